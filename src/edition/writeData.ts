import * as v from 'valibot'
import { Article } from '../article/article.ts'
import { articleDataPath, articleSchemaPath, contextDataPath } from '../article/links.ts'
import { buildIndex } from '../search/build/buildIndex.ts'
import { articleJsonSchema } from './articleSchema.ts'
import type { Catalogue } from './catalogue/buildCatalogue.ts'
import { contextBuilder } from './catalogue/buildContext.ts'
import { publishedFiles } from './catalogue/publishedFiles.ts'
import type { DraftSite } from './draftSite.ts'
import { withIndexThreads } from './indexThreads.ts'
import type { Ingested } from './ingestArchive.ts'
import type { Paper } from './paper.ts'
import { resolveExcerpts } from './resolveExcerpts.ts'
import { buildSuggestions } from './suggestions/buildSuggestions.ts'
import { suggestionsOf } from './suggestions/suggestionsOf.ts'

/** Writes every JSON file of the site but the articles, which are in the draft and get their excerpts resolved. */
export async function writeData(
  paper: Paper,
  { catalogue, ingested, draft }: { catalogue: Catalogue; ingested: Ingested; draft: DraftSite },
): Promise<void> {
  const recommended = linkExcerpts(catalogue, ingested.recommending, draft)
  const contexts = contextBuilder(catalogue)
  for (const entry of catalogue.entries) {
    const { id } = entry.card
    const extra = { recommended: recommended.get(id) ?? [], aliases: ingested.aliases.get(id) ?? {} }
    draft.write(contextDataPath(id), JSON.stringify(contexts.build(entry, extra)))
  }
  const ids = catalogue.entries.map(({ card }) => card.id)
  for (const { path, data } of publishedFiles(paper, catalogue)) draft.write(path, JSON.stringify(data))
  const breaks = new Map(catalogue.entries.map(({ card }) => [card.id, card.breaks]))
  await withIndexThreads(ids.length, (work) =>
    buildIndex(readArticles(ids, draft), { count: ids.length, breaks, work }, draft),
  )
  buildSuggestions(suggestionsOf(catalogue), draft)
  draft.write(articleSchemaPath, articleJsonSchema())
}

/** Writes into each article which articles its excerpts are from; returns that list by article. */
function linkExcerpts(
  catalogue: Catalogue,
  recommending: ReadonlySet<string>,
  draft: DraftSite,
): Map<string, (string | null)[]> {
  const ids = catalogue.entries.map(({ card }) => card.id)
  const having = ids.filter((id) => recommending.has(id))
  const found = resolveExcerpts(readArticles(having, draft), () => readArticles(ids, draft))
  for (const article of readArticles(having, draft)) {
    const linked = article.recommended.map((excerpt, index) => ({
      ...excerpt,
      article: found.get(article.id)?.[index] ?? null,
    }))
    draft.write(articleDataPath(article.id), JSON.stringify({ ...article, recommended: linked }))
  }
  return found
}

/** Read back from the draft one at a time: an archive may not fit into memory. */
function* readArticles(ids: Iterable<string>, draft: DraftSite): Generator<Article> {
  for (const id of ids) {
    const bytes = draft.read(articleDataPath(id))
    if (bytes === undefined) throw new Error(`the draft lost ${articleDataPath(id)}`)
    yield v.parse(Article, JSON.parse(bytes.toString('utf8')))
  }
}
