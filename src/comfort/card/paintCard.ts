import { qrModules } from '../share/qrModules.ts'
import { paintElement } from './paintElement.ts'

/** Pixels of the picture to one of the sheet: 1,080 across, as chat apps show pictures without making them smaller. */
const scale = 3

/** The sheet (CardSheet.tsx) as a PNG; null where the browser makes none. */
export async function paintCard(sheet: HTMLElement, link: string): Promise<Blob | null> {
  // Faces that are named in the style may still be on their way from the device.
  await document.fonts.ready
  const { width, height } = sheet.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.scale(scale, scale)
  paintElement(context, sheet)
  paintCode(context, { sheet, link })
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

/** Dark on white in every theme, as codes are read best; each module a whole number of pixels. */
function paintCode(
  context: CanvasRenderingContext2D,
  { sheet, link }: { sheet: HTMLElement; link: string },
): void {
  const box = sheet.querySelector('.card-code')?.getBoundingClientRect()
  if (box === undefined) return
  const origin = sheet.getBoundingClientRect()
  const modules = qrModules(link)
  const module = Math.max(1, Math.floor((box.width * scale) / modules.length)) / scale
  const side = module * modules.length
  const left = wholePixel(box.left - origin.left)
  const top = wholePixel(box.top - origin.top)
  context.fillStyle = '#fff'
  context.fillRect(left, top, side, side)
  context.fillStyle = '#000'
  for (const [y, row] of modules.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) context.fillRect(left + x * module, top + y * module, module, module)
}

function wholePixel(length: number): number {
  return Math.round(length * scale) / scale
}
