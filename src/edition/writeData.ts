import type { Article } from '../article/article.ts'
import { articleDataPath, articleSchemaPath, contextDataPath } from '../article/links.ts'
import { buildIndex } from '../search/build/buildIndex.ts'
import { articleJsonSchema } from './articleSchema.ts'
import type { ArticleStore } from './articleStore.ts'
import type { Catalogue } from './catalogue/buildCatalogue.ts'
import { contextBuilder } from './catalogue/buildContext.ts'
import { publishedFiles } from './catalogue/publishedFiles.ts'
import type { SiteFiles } from './draftSite.ts'
import { hashOf } from './hashOf.ts'
import { withIndexThreads } from './indexThreads.ts'
import { aliasesIn, type Ingested, publishArticles } from './ingestArchive.ts'
import type { Paper } from './paper.ts'
import { resolveExcerpts } from './resolveExcerpts.ts'
import { buildSuggestions } from './suggestions/buildSuggestions.ts'
import { suggestionsOf } from './suggestions/suggestionsOf.ts'

/** What the search index was made from, and the files it consists of. */
export interface IndexMade {
  key: string
  files: string[]
}

/** What all data is made from. */
interface Sources {
  catalogue: Catalogue
  ingested: Ingested
  store: ArticleStore
}

/** Writes every JSON file of the site but what search reads. */
export function writeData(paper: Paper, { catalogue, ingested, store }: Sources, files: SiteFiles): void {
  publishArticles(ingested, store, files)
  const recommended = linkExcerpts({ catalogue, ingested, store }, files)
  const contexts = contextBuilder(catalogue)
  for (const entry of catalogue.entries) {
    const { id } = entry.card
    const extra = { recommended: recommended.get(id) ?? [], aliases: aliasesIn(ingested, id) }
    files.write(contextDataPath(id), JSON.stringify(contexts.build(entry, extra)))
  }
  for (const { path, data } of publishedFiles(paper, catalogue)) files.write(path, JSON.stringify(data))
  files.write(articleSchemaPath, articleJsonSchema())
}

/** Writes the search index, unless `last` was made from the same articles and its files are still there; and suggestions. */
export async function writeSearch(
  { catalogue, ingested, store }: Sources,
  files: SiteFiles & { keep?: (path: string) => boolean },
  last: IndexMade | null,
): Promise<IndexMade> {
  buildSuggestions(suggestionsOf(catalogue), files)
  const ids = catalogue.entries.map(({ card }) => card.id)
  const key = hashOf(ids.map((id) => `${id} ${ingested.articles.get(id)?.hash ?? ''}`).join('\n'))
  if (last?.key === key && last.files.every((path) => files.keep?.(path))) return last
  const written = new Set<string>()
  const index = {
    write(path: string, content: Uint8Array) {
      files.write(path, content)
      written.add(path)
    },
    move(from: string, to: string) {
      files.move(from, to)
      for (const path of written) {
        if (!path.startsWith(`${from}/`)) continue
        written.delete(path)
        written.add(to + path.slice(from.length))
      }
    },
  }
  const breaks = new Map(catalogue.entries.map(({ card }) => [card.id, card.breaks]))
  await withIndexThreads(ids.length, (work) =>
    buildIndex(readArticles(ids, { ingested, store }), { count: ids.length, breaks, work }, index),
  )
  return { key, files: [...written] }
}

/** Writes the articles that recommend others, with which those are; returns that list by article. */
function linkExcerpts(
  { catalogue, ingested, store }: Sources,
  files: SiteFiles,
): Map<string, (string | null)[]> {
  const ids = catalogue.entries.map(({ card }) => card.id)
  const having = ids.filter((id) => ingested.articles.get(id)?.isRecommending)
  const from = { ingested, store }
  const found = resolveExcerpts(readArticles(having, from), () => readArticles(ids, from))
  for (const article of readArticles(having, from)) {
    const linked = article.recommended.map((excerpt, index) => ({
      ...excerpt,
      article: found.get(article.id)?.[index] ?? null,
    }))
    files.write(articleDataPath(article.id), JSON.stringify({ ...article, recommended: linked }))
  }
  return found
}

/** Read back one at a time: an archive may not fit into memory. They were checked when they were put there. */
function* readArticles(
  ids: Iterable<string>,
  { ingested, store }: Pick<Sources, 'ingested' | 'store'>,
): Generator<Article> {
  for (const id of ids) {
    const article: Article = JSON.parse(store.read(id, ingested.articles.get(id)?.hash ?? ''))
    yield article
  }
}
