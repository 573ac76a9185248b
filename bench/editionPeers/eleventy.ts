import { markdownOf, type EditionPeer } from './editionPeer.ts'
import { pagefindPackage, pagefindWords, plainStyle, searchBody } from './plainSite.ts'

/**
 * Eleventy with Pagefind, as their documentation sets up articles, collections and search. After a change it builds again: with
 * `--incremental=FILE`, outside of its watching, this version ends with 「`templateRender` has not yet initialized」.
 */
export const eleventy: EditionPeer = {
  name: 'Eleventy 3.1.8 + Pagefind 1.6.0',
  packages: ['@11ty/eleventy@3.1.8', pagefindPackage],
  manifest: { type: 'module' },
  files: () => ({
    'eleventy.config.js': config,
    'content/style.css': plainStyle,
    'content/_includes/page.njk': page,
    'content/_includes/article.njk': article,
    'content/articles/articles.json': JSON.stringify({ layout: 'article.njk', tags: 'article' }),
    'content/index.njk': index,
    'content/channel.njk': channel,
    'content/search.njk': `---\nlayout: page.njk\ntitle: 搜索\n---\n${searchBody.replaceAll(' is:inline', '')}`,
  }),
  articleFile: (each) => ({
    path: `content/articles/${each.id}.md`,
    content: markdownOf(each, 'channel'),
  }),
  steps: [
    { name: 'pages', words: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'] },
    { name: 'search', words: pagefindWords('_site') },
  ],
  site: '_site',
  kept: ['.cache'],
  isArticle: /^articles\/[^/]+\/index\.html$/u,
  isSearch: /^pagefind\/index\/.+\.pf_index$/u,
}

const config = `export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy('content/style.css')
  eleventyConfig.addCollection('channels', (collections) => {
    const channels = new Map()
    for (const each of collections.getFilteredByTag('article').reverse()) {
      const list = channels.get(each.data.channel) ?? []
      channels.set(each.data.channel, [...list, each])
    }
    return [...channels].sort().map(([name, articles]) => ({ name, articles }))
  })
  return { dir: { input: 'content' }, markdownTemplateEngine: false }
}
`

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<nav><a href="/">首页</a> <a href="/search/">搜索</a></nav>
<main>{{ content | safe }}</main>
</body>
</html>
`

const article = `---
layout: page.njk
---
<article data-pagefind-body>
<h1>{{ title }}</h1>
<p><a href="/{{ channel }}/">{{ channel }}</a> <time>{{ page.date.toISOString().slice(0, 10) }}</time></p>
{{ content | safe }}
</article>
`

const index = `---
layout: page.njk
title: 合成报
---
<h1>合成报</h1>
<ul>{% for each in collections.channels %}<li><a href="/{{ each.name }}/">{{ each.name }}</a></li>{% endfor %}</ul>
`

const channel = `---
layout: page.njk
pagination: { data: collections.channels, size: 1, alias: channel }
permalink: "/{{ channel.name }}/"
title: 频道
---
<h1>{{ channel.name }}</h1>
<ul>{% for each in channel.articles %}<li><a href="{{ each.url }}">{{ each.data.title }}</a></li>
{% endfor %}</ul>
`
