import { useSyncExternalStore } from 'react'
import type { Article } from '../../article/article.ts'
import { zhHans } from '../../ui/zhHans.ts'
import { useLoadedDialog } from '../useLoadedDialog.ts'
import { hasChineseVoice, onVoices } from './voices.ts'

/**
 * Begins to read the article aloud, with what that needs, loaded when asked for. Only where there is a voice for it, which
 * a browser may say late: its room is there before.
 */
export function ListenButton({ article }: { article: Article }) {
  const hasVoice = useSyncExternalStore(onVoices, hasChineseVoice, () => false)
  const {
    Dialog: Bar,
    failure,
    button,
    open,
    close,
  } = useLoadedDialog(async () => (await import('./ListenBar.tsx')).ListenBar)
  return (
    <>
      {failure !== null && <span className="text-fine text-red">{failure}</span>}
      <button
        ref={button}
        type="button"
        data-key={hasVoice ? 'l' : undefined}
        className={`scripted min-h-11 min-w-11 text-red print:hidden ${hasVoice ? '' : 'invisible'}`}
        onClick={open}
      >
        {zhHans.article.listen}
      </button>
      {Bar !== null && <Bar article={article} onClose={close} />}
    </>
  )
}
