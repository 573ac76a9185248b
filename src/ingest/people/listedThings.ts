import { firstFrom } from '../../text/sentences.ts'
import type { Candidate } from './crf/chooseNames.ts'

/**
 * The rest of a list behind one of its items, when the list says at its end that firms, places or things were listed:
 * 「、飞帆和两岸等4家当地茶企」, not 「、周样本等5名」 or 「、吴示例等8家企业负责人」.
 */
const closing =
  /^(?:[、和与及][^、，,。；;：:和与及]{1,12}){0,12}等(?:[0-9０-９]{1,4}|[一二三四五六七八九十两百]{1,3})?[余多]?(?:家|座|所|种|款|城|地|个?(?:市|国|省|县|区|镇|村)|品牌|企业|公司|机构|平台|个?(?:国家|地区|城市|乡镇|街道|社区|方向|项目|品种|单位|部门|站点|景区|中队|消防))(?!家)(?![^，,。、；;]{0,8}(?:领导|负责|代表|人|家庭|同志|专家|委员|干部|主任|书记|长))/u
const farthest = 120

/** Does it stand in a list that closes with what was listed, and that is no people? */
export function isListedThing({ occurrences }: Candidate, texts: readonly string[]): boolean {
  return occurrences.some(({ text, end }) => closing.test((texts[text] ?? '').slice(end, end + farthest)))
}

const places = new Set('镇县村乡区')
const placeBefore = /[镇县村乡区道]、$/u
const placeAfter = /^[、和及][^、，,。；;：:和及]{1,8}[镇县村乡区道](?:[、和及等，,。；;]|$)/u

/** Is it one of several places: 「某某镇、张样镇、某乡等地」? */
export function isListedPlace({ name, occurrences }: Candidate, texts: readonly string[]): boolean {
  if (name.length < 3 || !places.has(name.charAt(name.length - 1))) return false
  return occurrences.some(({ text, start, end }) => {
    const line = texts[text] ?? ''
    return (
      placeBefore.test(line.slice(Math.max(0, start - 2), start)) ||
      placeAfter.test(line.slice(end, end + 12))
    )
  })
}

/** Where the names of an article begin, by text, sorted. */
export type NameStarts = ReadonlyMap<number, readonly number[]>

export function startsOf(names: readonly Candidate[]): NameStarts {
  const starts = new Map<number, number[]>()
  for (const { text, start } of names.flatMap(({ occurrences }) => occurrences)) {
    const own = starts.get(text)
    if (own === undefined) starts.set(text, [start])
    else own.push(start)
  }
  for (const own of starts.values()) own.sort((a, b) => a - b)
  return starts
}

const clauseEnds = new Set(['', '，', ',', '。', '；', ';', '：', ':', '！', '？', '!', '?'])

/** Does it always stand among other phrases, in a clause that has no other name: 「稳增长、惠民生、防风险」? */
export function isListedPhrase(
  { name, occurrences }: Candidate,
  texts: readonly string[],
  starts: NameStarts,
): boolean {
  if (name.length !== 3) return false
  return occurrences.every(({ text, start, end }) => {
    const line = texts[text] ?? ''
    if (line.charAt(start - 1) !== '、' || line.charAt(end) !== '、') return false
    let from = start
    while (from > start - farthest && !clauseEnds.has(line.charAt(from - 1))) from -= 1
    let to = end
    while (to < end + farthest && !clauseEnds.has(line.charAt(to))) to += 1
    return !hasOther(starts.get(text) ?? [], { from, to, start })
  })
}

/** Does a name begin in [from, to), other than at `start`? */
function hasOther(
  starts: readonly number[],
  { from, to, start }: { from: number; to: number; start: number },
): boolean {
  for (let index = firstFrom(starts, from); index < starts.length; index += 1) {
    const at = starts[index] ?? to
    if (at >= to) return false
    if (at !== start) return true
  }
  return false
}
