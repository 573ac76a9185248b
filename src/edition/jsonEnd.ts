/** Where a text ceases to be JSON: the offset of the first character that cannot stand there; its length if it is only cut off. */
export function jsonEnd(text: string): number {
  let [good, bad] = [0, text.length + 1]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (mayGoOn(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}

/** V8 names the place of most errors, but not that of an unexpected token: whether one is at the end can be told of both. */
function mayGoOn(start: string): boolean {
  try {
    JSON.parse(start)
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const position = /at position (\d+)/u.exec(message)?.[1]
    return position === undefined
      ? message.startsWith('Unexpected end')
      : message.startsWith('Unterminated string') || Number(position) >= start.length
  }
}
