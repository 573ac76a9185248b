import { useEffect, useRef } from 'react'
import { zhHansKeys as words } from '../../ui/zhHansKeys.ts'
import { leaveDialog, useModal } from '../dialog/useModal.ts'
import { useSettings } from '../settings/useSettings.ts'

const titleId = '_keys'

/** Every key and what it does, and the switch that turns them off. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const dialog = useModal()
  const title = useRef<HTMLHeadingElement>(null)
  // Outside React: the focus, at the beginning, not at the switch below.
  useEffect(() => title.current?.focus(), [])
  return (
    <dialog ref={dialog} className="dialog key-sheet" aria-labelledby={titleId} onClose={onClose}>
      <h2 ref={title} id={titleId} tabIndex={-1} className="text-head tracking-wide">
        {words.title}
      </h2>
      {words.groups.map(({ name, keys }) => (
        <section key={name}>
          <h3>{name}</h3>
          <dl>
            {keys.map(([pressed, does]) => (
              <div key={does}>
                <dt>
                  {pressed.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <KeySwitch />
      <p className="dialog-ways">
        <button type="button" className="ms-auto font-bold text-red" onClick={leaveDialog}>
          {words.close}
        </button>
      </p>
    </dialog>
  )
}

function KeySwitch() {
  const { settings, choose, isRefused } = useSettings()
  const isOn = settings.keys === 'keys-on'
  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        className="key-switch"
        onClick={() => choose({ keys: isOn ? 'keys-off' : 'keys-on' })}
      >
        <b>{words.switch}</b>
        <span aria-hidden="true">{isOn ? words.on : words.off}</span>
      </button>
      <p className="text-fine text-soft">{words.note}</p>
      {isRefused && <output className="block text-fine text-red">{words.refused}</output>}
    </>
  )
}
