import type { Truth } from "../../../values/truth.ts"
import type { Entry, Facts } from "../../../values/value.ts"
import { plus, type Total, totalOf } from "../arithmetic.ts"
import type { PlanOf } from "../plan.ts"
import type { Read, Reads } from "./reads.ts"

/**
 * Reads a list with its entries in their slot. A rule that is referred to inside a fold has folds in the same slot, so that the
 * entry before is put back.
 */
const overEntries = <T>(
  { entries }: Reads,
  { list, slot }: PlanOf<"fold">,
  unknown: T,
  read: (given: ReadonlyArray<Entry>, facts: Facts, today: number) => T,
): Read<T> => {
  return (facts, today) => {
    const given = facts[list]
    if (!Array.isArray(given)) return unknown
    const before = entries[slot]
    const result = read(given as ReadonlyArray<Entry>, facts, today)
    entries[slot] = before
    return result
  }
}

export const exists = (reads: Reads, plan: PlanOf<"fold">): Read<Truth> => {
  const { slot } = plan
  const { entries } = reads
  const where = reads.truth(plan.where)
  return overEntries<Truth>(reads, plan, 1, (given, facts, today) => {
    let result: Truth = 0
    for (const entry of given) {
      entries[slot] = entry
      const holds = where(facts, today)
      if (holds === 2) return 2
      if (holds === 1) result = 1
    }
    return result
  })
}

/** The sum of the selected entries. */
const total = (reads: Reads, plan: PlanOf<"fold">): Read<number> => {
  const { slot } = plan
  const { entries } = reads
  const where = reads.truth(plan.where)
  const of = reads.number(plan.of)
  return overEntries(reads, plan, Number.NaN, (given, facts, today) => {
    let total: Total = 0
    for (const entry of given) {
      entries[slot] = entry
      const holds = where(facts, today)
      if (holds === 1) return Number.NaN
      if (holds === 2) total = plus(total, of(facts, today))
    }
    return totalOf(total)
  })
}

/** The smallest or the greatest number of the selected entries. */
const extremeOf = (reads: Reads, plan: PlanOf<"fold">): Read<number> => {
  const { slot } = plan
  const { entries } = reads
  const sign = plan.fold === "greatest" ? 1 : -1
  const where = reads.truth(plan.where)
  const of = reads.number(plan.of)
  return overEntries(reads, plan, Number.NaN, (given, facts, today) => {
    let found = -sign * Number.POSITIVE_INFINITY
    for (const entry of given) {
      entries[slot] = entry
      const holds = where(facts, today)
      if (holds === 1 && plan.passing !== true) return Number.NaN
      if (holds !== 2) continue
      const value = of(facts, today)
      if (Number.isNaN(value)) return value
      if (sign * (value - found) > 0) found = value
    }
    return Number.isFinite(found) ? found : Number.NaN
  })
}

export const foldNumbers = (reads: Reads, plan: PlanOf<"fold">): Read<number> =>
  plan.fold === "sum" ? total(reads, plan) : extremeOf(reads, plan)
