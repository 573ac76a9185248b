import { readBareNames, readCredits } from '../readCredits.ts'
import type { Structure } from '../readStructure.ts'

type Byline = NonNullable<Structure['byline']>

/**
 * The byline of a page whose author is printed or declared beside its text: joined to the one in the text if that
 * names nobody, or no writer, in its place if there is none. Who is no person (「某某网」) is the outlet. A line of the article's own
 * (`isLine`) is kept in any case: nothing is lost.
 */
export function authorByline(
  inText: Structure['byline'],
  author: string | null,
  isLine: boolean,
): Structure['byline'] {
  if (author === null) return inText
  const own: Byline = { text: author, credits: creditsOf(author) }
  if (inText === null) return own
  const isNews = namesSomebody(inText) ? namesWriter(own) && !namesWriter(inText) : namesSomebody(own)
  if (!isNews && !isLine) return inText
  const text = `${inText.text} ${author}`
  if (!isNews && namesSomebody(inText)) return { ...inText, text }
  const outlet = inText.credits.outlet ?? own.credits.outlet
  const photographers = [...new Set([...inText.credits.photographers, ...own.credits.photographers])]
  return { text, credits: { ...own.credits, photographers, outlet } }
}

function creditsOf(author: string): Byline['credits'] {
  const reporters = readBareNames(author)
  const nobody = { outlet: null, reporters: [], correspondents: [], photographers: [] }
  if (reporters !== null) return { ...nobody, reporters }
  const credits = readCredits(
    author.replace(/^[【[（(]?\s{0,3}(?:图文|文图|文)\s{0,3}[/／|｜丨:：]/u, '作者:'),
  )
  return credits ?? { ...nobody, outlet: author }
}

function namesSomebody({ credits }: Byline): boolean {
  return namesWriter({ credits }) || credits.photographers.length > 0
}

function namesWriter({ credits }: Pick<Byline, 'credits'>): boolean {
  return credits.reporters.length + credits.correspondents.length > 0
}
