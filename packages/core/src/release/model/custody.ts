/** Where the prisoner was on which days: detained before the judgment, committed under it, escaped, on leave. */

import type { Calendar } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type Chronology, stretchTimes } from "../../case-file/chronology.ts"
import { knownDay, knownDays, writtenDay } from "../../case-file/written-day.ts"
import { writtenCount } from "../../case-file/written-number.ts"
import { writtenCode, writtenTruth } from "../../case-file/written-word.ts"

const detentionSchema = (calendar: Calendar) =>
  Schema.Struct({
    /** The day of arrest. */
    from: writtenDay(calendar),
    /** The day on which it ended; the same day for custody under 24 hours, which counts one day. */
    to: writtenDay(calendar),
    ...knownDays(calendar),
  })

const escapeSchema = (calendar: Calendar) =>
  Schema.Struct({
    /** The day of the escape. */
    from: writtenDay(calendar),
    /** The day of recapture; absent while at large. */
    to: Schema.optionalKey(writtenDay(calendar)),
    ...knownDays(calendar),
  })

const furloughSchema = (kinds: ReadonlyArray<string>, calendar: Calendar) =>
  Schema.Struct({
    start: writtenDay(calendar),
    days: Schema.optionalKey(writtenCount({ minimum: 1, maximum: 366 })),
    kind: Schema.optionalKey(writtenCode(kinds)),
    ...knownDay(calendar),
  })

export const custodySchema = (furloughKinds: ReadonlyArray<string>, calendar: Calendar) =>
  Schema.Struct({
    /** Whether the person is an accused in detention and not yet a sentenced person. */
    accused: Schema.optionalKey(writtenTruth),
    /** The day of imprisonment under the final enforceable judgment. */
    commitmentDay: Schema.optionalKey(writtenDay(calendar)),
    /** Every detention in this case before commitment; an empty list says that there was none. */
    detention: Schema.optionalKey(Schema.Array(detentionSchema(calendar))),
    /** The days of that detention, where only their number is known. */
    detentionDays: Schema.optionalKey(writtenCount({ minimum: 0 })),
    /** Every escape since commitment; an empty list says that there was none. */
    escapes: Schema.optionalKey(Schema.Array(escapeSchema(calendar))),
    /** Every furlough so far; an empty list says that there was none. */
    furloughs: Schema.optionalKey(Schema.Array(furloughSchema(furloughKinds, calendar))),
    /** The day on which the day of the commitment became known, where it was ordered for later. */
    known: Schema.optionalKey(writtenDay(calendar)),
  })

/** Where the prisoner was on which days. What is absent is unknown. */
export interface Custody extends Schema.Schema.Type<ReturnType<typeof custodySchema>> {}

/** A detention before commitment: from the day of arrest up to the day on which it ended. */
export interface Detention extends Schema.Schema.Type<ReturnType<typeof detentionSchema>> {}

/** An escape: from the day of the escape up to the day of recapture. */
export interface Escape extends Schema.Schema.Type<ReturnType<typeof escapeSchema>> {}

/** A furlough: its first day, its length in days, its kind. */
export interface Furlough extends Schema.Schema.Type<ReturnType<typeof furloughSchema>> {}

/** When the fields of {@link Custody} count. Days of detention are unknown while one lasts: nothing has been counted yet. */
export const custodyTimes: Chronology = {
  commitmentDay: { time: "happens", before: () => ({ detentionDays: undefined }) },
  detention: { time: "list", of: stretchTimes, wholeOnly: true },
  escapes: { time: "list", of: stretchTimes },
  furloughs: { time: "list", of: { start: { time: "dates" }, known: { time: "known" } } },
  known: { time: "known" },
}
