import { expect, it } from 'vitest'
import { findTasks } from './findTasks.ts'

it('a clause with a time limit is a task, verbatim, with who is to do it', () => {
  const text = '要把水路修好。有关县党政主要负责同志要亲自抓,坚决在年底前完成任务。'
  const [task] = findTasks([text])
  expect(task).toMatchObject({ deadline: '年底前', who: '有关县党政主要负责同志' })
  expect(task && text.slice(task.start, task.end)).toBe(task?.text)
})

it.each([
  ['各乡镇要在3月15日前报送计划。', '3月15日前'],
  ['该整改的限期整改。', '限期'],
  ['材料不全的须在5个工作日内补齐。', '5个工作日内'],
  ['10月底前全部完成。', '10月底前'],
])('%s', (text, deadline) => {
  expect(findTasks([text]).map((task) => task.deadline)).toEqual([deadline])
})

it('what was done, and 日前 alone, are no tasks', () => {
  expect(findTasks(['日前，他来了。', '工程已在年底前完成。', '入冬以前下了雪。'])).toEqual([])
})
