import { markdownOf, type EditionPeer } from './editionPeer.ts'
import { pagefindPackage, pagefindWords, plainStyle, searchBody } from './plainSite.ts'

/** Astro with a content collection, whose store it keeps from build to build, and Pagefind. */
export const astro: EditionPeer = {
  name: 'Astro 7.3.5 + Pagefind 1.6.0',
  packages: ['astro@7.3.5', pagefindPackage],
  manifest: { type: 'module' },
  files: () => ({
    'astro.config.mjs': `import { defineConfig } from 'astro/config'\nexport default defineConfig({})\n`,
    'src/content.config.ts': collection,
    'src/style.css': plainStyle,
    'src/layouts/Page.astro': layout,
    'src/pages/index.astro': index,
    'src/pages/[channel].astro': channel,
    'src/pages/articles/[id].astro': article,
    'src/pages/search.astro': `---
import Page from '../layouts/Page.astro'
---
<Page title="搜索">
${searchBody}</Page>
`,
  }),
  articleFile: (each) => ({
    path: `src/articles/${each.id}.md`,
    content: markdownOf(each, 'channel'),
  }),
  steps: [
    { name: 'pages', words: ['node_modules/astro/bin/astro.mjs', 'build'] },
    { name: 'search', words: pagefindWords('dist') },
  ],
  site: 'dist',
  kept: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  isArticle: /^articles\/[^/]+\/index\.html$/u,
  isSearch: /^pagefind\/index\/.+\.pf_index$/u,
}

const collection = `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
const articles = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './src/articles' }),
  schema: z.object({ title: z.string(), date: z.coerce.date(), channel: z.string() }),
})
export const collections = { articles }
`

const layout = `---
import '../style.css'
const { title } = Astro.props
---
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
<nav><a href="/">首页</a> <a href="/search/">搜索</a></nav>
<main><slot /></main>
</body>
</html>
`

const index = `---
import { getCollection } from 'astro:content'
import Page from '../layouts/Page.astro'
const channels = [...new Set((await getCollection('articles')).map(({ data }) => data.channel))].sort()
---
<Page title="合成报">
<h1>合成报</h1>
<ul>{channels.map((channel) => <li><a href={\`/\${channel}/\`}>{channel}</a></li>)}</ul>
</Page>
`

const channel = `---
import { getCollection } from 'astro:content'
import Page from '../layouts/Page.astro'
export async function getStaticPaths() {
  const articles = (await getCollection('articles')).sort((a, b) => b.data.date - a.data.date)
  return [...new Set(articles.map(({ data }) => data.channel))].map((channel) => ({
    params: { channel },
    props: { articles: articles.filter(({ data }) => data.channel === channel) },
  }))
}
const { channel } = Astro.params
const { articles } = Astro.props
---
<Page title={channel}>
<h1>{channel}</h1>
<ul>{articles.map(({ id, data }) => <li><a href={\`/articles/\${id}/\`}>{data.title}</a></li>)}</ul>
</Page>
`

const article = `---
import { getCollection, render } from 'astro:content'
import Page from '../../layouts/Page.astro'
export async function getStaticPaths() {
  return (await getCollection('articles')).map((article) => ({ params: { id: article.id }, props: { article } }))
}
const { article } = Astro.props
const { title, channel, date } = article.data
const { Content } = await render(article)
---
<Page title={title}>
<article data-pagefind-body>
<h1>{title}</h1>
<p><a href={\`/\${channel}/\`}>{channel}</a> <time>{date.toISOString().slice(0, 10)}</time></p>
<Content />
</article>
</Page>
`
