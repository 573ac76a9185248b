/** The words of listening, as zhHans.ts: loaded when a reader first listens. */
export const zhHansListen = {
  title: '朗读',
  play: '继续',
  pause: '暂停',
  back: '上一句',
  next: '下一句',
  section: '读哪一节',
  rate: '语速',
  times: (rate: number): string => `${rate} 倍`,
  voice: '嗓音',
  close: '关闭',
}
