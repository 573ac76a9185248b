import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { root } from './workbench.ts'

/** Cuts a text into words with their tags, in order and without gaps. */
export interface WordTagger {
  tag: (text: string) => { word: string; tag: string }[]
}

interface TaggerClass {
  withDict: (dict: Uint8Array) => WordTagger
}

const Library = v.object({
  Jieba: v.custom<TaggerClass>((value) => typeof value === 'function' && 'withDict' in value),
})
const Dictionary = v.object({ dict: v.instance(Uint8Array) })

/** What to do where the comparison is wanted: it is no dependency, since its builds are not in every registry. */
export const jiebaHint = 'not measured: npm i --no-save @node-rs/jieba@2.0.3'

/** @node-rs/jieba with its own dictionary, or null where it is not installed. */
export async function loadJieba(): Promise<WordTagger | null> {
  const folder = '@node-rs/jieba'
  if (!existsSync(join(root, 'node_modules', folder))) return null
  const { Jieba } = v.parse(Library, await import(folder))
  const { dict } = v.parse(Dictionary, await import(`${folder}/dict.js`))
  return Jieba.withDict(dict)
}
