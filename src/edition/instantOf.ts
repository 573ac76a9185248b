/**
 * A moment as RFC 3339 wants it, from a day or a day with a time, as an Article has them. A day known without its hour
 * begins at midnight in China; a time without seconds or zone is one of a Chinese clock.
 */
export function instantOf(moment: string): string {
  const [, day = moment, time = '00:00', seconds = ':00', zone = '+08:00'] =
    /^([\d-]{10})(?:T(\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/u.exec(moment) ?? []
  return `${day}T${time}${seconds}${zone}`
}
