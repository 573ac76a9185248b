import { creditedPeople } from './creditedPeople.ts'
import { findPeople, type FoundPerson } from './findPeople.ts'
import { type FoundTask, findTasks } from './findTasks.ts'
import { intervieweeOf } from './outline/interviewee.ts'
import type { NameModel } from './people/crf/nameModel.ts'
import type { NamePrinted } from './people/findMentions.ts'
import type { InlineCredit } from './people/inlineCredits.ts'
import { type PrintedForm, printedForm } from './printedForm.ts'
import type { CreditPiece } from './readBodyCredits.ts'
import { readAtMost } from './readAtMost.ts'
import { readingForm } from './readingForm.ts'
import { type OutlineTheme, readOutline } from './readOutline.ts'
import type { Structure } from './readStructure.ts'

/** What the text of an article says, and of whom; paragraphs by their index, names and words as printed. */
export interface TextReading {
  people: FoundPerson[]
  mentions: NamePrinted[][]
  themes: OutlineTheme[]
  tasks: FoundTask[]
  /** Whom the sentences name as makers of the article. */
  credited: InlineCredit[]
}

/** The text is read in the form to read it by (`readingForm`), which has the same offsets, and told in its own. */
export function readText(structure: Structure, isTraditional: boolean, model: NameModel): TextReading {
  const { headline, paragraphs, byline, credits } = structure
  const form = (text: string): string => readingForm(text, isTraditional)
  const texts = readAtMost(paragraphs.map(({ text }) => text))
  const titles = [headline.main, ...headline.parts.map(({ text }) => text)]
  const printed = [...titles, byline?.text ?? '', ...texts]
  if (printed.every((text) => form(text) === text))
    return readForm({ titles, texts, credits: creditedPeople({ byline, credits }) }, model)
  const own = readForm(
    {
      titles: titles.map(form),
      texts: texts.map(form),
      credits: creditedPeople({
        byline: byline === null ? null : creditInForm(byline, form),
        credits: credits.map((credit) => creditInForm(credit, form)),
      }),
    },
    model,
  )
  const whole = printed.join('\n')
  return asPrinted(own, texts, printedForm(whole, form(whole)))
}

function creditInForm({ text, credits }: CreditPiece, form: (text: string) => string): CreditPiece {
  const { reporters, correspondents, photographers } = credits
  return {
    text: form(text),
    credits: {
      outlet: credits.outlet,
      reporters: reporters.map(form),
      correspondents: correspondents.map(form),
      photographers: photographers.map(form),
    },
  }
}

interface Source {
  titles: readonly string[]
  texts: readonly string[]
  credits: readonly { name: string; role: string | null }[]
}

function readForm({ titles, texts, credits }: Source, model: NameModel): TextReading {
  const { people, credited } = findPeople({ headline: titles, paragraphs: texts, credits }, model)
  const mentions = mentionsByParagraph(people, texts.length)
  const interviewee = intervieweeOf({
    headline: titles.map((text, index) => ({
      text,
      people: people.filter(({ parts }) => parts.includes(index)).map(({ name }) => name),
    })),
    paragraphs: texts,
    mentions,
  })
  return {
    people,
    mentions,
    themes: readOutline(texts, mentions, interviewee),
    tasks: findTasks(texts),
    credited,
  }
}

function mentionsByParagraph(people: readonly FoundPerson[], count: number): NamePrinted[][] {
  const byParagraph = Array.from({ length: count }, (): NamePrinted[] => [])
  for (const { name, mentions } of people) {
    for (const { paragraph, start, end } of mentions) byParagraph[paragraph]?.push({ name, start, end })
  }
  for (const list of byParagraph) if (list.length > 1) list.sort((a, b) => a.start - b.start)
  return byParagraph
}

function asPrinted(
  { people, mentions, themes, tasks, credited }: TextReading,
  texts: readonly string[],
  printed: PrintedForm,
): TextReading {
  const there = <Range extends { paragraph: number; start: number; end: number }>(range: Range): Range => ({
    ...range,
    text: texts[range.paragraph]?.slice(range.start, range.end) ?? '',
  })
  return {
    people: people.map((person) => ({
      ...person,
      name: printed(person.name),
      roles: person.roles.map(printed),
    })),
    mentions: mentions.map((list) => list.map((mention) => ({ ...mention, name: printed(mention.name) }))),
    themes: themes.map((theme) => ({
      ...there(theme),
      speaker: theme.speaker === null ? null : printed(theme.speaker),
      speakerText: printed(theme.speakerText),
      verb: printed(theme.verb),
      points: theme.points.map(there),
    })),
    tasks: tasks.map((task) => ({
      ...there(task),
      deadline: printed(task.deadline),
      who: task.who === null ? null : printed(task.who),
    })),
    credited: credited.map((credit) => ({ ...credit, name: printed(credit.name) })),
  }
}
