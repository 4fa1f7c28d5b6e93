import { errorAt, type FieldPath } from "@bazgasht/casework"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import type { CaseFileError } from "../../case-file/case-file-error.ts"
import { decodeDocument, encodeDocument, type FileKind } from "../../case-file/file-kind.ts"
import { oncePer } from "../../case-file/once-per.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { noProgramme } from "./no-programme.ts"
import type { Opening } from "./opening.ts"
import { openingChecks } from "./opening-checks.ts"
import { openingSchema } from "./opening-schema.ts"

/** Of those who are there already. */
const isPersonal = ([room]: FieldPath): boolean => room === "occupants" || room === "keptApartFrom"

/** The schema is built once for a jurisdiction: a province has many openings. */
const kindIn = /* @__PURE__ */ oncePer(
  (jurisdiction: Jurisdiction): FileKind<Schema.Codec<Opening, unknown>> => ({
    schema: openingSchema(jurisdiction),
    isPersonal,
    checkConsistency: (opening, note) => openingChecks(opening, note, jurisdiction),
  }),
)

/**
 * Reads an opening, or tells everything that is wrong with it at once: within fields and between them. A jurisdiction without a
 * programme of employment reads none.
 *
 * @example
 * const document = { kind: "work", id: "O-1", seats: 2, workplace: "quarry" }
 * Result.isSuccess(decodeOpening(document, ruritania)) // => true
 *
 * const wrong = decodeOpening({ ...document, workplace: "moon" }, ruritania)
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["code.unknown"]
 */
export const decodeOpening = (
  document: unknown,
  jurisdiction: Jurisdiction,
): Result.Result<Opening, ReadonlyArray<CaseFileError>> =>
  jurisdiction.employment === undefined
    ? Result.fail([errorAt(document, ["kind"], noProgramme, isPersonal)])
    : decodeDocument(document, kindIn(jurisdiction))

/**
 * The document of an opening, with days in the calendar of the jurisdiction. Reading it gives the same opening again.
 *
 * @example
 * const document = { kind: "work", id: "O-1", seats: 2, workplace: "quarry" }
 * const opening = Result.getOrThrow(decodeOpening(document, ruritania))
 * Result.getOrThrow(encodeOpening(opening, ruritania)) // => document
 */
export const encodeOpening = (
  opening: Opening,
  jurisdiction: Jurisdiction,
): Result.Result<unknown, ReadonlyArray<CaseFileError>> => encodeDocument(opening, kindIn(jurisdiction))
