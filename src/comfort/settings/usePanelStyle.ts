import { useLayoutEffect } from 'react'
import rules from './panel.css?inline'

let sheet: CSSStyleSheet | null = null

/** The panel's own style, which no page carries: it comes with the panel. */
export function usePanelStyle(): void {
  useLayoutEffect(() => {
    // Outside React: the document's style sheets.
    if (sheet === null) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(rules)
    }
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
  }, [])
}
