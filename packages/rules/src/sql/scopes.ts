import type { Cell } from "./cells.ts"

/** The result of one aggregate that a group of folds adds as a column. */
export interface Aggregated {
  readonly name: string
  readonly aggregate: ReadonlyArray<string | Cell>
  readonly column: Cell
}

/**
 * Rows on which cells are computed: the cases, each on a day, or the entries of a list within the rows of the scope around it. All
 * folds of one list in one slot share a scope, as far as none needs the result of another.
 */
export interface Scope {
  readonly name: string
  readonly outer?: Scope
  readonly list?: string
  readonly slot?: number
  /** How many folds of the same list stand behind one another, this one the last. */
  readonly rank: number
  /** What the scope adds to the rows around it. */
  readonly aggregates: Map<string, Aggregated>
  readonly inner: Map<string, Scope>
  /** The columns that are read of the rows it starts from, by their names. */
  readonly columns: Map<string, Cell>
}

/** The scope of the cases. */
export const caseScope = (name: string): Scope => ({
  name,
  rank: 0,
  aggregates: new Map(),
  inner: new Map(),
  columns: new Map(),
})

/** The scope of the entries of a list in a slot, inside another. Each law has scopes of its own. */
export const scopeOfEntries = (
  outer: Scope,
  list: string,
  slot: number,
  rank: number,
  law: string,
): Scope => {
  const key = `${law} ${slot} ${rank} ${list}`
  const known = outer.inner.get(key)
  if (known !== undefined) return known
  const made: Scope = {
    name: `${outer.name}_list${outer.inner.size + 1}`,
    outer,
    list,
    slot,
    rank,
    aggregates: new Map(),
    inner: new Map(),
    columns: new Map(),
  }
  outer.inner.set(key, made)
  return made
}

/** Whether a scope is another or lies inside it. */
export const isWithin = (scope: Scope, outer: Scope): boolean =>
  scope === outer || (scope.outer !== undefined && isWithin(scope.outer, outer))
