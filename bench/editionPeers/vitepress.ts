import { markdownOf, markdownText, type EditionPeer, type PeerArticle } from './editionPeer.ts'

/** VitePress with its default theme and local search; after a change it has no other way than its build. */
export const vitepress: EditionPeer = {
  name: 'VitePress 1.6.4, local search',
  packages: ['vitepress@1.6.4'],
  manifest: { type: 'module' },
  files: () => ({
    '.vitepress/config.mjs': config,
    'index.md': index,
    'articles.data.js': loader,
  }),
  articleFile: (each) => ({
    path: `articles/${each.id}.md`,
    content: markdownOf(each, 'channel', headOf(each)),
  }),
  steps: [{ name: 'pages', words: ['node_modules/vitepress/bin/vitepress.js', 'build'] }],
  site: '.vitepress/dist',
  kept: ['.vitepress/cache', 'node_modules/.vite'],
  isArticle: /^articles\/[^/]+\.html$/u,
  isSearch: /@localSearchIndex[^/]*\.js$/u,
}

/** Its theme shows no title but the one in the text. */
function headOf({ title, channel, published }: PeerArticle): string[] {
  return [`# ${markdownText(title)}`, `${channel} ${published}`]
}

const config = `import { defineConfig } from 'vitepress'
export default defineConfig({
  lang: 'zh-CN',
  title: '合成报',
  themeConfig: { search: { provider: 'local' }, nav: [{ text: '首页', link: '/' }] },
})
`

/** VitePress's way to list pages. */
const loader = `import { createContentLoader } from 'vitepress'
export default createContentLoader('articles/*.md', {
  transform: (pages) =>
    pages
      .map(({ url, frontmatter: { title, channel, date } }) => ({ url, title, channel, day: String(date) }))
      .sort((a, b) => (a.day < b.day ? 1 : -1)),
})
`

const index = `---
title: 合成报
---

<script setup>
import { data as articles } from './articles.data.js'
const channels = [...new Set(articles.map(({ channel }) => channel))].sort()
</script>

# 合成报

<template v-for="channel of channels">
<h2>{{ channel }}</h2>
<ul>
<li v-for="article of articles.filter((each) => each.channel === channel)">
<a :href="article.url">{{ article.title }}</a>
</li>
</ul>
</template>
`
