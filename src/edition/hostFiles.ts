import { contentSecurity } from './contentSecurity.ts'
import { formatHeaderRules, type HeaderRule } from './headerRules.ts'

/**
 * The headers of every path of the site; `css` is the stylesheet that stands inline in the pages, `folders` are
 * those of search whose names tell their content.
 */
export function headerRules(css: string, folders: readonly string[]): HeaderRule[] {
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': contentSecurity(css, 'header'),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    },
    // No Cache-Control above: some hosts join the values of two rules that match. Pages are revalidated by default.
    { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    // Chromium asks for it at every step of the history, also at those that search takes for a query.
    { path: '/favicon.svg', headers: { 'Cache-Control': 'public, max-age=86400' } },
    // Where such a host joins them for a folder of search, its files are asked for again: slower, never wrong.
    { path: '/data/*', headers: { 'Cache-Control': 'no-cache' } },
    ...folders.map((folder) => ({
      path: `/data/search/${folder}/*`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
  ]
}

/** What tells hosts how to serve the site: Netlify and Cloudflare Pages, GitHub Pages, nginx. */
export function hostFiles(rules: readonly HeaderRule[]): { path: string; content: string }[] {
  return [
    { path: '/_headers', content: formatHeaderRules(rules) },
    // Otherwise GitHub Pages drops files that begin with an underscore.
    { path: '/.nojekyll', content: '' },
    { path: '/_nginx.conf', content: nginx(rules) },
  ]
}

/** To be included inside a `server` block whose `root` is the site's folder. */
function nginx(rules: readonly HeaderRule[]): string {
  const everywhere = rules.filter(({ path }) => path === '/*')
  const locations = rules
    .filter(({ path }) => path !== '/*')
    .map((rule) =>
      [
        `location ${rule.path.replace(/\*$/u, '')} {`,
        // nginx forgets the outer headers in a block that adds its own.
        ...[...everywhere, rule].flatMap(addHeaders).map((line) => `  ${line}`),
        '  try_files $uri =404;',
        '}',
      ].join('\n'),
    )
  return [
    '# Inside a server block: include this file. Without ngx_brotli leave out brotli_static.',
    'gzip_static on;',
    'brotli_static on;',
    'charset utf-8;',
    'error_page 404 /404.html;',
    ...everywhere.flatMap(addHeaders),
    'location / {',
    '  try_files $uri $uri/index.html =404;',
    '}',
    'location ~ /(_headers|_nginx\\.conf)$ {',
    '  return 404;',
    '}',
    ...locations,
    '',
  ].join('\n')
}

function addHeaders({ headers }: HeaderRule): string[] {
  return Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`)
}
