/** Strings, marks, and what else stands between them: numbers, `true`, `null`. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\n/gu

/** An object or a list that is open: its path, and the key or place in it that is being read; a key is null until it comes. */
interface Level {
  path: string
  at: string | number | null
}

/** By path (`channels.1.id`), the line, from 1, on which a key or a list's entry stands in a JSON text that can be parsed. */
export function jsonLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  const open: Level[] = []
  let line = 1
  for (const [token] of text.matchAll(tokens)) {
    const level = open.at(-1)
    if (token === '\n') line += 1
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',' && level !== undefined)
      level.at = typeof level.at === 'number' ? level.at + 1 : null
    else if (token !== ':' && token !== ',') {
      const isKey = level?.at === null
      if (isKey) level.at = keyIn(token)
      const path = level === undefined ? '' : [level.path, level.at].filter((part) => part !== '').join('.')
      if (!lines.has(path)) lines.set(path, line)
      if (!isKey && (token === '{' || token === '[')) open.push({ path, at: token === '[' ? 0 : null })
    }
  }
  return lines
}

function keyIn(token: string): string {
  const key: string = JSON.parse(token)
  return key
}
