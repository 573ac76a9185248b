import { carryIds } from '../../src/ledger/carryIds.ts'
import { type Source } from './operations.ts'
import { revise } from './revise.ts'
import { original } from './tracked.ts'
import { judge, truthOf, type Verdict } from './truth.ts'

/** How often an article is revised in a row. */
export const revisions = 20

/** An article revised 20 times, one operation each, every time through its ledger: where its first ids lead in the end. */
export function chain(source: Source): Verdict[] {
  const place = { article: 'a', origin: 'x/a', place: 'x/a' }
  const { ids } = carryIds(null, place, source.first)
  let article = source.first.map(original)
  let carried = carryIds(null, place, source.first)
  for (let count = 0; count < revisions; count += 1) {
    const texts = article.map(({ text }) => text)
    article = revise({ ...source, first: texts }, article, 1).article
    carried = carryIds(
      carried.ledger,
      place,
      article.map(({ text }) => text),
    )
  }
  return truthOf(source.first, article).map((truth, o) => {
    const id = ids[o] ?? ''
    const to = carried.aliases[id]?.to ?? [id]
    return judge(
      truth,
      to.map((one) => carried.ids.indexOf(one)),
    )
  })
}
