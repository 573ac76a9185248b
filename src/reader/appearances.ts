import type { Article, Person } from '../article/article.ts'

const rank: Person['acts'] = ['speaks', 'chairs', 'subject', 'attends', 'reports', 'mentioned']

/** What to print of a person's acts: the weightiest first, and nothing that another of them already says. */
export function shownActs(acts: Person['acts']): Person['acts'] {
  const shown = rank.filter((act) => acts.includes(act))
  const leads = shown.includes('speaks') || shown.includes('chairs')
  return shown.filter((act) => (act === 'attends' ? !leads : act !== 'mentioned' || shown.length === 1))
}

/** Whether the article only names someone: no office printed, nothing that they did. */
export function onlyNamed({ roles, acts }: Person): boolean {
  return roles.length === 0 && acts.every((act) => act === 'mentioned')
}

/** Where in the article someone is named: per cent of the text before each mention, whole and each once. */
export function appearances(article: Article, person: Person): number[] {
  const before = new Map<string, number>()
  let length = 0
  for (const paragraph of article.paragraphs) {
    before.set(paragraph.id, length)
    length += paragraph.text.length
  }
  const at = person.mentions.map(({ paragraph, start }) =>
    Math.round((100 * ((before.get(paragraph) ?? 0) + start)) / Math.max(length, 1)),
  )
  return [...new Set(at)]
}

/** The place of a paragraph among the article's paragraphs, from 1; null when it is not there. */
export function paragraphNumber(article: Article, paragraph: string): number | null {
  const index = article.paragraphs.findIndex(({ id }) => id === paragraph)
  return index < 0 ? null : index + 1
}
