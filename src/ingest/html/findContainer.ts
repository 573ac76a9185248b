import { attributeOf, type Element, isLeftOut, type Node } from './elements.ts'

/**
 * The element that holds the article: what says so itself (articleBody, article), else the one whose own paragraphs
 * have the most text that is no link; null when the page has no text.
 */
export function findContainer(elements: readonly Element[]): Element | null {
  const declared =
    elements.find((element) => attributeOf(element, 'itemprop') === 'articleBody') ?? onlyArticle(elements)
  if (declared !== null && textLength(declared) > 0) return declared
  const scores = new Map<Element, number>()
  for (const element of elements) {
    const parent = element.parentNode
    if (parent === null || !('tagName' in parent) || isInsideLeftOut(element)) continue
    const own = element.tagName === 'p' ? textLength(element) * 2 : ownTextLength(element)
    const holder = element.tagName === 'p' ? parent : element
    scores.set(holder, (scores.get(holder) ?? 0) + own)
  }
  let best: Element | null = null
  for (const [element, score] of scores)
    if (score > 0 && score > (best === null ? 0 : (scores.get(best) ?? 0))) best = element
  return best ?? elements.find(({ tagName }) => tagName === 'body') ?? null
}

function onlyArticle(elements: readonly Element[]): Element | null {
  const [article, other] = elements.filter(({ tagName }) => tagName === 'article')
  return article !== undefined && other === undefined ? article : null
}

const deepest = 200

function isInsideLeftOut(element: Element): boolean {
  let node: Node | null = element
  for (let depth = 0; node !== null && depth < deepest; depth += 1) {
    if ('tagName' in node && isLeftOut(node)) return true
    node = 'parentNode' in node ? node.parentNode : null
  }
  return false
}

/** Characters of text directly in the element, as in pages that break lines with <br>. */
function ownTextLength(element: Element): number {
  if (element.tagName === 'a' || element.tagName === 'body') return 0
  let length = 0
  for (const node of element.childNodes)
    if ('value' in node && node.nodeName === '#text') length += node.value.trim().length
  return length
}

/** Characters of text in the element that are no link's. */
function textLength(element: Element): number {
  let length = 0
  const waiting: Node[] = [element]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) length += node.value.trim().length
    if ('tagName' in node && (node.tagName === 'a' || node.tagName === 'script' || node.tagName === 'style'))
      continue
    if ('childNodes' in node) waiting.push(...node.childNodes.slice(0, 20_000))
  }
  return length
}
