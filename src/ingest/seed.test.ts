import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parseArticle } from './parseArticle.ts'

/** The worked example lies beside the project, not in it. */
const seed = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/seed')
const isThere = existsSync(join(seed, 'seed.txt'))
if (!isThere) console.warn('SKIPPED: the worked example ../shared/seed/seed.txt is not beside this checkout')

const Expected = v.object({
  headline: v.object({ main: v.string(), deck: v.array(v.string()) }),
  byline: v.object({ text: v.string(), outlet: v.string(), reporters: v.array(v.string()) }),
  dateline: v.object({ text: v.string(), place: v.null() }),
  people: v.array(v.object({ name: v.string(), roles: v.array(v.string()), acts: v.array(v.string()) })),
  tail: v.array(v.string()),
  outline: v.array(
    v.object({
      speaker: v.string(),
      verb: v.string(),
      text: v.string(),
      para: v.number(),
      points: v.array(v.string()),
    }),
  ),
})

describe.skipIf(!isThere)('the worked example is read as a careful reader reads it', () => {
  const article = isThere
    ? parseArticle({
        fileName: 'seed.txt',
        place: 'gaotang/seed',
        bytes: readFileSync(join(seed, 'seed.txt')),
        channel: { id: 'gaotang', name: '高唐' },
      })
    : null
  const expected = isThere
    ? v.parse(Expected, JSON.parse(readFileSync(join(seed, 'expected.json'), 'utf8')))
    : null

  it('headline in four parts, byline, date without a year', () => {
    expect([article?.headline.main, article?.headline.parts.map(({ text }) => text)]).toEqual([
      expected?.headline.main,
      expected?.headline.deck,
    ])
    expect(article?.headline.parts.map(({ kind }) => kind)).toEqual(['deck', 'leaders', 'leaders'])
    expect(article?.headline.parts.map(({ people }) => people.length)).toEqual([0, 1, 2])
    expect(article?.byline).toMatchObject(expected?.byline ?? {})
    expect(article?.dateline).toEqual({ ...expected?.dateline, date: null })
  })

  it('each person once, with offices and acts', () => {
    const byName = new Map(
      article?.people.map(({ name, roles, acts }) => [
        name,
        { name, roles: roles.toSorted(), acts: acts.toSorted() },
      ]),
    )
    expect(byName.size).toBe(expected?.people.length)
    for (const { name, roles, acts } of expected?.people ?? []) {
      expect(byName.get(name)).toEqual({ name, roles: roles.toSorted(), acts: acts.toSorted() })
    }
  })

  it('the outline theme by theme, point by point', () => {
    const names = new Map(article?.people.map(({ id, name }) => [id, name]))
    const order = new Map(article?.paragraphs.map(({ id }, index) => [id, index]))
    expect(
      article?.outline.map(({ speaker, verb, text, paragraph, points }) => ({
        speaker: names.get(speaker ?? ''),
        verb,
        text,
        para: order.get(paragraph),
        points: points.map((point) => point.text),
      })),
    ).toEqual(expected?.outline)
  })

  it('one untitled excerpt, and the footer in the tail', () => {
    const [heading = '', excerpt = '', footer = ''] = expected?.tail ?? []
    expect(article?.recommended).toEqual([{ title: null, excerpt, truncated: true, article: null }])
    expect(article?.tail).toEqual([heading, footer])
  })
})
