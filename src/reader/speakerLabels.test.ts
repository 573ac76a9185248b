import { expect, it } from 'vitest'
import type { Paragraph } from '../article/article.ts'
import { speakerLabels } from './speakerLabels.ts'

function paragraphs(...texts: string[]): Paragraph[] {
  return texts.map((text, index) => ({ id: `p${index}`, kind: 'text', text, marks: [] }))
}

it('finds who speaks in an interview, whatever the colon', () => {
  const labels = speakerLabels(
    paragraphs(
      '记者到闸上看了一圈。',
      '记者：这闸多大年纪了？',
      '守闸人:比我大。',
      '记者：现在还开吗？',
      '守闸人:逢汛才开。',
    ),
  )
  expect([...labels]).toEqual([
    ['p1', 3],
    ['p2', 4],
    ['p3', 3],
    ['p4', 4],
  ])
})

it('leaves a notice alone, whose labels come once each', () => {
  expect(speakerLabels(paragraphs('时间：三月', '地点：闸口', '人数：二十', '费用：不收')).size).toBe(0)
})

it('leaves a report alone that quotes one exchange', () => {
  expect(speakerLabels(paragraphs('问：几点开闸？', '问：几点关闸？', '后来没有人再问。')).size).toBe(0)
})
