import { makeRatio } from "../../../values/ratio.ts"
import { type Term, termOfMeasure } from "../../../values/term.ts"
import type { Value } from "../../../values/value.ts"
import { isOfKind, takesPlace } from "../../apply.ts"
import { sumOfTerms } from "../arithmetic.ts"
import { isChoice, isPlainCode, type Plan, type PlanOf } from "../plan.ts"
import { readChoice } from "./choices.ts"
import { extremeOf } from "./lists.ts"
import { type Read, type Reads, sidesOf } from "./reads.ts"

/** A given fact; `undefined` where it is refused. */
const given = (reads: Reads, { fact }: PlanOf<"fact">): Read<Value | undefined> => {
  const { id, codes } = fact
  if (!isPlainCode(fact)) {
    const { factValue } = reads.operations
    return (facts) => factValue(fact, facts[id])
  }
  if (codes === undefined)
    return (facts) => {
      const code = facts[id]
      return typeof code === "string" ? code : undefined
    }
  const known = new Set(codes)
  return (facts) => {
    const code = facts[id]
    return typeof code === "string" && known.has(code) ? code : undefined
  }
}

const extreme = (reads: Reads, plan: PlanOf<"smallest" | "greatest">): Read<Value | undefined> => {
  const sign = plan.form === "greatest" ? 1 : -1
  const parts = plan.of.map((part) => reads.value(part))
  return (facts, today) => {
    let found: Value | undefined
    for (const part of parts) {
      const value = part(facts, today)
      if (value === undefined) return undefined
      if (found === undefined || takesPlace(value, found, sign)) found = value
    }
    return found
  }
}

/** The general meaning of a form that is not specialised. */
const general = (reads: Reads, { node, parts, over }: PlanOf<"general">): Read<Value | undefined> => {
  const { applied } = reads.operations
  const of = parts.map((part) => reads.value(part))
  if (over === undefined)
    return (facts, today) =>
      applied(
        node,
        of.map((read) => read(facts, today)),
      )
  const { list, slot } = over
  const { entries } = reads
  return (facts, today) => {
    const given = facts[list]
    if (!Array.isArray(given)) return undefined
    const values: Array<Value | undefined> = []
    for (const entry of given) {
      entries[slot] = entry
      for (const read of of) values.push(read(facts, today))
    }
    return applied(node, values)
  }
}

/** Reads a step whose result is a value. */
export const readValue = (reads: Reads, plan: Plan): Read<Value | undefined> => {
  if (isChoice(plan)) return readChoice(reads, plan, reads.representations.value)
  switch (plan.form) {
    case "fact":
      return given(reads, plan)
    case "field": {
      const { slot, name, kind } = plan
      const entries = reads.entries
      return () => {
        const given = entries[slot]?.[name]
        return isOfKind(kind, given) ? given : undefined
      }
    }
    case "ratio": {
      const [left, right] = sidesOf(reads, plan)
      return (facts, today) => makeRatio(left(facts, today), right(facts, today))
    }
    case "addTerms": {
      const parts = plan.of.map((part) => reads.value(part) as Read<Term | undefined>)
      return (facts, today) => sumOfTerms(parts.map((part) => part(facts, today)))
    }
    case "termOfMeasure": {
      const measure = reads.number(plan.measure)
      return (facts, today) => {
        const days = measure(facts, today)
        return Number.isNaN(days) ? undefined : termOfMeasure(days)
      }
    }
    case "termBetween": {
      const [from, to] = [reads.number(plan.from), reads.number(plan.to)]
      const { termFromTo } = reads.operations
      return (facts, today) => {
        const first = from(facts, today)
        const last = to(facts, today)
        return Number.isNaN(first) || Number.isNaN(last) ? undefined : termFromTo(first, last)
      }
    }
    case "smallest":
    case "greatest":
      return extreme(reads, plan)
    case "smallestOf":
    case "greatestOf":
      return extremeOf(reads, plan)
    case "general":
      return general(reads, plan)
    default:
      throw new Error(`A plan of the form ${plan.form} has no value of its own.`)
  }
}
