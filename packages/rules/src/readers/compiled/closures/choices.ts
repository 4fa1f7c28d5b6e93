import type { Choice, PlanOf } from "../plan.ts"
import { type Ranges, rangesOfTable } from "../ranges.ts"
import type { Carried, Read, Reads } from "./reads.ts"
import { readTable } from "./tables.ts"

const when = <T>(reads: Reads, plan: PlanOf<"when">, { read, agreed, unknown }: Carried<T>): Read<T> => {
  const condition = reads.truth(plan.condition)
  const gives = read(plan.gives)
  const otherwise = read(plan.otherwise)
  const { agreeing } = plan
  return (facts, today) => {
    const holds = condition(facts, today)
    if (holds === 2) return gives(facts, today)
    if (holds === 0) return otherwise(facts, today)
    return agreeing ? agreed(gives(facts, today), otherwise(facts, today)) : unknown
  }
}

const unless = <T>(
  reads: Reads,
  { general, ranks }: PlanOf<"unless">,
  { read, agreed, unknown }: Carried<T>,
): Read<T> => {
  const generally = read(general)
  const [rank = [], lowerRank] = ranks
  const [exception, another] = rank
  if (exception !== undefined && another === undefined && lowerRank === undefined) {
    const when = reads.truth(exception.when)
    const gives = read(exception.gives)
    return (facts, today) => {
      const applies = when(facts, today)
      if (applies === 0) return generally(facts, today)
      if (applies === 2) return gives(facts, today)
      return agreed(gives(facts, today), generally(facts, today))
    }
  }
  const exceptions = ranks.map((of) =>
    of.map(({ when, gives }) => ({ when: reads.truth(when), gives: read(gives) })),
  )
  return (facts, today) => {
    let possible = unknown
    let none = true
    for (const rank of exceptions) {
      let applied = false
      for (const { when, gives } of rank) {
        const applies = when(facts, today)
        if (applies === 0) continue
        if (applies === 2) applied = true
        const value = gives(facts, today)
        possible = none ? value : agreed(possible, value)
        none = false
      }
      if (applied) return possible
    }
    const value = generally(facts, today)
    return none ? value : agreed(possible, value)
  }
}

const ofRange = <T>(reads: Reads, { of, ranges }: Ranges, { read, unknown }: Carried<T>): Read<T> => {
  const number = reads.number(of)
  const rows = ranges.map(({ low, high, gives }) => ({ low, high, gives: read(gives) }))
  return (facts, today) => {
    const value = number(facts, today)
    for (const { low, high, gives } of rows) if (value >= low && value <= high) return gives(facts, today)
    return unknown
  }
}

export const readChoice = <T>(reads: Reads, plan: Choice, carried: Carried<T>): Read<T> => {
  switch (plan.form) {
    case "when":
      return when(reads, plan, carried)
    case "table": {
      const ranges = rangesOfTable(plan)
      return ranges === undefined ? readTable(reads, plan, carried) : ofRange(reads, ranges, carried)
    }
    case "unless":
      return unless(reads, plan, carried)
  }
}
