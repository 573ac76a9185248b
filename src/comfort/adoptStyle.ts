import { useLayoutEffect } from 'react'

const adopted = new Set<string>()

/** Gives the document the style of what is loaded on demand (`import rules from './x.css?inline'`), once. */
export function adoptStyle(rules: string): void {
  if (adopted.has(rules)) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  adopted.add(rules)
  document.adoptedStyleSheets.push(sheet)
}

/** The same for a component, before it is painted. */
export function useAdoptedStyle(rules: string): void {
  // Outside React: the document's style sheets.
  useLayoutEffect(() => adoptStyle(rules), [rules])
}
