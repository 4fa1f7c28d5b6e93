import type { Day } from "@bazgasht/rules"
import type { DatedDocument } from "./dated-document.ts"
import type { RequiredDocument } from "./required-document.ts"

/** A document that is asked for and does not hold. */
export interface LapsedDocument {
  /** Code of what it is. */
  readonly document: string
  /** The first day on which it no longer holds; absent where there is none. */
  readonly since?: Day
}

/** The documents that are asked for and do not hold on a day, in the order of their codes. */
export const lapsedOf = (
  documents: ReadonlyArray<DatedDocument>,
  required: ReadonlyArray<RequiredDocument>,
  day: Day,
): ReadonlyArray<LapsedDocument> =>
  required
    .flatMap(({ document }): ReadonlyArray<LapsedDocument> => {
      const held = documents.find((one) => one.document === document)
      if (held === undefined) return [{ document }]
      return held.to !== undefined && held.to <= day ? [{ document, since: held.to }] : []
    })
    .sort((one, other) => (one.document < other.document ? -1 : 1))
