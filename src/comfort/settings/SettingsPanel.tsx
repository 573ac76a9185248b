import { useSyncExternalStore } from 'react'
import { lastAnnouncement, onAnnouncement } from '../../ui/announce.ts'
import { zhHansSettings as words } from '../../ui/zhHansSettings.ts'
import { useAdoptedStyle } from '../adoptStyle.ts'
import { leaveDialog, useModal } from '../dialog/useModal.ts'
import { Choice } from './Choice.tsx'
import panelRules from './panel.css?inline'
import { elderChoices, parseSettings, type Settings } from './settings.ts'
import { useSettings } from './useSettings.ts'

const titleId = '_settings'
const sizes = ['size-16', 'size-18', 'size-20', 'size-24', 'size-30'] as const
const leadings = ['leading-1.6', 'leading-usual', 'leading-2.0', 'leading-2.3'] as const

/** How the page is set. What is chosen is seen on the page at once, so there is nothing to confirm. */
export function SettingsPanel({ onClose }: { onClose: () => void }) {
  const { settings, choose, isRefused } = useSettings()
  const dialog = useModal()
  useAdoptedStyle(panelRules)
  return (
    <dialog
      ref={dialog}
      className="dialog dialog-foot settings-panel"
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <form method="dialog">
        <div className="panel-choices">
          <h2 id={titleId} className="text-head tracking-wide">
            {words.title}
          </h2>
          <ElderSwitch settings={settings} choose={choose} />
          <TextChoices settings={settings} choose={choose} />
          <Choice
            kind="paragraphs"
            options={['indent', 'gap']}
            words={words.paragraphs}
            chosen={settings.paragraphs}
            onChoose={(paragraphs) => choose({ paragraphs })}
          />
          <Choice
            kind="face"
            options={['sans', 'serif']}
            words={words.face}
            chosen={settings.face}
            onChoose={(face) => choose({ face })}
          />
          <Choice
            kind="theme"
            options={['auto', 'light', 'dark', 'sepia', 'contrast']}
            words={words.theme}
            chosen={settings.theme}
            onChoose={(theme) => choose({ theme })}
          />
          <Choice
            kind="script"
            options={['source', 'hant', 'hans']}
            words={words.script}
            chosen={settings.script}
            onChoose={(script) => choose({ script })}
          />
          {settings.script !== 'source' && <p className="text-fine text-soft">{words.scriptNote}</p>}
          <Choice
            kind="keys"
            options={['keys-on', 'keys-off']}
            words={words.keys}
            chosen={settings.keys}
            onChoose={(keys) => choose({ keys })}
          />
          <button type="button" className="key-link" onClick={() => showKeys(dialog.current)}>
            {words.keySheet}
          </button>
          <Told />
          {isRefused && <output className="block pt-2 text-fine text-red">{words.refused}</output>}
        </div>
        <p className="panel-ways">
          <button type="button" onClick={() => choose(parseSettings(''))}>
            {words.reset}
          </button>
          <button type="button" className="font-bold text-red" onClick={leaveDialog}>
            {words.close}
          </button>
        </p>
      </form>
    </dialog>
  )
}

/** What is said to everybody while the panel stands over the page (LiveRegion.tsx): what a choice needs cannot be had. */
function Told() {
  const { text, isShown } = useSyncExternalStore(onAnnouncement, lastAnnouncement)
  return <output className="block text-fine text-red">{isShown && text}</output>
}

/** The sheet of keys takes the panel's place (comfort/keys/Keys.tsx). */
function showKeys(panel: HTMLDialogElement | null): void {
  panel?.close()
  document.dispatchEvent(new Event('guli:keys'))
}

interface Part {
  settings: Settings
  choose: (change: Partial<Settings>) => void
}

function ElderSwitch({ settings, choose }: Part) {
  const isOn = settings.edition === 'elder'
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className="elder-switch"
      onClick={() => choose({ edition: isOn ? 'standard' : 'elder' })}
    >
      <b>{words.elder}</b>
      <span>{words.elderNote}</span>
    </button>
  )
}

/** Size and line spacing. In 长辈版 only what is large. */
function TextChoices({ settings, choose }: Part) {
  const isElder = settings.edition === 'elder'
  return (
    <>
      <Choice
        kind="size"
        options={isElder ? elderChoices.size : sizes}
        words={words.size}
        chosen={shownSize(settings)}
        onChoose={(size) => choose({ size })}
      />
      <Choice
        kind="leading"
        options={isElder ? elderChoices.leading : leadings}
        words={words.leading}
        chosen={isElder && settings.leading !== 'leading-2.3' ? 'leading-2.0' : settings.leading}
        onChoose={(leading) => choose({ leading })}
      />
    </>
  )
}

/** What is seen, if nothing was chosen (as `.measure` in styles/prose.css) or less than 长辈版 shows. */
function shownSize({ edition, size }: Settings): (typeof sizes)[number] {
  if (edition === 'elder') return size === 'size-30' ? size : 'size-24'
  if (size !== 'size-usual') return size
  return matchMedia('(min-width: 64rem)').matches ? 'size-20' : 'size-18'
}
