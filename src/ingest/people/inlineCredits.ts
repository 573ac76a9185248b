import type { NamePrinted } from './findMentions.ts'

/** Somebody whom a sentence of the article names as one of those who made it. */
export interface InlineCredit {
  name: string
  trade: 'reporters' | 'photographers'
}

/**
 * 「记者甲某、乙某从县水利局获悉」 「本报记者甲某在现场看到」 -> reporters; 「（剧照见图甲某摄）」 -> photographer. Whose report is
 * only quoted (「据某社记者甲某报道」) made another article.
 */
export function inlineCredits(text: string, mentions: readonly NamePrinted[]): InlineCredit[] {
  if (!/记者|記者|[摄攝]/u.test(text)) return []
  return mentions.flatMap(({ name, start, end }, index): InlineCredit[] => {
    if (photographed.test(text.slice(end, end + 4))) return [{ name, trade: 'photographers' }]
    const before = text.slice(Math.max(0, start - longestLead), start)
    if (!/(?:记者|記者)[\s\u3000]{0,2}$/u.test(before) || quoted.test(before)) return []
    const group = listFrom(text, mentions, index)
    const after = group.at(-1)?.end ?? end
    const reports = reporting.test(text.slice(after, after + longestClause))
    return reports ? group.map((each) => ({ name: each.name, trade: 'reporters' })) : []
  })
}

const longestLead = 24
const longestClause = 48

const photographed = /^[\s\u3000]{0,2}[摄攝](?:$|[\s，,。、；;）)】\]])/u
const quoted = /据[^，,。；;、]{0,20}$/u
const when = '(?:[今昨当][天日晚]|日前|近日|随后|[0-9０-９]{1,2}日|再次|专程|特地|实地|一同|分别|还|又)?'
const place = '[^，,。；;：:“]{1,24}?'
const reporting = new RegExp(
  `^${when}(?:[从從]${place}(?:[获獲]悉|了解到|得知)|[在于於]${place}(?:看到|见到|見到|了解到|[获獲]悉|[采採][访訪]|[发發][现現])|[就对對]${place}[采採专專][访訪]|跟?[随隨]${place}(?:[来來]到|走[进進])|[来來]到|走[进進访訪]|[获獲]悉|看到|见到|了解到|[发發][现現]|[采採探][访訪]|[报報][道導])`,
  'u',
)

/** The mentions of a list that begins with the one at `index`: 「甲某、乙某」, 「甲某 乙某」, 「甲某乙某」. */
function listFrom(text: string, mentions: readonly NamePrinted[], index: number): NamePrinted[] {
  const group: NamePrinted[] = []
  for (const mention of mentions.slice(index)) {
    const last = group.at(-1)
    if (last !== undefined && !/^[、和与\s\u3000]{0,2}$/u.test(text.slice(last.end, mention.start))) break
    group.push(mention)
  }
  return group
}
