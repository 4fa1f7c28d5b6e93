/**
 * Who waits for work or a course on the day of the round, and who arrives in the weeks after it.
 *
 * @module
 */

import { chanceOf } from "@bazgasht/example-caseload/random.ts"
import type { Day } from "@bazgasht/rules"
import { assumptions } from "./assumptions.ts"
import { type OpeningDocument, roundDay } from "./openings.ts"
import { prisonerDocument } from "./prisoners.ts"

const daysInWeek = 7

const longestWait = 500

const idOf = (number: number): string => `P-${String(number).padStart(4, "0")}`

/**
 * The case files of everybody who waits; the same seed gives the same files.
 *
 * @example
 * peopleDocuments(3000, 1404, openingDocuments(3000, 1404))
 */
export const peopleDocuments = (
  count: number,
  seed: number,
  openings: ReadonlyArray<OpeningDocument>,
): ReadonlyArray<object> =>
  Array.from({ length: count }, (_, index) => {
    const id = idOf(index + 1)
    const waited = chanceOf(seed, `${id} waits`).between(1, longestWait)
    return prisonerDocument(id, {
      seed,
      openings,
      day: roundDay,
      waitingSince: (roundDay - waited) as Day,
      others: index > 0 ? [idOf(index)] : [],
    })
  })

/** People who arrive on one day. */
export interface ArrivingDay {
  readonly day: Day
  readonly documents: ReadonlyArray<object>
}

/** How many arrive in all weeks. */
export const arrivalsFor = (people: number): number =>
  Math.round((people * assumptions.arrivalsForAThousand.value) / 1_000)

/** Who arrives week by week after the round. Another draw with the same seed gives other people who might have come. */
export const arrivingDays = (
  people: number,
  seed: number,
  openings: ReadonlyArray<OpeningDocument>,
  draw: number,
): ReadonlyArray<ArrivingDay> => {
  const weeks = assumptions.weeks.value
  const total = arrivalsFor(people)
  return Array.from({ length: weeks }, (_, week) => {
    const day = (roundDay + (week + 1) * daysInWeek) as Day
    const [from, to] = [Math.round((week * total) / weeks), Math.round(((week + 1) * total) / weeks)]
    const documents = Array.from({ length: to - from }, (__, index) =>
      prisonerDocument(`A-${draw}-${String(from + index + 1).padStart(3, "0")}`, {
        seed,
        openings,
        day,
        waitingSince: day,
        others: [],
      }),
    )
    return { day, documents }
  })
}
