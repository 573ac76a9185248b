import { memo, useEffect, useLayoutEffect, useRef, type FormEvent, type KeyboardEvent } from 'react'
import { NavigationType, useHref, useLocation, useNavigate, useNavigationType } from 'react-router'
import { searchPath } from '../article/links.ts'
import { zhHansSearch } from '../ui/zhHansSearch.ts'
import { pageSize, readSearchParams, writeSearchParams } from './searchParams.ts'

/** How long after the last letter a search begins by itself. Chosen to stay out of the way of a slow typist. */
const pauseMs = 250

/**
 * The search field. Without the app it is a plain form. With it, typing searches after a short pause and Enter
 * at once; while an input method is composing nothing is searched, and at once when it commits. The browser
 * owns the field's text: what was typed before the app arrived stays. Renders anew only when the address changes:
 * React writes an input's attributes again on every render.
 */
export const SearchForm = memo(function SearchForm() {
  const action = useHref(searchPath(''))
  const { input, typed, composes, commits, pressed, submit } = useSearchField()
  const words = zhHansSearch
  return (
    <search>
      <form
        action={action}
        onSubmit={submit}
        className="flex items-stretch gap-3 border-b-2 border-ink focus-within:border-red"
      >
        <input
          ref={input}
          type="search"
          name="q"
          aria-label={words.label}
          placeholder={words.placeholder}
          aria-describedby="_search-hint"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          onInput={typed}
          onCompositionStart={composes}
          onCompositionEnd={commits}
          onKeyDown={pressed}
          className="min-h-14 min-w-0 flex-1 bg-transparent font-serif text-card desk:text-title"
        />
        <button type="submit" className="min-h-14 min-w-14 px-2 font-serif text-card font-bold text-red">
          {words.submit}
        </button>
      </form>
      <p id="_search-hint" className="mt-3 text-fine text-soft">
        {words.hint}
        <span className="hidden desk:block">{words.keys}</span>
      </p>
    </search>
  )
})

/** What typing into the field does to the address, and the address to the field. */
function useSearchField() {
  const navigate = useNavigate()
  const { search } = useLocation()
  const arrived = useNavigationType()
  const { query } = readSearchParams(new URLSearchParams(search))
  const input = useRef<HTMLInputElement>(null)
  const composing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The address's query as of the last render; null before the first. */
  const seen = useRef<string | null>(null)

  const go = (): void => {
    clearTimeout(timer.current)
    const params = new URLSearchParams(search)
    params.set('q', input.current?.value ?? '')
    const { query: next, order } = readSearchParams(params)
    if (composing.current || next === seen.current) return
    const to = writeSearchParams({ query: next, limit: pageSize, order, unfolded: [] })
    // One entry in the history for a query, not one for each letter of it.
    void navigate({ pathname: searchPath(''), search: to }, { replace: true, preventScrollReset: true })
  }
  const goSoon = (): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(go, pauseMs)
  }

  // The field's text lives in the DOM. An address that came from elsewhere is written into it; one that this
  // field asked for is not, since the reader may have typed on. What was typed before the app came is searched.
  useLayoutEffect(() => {
    const field = input.current
    if (field === null || seen.current === query) return
    const first = seen.current === null
    seen.current = query
    if (first && query === '' && field.value !== '') goSoon()
    else if (first || arrived !== NavigationType.Replace) field.value = query
  })
  // A timer must not outlive the screen.
  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    input,
    typed: (): void => {
      if (!composing.current) goSoon()
    },
    composes: (): void => {
      composing.current = true
      clearTimeout(timer.current)
    },
    commits: (): void => {
      composing.current = false
      go()
    },
    pressed: (event: KeyboardEvent<HTMLInputElement>): void => {
      // The Enter that takes a candidate; Safari sends it after the composition has ended, as key 229.
      if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229))
        event.preventDefault()
    },
    submit: (event: FormEvent<HTMLFormElement>): void => {
      event.preventDefault()
      go()
      // Puts a phone's keyboard away, from over the results.
      if (matchMedia('(pointer: coarse)').matches) input.current?.blur()
    },
  }
}
