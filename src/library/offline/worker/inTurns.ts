/** Pages are asked for a few at a time, so that the reader's own requests find room on the line. */
const atOnce = 4

/** Does `work` for every path. Rejects with the first that fails. */
export async function inTurns(
  paths: readonly string[],
  work: (path: string) => Promise<void>,
): Promise<void> {
  const left = paths[Symbol.iterator]()
  const turn = async (): Promise<void> => {
    for (const path of left) await work(path)
  }
  await Promise.all(Array.from({ length: atOnce }, turn))
}
