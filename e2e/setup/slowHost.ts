import { connect, createServer, type Socket } from 'node:net'
import type { Host } from './serveSite.ts'

interface Line {
  /** Round trip in milliseconds. */
  roundTrip: number
  /** Bytes a second from the host to the reader, shared by all connections. */
  bytesPerSecond: number
}

/** A phone's line as the design measures it: 150 ms, 1.6 Mbit/s. */
export const phoneLine: Line = { roundTrip: 150, bytesPerSecond: 200_000 }

/**
 * The host at `target` (`http://127.0.0.1:PORT`) behind a slow line. It slows the wire itself, so workers and
 * preloads wait as well, which a page's own throttling misses.
 */
export async function slowHost(target: string, line: Line = phoneLine): Promise<Host> {
  const port = Number(new URL(target).port)
  const open = new Set<Socket>()
  const slowDown = throttle(line)
  const server = createServer((reader) => {
    const host = connect(port, '127.0.0.1')
    for (const socket of [reader, host]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy())
    }
    // Opening a connection costs a round trip of its own.
    let ready = performance.now() + line.roundTrip
    const at = inTurn()
    reader.on('data', (bytes) => {
      ready = Math.max(ready, performance.now() + line.roundTrip / 2)
      at(ready, () => host.write(bytes))
    })
    host.on('data', (bytes: Buffer) => slowDown(bytes, (piece) => reader.write(piece)))
    reader.on('close', () => host.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the slow line has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

/** Gives pieces of at most a packet's size on, one after the other, at the line's speed. */
function throttle({ roundTrip, bytesPerSecond }: Line) {
  const packet = 1460
  const at = inTurn()
  let free = 0
  return (bytes: Buffer, give: (piece: Buffer) => void): void => {
    const arrives = performance.now() + roundTrip / 2
    for (let start = 0; start < bytes.length; start += packet) {
      const piece = bytes.subarray(start, start + packet)
      free = Math.max(free, arrives) + (piece.length / bytesPerSecond) * 1000
      at(free, () => give(piece))
    }
  }
}

/**
 * Does things at their times, which must not go back, and always in the order given: timers set at different moments
 * of a busy process may overtake each other, and a stream would come out shuffled.
 */
function inTurn(): (time: number, act: () => void) => void {
  const waiting: { time: number; act: () => void }[] = []
  let isSet = false
  const run = (): void => {
    isSet = false
    const now = performance.now()
    while ((waiting[0]?.time ?? Infinity) <= now) waiting.shift()?.act()
    set()
  }
  const set = (): void => {
    const [next] = waiting
    if (next === undefined || isSet) return
    isSet = true
    setTimeout(run, Math.max(0, Math.ceil(next.time - performance.now())))
  }
  return (time, act) => {
    waiting.push({ time, act })
    set()
  }
}
