import { useSyncExternalStore } from 'react'

const never = (): (() => void) => () => {}

/**
 * False in the published page and while the app takes it over, true ever after: for what depends on more of the
 * address than its path, of which a published page knows nothing.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
