import type { Figure } from "@bazgasht/casework/projections"
import { runs } from "@bazgasht/properties"
import { text } from "@bazgasht/rules"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type PublishedFigure, publishFigures } from "../../src/figures/publish-figures.ts"

const figure = (id: string, measure: Figure["measure"], protectedBy?: string): Figure => ({
  id,
  field: "toy",
  title: text("تعداد", id),
  definition: text("تعداد", id),
  measure,
  nature: "flow",
  sources: [],
  ...(protectedBy === undefined ? {} : { protectedBy }),
})

const figures = [figure("people", "people"), figure("money", "rials", "people"), figure("fund", "rials")]
const threshold = 5
const groups = ["fars", "yazd", "qom", "gilan"]
const codes = ["a", "b", "c"]

const table = fc
  .array(fc.array(fc.nat(12), { minLength: codes.length, maxLength: codes.length }), {
    minLength: 1,
    maxLength: groups.length,
  })
  .map((rows) =>
    rows.flatMap((row, group) =>
      row.flatMap((value, code) =>
        value === 0 ? [] : [{ group: groups[group] ?? "", code: codes[code] ?? "", value }],
      ),
    ),
  )

/** Everything that is published of a figure, by group and code; an empty one stands for all of them. */
const shown = ({ cells, codes, groups, total }: PublishedFigure): ReadonlyMap<string, number | undefined> =>
  new Map([
    ...cells.map(({ code, group, value }) => [`${group}/${code}`, value] as const),
    ...groups.map(({ group, value }) => [`${group}/`, value] as const),
    ...codes.map(({ code, value }) => [`/${code}`, value] as const),
    ["/", total],
  ])

describe("figures that are published", () => {
  it("show no small count, and hide no zero and nothing where all is large", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const people = cells.map((cell) => ({ ...cell, figure: "people" }))
        const [published] = publishFigures(figures, people, threshold)
        if (published === undefined) return expect(cells).toEqual([])
        const values = [...shown(published).values()]
        for (const value of values) expect(value === undefined || value >= threshold).toBe(true)
        if (cells.every(({ value }) => value >= threshold)) expect(values).not.toContain(undefined)
      }),
      { numRuns: runs(200) },
    )
  })

  it("leave every small count at least two values that fit all that is shown", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const people = cells.map((cell) => ({ ...cell, figure: "people" }))
        const [published] = publishFigures(figures, people, threshold)
        if (published === undefined) return
        const seen = shown(published)
        const hidden = cells.filter(({ code, group }) => seen.get(`${group}/${code}`) === undefined)
        /** Whether other counts of at least one in the hidden cells fit every sum that is shown. */
        const fits = (change: ReadonlyMap<string, number>): boolean =>
          [...seen].every(([name, value]) => {
            if (value === undefined) return true
            const [group, code] = name.split("/")
            const sum = cells
              .filter((cell) => (group === "" || cell.group === group) && (code === "" || cell.code === code))
              .reduce(
                (total, cell) => total + cell.value + (change.get(`${cell.group}/${cell.code}`) ?? 0),
                0,
              )
            return sum === value
          })
        const names = hidden.map(({ code, group }) => `${group}/${code}`)
        const isSmall = new Set(
          hidden.filter(({ value }) => value < threshold).map(({ code, group }) => `${group}/${code}`),
        )
        // Cycles of hidden cells that grow and shrink by one are found by trying all of few cells.
        if (names.length > 6) return
        const found = new Set<string>()
        for (let code = 1; code < 3 ** names.length; code++) {
          let rest = code
          const change = new Map(
            names.map((name) => {
              const part = (rest % 3) - 1
              rest = Math.floor(rest / 3)
              return [name, part] as const
            }),
          )
          const isSound = hidden.every(
            ({ code, group, value }) => value + (change.get(`${group}/${code}`) ?? 0) >= 1,
          )
          if (isSound && fits(change)) for (const [name, part] of change) if (part !== 0) found.add(name)
        }
        for (const name of isSmall) expect(found).toContain(name)
      }),
      { numRuns: runs(100) },
    )
  })

  it("hide a sum of money exactly where the people behind it are hidden, and money of no person never", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const all = figures.flatMap(({ id }) =>
          cells.map((cell) => ({ ...cell, figure: id, value: id === "people" ? cell.value : 1_000 })),
        )
        const published = publishFigures(figures, all, threshold)
        const [people, money, fund] = published.map(shown)
        for (const [name, value] of people ?? [])
          expect(money?.get(name) === undefined).toBe(value === undefined)
        expect([...(fund?.values() ?? [])]).not.toContain(undefined)
      }),
      { numRuns: runs(200) },
    )
  })

  it("hide every part of a sum where the people behind it are counted without parts", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const heads = [...Map.groupBy(cells, ({ group }) => group)].map(([group, of]) => ({
          figure: "heads",
          group,
          code: "",
          value: of.reduce((sum, { value }) => sum + value, 0),
        }))
        const debts = cells.map((cell) => ({ ...cell, figure: "debt", value: 1_000 }))
        const of = [figure("heads", "people"), figure("debt", "rials", "heads")]
        const [counted, debt] = publishFigures(of, [...heads, ...debts], threshold).map(shown)
        for (const [name, value] of debt ?? []) {
          const [group] = name.split("/")
          expect(value === undefined).toBe(counted?.get(`${group}/`) === undefined)
        }
      }),
      { numRuns: runs(200) },
    )
  })
})
