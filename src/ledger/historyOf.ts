import type { Alias, Wordings } from '../article/edition.ts'
import { quotationCheck } from '../article/quotationLink.ts'
import { fingerprintText } from '../text/fingerprintText.ts'
import { type Ledger, stateOf } from './ledger.ts'

/**
 * What a reader's link needs of a ledger: the aliases (aliasesOf.ts), each that still stands with the check of what it
 * says today, and every wording of those that still lead somewhere, the first one first; null for an article that is as it
 * always was.
 */
export function historyOf(
  ledger: Ledger,
  aliases: Readonly<Record<string, Alias>>,
): { aliases: Record<string, Alias>; wordings: Wordings } | null {
  if (Object.keys(aliases).length === 0) return null
  const { paragraphs, wordings } = stateOf(ledger)
  const today = new Map(paragraphs.map(({ id, text }) => [id, fingerprintText(text)]))
  const history: { aliases: Record<string, Alias>; wordings: Wordings } = {
    aliases: {},
    wordings: { withdrawn: false, paragraphs: [] },
  }
  for (const [id, alias] of Object.entries(aliases)) {
    const said = distinct(wordings.get(id) ?? [])
    const told = checked(alias, id, { said, now: today.get(id) })
    history.aliases[id] = told
    // What was taken out, for whatever reason, is told to nobody.
    history.wordings.paragraphs.push({ id, ...told, said: told.to.length === 0 ? [] : said })
  }
  return history
}

function checked(
  alias: Alias,
  id: string,
  { said, now }: { said: readonly string[]; now: string | undefined },
): Alias {
  if (now === undefined) return alias
  const standsAlone = alias.to.length === 1 && alias.to[0] === id
  const isBack = standsAlone && alias.fate !== 'moved' && fingerprintText(said[0] ?? '') === now
  return { ...alias, fate: isBack ? 'same' : alias.fate, check: quotationCheck(now) }
}

/** A change of punctuation or width is no other wording: of those the last one stays. */
function distinct(texts: readonly string[]): string[] {
  const byFingerprint = new Map<string, string>()
  for (const text of texts) byFingerprint.set(fingerprintText(text), text)
  return [...byFingerprint.values()]
}
