import { useState } from 'react'

interface SystemShare {
  /** Whether the system has a way to give such a thing to another app. */
  canShare: boolean
  share: () => void
  /** The last time it refused. */
  isFailed: boolean
}

/** The system's own list of apps and people, for what is to be sent. */
export function useSystemShare(data: ShareData): SystemShare {
  const [isFailed, setFailed] = useState(false)
  const share = async (): Promise<void> => {
    try {
      await navigator.share(data)
      setFailed(false)
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      // Who closes the list has not failed.
      setFailed(error.name !== 'AbortError')
    }
  }
  return {
    canShare: 'canShare' in navigator && navigator.canShare(data),
    share: () => void share(),
    isFailed,
  }
}
