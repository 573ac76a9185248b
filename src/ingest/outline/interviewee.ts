import { sentences } from '../../text/sentences.ts'
import { mentionsWithin, type NamePrinted } from '../people/findMentions.ts'

/** The texts of an article in which an interview says whom it asks. */
export interface InterviewSource {
  headline: readonly { text: string; people: readonly string[] }[]
  paragraphs: readonly string[]
  mentions: readonly (readonly NamePrinted[])[]
}

const asked = /^问[:：]/u
const interview = /专访|采访|访谈|对话|访问了/u

/**
 * Who answers in a printed interview (「问：」 「答：」): the only person whom the headline (「——访甲某」) or a sentence
 * before the first question (「甲某接受了专访」) names with the interview. null when there is no interview, or when it
 * does not say whom it asks: then its answers are nobody's speech.
 */
export function intervieweeOf({ headline, paragraphs, mentions }: InterviewSource): string | null {
  const first = paragraphs.findIndex((text) => asked.test(text))
  if (first < 0) return null
  for (const { text, people } of headline) {
    const [only, second] = people
    if (only !== undefined && second === undefined && (/[访问]/u.test(text) || interview.test(text)))
      return only
  }
  for (let index = 0; index < first; index += 1) {
    const text = paragraphs[index] ?? ''
    for (const sentence of sentences(text)) {
      if (!interview.test(text.slice(sentence.start, sentence.end))) continue
      const names = new Set(mentionsWithin(mentions[index] ?? [], sentence).map(({ name }) => name))
      const [only, second] = names
      if (only !== undefined && second === undefined) return only
    }
  }
  return null
}
