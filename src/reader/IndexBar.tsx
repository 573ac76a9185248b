import { zhHans } from '../ui/zhHans.ts'
import type { SideId } from './SideSection.tsx'

/**
 * Leads to the parts of the side, at the foot of a phone and on top of the side (where a single part needs no way
 * to it); plain anchors need no script.
 */
export function IndexBar({ parts }: { parts: readonly { id: SideId; label: string }[] }) {
  return (
    <nav className="index-bar" aria-label={zhHans.article.sideBar}>
      {parts.map(({ id, label }) => (
        <a
          key={id}
          className="flex min-h-12 flex-1 items-center justify-center hover:text-red desk:min-h-11 desk:text-fine desk:only:hidden"
          href={`#${id}`}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
