/** Says how far the build is: a bar on a terminal, else a line now and then. */
export interface Progress {
  show(step: string, done: number, total: number): void
  /** Takes the bar away before anything else is printed. */
  clear(): void
}

const width = 24
/** Milliseconds between two states of the bar, and between two lines where there is no terminal. */
const betweenBars = 60
const betweenLines = 10_000

export function progressOn(stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  const state = { shown: stream.isTTY ? 0 : now(), step: '', began: 0, first: 0 }
  return {
    show(step, done, total) {
      const at = now()
      if (step !== state.step) Object.assign(state, { step, began: at, first: done })
      if (at - state.shown < (stream.isTTY ? betweenBars : betweenLines) && (!stream.isTTY || done < total))
        return
      state.shown = at
      const words = `${step} ${done}/${total}${paceOf(done - state.first, total - done, at - state.began)}`
      stream.write(stream.isTTY ? `\r\u001B[K${barOf(done, total)} ${words}` : `${words}\n`)
    },
    clear() {
      if (stream.isTTY) stream.write('\r\u001B[K')
    },
  }
}

function barOf(done: number, total: number): string {
  const filled = total === 0 ? width : Math.round((done / total) * width)
  return '█'.repeat(filled) + '░'.repeat(width - filled)
}

/** 「, 310/s, 48 s left」 once there is something to go by; `elapsed` in milliseconds. */
function paceOf(done: number, left: number, elapsed: number): string {
  if (elapsed < 1000 || done === 0 || left <= 0) return ''
  const rate = done / (elapsed / 1000)
  return `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s, ${Math.ceil(left / rate)} s left`
}
