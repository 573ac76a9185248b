import { ScreenError } from './ScreenError.tsx'

export function ChannelRoute() {
  return <h1>Channel</h1>
}

export function ChannelError() {
  return <ScreenError />
}
