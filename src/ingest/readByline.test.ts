import { expect, it } from 'vitest'
import { readByline } from './readByline.ts'
import { readStructure } from './readStructure.ts'
import { splitLines } from './splitLines.ts'

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

it.each([
  ['某某网3月12日某城讯（记者孙试写实习生李拟稿）会开了。', ['孙试写', '李拟稿']],
  ['国际在线消息（记者孙试写、李拟稿）：会开了。', ['孙试写', '李拟稿']],
  ['某某晚报、某某网讯（记者孙试写）会开了。', ['孙试写']],
  ['经济日报-中国经济网某城4月3日电(记者孙试写)会开了。', ['孙试写']],
  ['某城讯（孙试写）会开了。', ['孙试写']],
  ['11月5日讯（记者孙试写）会开了。', ['孙试写']],
  ['本报讯（孙试写 李拟稿 报道）会开了。', ['孙试写', '李拟稿']],
  ['（文/孙试写 编辑/李拟稿）会开了。', ['孙试写']],
  ['[某某时报特约记者 孙试写]会开了。', ['孙试写']],
])('%s names its reporters, and the text goes on behind them', (line, reporters) => {
  const byline = readByline(line)
  expect(byline?.credits.reporters).toEqual(reporters)
  expect(line.slice(byline?.end)).toBe('会开了。')
})

it.each([
  ['每经记者|孙试写', ['孙试写']],
  ['□ 本报记者 孙试写 本报通讯员 李拟稿', ['孙试写']],
  ['某某晚报·某某壹点记者 孙试写', ['孙试写']],
  ['《某某周刊》记者：孙试写实习生：李拟稿', ['孙试写', '李拟稿']],
  ['大众网·海报新闻记者 孙试写 实习记者 李拟稿 某城报道', ['孙试写', '李拟稿']],
  ['文/图 孙试写', ['孙试写']],
  ['(记者孙试写发自某省某城)', ['孙试写']],
])('%s is a byline of its own line', (line, reporters) => {
  const byline = readByline(line)
  expect([byline?.end, byline?.credits.reporters]).toEqual([line.length, reporters])
})

it('the reporters of a dispatch with a title stand on the next line', () => {
  const { byline, paragraphs } = readStructure(
    splitLines('标题\n某某社某城3月5日电 题：一条河的名字\n某某社记者孙试写\n河边有一座桥，桥头有一棵树。'),
    '某县',
  )
  expect(byline?.credits.reporters).toEqual(['孙试写'])
  expect(paragraphs.map(({ text }) => text)).toEqual(['题：一条河的名字', '河边有一座桥，桥头有一棵树。'])
})

it('a summary may stand above the dispatch', () => {
  const { byline, paragraphs } = readStructure(
    splitLines(
      '标题\n石桥昨天修好了，走了三十年的便道停用。\n某某网某城3月5日电（记者孙试写）桥头放了鞭炮。',
    ),
    '某县',
  )
  expect(byline?.credits.reporters).toEqual(['孙试写'])
  expect(paragraphs.map(({ text }) => text)).toEqual([
    '石桥昨天修好了，走了三十年的便道停用。',
    '桥头放了鞭炮。',
  ])
})

it.each([
  ['某某新闻记者 段试超 廖拟写 （实习生王样茹对此文亦有贡献）', ['段试超', '廖拟写', '王样茹']],
  ['采写：南都见习记者 林样沛', ['林样沛']],
])('who helped is named, a short name of a paper is nobody: %s', (line, reporters) => {
  const { byline } = readStructure(
    splitLines(`标题在这里\n${line}\n河边有一座桥，桥头有一棵树。树下有人下棋。`),
    '某县',
  )
  expect(byline?.credits.reporters).toEqual(reporters)
})
