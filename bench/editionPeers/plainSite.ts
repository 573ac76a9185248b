/** What the peers that bring no theme are given: a page to read, and Pagefind's own field on a page of its own. */

/** A style about as small as a page can be read with. */
export const plainStyle = `body{max-width:40rem;margin:0 auto;padding:1rem;font:1.125rem/1.8 serif;color:#222;background:#fff}
h1{font-size:1.6rem;line-height:1.4}p{text-indent:2em;margin:.6em 0}a{color:#8a1c1c}nav{display:flex;gap:1rem}
`

/** The body of the page of search, as Pagefind's documentation has it. */
export const searchBody = `<link href="/pagefind/pagefind-ui.css" rel="stylesheet">
<div id="search"></div>
<script is:inline src="/pagefind/pagefind-ui.js"></script>
<script is:inline>
window.addEventListener('DOMContentLoaded', () => { new PagefindUI({ element: '#search' }) })
</script>
`

/** Pagefind over a site that has been made; it has no other way after a change. */
export function pagefindWords(site: string): string[] {
  return ['node_modules/pagefind/lib/runner/bin.cjs', '--site', site]
}

export const pagefindPackage = 'pagefind@1.6.0'
