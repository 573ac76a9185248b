import type { Article, Person } from '../article/article.ts'
import { ninjsPath } from '../article/links.ts'
import { atBase } from '../article/siteBase.ts'

/**
 * The article as schema.org's NewsArticle, for search engines. Only what the source says: no date unless it is
 * known with its year, no author but reporters named in the byline, no publisher but an outlet named, and offices as they
 * are printed in this article.
 */
export function newsArticle(article: Article): Record<string, unknown> {
  const outlet = article.source.outlet ?? article.byline?.outlet ?? null
  const date = article.published ?? article.dateline?.date ?? null
  const people = article.people
    .filter(({ acts }) => acts.some((act) => act !== 'reports'))
    .slice(0, mostPeople)
    .map(person)
  const reporters = article.byline?.reporters ?? []
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline.main,
    inLanguage: article.language,
    articleSection: article.channel.name,
    wordCount: article.characters,
    ...(date === null ? {} : { datePublished: date }),
    ...(reporters.length === 0 ? {} : { author: reporters.map((name) => ({ '@type': 'Person', name })) }),
    ...(outlet === null ? {} : { publisher: { '@type': 'NewsMediaOrganization', name: outlet } }),
    ...(people.length === 0 ? {} : { mentions: people }),
    // Not a link in the head: feed readers take an alternate that is JSON for a feed.
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'application/json',
      contentUrl: atBase(ninjsPath(article.id)),
    },
  }
}

/** A list of delegates is no description of an article. */
const mostPeople = 30

function person({ name, roles }: Person): Record<string, unknown> {
  return { '@type': 'Person', name, ...(roles.length === 0 ? {} : { jobTitle: roles }) }
}
