import { describe, expect, it } from 'vitest'
import { IngestError } from '../ingestError.ts'
import { decodePage, declaredCharset } from './decodePage.ts'

/** 「会议在中国的一个小城开了。」 in GBK and, in traditional characters, in Big5. */
const gbk = Buffer.from('bbe1d2e9d4dad6d0b9fab5c4d2bbb8f6d0a1b3c7bfaac1cba1a3', 'hex')
const big5 = Buffer.from('b77cc4b3a662a4a4b0eaaabaa440add3a470abb0b67da446a143', 'hex')
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)
const page = (head: string, body: Uint8Array): Uint8Array => Uint8Array.of(...ascii(head), ...body)

describe('the charset of a page', () => {
  it('is the declared one where the bytes make Chinese in it', () => {
    expect(decodePage(page('<meta charset="gb2312">', gbk))).toContain('会议在中国的一个小城开了。')
    expect(decodePage(page('<meta http-equiv=x content="text/html; charset=big5">', big5))).toContain(
      '會議在中國的一個小城開了。',
    )
  })

  it('is found where none is declared', () => {
    expect(decodePage(page('<p>', gbk))).toContain('会议在中国')
    expect(decodePage(page('<p>', big5))).toContain('會議在中國')
  })

  it('is what the bytes show where the page declares another', () => {
    expect(decodePage(ascii('<meta charset="gb2312"><p>会议在中国'))).toContain('会议在中国')
    expect(decodePage(page('<meta charset="big5">', gbk))).toContain('会议在中国')
    expect(decodePage(page('<meta charset="utf-8">', big5))).toContain('會議在中國')
  })

  it('bears a character cut in two, as browsers do', () => {
    const cut = Uint8Array.of(
      ...ascii('<meta charset=utf-8><p>会议在中国的一个小城开了。<!--'),
      0xe4,
      ...ascii('-->'),
    )
    expect(decodePage(cut)).toContain('会议在中国的一个小城开了。')
  })

  it('is refused where nothing makes Chinese of the bytes', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => 0x81 + ((index * 37) % 120))
    expect(() => decodePage(noise)).toThrow(IngestError)
    expect(() => decodePage(new Uint8Array())).toThrow(IngestError)
  })

  it('is read from an XML declaration too', () => {
    expect(declaredCharset(ascii('<?xml version="1.0" encoding="GBK"?>'))).toBe('gb18030')
    expect(declaredCharset(ascii('<meta charset="koi8-r">'))).toBeNull()
  })
})
