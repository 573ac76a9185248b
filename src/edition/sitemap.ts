import { searchPath } from '../article/links.ts'
import { escapeXml } from './escapeXml.ts'
import type { Paper } from './paper.ts'

export const openSearchPath = '/opensearch.xml'

/** The format allows so many addresses in one file, and 50 MB, for which a base URL would have to be twice as long as one may be. */
const addressesInOne = 50_000

/**
 * robots.txt, and with a base URL what knows absolute addresses only: the sitemap, one file or an index of several; the
 * same as plain lines in urls.txt; and how a browser's own search field asks this site (OpenSearch 1.1). `paths` are the
 * pages that search engines may list.
 */
export function* crawlerFiles(
  paper: Paper,
  paths: readonly string[],
  baseUrl: string | null,
): Generator<{ path: string; content: string }> {
  const allowAll = 'User-agent: *\nAllow: /\n'
  if (baseUrl === null) {
    yield { path: '/robots.txt', content: allowAll }
    return
  }
  yield { path: '/robots.txt', content: `${allowAll}Sitemap: ${baseUrl}/sitemap.xml\n` }
  const urls = paths.map((path) => baseUrl + path)
  yield { path: '/urls.txt', content: `${urls.join('\n')}\n` }
  yield { path: openSearchPath, content: openSearch(paper, baseUrl) }
  if (urls.length <= addressesInOne) {
    yield { path: '/sitemap.xml', content: list('urlset', 'url', urls) }
    return
  }
  const parts: string[] = []
  for (let from = 0; from < urls.length; from += addressesInOne) {
    const path = `/sitemap-${parts.length + 1}.xml`
    parts.push(baseUrl + path)
    yield { path, content: list('urlset', 'url', urls.slice(from, from + addressesInOne)) }
  }
  yield { path: '/sitemap.xml', content: list('sitemapindex', 'sitemap', parts) }
}

function list(root: string, item: string, urls: readonly string[]): string {
  const lines = urls.map((url) => `<${item}><loc>${escapeXml(url)}</loc></${item}>`)
  return `<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('\n')}
</${root}>
`
}

/** The format allows 16 characters for the short name, and 1,024 for the description. */
function openSearch({ name, language }: Paper, baseUrl: string): string {
  const beginning = (length: number): string => Array.from(name).slice(0, length).join('')
  const query = `${baseUrl}${searchPath('')}?q={searchTerms}`
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(beginning(16))}</ShortName>
<Description>${escapeXml(beginning(1024))}</Description>
<Language>${language}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="192" height="192" type="image/png">${escapeXml(baseUrl)}/icons/icon-192.png</Image>
<Url type="text/html" method="get" template="${escapeXml(query)}"/>
</OpenSearchDescription>
`
}
