import { createHash } from 'node:crypto'

/** What stands inside every document: exactly the text between `<style>` and `</style>`, `<script>` and `</script>`. */
export interface InlineText {
  /** The one stylesheet. */
  css: string
  /** src/beforePaint.ts, built. */
  script: string
}

/**
 * The Content-Security-Policy of every page: this site's own files only, and `inline` by its hashes. As a `header` it
 * also forbids framing, which browsers ignore in a `meta` element and complain about.
 */
export function contentSecurity(inline: InlineText, place: 'meta' | 'header'): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${hashOf(inline.script)}`,
    `style-src 'self' ${hashOf(inline.css)}`,
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

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}
