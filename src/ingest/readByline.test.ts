import { expect, it } from 'vitest'
import { readByline } from './readByline.ts'

it.each([
  [
    '本报讯(某某日报全媒体记者周拟名)12月5日,会开了。',
    '本报讯(某某日报全媒体记者周拟名)',
    '某某日报',
    ['周拟名'],
    null,
  ],
  [
    '新华社某地1月3日电（记者赵拟稿、钱试笔）会开了。',
    '新华社某地1月3日电（记者赵拟稿、钱试笔）',
    '新华社',
    ['赵拟稿', '钱试笔'],
    '1月3日',
  ],
  [
    '中新社某地4月1日电(记者吴试王样稿文拟写)会开了。',
    '中新社某地4月1日电(记者吴试王样稿文拟写)',
    '中新社',
    ['吴试', '王样稿', '文拟写'],
    '4月1日',
  ],
  [
    '本报某地１２月３１日讯记者陈试写从文化局获悉：',
    '本报某地１２月３１日讯记者陈试写',
    '本报',
    ['陈试写'],
    '１２月３１日',
  ],
  [
    '本报某地一月十七日讯记者施试笔、田拟写报道：会开了。',
    '本报某地一月十七日讯记者施试笔、田拟写报道：',
    '本报',
    ['施试笔', '田拟写'],
    '一月十七日',
  ],
  ['新华社某地4月2日电某局2日表示，好。', '新华社某地4月2日电', '新华社', [], '4月2日'],
  ['中新网某地6月11日电(赵拟稿)会开了。', '中新网某地6月11日电(赵拟稿)', '中新网', ['赵拟稿'], '6月11日'],
  ['某某日报讯（记者 王　强）会开了。', '某某日报讯（记者 王　强）', '某某日报', ['王强'], null],
  ['本报驻某地记者刘拟写', '本报驻某地记者刘拟写', '本报', ['刘拟写'], null],
  ['本報訊 燈會開了。', '本報訊', '本報', [], null],
])('%s', (line, text, outlet, reporters, date) => {
  const byline = readByline(line)
  expect(byline?.text).toBe(text)
  expect(byline?.credits).toMatchObject({ outlet, reporters })
  expect(byline?.dateline?.text ?? null).toBe(date)
})

it('correspondents and photographers are told from reporters', () => {
  expect(readByline('本报讯 （记者 孙试写 通讯员 李拟稿 摄影 周样本）会开了。')?.credits).toEqual({
    outlet: '本报',
    reporters: ['孙试写'],
    correspondents: ['李拟稿'],
    photographers: ['周样本'],
  })
})

it('the place stands between outlet and date', () => {
  expect(readByline('中新社某国某城3月31日电(记者孙试写)会开了。')?.dateline).toEqual({
    text: '3月31日',
    place: '某国某城',
    date: null,
  })
})

it.each([
  '12月5日，会开了。',
  '据某某台消息，会开了。',
  '报社的电话响了，讯号不好。',
  '记者在现场看到，灯亮了。',
  '通讯员队伍不断壮大。',
])('%s has no byline', (line) => {
  expect(readByline(line)).toBeNull()
})
