import type { QueryClient } from '@tanstack/react-query'

/**
 * What a prerendered page carries along in `<script id="state">`: which route it shows and the published files
 * that it was made from, so that the app hydrates without fetching.
 */
export interface PageState {
  /** The id of the route in router.tsx. */
  route: string
  path: string
  files: (readonly [path: string, file: unknown])[]
}

/**
 * The state as JSON that cannot end its script element early. `files` are the texts of the files as published, by path: to
 * write them again would take as long as a short page.
 */
export function writePageState(
  { route, path }: { route: string; path: string },
  files: ReadonlyMap<string, string>,
): string {
  const members = Array.from(files, ([file, text]) => `[${JSON.stringify(file)},${text}]`)
  return `{"route":${JSON.stringify(route)},"path":${JSON.stringify(path)},"files":[${members.join(',')}]}`.replaceAll(
    '<',
    '\\u003c',
  )
}

/** Null where the document carries none (development) or it is not whole. */
export function readPageState(): PageState | null {
  try {
    const state: unknown = JSON.parse(document.querySelector('#state')?.textContent ?? '')
    return isPageState(state) ? state : null
  } catch {
    return null
  }
}

/** The files were checked when the page was made, by the edition that this app belongs to. */
function isPageState(state: unknown): state is PageState {
  return (
    typeof state === 'object' &&
    state !== null &&
    'route' in state &&
    'path' in state &&
    'files' in state &&
    Array.isArray(state.files)
  )
}

/** Puts the page's files where the queries look for them. */
export function restorePageState(state: PageState, queryClient: QueryClient): void {
  for (const [path, file] of state.files) {
    queryClient.setQueryData([path], file)
  }
}
