import { longSurnames, singleSurnames } from '../src/ingest/words/surnames.ts'
import { isNameDot, isSpelling } from '../src/ingest/words/transliteration.ts'
import type { LabelledLine } from './corpus.ts'

type Name = LabelledLine['names'][number]

interface Stock {
  surnames: string[]
  givens: { one: string[]; first: string[]; second: string[] }
  spelled: string[]
  random: () => number
}

/**
 * A function that gives a line with other names in the places of its own: surnames and given characters of the
 * training names drawn anew, and names spelled by sound put together from halves. So the places teach, not the names.
 */
export function recombiner(
  lines: readonly LabelledLine[],
  random: () => number,
): (line: LabelledLine) => LabelledLine {
  const stock: Stock = { surnames: [], givens: { one: [], first: [], second: [] }, spelled: [], random }
  for (const { text, names } of lines)
    for (const name of names) collect(stock, text.slice(name.start, name.end), name)
  return (line) => replaceNames(line, stock)
}

function collect(stock: Stock, text: string, { kind }: Name): void {
  const surname = surnameOf(text)
  const given = text.slice(surname.length)
  if (kind === 'full' && surname !== '' && given.length >= 1 && given.length <= 2) {
    stock.surnames.push(surname)
    if (given.length === 1) stock.givens.one.push(given)
    else {
      stock.givens.first.push(given.charAt(0))
      stock.givens.second.push(given.charAt(1))
    }
  } else if (isSpelled(text)) stock.spelled.push(text)
}

function surnameOf(text: string): string {
  if (text.length >= 3 && longSurnames.has(text.slice(0, 2))) return text.slice(0, 2)
  return singleSurnames.has(text.charAt(0)) ? text.charAt(0) : ''
}

function isSpelled(text: string): boolean {
  return text.length >= 2 && Array.from(text).every((character) => isSpelling(character))
}

function replaceNames({ text, names }: LabelledLine, stock: Stock): LabelledLine {
  const sorted = names.toSorted((a, b) => a.start - b.start)
  const replaced = new Map<string, string>()
  const line: LabelledLine = { text: '', names: [] }
  let from = 0
  for (const name of sorted) {
    const own = text.slice(name.start, name.end)
    const other = replaced.get(own) ?? another(own, name, stock)
    replaced.set(own, other)
    line.text += text.slice(from, name.start)
    line.names.push({ start: line.text.length, end: line.text.length + other.length, kind: name.kind })
    line.text += other
    from = name.end
  }
  line.text += text.slice(from)
  return line
}

function another(own: string, { kind }: Name, stock: Stock): string {
  const { random, givens } = stock
  const draw = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const surname = surnameOf(own)
  const given = own.length - surname.length
  if (kind === 'surname' && surname !== '' && own.length === surname.length) return draw(stock.surnames)
  if (kind === 'full' && surname !== '' && given <= 2 && given >= 1) {
    return draw(stock.surnames) + (given === 1 ? draw(givens.one) : draw(givens.first) + draw(givens.second))
  }
  if (isSpelled(own) && stock.spelled.length > 0) return halves(draw(stock.spelled), draw(stock.spelled))
  if (Array.from(own).some(isNameDot))
    return own
      .split(/([·・•‧])/u)
      .map((part) => (isSpelled(part) ? halves(draw(stock.spelled), draw(stock.spelled)) : part))
      .join('')
  return own
}

function halves(a: string, b: string): string {
  return a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.ceil(b.length / 2))
}
