import type { MouseEvent } from 'react'
import { zhHans } from '../ui/zhHans.ts'
import type { SideId } from './SideSection.tsx'

/**
 * Leads to the parts of the side, at the foot of a phone and on top of the side (where a single part needs no way
 * to it); plain anchors need no script.
 */
export function IndexBar({ parts, onPart }: Props) {
  return (
    <nav className="index-bar whole" aria-label={zhHans.article.sideBar}>
      {parts.map(({ id, label }) => (
        <a
          key={id}
          className="flex min-h-12 flex-1 items-center justify-center hover:text-red desk:min-h-11 desk:text-fine desk:only:hidden"
          href={`#${id}`}
          data-key={id.charAt(1)}
          onClick={(event) => onPart?.(event, id)}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}

interface Props {
  parts: readonly { id: SideId; label: string }[]
  onPart?: ((event: MouseEvent<HTMLAnchorElement>, id: SideId) => void) | undefined
}
