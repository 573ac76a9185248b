/** The words that only a printed article has, as zhHans.ts: loaded when one is printed. */
export const zhHansPrint = {
  scan: '扫码读原文',
  /** Where the paper says of itself that it is the source. */
  source: (outlet: string): string => `来源：${outlet}`,
  reporters: (names: string): string => `记者 ${names}`,
  printed: (date: string): string => `${date} 打印`,
  ids: '段末¶后的字母数字是这一段的编号，接在网址的 # 之后就能找到它。',
}
