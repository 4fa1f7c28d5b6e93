import type { Day } from "../../../values/day.ts"
import type { Ratio } from "../../../values/ratio.ts"
import type { Term } from "../../../values/term.ts"
import type { PlanOf } from "../plan.ts"
import type { Read, Reads } from "./reads.ts"

export const addTerm = (reads: Reads, plan: PlanOf<"addTerm">): Read<number> => {
  const day = reads.number(plan.day)
  const term = reads.value(plan.term) as Read<Term | undefined>
  const { dayAfterTerm } = reads.operations
  return (facts, today) => {
    const from = day(facts, today)
    const by = term(facts, today)
    if (by === undefined || Number.isNaN(from)) return Number.NaN
    return dayAfterTerm(from, by) ?? Number.NaN
  }
}

export const startOf = (reads: Reads, plan: PlanOf<"startOf">): Read<number> => {
  const day = reads.number(plan.day)
  const { startOfMonth, startOfYear } = reads.operations
  const start = plan.unit === "month" ? startOfMonth : startOfYear
  return (facts, today) => {
    const of = day(facts, today)
    return Number.isNaN(of) ? of : (start(of as Day) ?? Number.NaN)
  }
}

export const completionDay = (reads: Reads, plan: PlanOf<"completionDay">): Read<number> => {
  const { completionDay: dayOf } = reads.operations
  const start = reads.number(plan.start)
  const term = reads.value(plan.term) as Read<Term | undefined>
  const share = reads.value(plan.share) as Read<Ratio | undefined>
  return (facts, today) => {
    const from = start(facts, today)
    const of = term(facts, today)
    const by = share(facts, today)
    if (of === undefined || by === undefined || Number.isNaN(from)) return Number.NaN
    return dayOf(from as Day, of, by) ?? Number.NaN
  }
}
