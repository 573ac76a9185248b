import type { Plugin } from 'vite'
import { type Unused, unused } from './unused.ts'

/**
 * React Router makes its Form, NavLink and the rest at the top level, and a bundler cannot know that
 * `forwardRef` does nothing else: 3 KB of components nobody uses. This tells it.
 */
export function pureContexts(): Plugin {
  return {
    name: 'guli:pure-contexts',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/react-router\/dist\// },
      handler: (code) => ({
        code: code
          .replaceAll(/= (React\$1\.(?:forwardRef|createContext|memo)\()/gu, '= /*#__PURE__*/ $1')
          .replaceAll(/^\w+\.displayName = .*;$/gmu, ''),
        map: null,
      }),
    },
  }
}

/** Edits library files on their way into the app (`unused`); fails when a new version has nothing to edit any more. */
export function leaveOut(): Plugin {
  return {
    name: 'guli:leave-out',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/(?:@tanstack|react-router|react-dom)\// },
      handler(code, id) {
        const file = Object.keys(unused).find((name) => id.endsWith(`/node_modules/${name}`))
        if (file === undefined) return null
        const fail = (what: string): never => this.error(`${file} does not say ${what} any more`)
        return { code: without(code, unused[file] ?? {}, fail), map: null }
      },
    },
  }
}

function without(
  code: string,
  { replaced = [], emptied = {} }: Unused,
  fail: (what: string) => never,
): string {
  let edited = code
  for (const [used, instead] of replaced) {
    if (!edited.includes(used)) fail(used)
    edited = edited.replaceAll(used, instead)
  }
  for (const [name, body] of Object.entries(emptied)) {
    const isMethod = name.includes('.')
    const start = edited.indexOf(isMethod ? `\n${name} = function (` : `\nfunction ${name}(`)
    const end = edited.indexOf(isMethod ? '\n};\n' : '\n}\n', start)
    if (start < 0 || end < 0) fail(`a function ${name}`)
    const head = edited.slice(start, edited.indexOf('(', start))
    edited = `${edited.slice(0, start)}${head}() {${body}${edited.slice(end)}`
  }
  return edited
}
