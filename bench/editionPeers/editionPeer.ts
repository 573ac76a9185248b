import { linesOf, type Composed } from '../composedArchive.ts'

/** A program that makes a site of articles, and how it is set up for a plain one. */
export interface EditionPeer {
  name: string
  /** What npm installs, each `name@version`. */
  packages: readonly string[]
  /** What its package.json says. */
  manifest: Record<string, unknown>
  /** The files of the project besides its articles, by path. */
  files: (channels: readonly string[]) => Record<string, string>
  articleFile: (article: PeerArticle) => { path: string; content: string }
  /** What a publisher runs with Node, one after the other; after a change too. */
  steps: readonly Step[]
  /** The folder of the site. */
  site: string
  /** What else a build leaves behind that makes the next one quicker: taken away before a cold one. */
  kept: readonly string[]
  /** The paths in the site that are pages of articles. */
  isArticle: RegExp
  /** The path of a file that is there when its search was made. */
  isSearch: RegExp
}

export interface Step {
  name: 'pages' | 'search'
  /** Node's arguments. */
  words: readonly string[]
}

export interface PeerArticle {
  /** `c01-2000-01-01-0000001` */
  id: string
  channel: string
  /** `2000-01-01` */
  published: string
  title: string
  paragraphs: readonly string[]
}

export function peerArticles(composed: Composed): PeerArticle[] {
  return composed.names.map((name) => {
    const { published, lines } = linesOf(composed, name)
    const [title = '', ...paragraphs] = lines
    const id = name.replace(/\.txt$/u, '').replace('/', '-')
    return { id, channel: name.slice(0, 3), published, title, paragraphs }
  })
}

/** A Markdown file with front matter; `head` stands before the paragraphs as it is. */
export function markdownOf(article: PeerArticle, channelField: string, head: readonly string[] = []): string {
  const { title, published, channel, paragraphs } = article
  // A string of JSON is one of YAML.
  const front = `title: ${JSON.stringify(title)}\ndate: ${published}\n${channelField}: ${channel}`
  return `---\n${front}\n---\n\n${[...head, ...paragraphs.map(markdownText)].join('\n\n')}\n`
}

/** Text that Markdown shows as it is. */
export function markdownText(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_[\]<>&~|]/gu, '\\$&')
    .replace(/^[#+=:-]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
}
