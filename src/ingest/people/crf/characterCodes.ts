import { frequentSurnames, longSurnames, singleSurnames } from '../../words/surnames.ts'
import { isNameDot, isSpelling } from '../../words/transliteration.ts'
import { isHan } from '../../../text/characters.ts'

/** Codes of the characters that the finder asks for by name; every other character is its own UTF-16 unit. */
export const digit = 0x30
const letter = 0x61
const space = 0x20
const dot = 0xb7

/** Characters that given names like (and names alone seldom need): general knowledge, not taken from any list. */
const given =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华文辉玲云建国志军红春梅金凤海燕玉珍永福德贵荣生林宝成庆忠义仁智信礼孝廉新民立家富康宁安泰和祥瑞吉昌盛兴旺发达利学斌武龙虎彪鹏飞鸿雁莺燕鹤松柏竹菊莲荷蓉萍芝蕾薇莉茜茹蓓琴琳琪瑛瑶璐珊珠琼瑾瑜璇莹晶晖旭昊晨曦阳光亮晓宇宙天坤乾川江河湖源泉洁清淑贞惠慧贤雅婷婉娴妍媛嫣姗姝佳嘉怡悦欣欢乐思念恩怀远鲁晋冀豫湘赣川黔滇琼蒙培树根茂森本权全林彬郁少伯仲叔季孟长元亨毅恒坚克锐锋锋钢铁铭鑫钰锦钧钊钟铮镇振奋斗进步先向前卫东方南北西正直良善美真诚实朴厚道运鹤鸣凯歌胜利双喜万里千秋一鸣之其若如世代传承继绍祖宗光耀显扬名声有为守业创勤俭治维绪绍启景润泽沛霖雨雪冰霜雷震霆岩峰岭岚峻嵩崇山石磐基垒城培圣贤哲睿聪颖俊秀才华艺韵诗书画墨翰章彦士杰豪雄英侠骏骥骞腾跃翔翼羽凌霄汉星月辰皓朗朝晔煜炜炳焕灿烨炎炯煌燃烈冬夏秋苗禾穗丰谷田甫亭庭堂轩楼阁宏弘博广浩瀚渊深涵澜波涌泓淳济渤洪漪滨津沙洲舟航帆济平顺达通畅连军兵战保定邦疆域界辟开拓展延续久长寿康健强壮体力行知止敬畏尊崇孔孟老庄墨荀迅奇异特立独尔斯特'

const marks = [
  '',
  String.fromCharCode(digit),
  String.fromCharCode(letter),
  ' ',
  '·',
  '、',
  ',',
  '。!?',
  '(',
  ')',
  '“《',
  '”》',
  ':',
  ';',
]

const classes = buildClasses()
const codes = buildCodes()

/** The class of a character's code, less than 32: how it stands to names, or what kind of mark it is. */
export function classOf(code: number): number {
  return classes[code] ?? 0
}

/** The code of a UTF-16 unit: width folded, digits and letters each one code, name dots one. */
export function codeOf(unit: number): number {
  return codes[unit] ?? unit
}

/** Is a character of this class Han? */
export function isHanClass(characterClass: number): boolean {
  return characterClass < 12
}

function buildCodes(): Uint16Array {
  const table = new Uint16Array(65536)
  for (let unit = 0; unit < 65536; unit += 1) table[unit] = plainCode(unit)
  return table
}

function plainCode(unit: number): number {
  const code = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
  if (code >= 0x30 && code <= 0x39) return digit
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return letter
  if (code === 0x3000 || code === 0x09 || code === 0xa0) return space
  if (isNameDot(String.fromCharCode(code))) return dot
  const quote = '“”「」『』‘’"\''.indexOf(String.fromCharCode(code))
  if (quote >= 0) return quote % 2 === 0 ? 0x201c : 0x201d
  if (code === 0x2e || code === 0xff61) return 0x3002
  return code
}

function buildClasses(): Uint8Array {
  const table = new Uint8Array(65536)
  const givenNames = new Set(given)
  for (let code = 0; code < 65536; code += 1) {
    const character = String.fromCharCode(code)
    if (isHan(character)) {
      const surname = frequentSurnames.has(character) ? 2 : singleSurnames.has(character) ? 1 : 0
      table[code] = surname + 3 * Number(isSpelling(character)) + 6 * Number(givenNames.has(character))
    } else {
      const mark = marks.findIndex((list) => list.includes(character) && list !== '')
      table[code] = 12 + (mark < 0 ? marks.length : mark)
    }
  }
  table[0] = 12
  return table
}

/** Everything that the classes are made of, so that a model can tell whether it was trained with the same. */
export function classDescription(): string {
  return [...classes].join('') + [...longSurnames].join('')
}
