import * as fc from 'fast-check'

/** What nobody sees in a text: bidirectional and other controls, zero-width characters, soft hyphens. */
export const invisibles: readonly string[] = Array.from(
  '\u0001\u0007\u001f\u007f\u0080\u009f\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202d\u202e\u202c\u2060\u2066\u2067\u2069\ufeff\ufff9\ufffb',
)

/** Bylines, offices, made-up names, verbs, enumerations, deadlines, slogans and what stands around an article. */
const genrePieces = [
  ...words(`本报讯 本报某地3月5日电 本报记者 某社北京1月3日电 据某某社某市12月31日电 （记者孙试写） （记者孙试写通讯员周样本）
    (记者孙试写摄) 全媒体记者：周样本吴示例 通讯员 实习记者 编辑：孙拟名 责任编辑：林一 初审编辑： 孙拟名摄 （孙拟名周样本）
    【编辑:某某】 (完) （完） 【文/某某网孙试写】 某刊作者：吴示例`),
  ...words(`市委书记 县委副书记、县长 原副市长 常务副县长 代县长 市委常委、秘书长 省委书记、省人大主任 县领导 区人大常委会主任
    党委书记、主任 公司董事长 教授 同志 先生 女士 局长 一行 总书记 书记、`),
  ...words(`孙拟名 周样本 吴示例 孙名 欧阳试文 阿尔·贝尔 司马乙·艾某某 佐藤某夫 才旺某吉 孙拟名周样本吴示例郑假设 小周 孙局长
    周县长 他 她 （女） （左一） 等 等人`),
  ...words(`出席 出席会议 主持会议 主持召开 强调， 指出， 要求， 表示： 说： 他说：“ 他强调， 会议强调， 会议要求， 会议指出，
    受县委书记 委托， 任 当选 接任 任命 为副市长 兼 陪同 列席 参加 调研 会见 汇报 代表 据 介绍， 从县局获悉， 告诉记者`),
  ...words(
    `一要 二要 三要 一是 二是 首先， 其次， 第一， 第二， （一） （二） ① ② 1. 2、 要抓好项目。 要坚持 必须 问： 答：`,
  ),
  ...words(`年底前完成 12月底前 限期整改 5月10日前 到2025年 之前 12月5日 2019年12月5日 十二月五日 近日， “五看五比” ，即
    的特点 “四多四少” 是指 《办法》 所谓“ 『双拥』 「双拥」`),
  ...words(`新闻推荐 相关阅读 延伸阅读 原标题： 来源：某报2024-03-01 作者： 分享到： 版权所有 某县新闻， 图为 ▲ 地方网>某省>正文
    https://a.example/1?p=2 扫一扫 责任编辑`),
  ...words(`张家口 文明 双拥 某市会议 中国政府 项目 工作 农村 老百姓 的 了 在 和 与`),
  '来源:某日报 2021-12-21 08:25',
  '王　试',
  '某县召开大会　动员全县 打好仗',
  '某某强调 全力以赴 某某主持',
]

const marks = [
  ...words(
    '， 。 、 ； ： ！ ？ , . ; : ! ? “ ” ‘ ’ " （ ） ( ) 【 】 [ ] 《 》 「 」 — … · ・ - / | % > —— ...',
  ),
  '\n',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '　',
  '　　',
]

/** Controls, halves of surrogate pairs, full-width letters and digits, rare and joined characters, much of the same. */
const oddPieces = [
  ...invisibles,
  '\ud800',
  '\udfff',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u00a0',
  '\u3007',
  '\uffff',
  '\ufffd',
  '\u0301',
  '\ufe0f',
  ...words(
    '\ud83d\ude00 \ud842\udfb7 ｱｶﾞ １２月５日 ＧＤＰ增长１０％ 1,920户 10:30 國會記者 constructor __proto__',
  ),
  '---\n',
  'channel: x\n',
  '市长'.repeat(30),
  '（'.repeat(40),
  '孙拟名、'.repeat(30),
]

const pagePieces = [
  ...words('&nbsp; &#12288; &lt;p&gt; &#0; <!-- --> ]]> _某某网'),
  '<!-- saved from url=(0023)https://a.example/ -->',
]

const tags =
  words(`p p p div div br table tr td a h1 h2 ul li b span font img script style select option svg math template form
  title meta pre nav header footer body html head frameset iframe textarea noscript time article figure figcaption video`)

const declared = ' type="application/ld+json"'

const attributes = [
  '',
  '',
  ...words(
    'class="share" class="comment-list" class=author href=x hidden id="content" itemprop=articleBody charset=gbk',
  ).map((one) => ` ${one}`),
  ' itemprop="datePublished" content="2020-01-02"',
  " style='display:none'",
  ' property="og:title" content="某县召开大会_某某网"',
  ' name=author content="孙拟名"',
  ' name=pubdate content="2021-13-45"',
  declared,
]

/** Text of a local paper's own pieces, in any order, between anything else that a file may hold. */
export const newsText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...genrePieces) },
      { weight: 4, arbitrary: fc.constantFrom(...marks) },
      { weight: 1, arbitrary: fc.constantFrom(...oddPieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

/** A page of tags in any order, closed or not, around the same text. */
export const newsPage: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes)).map(open),
      fc.constantFrom(...tags).map((name) => `</${name}>`),
      fc.constantFrom(...genrePieces, ...marks),
      fc.constantFrom(...genrePieces, ...oddPieces, ...pagePieces),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

/** Bytes of a file: text in a charset that need not be the declared one, cut or broken, or nothing but noise. */
export const fileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(newsText, fc.uint8Array({ maxLength: 4 }), fc.nat())
    .map(([text, noise, at]) => putIn(new TextEncoder().encode(text), noise, at)),
  fc.tuple(newsText, fc.boolean()).map(([text, isBig]) => encodeUtf16(text, isBig)),
  // Pairs of bytes from the rows of GBK and Big5 that hold the frequent characters.
  fc
    .array(
      fc.oneof(
        fc.tuple(fc.integer({ min: 0xa1, max: 0xd7 }), fc.integer({ min: 0x40, max: 0xfe })),
        fc.constantFrom([0x0a], [0x0d, 0x0a], [0x3c, 0x70, 0x3e], [0x20]),
      ),
      { maxLength: 120 },
    )
    .map((pairs) => Uint8Array.from(pairs.flat())),
)

function words(text: string): string[] {
  return text.trim().split(/\s+/u)
}

function open([name, more]: [string, string]): string {
  const isData = name === 'script' && more === declared
  return `<${name}${more}>${isData ? '{"@type":"NewsArticle","headline":"某县召开大会"}</script>' : ''}`
}

function putIn(bytes: Uint8Array, noise: Uint8Array, at: number): Uint8Array {
  const from = bytes.length === 0 ? 0 : at % bytes.length
  return Uint8Array.from([...bytes.subarray(0, from), ...noise, ...bytes.subarray(from)])
}

function encodeUtf16(text: string, isBig: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return Uint8Array.from(
    [0xfeff, ...units].flatMap((unit) => (isBig ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8])),
  )
}
