import { text } from "@bazgasht/rules"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { tableBuilder } from "../../src/index.ts"

test("cases keep their group, however many values are declared and whichever come besides", () => {
  const anyCode = fc.integer({ min: 0, max: 400 }).map((number) => `value-${number}`)
  fc.assert(
    fc.property(
      fc.constantFrom(0, 2, 254, 255, 256, 300),
      fc.array(fc.option(anyCode, { nil: undefined }), { minLength: 1, maxLength: 20 }),
      (declared, codes) => {
        const values = Array.from({ length: declared }, (_, number) => ({
          code: `value-${number}`,
          title: text(`مقدار ${number}`, `value ${number}`),
        }))
        const builder = tableBuilder({
          facts: { facts: [], lists: [] },
          groups: { of: { title: text("گروه", "group"), values } },
          measures: {},
        })
        codes.forEach((code, row) => {
          expect(builder.add({ id: String(row), facts: {}, groups: { of: code } })).toEqual([])
        })
        const group = builder.build().groups["of"]
        expect(group?.values.slice(0, declared)).toEqual(values)
        expect(codes.map((_, row) => group?.values[(group.cells[row] as number) - 1]?.code)).toEqual(codes)
      },
    ),
  )
})
