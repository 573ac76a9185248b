import { siteBase } from '../../article/siteBase.ts'

/** The key (kept.ts) that says that something was saved once: where nothing is left then, the browser has taken it. */
export function savedMark(): string {
  return `guli${siteBase()}:saved`
}
