/**
 * Puts `text` on the clipboard by whichever way the browser has; in-app browsers often lack both. To be called
 * while a tap or key press is being handled. False when neither works.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** The old way, through a selected field out of sight. */
function copyBySelection(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'fixed -top-20'
  document.body.append(field)
  field.select()
  let copied = false
  try {
    copied = document.execCommand('copy')
  } catch {
    // Forbidden: the caller shows the text to be copied by hand.
  }
  field.remove()
  if (before instanceof HTMLElement) {
    before.focus({ preventScroll: true })
  }
  return copied
}
