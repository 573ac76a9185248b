import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { articlePath } from '../article/links.ts'
import { atBase } from '../article/siteBase.ts'
import { articleLoader } from './article.loader.ts'
import { pathInPlace } from './pathInPlace.ts'
import { personLoader } from './person.loader.ts'

/** So long, in ms, a page stands as it is before what its links lead to is read: it comes first. */
const patience = 1000

/**
 * Reads what links lead to before they are followed, so that a tap need not wait for the line: whatever is touched, and, unless the
 * reader saves data, the articles whose links are in sight, one after the other.
 */
export function useReadAhead(): void {
  const queryClient = useQueryClient()

  useEffect(() => {
    // Outside React: plain anchors.
    const touch = ({ target }: Event): void => {
      const link = target instanceof Element ? target.closest('a') : null
      if (link !== null) void readLinked(link, queryClient)
    }
    document.addEventListener('pointerdown', touch, { passive: true })
    return () => document.removeEventListener('pointerdown', touch)
  }, [queryClient])

  useEffect(() => {
    if (savesData()) return undefined
    const inSight = new Set<HTMLAnchorElement>()
    let isReading = false
    const readOn = async (): Promise<void> => {
      if (isReading) return
      isReading = true
      for (const link of inSight) {
        if (!navigator.onLine) break
        sight.unobserve(link)
        await readLinked(link, queryClient)
        inSight.delete(link)
      }
      isReading = false
    }
    const sight = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLAnchorElement)) continue
        if (isIntersecting) inSight.add(target)
        else inSight.delete(target)
      }
      void readOn()
    })
    let begin = 0
    const lookAgain = (): void => {
      clearTimeout(begin)
      begin = window.setTimeout(() => {
        for (const link of document.querySelectorAll(`main a[href^="${atBase(articlePath(''))}"]`))
          sight.observe(link)
      }, patience)
    }
    // Outside React: screens and lists change in many places.
    const changes = new MutationObserver(lookAgain)
    changes.observe(document.body, { childList: true, subtree: true })
    lookAgain()
    return () => {
      clearTimeout(begin)
      changes.disconnect()
      sight.disconnect()
      inSight.clear()
    }
  }, [queryClient])
}

/** What could not be read is asked for again, and said, when the reader goes there. */
async function readLinked(link: HTMLAnchorElement, queryClient: QueryClient): Promise<void> {
  const [, kind, id = ''] = /^\/([ap])\/([^/]+)$/u.exec(pathInPlace(link) ?? '') ?? []
  if (kind === 'a') await Promise.allSettled([articleLoader(queryClient)({ params: { id } })])
  else if (kind === 'p') await Promise.allSettled([personLoader(queryClient)({ params: { person: id } })])
}

function savesData(): boolean {
  const line: unknown = 'connection' in navigator ? navigator.connection : null
  return typeof line === 'object' && line !== null && 'saveData' in line && line.saveData === true
}
