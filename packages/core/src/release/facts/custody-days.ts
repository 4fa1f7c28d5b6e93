import type { Count } from "@bazgasht/rules"
import type { Custody, Detention, Escape } from "../model/custody.ts"

/** Days on which the person was detained: custody under 24 hours counts one, and no day counts twice. */
const daysDetained = (detentions: ReadonlyArray<Detention>): number => {
  const stretches = detentions
    .map(({ from, to }) => ({ from: from as number, to: Math.max(to, from + 1) }))
    .sort((left, right) => left.from - right.from)
  let days = 0
  let reached = Number.NEGATIVE_INFINITY
  for (const { from, to } of stretches) {
    if (to <= reached) continue
    days += to - Math.max(from, reached)
    reached = to
  }
  return days
}

/**
 * Days of detention in this case before commitment (IPC 27; BASE-2): from the intervals, or as stated where only their number
 * is known. `undefined` where the file says neither.
 *
 * @example
 * // Detained from 10 to 20 Mehr, and for some hours on 1 Aban.
 * const detention = [
 *   { from: gregorianDay(2025, 10, 2), to: gregorianDay(2025, 10, 12) },
 *   { from: gregorianDay(2025, 10, 23), to: gregorianDay(2025, 10, 23) },
 * ]
 * detentionDays({ detention }) // => 11
 */
export const detentionDays = ({ detention, detentionDays: stated }: Custody): Count | undefined =>
  detention === undefined ? stated : (daysDetained(detention) as Count)

const daysAway = (escapes: ReadonlyArray<Escape>): number | undefined => {
  let days = 0
  for (const { from, to } of escapes) {
    if (to === undefined) return undefined
    days += to - from
  }
  return days
}

/**
 * Days on which the sentence did not run, because the sentenced person had escaped. `undefined` while at large, or where the file does
 * not say whether there was an escape.
 */
export const escapeDays = ({ escapes }: Custody): Count | undefined =>
  escapes === undefined ? undefined : (daysAway(escapes) as Count | undefined)
