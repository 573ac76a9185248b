import { serviceWorkerPath } from '../article/links.ts'
import { contentSecurity, type InlineText } from './contentSecurity.ts'
import { formatHeaderRules, type HeaderRule } from './headerRules.ts'

/**
 * The headers of every path of the site, which lies in the folder `base` of its host; `inline` is what stands
 * inside the pages, `folders` are those of search whose names tell their content.
 */
export function headerRules(base: string, inline: InlineText, folders: readonly string[]): HeaderRule[] {
  return [
    {
      path: `${base}/*`,
      headers: {
        'Content-Security-Policy': contentSecurity(inline, 'header'),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    },
    // No Cache-Control above: some hosts join the values of two rules that match. Pages are revalidated by default.
    { path: `${base}/assets/*`, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    // Chromium asks for it at every step of the history, also at those that search takes for a query.
    { path: `${base}/favicon.svg`, headers: { 'Cache-Control': 'public, max-age=86400' } },
    // A browser that keeps it would keep the edition that it belongs to.
    { path: `${base}${serviceWorkerPath}`, headers: { 'Cache-Control': 'no-cache' } },
    // Where such a host joins them for a folder of search, its files are asked for again: slower, never wrong.
    { path: `${base}/data/*`, headers: { 'Cache-Control': 'no-cache' } },
    ...folders.map((folder) => ({
      path: `${base}/data/search/${folder}/*`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
  ]
}

/** What tells hosts how to serve the site: Netlify and Cloudflare Pages, GitHub Pages, nginx, Caddy. */
export function hostFiles(base: string, rules: readonly HeaderRule[]): { path: string; content: string }[] {
  return [
    { path: '/_headers', content: formatHeaderRules(rules) },
    // Otherwise GitHub Pages drops files that begin with an underscore.
    { path: '/.nojekyll', content: '' },
    { path: '/_nginx.conf', content: nginx(base, rules) },
    { path: '/_Caddyfile', content: caddy(base, rules) },
  ]
}

/** To be included inside a `server` block whose `root` holds the site: as its own folder, or in it at `base`. */
function nginx(base: string, rules: readonly HeaderRule[]): string {
  const everywhere = rules.filter(({ path }) => path === `${base}/*`)
  const locations = rules
    .filter(({ path }) => path !== `${base}/*`)
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
    'gzip_vary on;',
    'brotli_static on;',
    'charset utf-8;',
    `error_page 404 ${base}/404.html;`,
    ...everywhere.flatMap(addHeaders),
    `location ${base}/ {`,
    '  try_files $uri $uri/index.html =404;',
    '}',
    ...(base === '' ? [] : [`location = ${base} { return 301 ${base}/; }`]),
    // Its list of types does not know it.
    `location = ${base}/manifest.webmanifest {`,
    '  types { }',
    '  default_type application/manifest+json;',
    '}',
    `location ~ ^${base}/(_headers|_nginx\\.conf|_Caddyfile)$ {`,
    '  return 404;',
    '}',
    ...locations,
    '',
  ].join('\n')
}

/** To be imported inside a site block, after its `root`, which holds the site as for nginx. */
function caddy(base: string, rules: readonly HeaderRule[]): string {
  const headers = rules.flatMap(({ path, headers }) =>
    Object.entries(headers).map(([name, value]) => `header ${path} ${name} "${value}"`),
  )
  return [
    '# Inside a site block, after root: import this file.',
    // In the order written: Caddy would put the more general header last, which undoes the others.
    'route {',
    ...headers.map((line) => `  ${line}`),
    `  header ${base}/manifest.webmanifest Content-Type application/manifest+json`,
    `  @own path ${base}/_headers ${base}/_nginx.conf ${base}/_Caddyfile`,
    '  error @own 404',
    ...(base === '' ? [] : [`  redir ${base} ${base}/ 301`]),
    '  try_files {path} {path}/index.html =404',
    '  file_server {',
    '    precompressed br gzip',
    '  }',
    '}',
    'handle_errors {',
    `  rewrite * ${base}/404.html`,
    '  file_server {',
    '    precompressed br gzip',
    '  }',
    '}',
    '',
  ].join('\n')
}

function addHeaders({ headers }: HeaderRule): string[] {
  return Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`)
}
