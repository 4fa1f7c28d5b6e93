/**
 * Who carries the family on which days. No day has two payers, and from a hand-over on no day is without one.
 */

import type { Day } from "@bazgasht/rules"
import { type Cover, endedOn } from "./stretch.ts"

/** The covers with a new one that begins on a day: whoever carried the family without an end stops there. */
export const coveredFrom = (covers: ReadonlyArray<Cover>, payer: string, from: Day): ReadonlyArray<Cover> => [
  ...endedOn(covers, from),
  { payer, from },
]

/** The covers where one payer hands over what it would have carried from a day on to another. */
export const handedOver = (
  covers: ReadonlyArray<Cover>,
  payer: string,
  successor: string,
  day: Day,
): ReadonlyArray<Cover> =>
  covers.flatMap((cover) => {
    if (cover.payer !== payer || (cover.to !== undefined && cover.to <= day)) return [cover]
    const rest = { ...cover, payer: successor, from: cover.from > day ? cover.from : day }
    return cover.from < day ? [{ ...cover, to: day }, rest] : [rest]
  })

/** The covers where a payer stops on a day and nobody follows. */
export const stoppedOn = (covers: ReadonlyArray<Cover>, payer: string, day: Day): ReadonlyArray<Cover> =>
  covers.flatMap((cover) => (cover.payer === payer ? endedOn([cover], day) : [cover]))
