import type { Ratio } from "../../../../../values/ratio.ts"
import type { Plan, PlanOf } from "../../../../compiled/plan.ts"
import type { Limits, NumberCells } from "../../../cells.ts"
import type { Columns } from "../../../columns.ts"
import { knownIn } from "../../binding.ts"
import { RowFrame } from "../frame.ts"
import { bitsOf, laneOf } from "../lanes.ts"
import * as numbers from "../number-loops.ts"
import * as truths from "../truth-loops.ts"
import { cellsOf } from "./facts.ts"
import type { Frame, Making } from "./making.ts"

const widthsAlike = (
  left: NumberCells | undefined,
  of: NumberCells | undefined,
): truths.TwoOfOneWidth | undefined =>
  left instanceof Int16Array && of instanceof Int16Array
    ? { left, of }
    : left instanceof Int32Array && of instanceof Int32Array
      ? { left, of }
      : undefined

/** The greatest distance of the numbers of a plan from zero. */
const greatestOf = (columns: Columns, plan: Plan): number => {
  if (plan.form !== "numberFact") return Number.POSITIVE_INFINITY
  const cells = cellsOf(columns, plan)
  if (cells === undefined) return 0
  const { high, low } = knownIn(columns, plan, cells)
  return Math.max(Math.abs(low), Math.abs(high))
}

/** Whether the products that compare a number with a share of another are exact for every case. */
const staysExact = ({ columns }: Making, left: Plan, { by, of }: PlanOf<"scale">): boolean => {
  const ratios = by.form === "when" ? [by.gives, by.otherwise] : [by]
  const greatest = ratios.map(({ form, ...ratio }) => {
    const { denominator, numerator } = ((ratio as { value?: Ratio }).value ?? {}) as Partial<Ratio>
    return Math.max(Math.abs(numerator ?? Number.NaN), denominator ?? Number.NaN)
  })
  const most = Math.max(...greatest) * Math.max(greatestOf(columns, left), greatestOf(columns, of))
  return most <= Number.MAX_SAFE_INTEGER
}

/** The limits of a fact that choose between two small fractions of it; `undefined` for other fractions. */
const limitsOfShare = (
  by: Plan,
  of: PlanOf<"numberFact">,
  gives: Ratio,
  otherwise: Ratio,
): (Limits & { readonly inside: Ratio; readonly outside: Ratio }) | undefined => {
  const parts = [gives, otherwise].flatMap(({ denominator, numerator }) => [denominator, numerator])
  if (!parts.every((part) => Math.abs(part) <= truths.greatestOfNarrowShare)) return undefined
  const unlimited = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  if (by.form !== "when") return { ...unlimited, inside: gives, outside: otherwise }
  const { condition } = by
  if (condition.form !== "within" || condition.of.form !== "numberFact") return undefined
  const { high, id, low } = condition.of
  if (id !== of.id || low !== of.low || high !== of.high) return undefined
  if (condition.inside === 1 || condition.outside === 1) return undefined
  const [inside, outside] = [condition.inside, condition.outside].map((holds) =>
    holds === 2 ? gives : otherwise,
  ) as [Ratio, Ratio]
  return { low: condition.low, high: condition.high, inside, outside }
}

/** Compares a fact with a share of another, straight from their columns; `false` for other numbers. */
const fillShareOfFacts = (
  program: Making,
  left: Plan,
  { by, of }: PlanOf<"scale">,
  atLeast: number,
  less: number,
  out: Uint8Array,
  frame: Frame,
): boolean => {
  if (left.form !== "numberFact" || of.form !== "numberFact" || !(frame instanceof RowFrame)) return false
  const { columns } = program
  const cells = widthsAlike(cellsOf(columns, left), cellsOf(columns, of))
  const fractions = by.form === "when" ? [by.gives, by.otherwise] : [by, by]
  const [gives, otherwise] = fractions.map((plan) =>
    plan.form === "constant" ? (plan.value as Ratio | undefined) : undefined,
  )
  if (cells === undefined || gives === undefined || otherwise === undefined) return false
  const [known, knownOf] = [knownIn(columns, left, cells.left), knownIn(columns, of, cells.of)]
  const limits = limitsOfShare(by, of, gives, otherwise)
  const { left: ones, of: others } = cells
  if (ones instanceof Int16Array && others instanceof Int16Array && limits !== undefined) {
    const { inside, outside } = limits
    frame.steps.push((size) =>
      truths.atLeastShareByLimits(
        size,
        ones,
        others,
        frame.from,
        known,
        knownOf,
        limits,
        inside,
        outside,
        atLeast,
        less,
        out,
      ),
    )
    return true
  }
  const shares = Float64Array.of(
    ...[otherwise.numerator, 0, 0, gives.numerator],
    ...[otherwise.denominator, 0, 0, gives.denominator],
  )
  const condition =
    by.form === "when" ? program.truth(by.condition, frame) : laneOf("truth").cells.fill(bitsOf(2))
  frame.steps.push((size) =>
    truths.atLeastShareOfCells(
      size,
      cells,
      frame.from,
      known,
      knownOf,
      condition,
      shares,
      atLeast,
      less,
      out,
    ),
  )
  return true
}

/** Numerators and denominators, one of which is unknown where the fraction is. */
const partsOfShare = (program: Making, by: Plan, frame: Frame): readonly [Float64Array, Float64Array] => {
  if (by.form === "when" && by.gives.form === "constant" && by.otherwise.form === "constant") {
    const [gives, otherwise] = [by.gives.value as Ratio, by.otherwise.value as Ratio]
    if (gives.numerator === otherwise.numerator) {
      const condition = program.truth(by.condition, frame)
      const ones = laneOf("number").cells.fill(gives.numerator)
      const others = program.reusedLane("number").cells
      frame.steps.push((size) =>
        numbers.selectFixed(size, condition, gives.denominator, otherwise.denominator, others),
      )
      return [ones, others]
    }
  }
  const { first, second } = program.pair(by, "ratio", frame)
  return [first, second]
}

/** Compares two numbers; a share of one is not rounded where products decide. */
export const fillOrder = (program: Making, plan: PlanOf<"order">, out: Uint8Array, frame: Frame): void => {
  const [atLeast, less] = [bitsOf(plan.whenAtLeast), bitsOf(plan.whenLess)]
  const { right: share } = plan
  if (share.form === "scale" && share.rounding === "up" && staysExact(program, plan.left, share)) {
    if (fillShareOfFacts(program, plan.left, share, atLeast, less, out, frame)) return
    const left = program.number(plan.left, frame)
    const of = program.number(share.of, frame)
    const [first, second] = partsOfShare(program, share.by, frame)
    frame.steps.push((size) => truths.atLeastShare(size, left, of, first, second, atLeast, less, out))
    return
  }
  const [left, right] = [program.number(plan.left, frame), program.number(share, frame)]
  frame.steps.push((size) => truths.ordered(size, left, right, atLeast, less, out))
}
