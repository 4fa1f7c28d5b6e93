import { iranPack, jalali } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { text } from "@bazgasht/rules"
import * as fc from "fast-check"
import { parseHTML } from "linkedom"
import { expect, test } from "vitest"
import { htmlOf, layoutOf } from "../../src/index.ts"

test("a table that is copied computes nothing, and says what it said", () => {
  const anyCell = fc
    .tuple(fc.constantFrom("", "=", "+", "-", "@", "\t", "\r"), fc.string({ unit: "grapheme" }))
    .map(([sign, rest]) => sign + rest)
  fc.assert(
    fc.property(anyCell, fc.constantFrom("fa", "en"), (said, language) => {
      const page = htmlOf(layoutOf({ language, calendar: jalali, pack: iranPack }), {
        title: "",
        subtitle: "",
        cards: [],
        sections: [{ id: "one", title: "", columns: [[text(said, said)]], rows: [[said]] }],
        otherFile: "other.html",
      })
      for (const cell of parseHTML(page).document.querySelectorAll("td, th")) {
        const shown = cell.textContent ?? ""
        expect(shown).not.toMatch(/^[=+\-@\t\r]/)
        expect(shown.replace(/^\u200e/, "")).toBe(said.replace(/^\u200e/, ""))
      }
    }),
  )
})

test("a table with rows as long as whole rules is marked, so that it goes on where there is room on paper", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }), (lines) => {
      const layout = layoutOf({ language: "fa", calendar: jalali, pack: iranPack })
      const rows = lines.map((count) => ["short", Array.from({ length: count }, () => "line").join("\n")])
      const columns = [[text("یک", "one")], [text("دو", "two")]] as const
      const sections = [{ id: "one", title: "", columns, rows }]
      const page = htmlOf(layout, { title: "", subtitle: "", cards: [], sections, otherFile: "other.html" })
      const isTall = parseHTML(page).document.querySelector(".columns")?.classList.contains("tall")
      expect(isTall).toBe(Math.max(...lines) > 8)
    }),
    { numRuns: runs(30) },
  )
})
