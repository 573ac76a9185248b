import { creditLabelAt, type Trade } from './words/creditLabels.ts'

/** What a label is about; the first piece has none. */
export interface LabelledPiece {
  trade: Trade | null
  text: string
  follows: boolean
  /** The label stands behind the names. */
  claimed: boolean
}

/** A line of credits, cut before its labels: 「记者 甲某 摄影 乙某」 -> 甲某 reports, 乙某 takes pictures. */
export function splitByLabels(joined: string): LabelledPiece[] {
  const pieces: LabelledPiece[] = [{ trade: null, text: '', follows: false, claimed: false }]
  let from = 0
  const close = (end: number, isLast: boolean): void => {
    const last = pieces.at(-1)
    const text = joined.slice(from, end)
    if (last !== undefined) last.text = last.trade === null || isLast ? text : text.replace(closesPiece, '')
  }
  for (let at = 0; at < joined.length; at += 1) {
    const label = creditLabelAt(joined, at)
    if (label === null) continue
    close(at, false)
    at += label.word.length - 1
    from = at + 1
    pieces.push({ trade: label.trade, text: '', follows: label.follows, claimed: false })
  }
  close(joined.length, true)
  giveToFollowing(pieces)
  return pieces
}

const nothing = /^[\s、，,;；:：/／|｜丨）)】\]]*$/u

/**
 * 「甲某 文 乙某 图」: a label with no name behind it is about the names before it, whatever their label says (「记者甲某 摄」).
 * 「文/图 记者 甲某」: with none before it either, it is about what the next label names.
 */
function giveToFollowing(pieces: LabelledPiece[]): void {
  for (let at = pieces.length - 1; at > 0; at -= 1) {
    const piece = pieces[at]
    const before = pieces[at - 1]
    if (piece === undefined || before === undefined || !nothing.test(piece.text)) continue
    const mayClaim = before.trade !== 'none' && !nothing.test(before.text)
    if (piece.follows && mayClaim) {
      piece.text = before.text
      piece.claimed = true
      before.text = ''
    } else {
      const next = pieces[at + 1]
      const hands = piece.trade === 'both' || piece.trade === 'photographers'
      const takes = next?.trade === 'reporters' || next?.trade === 'correspondents'
      if (next !== undefined && hands && takes && !next.follows) next.trade = piece.trade
    }
  }
}

/** 「甲某本报|通讯员」: what belongs to the next label. */
const closesPiece = /(?:本报|本网|本台|本刊|全媒体|融媒体|特约|实习|见习|首席){1,5}$/u
