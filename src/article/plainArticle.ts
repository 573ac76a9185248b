import type { Article } from './article.ts'

/** For tests and benches: an article of nothing but what is given; the texts are paragraphs p0, p1 … */
export function plainArticle(
  id: string,
  given: Partial<Article> & { texts?: readonly string[] } = {},
): Article {
  const { texts = [], ...rest } = given
  return {
    schema: 'guli/article@1',
    id,
    language: 'zh-Hans',
    channel: { id: 'gaotang', name: '高唐' },
    headline: { main: '无题', parts: [] },
    byline: null,
    dateline: null,
    published: null,
    source: { outlet: null, url: null },
    paragraphs: texts.map((text, at) => ({ id: `p${at}`, kind: 'text', text, marks: [] })),
    people: [],
    outline: [],
    terms: [],
    tasks: [],
    recommended: [],
    tail: [],
    characters: 0,
    minutes: 0,
    ...rest,
  }
}
