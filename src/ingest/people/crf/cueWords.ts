/**
 * Words that stand around names, by what they tell. The model is trained with exactly these lists: whoever changes one
 * trains it again (`npm run train:names`), and a test says so.
 */
export const office = 1
export const leading = 2
export const credit = 4
export const joining = 8
export const speech = 16
const doing = 32
export const address = 64
export const beyond = 128

/** Offices and professions: a name follows or comes before. */
const offices = `书记 主席 总书记 主任 委员 常委 总理 总统 首相 国王 女王 王后 王储 亲王 天皇 大臣 大使 公使 参赞 领事 特使 代表 专员 秘书 协调员
  部长 省长 市长 县长 区长 州长 镇长 乡长 村长 局长 厅长 处长 科长 股长 院长 校长 会长 行长 社长 厂长 队长 所长 站长 团长 司长 署长 秘书长 检察长 董事长 理事长 总长 组长 班长 台长
  馆长 室长 议长 委员长 盟长 师长 军长 旅长 营长 连长 排长 舰长 船长 机长 庭长 警长 园长 店长 矿长 行政长官 理事 干事 总干事 主委 外长 财长 防长 首长 次官 相 外相 财相 藏相
  教授 副教授 讲师 助教 研究员 院士 专家 科学家 工程师 会计师 设计师 建筑师 经理 总经理 总裁 总监 董事 监事 主编 总编辑 编辑 评论员 播音员 主持人 导演 演员 编剧 作家 诗人 作曲家 画家 书法家 艺术家 歌唱家 音乐家 舞蹈家 钢琴家 歌手 歌星 影星 明星 学者
  史学家 历史学家 经济学家 数学家 物理学家 化学家 文学家 思想家 哲学家 教育家 企业家 政治家 革命家 军事家 外交家 评论家 翻译家 收藏家 摄影家 司令 司令员 政委 参谋 参谋长 将军 上将 中将 少将 大将 元帅 上校 中校 少校 上尉 助理 国务卿 顾问 律师 法官 审判长 审判员 检察官
  医生 医师 大夫 护士 护士长 教师 老师 教员 班主任 运动员 教练 主教练 裁判 棋手 选手 小将 名将 老将 发言人 负责人 领导人 创始人 传承人 战士 民警 警察 干警 队员 指导员 教导员 支书 农民 村民 居民 市民 渔民 牧民 工人 职工 职员 学生 大学生 研究生 博士生 博士 硕士 志愿者 网格员 会员 党员 团员 劳模 模范 标兵 冠军 亚军 得主 状元
  总督 主教 议员 参议员 众议员 巡视员 调研员 督学 监督员 观察员 次长 审计长 司机 售货员 服务员 驾驶员 飞行员 航天员 宇航员 船员 乘务员 技术员 技师 厨师 师傅 店主 老板 经销商 个体户 专业户 养殖户 种植户 贫困户 特困户 业主 户主 同学 青年 姑娘 小伙子 小伙 老汉 大娘 大妈 大爷 老人 女工 工友 战友 校友 同事 英雄 烈士`

/** Words that lead to a name: who is met, asked, sent, born. */
const leaders = `会见 会晤 接见 陪同 邀请 任命 免去 选举 推选 提名 宴请 拜会 拜访 看望 慰问 采访 悼念 怀念 纪念 学习 被告人 被告 嫌疑人 犯人 罪犯 凶手 夫人 丈夫 妻子 妻 儿子 女儿 父亲 母亲 哥哥 弟弟 姐姐 妹妹 爷爷 奶奶 孙子 孙女 外孙 名叫 叫做 叫 署名 一位叫 岁的 客人 贵宾 友人 同胞 对手 搭档 由 据 经 受 请 向 对 与 让 使 为 被 把 给 像 如 以 见 是`

/** Who is credited with a text or a picture. */
const credits = `记者 本报记者 通讯员 特约记者 特派记者 实习记者 实习生 摄影 摄影报道 新华社记者 本报通讯员 作者 编者 译者 绘 摄 文 图 供稿 供图 撰稿 责任编辑 编辑 责编 编审 校对 主编 编导 监制 制片 作词 作曲 词 曲 演唱 饰 扮演 主演 改编 执导 整理 口述`

/** What joins the members of a list, and closes it. */
const joints = `和 与 及 以及 同 跟 暨 等 等人 等同志 等领导 等出席 等陪同 等参加 、`

/** Verbs of saying. */
const sayings = `指出 强调 要求 表示 说道 说 认为 提出 介绍 透露 宣布 希望 建议 呼吁 回应 重申 称赞 鼓励 叮嘱 谈到 提到 坦言 解释 补充 回忆 感叹 回答 勉励 嘱咐 称 写道 警告 承诺 相信 赞扬 主张 告诉 答 问 讲 道 谈起 说起 讲话 致辞 致词 发言 报告 讲述 感慨`

/** Other words that follow a name. */
const followers = `出席 参加 主持 陪同 列席 参与 会见 会晤 接见 看望 慰问 考察 调研 视察 检查 督导 访问 出访 抵达 离开 到达 来到 走进 走访 前往 率 率领 率队 带领 发来 致信 致电 写信 担任 出任 当选 就任 接任 兼任 连任 任 曾 曾任 现任 分别 首先 随后 最后 同时 一致 共同 亲自 正在 已经 已 再次 多次 一直 始终 今天 昨天 日前 近日 当天 上午 下午 晚上 今年 去年 目前 现在 代表 作出 作了 作为 获得 荣获 夺得 夺冠 战胜 击败 获 夺 胜 逝世 去世 病逝 牺牲 出生 生于 涉嫌 受贿 被捕 签署 签订 宣读 通报 感谢 祝贺 欢迎 肯定 主讲 牵头 认识 知道 发现 觉得 开始 继续 决定 创作 表演 演唱 饰演 撰写 题词 题写 作品 著 摄 的 在 是 也 就 还 又 才 都 却 便 把 被 对 向 从 将 会 要 为 到 去 来 有 没有 不`

/** How people are addressed after their names. */
const addresses = `同志 先生 女士 小姐 夫人 夫妇 老师 师傅 大夫 老人 大爷 大娘 大妈 阿姨 叔叔 一家 一行 父子 母子 兄弟 姐妹 本人 自己 等`

/** What turns a name before it into something else: 邓小平理论, 白求恩医院. */
const turning = `理论 思想 主义 医院 大学 故居 纪念馆 基金 基金会 集团 公司 路 大道 中学 小学 学院 广场 图书馆 奖 杯 县 市 省 镇 乡 村 区 州 厂 店 寺 庙 山 河 湖 江 海 岛 湾 港 桥 街 巷 楼 社 报 队 组 委 局 部 厅 院 所 站 会 党 军 族 人 国 政府 地区 半岛 牌 酒 菜 片 剧 节 法 式 型 级 化 者 家 员 工程 工作 事业 问题 精神 建设 发展 经济 文化`

/** The lists with their kinds, for `wordTable`. */
export const cueLists: readonly (readonly [string, number])[] = [
  [offices, office],
  [leaders, leading],
  [credits, credit],
  [joints, joining],
  [sayings, speech],
  [followers, doing],
  [addresses, address],
  [turning, beyond],
]
