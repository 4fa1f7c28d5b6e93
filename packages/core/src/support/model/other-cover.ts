import type { Calendar } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { knownDays, writtenDay } from "../../case-file/written-day.ts"
import { writtenCode } from "../../case-file/written-word.ts"

/** The schema of an {@link OtherCover}, for the kinds of help and the payers besides the association. */
export const otherCoverSchema = (
  help: ReadonlyArray<string>,
  calendar: Calendar,
  payers: ReadonlyArray<string>,
) =>
  Schema.Struct({
    payer: writtenCode(payers),
    kind: writtenCode(help),
    from: writtenDay(calendar),
    /** The first day after the cover; absent while it lasts. */
    to: Schema.optionalKey(writtenDay(calendar)),
    ...knownDays(calendar),
  })

/** A kind of help that another payer has confirmed to cover, and on which days. */
export interface OtherCover extends Schema.Schema.Type<ReturnType<typeof otherCoverSchema>> {}
