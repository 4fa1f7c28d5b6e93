/**
 * Complementary cell suppression. A table with its totals is a bipartite graph: rows and columns are nodes, the totals among
 * them, and each suppressed cell is an edge. The published cells determine a suppressed one exactly if its edge lies on no cycle
 * of suppressed cells. So for each small cell the cells of the cheapest cycle through it are suppressed too. Cells of zero are
 * never taken, so an intruder knows that a suppressed cell is not empty. Along a cycle the cells alternately grow and shrink by
 * one; a cell that shrinks must hold two at least, or the cycle gives no second reading of the table.
 */

import { sumOf } from "./sum.ts"

/** The suppressed cells of a table with its totals, one row and one column more than the table has. */
export type SuppressedCells = ReadonlyArray<ReadonlyArray<boolean>>

/**
 * Whether a count may reveal a person: from 1 up to, not including, `threshold`. A count of zero reveals nobody.
 *
 * @example
 * isSmallCount(3, 5) // => true
 */
export const isSmallCount = (count: number, threshold: number): boolean => count > 0 && count < threshold

const withSums = (counts: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<ReadonlyArray<number>> => {
  const rows = counts.map((row) => [...row, sumOf(row)])
  const width = counts[0]?.length ?? 0
  const sums = Array.from({ length: width + 1 }, (_, column) => sumOf(rows.map((row) => row[column] ?? 0)))
  return [...rows, sums]
}

/** Totals appear in other tables too, and are suppressed only where nothing else helps. */
const costOfSum = 1e12

/** Knowledge of the totals from elsewhere. */
export interface TotalsOptions {
  /** Suppressing row totals is then of no use. */
  readonly rowTotalsAreKnown?: boolean
  /** Column totals are published even if they reveal how many suppressed cells are not empty; the caller handles that. */
  readonly columnTotalsAreCostly?: boolean
  /**
   * Whether a cell is small for another reason than its count, a total among them: a person who is in several cells is counted in each,
   * and their total may rest on fewer people than it says.
   */
  readonly isSensitive?: (row: number, column: number) => boolean
}

/** A cell that is to grow by one (1), shrink by one (-1), or either (0). */
interface Target {
  readonly row: number
  readonly column: number
  readonly by: -1 | 0 | 1
}

/** Cells that close a cycle, and the cost of suppressing them. */
interface Way {
  readonly cells: ReadonlyArray<readonly [row: number, column: number]>
  readonly cost: number
}

/** The cheapest path from the row to the column of a target over other cells that can alternately grow and shrink. */
const cheapestWay = (
  cells: ReadonlyArray<ReadonlyArray<number>>,
  hidden: ReadonlyArray<ReadonlyArray<boolean>>,
  { by, column, row }: Target,
  { rowTotalsAreKnown = false }: TotalsOptions,
): Way | undefined => {
  const height = cells.length
  const width = cells[0]?.length ?? 0
  const nodes = height + width
  const costs = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY)
  const from = new Array<number>(nodes).fill(-1)
  const settled = new Array<boolean>(nodes).fill(false)
  // A total changes with its cells: in the graph it has the opposite sign.
  const signOf = (at: number, along: number): number =>
    (at === height - 1) === (along === width - 1) ? 1 : -1
  const isLess = (at: number, along: number, isFromRow: boolean): boolean =>
    by * signOf(row, column) * signOf(at, along) * (isFromRow ? -1 : 1) < 0
  costs[row] = 0
  for (;;) {
    let nearest = -1
    for (let node = 0; node < nodes; node++)
      if (settled[node] !== true && (nearest < 0 || (costs[node] as number) < (costs[nearest] as number)))
        nearest = node
    if (nearest < 0 || costs[nearest] === Number.POSITIVE_INFINITY || nearest === height + column) break
    settled[nearest] = true
    const isRow = nearest < height
    for (let other = 0; other < (isRow ? width : height); other++) {
      const [at, along] = isRow ? [nearest, other] : [other, nearest - height]
      const count = cells[at]?.[along] ?? 0
      if (count === 0 || (at === row && along === column)) continue
      if (count === 1 && isLess(at, along, isRow)) continue
      if (rowTotalsAreKnown && along === width - 1 && hidden[at]?.[along] !== true) continue
      const isSum = at === height - 1 || along === width - 1
      const step = hidden[at]?.[along] === true ? 0 : count + (isSum ? costOfSum : 0)
      const node = isRow ? height + other : other
      const cost = (costs[nearest] as number) + step
      if (cost < (costs[node] as number)) {
        costs[node] = cost
        from[node] = nearest
      }
    }
  }
  const way: Array<readonly [number, number]> = []
  for (let node = height + column; node !== row; ) {
    const before = from[node]
    if (before === undefined || before < 0) return undefined
    way.push(node >= height ? [before, node - height] : [node, before - height])
    node = before
  }
  return { cells: way, cost: costs[height + column] as number }
}

/**
 * Suppresses cells of a table until the published ones determine no count from 1 up to, not including, `threshold`: neither a
 * cell nor a total.
 *
 * @param also - column totals that are suppressed already
 * @example
 * // The last row and column are the totals. One small count suppresses all four cells: with the totals any three reveal the fourth.
 * suppressCells([[3, 20], [40, 50]], 5) // => [[true, true, false], [true, true, false], [false, false, false]]
 * suppressCells([[13, 20], [40, 50]], 5).flat().includes(true) // => false
 */
export const suppressCells = (
  counts: ReadonlyArray<ReadonlyArray<number>>,
  threshold: number,
  also: ReadonlyArray<boolean> = [],
  sums: TotalsOptions = {},
): SuppressedCells => {
  const cells = withSums(counts)
  const last = cells.length - 1
  const hidden = cells.map((row, at) =>
    row.map(
      (count, column) =>
        isSmallCount(count, threshold) ||
        (count > 0 && ((at === last && also[column] === true) || sums.isSensitive?.(at, column) === true)),
    ),
  )
  const first = hidden.flatMap((row, at) => row.flatMap((is, column) => (is ? [[at, column] as const] : [])))
  for (const [row, column] of first) {
    const way = (by: Target["by"]) => cheapestWay(cells, hidden, { row, column, by }, sums)
    const isOne = cells[row]?.[column] === 1
    const ways = [way(1), isOne ? undefined : way(-1)].filter((one) => one !== undefined)
    const isDear = ({ cost }: Way): boolean => sums.columnTotalsAreCostly === true && cost >= costOfSum
    const [cheapest] = ways.filter((one) => !isDear(one)).sort((one, other) => one.cost - other.cost)
    for (const [at, along] of (cheapest ?? way(0))?.cells ?? []) (hidden[at] as Array<boolean>)[along] = true
  }
  return hidden
}
