import { orderOfRatios } from "../../../compiled/arithmetic.ts"
import type { Plan, PlanOf } from "../../../compiled/plan.ts"
import { bitsOf } from "../block/lanes.ts"
import type { StepTexts } from "./step-texts.ts"
import { lookUpStored } from "./truth-tables.ts"
import { type Asked, fixedNumber, flagsOf, isSafe, type NumberText, orNaN } from "./writer.ts"

/** The bits of a stored truth, by a table of two bits each. */
const byStored = (cell: string, no: number, yes: number): string =>
  `(${bitsOf(no) | (1 << 2) | (bitsOf(yes) << 4)} >> (${cell} << 1)) & 3`

const junction = (steps: StepTexts, plan: PlanOf<"all" | "any">): string => {
  const { row, place } = steps.writer
  const { left, texts } = place === row ? lookUpStored(steps, plan) : { left: plan.of, texts: [] }
  const isAll = plan.form === "all"
  return (
    [...left.map((part) => steps.truth(part)), ...texts].join(isAll ? " & " : " | ") || (isAll ? "3" : "0")
  )
}

/** Whether a number is within limits, as 1 or 0; either where the number is unknown. */
export const withinText = (
  { high: greatest, low: least, value }: NumberText,
  low: number,
  high: number,
): string => {
  if (low === high) return `+(${value} === ${fixedNumber(low).value})`
  const above = least >= low ? [] : [`+(${value} >= ${fixedNumber(low).value})`]
  const below = greatest <= high ? [] : [`+(${value} <= ${fixedNumber(high).value})`]
  return [...above, ...below].join(" & ") || "1"
}

/**
 * Whether a number is at least a fraction of another, rounded up, by comparing products instead of dividing; `undefined` where
 * the products may not be exact.
 */
const atLeastShare = (steps: StepTexts, left: NumberText, right: Plan): Asked | undefined => {
  if (right.form !== "portion" || right.rounding !== "up") return undefined
  const [of, numerator, denominator] = [
    steps.number(right.of),
    steps.number(right.by),
    steps.number(right.per),
  ]
  const corners = [
    [left, denominator],
    [of, numerator],
  ].flatMap(([one, other]) =>
    [one?.low ?? 0, one?.high ?? 0].flatMap((a) => [a * (other?.low ?? 0), a * (other?.high ?? 0)]),
  )
  if (denominator.low <= 0 || !isSafe(Math.min(...corners), Math.max(...corners))) return undefined
  const times = (one: string, other: string): string => (other === "1" ? one : `${one} * ${other}`)
  return {
    holds: `+(${times(left.value, denominator.value)} >= ${times(of.value, numerator.value)})`,
    flags: flagsOf(left, of, numerator, denominator),
  }
}

const order = (steps: StepTexts, plan: PlanOf<"order">): string => {
  const left = steps.number(plan.left)
  const shortcut = atLeastShare(steps, left, plan.right)
  const ordered = (): Asked => {
    const right = steps.number(plan.right)
    return { holds: `+(${left.value} >= ${right.value})`, flags: flagsOf(left, right) }
  }
  const { flags, holds } = shortcut ?? ordered()
  return steps.writer.truth({ holds, flags }, bitsOf(plan.whenAtLeast), bitsOf(plan.whenLess))
}

const same = (steps: StepTexts, { left, right, whenDifferent, whenSame }: PlanOf<"same">): string => {
  const bits = [bitsOf(whenSame), bitsOf(whenDifferent)] as const
  if (left.sort === "number") {
    const [a, b] = [steps.number(left), steps.number(right)]
    return steps.writer.truth({ holds: `+(${a.value} === ${b.value})`, flags: flagsOf(a, b) }, ...bits)
  }
  const isCode = left.sort === "code"
  const [a, b] = isCode ? [steps.code(left), steps.code(right)] : [steps.truth(left), steps.truth(right)]
  const unknown = isCode ? 0 : 1
  const flag = steps.writer.let("u", `+(${a} === ${unknown}) | +(${b} === ${unknown})`)
  return steps.writer.truth({ holds: `+(${a} === ${b})`, flags: [flag] }, ...bits)
}

/** The text of a truth that is no choice and no fold. */
export const writeTruth = (steps: StepTexts, plan: Plan): string => {
  const { writer } = steps
  const { index } = writer.place
  switch (plan.form) {
    case "truthFact":
    case "fact":
    case "field": {
      const found = steps.cells(plan, "truth")
      if (found === undefined) return "1"
      const cells = writer.input("c", ({ columns }) => found.of(columns)?.cells)
      const [no, yes] = plan.form === "truthFact" ? [plan.whenNo, plan.whenYes] : [0, 2]
      const stored = writer.let("t", `${cells}[${index}]`)
      if (no === 0 && yes === 2) return writer.stored(stored)
      if (no === 2 && yes === 0) return writer.stored(writer.let("t", `2 - ${stored}`))
      return byStored(stored, no, yes)
    }
    case "codeFact": {
      const found = steps.cells(plan, "code")
      if (found === undefined) return "1"
      const cells = writer.input("c", ({ columns }) => found.of(columns)?.cells)
      const table = writer.input("k", ({ columns }) =>
        Uint8Array.of(
          1,
          ...(found.of(columns)?.codes ?? []).map((code) => bitsOf(plan.truths.get(code) ?? 1)),
        ),
      )
      return `${table}[${cells}[${index}]]`
    }
    case "all":
    case "any":
      return junction(steps, plan)
    case "not":
      return `(7 >> (${steps.truth(plan.of)} << 1)) & 3`
    case "atLeast": {
      const parts = plan.of.map((part) => steps.truth(part))
      const holding = parts.map((part) => `(${part} >> 1)`).join(" + ") || "0"
      const possible = parts.map((part) => `(${part} & 1)`).join(" + ") || "0"
      return `(-(+(${holding} >= ${plan.count})) & 3) | +(${possible} >= ${plan.count})`
    }
    case "within": {
      const of = steps.number(plan.of)
      const holds = withinText(of, plan.low, plan.high)
      return writer.truth({ holds, flags: of.flags }, bitsOf(plan.inside), bitsOf(plan.outside))
    }
    case "order":
      return order(steps, plan)
    case "same":
      return same(steps, plan)
    case "orderOfRatios": {
      const numbers = [...plan.left, ...plan.right].map((part) => orNaN(steps.number(part)))
      const compared = writer.let("n", `${writer.operation(orderOfRatios)}(${numbers.join(", ")})`)
      return `${compared} !== ${compared} ? 1 : ${compared} >= 0 ? 3 : 0`
    }
    case "among": {
      const code = steps.code(plan.of)
      const { codes } = plan
      const [inside, outside] = [bitsOf(plan.inside), bitsOf(plan.outside)]
      const table = writer.input("k", ({ book }) => book.tableOf(codes, inside, outside))
      return `${table}[${code}]`
    }
    default:
      throw new TypeError(`A step of the form ${plan.form} is no truth.`)
  }
}
