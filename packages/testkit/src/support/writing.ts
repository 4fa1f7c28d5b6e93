/** How random documents are drawn and written. */

import type { Jurisdiction } from "@bazgasht/core"
import { type AddedPart, type FamilyFileLaw, familyLawOf } from "@bazgasht/core/case-file"
import { type Day, type FactNode, formatDay } from "@bazgasht/rules"
import * as fc from "fast-check"

/** A part of a file as a person writes it. */
export type Document = { readonly [field: string]: unknown }

/** What all parts of a random document are drawn with. */
export interface Draw {
  readonly jurisdiction: Jurisdiction
  readonly law: FamilyFileLaw
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
    law: familyLawOf(jurisdiction),
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

export const withoutUnknown = (document: Document): Document =>
  Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined))

export const documentOf = (fields: {
  readonly [field: string]: fc.Arbitrary<unknown>
}): fc.Arbitrary<Document> => fc.record({ ...fields }).map(withoutUnknown)

const valueFor = (
  { codes = [], kind, maximum = 1_000, minimum = 0 }: FactNode,
  draw: Draw,
): fc.Arbitrary<unknown> => {
  switch (kind) {
    case "truth":
      return draw.truth
    case "code":
      return fc.constantFrom(...codes)
    case "count":
      return fc.integer({ min: minimum, max: maximum })
    case "money":
      return fc.nat(400_000_000)
    case "day":
      return fc.integer({ min: draw.around - 3_650, max: draw.around }).map(draw.write)
    case "term":
      return fc.integer({ min: 1, max: 100 }).map((months) => `${months}m`)
    case "ratio":
      return fc.constant({ numerator: 1, denominator: 2 })
  }
}

/** What the law lets a part of a file state: each field that is known, with a value of its kind. */
export const reportedOf = ({ reported = {} }: AddedPart, draw: Draw): fc.Arbitrary<Document> =>
  documentOf(
    Object.fromEntries(
      Object.entries(reported).map(([field, fact]) => [field, draw.known(valueFor(fact, draw))]),
    ),
  )
