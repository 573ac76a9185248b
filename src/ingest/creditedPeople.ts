import type { CreditPiece } from './readBodyCredits.ts'
import type { Structure } from './readStructure.ts'

/** The credited people, once each, with the office that their credit prints; a bare name in brackets has none. */
export function creditedPeople({
  byline,
  credits,
}: Pick<Structure, 'byline' | 'credits'>): { name: string; role: string | null }[] {
  const roles = new Map<string, string | null>()
  for (const piece of credits)
    for (const { name, role } of creditsOf(piece)) roles.set(name, roles.get(name) ?? role)
  // Of whom no piece tells, a page has told beside its text.
  for (const { name, role } of byline === null ? [] : creditsOf(byline))
    if (!roles.has(name)) roles.set(name, role)
  return Array.from(roles, ([name, role]) => ({ name, role }))
}

function creditsOf({ text, credits }: CreditPiece): { name: string; role: string | null }[] {
  const role = (word: string): string | null => (text.includes(word) ? word : null)
  return [
    ...credits.reporters.map((name) => ({ name, role: officeBefore(text, name) ?? role('记者') })),
    ...credits.correspondents.map((name) => ({ name, role: role('通讯员') })),
    ...credits.photographers.map((name) => ({ name, role: officeBefore(text, name) ?? role('摄影') })),
  ]
}

/** 「某社记者 甲某 摄」 「实习生 乙某」: the office that stands right before a name. */
function officeBefore(text: string, name: string): string | null {
  const bare = text.replace(/[\s\u3000]+/gu, '')
  const at = bare.indexOf(name)
  return at < 0 ? null : (/(?:记者|通讯员|記者|通訊員|实习生)$/u.exec(bare.slice(0, at))?.[0] ?? null)
}
