import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { clickActions, keyActions } from './actions.ts'
import { asJson, type Reader } from './reader.ts'

const Session = v.object({ sessionId: v.string() })
const Evaluated = v.union([v.object({ value: v.string() }), v.object({ error: v.string() })])

/**
 * Opens WebKitGTK's small browser over WebDriver, on a screen of its own (Xvfb). Throws when `driver` does not start
 * as WebKitWebDriver. It tells nothing of the browser's complaints.
 */
export async function openWebKit(driver: string): Promise<Reader> {
  const port = await freePort()
  const screen = ['-a', '-s', '-screen 0 1600x1200x24']
  const process_ = spawn('xvfb-run', [...screen, driver, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  })
  const ask = askerOf(`http://127.0.0.1:${port}`)
  try {
    await answering(ask)
    // A function that a page goes away under never answers.
    const timeouts = { script: 5000 }
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', timeouts } }
    const { sessionId } = v.parse(Session, await ask('POST', '/session', { capabilities }))
    const session = `/session/${sessionId}`
    return {
      ...readerOf(async (method, path, body) => ask(method, session + path, body)),
      complaints: () => null,
      close: async () => {
        await ask('DELETE', session).catch(() => null)
        await end(process_)
      },
    }
  } catch (error) {
    await end(process_)
    throw error
  }
}

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>

function readerOf(ask: Ask): Omit<Reader, 'complaints' | 'close'> {
  const evaluate: Reader['evaluate'] = async (run, argument) => {
    const script = `const [given, done] = arguments; (${asJson(run)})(given).then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const said = v.parse(
      Evaluated,
      await ask('POST', '/execute/async', { script, args: [JSON.stringify(argument)] }),
    )
    if ('error' in said) throw new Error(said.error)
    return JSON.parse(said.value)
  }
  const setRect = async (width: number, height: number) => ask('POST', '/window/rect', { width, height })
  return {
    goto: async (url) => {
      await ask('POST', '/url', { url })
    },
    back: async () => {
      await ask('POST', '/back', {})
    },
    reload: async () => {
      await ask('POST', '/refresh', {})
    },
    evaluate,
    click: async (x, y) => {
      await ask('POST', '/actions', { actions: clickActions(x, y) })
    },
    press: async (key) => {
      await ask('POST', '/actions', { actions: keyActions(key) })
    },
    // The window has a frame and bars around the page.
    resize: async (width, height) => {
      await setRect(width, height)
      const inner = await evaluate(() => ({ width: innerWidth, height: innerHeight }), null)
      await setRect(2 * width - inner.width, 2 * height - inner.height)
    },
  }
}

/** Asks a WebDriver; throws what it answers where that is an error. */
function askerOf(url: string): Ask {
  const Answer = v.object({ value: v.unknown() })
  return async (method, path, body) => {
    const response = await fetch(url + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const { value } = v.parse(Answer, await response.json())
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }
}

async function answering(ask: Ask): Promise<void> {
  for (let tried = 0; ; tried += 1) {
    try {
      await ask('GET', '/status')
      return
    } catch (error) {
      if (tried === 100) throw new Error('WebKitWebDriver does not answer', { cause: error })
      await wait(100)
    }
  }
}

/** Ends the driver and its screen, which is in the same group. */
async function end(driver: ChildProcess): Promise<void> {
  if (driver.pid === undefined || driver.exitCode !== null) return
  const exited = once(driver, 'exit')
  process.kill(-driver.pid)
  await Promise.race([exited, wait(5000)])
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => {
    server.close(resolve)
  })
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
