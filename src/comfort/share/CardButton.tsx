import { zhHansLinks as words } from '../../ui/zhHansLinks.ts'
import type { CardProps } from '../card/cardProps.ts'
import { useLoadedDialog } from '../useLoadedDialog.ts'

/** Opens a dialog with the passage as a picture, which is made when it is first asked for. */
export function CardButton(card: CardProps) {
  const { Dialog, failure, button, open, close } = useLoadedDialog(
    async () => (await import('../card/CardDialog.tsx')).CardDialog,
  )
  return (
    <>
      <button ref={button} type="button" aria-haspopup="dialog" onClick={open}>
        {words.card}
      </button>
      {failure !== null && <span className="text-red">{failure}</span>}
      {Dialog !== null && <Dialog {...card} onClose={close} />}
    </>
  )
}
