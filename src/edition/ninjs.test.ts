import * as v from 'valibot'
import { expect, test } from 'vitest'
import { plainArticle } from '../article/plainArticle.ts'
import { ninjs } from './ninjs.ts'
import { NinjsText } from './ninjsSchema.ts'

const base = 'https://paper.example/news'

const meeting = plainArticle('xxxxxxx', {
  headline: {
    main: '渡口复航',
    parts: [{ kind: 'kicker', text: '停航六年之后', people: [] }],
  },
  byline: {
    text: '河畔日报讯(记者甘竹青 通讯员庞守一)',
    outlet: '河畔日报',
    reporters: ['甘竹青'],
    correspondents: ['庞守一'],
    photographers: [],
  },
  dateline: { text: '4月2日', place: '马颊河', date: null },
  published: '2026-04-03',
  source: { outlet: null, url: 'https://paper.example/old/1' },
  texts: ['渡船今天开了头一班。', '“学生和老人免票。”镇长房大有说。'],
  people: [
    { id: 'pxxxxx1', name: '甘竹青', roles: ['记者'], acts: ['reports'], mentions: [] },
    { id: 'pxxxxx2', name: '房大有', roles: ['镇长', '河长'], acts: ['speaks'], mentions: [] },
    { id: 'pxxxxx3', name: '庞守一', roles: [], acts: ['subject'], mentions: [] },
  ],
  terms: [{ text: '六个一', gloss: '一船一桨', mentions: [] }],
  recommended: [
    { title: null, excerpt: '灯会正月十三开灯', truncated: true, article: 'yyyyyyy' },
    { title: '别处的', excerpt: '别处的', truncated: true, article: null },
  ],
})

test('an article is told in the terms of ninjs 3.1, offices as printed', () => {
  const told = v.parse(NinjsText, ninjs(meeting, base))
  expect(told).toEqual({
    uri: `${base}/a/xxxxxxx`,
    standard: expect.objectContaining({ name: 'ninjs', version: '3.1' }),
    type: 'text',
    language: 'zh-Hans',
    contentCreated: '2026-04-03T00:00:00+08:00',
    headlines: [
      { role: 'main', contentType: 'text/plain', value: '渡口复航' },
      { role: 'kicker', contentType: 'text/plain', value: '停航六年之后' },
    ],
    by: '河畔日报讯(记者甘竹青 通讯员庞守一)',
    located: '马颊河',
    bodies: [
      {
        role: 'main',
        contentType: 'text/plain',
        value: '渡船今天开了头一班。\n\n“学生和老人免票。”镇长房大有说。',
      },
    ],
    people: [
      { name: '房大有', rel: 'mentions', literal: '镇长 河长 房大有' },
      { name: '庞守一', rel: 'about' },
    ],
    subjects: [
      { name: '高唐', rel: 'partOf', uri: `${base}/c/gaotang` },
      { name: '六个一', rel: 'mentions' },
    ],
    infoSources: [
      { name: '河畔日报', role: 'outlet' },
      { name: '甘竹青', role: 'reporter' },
      { name: '庞守一', role: 'correspondent' },
    ],
    associations: [{ name: '灯会正月十三开灯', rel: 'recommended', uri: `${base}/a/yyyyyyy` }],
    altIds: [{ role: 'source', value: 'https://paper.example/old/1' }],
  })
})

test('what the source does not say is left out, and one name is not one person', () => {
  const told = v.parse(NinjsText, ninjs(plainArticle('xxxxxxx', { texts: ['一段'] }), null))
  expect(Object.keys(told)).toEqual([
    'uri',
    'standard',
    'type',
    'language',
    'headlines',
    'bodies',
    'subjects',
  ])
  expect(told.uri).toBe('urn:guli:a/xxxxxxx')
  expect(JSON.stringify(ninjs(meeting, base))).not.toContain('/p/')
})

test('a dateline without a year is no date', () => {
  const undated = { ...meeting, published: null }
  expect(v.parse(NinjsText, ninjs(undated, base)).contentCreated).toBeUndefined()
})
