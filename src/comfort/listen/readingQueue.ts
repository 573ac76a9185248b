import type { Article } from '../../article/article.ts'
import { displayText } from '../../text/displayText.ts'
import { clauses, sentences, type Span } from '../../text/sentences.ts'

/** What is said in one breath: `start` to `end` of a paragraph's text, or of the headline, whose `paragraph` is `main`. */
export interface Utterance extends Span {
  paragraph: string
  /** As shown, without space around it. */
  said: string
}

/** Something that can be gone to, with the place of its first utterance in the queue. */
export interface Section {
  title: string
  first: number
}

export interface ReadingQueue {
  utterances: readonly Utterance[]
  /** The beginning, then the themes of the outline; where there is none, the subheads. */
  sections: readonly Section[]
}

/** Voices from afar fall silent in the middle of anything much longer. UTF-16 units. */
const breath = 120

/** An article as it is read aloud: headline and text. Captions, the tail and what stands beside are not read. */
export function readingQueue(article: Article): ReadingQueue {
  const { headline, paragraphs, outline } = article
  const utterances = utterancesOf('main', headline.main)
  const sections: Section[] = [{ title: displayText(headline.main), first: 0 }]
  for (const { id, kind, text } of paragraphs) {
    if (kind === 'caption') continue
    const from = utterances.length
    utterances.push(...utterancesOf(id, text))
    if (outline.length === 0 && kind === 'subhead') sections.push({ title: displayText(text), first: from })
    for (const theme of outline) {
      if (theme.paragraph !== id) continue
      const first = utterances.findIndex(({ paragraph, end }) => paragraph === id && end > theme.start)
      if (first !== -1) sections.push({ title: displayText(theme.text), first })
    }
  }
  return { utterances, sections }
}

/** Sentence by sentence; a long one by clauses, as many as fit into a breath. What has no word in it is left out. */
function utterancesOf(paragraph: string, text: string): Utterance[] {
  const shown = displayText(text)
  return sentences(text)
    .flatMap((sentence) => (sentence.end - sentence.start > breath ? breaths(text, sentence) : [sentence]))
    .map(({ start, end }) => ({ paragraph, start, end, said: shown.slice(start, end).trim() }))
    .filter(({ said }) => /[\p{L}\p{N}]/u.test(said))
}

function breaths(text: string, sentence: Span): Span[] {
  const found: Span[] = []
  for (const clause of clauses(text, sentence)) {
    const last = found.at(-1)
    if (last !== undefined && clause.end - last.start <= breath) last.end = clause.end
    else found.push({ ...clause })
  }
  return found
}
