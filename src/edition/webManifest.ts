import type { Paper } from './paper.ts'

export const webManifestPath = '/manifest.webmanifest'

/** On a home screen there is room for so much under an icon. */
const shortest = 12

/** The web manifest of one paper: that of the app (public/), under the paper's name and in its language. */
export function webManifest(app: object, { name, tagline, language }: Paper): string {
  const short = Array.from(name).slice(0, shortest).join('').trim()
  return `${JSON.stringify({
    ...app,
    name,
    short_name: short,
    ...(tagline === null || tagline === '' ? {} : { description: tagline }),
    lang: language,
  })}\n`
}
