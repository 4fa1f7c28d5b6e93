/** Examinations at the end of a course, and the certificate. */

import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** The result of one part of an examination: `written`, `practical`. */
export type ExaminedPart = ReturnType<typeof examinedPartSchema>["Type"]

export const examinedPartSchema = () => Schema.Struct({ part: Schema.NonEmptyString, passed: Schema.Boolean })

/** One sitting of an examination, with all its parts in the order of their names. */
export const sittingSchema = () =>
  Schema.Struct({ on: daySchema(), parts: Schema.Array(examinedPartSchema()) })

/** A certificate by its id and the digest of its bytes; what it says is not kept here. */
export type CertificateReference = ReturnType<typeof certificateReferenceSchema>["Type"]

export const certificateReferenceSchema = () =>
  Schema.Struct({
    id: Schema.NonEmptyString,
    /** SHA-256 in lowercase hexadecimal. */
    digest: Schema.NonEmptyString,
  })

/** Why a certificate may be taken back: it says something false by mistake, or somebody deceived. */
export const revocationGroundSchema = () => Schema.Literals(["error", "fraud"])
