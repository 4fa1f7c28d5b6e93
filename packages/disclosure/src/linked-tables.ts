import { equationOf, inferCounts, type Terms } from "./intruder.ts"
import { sumOf } from "./sum.ts"
import { isSmallCount, type SuppressedCells, suppressCells, type TotalsOptions } from "./suppressed-cells.ts"

/** A table that shares its column totals with others. */
export interface LinkedTable extends Pick<TotalsOptions, "rowTotalsAreKnown"> {
  readonly id: string
  readonly counts: ReadonlyArray<ReadonlyArray<number>>
  /** The row of merged categories, which is not published. */
  readonly unpublishedRow?: number
}

/** The suppressed cells of each table, and the suppressed shared column totals. */
export interface SuppressedTables {
  readonly all: ReadonlyArray<boolean>
  readonly groups: ReadonlyMap<string, SuppressedCells>
}

/** A cell of one of the tables; of the shared totals, in table -1. */
interface PlacedCell {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly count: number
}

/** The state of the suppression. */
class Tables {
  readonly #all: ReadonlyArray<number>
  readonly #groups: ReadonlyArray<LinkedTable>
  readonly #threshold: number
  readonly #hidden: ReadonlyArray<ReadonlyArray<Array<boolean>>>
  readonly #sums: Array<boolean>
  readonly #cells: ReadonlyArray<PlacedCell>
  readonly #veiled = new Set<number>()

  constructor(
    all: ReadonlyArray<number>,
    groups: ReadonlyArray<LinkedTable>,
    threshold: number,
    { all: sums, groups: hidden }: SuppressedTables,
  ) {
    this.#all = [...all, sumOf(all)]
    this.#groups = groups
    this.#threshold = threshold
    this.#sums = [...sums]
    this.#hidden = groups.map(({ id }) => (hidden.get(id) ?? []).slice(0, -1).map((row) => [...row]))
    this.#cells = [
      ...this.#all.map((count, column) => ({ table: -1, row: 0, column, count })),
      ...groups.flatMap(({ counts }, table) =>
        counts.flatMap((row, at) =>
          [...row, sumOf(row)].map((count, column) => ({ table, row: at, column, count })),
        ),
      ),
    ]
  }

  #isHidden({ column, row, table }: Omit<PlacedCell, "count">): boolean {
    return (table < 0 ? this.#sums[column] : this.#hidden[table]?.[row]?.[column]) === true
  }

  /** Suppresses the zeros of a column in all tables, so that no cell is known not to be empty; returns whether there were any. */
  #veil(column: number): boolean {
    const empty = this.#cells.filter((cell) => {
      const { counts = [], rowTotalsAreKnown, unpublishedRow } = this.#groups[cell.table] ?? {}
      const isShown =
        rowTotalsAreKnown === true && cell.row !== unpublishedRow && sumOf(counts[cell.row] ?? []) > 0
      return cell.column === column && cell.count === 0 && isShown
    })
    const isNew = column < this.#all.length - 1 && !this.#veiled.has(column) && empty.length > 0
    if (!isNew) return false
    this.#veiled.add(column)
    for (const cell of empty) this.#hide(cell)
    return true
  }

  #hide({ column, row, table }: PlacedCell): void {
    const cells = table < 0 ? this.#sums : this.#hidden[table]?.[row]
    if (cells !== undefined) cells[column] = true
  }

  /** The equations of row and column totals, restricted to the suppressed cells. */
  #equations(placeOf: ReadonlyMap<string, number>): ReadonlyArray<Terms> {
    const width = this.#all.length
    const term = (table: number, row: number, column: number, times: number): Terms => {
      const place = placeOf.get(`${table},${row},${column}`)
      return place === undefined ? [] : [[place, times]]
    }
    const row = (table: number, at: number): Terms =>
      this.#all.flatMap((_, column) => term(table, at, column, column === width - 1 ? -1 : 1))
    return [
      row(-1, 0),
      ...this.#groups.flatMap(({ counts }, table) => [
        ...counts.map((_, at) => row(table, at)),
        ...this.#all.map((_, column) => [
          ...term(-1, 0, column, -1),
          ...counts.flatMap((_, at) => term(table, at, column, 1)),
        ]),
      ]),
    ]
  }

  /** Suppressed small cells that still follow, and whether the totals alone determine them. */
  #inferCounts(): ReadonlyArray<PlacedCell & { readonly isSolved: boolean }> {
    const hidden = this.#cells.filter((cell) => this.#isHidden(cell))
    const placeOf = new Map(
      hidden.map(({ column, row, table }, place) => [`${table},${row},${column}`, place]),
    )
    const counts = hidden.map(({ count }) => count)
    const { narrowed, solved } = inferCounts(
      this.#equations(placeOf).map((terms) => equationOf(terms, counts)),
      hidden.map(({ column, count, table }) =>
        table >= 0 && this.#veiled.has(column) ? 0 : Math.min(1, count),
      ),
    )
    return hidden.flatMap((cell, place) => {
      const isSolved = solved.has(place)
      const isGiven = isSolved || (narrowed.has(place) && !this.#areAllApart(cell))
      return isGiven && isSmallCount(cell.count, this.#threshold) ? [{ ...cell, isSolved }] : []
    })
  }

  /** Whether every cell of a row with a known total holds one at most: then suppressing more cells cannot help. */
  #areAllApart({ row, table }: PlacedCell): boolean {
    const { counts = [], rowTotalsAreKnown = false } = this.#groups[table] ?? {}
    return rowTotalsAreKnown && (counts[row] ?? []).every((count) => count <= 1)
  }

  /** Whether suppressing a cell withholds anything from an intruder. */
  #isOfUse({ column, count, table, ...place }: PlacedCell): boolean {
    const groups = table < 0 ? this.#groups : this.#groups.slice(table, table + 1)
    const isKnown = column === this.#all.length - 1 && groups.some((group) => group.rowTotalsAreKnown)
    return count > 0 && !isKnown && !this.#isHidden({ ...place, column, table })
  }

  /** The cost of suppressing a cell for another: neighbours first, totals and other tables last. */
  #distance(from: PlacedCell, { column, row, table }: PlacedCell): number {
    const isNeighbour = table === from.table && (row === from.row || column === from.column)
    const isSum = column === this.#all.length - 1
    return (isNeighbour ? 0 : table === from.table ? 1 : 2) + (table < 0 ? 8 : isSum ? 4 : 0)
  }

  /** Suppresses more cells until nothing small follows. */
  close(): SuppressedTables {
    for (;;) {
      const [given] = this.#inferCounts()
      if (given === undefined) break
      if (!given.isSolved && this.#veil(given.column)) continue
      const [next] = this.#cells
        .filter((cell) => this.#isOfUse(cell))
        .sort(
          (one, other) =>
            this.#distance(given, one) - this.#distance(given, other) || one.count - other.count,
        )
      // With everything suppressed nothing is left to infer from.
      if (next === undefined) break
      this.#hide(next)
    }
    return {
      all: this.#sums,
      groups: new Map(
        this.#groups.map(({ id }, table) => [id, [...(this.#hidden[table] ?? []), this.#sums]]),
      ),
    }
  }
}

/**
 * Complementary suppression across tables that share their column totals: first of each table, then cell by cell until no count
 * from 1 up to, not including, `threshold` follows from all tables together.
 *
 * @param also - shared totals that are suppressed already
 * @example
 * suppressLinkedTables([3, 40], [{ id: "sex", counts: [[3, 20], [0, 20]] }], 5).all // => [true, true, false]
 */
export const suppressLinkedTables = (
  all: ReadonlyArray<number>,
  groups: ReadonlyArray<LinkedTable>,
  threshold: number,
  also: ReadonlyArray<boolean> = [],
): SuppressedTables => {
  const rowTotalsAreKnown = groups.some((group) => group.rowTotalsAreKnown)
  let sums: ReadonlyArray<boolean> = suppressCells([all], threshold, also, { rowTotalsAreKnown }).at(-1) ?? []
  for (;;) {
    const found = new Map(
      groups.map(({ counts, id, rowTotalsAreKnown = false }) => [
        id,
        suppressCells(counts, threshold, sums, { rowTotalsAreKnown, columnTotalsAreCostly: true }),
      ]),
    )
    const merged = sums.map(
      (is, column) => is || [...found.values()].some((hidden) => hidden.at(-1)?.[column] === true),
    )
    if (merged.every((is, column) => is === sums[column]))
      return new Tables(all, groups, threshold, { all: sums, groups: found }).close()
    sums = merged
  }
}
