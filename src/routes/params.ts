import type { Params } from 'react-router'
import { ReadError } from '../library/errors.ts'

/** One value out of the URL; a route that names it always has it. Throws ReadError `missing` otherwise. */
export function param(params: Readonly<Params>, name: string): string {
  const value = params[name]
  if (value === undefined) {
    throw new ReadError('missing', name, 'the address lacks it')
  }
  return value
}
