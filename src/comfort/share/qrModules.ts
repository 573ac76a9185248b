import encodeQr from 'qr'

/** The white that a code needs around it, in modules. */
const quiet = 4

/** A text as the modules of a QR code, row by row, true for dark, with the white around it. Level M. */
export function qrModules(text: string): boolean[][] {
  return encodeQr(text, 'raw', { ecc: 'medium', border: quiet })
}

/** The dark modules as an SVG path: a rectangle for each run of them, one unit a module. */
export function outlineOf(modules: readonly (readonly boolean[])[]): string {
  let path = ''
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue
      const from = x
      while (row[x + 1] === true) x += 1
      path += `M${from} ${y}h${x + 1 - from}v1h${from - x - 1}z`
    }
  }
  return path
}
