/** Says on a terminal how far the build is; silent where stderr is a file or a pipe. */
export interface Progress {
  show(step: string, done: number, total: number): void
  /** Takes the bar away before anything else is printed. */
  clear(): void
}

const width = 24
const betweenMs = 60

export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined }
  let shown = 0
  return {
    show(step, done, total) {
      const now = Date.now()
      if (now - shown < betweenMs && done < total) return
      shown = now
      const filled = total === 0 ? width : Math.round((done / total) * width)
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
      stream.write(`\r\u001B[K${bar} ${step} ${done}/${total}`)
    },
    clear: () => {
      stream.write('\r\u001B[K')
    },
  }
}
