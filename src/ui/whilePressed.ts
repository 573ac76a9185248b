/**
 * Shows a control as pressed until what it does is there, or has failed. Where nothing else on the page answers a press at
 * once, this is what the reader sees of it.
 */
export async function whilePressed<T>(control: Element | null, work: Promise<T>): Promise<T> {
  control?.toggleAttribute('data-pressed', true)
  try {
    return await work
  } finally {
    control?.toggleAttribute('data-pressed', false)
  }
}
