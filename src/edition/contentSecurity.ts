import { createHash } from 'node:crypto'

/**
 * The Content-Security-Policy of every page: this site's own files only, no inline script at all, and the one
 * inline stylesheet `css` by its hash (exactly the text between `<style>` and `</style>`). As a `header` it
 * also forbids framing, which browsers ignore in a `meta` element and complain about.
 */
export function contentSecurity(css: string, place: 'meta' | 'header'): string {
  const hash = createHash('sha256').update(css, 'utf8').digest('base64')
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${hash}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(place === 'header' ? ["frame-ancestors 'self'"] : []),
    "require-trusted-types-for 'script'",
    'trusted-types guli-worker',
  ].join('; ')
}
