import type { ComponentType } from 'react'
import { loadCode } from '../library/errors.ts'

/** What a route shows, and what it shows when it cannot. */
type Screen = readonly [route: ComponentType, error: ComponentType]

/** A route's `lazy`, for a screen that is loaded together with its data when the reader goes there. */
export function screen<Module>(load: () => Promise<Module>, pick: (module: Module) => Screen) {
  return {
    Component: async () => pick(await loadCode(load))[0],
    ErrorBoundary: async () => pick(await loadCode(load))[1],
  }
}
