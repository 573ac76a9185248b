import { expect, test } from 'vitest'
import { authorByline } from './authorByline.ts'

const nobody = { outlet: null, reporters: [], correspondents: [], photographers: [] }

test('an author printed beside the text writes, also where the text credits its photographer', () => {
  const inText = { text: '周小舟 摄', credits: { ...nobody, photographers: ['周小舟'] } }
  expect(authorByline(inText, '周小舟', false)).toEqual({
    text: '周小舟 摄 周小舟',
    credits: { ...nobody, reporters: ['周小舟'], photographers: ['周小舟'] },
  })
})

test('a text that names its writer keeps to it', () => {
  const inText = { text: '记者 周小舟', credits: { ...nobody, reporters: ['周小舟'] } }
  expect(authorByline(inText, '林野', false)).toEqual(inText)
  expect(authorByline(inText, '林野', true)).toEqual({ ...inText, text: '记者 周小舟 林野' })
})

test('who is no person is the outlet', () => {
  expect(authorByline(null, '样报网', false)?.credits).toEqual({ ...nobody, outlet: '样报网' })
})
