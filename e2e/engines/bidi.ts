import * as v from 'valibot'

/** A connection to a browser that speaks WebDriver BiDi (W3C). */
export interface Bidi {
  /** Sends a command; rejects with what the browser says when it cannot be done. */
  send: (method: string, params: object) => Promise<unknown>
  on: (event: string, listen: (params: unknown) => void) => void
  close: () => void
}

const Message = v.variant('type', [
  v.object({ type: v.literal('success'), id: v.number(), result: v.unknown() }),
  v.object({ type: v.literal('error'), id: v.nullable(v.number()), error: v.string(), message: v.string() }),
  v.object({ type: v.literal('event'), method: v.string(), params: v.unknown() }),
])

/** Connects to `url` (`ws://…`). Rejects when nobody answers there. */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url)
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, (params: unknown) => void>()
  let last = 0
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error(`nobody speaks WebDriver BiDi at ${url}`)))
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser closed the connection'))
    waiting.clear()
  })
  socket.addEventListener('message', ({ data }) => {
    const message = v.parse(Message, JSON.parse(String(data)))
    if (message.type === 'event') return listeners.get(message.method)?.(message.params)
    const asked = waiting.get(message.id ?? -1)
    waiting.delete(message.id ?? -1)
    if (message.type === 'success') asked?.resolve(message.result)
    else asked?.reject(new Error(`${message.error}: ${message.message}`))
  })
  return {
    send: async (method, params) => {
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        socket.send(JSON.stringify({ id, method, params }))
      })
    },
    on: (event, listen) => listeners.set(event, listen),
    close: () => socket.close(),
  }
}
