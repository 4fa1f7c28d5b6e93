import { runs } from "@bazgasht/properties"
import { codeFact, countFact, type Facts, fields, listFact, termFact, text } from "@bazgasht/rules"
import { columnsOf, factsAt, joinColumns, sliceColumns } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"

/** No declaration lists those of the fact: each population numbers them in the order in which they come. */
const codes = ["red", "green", "blue", "سرخ"]
const named = (id: string) => ({ id, label: text(id, id) })
const declarations = {
  facts: [codeFact(named("colour")), countFact(named("count")), termFact(named("term"))],
  lists: [listFact({ ...named("visits"), fields: { place: fields.code(text("جا", "place"), codes) } })],
}

const anyCode = fc.constantFrom(...codes)
const anyCase = (): fc.Arbitrary<Facts> =>
  fc.record(
    {
      colour: anyCode,
      count: fc.constantFrom(0, 100, 40_000, 3_000_000_000),
      term: fc.record({ months: fc.nat(400), days: fc.nat(29) }),
      visits: fc.array(fc.record({ place: anyCode }, { requiredKeys: [] }), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  )

test("populations one behind the other have the cases of each, however each numbers its codes", () => {
  const columnsFor = (cases: ReadonlyArray<Facts>) => Result.getOrThrow(columnsOf(declarations, cases))
  const anyCases = fc.array(anyCase(), { maxLength: 6 })
  fc.assert(
    fc.property(anyCases, anyCases, anyCases, fc.nat(6), (first, second, third, from) => {
      const part = sliceColumns(columnsFor(second), from, second.length)
      const joined = joinColumns(columnsFor(first), part, columnsFor(third))
      const cases = [...first, ...second.slice(from), ...third]
      expect(joined.size).toBe(cases.length)
      expect(cases.map((_, row) => factsAt(joined, row))).toEqual(cases)
    }),
    { numRuns: runs(300) },
  )
})
