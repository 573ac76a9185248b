import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { gzipAround } from './gzipAround.ts'

const bytes = (text: string): Buffer => Buffer.from(text)
const shared = bytes('.river { color: teal } '.repeat(2000) + '码头上的船'.repeat(300))

test('what is compressed around a shared part is the whole text again', () => {
  const gzip = gzipAround(shared)
  for (const [before, after] of [
    ['<title>渡口</title>', '<p>码头上的船靠了岸。</p>'],
    ['', ''],
    ['渡'.repeat(20_000), '船'.repeat(50_000)],
  ] as const) {
    const whole = Buffer.concat([bytes(before), shared, bytes(after)])
    expect(gunzipSync(gzip(bytes(before), bytes(after))).equals(whole)).toBe(true)
  }
})

test('what stands behind the shared part may repeat it, and takes no more room than compressed with it', () => {
  const text = bytes('码头上的船'.repeat(40))
  const apart = gzipAround(shared)(bytes(''), text).length
  const together = gzipSync(Buffer.concat([shared, text])).length
  expect(apart).toBeLessThan(together + 40)
})
