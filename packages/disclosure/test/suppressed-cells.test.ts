import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { suppressLinkedTables } from "../src/linked-tables.ts"
import { type SuppressedCells, suppressCells } from "../src/suppressed-cells.ts"

const anyTable = fc
  .record({ height: fc.integer({ min: 1, max: 4 }), width: fc.integer({ min: 1, max: 4 }) })
  .chain(({ height, width }) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(0)), {
        minLength: width,
        maxLength: width,
      }),
      { minLength: height, maxLength: height },
    ),
  )

const summed = (counts: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<ReadonlyArray<number>> => {
  const rows = counts.map((row) => [...row, row.reduce((sum, one) => sum + one, 0)])
  return [...rows, (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))]
}

/**
 * What an attacker can still think: every change of hidden cells by one that leaves all shown numbers and all sums, and somebody in
 * each cell that is hidden. Found by trying, not by circles.
 */
const couldDiffer = (
  counts: ReadonlyArray<ReadonlyArray<number>>,
  hidden: SuppressedCells,
): ReadonlySet<string> => {
  const shown = summed(counts)
  const inner = counts.flatMap((row, at) => row.map((_, column) => [at, column] as const))
  const free = inner.filter(([at, column]) => hidden[at]?.[column] === true)
  const found = new Set<string>()
  const steps = [-1, 0, 1]
  const tried = counts.map((row) => [...row])
  const tryFrom = (place: number): void => {
    const cell = free[place]
    if (cell !== undefined) {
      const [at, column] = cell
      const row = tried[at] as Array<number>
      const was = row[column] as number
      for (const step of steps) {
        row[column] = was + step
        if (was + step >= 1) tryFrom(place + 1)
      }
      row[column] = was
      return
    }
    const sums = summed(tried)
    const fits = sums.every((row, at) =>
      row.every((count, column) =>
        hidden[at]?.[column] === true ? count > 0 : count === shown[at]?.[column],
      ),
    )
    if (!fits) return
    sums.forEach((row, at) => {
      row.forEach((count, column) => {
        if (count !== shown[at]?.[column]) found.add(`${at},${column}`)
      })
    })
  }
  tryFrom(0)
  return found
}

describe("small cells", () => {
  test("are hidden, and none of them follows from what is shown", () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 2, max: 5 }), (counts, least) => {
        const hidden = suppressCells(counts, least)
        const inner = counts.flatMap((row, at) => row.filter((_, column) => hidden[at]?.[column] === true))
        fc.pre(inner.length <= 9)
        const open = couldDiffer(counts, hidden)
        summed(counts).forEach((row, at) => {
          row.forEach((count, column) => {
            if (count === 0 || count >= least) return
            expect(hidden[at]?.[column]).toBe(true)
            expect(open).toContain(`${at},${column}`)
          })
        })
      }),
      { numRuns: runs(300) },
    )
  })

  test("hide nothing where there is nothing small", () => {
    fc.assert(
      fc.property(anyTable, (counts) => {
        const hidden = suppressCells(counts, 1)
        expect(hidden.flat()).not.toContain(true)
      }),
    )
  })

  test("hide the same sums in every table that shares them", () => {
    const together = suppressLinkedTables(
      [3, 40, 60],
      [
        {
          id: "sex",
          counts: [
            [3, 20, 30],
            [0, 20, 30],
          ],
        },
      ],
      5,
    )
    expect(together.all).toEqual([true, true, false, false])
    expect(together.groups.get("sex")?.at(-1)).toEqual(together.all)
  })

  test("of one each hide that there are none elsewhere, so that nobody counts them by their sum", () => {
    const { all, groups } = suppressLinkedTables(
      [40, 3],
      [
        {
          id: "province",
          rowTotalsAreKnown: true,
          counts: [
            [10, 1],
            [10, 1],
            [10, 1],
            [10, 0],
          ],
        },
      ],
      3,
    )
    expect(all).toEqual([false, false, false])
    expect(groups.get("province")?.map((row) => row[1])).toEqual([true, true, true, true, false])
  })
})
