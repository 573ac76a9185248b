import { simplify } from '../text/simplify.ts'
import { isTraditional } from './isTraditional.ts'
import { type PrintedForm, printedForm, printedInOrder } from './printedForm.ts'
import type { CreditPiece } from './readBodyCredits.ts'
import { readingForm } from './readingForm.ts'
import { readStructure, type Structure } from './readStructure.ts'
import type { SourceLine } from './splitLines.ts'

/** `readStructure`; the text is taken apart in the form to read it by (`readingForm`), and told in its own. */
export function readLinesAsPrinted(lines: readonly SourceLine[], channel: string): Structure {
  const text = lines.map((line) => line.text).join('\n')
  const traditional = isTraditional(text)
  const form = readingForm(text, traditional)
  if (form === text) return readStructure(lines, channel)
  const texts = form.split('\n')
  const own = lines.map((line, index) => ({ ...line, text: texts[index] ?? '' }))
  const structure = asPrinted(readStructure(own, traditional ? simplify(channel) : channel), text, form)
  return holdsAll(structure, text) ? structure : readStructure(lines, channel)
}

function asPrinted(structure: Structure, text: string, form: string): Structure {
  const { headline, byline, credits, dateline, source, paragraphs, recommended, tail } = structure
  const printed = printedForm(text, form)
  const orNull = (words: string | null): string | null => (words === null ? null : printed(words))
  const bodies = printedInOrder(
    text,
    form,
    paragraphs.map((paragraph) => paragraph.text),
  )
  const ends = printedInOrder(text, form, tail)
  return {
    headline: {
      main: printed(headline.main),
      parts: headline.parts.map(({ kind, text: own }) => ({ kind, text: printed(own) })),
    },
    byline: byline === null ? null : creditAsPrinted(byline, printed),
    credits: credits.map((credit) => creditAsPrinted(credit, printed)),
    dateline:
      dateline === null ? null : { ...dateline, text: printed(dateline.text), place: orNull(dateline.place) },
    source: { ...source, outlet: orNull(source.outlet) },
    paragraphs: paragraphs.map(({ kind }, index) => ({ kind, text: bodies[index] ?? '' })),
    recommended: recommended.map(({ title, excerpt, truncated }) => ({
      title: orNull(title),
      excerpt: printed(excerpt),
      truncated,
    })),
    tail: ends,
  }
}

function creditAsPrinted({ text, credits }: CreditPiece, printed: PrintedForm): CreditPiece {
  return {
    text: printed(text),
    credits: {
      outlet: credits.outlet === null ? null : printed(credits.outlet),
      reporters: credits.reporters.map(printed),
      correspondents: credits.correspondents.map(printed),
      photographers: credits.photographers.map(printed),
    },
  }
}

/** Is every character of the text in one of the parts, as often as it was printed? */
function holdsAll({ headline, byline, paragraphs, recommended, tail }: Structure, text: string): boolean {
  const parts = [
    headline.main,
    ...headline.parts.map((part) => part.text),
    byline?.text ?? '',
    ...paragraphs.map((paragraph) => paragraph.text),
    ...recommended.flatMap(({ title, excerpt }) => [title ?? '', excerpt]),
    ...tail,
  ]
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  for (const part of parts)
    for (const character of part) counts.set(character, (counts.get(character) ?? 0) - 1)
  return [...counts].every(([character, left]) => left === 0 || /\s/u.test(character))
}
