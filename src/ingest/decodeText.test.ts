import { describe, expect, it } from 'vitest'
import { decodeText, maximumBytes } from './decodeText.ts'
import { IngestError } from './ingestError.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** 「中文。」 in GBK. */
const gbk = Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4, 0xa1, 0xa3)

function errorOf(bytes: Uint8Array): IngestError {
  try {
    decodeText(bytes)
  } catch (error) {
    if (error instanceof IngestError) return error
  }
  throw new Error('nothing was thrown')
}

describe('what is read', () => {
  it('UTF-8 with and without a byte order mark', () => {
    expect(decodeText(utf8('中文'))).toBe('中文')
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('中文')))).toBe('中文')
  })

  it('GBK, and a four-byte character of GB18030', () => {
    expect(decodeText(gbk)).toBe('中文。')
    expect(decodeText(Uint8Array.of(...gbk, ...gbk, 0x81, 0x39, 0xee, 0x39))).toHaveLength(7)
  })

  it('UTF-16 with a byte order mark', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x2d, 0x4e))).toBe('中')
  })
})

describe('what is refused, with its line', () => {
  it('an empty file, and one of white space', () => {
    expect(errorOf(new Uint8Array())).toMatchObject({ message: 'the file is empty', line: null })
    expect(errorOf(utf8('\n 　\n')).message).toBe('the file is empty')
  })

  it('a binary file', () => {
    expect(errorOf(utf8('标题\n第二行\u0000'))).toMatchObject({ line: 2 })
  })

  it('a UTF-8 file with a broken character', () => {
    expect(
      errorOf(Uint8Array.of(...utf8('标题很长的一行文字\n第二行也是\n第三'), 0xff, 0xfe, ...utf8('行'))),
    ).toMatchObject({ line: 3 })
  })

  it('a file that is too large', () => {
    expect(errorOf(new Uint8Array(maximumBytes + 1).fill(0x41)).message).toContain(String(maximumBytes))
  })
})
