import { unitAt } from '../../text/characters.ts'
import { firstUnits, longestMatches, unitSet } from './wordList.ts'

/** Words that follow a person's name: what people do, when, and how they are addressed. */
const words = `出席 参加 主持 讲话 致辞 致词 发言 强调 指出 要求 表示 介绍 认为 提出 宣布 希望 建议 呼吁 号召 回应 重申 透露 称赞 鼓励 叮嘱
  告诉 解释 补充 坦言 直言 感叹 回忆 回答 提到 谈到 谈及 说道 说起 写道 看到 听到 来到 走进 走访 发来 致信 致电 写信 送来 送上 送去 前往 率队 率领 带领 带队 陪同 列席 参与 会见 会晤 接见
  看望 慰问 考察 调研 视察 检查 督导 督查 督办 访问 出访 抵达 离开 到达 到会 作了 作出 作为 做了 担任 出任 当选 就任 接任 升任 调任 历任 曾任 现任 任职 兼任 卸任 继任 被任
  代表 分别 先后 首先 随后 最后 同时 一致 共同 亲自 正在 已经 曾经 再次 再度 多次 一直 始终 仍然 专门 专程 特地 主动 积极 深入 详细 充分 高度 详尽 简要 认真 实地 仔细
  今天 昨天 日前 近日 当天 当日 当晚 此前 此次 上午 下午 晚上 今年 去年 明年 目前 现在 如今 最近 不久 其间 期间
  同志 先生 女士 教授 主席 总理 总统 总书记 书记 市长 省长 县长 部长 局长 院长 校长 主任 委员 大使 国王 首相 将军 上将 中将 少将 元帅 老师 医生 大夫 博士 夫妇 夫人 老人 一家 一行
  等人 等领导 等市 等县 等省 等参 等出 等陪 等同志 以及 及其 对此 为此 表达 转达 感谢 祝贺 欢迎 肯定 批评 签署 签订 宣读 通报 传达 部署 安排 总结 汇报 报告 报道 摄影 供图
  没有 不仅 不再 不能 不会 还是 还说 也说 则说 说明 说法 上台 下台 去世 逝世 病逝 出生 生于 因病 涉嫌 受贿 落马 被查 被公 被免 被任 被指 被告 获得 荣获 获奖 生前 一起 一同 本人 自己 的话
  认识 知道 发现 觉得 开始 继续 决定 通过 利用 根据 按照 针对 围绕 面对 面向 根本 成为 成立 使用 采取 接受 邀请 应邀 应约 受邀 受托 受命 请求 表演 演唱 演奏 演出 饰演 扮演 执导 创作 出版 发表 发布 发出 发起
  以来 之后 之前 之间 时说 会谈 通话 通电 交谈 座谈 交流 谈话 对话 深情 动情 激动 高兴 自豪 笑着 微笑 大声 夺得 夺冠 战胜 击败 名列 位居 牵头 主讲 主编 讲授 讲述 朗诵 致欢 致开 致答 点评 总说 辞去 去职 履新`

const table = longestMatches(words)

/** Length of the longest such word that begins at `at`, 0 when none does. */
export function followerAt(text: string, at: number): number {
  return table(text, at)
}

const closing = unitSet(
  firstUnits(
    '副总说的等在与及是被把了他她们这那也还就对向从到则并称讲谈问答请让给将率赴任曾已又再亦仍均都摄携偕陪因经且或时如若认该由',
  ),
)

/** Does this character close a name off, without being part of one in all but rare names? */
export function isClosing(character: string): boolean {
  return closing(unitAt(character, 0))
}

const perhapsClosing = unitSet(firstUnits('和同为以于出来会作带主提要上中后前去有即先自应受据所正其'))

/** Does it end names in print but also stand in given names (郑和, 王同)? */
export function mayClose(character: string): boolean {
  return perhapsClosing(unitAt(character, 0))
}
