/**
 * What a selection says in the source's characters: `text` as the browser would copy it, with its line breaks, and the
 * source of the same places. `nodes` are the stretches of text in the selection, as shown and as they were.
 */
export function copySource(text: string, nodes: readonly { shown: string; source: string }[]): string {
  const shown = nodes.map((node) => node.shown).join('')
  const source = nodes.map((node) => node.source).join('')
  let copied = ''
  let at = 0
  for (let unit = 0; unit < text.length; unit += 1) {
    const found = shown.indexOf(text.charAt(unit), at)
    // What the browser has put between: a line break, a tab. What it has left out is passed over.
    const isText = found >= 0 && !/\s/u.test(text.charAt(unit))
    copied += isText ? source.charAt(found) : text.charAt(unit)
    if (isText) at = found + 1
  }
  return copied
}
