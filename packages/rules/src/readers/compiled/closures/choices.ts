import type { Choice, Plan, PlanOf } from "../plan.ts"
import type { Read, Reads } from "./reads.ts"

/** How a choice reads its results. */
export interface Chosen<T> {
  readonly unknown: T
  readonly read: (plan: Plan) => Read<T>
}

/** The result of the first branch or the other one. */
const ofTwo = <T>(
  reads: Reads,
  { agreeing, branches: [branch], otherwise }: PlanOf<"choose">,
  { read, unknown }: Chosen<T>,
): Read<T> | undefined => {
  if (branch === undefined) return undefined
  const condition = reads.truth(branch.when)
  const gives = read(branch.gives)
  const other = read(otherwise)
  if (!agreeing)
    return (facts, today) => {
      const holds = condition(facts, today)
      return holds === 2 ? gives(facts, today) : holds === 0 ? other(facts, today) : unknown
    }
  return (facts, today) => {
    const holds = condition(facts, today)
    if (holds === 2) return gives(facts, today)
    if (holds === 0) return other(facts, today)
    const value = gives(facts, today)
    return value === other(facts, today) ? value : unknown
  }
}

const ofSeveral = <T>(
  reads: Reads,
  { agreeing, branches, otherwise }: PlanOf<"choose">,
  { read, unknown }: Chosen<T>,
): Read<T> => {
  const cases = branches.map(({ gives, when }) => ({ when: reads.truth(when), gives: read(gives) }))
  const other = read(otherwise)
  return (facts, today) => {
    let possible = unknown
    let none = true
    for (const { gives, when } of cases) {
      const holds = when(facts, today)
      if (holds === 0) continue
      if (holds === 1 && !agreeing) return unknown
      const value = gives(facts, today)
      if (holds === 2) return none || value === possible ? value : unknown
      if (!none && value !== possible) return unknown
      possible = value
      none = false
    }
    const value = other(facts, today)
    return none || value === possible ? value : unknown
  }
}

const ofRanges = <T>(
  reads: Reads,
  { of, ranges }: PlanOf<"ranges">,
  { read, unknown }: Chosen<T>,
): Read<T> => {
  const number = reads.number(of)
  const rows = ranges.map(({ gives, high, low }) => ({ low, high, gives: read(gives) }))
  return (facts, today) => {
    const value = number(facts, today)
    for (const { gives, high, low } of rows) if (value >= low && value <= high) return gives(facts, today)
    return unknown
  }
}

export const readChoice = <T>(reads: Reads, plan: Choice, chosen: Chosen<T>): Read<T> => {
  if (plan.form === "ranges") return ofRanges(reads, plan, chosen)
  const two = plan.branches.length === 1 ? ofTwo(reads, plan, chosen) : undefined
  return two ?? ofSeveral(reads, plan, chosen)
}
