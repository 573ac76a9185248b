/** One office as printed, and the day of the article that prints it. */
export interface PrintedOffice {
  office: string
  date: string | null
}

/**
 * Whether the offices printed under one name may belong to different people. Simple on purpose, and it only
 * makes the page say 「同名者未必同一人」; nobody is merged or split by it. It is said
 * - when they belong to walks of life that hardly go together (a pupil and a county head), or
 * - when the head of two places is printed within `closeDays`, or on days that are not known.
 */
export function conflictingOffices(printed: readonly PrintedOffice[]): boolean {
  const walks = new Set(printed.flatMap(({ office }) => walkOf(office) ?? []))
  if (walks.size > 1) return true
  const heads = printed.flatMap(({ office, date }) => {
    const place = headOf(office)
    return place === null ? [] : [{ place, date }]
  })
  return heads.some((one) =>
    heads.some((other) => placesDiffer(one.place, other.place) && areClose(one.date, other.date)),
  )
}

const closeDays = 90

/** Each is told by how the office ends, so that 「学生处处长」 is no pupil. */
const walks: readonly [name: string, ending: RegExp][] = [
  ['pupil', /(?:小学生|中学生|大学生|学生|同学|研究生)$/u],
  ['villager', /(?:村民|农民|种植户|养殖户|贫困户)$/u],
  ['worker', /(?:工人|职工|司机|快递员|环卫工|店主|老板|个体户)$/u],
  ['doctor', /(?:医生|医师|护士|护士长)$/u],
  ['official', /(?:书记|县长|市长|区长|镇长|乡长|局长|厅长|部长|省长|州长|主席|常委|秘书长)$/u],
  ['suspect', /(?:犯罪嫌疑人|嫌疑人|嫌犯|被告人|被告)$/u],
]

function walkOf(office: string): string | null {
  return walks.find(([, ending]) => ending.test(office))?.[0] ?? null
}

/** 「高唐县委书记」 -> 高唐县: one place has one such head at a time. Null for offices that many hold. */
function headOf(office: string): string | null {
  const found = /^(\p{Script=Han}{1,8}?[省市县区镇乡州旗])(?:委书记|委副书记、\p{Script=Han}?长|长)$/u.exec(
    office,
  )
  return found?.[1] ?? placeBeforeHead(office)
}

/** 「高唐县长」 -> 高唐县, 「茌平镇党委书记」 -> 茌平镇. */
function placeBeforeHead(office: string): string | null {
  return (
    /^(\p{Script=Han}{2,8}?[省市县区镇乡州旗])(?:人民政府)?(?:党委书记|[省市县区镇乡州]长)$/u.exec(
      office,
    )?.[1] ?? null
  )
}

/** 「聊城市高唐县」 and 「高唐县」 are one place. */
function placesDiffer(one: string, other: string): boolean {
  return !one.endsWith(other) && !other.endsWith(one)
}

function areClose(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  return Math.abs(Date.parse(one) - Date.parse(other)) <= closeDays * 86_400_000
}
