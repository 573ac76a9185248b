/** Headers for the paths that match `path`, which may end in `*`. */
export interface HeaderRule {
  path: string
  headers: Record<string, string>
}

/** The rules as the `_headers` file that Netlify and Cloudflare Pages read. */
export function formatHeaderRules(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  )
  return `${blocks.join('\n\n')}\n`
}

/** The rules of a `_headers` file. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = []
  for (const line of text.split('\n')) {
    const words = line.trim()
    if (words === '' || words.startsWith('#')) continue
    const rule = rules.at(-1)
    const colon = words.indexOf(':')
    if (!/^\s/u.test(line)) rules.push({ path: words, headers: {} })
    else if (rule !== undefined && colon > 0)
      rule.headers[words.slice(0, colon).trim()] = words.slice(colon + 1).trim()
  }
  return rules
}

/** All headers for one path, names in lower case; of two rules that set the same header the later one counts. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const rule of rules) {
    const matching = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path
    if (!matching) continue
    for (const [name, value] of Object.entries(rule.headers)) headers[name.toLowerCase()] = value
  }
  return headers
}
