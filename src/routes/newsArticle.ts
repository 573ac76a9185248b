import type { Article } from '../article/article.ts'

/**
 * The article as schema.org's NewsArticle, for search engines. Only what the source says: no date unless it is
 * known with its year, no author but reporters named in the byline, no publisher but an outlet named.
 */
export function newsArticle(article: Article): Record<string, unknown> {
  const outlet = article.source.outlet ?? article.byline?.outlet ?? null
  const date = article.published ?? article.dateline?.date ?? null
  const reporters = article.byline?.reporters ?? []
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline.main,
    inLanguage: article.language,
    articleSection: article.channel.name,
    ...(date === null ? {} : { datePublished: date }),
    ...(reporters.length === 0 ? {} : { author: reporters.map((name) => ({ '@type': 'Person', name })) }),
    ...(outlet === null ? {} : { publisher: { '@type': 'NewsMediaOrganization', name: outlet } }),
  }
}
