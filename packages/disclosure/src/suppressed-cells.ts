/**
 * Small counts are not shown, because whoever knows a few people could find one of them in a table. What is hidden must not follow
 * from what is shown either: sums give away a cell that is hidden alone in its row.
 *
 * A table with its sums is a bipartite graph: its rows and its columns are nodes, the row of sums and the column of sums among them,
 * and each hidden cell is an edge. A hidden cell follows from the shown ones exactly where its edge lies on no circle of hidden
 * cells. So for each small cell that would follow, the cells of the cheapest circle through it are hidden too. Cells of zero are
 * never taken, so whoever reads that a cell is hidden knows that somebody is in it. Around a circle cells are by turns one more and
 * one less; therefore what would be less on it has to be two at least, or else the circle would be no other way to read the table.
 *
 * Tables of given rows and columns hide small numbers by this, those of a run over a population for one; tables that may choose
 * their rows merge them, see `merged-categories.ts`.
 *
 * @module
 */

/** Which cells of a table with its sums are hidden: a row more and a column more than the table has. */
export type SuppressedCells = ReadonlyArray<ReadonlyArray<boolean>>

/**
 * Whether so few are counted that they could be found: from 1 up to, not including, `threshold`. That nobody is counted tells of nobody.
 *
 * @example
 * isSmallCount(3, 5) // => true
 */
export const isSmallCount = (count: number, threshold: number): boolean => count > 0 && count < threshold

/** A table with a row and a column of sums. */
const withSums = (counts: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<ReadonlyArray<number>> => {
  const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, one) => total + one, 0)
  const rows = counts.map((row) => [...row, sum(row)])
  const width = counts[0]?.length ?? 0
  const sums = Array.from({ length: width + 1 }, (_, column) => sum(rows.map((row) => row[column] ?? 0)))
  return [...rows, sums]
}

/** Sums are hidden only where nothing else will do: they stand in other tables too. */
const costOfSum = 1e12

/** How sums stand. */
export interface TotalsOptions {
  /** The sums of rows are known from elsewhere, so that hiding them is of no use. */
  readonly rowTotalsAreKnown?: boolean
  /** Sums of columns are worth more than that nobody knows how many cells have somebody in them: then others see to that. */
  readonly columnTotalsAreCostly?: boolean
}

/** A cell that is to be one more (1) or one less (-1), or any of the two (0). */
interface Target {
  readonly row: number
  readonly column: number
  readonly by: -1 | 0 | 1
}

/** Cells that make a circle with another, and what hiding them costs. */
interface Way {
  readonly cells: ReadonlyArray<readonly [row: number, column: number]>
  readonly cost: number
}

/** The cheapest way from a row to a column over cells that can be one more and one less by turns, leaving one cell out. */
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
  // A sum has to follow its cells: in the graph it goes the other way.
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
 * Which cells of a table are hidden so that no count from 1 up to, not including, `threshold` can be disclosed from what is shown: neither of a
 * cell nor of a sum.
 *
 * @param also - sums of columns that are hidden already, because another table hides them
 * @param sums - how the sums stand
 * @example
 * // The last row and column are the sums. One small count hides all four: with the sums any three give the fourth away.
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
        isSmallCount(count, threshold) || (at === last && count > 0 && also[column] === true),
    ),
  )
  const first = hidden.flatMap((row, at) => row.flatMap((is, column) => (is ? [[at, column] as const] : [])))
  // What is hidden on the way lies on the circle that it closes.
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
