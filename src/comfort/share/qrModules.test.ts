import decodeQr from 'qr/decode.js'
import { expect, test } from 'vitest'
import { paragraphPath } from '../../article/links.ts'
import { outlineOf, qrModules } from './qrModules.ts'

/** As a camera sees the path that is drawn: `scale` pixels a module. */
function photographed(text: string, scale = 4): { width: number; height: number; data: Uint8Array } {
  const modules = qrModules(text)
  const side = modules.length * scale
  const data = new Uint8Array(side * side * 3).fill(255)
  for (const [, x, y, width] of outlineOf(modules).matchAll(/M(\d+) (\d+)h(\d+)/gu)) {
    for (let row = 0; row < scale; row += 1) {
      const start = (Number(y) * scale + row) * side + Number(x) * scale
      data.fill(0, start * 3, (start + Number(width) * scale) * 3)
    }
  }
  return { width: side, height: side, data }
}

test('a link is read back from what is drawn', () => {
  for (const link of [
    `https://guli.paper${paragraphPath('k7m2xqd', 'k7m2q', 'x9')}`,
    `https://host.example/local/news${paragraphPath('k7m2xqd', 'k7m2')}`,
    `https://example.org/${'a'.repeat(300)}`,
  ])
    expect(decodeQr(photographed(link))).toBe(link)
})

test('there are four modules of white around it', () => {
  const modules = qrModules('https://guli.paper/')
  const edge = [
    ...modules.slice(0, 4),
    ...modules.slice(-4),
    ...modules.map((row) => [...row.slice(0, 4), ...row.slice(-4)]),
  ]
  expect(edge.flat()).not.toContain(true)
  expect(modules[4]?.[4]).toBe(true)
})
