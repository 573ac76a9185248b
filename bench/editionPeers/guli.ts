import { join } from 'node:path'
import { root } from '../workbench.ts'
import type { EditionPeer } from './editionPeer.ts'

const cli = join(root, 'src/cli.ts')

/**
 * Ours: the articles as raw files, and what `npm run build` runs; its search is made with its pages. The app is bundled once a
 * version of the program, not once an edition: if it has not been yet, the first round does.
 */
export const guli: EditionPeer = {
  name: '**ours**',
  packages: [],
  manifest: {},
  files: (channels) => ({
    'archive/paper.json': JSON.stringify({
      name: '合成报',
      language: 'zh-Hans',
      channels: channels.map((folder) => ({ folder, name: folder })),
    }),
  }),
  articleFile: ({ id, channel, published, title, paragraphs }) => ({
    path: `archive/${channel}/${id}.txt`,
    content: `---\npublished: ${published}\n---\n${[title, ...paragraphs].join('\n')}\n`,
  }),
  steps: [
    {
      name: 'pages',
      words: ['--max-semi-space-size=16', cli, 'build', '--archive', 'archive', '--out', 'site'],
    },
  ],
  site: 'site',
  kept: ['.site.guli', 'archive/ledger'],
  isArticle: /^a\/[^/]+\/index\.html$/u,
  isSearch: /^data\/search\/.+\.bin$/u,
}
