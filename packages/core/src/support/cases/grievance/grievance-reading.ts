import type { Day } from "@bazgasht/rules"
import type { SupportStage } from "../support-case/support-case-stages.ts"
import type { GrievanceState } from "./grievance-protocol.ts"
import type { Ruling } from "./ruling.ts"

/** What is late. */
export type Overdue = "acknowledgement" | "ruling"

const ruledOn: ReadonlyArray<GrievanceState["stage"]> = ["upheld", "partlyUpheld", "rejected", "closed"]

/**
 * What is late on a day, the first due first. Days on hold count.
 *
 * @example
 * // Received on 1 April 2025; nobody has done anything since.
 * overdueOn(received, gregorianDay(2025, 4, 2)) // => []
 * overdueOn(received, gregorianDay(2025, 8, 1)) // => ["acknowledgement", "ruling"]
 * // The complaint was acknowledged, and there is no ruling yet.
 * overdueOn(state, gregorianDay(2025, 8, 1)) // => ["ruling"]
 */
export const overdueOn = (state: GrievanceState, day: Day): ReadonlyArray<Overdue> => {
  if (state.stage === "none" || ruledOn.includes(state.stage)) return []
  const late: Array<Overdue> = []
  if (state.stage === "received" && day > state.due.acknowledgement) late.push("acknowledgement")
  if (day > state.due.ruling) late.push("ruling")
  return late
}

/**
 * Whether the decision complained of is kept from taking effect.
 *
 * @example
 * isStayed(received) // => false
 * isStayed(state) // => true
 */
export const isStayed = (state: GrievanceState): boolean => state.stage !== "none" && state.stay !== undefined

/**
 * The ruling that stands; `undefined` before there is one and after it was opened again.
 *
 * @example
 * rulingOf(upheld)?.outcome // => "upheld"
 * rulingOf(state) // => undefined
 */
export const rulingOf = (state: GrievanceState): Ruling | undefined =>
  state.stage !== "none" && ruledOn.includes(state.stage) ? state.rulings.at(-1) : undefined

/** A decision that a ruling undoes, as the support case needs it. */
export interface ReversingRuling {
  /** Id of the event of the ruling: the grievance and the version of the event, `grievance-1#9`. */
  readonly ruling: string
  /** Id of the event by which the decision was taken. */
  readonly decision: string
  /** The stage in which the support case goes on. */
  readonly stage: SupportStage
  /** The first day to be restored. */
  readonly from: Day
  /** The first day no longer to be restored. Absent where that is the day on which the decision is undone. */
  readonly to?: Day
}

/**
 * The decision that the ruling that stands undoes; `undefined` where it undoes none.
 *
 * @example
 * reversingRulingOf(upheld)
 * // => { ruling: "grievance-1#7", decision: "case-1#7", stage: "active", from: gregorianDay(2025, 3, 1) }
 * reversingRulingOf(state) // => undefined
 */
export const reversingRulingOf = (state: GrievanceState): ReversingRuling | undefined => {
  const ruling = rulingOf(state)
  if (state.stage === "none" || ruling?.remedy?.kind !== "reverse") return undefined
  const { kind: _, ...reversed } = ruling.remedy
  return { ruling: `${state.subject}#${ruling.version}`, ...reversed }
}
