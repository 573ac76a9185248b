/** Writes a line to stdout and waits for whoever reads it, so that ten thousand lines into a pipe do not pile up. */
export async function printLine(line: string): Promise<void> {
  const flushed = process.stdout.write(`${line}\n`)
  if (!flushed) await new Promise((resolve) => process.stdout.once('drain', resolve))
}
