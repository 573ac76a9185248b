/** The words of the picture card, as zhHans.ts: loaded with it. */
export const zhHansCard = {
  title: '图片卡',
  making: '正在排版制图…',
  ready: '图片卡做好了',
  failed: '这个浏览器没有做成图片',
  save: '保存图片',
  send: '分享图片',
  sendFailed: '没有分享成，可以先保存图片',
  byHand: '也可以长按图片，保存或发送。',
  close: '关闭',
  scan: '扫码读原文',
  paragraph: (number: number): string => `第${number}段`,
  of: (count: string): string => `全文 ${count} 字`,
  /** A quotation that is cut says so. */
  cut: (count: string): string => `此段 ${count} 字，有节略`,
  alt: (headline: string, text: string): string => `图片卡，《${headline}》：${text}`,
  file: (headline: string, number: number): string => `${headline}-第${number}段.png`,
}
