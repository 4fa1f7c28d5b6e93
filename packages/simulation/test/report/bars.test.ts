import { iranPack, jalali } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { parseHTML } from "linkedom"
import { expect, test } from "vitest"
import { groupedBars, layoutOf, stackedBars } from "../../src/index.ts"

test("bars are as long as what they show, and those of nothing have no length", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constant(0), fc.nat(10_000)), { minLength: 1, maxLength: 6 }),
      fc.constantFrom("fa" as const, "en" as const),
      fc.constantFrom(stackedBars, groupedBars),
      (values, language, drawn) => {
        const layout = layoutOf({ language, calendar: jalali, pack: iranPack })
        const rows = values.map((value, place) => ({ label: `row ${place}`, values: [value] }))
        const svg = drawn(layout, rows, [{ title: "one", colour: "#0f5c66" }])
        const { document } = parseHTML(`<html><body>${svg}</body></html>`)
        const lengths = [...document.querySelectorAll(".wide rect")].map((bar) =>
          Number(bar.getAttribute("width")),
        )
        const [most, longest] = [Math.max(...values), Math.max(...lengths)]
        expect(lengths).toHaveLength(values.length)
        expect(longest > 0).toBe(most > 0)
        for (const [place, value] of values.entries())
          expect(lengths[place]).toBeCloseTo(most === 0 ? 0 : (longest * value) / most, 3)
      },
    ),
    { numRuns: runs(40) },
  )
})

test("what stands at the end of a bar has room there, however long the bar is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(10_000), { minLength: 1, maxLength: 6 }),
      fc.constantFrom("fa" as const, "en" as const),
      fc.constantFrom("partly not published", "بخشی منتشر نمی‌شود", undefined),
      (values, language, note) => {
        const layout = layoutOf({ language, calendar: jalali, pack: iranPack })
        const rows = values.map((value, place) => ({
          label: `row ${place}`,
          values: [value],
          ...(note === undefined ? {} : { note }),
        }))
        const svg = stackedBars(layout, rows, [{ title: "one", colour: "#0f5c66" }])
        const { document } = parseHTML(`<html><body>${svg}</body></html>`)
        for (const picture of document.querySelectorAll("svg")) {
          const width = Number(picture.getAttribute("width"))
          for (const [place, bar] of [...picture.querySelectorAll("rect")].entries()) {
            const [x, length] = ["x", "width"].map((name) => Number(bar.getAttribute(name)))
            const room = language === "fa" ? (x ?? 0) : width - (x ?? 0) - (length ?? 0)
            const said = note ?? layout.number(values[place] ?? 0)
            // A letter of 13 pixels is half as wide, or a little less.
            expect(room).toBeGreaterThanOrEqual(6 + 6.3 * said.length)
          }
        }
      },
    ),
    { numRuns: runs(40) },
  )
})
