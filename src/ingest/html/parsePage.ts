import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type Token,
  type TreeAdapter,
} from 'parse5'

/**
 * The tree of a page as a browser would build it, in time that grows with the page's length only: elements nest at
 * most `deepest` levels (browsers stop at 512 too), and tags that only change how text looks are passed over, since
 * unclosed ones are opened again in every paragraph that follows.
 */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  const parser = new PageParser({ treeAdapter })
  parser.tokenizer.write(html, true)
  return parser.document
}

const deepest = 400
const mostAttributes = 60
const looks = new Set('b big code em font i nobr s small strike strong tt u'.split(' '))
/** Their content is no markup: the tokenizer must hear of them at any depth. */
const raw = new Set(
  'iframe noembed noframes noscript plaintext script style textarea title xmp svg math'.split(' '),
)

class PageParser extends Parser<DefaultTreeAdapterMap> {
  readonly passedOver = new Map<string, number>()

  override onStartTag(token: Token.TagToken): void {
    const { tagName } = token
    if (looks.has(tagName)) return
    if (this.openElements.stackTop >= deepest && !raw.has(tagName)) {
      this.passedOver.set(tagName, (this.passedOver.get(tagName) ?? 0) + 1)
      return
    }
    super.onStartTag(token)
  }

  override onEndTag(token: Token.TagToken): void {
    const { tagName } = token
    if (looks.has(tagName)) return
    const passedOver = this.passedOver.get(tagName) ?? 0
    if (passedOver > 0) this.passedOver.set(tagName, passedOver - 1)
    else super.onEndTag(token)
  }
}

/** What a table may not hold goes before it: looked for from the end, where the open table is. */
const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  createElement: (tagName, namespace, attributes) =>
    defaultTreeAdapter.createElement(tagName, namespace, attributes.slice(0, mostAttributes)),
  insertBefore(parent, node, reference) {
    parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node)
    node.parentNode = parent
  },
  insertTextBefore(parent, text, reference) {
    const before = parent.childNodes[parent.childNodes.lastIndexOf(reference) - 1]
    if (before !== undefined && defaultTreeAdapter.isTextNode(before)) before.value += text
    else treeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference)
  },
}
