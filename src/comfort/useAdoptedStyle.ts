import { useLayoutEffect } from 'react'

const sheets = new Map<string, CSSStyleSheet>()

/** The style of what is loaded on demand (`import rules from './x.css?inline'`), which no page carries. */
export function useAdoptedStyle(rules: string): void {
  useLayoutEffect(() => {
    // Outside React: the document's style sheets.
    if (sheets.has(rules)) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    sheets.set(rules, sheet)
    document.adoptedStyleSheets.push(sheet)
  }, [rules])
}
