import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** A paper on which a clearance rests: what it is, who issued it when, and until when it holds. */
export type DatedDocument = ReturnType<typeof datedDocumentSchema>["Type"]

export const datedDocumentSchema = () =>
  Schema.Struct({
    /** Code of what it is: `physicianSlip`. */
    document: Schema.NonEmptyString,
    /** Opaque id of the paper. */
    paper: Schema.NonEmptyString,
    /** Code of the office that issued it. */
    issuer: Schema.NonEmptyString,
    on: daySchema(),
    /** The first day on which it no longer holds; absent where it has no end. */
    to: Schema.optionalKey(daySchema()),
    /** The office that confirmed it, and when. */
    confirmation: Schema.optionalKey(Schema.Struct({ issuer: Schema.NonEmptyString, on: daySchema() })),
  })

/** Documents in the order of their codes, whatever the order in which they were brought. */
export const inOrder = (documents: ReadonlyArray<DatedDocument>): ReadonlyArray<DatedDocument> =>
  [...documents].sort((first, second) => (first.document < second.document ? -1 : 1))
