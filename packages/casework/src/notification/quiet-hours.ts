/** Quiet hours, in which no message is sent but urgent ones. */

/** The hours of every day in which nothing is sent that is not urgent. They may hold a midnight. */
export interface QuietHours {
  /** The first minute of the day that is quiet, 0 to 1439. */
  readonly from: number
  /** The first minute that is not; the same as `from` where no minute is quiet. */
  readonly to: number
  /** How many minutes the clock of the recipient is ahead of UTC; 210 in Iran. */
  readonly aheadOfUtc: number
}

const minute = 60_000
const day = 1440

const remainder = (value: number, by: number): number => ((value % by) + by) % by

/**
 * When the quiet hours end, in milliseconds since 1 January 1970, or `undefined` where it is not quiet.
 *
 * @example
 * // 23:00 in Tehran, quiet from 22:00 to 7:00
 * endOfQuiet({ from: 1320, to: 420, aheadOfUtc: 210 }, 70_200_000) // => 99_000_000
 */
export const endOfQuiet = ({ from, to, aheadOfUtc }: QuietHours, now: number): number | undefined => {
  const minutes = Math.floor(now / minute)
  const sinceFrom = remainder(minutes + aheadOfUtc - from, day)
  const length = remainder(to - from, day)
  return sinceFrom < length ? (minutes - sinceFrom + length) * minute : undefined
}
