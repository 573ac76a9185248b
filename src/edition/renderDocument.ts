import type { Site } from '../article/edition.ts'
import type { PageHead, RenderedPage } from '../article/renderedPage.ts'
import { feedPath } from '../article/links.ts'
import { contentSecurity, type InlineText } from './contentSecurity.ts'
import { channelFeedTitle } from './feeds.ts'
import { basePath } from './paper.ts'
import { openSearchPath } from './sitemap.ts'

/** The built app. */
export interface AppAssets extends InlineText {
  /** URLs of src/main.tsx and src/boot.ts. */
  main: string
  boot: string
  /** URL of the stylesheet, the same text as `css`. */
  style: string
}

/** What all pages of one edition share. `baseUrl` without a slash at its end, null where it is not known; `base` is its path. */
export interface DocumentShell {
  site: Site
  baseUrl: string | null
  base: string
  assets: AppAssets
  /** The first lines of every page's head. */
  firstLines: string
}

export function documentShell(site: Site, baseUrl: string | null, assets: AppAssets): DocumentShell {
  const firstLines = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escape(contentSecurity(assets, 'meta'))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
  ].join('\n')
  return { site, baseUrl, base: basePath(baseUrl), assets, firstLines }
}

/** How a document has its style: the `whole` of it inline, or `linked`: one more round trip for a reader who comes from elsewhere. */
export type StyleOf = 'whole' | 'linked'

/** A whole HTML document in the parts that it is made of, one behind the other; `shared` is the same on all pages. */
export interface DocumentParts {
  before: string
  shared: string
  after: string
}

/**
 * The order is that of first paint on a slow line: meta, settings and style, the text; the state
 * and the small boot script come after all text, and the app itself after the first paint (src/boot.ts).
 */
export function documentParts(page: RenderedPage, shell: DocumentShell, style: StyleOf): DocumentParts {
  const { site, base, assets } = shell
  return {
    before: `<!doctype html>
<html lang="${site.language}"${base === '' ? '' : ` data-base="${escape(base)}"`}>
<head>
${headLines(page.head, shell).join('\n')}
`,
    shared: sharedPart(shell, style),
    after: `<div id="root">${page.html}</div>
<script type="application/json" id="state">${page.state}</script>
${jsonLd(page.head, shell)}<script src="${escape(base + assets.boot)}" data-app="${escape(base + assets.main)}" async></script>
</body>
</html>
`,
  }
}

export function sharedPart({ base, assets }: DocumentShell, style: StyleOf): string {
  return `<script>${assets.script}</script>
${style === 'whole' ? `<style>${assets.css}</style>` : `<link rel="stylesheet" href="${escape(base + assets.style)}">`}
</head>
<body>
`
}

export function renderDocument(page: RenderedPage, shell: DocumentShell, style: StyleOf): string {
  const { before, shared, after } = documentParts(page, shell, style)
  return before + shared + after
}

function headLines(head: PageHead, shell: DocumentShell): string[] {
  const { site, baseUrl, base, firstLines } = shell
  return [
    firstLines,
    `<title>${escape(head.title)}</title>`,
    named('description', head.description),
    ...(head.index ? [] : [named('robots', 'noindex')]),
    // Some chat apps read itemprop rather than Open Graph.
    property('og:title', head.title, 'name'),
    property('og:description', head.description, 'description'),
    property('og:type', head.type),
    property('og:site_name', site.name),
    property('og:locale', site.language === 'zh-Hant' ? 'zh_TW' : 'zh_CN'),
    ...absoluteLines(head, baseUrl),
    `<link rel="icon" href="${escape(base)}/favicon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${escape(base)}/icons/icon-180.png">`,
    `<link rel="manifest" href="${escape(base)}/manifest.webmanifest">`,
    ...feedLines(head, shell),
    // A frame with the masthead alone would delay the one with the text.
    ...(head.firstText === null
      ? []
      : [`<link rel="expect" href="#${escape(head.firstText)}" blocking="render">`]),
  ]
}

/** The feeds of the channel that the page is of come first, then the paper's. JSON Feed needs a base URL (feeds.ts). */
function feedLines({ channel }: PageHead, { site, baseUrl, base }: DocumentShell): string[] {
  const formats = baseUrl === null ? (['xml'] as const) : (['xml', 'json'] as const)
  const own = site.channels.find(({ id }) => id === channel)
  const feeds = [
    ...(own === undefined ? [] : [{ id: own.id, title: channelFeedTitle(site.name, own.name) }]),
    { id: null, title: site.name },
  ]
  return feeds.flatMap(({ id, title }) =>
    formats.map((format) => {
      const type = format === 'xml' ? 'atom+xml' : 'feed+json'
      return `<link rel="alternate" type="application/${type}" href="${escape(base + feedPath(id, format))}" title="${escape(title)}">`
    }),
  )
}

/** What must be absolute is left out as long as nobody said where the site will live. */
function absoluteLines(head: PageHead, baseUrl: string | null): string[] {
  if (baseUrl === null) {
    return head.canonical === null ? [] : [`<link rel="canonical" href="${escape(head.canonical)}">`]
  }
  const image = `${baseUrl}/icons/share.png`
  const searched = `<link rel="search" type="application/opensearchdescription+xml" href="${escape(baseUrl + openSearchPath)}">`
  const own =
    head.canonical === null
      ? []
      : [
          `<link rel="canonical" href="${escape(baseUrl + head.canonical)}">`,
          property('og:url', baseUrl + head.canonical),
        ]
  return [...own, property('og:image', image, 'image'), searched]
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escape(content)}">`
}

function property(name: string, content: string, microdata?: 'name' | 'description' | 'image'): string {
  const itemprop = microdata === undefined ? '' : ` itemprop="${microdata}"`
  return `<meta property="${name}"${itemprop} content="${escape(content)}">`
}

/** A data block, which no browser runs. */
function jsonLd({ jsonLd, canonical }: PageHead, { baseUrl }: DocumentShell): string {
  if (jsonLd === null) {
    return ''
  }
  const page = baseUrl === null || canonical === null ? {} : { mainEntityOfPage: baseUrl + canonical }
  const json = JSON.stringify({ ...jsonLd, ...page }).replaceAll('<', '\\u003c')
  return `<script type="application/ld+json">${json}</script>\n`
}

/** For text between tags and in double-quoted attributes. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
