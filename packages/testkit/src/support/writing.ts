/** How random documents are drawn and written. */

import type { Jurisdiction } from "@bazgasht/core"
import { type Day, formatDay } from "@bazgasht/rules"
import * as fc from "fast-check"

/** A part of a file as a person writes it. */
export type Document = { readonly [field: string]: unknown }

/** What all parts of a random document are drawn with. */
export interface Draw {
  readonly jurisdiction: Jurisdiction
  /** The day near which things happen. */
  readonly around: number
  /** A day in the calendar of the jurisdiction. */
  readonly write: (day: number) => string
  /** Something that is sometimes not known. */
  readonly known: <A>(of: fc.Arbitrary<A>) => fc.Arbitrary<A | undefined>
  /** Whether something holds: bare, or with the paper that says so. */
  readonly truth: fc.Arbitrary<unknown>
}

/** What to draw with: of a hundred things, `unknownShare` are not known. */
export const drawFor = (jurisdiction: Jurisdiction, around: Day, unknownShare: number): Draw => {
  const write = (day: number): string => formatDay(jurisdiction.pack.calendar, day as Day)
  return {
    jurisdiction,
    around,
    write,
    known: <A>(of: fc.Arbitrary<A>) =>
      unknownShare === 0
        ? of
        : fc.oneof(
            { arbitrary: fc.constant(undefined), weight: unknownShare },
            { arbitrary: of, weight: 100 - unknownShare },
          ),
    truth: fc.oneof(
      { arbitrary: fc.boolean(), weight: 4 },
      {
        arbitrary: fc.record({
          value: fc.boolean(),
          document: fc.constant("گزارش بازدید"),
          day: fc.constant(write(around)),
        }),
        weight: 1,
      },
    ),
  }
}

/** The fields that are known. */
export const withoutUnknown = (document: Document): Document =>
  Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined))

/** A document of the fields that are known. */
export const documentOf = (fields: {
  readonly [field: string]: fc.Arbitrary<unknown>
}): fc.Arbitrary<Document> => fc.record({ ...fields }).map(withoutUnknown)
