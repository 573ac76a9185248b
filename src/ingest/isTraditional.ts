/** More characters in their traditional than in their simplified form. */
export function isTraditional(text: string): boolean {
  let surplus = 0
  const end = Math.min(text.length, sample)
  for (let at = 0; at < end; at += 1) surplus += forms[text.charCodeAt(at)] ?? 0
  return surplus > 0
}

const sample = 4000
/** By UTF-16 unit: 1 for a traditional form, -1 for a simplified one. */
const forms = new Int8Array(65_536)
for (const each of '這來對時會國們說為過開關長門問學與經還無將點並實際應業發現見車馬讀書話語讓記認識該誰請論議處電')
  forms[each.charCodeAt(0)] = 1
for (const each of '这来对时会国们说为过开关长门问学与经还无将点并实际应业发现见车马读书话语让记认识该谁请论议处电')
  forms[each.charCodeAt(0)] = -1
