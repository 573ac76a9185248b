import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Article } from '../article/article.ts'
import { parseArticle } from './parseArticle.ts'

/** A folder a case: source.txt or source.html, and what is read from it. `vitest run --update` writes expected.json anew. */
const folder = join(dirname(fileURLToPath(import.meta.url)), 'fixtures')

const slugs = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

describe('each fixture is read as its expected.json says', () => {
  it.each(slugs)('%s', async (slug) => {
    const fileName = existsSync(join(folder, slug, 'source.html')) ? 'source.html' : 'source.txt'
    const article = parseArticle({
      fileName,
      place: `fixtures/${slug}`,
      bytes: readFileSync(join(folder, slug, fileName)),
      channel: { id: 'mouxian', name: '某县' },
    })
    expect(v.parse(Article, article)).toEqual(article)
    await expect(`${JSON.stringify(article, null, 1)}\n`).toMatchFileSnapshot(
      join(folder, slug, 'expected.json'),
    )
  })
})
