import * as v from 'valibot'

const BuiltSite = v.object({ url: v.string(), directory: v.string() })
export type BuiltSite = v.InferOutput<typeof BuiltSite>

/** What the setup made: `folder` is removed in the end, so tests may put their own files there. */
const Sites = v.object({
  folder: v.string(),
  sample: BuiltSite,
  worked: v.nullable(BuiltSite),
  corrected: BuiltSite,
  long: BuiltSite,
})
export type Sites = v.InferOutput<typeof Sites>

const variable = 'GULI_E2E_SITES'

/** Test files run in processes of their own, which inherit the environment. */
export function rememberSites(sites: Sites): void {
  process.env[variable] = JSON.stringify(sites)
}

export function builtSites(): Sites {
  return v.parse(Sites, JSON.parse(process.env[variable] ?? 'null'))
}
