/**
 * A page's title without the names of its channel and site: 「标题_频道_某某网」 「标题-某某网」 「标题 | 某某日报」 -> 标题.
 * What stands behind the last _ or | goes as long as more is left than goes; behind a dash only what is set off by
 * spaces or a second dash, or ends as the name of a site does.
 */
export function cleanTitle(title: string, sites: readonly string[]): string {
  let left = title.replace(/\s+/gu, ' ').trim()
  for (let cut = 0; cut < 6; cut += 1) {
    const shorter = withoutLast(left, sites)
    if (shorter === null) break
    left = shorter
  }
  return left
}

const longestTitle = 400
const longestSite = 24

function withoutLast(title: string, sites: readonly string[]): string | null {
  if (title.length > longestTitle) return null
  const mark = lastMark(title)
  if (mark === null) return null
  const head = title.slice(0, mark.start).trim()
  const last = title.slice(mark.end).trim()
  if (head.length < 4) return null
  if (last === '') return head
  const known = sites.some((site) => site !== '' && (last.includes(site) || site.includes(last)))
  if (known) return head
  if (last.length > longestSite) return null
  const weak = mark.end - mark.start === 1 && /[-–—]/u.test(title.charAt(mark.start))
  if (isSiteName(last)) return head
  if (weak) return null
  return last.length < head.length && last.length <= 12 && !/[，,。！？!?：:；;“”]/u.test(last) ? head : null
}

/** The last separator, with the spaces and repeated marks around it. */
function lastMark(title: string): { start: number; end: number } | null {
  let end = title.length
  while (end > 0 && !/[_|｜–—-]/u.test(title.charAt(end - 1))) end -= 1
  if (end === 0) return null
  let start = end
  while (start > 0 && /[\s_|｜–—-]/u.test(title.charAt(start - 1))) start -= 1
  while (/\s/u.test(title.charAt(end))) end += 1
  return { start, end }
}

const siteEnd =
  /(?:[网網报報社台]|网站|網站|频道|頻道|新闻|新聞|中心|官网|门户|客户端|在线|热线|论坛|博客|日报|晚报|平台|资讯|融媒体?|传媒|集团|政府|委员会|办公室|部|局|厅|栏目|杂志|周刊|时报|百家号|今日头条|搜狐|新浪|首页|要闻|动态)$/u

/** 「某某网」 「某某日报」 「example.com」 */
export function isSiteName(text: string): boolean {
  return /^[\w.-]{2,20}\.(?:com|cn|net|org|gov|tv|cc)(?:\.cn)?$/iu.test(text) || siteEnd.test(text)
}
