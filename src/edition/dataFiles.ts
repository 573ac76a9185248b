import type { Article } from '../article/article.ts'
import { articleDataPath, articleSchemaPath, contextDataPath } from '../article/links.ts'
import { articleJsonSchema } from './articleSchema.ts'
import { articleFiles } from './articleFiles.ts'
import type { ArticleStore } from './articleStore.ts'
import type { Catalogue } from './catalogue/buildCatalogue.ts'
import { contextBuilder } from './catalogue/buildContext.ts'
import { publishedFiles } from './catalogue/publishedFiles.ts'
import { allTouched, type TouchedLists } from './catalogue/touchedLists.ts'
import type { DataFile } from './dataFile.ts'
import { aliasesIn, type Ingested } from './ingestArchive.ts'
import type { Paper } from './paper.ts'
import { resolveExcerpts } from './resolveExcerpts.ts'

/** What all data is made from. */
export interface Sources {
  catalogue: Catalogue
  ingested: Ingested
  store: ArticleStore
}

/** Every JSON file of the site but what search reads, one at a time. */
export function* dataFiles(
  paper: Paper,
  { catalogue, ingested, store }: Sources,
  touched: TouchedLists = allTouched,
): Generator<DataFile> {
  yield* articleFiles(ingested, store)
  const recommended = excerptsFound({ catalogue, ingested, store })
  yield* recommendingFiles(recommended, { catalogue, ingested, store })
  const contexts = contextBuilder(catalogue)
  for (const entry of catalogue.entries) {
    const { id } = entry.card
    const extra = { recommended: recommended.get(id) ?? [], aliases: aliasesIn(ingested, id) }
    yield {
      path: contextDataPath(id),
      hash: null,
      // What was not found before may be now.
      isSame: extra.recommended.length === 0 && !touched.context(id),
      json: () => JSON.stringify(contexts.build(entry, extra)),
    }
  }
  for (const { path, isSame, data } of publishedFiles(paper, catalogue, touched))
    yield { path, hash: null, isSame, json: () => JSON.stringify(data()) }
  yield { path: articleSchemaPath, hash: null, isSame: false, json: articleJsonSchema }
}

/** For each article that recommends others, which those are. */
function excerptsFound(sources: Sources): Map<string, (string | null)[]> {
  const ids = sources.catalogue.entries.map(({ card }) => card.id)
  return resolveExcerpts(readArticles(recommendingIn(sources), sources), () => readArticles(ids, sources))
}

function* recommendingFiles(
  found: ReadonlyMap<string, (string | null)[]>,
  sources: Sources,
): Generator<DataFile> {
  for (const article of readArticles(recommendingIn(sources), sources)) {
    const linked = article.recommended.map((excerpt, index) => ({
      ...excerpt,
      article: found.get(article.id)?.[index] ?? null,
    }))
    const json = (): string => JSON.stringify({ ...article, recommended: linked })
    yield { path: articleDataPath(article.id), hash: null, isSame: false, json }
  }
}

function recommendingIn({ catalogue, ingested }: Sources): string[] {
  return catalogue.entries
    .map(({ card }) => card.id)
    .filter((id) => ingested.articles.get(id)?.isRecommending)
}

/** Read back one at a time: an archive may not fit into memory. They were checked when they were put there. */
function* readArticles(
  ids: Iterable<string>,
  sources: Pick<Sources, 'ingested' | 'store'>,
): Generator<Article> {
  for (const id of ids) yield readArticle(id, sources)
}

export function readArticle(id: string, { ingested, store }: Pick<Sources, 'ingested' | 'store'>): Article {
  const article: Article = JSON.parse(store.read(id, ingested.articles.get(id)?.hash ?? ''))
  return article
}
