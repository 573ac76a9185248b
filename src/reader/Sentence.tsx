import { displayText } from '../text/displayText.ts'

/** A sentence with one place in it marked; offsets are UTF-16 units of the raw text. */
export function Sentence({ text, start, end }: { text: string; start: number; end: number }) {
  const shown = displayText(text)
  return (
    <>
      {shown.slice(0, start)}
      <mark className="hit">{shown.slice(start, end)}</mark>
      {shown.slice(end)}
    </>
  )
}
