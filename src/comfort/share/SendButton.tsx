import { useSystemShare } from './useSystemShare.ts'

interface Props {
  data: ShareData
  words: { send: string; sendFailed: string }
}

/** Gives something to another app; not there where the system has no way to. */
export function SendButton({ data, words }: Props) {
  const { canShare, share, isFailed } = useSystemShare(data)
  if (!canShare) return null
  return (
    <>
      <button type="button" onClick={share}>
        {words.send}
      </button>
      {isFailed && <output className="text-red">{words.sendFailed}</output>}
    </>
  )
}
