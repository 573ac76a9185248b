import { Fragment } from 'react'
import { displayText } from '../text/displayText.ts'

/** Text that may break at `breaks` (offsets between words) and nowhere else: put it in an element with `words`. */
export function BrokenText({ text, breaks }: { text: string; breaks: readonly number[] }) {
  const shown = displayText(text)
  const edges = [0, ...breaks, shown.length]
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0
    return (
      <Fragment key={start}>
        {index > 0 && <wbr />}
        {shown.slice(start, end)}
      </Fragment>
    )
  })
}
