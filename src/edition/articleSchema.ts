import { toJsonSchema } from '@valibot/to-json-schema'
import { Article } from '../article/article.ts'

/** The contract as JSON Schema, made from the same schema that every article is checked with. */
export function articleJsonSchema(): string {
  const schema = {
    ...toJsonSchema(Article, { target: 'draft-2020-12' }),
    title: 'guli/article@1',
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
