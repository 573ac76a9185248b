import { useEffect } from 'react'
import type { Article } from '../../article/article.ts'
import type { Player } from './createPlayer.ts'

/** Outside React: what is read, and its buttons, on the lock screen and in headphones, where the browser has them. */
export function useMediaSession(article: Article, player: Player): void {
  useEffect(() => {
    if (!('mediaSession' in navigator)) return undefined
    const { mediaSession } = navigator
    const step = (by: number) => (): void => player.go(player.state().at + by)
    const handlers = {
      play: () => player.play(),
      pause: () => player.pause(),
      stop: () => player.pause(),
      previoustrack: step(-1),
      nexttrack: step(1),
    } satisfies Partial<Record<MediaSessionAction, () => void>>
    const actions = ['play', 'pause', 'stop', 'previoustrack', 'nexttrack'] as const
    mediaSession.metadata = new MediaMetadata({
      title: article.headline.main,
      artist: article.byline?.outlet ?? article.source.outlet ?? article.channel.name,
      album: article.channel.name,
    })
    for (const action of actions) mediaSession.setActionHandler(action, handlers[action])
    const show = (): void => {
      mediaSession.playbackState = player.state().isPlaying ? 'playing' : 'paused'
    }
    show()
    const unsubscribe = player.subscribe(show)
    return () => {
      unsubscribe()
      for (const action of actions) mediaSession.setActionHandler(action, null)
      mediaSession.metadata = null
      mediaSession.playbackState = 'none'
    }
  }, [article, player])
}
