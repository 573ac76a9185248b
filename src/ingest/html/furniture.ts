import { attributeOf, type Element, namesOf } from './elements.ts'

const unseen = new Set(
  'script style noscript template iframe svg math object embed select button textarea input audio video canvas map head rp rt'.split(
    ' ',
  ),
)

/** Is this never text of a page, with all it holds? */
export function isUnseen({ tagName }: Element): boolean {
  return unseen.has(tagName)
}

const tags = new Set('nav aside footer form menu dialog'.split(' '))
const roles = new Set('navigation complementary contentinfo search banner menu dialog form'.split(' '))
const words = new Set(
  'nav navbar navigation menu submenu sidebar aside footer foot share sharing social comment comments cmt pinglun reply related relate recommend recommended tuijian breadcrumb breadcrumbs crumb crumbs copyright advert advertisement ad ads adv gg guanggao banner toolbar tools pagination pager hot rank ranking rss login register search qrcode ewm erweima weixin tag tags popup modal dialog statement disclaimer declare subscribe widget promo sponsor friendlink links toplist paihang mianbaoxiang weizhi position dangqian hidden hide'.split(
    ' ',
  ),
)

/** Does this part of a page say by its tag, role or name that it is no part of an article? */
export function isFurniture(element: Element): boolean {
  if (element.tagName === 'body' || element.tagName === 'html') return false
  if (tags.has(element.tagName)) return true
  if (element.attrs.length === 0) return false
  if (roles.has(attributeOf(element, 'role') ?? '')) return true
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') return true
  if (/display\s{0,9}:\s{0,9}none/iu.test((attributeOf(element, 'style') ?? '').slice(0, 400))) return true
  return namesOf(element).some((name) => words.has(name))
}

const commentWords = new Set('comment comments cmt pinglun reply'.split(' '))

/** Is this, by its name, where readers comment? They may write more than the article has. */
export function isComments(element: Element): boolean {
  return namesOf(element).some((name) => commentWords.has(name))
}

/** 「ICP备案」 「版权所有」: a line that closes a site, not an article. */
export function isSiteLine(text: string): boolean {
  return (
    text.length <= 400 &&
    /版权所有|版權所有|ICP[备證证]|公网安备|许可证|copyright|all rights reserved|举报电话|举报邮箱|不良信息|备案号|技术支持[:：]|主办单位[:：]|免责声明|转载请注明|未经.{0,12}(?:授权|许可|书面)/iu.test(
      text,
    )
  )
}

/** 「相关阅读」 「网友评论」 「上一篇:」: what stands below it is no part of the article. */
export function isEndMark(text: string): boolean {
  if (text.length > 30) return false
  const line = text.replace(/[\s【】[\]■●▶»>:：|｜]+/gu, '')
  return line.length <= 14 && endMark.test(line)
}

const endMark =
  /^(?:(?:相关|相關|推荐|推薦|延伸|热门|热点|精彩|更多|最新|今日|本周|猜你|为你|为您|大家|编辑|图片|视频|阅读|下一篇|上一篇|下一条|上一条|我来|我要|网友|全部|发表|最新|热门)(?:阅读|閱讀|新闻|新聞|报道|稿件|链接|文章|推荐|推薦|资讯|内容|图片|视频|专题|喜欢|都在看|关注|话题|搜索|评论|跟帖|说两句|下一篇|精选|排行|报道|频道)|评论(?:\(?\d{0,6}\)?(?:条|区|列表)?)?|跟帖|[上下]一[篇条]|(?:作者|TA的)?(?:最新|其他)文章|(?:热门|热点|相关|精彩|更多|最新|为你|为您|编辑|今日).{0,6}(?:推荐|排行|排行榜|阅读|文章|日志|话题)$|(?:热|热门|点击|新闻|阅读|一周|24小时|48小时){1,4}排行榜?)/u
