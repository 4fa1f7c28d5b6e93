/** Items that cost something, and budgets that may be spent on some of them. */

/** Money that may be spent on the same items. */
export interface Budget {
  readonly amount: number
  /** The classes of items that it may be spent on. */
  readonly classes: ReadonlyArray<number>
}

/** Items and budgets. Items that the same budgets may be spent on form a class. */
export interface AllocationProblem {
  /** What each item costs: whole numbers greater than zero. */
  readonly costs: Float64Array
  /** The class of each item. */
  readonly classOf: Int32Array
  /** Those that may be spent on fewer items first: they are spent first. */
  readonly budgets: ReadonlyArray<Budget>
  /** For each class, the budgets that may be spent on it. */
  readonly budgetsOf: ReadonlyArray<ReadonlyArray<number>>
}

/** Classes and budgets that money can move between, and nothing else. */
export interface Part {
  readonly items: Uint32Array
  readonly budgets: ReadonlyArray<number>
}

/**
 * The parts of a problem that share no money. Items that no budget may be spent on are in none of them.
 *
 * @example
 * // Two items for one budget, and one item that nothing may be spent on.
 * const problem = {
 *   costs: Float64Array.of(3, 4, 5),
 *   classOf: Int32Array.of(0, 0, 1),
 *   budgets: [{ amount: 5, classes: [0] }],
 *   budgetsOf: [[0], []],
 * }
 * independentParts(problem) // => [{ items: Uint32Array.of(0, 1), budgets: [0] }]
 */
export const independentParts = ({
  budgets,
  budgetsOf,
  classOf,
}: Pick<AllocationProblem, "budgets" | "budgetsOf" | "classOf">): ReadonlyArray<Part> => {
  const partOf = new Int32Array(budgetsOf.length).fill(-1)
  const parts: Array<{ readonly budgets: Array<number>; readonly items: Array<number> }> = []
  for (const [start, reaching] of budgetsOf.entries()) {
    if (reaching.length === 0 || partOf[start] !== -1) continue
    const part = { budgets: new Set<number>(), items: [] }
    const waiting = [start]
    partOf[start] = parts.length
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop())
      for (const budget of budgetsOf[number] ?? []) {
        if (part.budgets.has(budget)) continue
        part.budgets.add(budget)
        for (const next of budgets[budget]?.classes ?? [])
          if (partOf[next] === -1) {
            partOf[next] = parts.length
            waiting.push(next)
          }
      }
    parts.push({ budgets: [...part.budgets].sort((one, other) => one - other), items: part.items })
  }
  for (const [item, number] of classOf.entries()) parts[partOf[number] as number]?.items.push(item)
  return parts.map(({ budgets: own, items }) => ({ items: Uint32Array.from(items), budgets: own }))
}
