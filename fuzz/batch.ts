import * as v from 'valibot'

/** So many cases of one property (an index), made from one seed. */
export const Batch = v.object({ property: v.number(), seed: v.number(), cases: v.number() })
export type Batch = v.InferOutput<typeof Batch>

/** How many cases were tried, and fast-check's report when one failed. */
export const BatchResult = v.object({ cases: v.number(), failure: v.nullable(v.string()) })
export type BatchResult = v.InferOutput<typeof BatchResult>
