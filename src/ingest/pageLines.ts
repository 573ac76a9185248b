import { firstUnits, unitSet } from './words/wordList.ts'

/** What the lines around an article say of it. */
export interface PageSource {
  outlet: string | null
  /** ISO date, when the line states year, month and day. */
  published: string | null
}

const labels =
  /^[•·●▪■◆>›»\s]{0,3}[【[（(]?(?:转自|转载自|摘自|本文来源|内容来源|图片来源|资料来源|文章来源|信息来源|稿件来源|来源|发布时间|发表时间|发布日期|发表日期|发布人|发布者|更新时间|时间|日期|字号|字体|浏览次数|浏览量|浏览|点击数|点击量|点击|阅读量|阅读数|阅读|访问量|打印本页|打印|分享到|分享|点赞|收藏|评论数|原标题|原题|标签|关键词|当前位置|您的位置|您当前的位置|首页|作者|供稿|编辑|责任编辑|责编|初审编辑|初审|复审|终审|编审|审核|审校|校对|监制|值班主编|主编|值班编委|一审|二审|三审|版权声明|版权|声明|免责声明|特别声明|我要纠错|阅读下一篇|上一篇|下一篇|上一条|下一条)(?:[:：|｜丨】\])）\s/／]|$)/u
const buttons =
  /^(?:大|中|小|超大|打印|分享|收藏|关闭|返回|返回首页|返回列表|更多|字号|默认|登录|用户登录|注册|立即注册|还没有账[号户][?？]?|忘记密码[?？]?|查看更多|加载更多|返回顶部|关闭窗口|上一页|下一页|尾页|[|｜\-–—><»·\s]+)$/u
/** What a page's own program left behind: 「news」, 「1 条记录 1/1 页」. */
const remains = /^(?:[a-z]{2,12}|共?\s?\d{1,6}\s?(?:条记录|页)[\s\d/／共第页条]{0,20})$/u
/** 「2024-03-10 来源：某报 作者：甲某」: a day and a label. */
const labelled = /(?:来源|作者|记者|编辑|责编|审核|发布|浏览|点击|阅读|字号|分享|人气)[\s\u3000]{0,2}[:：]/u
const date = /(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?/u
const dateLine = /^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?[\sT]*(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?$/u
/** 「某某晚报 2017-04-21 10:12 大字」 */
const outletAndTime =
  /^([\p{Script=Han}]{2,12}(?:报|网|台|社|刊|新闻|在线|客户端|发布|融媒|中心))\s{1,4}\d{4}-\d{1,2}-\d{1,2}(?:\s\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s?[大中小]字)?$/u
const longest = 120

/**
 * Is this a line of the page around the article, not of the article: 「来源:某日报 2021-12-21 08:25」, a date and
 * time, a breadcrumb, an address, a button, 「责任编辑:X」?
 */
export function isPageLine(line: string): boolean {
  if (line.length > longest) return false
  if (labels.test(line) || buttons.test(line) || dateLine.test(line) || remains.test(line)) return true
  if (date.test(line) && labelled.test(line) && !/[。！？!?；;]/u.test(line)) return true
  if (/^(?:https?:\/\/|www\.)\S+$/u.test(line) || outletAndTime.test(line)) return true
  if (isBreadcrumb(line)) return true
  return line.length <= 80 && /(?:次(?:浏览|点击|阅读)|分享到[:：]?|发布时间[:：])/u.test(line)
}

/** 「某图片_20211125.jpg」 「[图片]」: what is left of a picture where a text was copied. */
export function isPictureFile(line: string): boolean {
  return line.length <= longestFile && mayEndFile(line.charCodeAt(line.length - 1)) && pictureFile.test(line)
}

const longestFile = 60
const mayEndFile = unitSet(firstUnits('gGfFpP4eE片]'))
const pictureFile = /^(?:[^\s。，；！？]{1,56}\.(?:jpe?g|png|gif|bmp|webp|mp4)|\[?(?:图片|image)\]?)$/iu

const slogan = /^[\p{Script=Han}]{2,6}(?:新闻|资讯|生活|头条|在线|发布)网?[，,：:]/u
const notices =
  /^[【[（(★●▲▼■◆*]{0,8}(?:扫一扫|扫码|扫描二维码|长按|识别二维码|关注.{0,14}公众号|更多(?:精彩|资讯|内容|新闻)|点击(?:查看|阅读|下载|关注|进入)|欢迎(?:关注|投稿|订阅|扫码)|投稿(?:邮箱|热线|请)|(?:新闻|报料|急救|服务|咨询|监督|举报|投诉|预约|联系)?(?:热线|电话|邮箱|地址)[:：]|新闻热线|报料|爆料|联系电话|联系我们|凡本[网站报]|本[网站]转载|本文(?:为|系|转自|来源).{0,16}(?:原创|转载)|海量资讯|尽在|未经(?:授权|许可|书面)|转载请注明|转载自|版权所有|著作权|[Cc]opyright|©|.{0,4}ICP[备证]|违法和不良信息|举报电话|网站标识码)/u

/** 「某县融媒」 alone below the text. */
const outletAlone = /^[\p{Script=Han}]{2,8}(?:融媒|融媒体中心|发布|新闻网|广播电视台)$/u

/** 「协拍丨某某融媒」 「监制 | 甲某」: whatever the label, such a line is a credit. */
const barred = /^[\p{Script=Han}]{2,5}\s?[丨｜|]\s?[\p{Script=Han}A-Za-z、·\s]{2,60}$/u

/**
 * Does a line below an article introduce the channel or the site: 「高唐新闻,家乡的大事…」, 「关注…公众号」, a notice of
 * rights? Only the last lines of a text are asked. `channel` is the name with which the channel's own line begins.
 */
export function isFooterLine(line: string, channel: string): boolean {
  if (line.length > longest) return false
  if (notices.test(line) || barred.test(line) || outletAlone.test(line)) return true
  if (/\d{2}|本报|记者|报道/u.test(line)) return false
  const own =
    channel.length >= 2 && line.startsWith(channel) && /^(?:新闻)?[,，:：]/u.test(line.slice(channel.length))
  return own || slogan.test(line)
}

/** 「地方网 > 某省 > 今日某县 > 正文」 */
export function isBreadcrumb(line: string): boolean {
  return /[>»›/／]\s*正文$/u.test(line) || (line.split(/[>»›]/u).length >= 3 && !/[。！？!?]/u.test(line))
}

const unknown = /^(?:未知|不详|佚名)$/u

/** The outlet and the day that such lines give, from 「来源:某日报 2021-12-21 08:25」 and the like. */
export function readPageSource(lines: readonly string[]): PageSource {
  const joined = lines.join(' ')
  const stated = lines.flatMap((line) => outletAndTime.exec(line)?.[1] ?? [])[0] ?? null
  const outlet = /来源[:：]\s*([\p{Script=Han}A-Za-z0-9]{2,20})/u.exec(joined)?.[1] ?? stated
  const day = date.exec(joined)
  const [, year, month, dayOfMonth] = day ?? []
  const iso =
    year && month && dayOfMonth ? `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}` : null
  const exists = iso !== null && new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso)
  return {
    outlet: outlet === null || labels.test(outlet) || unknown.test(outlet) ? null : outlet,
    published: exists ? iso : null,
  }
}
