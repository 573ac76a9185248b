/** What a program said of its failing, in one line: the first line that names an error, else the last. */
export function reasonIn(said: string): string {
  const lines = said.trim().split('\n')
  return (lines.find((line) => /error/iu.test(line)) ?? lines.at(-1) ?? '').trim().slice(0, 300)
}
