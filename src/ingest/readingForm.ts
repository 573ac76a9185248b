import { widenFullStops } from '../text/displayText.ts'
import { simplify } from '../text/simplify.ts'

/**
 * A text as it is taken apart, line by line and unit for unit, so that offsets hold: full stops of half width that end
 * a sentence are full stops, and traditional text is simplified. What is found is told as printed.
 */
export function readingForm(text: string, isTraditional: boolean): string {
  const whole = widenFullStops(text)
  return isTraditional ? simplify(whole) : whole
}
