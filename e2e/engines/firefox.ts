import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { clickActions, keyActions } from './actions.ts'
import { connectBidi, type Bidi } from './bidi.ts'
import { asJson, type Reader } from './reader.ts'

const Context = v.object({ contexts: v.array(v.object({ context: v.string() })) })
const Called = v.variant('type', [
  v.object({ type: v.literal('success'), result: v.object({ value: v.string() }) }),
  v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
])
const Logged = v.object({ level: v.string(), text: v.nullable(v.string()) })

/** Opens a Firefox of its own, with an empty profile, over WebDriver BiDi. Throws when `binary` does not start as one. */
export async function openFirefox(binary: string): Promise<Reader> {
  const profile = await mkdtemp(join(tmpdir(), 'guli-firefox-'))
  await writeFile(join(profile, 'user.js'), 'user_pref("intl.accept_languages", "zh-CN, zh");\n')
  const process_ = spawn(
    binary,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const bidi = await connectBidi(`${await addressOf(process_)}/session`)
  const complaints: string[] = []
  await bidi.send('session.new', { capabilities: {} })
  bidi.on('log.entryAdded', (entry) => {
    const { level, text } = v.parse(Logged, entry)
    if (level === 'error') complaints.push(text ?? '')
  })
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] })
  const [first] = v.parse(Context, await bidi.send('browsingContext.getTree', {})).contexts
  if (first === undefined) throw new Error('Firefox opened no page')
  return {
    ...readerOf(bidi, first.context),
    complaints: () => complaints,
    close: async () => {
      await bidi.send('browser.close', {}).catch(() => process_.kill())
      bidi.close()
      await new Promise((resolve) => {
        if (process_.exitCode === null) process_.once('exit', resolve)
        else resolve(null)
      })
      await rm(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function readerOf(bidi: Bidi, context: string): Omit<Reader, 'complaints' | 'close'> {
  return {
    goto: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    back: async () => {
      await bidi.send('browsingContext.traverseHistory', { context, delta: -1 })
    },
    reload: async () => {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' })
    },
    evaluate: async (run, argument) => {
      const called = v.parse(
        Called,
        await bidi.send('script.callFunction', {
          functionDeclaration: asJson(run),
          target: { context },
          arguments: [{ type: 'string', value: JSON.stringify(argument) }],
          awaitPromise: true,
        }),
      )
      if (called.type === 'exception') throw new Error(called.exceptionDetails.text)
      return JSON.parse(called.result.value)
    },
    click: async (x, y) => {
      await bidi.send('input.performActions', { context, actions: clickActions(x, y) })
    },
    press: async (key) => {
      await bidi.send('input.performActions', { context, actions: keyActions(key) })
    },
    resize: async (width, height) => {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } })
    },
  }
}

/** Where it listens, as it says itself. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('Firefox says nothing')
  const said: string[] = []
  for await (const line of createInterface(stderr)) {
    const address = /^WebDriver BiDi listening on (ws:\S+)/u.exec(line)?.[1]
    if (address !== undefined) return address
    said.push(line)
  }
  throw new Error(`Firefox did not start: ${said.join('\n')}`)
}
