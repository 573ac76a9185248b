import type { ComponentType } from 'react'

/** What a route shows, and what it shows when it cannot. */
type Screen = readonly [route: ComponentType, error: ComponentType]

/** Thrown when a screen's code cannot be had: the site was published anew meanwhile, or the line is down. */
export class ScreenUnavailable extends Error {
  override readonly name = 'ScreenUnavailable'
}

/** A route's `lazy`, for a screen that is loaded together with its data when the reader goes there. */
export function screen<Module>(load: () => Promise<Module>, pick: (module: Module) => Screen) {
  return {
    Component: async () => pick(await available(load))[0],
    ErrorBoundary: async () => pick(await available(load))[1],
  }
}

async function available<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    throw new ScreenUnavailable('a screen could not be loaded', { cause: error })
  }
}
