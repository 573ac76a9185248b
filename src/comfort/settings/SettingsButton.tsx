import { zhHans } from '../../ui/zhHans.ts'
import { useLoadedDialog } from '../useLoadedDialog.ts'

/** Opens the reading settings, which come when they are first asked for. Not there without scripts (settings.css). */
export function SettingsButton() {
  const { Dialog, failure, button, open, close } = useLoadedDialog(
    async () => (await import('./SettingsPanel.tsx')).SettingsPanel,
  )
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        data-key="s"
        aria-label={zhHans.site.settings}
        className="scripted order-last min-h-11 min-w-11 border-s border-hair ps-3 text-small hover:text-red desk:order-none desk:border desk:border-soft desk:pe-3"
        onClick={open}
      >
        {zhHans.site.settingsShort}
      </button>
      {failure !== null && <p className="order-last w-full text-fine text-red">{failure}</p>}
      {Dialog !== null && <Dialog onClose={close} />}
    </>
  )
}
