import { copySource } from './copySource.ts'
import { toSimplified } from './toSimplified.ts'
import { toTraditional } from './toTraditional.ts'
import { adoptStyle } from '../adoptStyle.ts'
import scriptRules from './script.css?inline'

/** What a text node, or the hint in an empty field, said and what it is shown as, to be given back. */
interface Shown {
  source: string
  text: string
}

const shown = new WeakMap<Text | Element, Shown>()
let isWatching = false

/**
 * Shows the page in the characters that the settings say (`hant`, `hans`, else those of the source), and everything that
 * is put on it from now on. Only what the page's text nodes and empty fields show is changed, unit for unit: what is copied,
 * searched, linked and kept is the source's.
 */
export function showScript(): void {
  adoptStyle(scriptRules)
  convertAll(document.body)
  if (isWatching) return
  isWatching = true
  new MutationObserver((records) => {
    for (const { target, addedNodes, attributeName } of records) {
      if (target instanceof Text) convertText(target)
      else if (attributeName !== null) convertHints(target)
      else for (const node of addedNodes) convertAll(node)
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['placeholder'],
  })
  document.addEventListener('copy', copy)
  new MutationObserver(() => convertAll(document.body)).observe(document.documentElement, {
    attributeFilter: ['data-settings'],
  })
}

/** Outside an article, whose own copying knows its source (reader/copyRaw.ts). */
function copy(event: ClipboardEvent): void {
  const selection = document.getSelection()
  if (event.defaultPrevented || selection === null || selection.rangeCount === 0) return
  const range = selection.getRangeAt(0)
  const texts = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
  const nodes: { shown: string; source: string }[] = []
  for (let node: Node | null = texts.currentNode; node !== null; node = texts.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue
    const from = node === range.startContainer ? range.startOffset : 0
    const to = node === range.endContainer ? range.endOffset : node.data.length
    const source = shown.get(node)?.source ?? node.data
    nodes.push({ shown: node.data.slice(from, to), source: source.slice(from, to) })
  }
  event.clipboardData?.setData('text/plain', copySource(selection.toString(), nodes))
  event.preventDefault()
}

function convertAll(root: Node): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  if (root instanceof Text) convertText(root)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
    if (node instanceof Text) convertText(node)
  convertHints(root)
}

function convertText(node: Text): void {
  // Data of the page stands in elements of its own, and what a reader types is the reader's.
  if (node.parentElement?.closest('script, style, textarea, [data-as-is]')) return
  const text = convert(node, node.data)
  if (node.data !== text) node.data = text
}

/** Of a field, or of all that are in an element. */
function convertHints(root: Node): void {
  if (!(root instanceof Element)) return
  for (const field of [root, ...root.querySelectorAll('[placeholder]')]) {
    const hint = field.getAttribute('placeholder')
    const text = hint === null ? null : convert(field, hint)
    if (text !== null && text !== hint) field.setAttribute('placeholder', text)
  }
}

/** What `node`, which says `now`, is to say. */
function convert(node: Text | Element, now: string): string {
  const before = shown.get(node)
  // Whoever has changed it since has put source text there.
  const source = before !== undefined && before.text === now ? before.source : now
  const text = converted(source)
  shown.set(node, { source, text })
  return text
}

function converted(source: string): string {
  const words = document.documentElement.dataset['settings'] ?? ''
  if (words.includes('hant')) return toTraditional(source)
  return words.includes('hans') ? toSimplified(source) : source
}
