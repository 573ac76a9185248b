import type { Article, Person } from '../article/article.ts'
import { articlePath, channelPath } from '../article/links.ts'
import { instantOf } from './instantOf.ts'
import { uriOf } from './uriOf.ts'

/**
 * The article as IPTC ninjs 3.1 (`specification/ninjs-schema_3.1.json` of iptc/newsinjson). Only what the source says:
 * - no `firstCreated` and no `versionCreated`, which are moments of the file, and nobody noted them;
 * - no `uri` for people: one name is not one person;
 * - offices as they are printed, before the name as a paper prints them, in a person's `literal`, the free text that
 *   tells whom an article means: ninjs has no office;
 * - no outline, tasks, glosses, marks and tail, for which it has no place.
 */
export function ninjs(article: Article, baseUrl: string | null): Record<string, unknown> {
  const { headline, byline, dateline, channel, source } = article
  const moment = article.published ?? dateline?.date ?? null
  return {
    uri: uriOf(articlePath(article.id), baseUrl),
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
    },
    type: 'text',
    language: article.language,
    ...(moment === null ? {} : { contentCreated: instantOf(moment) }),
    headlines: [plain('main', headline.main), ...headline.parts.map(({ kind, text }) => plain(kind, text))],
    ...(byline === null ? {} : { by: byline.text }),
    ...(dateline === null || dateline.place === null ? {} : { located: dateline.place }),
    bodies: [plain('main', article.paragraphs.map(({ text }) => text).join('\n\n'))],
    ...list('people', article.people.filter(isWrittenOf).map(person)),
    subjects: [
      { name: channel.name, rel: 'partOf', uri: uriOf(channelPath(channel.id), baseUrl) },
      ...article.terms.map(({ text }) => ({ name: text, rel: 'mentions' })),
    ],
    ...list('infoSources', infoSources(article)),
    ...list('associations', associations(article, baseUrl)),
    ...(source.url === null ? {} : { altIds: [{ role: 'source', value: source.url }] }),
  }
}

function plain(role: string, value: string): Record<string, string> {
  return { role, contentType: 'text/plain', value }
}

function list(key: string, items: readonly object[]): Record<string, unknown> {
  return items.length === 0 ? {} : { [key]: items }
}

/** Who only reports is a source. */
function isWrittenOf({ acts }: Person): boolean {
  return acts.some((act) => act !== 'reports')
}

function person({ name, roles, acts }: Person): Record<string, string> {
  const rel = acts.includes('subject') ? 'about' : 'mentions'
  return { name, rel, ...(roles.length === 0 ? {} : { literal: [...roles, name].join(' ') }) }
}

function infoSources({ byline, source }: Article): Record<string, string>[] {
  const outlet = source.outlet ?? byline?.outlet ?? null
  const named = (role: string, names: readonly string[] = []) => names.map((name) => ({ name, role }))
  return [
    ...named('outlet', outlet === null ? [] : [outlet]),
    ...named('reporter', byline?.reporters),
    ...named('correspondent', byline?.correspondents),
    ...named('photographer', byline?.photographers),
  ]
}

/** The articles whose excerpts stand below this one, as far as the archive has them. */
function associations({ recommended }: Article, baseUrl: string | null): Record<string, string>[] {
  return recommended.flatMap(({ title, excerpt, article }) =>
    article === null
      ? []
      : [{ name: title ?? excerpt, rel: 'recommended', uri: uriOf(articlePath(article), baseUrl) }],
  )
}
