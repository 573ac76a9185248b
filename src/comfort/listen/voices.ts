/** Whether this browser can read Chinese aloud. Some know their voices only after a while: `onVoices`. */
export function hasChineseVoice(): boolean {
  return 'speechSynthesis' in window && speechSynthesis.getVoices().some(isChinese)
}

export function onVoices(listener: () => void): () => void {
  // Old ones have no listeners on it.
  const voices: Partial<SpeechSynthesis> = 'speechSynthesis' in window ? speechSynthesis : {}
  voices.addEventListener?.('voiceschanged', listener)
  return () => voices.removeEventListener?.('voiceschanged', listener)
}

export function isChinese({ lang }: SpeechSynthesisVoice): boolean {
  return /^(?:zh|cmn)/iu.test(lang)
}
