/** The words of the sheet with what an article holds, as zhHans.ts: loaded with it. */
export const zhHansSheet = {
  close: '收起',
}
