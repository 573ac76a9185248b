/** A piece of text that is drawn at once, and where it stands on the screen. */
interface TextRun {
  text: string
  box: DOMRect
}

/**
 * What stands in a square of its own: Han, kana, Hangul and their marks, and the quotation marks and dots that Chinese shares
 * with Latin, each with what combines with it; dashes and ellipses, which are one line of ink however long; other words.
 */
const square = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303f\uff00-\uff60“”‘’·`
const pieces = new RegExp(String.raw`[${square}]\p{M}*|—+|…+|[^\s—…${square}]+`, 'gu')

/** The pieces of a text node in order. A word that is broken over two lines is given by its characters. */
export function* textRuns(node: Text): Generator<TextRun> {
  for (const { 0: text, index } of node.data.matchAll(pieces)) {
    const boxes = boxesOf(node, index, text.length)
    const [box] = boxes
    if (box === undefined) continue
    if (boxes.length === 1) yield { text, box }
    else yield* characterRuns(node, index, text)
  }
}

function* characterRuns(node: Text, start: number, text: string): Generator<TextRun> {
  let at = start
  for (const character of text) {
    const box = boxesOf(node, at, character.length).at(-1)
    if (box !== undefined) yield { text: character, box }
    at += character.length
  }
}

/** At the end of a line a range may have an empty box there as well. */
function boxesOf(node: Text, start: number, length: number): DOMRect[] {
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, start + length)
  return [...range.getClientRects()].filter(({ width }) => width > 0)
}
