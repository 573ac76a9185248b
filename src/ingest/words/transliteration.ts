import { unitAt } from '../../text/characters.ts'
import { firstUnits, listed, longestMatchesBefore, unitSet } from './wordList.ts'

/** Characters that spell foreign and minority names (阿 in 阿尔瓦雷斯, 孜 in 吐尼亚孜). */
const spelling = new Set(
  '阿埃艾爱安昂奥澳巴芭白柏拜班邦包保堡鲍北贝本比彼毕宾波玻伯勃博卜布采蔡策查察昌彻茨达大代戴丹旦道德得登邓狄迪底蒂典丁东杜都敦顿多朵俄厄恩儿尔耳法凡范方芳菲费芬丰冯佛弗夫福甫富盖甘冈岗高戈哥格葛根贡古瓜圭哈海罕汉豪合赫黑亨洪侯胡华怀惠霍基吉季济加佳嘉伽贾江杰金津京居卡喀凯坎康考柯科克肯孔库夸奎昆阔拉腊来莱赖兰朗劳乐勒雷蕾黎里李利莉丽历丽力连廉林琳龄留刘柳龙隆娄卢鲁露路伦罗洛吕略马玛买迈麦满曼芒毛茂梅美门蒙孟弥米密缅苗敏明摩莫默姆木穆拿纳娜乃奈南内尼妮涅宁牛纽农努诺女欧帕派潘庞培佩蓬皮珀平坡泼普齐奇其契恰强乔切钦琴青丘邱热仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山珊善尚绍舍申圣施什史士寿舒朔斯思松苏素孙索塔台泰坦汤唐陶特腾提田铁廷通图土吐托脱陀瓦万汪旺威韦维伟卫魏温文翁沃乌吴伍武西希锡席夏显香晓肖谢辛欣兴雄休修许雪逊雅亚延扬杨耶叶依伊宜易因尹英雍尤于约云赞泽曾扎詹章珍芝治智朱兹孜佐祖才玉娃娅丝茜薇黛玛顿珠嘎措卓觉巴桑次仁央金措姆阿吾布都江孜再热甫买力烈戛嘎',
)

const maySpell = unitSet(firstUnits(spelling))

/** May this character stand in a transliterated name? */
export function isSpelling(character: string): boolean {
  return maySpell(unitAt(character, 0))
}

/** The dots that join the parts of a foreign or minority name. */
export const nameDots = '·・•‧'

const mayJoin = unitSet(firstUnits(nameDots))

/** Is it one of them? */
export function isNameDot(character: string): boolean {
  return mayJoin(unitAt(character, 0))
}

/** Is a name joined of parts? */
export function hasNameDot(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) if (mayJoin(name.charCodeAt(at))) return true
  return false
}

/** Is it spelled from end to end? */
export function isSpelled(text: string, start = 0, end = text.length): boolean {
  for (let at = start; at < Math.min(end, text.length); at += 1)
    if (!maySpell(text.charCodeAt(at))) return false
  return true
}

const placeWords = `美国 英国 法国 德国 俄罗斯 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 冰岛 爱尔兰 波兰 捷克 匈牙利 奥地利 希腊
  罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯洛文尼亚 斯洛伐克 乌克兰 白俄罗斯 立陶宛 拉脱维亚 爱沙尼亚 马其顿 北马其顿 阿尔巴尼亚 马耳他
  土耳其 叙利亚 黎巴嫩 约旦 伊拉克 伊朗 科威特 沙特 沙特阿拉伯 也门 阿曼 卡塔尔 巴林 以色列 巴勒斯坦 阿富汗 巴基斯坦 印度 尼泊尔
  不丹 孟加拉 斯里兰卡 马尔代夫 缅甸 泰国 老挝 越南 柬埔寨 马来西亚 新加坡 印尼 印度尼西亚 菲律宾 文莱 东帝汶 蒙古 哈萨克斯坦
  乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 格鲁吉亚 亚美尼亚 阿塞拜疆 埃及 利比亚 苏丹 突尼斯 阿尔及利亚 摩洛哥 埃塞俄比亚
  肯尼亚 坦桑尼亚 乌干达 卢旺达 刚果 尼日利亚 加纳 马里 塞内加尔 南非 津巴布韦 赞比亚 安哥拉 莫桑比克 纳米比亚 博茨瓦纳 喀麦隆
  加拿大 墨西哥 古巴 巴西 阿根廷 智利 秘鲁 哥伦比亚 委内瑞拉 厄瓜多尔 玻利维亚 乌拉圭 巴拉圭 巴拿马 哥斯达黎加 尼加拉瓜 海地 多米尼加
  澳大利亚 新西兰 斐济 汤加 萨摩亚 巴布亚新几内亚 欧洲 亚洲 非洲 拉美 中东 伦敦 巴黎 柏林 罗马 华盛顿 莫斯科 东京 维也纳 日内瓦
  西藏 新疆 青海 云南 江西 江苏 山西 山东 海南 河南 湖南 云南 吉林 陕西 广西 内蒙古 台湾 西安 南京 南昌 大连 武汉 苏州 石家庄 乌鲁木齐
  伊斯兰 基督 天主 阿拉伯 犹太 高加索 西方 东方 南方 北方 加州 得州 耶路撒冷 加沙 科索沃 波黑 车臣 日内瓦 安理会 欧盟 北约 阿联酋 阿盟 东盟 萨尔瓦多 危地马拉 洪都拉斯 牙买加 巴哈马 圭亚那 苏里南 塞浦路斯 卢森堡 摩纳哥 列支敦士登 圣马力诺 安道尔 梵蒂冈 黑山 摩尔多瓦 索马里 吉布提 厄立特里亚 布隆迪 马拉维 马达加斯加 毛里求斯 塞舌尔 加蓬 多哥 贝宁 几内亚 利比里亚 塞拉利昂 科特迪瓦 布基纳法索 尼日尔 乍得 中非 莱索托 斯威士兰 瑙鲁 帕劳 图瓦卢 基里巴斯 悉尼 多伦多 温哥华 纽约 洛杉矶 芝加哥 波士顿 费城 旧金山 西雅图 马德里 里斯本 布鲁塞尔 阿姆斯特丹 慕尼黑 法兰克福 汉堡 米兰 巴塞罗那 雅典 伊斯坦布尔 安卡拉 开罗 德黑兰 巴格达 大马士革 安曼 利雅得 迪拜 新德里 孟买 曼谷 吉隆坡 雅加达 马尼拉 首尔 平壤 大阪 河内 内罗毕 开普敦 哈瓦那 利马 圣地亚哥 布宜诺斯艾利斯 里约热内卢 圣保罗 拉萨 喀什 伊犁 和田 哈密 阿克苏 克拉玛依 塔城 阿勒泰 哈尔滨 齐齐哈尔 呼和浩特 锡林郭勒 阿拉善 奥林匹克 奥斯卡 诺贝尔 马拉松 沙龙 巴士 卡通 卡拉 吉普 摩托 麦克 艾滋
  科摩罗 冈比亚 佛得角 赤道几内亚 巴巴多斯 格林纳达 伯利兹 特立尼达 所罗门 瓦努阿图 密克罗尼西亚 马绍尔 多哈 阿萨姆 印古什 奥塞梯 北奥塞梯 阿布哈兹 克里米亚 顿涅茨克 卢甘斯克 哈尔科夫 敖德萨 赫尔松 扎波罗热 基辅 明斯克 库尔斯克 别尔哥罗德 喀布尔 坎大哈 拉合尔 卡拉奇 加德满都 达卡 仰光 内比都 金边 万象 喀土穆 亚的斯亚贝巴 阿克拉 阿布贾 拉各斯 达喀尔 突尼斯城 的黎波里 贝鲁特 多米尼克 波哥大 基多 加拉加斯 亚松森 蒙得维的亚 太子港 巴库 第比利斯 埃里温 塔什干 阿斯塔纳 比什凯克 杜尚别 阿什哈巴德`

const places = listed(placeWords)

/** Length of the country or place that ends at `end`, 0 when none does. */
export const placeBefore = longestMatchesBefore(placeWords)

/** Countries and places that are spelled like names, also two together; 古巴 and 卡塔尔多哈 are nobody. */
export function isPlace(text: string): boolean {
  const behind = placeBefore(text, text.length)
  return (
    behind === text.length ||
    (behind > 0 && places.has(text.slice(0, -behind))) ||
    (text.length >= leastTown && text.endsWith('斯克') && isSpelled(text))
  )
}

/** 布良斯克 is a town; 马斯克 need not be one. */
const leastTown = 4
