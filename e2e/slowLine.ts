import type { CDPSession, Page } from '@playwright/test'

interface Line {
  /** Milliseconds to the first byte of an answer. */
  latency: number
  /** Bytes a second, to the reader and back. */
  download: number
  upload: number
}

/** A phone in a village: 150 ms, 1.6 Mbit/s. */
export const villageLine: Line = { latency: 150, download: 200_000, upload: 94_000 }

/** From now on the page has this line; gives the session, for what else is to be slow. */
export async function slowLine(page: Page, { latency, download, upload }: Line): Promise<CDPSession> {
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: download,
    uploadThroughput: upload,
  })
  return line
}
