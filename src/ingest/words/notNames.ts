import { unitAt } from '../../text/characters.ts'
import { firstUnits, listed, unitSet } from './wordList.ts'

const words =
  listed(`党中央 党支部 党委会 党小组 国务院 国资委 国防部 国台办 国新办 国安委 文旅部 文化部 文化厅 农业部 农业局 安委会 安委办 安理会
  常委会 管委会 金管局 党代会 党组织 全国人 双拥办 双创办 温泉镇 万元户 包村干 单位领 时任市 时任县 于是他 应邀出 应约同 张家口 石家庄 高科技 高新区 高质量 高标准
  金融业 金融局 金融办 水利局 文明办 文明委 文联主 广电局 商务局 项目办 项目组 安监局 安全局 安全生 司法局 司法厅 司法部 房管局 房地产 房产局 党工委 党史办
  党校常 党委政 国土局 国税局 地税局 经信委 经信局 经济学 城管局 云计算 万象更 万众一 马拉松 马克思 马列主 毛主席 周总理 江主席 习书记 白云机 黄河流 黄土高 钱塘江 长江流
  华北地 华东地 华南地 东北地 西北地 康复中 文章 劳保 因素 高技术 纪念碑 纪念堂 严格 来华 易地搬 容易出 全面建 全力以 全体人 全市上 全县上 全省上 全区上 方方面 方可进 时间表 时间段 时间点 关键时 关注度 关工委
  马铃薯 胡萝卜 黄花菜 金针菇 马拉松 穆斯林 高尔夫 希尔顿 小天鹅 蒲公英 马奇诺 金凤凰 易拉罐 汉白玉 谢谢 于是 王子 武侠 陆军 毛巾 毛发 余粮 黄河 黄淮 江淮
  白皮书 蓝皮书 绿皮书 黄皮书 孙女 外孙女 高一 高二 高三 班主任 幸福感 白细胞 金字塔 安全带 安全感 于一体 于一身 时间差
  纳斯达克 哈马斯 塔利班 法塔赫 麦德龙 家乐福 沃尔玛 梅赛德斯 巴斯夫 西门子 默克 蔡司 比亚迪 高盛 彭博 彭博社 路透社 法新社 美联社 塔斯社 奥迪 波音 福特公 惠普 英特尔 谷歌 沙特阿美 吉利 奇瑞
  梁架 梁柱 石碑 石刻 石榴 金石 金饰 黄泉 西红柿 孙子 梁山 泰山 华山 衡山 嵩山 瓜农 花农 茶农 连线`)

/** Characters in which organisations and places end, and names hardly ever. */
const groups = unitSet(
  firstUnits('会委部局省市县区院校厂所党协府组处室厅司团社镇乡村办队站行店馆台网报警等们者员人'),
)

const places = unitSet(firstUnits('湖河寺庙塔街路楼阁岛港湾沟洲殿祠巷堂酒茶碑'))

/** What stands between a surname's look-alike and a title without being a given name: 有关|负责|同志. */
const notGiven = listed(
  '负责 部门 单位 机关 组织 各级 有关 主要 全体 广大 领导 退休 在职 基层 优秀 新任 前任 历任 现任 原任 责任 技术 多次 再次 几次 数次 两次 三次 多方 多日 多年 连日 常年 先后 随后 今天 昨天 今日 昨日 当日 一行 一同 老伯 大伯 大爷 大妈 大娘 大叔 大婶 大姐 大哥 大嫂 师傅 阿姨 奶奶 爷爷 婆婆 老汉 老太 阿婆 阿公',
)

/** Is this certainly not a person, though it begins with a surname? */
export function isNotName(text: string): boolean {
  return words.has(text)
}

/** Is this no given name (管|部门)? */
export function isNotGiven(given: string): boolean {
  return notGiven.has(given)
}

/** Does it end as a place does (光岳楼)? Spelled names may. */
export function endsLikePlace(text: string): boolean {
  return places(unitAt(text, text.length - 1))
}

/** Does it end as an organisation or a place does (常委会, 高新区)? */
export function endsLikeGroup(text: string): boolean {
  return groups(unitAt(text, text.length - 1))
}
