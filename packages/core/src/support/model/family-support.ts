import type { Calendar } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type Chronology, stretchTimes } from "../../case-file/chronology.ts"
import { knownDays, writtenDay } from "../../case-file/written-day.ts"
import { writtenCode } from "../../case-file/written-word.ts"

/** Ways in which a family stands: `active` gets support, `waiting` was found eligible and is not admitted yet. */
export const supportStatuses = ["active", "waiting"] as const

/** How a family stands with the association. */
export type SupportStatus = (typeof supportStatuses)[number]

const suspensionSchema = (calendar: Calendar) =>
  Schema.Struct({
    from: writtenDay(calendar),
    /** The first day after the suspension; absent while it lasts. */
    to: Schema.optionalKey(writtenDay(calendar)),
    ...knownDays(calendar),
  })

/** The schema of a {@link FamilySupport}. */
export const familySupportSchema = (calendar: Calendar) =>
  Schema.Struct({
    status: writtenCode(supportStatuses),
    /** The day on which the family came onto the waiting list. */
    waitingSince: Schema.optionalKey(writtenDay(calendar)),
    /** The first day of support. */
    start: Schema.optionalKey(writtenDay(calendar)),
    /** The first day after the support, where its end is decided. */
    end: Schema.optionalKey(writtenDay(calendar)),
    /** The first day on which support phases out: the day of the prisoner's release, or of the decision to end it. */
    phasingOutSince: Schema.optionalKey(writtenDay(calendar)),
    /** Every suspension of support so far; an empty list says that there was none. */
    suspensions: Schema.optionalKey(Schema.Array(suspensionSchema(calendar))),
    /** The day on which the days of the support became known, where they were decided for later. */
    known: Schema.optionalKey(writtenDay(calendar)),
  })

/** How a family stands, since when, and when its support was suspended. What is absent is unknown. */
export interface FamilySupport extends Schema.Schema.Type<ReturnType<typeof familySupportSchema>> {}

/**
 * When the fields of a {@link FamilySupport} count. Before its first day of support a family waits; the end of support is
 * decided, and so known, before it comes.
 */
export const familySupportTimes: Chronology = {
  waitingSince: { time: "happens" },
  start: {
    time: "happens",
    before: () => ({
      status: "waiting",
      start: undefined,
      end: undefined,
      phasingOutSince: undefined,
      suspensions: undefined,
    }),
  },
  end: { time: "limit" },
  phasingOutSince: { time: "happens" },
  suspensions: { time: "list", of: stretchTimes },
  known: { time: "known" },
}
