/** The words of following and sharing links, as zhHans.ts: only a reader who does so loads them. */
export const zhHansLinks = {
  /** Of a paragraph that is not as it was when the link was made. */
  fates: {
    edited: '此段在链接生成后有修改',
    rewritten: '此段在链接生成后改写过',
    shortened: '此段在链接生成后有删节',
    moved: '此段在链接生成后移过位置，文字未改',
    merged: '此段在链接生成后与别的段落并成了一段',
    split: '此段在链接生成后分成了几段',
    removed: '链接所指段落已删除，下面是它近旁的一段',
  },
  /** Of the words that a link quotes. */
  quoted: (number: number): string => `链接所引的文字，第${number}段`,
  quoteKept: '所引文字未变；此段别处有过修改',
  quoteMoved: '所引文字未变；此段前后有过改动',
  quoteChanged: '所引文字在链接生成后有修改',
  quoteLost: '所引文字已改动过多，只标出段落',
  quoteMissing: '没有找到链接所引的文字，只标出段落',
  former: '看原来的文字',
  formerClose: '收起原来的文字',
  formerNone: '原来的文字没有留存在网站上',
  formerFailed: '原来的文字没有取到，连上网再试一次',
  legend: '划去的是原有的字，加线的是后添的字',
}
