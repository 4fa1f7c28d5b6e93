import type { Entry, Facts } from "@bazgasht/rules"
import * as fc from "fast-check"

/** Values that are of no kind, or of another kind than the fact. */
const anyOddity = fc.constantFrom<unknown>(
  null,
  true,
  -7,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  "purple",
  {},
  [],
  { months: 1 },
  { months: 0.5, days: 0 },
  { numerator: 1, denominator: 0 },
  { numerator: 2, denominator: 3 },
)

/** Facts some of which, and some fields of which, are not what they should be. */
export const withOddities = (facts: Facts): fc.Arbitrary<Facts> => {
  const odd = (value: unknown): fc.Arbitrary<unknown> =>
    fc.oneof({ arbitrary: fc.constant(value), weight: 4 }, anyOddity)
  const oddFields = (entry: Entry): fc.Arbitrary<unknown> =>
    fc.record(Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, odd(value)])))
  return fc.record(
    Object.fromEntries(
      Object.entries(facts).map(([id, value]) => [
        id,
        Array.isArray(value) ? fc.oneof(fc.tuple(...value.map(oddFields)), anyOddity) : odd(value),
      ]),
    ),
  ) as fc.Arbitrary<Facts>
}
