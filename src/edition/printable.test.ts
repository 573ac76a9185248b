import { expect, test } from 'vitest'
import { formatProblem } from './problem.ts'

test('a file name cannot write on the terminal: no second line, no colours, nothing turned around', () => {
  const file = 'x/a\n0 errors\u001b[2K\u009b1A\u202etxt.exe'
  expect(formatProblem({ file, line: 3, message: 'the value "\u001b]0;x\u0007"' })).toBe(
    'x/a\\u000a0 errors\\u001b[2K\\u009b1A\\u202etxt.exe:3: the value "\\u001b]0;x\\u0007"',
  )
})
