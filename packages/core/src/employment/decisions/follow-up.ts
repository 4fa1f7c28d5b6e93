/** What became of people some time after the end of their placement: figures of a number of days. */

import type { Day } from "@bazgasht/rules"

/** What may be found out about somebody after the end of a placement. */
export const followUpOutcomes = [
  "employed",
  "selfEmployed",
  "inTraining",
  "unemployed",
  "returnedToPrison",
  "died",
  /** Nobody could reach the person. */
  "notReached",
  /** The person was reached and did not want to tell. */
  "notTold",
  /** Nothing is known for another reason. */
  "unknown",
] as const

/** What may be found out about somebody after the end of a placement. */
export type FollowUpOutcome = (typeof followUpOutcomes)[number]

/** A placement that has ended, and what was found out since. */
export interface FollowedPlacement {
  /** Id of the placement. */
  readonly placement: string
  readonly endedOn: Day
  readonly outcomes: ReadonlyArray<{
    /** So many days after the end. */
    readonly after: number
    readonly outcome: FollowUpOutcome
    /** The day on which it was recorded. */
    readonly on: Day
  }>
}

/** Of how many people what is known. `due` is the sum of `employed`, `notEmployed`, `died` and `unknown`. */
export interface FollowUpFigures {
  /** So many days after the end of the placement. */
  readonly after: number
  /** Whose placement ended so many days ago or more. */
  readonly due: number
  /** Of whom an outcome is recorded, be it that nothing is known. */
  readonly asked: number
  /** Of whom an outcome is recorded for which somebody had to reach them or to know. */
  readonly reached: number
  /** Who work, for somebody else or for themselves. */
  readonly employed: number
  /** Of whom it is known that they do not work. */
  readonly notEmployed: number
  readonly died: number
  /** Of whom it is not known whether they work: not asked, not reached, not told. */
  readonly unknown: number
  /** How often each outcome is recorded. */
  readonly outcomes: { readonly [Outcome in FollowUpOutcome]: number }
}

const outcomeOn = ({ outcomes }: FollowedPlacement, after: number, today: Day): FollowUpOutcome | undefined =>
  outcomes.find((recorded) => recorded.after === after && recorded.on <= today)?.outcome

const figuresAfter = (
  placements: ReadonlyArray<FollowedPlacement>,
  after: number,
  today: Day,
): FollowUpFigures => {
  const due = placements.filter(({ endedOn }) => endedOn + after <= today)
  const found = due.map((placement) => outcomeOn(placement, after, today))
  const count = (...wanted: ReadonlyArray<FollowUpOutcome>): number =>
    found.filter((outcome) => outcome !== undefined && wanted.includes(outcome)).length
  const asked = count(...followUpOutcomes)
  return {
    after,
    due: due.length,
    asked,
    reached: asked - count("notReached", "unknown"),
    employed: count("employed", "selfEmployed"),
    notEmployed: count("inTraining", "unemployed", "returnedToPrison"),
    died: count("died"),
    unknown: due.length - asked + count("notReached", "notTold", "unknown"),
    outcomes: Object.fromEntries(
      followUpOutcomes.map((outcome) => [outcome, count(outcome)]),
    ) as FollowUpFigures["outcomes"],
  }
}

/**
 * The figures of a day for each number of days after the end of a placement. Who is not asked, not reached or does not tell is
 * unknown, and never counted as somebody who does not work.
 *
 * @example
 * const endedOn = gregorianDay(2025, 3, 1)
 * const followed = [
 *   { placement: "placement-1", endedOn, outcomes: [{ after: 30, outcome: "employed", on: gregorianDay(2025, 3, 31) }] },
 *   { placement: "placement-2", endedOn, outcomes: [] },
 * ] as const
 * const [atThirty] = followUpFigures(followed, [30, 90], gregorianDay(2025, 4, 15))
 * atThirty?.due // => 2
 * atThirty?.employed // => 1
 * atThirty?.unknown // => 1
 */
export const followUpFigures = (
  placements: ReadonlyArray<FollowedPlacement>,
  days: ReadonlyArray<number>,
  today: Day,
): ReadonlyArray<FollowUpFigures> => days.map((after) => figuresAfter(placements, after, today))

/** How many of the living work: at least those of whom it is known, at most those of whom it is not known that they do not. */
export interface EmployedRange {
  readonly atLeast: number
  readonly atMost: number
  readonly of: number
}

/**
 * Between which numbers those lie who work; the two are one only where nobody is unknown.
 *
 * @example
 * employedRange({ employed: 1, notEmployed: 1, unknown: 2 }) // => { atLeast: 1, atMost: 3, of: 4 }
 */
export const employedRange = ({
  employed,
  notEmployed,
  unknown,
}: Pick<FollowUpFigures, "employed" | "notEmployed" | "unknown">): EmployedRange => ({
  atLeast: employed,
  atMost: employed + unknown,
  of: employed + notEmployed + unknown,
})
