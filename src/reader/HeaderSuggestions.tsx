import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type RefObject } from 'react'
import { suggestQuery } from '../library/searchClient.ts'
import { zhHansSearch } from '../ui/zhHansSearch.ts'
import { SuggestionLink } from './SuggestionLink.tsx'

/** How long after the last letter it is looked for. */
const pauseMs = 250

/**
 * What is typed into the header's field may be the beginning of: plain links below it, over the page. Loaded with
 * the first visit to the field.
 */
export function HeaderSuggestions({ input }: { input: RefObject<HTMLInputElement | null> }) {
  const query = useTyped(input)
  const { data = [] } = useQuery({ ...suggestQuery(query), enabled: query !== '' })
  if (query === '' || data.length === 0) return null
  return (
    <nav
      aria-label={zhHansSearch.suggestions}
      className="absolute end-0 top-full z-20 min-w-full border border-soft bg-paper px-3"
    >
      <ul>
        {data
          .filter(({ kind }) => kind !== 'headline')
          .map((suggestion) => (
            <li key={`${suggestion.kind} ${suggestion.id}`}>
              <SuggestionLink {...suggestion} />
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** What stands in the field, outside React, while the focus is in it or in what is suggested; else ''. */
function useTyped(input: RefObject<HTMLInputElement | null>): string {
  const [typed, setTyped] = useState('')
  useEffect(() => {
    const field = input.current
    const around = field?.closest('search')
    if (field === null || around === null || around === undefined) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const readIn = (ms: number): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setTyped(field.value.trim()), ms)
    }
    const close = (): void => {
      clearTimeout(timer)
      setTyped('')
    }
    // The list goes with what is in it: the focus goes back to the field.
    const leave = (): void => {
      field.focus()
      close()
    }
    const leaving = new AbortController()
    const on = { signal: leaving.signal }
    // Nothing while an input method composes, and at once when it commits.
    field.addEventListener(
      'input',
      (event) => !(event instanceof InputEvent && event.isComposing) && readIn(pauseMs),
      on,
    )
    field.addEventListener('compositionend', () => readIn(0), on)
    around.addEventListener('keydown', (event) => !event.isComposing && event.key === 'Escape' && leave(), on)
    around.addEventListener(
      'focusout',
      ({ relatedTarget }) => !(relatedTarget instanceof Node && around.contains(relatedTarget)) && close(),
      on,
    )
    // Safari gives no focus to a link that is clicked: the field would lose it and the link be gone before the click.
    around.addEventListener('mousedown', (event) => event.target !== field && event.preventDefault(), on)
    readIn(0)
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [input])
  return typed
}
