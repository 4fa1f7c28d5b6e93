import { daySchema } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import type { WaitingList } from "@bazgasht/solvers/placement"
import * as Schema from "effect/Schema"
import { type Chronology, fileAt } from "../../../case-file/chronology.ts"
import { writtenText } from "../../../case-file/written-word.ts"

/**
 * The schema of an application on a waiting list. Days are whole days since 1 January 1970.
 *
 * @example
 * const application = { id: "a", appliedOn: gregorianDay(2025, 1, 10), sequence: 1 }
 * Schema.decodeUnknownSync(waitingApplicationSchema())(application) // => application
 */
export const waitingApplicationSchema = () =>
  Schema.Struct({
    /** Opaque id of the application. Whoever applies again after leaving has another one. */
    id: writtenText,
    appliedOn: daySchema(),
    /** The number under which it was registered on its day; needed where the list orders equal days by it. */
    sequence: Schema.optionalKey(Schema.Natural),
    /** The day on which it left the list: a seat was taken, or it was withdrawn. It stays in the data, so that no jump loses its sense. */
    leftOn: Schema.optionalKey(daySchema()),
  })

/**
 * The schema of a jump: who decided it, on which day and why.
 *
 * @example
 * const jump = {
 *   application: "c", before: "a", officer: "officer-4", day: gregorianDay(2025, 2, 1), reason: "released in two months",
 * }
 * const decode = Schema.decodeUnknownResult(waitingJumpSchema())
 * Result.isSuccess(decode(jump)) // => true
 * Result.isSuccess(decode({ ...jump, reason: "" })) // => false
 */
export const waitingJumpSchema = () =>
  Schema.Struct({
    /** The id of the application that is put forward. */
    application: writtenText,
    /** The id of the application directly before which it is put. */
    before: writtenText,
    /** Opaque id of the officer. */
    officer: writtenText,
    day: daySchema(),
    reason: writtenText,
  })

/**
 * The schema of a waiting list, for reading one back from where it is kept. Whether its jumps make sense is checked by `waitingOrder`.
 *
 * @example
 * Schema.decodeUnknownSync(waitingListSchema())(JSON.parse(JSON.stringify(list))) // => list
 */
export const waitingListSchema = () =>
  Schema.Struct({
    /** How applications of one day are ordered: by lots that follow from a seed, or by the number of registration. */
    tieBreaker: Schema.Union([
      Schema.Struct({ kind: Schema.Literal("lottery"), seed: writtenText }),
      Schema.Struct({ kind: Schema.Literal("sequence") }),
    ]),
    applications: Schema.Array(waitingApplicationSchema()),
    jumps: Schema.Array(waitingJumpSchema()),
  })

/** When the fields of a {@link WaitingList} count: an application from its day until it leaves the list, a jump from its decision. */
export const waitingListTimes: Chronology = {
  applications: { time: "list", of: { appliedOn: { time: "dates" }, leftOn: { time: "ends" } } },
  jumps: { time: "list", of: { day: { time: "dates" } } },
}

/**
 * The list as it was on a day: without later applications and jumps, and with those who leave later. Its order is that of the day.
 *
 * @example
 * const list: WaitingList = {
 *   tieBreaker: { kind: "sequence" },
 *   applications: [
 *     { id: "a", appliedOn: gregorianDay(2025, 1, 10), sequence: 1, leftOn: gregorianDay(2025, 3, 1) },
 *     { id: "b", appliedOn: gregorianDay(2025, 1, 11), sequence: 1 },
 *   ],
 *   jumps: [
 *     { application: "b", before: "a", officer: "officer-4", day: gregorianDay(2025, 2, 1), reason: "released in two months" },
 *   ],
 * }
 * const orderOn = (day: Day) =>
 *   Result.getOrThrow(waitingOrder(waitingListOn(list, day))).map(({ application }) => application.id)
 * orderOn(gregorianDay(2025, 1, 20)) // => ["a", "b"]
 * orderOn(gregorianDay(2025, 2, 1)) // => ["b", "a"]
 * orderOn(gregorianDay(2025, 3, 1)) // => ["b"]
 */
export const waitingListOn = (list: WaitingList, day: Day): WaitingList =>
  fileAt(list, waitingListTimes, { day, known: day })
