import type { Truth } from "../../../values/truth.ts"
import type { Value } from "../../../values/value.ts"
import { takesPlace } from "../../apply.ts"
import { plus, type Total, totalOf } from "../arithmetic.ts"
import type { PlanOf } from "../plan.ts"
import type { Read, Reads } from "./reads.ts"

export const exists = (reads: Reads, plan: PlanOf<"exists">): Read<Truth> => {
  const { list, slot } = plan
  const { entries } = reads
  const where = reads.truth(plan.where)
  return (facts, today) => {
    const given = facts[list]
    if (!Array.isArray(given)) return 1
    let result: Truth = 0
    for (const entry of given) {
      entries[slot] = entry
      const holds = where(facts, today)
      if (holds === 2) return 2
      if (holds === 1) result = 1
    }
    return result
  }
}

/** The number of selected entries, or their sum. */
export const total = (reads: Reads, plan: PlanOf<"countOf"> | PlanOf<"sumOf">): Read<number> => {
  const { list, slot } = plan
  const { entries } = reads
  const where = reads.truth(plan.where)
  const of = plan.form === "sumOf" ? reads.number(plan.of) : () => 1
  return (facts, today) => {
    const given = facts[list]
    if (!Array.isArray(given)) return Number.NaN
    let total: Total = 0
    for (const entry of given) {
      entries[slot] = entry
      const holds = where(facts, today)
      if (holds === 1) return Number.NaN
      if (holds === 2) total = plus(total, of(facts, today))
    }
    return totalOf(total)
  }
}

/** The smallest or the greatest value of the selected entries. */
export const extremeOf = (
  reads: Reads,
  plan: PlanOf<"smallestOf"> | PlanOf<"greatestOf">,
): Read<Value | undefined> => {
  const { list, slot } = plan
  const { entries } = reads
  const sign = plan.form === "greatestOf" ? 1 : -1
  const where = reads.truth(plan.where)
  const of = reads.value(plan.of)
  return (facts, today) => {
    const given = facts[list]
    if (!Array.isArray(given)) return undefined
    let found: Value | undefined
    for (const entry of given) {
      entries[slot] = entry
      const holds = where(facts, today)
      if (holds === 1 && plan.passing !== true) return undefined
      if (holds !== 2) continue
      const value = of(facts, today)
      if (value === undefined) return undefined
      if (found === undefined || takesPlace(value, found, sign)) found = value
    }
    return found
  }
}
