import { listed, longestMatches } from './wordList.ts'

/**
 * Words after which an office may begin, and which are no part of it: 会见|国务秘书甲, 随着|省委书记乙. Those of them that
 * also stand inside the names of bodies (调查局, 和平区) are left to `keptAt`.
 */
const leading =
  listed(`的 的是 是 是在 在 由 经 据 受 请 向 对 就 为 将 把 被 让 给 从 到 于 以 因 等 了 着 过 任 应 并 也 还 又 则 而 但 其 该 这 那 这位 那位 一位 位 名 一名 另一 如 乃 派 令 原任 除 除了 随着 连同 今 昨 跟 陪
  会见 会晤 陪同 出席 参加 主持 邀请 任命 选举 免去 接受 宣布 获悉 介绍 报道 表示 说 告诉 率领 带领 率 担任 当选 曾任 现任 时任 拜访 看望 慰问 采访 记者 听取 转达 赴 访 晤 偕 携 现年 作为 身为 有 包括 请来 特邀 欢迎
  特别 今天 昨天 日前 近日 当天 当日 上午 下午 晚上 今年 去年 昨日 今日 此前 随后 时 后 前 中 上 下 里 年 月 日 岁 会上 期间 其间 现场 首先 然后 最后 同时 不仅 感谢 祝贺 敦促 说服 要求 希望 访问 提名 指控 逮捕 美联社 新任 派遣 委派 应邀 正在
  通报 刊发 指示 接到 致电 致信 写信 督促 批评 指责 围绕 针对 按照 根据 依据 遵照 传达 贯彻 落实 聘请 推举 推选 拥护 反对 跟随 带着 见到 遇到 找到 询问 联系到 来自 出自 涉及 涉嫌 起诉 公诉 查处 双开 开除 免职 撤销 罢免 接替 接任 继任 替代 取代
  做过 当过 当 成为 就是 正是 便是 还是 不是 只有 只是 已是 曾是 而是 例如 比如 尤其 尤其是 特别是 由于 因为 所以 如果 当时 当年 那时 那天 这天 当晚 次日 翌日 今晨 今早 昨晚 前天 明天 近来 最近 不久 会后 会前 日晚 日晨 据悉 透露 证实 承认 强调 指出 认为
  相信 呼吁 宣称 声称 告诫 提醒 回应 重申 讲话 谈到 提到 分别 先后 一起 共同 亲自 再次 已经 已 曾经 曾 正 刚 刚刚 仍 仍然 终于 于是 后来 其中 此外 另外 另据 不久前 会谈 通电话 互致 祝贺信 唁电 电贺 现在 目前 原来 本来 原先 只见 看到 听到 听说 想起 记得 名叫 名为 称 称为 被称为 以及其 还与 还同 还和 并与 并同 曾与 将与 也与 就与
  了解到 来到 走进 抵达 前来 前往 迎接 接待 送别 会同 协同 伴随 身边 旁边 对面 左侧 右侧 左边 右边 东道主 客人 嘉宾 贵宾 教师 同为 同是 分别是 有关 以来 之后 之前 以后 以前 时期 时代 年间 期 届时 最终 首次 首任 家住 交给 送给 递给 转交 献给 赠给 寄给 交到 送到`)

/** Joins offices or people, but also stands inside the names of bodies: 商务及经济发展局, 发展和改革委员会. */
const joining = listed('和 与 及 以及 同 跟 暨')

/** Inside names, whatever the dictionary makes of them: 中联办, 和平区, 同济医院. */
const kept = longestMatches(
  '中央 中共 上海 日本 中国 上将 中将 下院 上院 年级 中联办 中纪委 中组部 中宣部 中科院 中石化 中石油 中粮 中信 中铁 中建 中银 中医 中学 中心 中级 中山 中原 中华 中队 同济 同仁 同方 同煤 同江 和平 和田 和县 和硕 和龙 在线 名誉 任城 任丘 任县 应县 应城 从化 从江 江北 日报 日喀则 日照 月球 上饶 上虞 上蔡 下城 下关 后勤 前线 前锋 名城 名校 对外 对台 对口 以色列 于都 于田 时报 时尚 里约 等级 将乐 将军 到访 见习 派驻 派出所 令计划 问题 找矿 比利时 比赛 随州 随县 连云港 连江 连城 连州 陪审 今日 像素 公诉人 经开 经信 经管 经发 经合 系统 系主任 即墨 除尘',
)

/** Does a name of a body or place begin at `at` with a word that would lead elsewhere? */
export function keptAt(text: string, at: number): boolean {
  return kept(text, at) > 0
}

/** Characters that make the word before them part of a body's name: 调查|局. */
const bodies = /^[局部处科室组委队庭厅司所站院会]/u

/** Does an office begin only after this word, which ends at `end`? */
export function leadsTo(word: string, text: string, end: number): boolean {
  return leading.has(word) && !(word.length > 1 && bodies.test(text.slice(end, end + 1)))
}

/** Is this a word that joins (和, 与, 及)? */
export function isJoining(word: string): boolean {
  return joining.has(word)
}
