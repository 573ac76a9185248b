/** What can be sent into a page and out of it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A page in some browser: what the journeys need of it, and what any browser's remote control can do. */
export interface Reader {
  /** Opens an address and waits until its document and what that asks for have been loaded. */
  goto: (url: string) => Promise<void>
  back: () => Promise<void>
  reload: () => Promise<void>
  /** Runs a function in the page, which sees its argument and nothing else of where it was written. */
  evaluate: <Argument extends Json, Result extends Json>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>
  /** Presses the main button where CSS pixels say. */
  click: (x: number, y: number) => Promise<void>
  /** A key by its name in the DOM (`Escape`, `a`), or a character of a text. */
  press: (key: string) => Promise<void>
  /** Of what the reader sees, in CSS pixels. */
  resize: (width: number, height: number) => Promise<void>
  /** What the browser complained about; null where it cannot be asked. */
  complaints: () => string[] | null
  close: () => Promise<void>
}

/** The source of a function that takes and gives JSON, for a browser to be sent. */
export function asJson(run: (argument: never) => unknown): string {
  return `async (given) => JSON.stringify((await (${run.toString()})(JSON.parse(given))) ?? null)`
}
