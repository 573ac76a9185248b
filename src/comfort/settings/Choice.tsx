import { zhHansSettings } from '../../ui/zhHansSettings.ts'
import type { Kind } from './settings.ts'

interface Props<Word extends string> {
  kind: Exclude<Kind, 'edition'>
  options: readonly Word[]
  words: Record<Word, string>
  chosen: NoInfer<Word>
  onChoose: (word: NoInfer<Word>) => void
}

/** One of a few. A colour scheme is shown in its own colours, a size in its own size. */
export function Choice<Word extends string>({ kind, options, words, chosen, onChoose }: Props<Word>) {
  const labelId = `_settings-${kind}`
  return (
    <div role="radiogroup" aria-labelledby={labelId} className="choice">
      <span id={labelId}>{zhHansSettings.kinds[kind]}</span>
      {options.map((word) => (
        <label key={word}>
          <input type="radio" name={kind} checked={word === chosen} onChange={() => onChoose(word)} />
          <span data-word={word} data-settings={kind === 'theme' ? coloursOf(word) : undefined}>
            {words[word]}
          </span>
        </label>
      ))}
    </div>
  )
}

function coloursOf(theme: string): string {
  if (theme !== 'auto') return theme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
