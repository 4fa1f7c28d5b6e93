import { type Entry, type Facts, type ListFact, text } from "@bazgasht/rules"
import { columnsBuilder, type Declarations } from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { JoinedList } from "../../src/populations/reading/list-entries.ts"

const label = text("آزمون", "test")
const list: ListFact = {
  id: "payments",
  label,
  fields: {
    amount: { kind: "count", label },
    source: { kind: "code", label },
    late: { kind: "truth", label },
  },
}

const fields: Declarations = {
  facts: Object.entries(list.fields).map(([id, field]) => ({ op: "fact", id, change: "never", ...field })),
  lists: [],
}

const entry: fc.Arbitrary<Entry> = fc.record(
  {
    amount: fc.oneof(fc.nat({ max: 9 }), fc.constant(2 ** 40)),
    source: fc.constantFrom("family", "loan", "grant"),
    late: fc.boolean(),
  },
  { requiredKeys: [] },
)

/** For each case the places of its entries in the file, or nothing where its list is unknown. */
type Places = ReadonlyArray<ReadonlyArray<number> | undefined>

const inTheOrderOf = (sizes: ReadonlyArray<number | undefined>): Places => {
  let next = 0
  return sizes.map((size) => (size === undefined ? undefined : Array.from({ length: size }, () => next++)))
}

const file = fc.array(fc.option(fc.nat({ max: 3 }), { nil: undefined })).chain((sizes) => {
  const places = inTheOrderOf(sizes)
  const size = places.flatMap((of) => of ?? []).length
  return fc.record({
    entries: fc.array(entry, { minLength: size, maxLength: size + 1 }),
    places: fc.oneof(fc.constant(places), fc.shuffledSubarray([...places])),
  })
})

describe("the lists of cases out of entries of a file", () => {
  test("are what a builder makes of the entries of each case, in whatever order they came", () => {
    fc.assert(
      fc.property(file, fc.boolean(), ({ entries, places }, shared) => {
        const ofFile = columnsBuilder(fields, { shared })
        for (const one of entries) ofFile.add(one as Facts)
        const joined = new JoinedList({ columns: ofFile.build() }, shared)
        const plain = columnsBuilder({ facts: [], lists: [list] }, { shared })
        for (const entry of places) {
          joined.add(entry)
          plain.add({ payments: entry?.map((place) => entries[place] as Entry) })
        }
        expect(joined.column()).toEqual(plain.build().lists["payments"])
        expect(joined.column().known.buffer instanceof SharedArrayBuffer).toBe(shared)
      }),
    )
  })
})
