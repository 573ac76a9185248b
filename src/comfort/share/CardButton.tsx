import { zhHansLinks as words } from '../../ui/zhHansLinks.ts'
import type { CardProps } from '../card/cardProps.ts'
import { useLoadedDialog } from '../useLoadedDialog.ts'

/** Opens a dialog with the passage as a picture, which is made when it is first asked for. */
export function CardButton(card: CardProps) {
  const { Dialog, isFailed, button, open, close } = useLoadedDialog(
    async () => (await import('../card/CardDialog.tsx')).CardDialog,
    words.cardFailed,
  )
  return (
    <>
      <button ref={button} type="button" aria-haspopup="dialog" onClick={open}>
        {words.card}
      </button>
      {isFailed && <span className="text-red">{words.cardFailed}</span>}
      {Dialog !== null && <Dialog {...card} onClose={close} />}
    </>
  )
}
