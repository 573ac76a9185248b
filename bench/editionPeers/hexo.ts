import { markdownOf, type EditionPeer } from './editionPeer.ts'

/** Hexo as `hexo init` sets it up, with the search file of hexo-generator-searchdb; it remembers what it made in db.json. */
export const hexo: EditionPeer = {
  name: 'Hexo 8.1.2 + searchdb 1.5.0',
  packages: [
    'hexo@8.1.2',
    'hexo-generator-archive@2.0.0',
    'hexo-generator-category@2.0.0',
    'hexo-generator-index@4.0.0',
    'hexo-generator-searchdb@1.5.0',
    'hexo-generator-tag@2.0.0',
    'hexo-renderer-ejs@2.0.0',
    'hexo-renderer-marked@7.0.1',
    'hexo-renderer-stylus@3.0.1',
    'hexo-theme-landscape@1.1.0',
  ],
  manifest: { hexo: { version: '' } },
  files: () => ({ '_config.yml': config }),
  articleFile: (each) => ({
    path: `source/_posts/${each.id}.md`,
    content: markdownOf(each, 'categories'),
  }),
  steps: [{ name: 'pages', words: ['node_modules/hexo/bin/hexo', 'generate'] }],
  site: 'public',
  kept: ['db.json'],
  isArticle: /^articles\/[^/]+\/index\.html$/u,
  isSearch: /^search\.json$/u,
}

const config = `title: 合成报
language: zh-CN
url: http://example.com
permalink: articles/:title/
theme: landscape
index_generator:
  per_page: 10
  order_by: -date
search:
  path: search.json
  field: post
  content: true
`
