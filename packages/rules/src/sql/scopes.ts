import type { Scope } from "./cells.ts"

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
