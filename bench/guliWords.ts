import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './workbench.ts'

/** What `npm run guli` runs, behind the name of Node. */
export function guliWords(): string[] {
  const script = /"guli": "node ([^"]{1,200})"/u.exec(readFileSync(join(root, 'package.json'), 'utf8'))?.[1]
  if (script === undefined) throw new Error('package.json has no script guli that runs node')
  return script.split(' ')
}
