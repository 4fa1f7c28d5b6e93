/** Linear and integer programmes over the differences between tables that publish the same sums, solved by HiGHS. */

import type { Terms } from "./intruder.ts"

/** A count that an intruder may take for another. */
export interface ChangeableCount {
  /** The true value. */
  readonly count: number
  /** The least value that an intruder considers. */
  readonly lowest: number
  /** The cost of changing it by one. */
  readonly cost: number
}

/** By how much each count changes, by its place; an absent one does not. */
export type Change = ReadonlyMap<number, number>

/** Finds other tables in which every sum still holds. */
export interface ChangeFinder {
  /** The cheapest change found that adds at least `by` to a count; `undefined` where none was found. */
  readonly cheapest: (place: number, by: number) => Change | undefined
  /** Sets the cost of changing a count by one. */
  readonly setCost: (place: number, cost: number) => void
  readonly close: () => void
}

const loadSolver = async () => {
  const { default: load } = await import("highs")
  // Its types describe another module format than the one that is loaded.
  return (load as unknown as typeof load.default)()
}

let solver: ReturnType<typeof loadSolver> | undefined

/** The search of an integer programme ends by nodes and not by seconds, so that every machine finds the same. */
const options = { output_flag: false, presolve: "off", mip_max_nodes: 100, mip_rel_gap: 0.1 }

/** A linear programme mostly ends at integers; where it does not, the counts in fractions are made dearer, so often. */
const maxTries = 6

/** Nearer to an integer than this, a number of the solver is taken for one. */
const tolerance = 1e-6

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= tolerance

/**
 * Opens a finder over counts and their sums; each sum is a combination whose value is zero. In its programmes every count has two columns, by how much it
 * grows and by how much it shrinks. Whoever opens it closes it.
 */
export const openChangeFinder = async (
  counts: ReadonlyArray<ChangeableCount>,
  sums: ReadonlyArray<Terms>,
): Promise<ChangeFinder> => {
  solver ??= loadSolver()
  const highs = await solver
  const { infinity } = highs
  const { modelStatus, objectiveSense, variableType } = highs.constants
  const size = counts.length
  const columns = 2 * size
  const costs = counts.map(({ cost }) => cost)
  const shrinks = counts.map(({ count, lowest }) => count - lowest)
  const starts = [0]
  for (const terms of sums) starts.push((starts.at(-1) as number) + 2 * terms.length)
  const model = highs.createModel({
    numCols: columns,
    numRows: sums.length,
    sense: objectiveSense.minimize,
    colCost: [...costs, ...costs],
    colLower: new Float64Array(columns),
    colUpper: [...counts.map(() => infinity), ...shrinks],
    rowLower: new Float64Array(sums.length),
    rowUpper: new Float64Array(sums.length),
    matrix: {
      format: "csr",
      numRows: sums.length,
      numCols: columns,
      starts,
      indices: sums.flatMap((terms) => terms.flatMap(([place]) => [place, size + place])),
      values: sums.flatMap((terms) => terms.flatMap(([, times]) => [times, -times])),
    },
  })
  model.options.set(options)

  const charge = (place: number, cost: number): void => {
    model.changeColCost(place, cost)
    model.changeColCost(size + place, cost)
  }
  const setAll = (type: number): void => {
    model.changeColsIntegrality(
      { kind: "range", from: 0, to: columns - 1 },
      new Int32Array(columns).fill(type),
    )
  }
  /** By how much each count changes; `undefined` where there is no solution. */
  const solved = (): ReadonlyArray<number> | undefined => {
    model.run()
    const status = model.getModelStatus()
    if (status !== modelStatus.optimal && status !== modelStatus.solutionLimit) return undefined
    const { colValue } = model.getSolution()
    return shrinks.map((_, place) => (colValue[place] as number) - (colValue[size + place] as number))
  }
  const solvedInIntegers = (): ReadonlyArray<number> | undefined => {
    const dearer = new Map<number, number>()
    try {
      for (let tries = 0; tries < maxTries; tries++) {
        const solution = solved()
        if (solution === undefined || solution.every(isWhole)) return solution
        for (const [place, value] of solution.entries()) {
          if (isWhole(value)) continue
          dearer.set(place, 2 * (dearer.get(place) ?? (costs[place] as number)))
          charge(place, dearer.get(place) as number)
        }
      }
    } finally {
      for (const place of dearer.keys()) charge(place, costs[place] as number)
    }
    model.options.set({ presolve: "on" })
    setAll(variableType.integer)
    const solution = solved()
    setAll(variableType.continuous)
    model.options.set({ presolve: "off" })
    return solution
  }
  return {
    cheapest: (place, by) => {
      model.changeColBounds(place, by, infinity)
      model.changeColBounds(size + place, 0, 0)
      const solution = solvedInIntegers()
      model.changeColBounds(place, 0, infinity)
      model.changeColBounds(size + place, 0, shrinks[place] as number)
      return (
        solution &&
        new Map(
          solution.flatMap((value, at) =>
            Math.round(value) === 0 ? [] : [[at, Math.round(value)] as const],
          ),
        )
      )
    },
    setCost: (place, cost) => {
      costs[place] = cost
      charge(place, cost)
    },
    close: () => {
      model.dispose()
    },
  }
}
