import { escapeXml } from './escapeXml.ts'

/** The format allows so many addresses in one file. */
const addressesInOne = 50_000

/**
 * robots.txt, and with a base URL the sitemap, which knows absolute addresses only: one file, or an index of
 * several. `paths` are the pages that search engines may list.
 */
export function* crawlerFiles(
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
