import { unitAt } from '../../text/characters.ts'
import { firstUnits, longestMatches, unitSet } from './wordList.ts'

const frequent =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱傅戴严莫孔向汤'

const others =
  '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿狄平计索宣晋初门云容敬扈晁芮阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修郏杭洪诸昌苍贲邴糜松富经幸郗逄邰郦蓟印宿怀鄂咸籍蔚越夔隆阴闫岩亢况琴佴伯赏墨哈谯笪爱尉揭冶揣矫逯续盆仉凤酆殷傅萧湛贝茅季危昝钮嵇滑荀於羿汲弓牧隗宓仰秋暴钭戎詹束韶赖莘贡扶堵宰却璩濮寿慕茹习宦鱼慎庾暨衡弘禄殳沃利勾融訾那乜巢蒯竺桓么郇展战臣银衣伦尧雒鄞蹇禚旦玛巨贯撒喇'

const compound =
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 轩辕 令狐 宇文 长孙 慕容 司徒 司空 夏侯 端木 南宫 西门 独孤 呼延 闻人 申屠 公冶 澹台 濮阳 淳于 单于 太叔 仲孙 钟离 鲜于 完颜 赫连 第五 拓跋 百里 东郭 南门'

const japanese =
  '佐藤 铃木 高桥 田中 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 斋藤 清水 山崎 池田 桥本 阿部 石川 前田 藤田 后藤 小川 冈田 村上 长谷川 近藤 石井 远藤 坂本 青木 福田 西村 三浦 太田 松田 原田 中岛 小野 竹内 中曾根 村山 河野 小渊 鸠山 野田 安倍 岸田 石破 宫泽 细川 羽田 海部 竹下 小泉 麻生 大平 土井 武村 池田 江藤'

/** Single-character surnames so common that they carry evidence of their own (about nine names in ten). */
export const frequentSurnames: ReadonlySet<string> = new Set(frequent)

/** Every single-character surname we accept: the Hundred Family Surnames and those met since. */
export const singleSurnames: ReadonlySet<string> = new Set(frequent + others)

/** Surnames of two or three characters: Chinese compound surnames and frequent Japanese ones. */
export const longSurnames: ReadonlySet<string> = new Set(`${compound} ${japanese}`.split(' '))

const japaneseSurnames: ReadonlySet<string> = new Set(japanese.split(' '))

/** Japanese surnames take given names of up to three characters (龙太郎). */
export function isJapaneseSurname(surname: string): boolean {
  return japaneseSurnames.has(surname)
}

const longSurnameAt = longestMatches(`${compound} ${japanese}`)
/** By first unit; the same string each time, whose hash is known. */
const singleOf = new Map(Array.from(singleSurnames, (surname) => [surname.charCodeAt(0), surname] as const))
const mayBegin = unitSet([...firstUnits(singleSurnames), ...longSurnameAt.units])

/** The surname that begins at `at`, the longest first; '' when none does. */
export function surnameAt(text: string, at: number): string {
  const first = unitAt(text, at)
  if (!mayBegin(first)) return ''
  const length = longSurnameAt(text, at)
  if (length > 0) return text.slice(at, at + length)
  return singleOf.get(first) ?? ''
}
