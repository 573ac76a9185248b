import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { directoryPath, readDirectory, recordPath } from '../../src/search/format/directory.ts'

/**
 * Opens every file of a built site, every address in its pages, every compressed form and the folders that search reads.
 * Returns what is wrong, one line each; an empty list for a whole site.
 */
export function crawlSite(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length))
  const faults = files.flatMap((path) => faultsOf(dir, path))
  const directory = readDirectory(readFileSync(join(dir, directoryPath)))
  for (const volume of directory.volumes) {
    if (!existsSync(join(dir, 'data/search', volume.folder))) faults.push(`no volume ${volume.folder}`)
    for (let article = 0; article < volume.articles; article += 1)
      if (!existsSync(join(dir, recordPath(volume, article))))
        faults.push(`no ${recordPath(volume, article)}`)
  }
  return faults
}

function faultsOf(dir: string, path: string): string[] {
  const bytes = readFileSync(join(dir, path))
  const plain = path.replace(/\.(?:br|gz)$/u, '')
  if (plain !== path) {
    if (!existsSync(join(dir, plain))) return [`${path} without the file itself`]
    const whole = path.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes)
    return whole.equals(readFileSync(join(dir, plain))) ? [] : [`${path} is of another file`]
  }
  if (path.endsWith('.json')) JSON.parse(bytes.toString('utf8'))
  if (!path.endsWith('.html')) return []
  const text = bytes.toString('utf8')
  const addresses = text.matchAll(/ (?:href|src|data-app)="(\/[^"#?]*)/gu)
  return Array.from(addresses, ([, address = '']) => address)
    .filter((address) => !existsSync(join(dir, address)) && !existsSync(join(dir, address, 'index.html')))
    .map((address) => `${path} leads to ${address}, which is not there`)
}
