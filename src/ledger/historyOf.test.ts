import { expect, test } from 'vitest'
import { quotationCheck } from '../article/quotationLink.ts'
import { fingerprintText } from '../text/fingerprintText.ts'
import { type Carried, carryIds } from './carryIds.ts'
import { historyOf } from './historyOf.ts'

const source = { article: 'a', origin: 'x/a', place: 'x/a' }
const one = '渡口的钟停了三年，开春由村里的木匠修好，今天又响了。'
const two = '守钟的老人说，从前船靠岸才敲，如今每天清早敲三下。'
const changed = two.replace('三下', '五下')

/** The versions of an article, built one after the other. */
function published(...versions: string[][]): Carried {
  let carried = carryIds(null, source, versions[0] ?? [])
  for (const texts of versions.slice(1)) carried = carryIds(carried.ledger, source, texts)
  return carried
}

function told(...versions: string[][]) {
  const { ledger, aliases } = published(...versions)
  return historyOf(ledger, aliases)
}

const [idOfOne = '', idOfTwo = ''] = published([one, two]).ids
const checkOf = (text: string) => quotationCheck(fingerprintText(text))

test('an article that is as it was has no history, new punctuation and new paragraphs included', () => {
  expect(told([one, two], [one.replaceAll('，', ','), two, '钟是光绪年间铸的。'])).toBeNull()
})

test('an edited paragraph tells its wordings, and the check of the one of today', () => {
  const alias = { fate: 'edited', to: [idOfTwo], near: null, check: checkOf(changed) }
  expect(told([one, two], [one, changed])).toEqual({
    aliases: { [idOfTwo]: alias },
    wordings: { withdrawn: false, paragraphs: [{ id: idOfTwo, ...alias, said: [two, changed] }] },
  })
})

test('a paragraph that was changed and changed back is the same, and links to the change are still known', () => {
  const history = told([one, two], [one, changed], [one, two.replace('，', ',')])
  expect(history?.aliases[idOfTwo]).toEqual({ fate: 'same', to: [idOfTwo], near: null, check: checkOf(two) })
  expect(history?.wordings.paragraphs[0]?.said.map(fingerprintText)).toEqual(
    [two, changed].map(fingerprintText),
  )
})

test('a moved paragraph is moved, however often it is built after', () => {
  const third = '钟声能传到河对岸的集上。'
  const history = told([one, two, third], [two, third, one], [two, third, one])
  expect(history?.aliases).toEqual({
    [idOfOne]: { fate: 'moved', to: [idOfOne], near: null, check: checkOf(one) },
  })
})

test('what a removed paragraph said is told to nobody, and it has no check of today', () => {
  const { wordings } = told([one, two], [one]) ?? {}
  expect(wordings?.paragraphs).toEqual([{ id: idOfTwo, fate: 'removed', to: [], near: idOfOne, said: [] }])
})
