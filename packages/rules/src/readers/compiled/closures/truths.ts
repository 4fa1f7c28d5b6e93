import { type Truth, truthOf } from "../../../values/truth.ts"
import { orderOfRatios } from "../arithmetic.ts"
import { isChoice, type Plan, type PlanOf } from "../plan.ts"
import { readChoice } from "./choices.ts"
import { exists } from "./folds.ts"
import { conjunction, disjunction } from "./junctions.ts"
import { asTruth, readGiven } from "./leaves.ts"
import { type Read, type Reads, sidesOf, unknownResults } from "./reads.ts"

const atLeast = (reads: Reads, { count, of }: PlanOf<"atLeast">): Read<Truth> => {
  const parts = of.map((part) => reads.truth(part))
  return (facts, today) => {
    let holding = 0
    let open = 0
    for (const part of parts) {
      const truth = part(facts, today)
      if (truth === 2) holding++
      else if (truth === 1) open++
    }
    return holding >= count ? 2 : holding + open < count ? 0 : 1
  }
}

const within = (reads: Reads, plan: PlanOf<"within">): Read<Truth> => {
  const { low, high, inside, outside } = plan
  if (plan.of.form === "numberFact") {
    // The most frequent step: one call instead of two.
    const { id, low: least, high: greatest } = plan.of
    return (facts) => {
      const given = facts[id] as number
      if (!Number.isSafeInteger(given) || given < least || given > greatest) return 1
      return given >= low && given <= high ? inside : outside
    }
  }
  const of = reads.number(plan.of)
  return (facts, today) => {
    const value = of(facts, today)
    return value >= low && value <= high ? inside : Number.isNaN(value) ? 1 : outside
  }
}

const same = (reads: Reads, { left, right, whenSame, whenDifferent }: PlanOf<"same">): Read<Truth> => {
  if (left.sort === "number") {
    const [a, b] = sidesOf(reads, { left, right })
    return (facts, today) => {
      const x = a(facts, today)
      const y = b(facts, today)
      return x === y ? whenSame : Number.isNaN(x) || Number.isNaN(y) ? 1 : whenDifferent
    }
  }
  if (left.sort === "code") {
    const [a, b] = [reads.code(left), reads.code(right)]
    return (facts, today) => {
      const x = a(facts, today)
      const y = b(facts, today)
      return x === undefined || y === undefined ? 1 : x === y ? whenSame : whenDifferent
    }
  }
  const [a, b] = [reads.truth(left), reads.truth(right)]
  return (facts, today) => {
    const x = a(facts, today)
    const y = b(facts, today)
    return x === 1 || y === 1 ? 1 : x === y ? whenSame : whenDifferent
  }
}

const among = (reads: Reads, { of, codes, inside, outside }: PlanOf<"among">): Read<Truth> => {
  const read = reads.code(of)
  const [only] = codes
  if (only !== undefined && codes.size === 1)
    return (facts, today) => {
      const code = read(facts, today)
      return code === only ? inside : code === undefined ? 1 : outside
    }
  return (facts, today) => {
    const code = read(facts, today)
    return code === undefined ? 1 : codes.has(code) ? inside : outside
  }
}

/** Reads a step of the sort `truth`. */
export const readTruth = (reads: Reads, plan: Plan): Read<Truth> => {
  if (isChoice(plan)) return readChoice(reads, plan, { unknown: unknownResults.truth, read: reads.truth })
  switch (plan.form) {
    case "truthFact": {
      const { id, whenYes, whenNo } = plan
      return (facts) => {
        const given = facts[id]
        return given === true ? whenYes : given === false ? whenNo : 1
      }
    }
    case "codeFact": {
      const { id, truths } = plan
      return (facts) => truths.get(facts[id]) ?? 1
    }
    case "all":
      return conjunction(plan.of.map((part) => reads.truth(part)))
    case "any":
      return disjunction(plan.of.map((part) => reads.truth(part)))
    case "not": {
      const of = reads.truth(plan.of)
      return (facts, today) => (2 - of(facts, today)) as Truth
    }
    case "atLeast":
      return atLeast(reads, plan)
    case "within":
      return within(reads, plan)
    case "order": {
      const { whenAtLeast, whenLess } = plan
      const [left, right] = sidesOf(reads, plan)
      return (facts, today) => {
        const a = left(facts, today)
        const b = right(facts, today)
        return a >= b ? whenAtLeast : a < b ? whenLess : 1
      }
    }
    case "same":
      return same(reads, plan)
    case "orderOfRatios": {
      const [a, b, c, d] = [...plan.left, ...plan.right].map((part) => reads.number(part)) as [
        Read<number>,
        Read<number>,
        Read<number>,
        Read<number>,
      ]
      return (facts, today) => {
        const order = orderOfRatios(a(facts, today), b(facts, today), c(facts, today), d(facts, today))
        return Number.isNaN(order) ? 1 : truthOf(order >= 0)
      }
    }
    case "among":
      return among(reads, plan)
    case "fold":
      return exists(reads, plan)
    case "fact":
    case "field": {
      const read = readGiven(reads, plan)
      return (facts, today) => asTruth(read(facts, today))
    }
    default:
      throw new TypeError(`A step of the form ${plan.form} is no truth.`)
  }
}
