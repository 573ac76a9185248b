import { longestMatches, longestMatchesBefore } from './wordList.ts'

/** What an office or a profession ends in. 长 alone is too many things, so its words are written out. */
const heads = `书记 主席 总书记 主任 委员 常委 候补委员 总理 总统 首相 国王 女王 王后 王储 亲王 天皇 大臣 大使 公使 参赞 领事 总领事 代办 特使 代表 特派员 专员 协调员
  部长 省长 市长 县长 区长 州长 镇长 乡长 村长 局长 厅长 处长 科长 股长 院长 校长 会长 行长 社长 厂长 队长 所长 站长 团长 司长 署长 秘书长 检察长 董事长 理事长 监事长 总长 组长 班长 台长
  馆长 室长 议长 委员长 盟长 旗长 师长 军长 旅长 营长 连长 排长 舰长 船长 机长 列车长 校董 庭长 关长 警长 园长 店长 矿长 段长 片长 总检察长 行政长官 理事 干事 总干事 主委 外长 财长 防长 首长
  秘书 教授 讲师 助教 研究员 院士 专家 科学家 总工程师 工程师 会计师 总会计师 经济师 农艺师 设计师 建筑师 总设计师 经理 总经理 总裁 总监 董事 监事 主管 经纪人 主编 总编辑 总编 编辑 制片人
  编审 记者 通讯员 评论员 播音员 主持人 导演 演员 编剧 作家 诗人 作曲家 画家 书法家 艺术家 歌唱家 音乐家 舞蹈家 钢琴家 歌手 学者 史学家 历史学家 经济学家 社会学家 数学家 物理学家 化学家 考古学家 汉学家
  文学家 思想家 哲学家 教育家 企业家 慈善家 政治家 革命家 军事家 外交家 评论家 翻译家 收藏家 摄影家 翻译 摄影师 司令 司令员 政委 参谋 参谋长 总参谋长 副总参谋长 军官 将军 助理 助理国务卿 国务卿 顾问 律师 法官 审判长 审判员 检察官
  医生 医师 大夫 护士 护士长 教师 老师 教员 班主任 辅导员 运动员 教练 主教练 总教练 教练员 裁判 裁判员 棋手 选手 发言人 负责人 领导人 创始人 传承人 继承人 讲解员 馆员 办事员 科员 职员 店员 服务员 售货员 驾驶员 飞行员 航天员
  宇航员 战士 民警 警察 干警 队员 队医 辅警 指导员 教导员 工会主席 村支书 支书 理事长 农民 村民 居民 市民 渔民 牧民 工人 职工 学生 研究生 博士生 博士 硕士 志愿者 网格员 会员 党员 团员 劳模 模范 冠军 亚军 得主
  领导 县领导 市领导 区领导 省领导 同志 总督 酋长 教皇 主教 长老 法师 方丈 住持 议员 参议员 众议员 委员会主任 巡视员 调研员 督学 监察专员 监督员 检查员 稽查员 观察员 书记员 候选人 当选人 负责同志 次官 审计长 总管 掌门人 发起人 召集人 牵头人 主讲人 主人公 作者 译者 读者 嘉宾 客商 主播 博主 教官 校友 老兵 烈士 英雄 船员 乘务员 列车员 快递员 外卖员 护理员 保洁员 养殖户 种植户 经营户 店主 业主 户主 业务员 技术员 技师 工匠 大师 院监`

const headBefore = longestMatchesBefore(heads)
const headAt = longestMatches(heads)

/** Length of the office word that ends at `end` (书记 before 张三), 0 when none does. */
export function officeHeadBefore(text: string, end: number): number {
  return headBefore(text, end)
}

/** Length of the office word that begins at `at` (主席 after 江泽民), 0 when none does. */
export function officeHeadAt(text: string, at: number): number {
  return headAt(text, at)
}

/** Words before a name that say who somebody is without being an office: 被告人, 夫人, 一位叫. */
export const introducing = longestMatchesBefore(
  '被告人 嫌疑人 夫人 丈夫 妻子 儿子 女儿 父亲 母亲 名叫 叫做 署名 烈士 岁的 选手 客人 贵宾 友人',
)
