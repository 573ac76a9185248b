import { ScreenError } from './ScreenError.tsx'

/** When even the paper's own name cannot be read there is no frame, only what happened. */
export function RootError() {
  return (
    <main className="px-6">
      <ScreenError />
    </main>
  )
}
