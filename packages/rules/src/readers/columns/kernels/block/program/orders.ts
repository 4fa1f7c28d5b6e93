import type { Ratio } from "../../../../../values/ratio.ts"
import { isNumber, type Plan, type PlanOf } from "../../../../compiled/plan.ts"
import type { Limits, NumberCells } from "../../../cells.ts"
import type { Columns } from "../../../columns.ts"
import { knownIn } from "../../binding.ts"
import { RowFrame } from "../frame.ts"
import { bitsOf, laneOf } from "../lanes.ts"
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

/** Constant fractions: one where a condition holds, the other where not. Without a condition they are one. */
interface Share {
  readonly of: Plan
  readonly when?: Plan
  readonly gives: Ratio
  readonly otherwise: Ratio
}

/** A part of a fraction: a constant, or one of two by a condition. */
interface PartOfShare {
  readonly when?: Plan
  readonly gives: number
  readonly otherwise: number
}

const partOfShare = (plan: Plan): PartOfShare | undefined => {
  if (isNumber(plan)) return { gives: plan.value, otherwise: plan.value }
  const [branch, another] = plan.form === "choose" ? plan.branches : []
  if (plan.form !== "choose" || plan.agreeing || branch === undefined || another !== undefined)
    return undefined
  const { otherwise } = plan
  return isNumber(branch.gives) && isNumber(otherwise)
    ? { when: branch.when, gives: branch.gives.value, otherwise: otherwise.value }
    : undefined
}

/** A number times one of two constant fractions, rounded up; `undefined` for others. */
const shareOf = (plan: Plan): Share | undefined => {
  if (plan.form !== "portion" || plan.rounding !== "up") return undefined
  const [by, per] = [partOfShare(plan.by), partOfShare(plan.per)]
  if (by === undefined || per === undefined) return undefined
  if (by.when !== undefined && per.when !== undefined && by.when !== per.when) return undefined
  const when = by.when ?? per.when
  if (per.gives <= 0 || per.otherwise <= 0) return undefined
  return {
    of: plan.of,
    gives: { numerator: by.gives, denominator: per.gives },
    otherwise: { numerator: by.otherwise, denominator: per.otherwise },
    ...(when === undefined ? {} : { when }),
  }
}

/** Whether the products that compare a number with a share of another are exact for every case. */
const staysExact = ({ columns }: Making, left: Plan, { gives, of, otherwise }: Share): boolean => {
  const parts = [gives, otherwise].flatMap(({ denominator, numerator }) => [numerator, denominator])
  const most = Math.max(...parts.map(Math.abs)) * Math.max(greatestOf(columns, left), greatestOf(columns, of))
  return most <= Number.MAX_SAFE_INTEGER
}

/** The limits of a fact that choose between two small fractions of it; `undefined` for other fractions. */
const limitsOfShare = (
  { gives, otherwise, when }: Share,
  of: PlanOf<"numberFact">,
): (Limits & { readonly inside: Ratio; readonly outside: Ratio }) | undefined => {
  const parts = [gives, otherwise].flatMap(({ denominator, numerator }) => [denominator, numerator])
  if (!parts.every((part) => Math.abs(part) <= truths.greatestOfNarrowShare)) return undefined
  const unlimited = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  if (when === undefined) return { ...unlimited, inside: gives, outside: otherwise }
  if (when.form !== "within" || when.of.form !== "numberFact") return undefined
  const { high, id, low } = when.of
  if (id !== of.id || low !== of.low || high !== of.high) return undefined
  if (when.inside === 1 || when.outside === 1) return undefined
  const [inside, outside] = [when.inside, when.outside].map((holds) => (holds === 2 ? gives : otherwise)) as [
    Ratio,
    Ratio,
  ]
  return { low: when.low, high: when.high, inside, outside }
}

/** Compares a fact with a share of another, straight from their columns; `false` for other numbers. */
const fillShareOfFacts = (
  program: Making,
  left: Plan,
  share: Share,
  atLeast: number,
  less: number,
  out: Uint8Array,
  frame: Frame,
): boolean => {
  const { gives, of, otherwise, when } = share
  if (left.form !== "numberFact" || of.form !== "numberFact" || !(frame instanceof RowFrame)) return false
  const { columns } = program
  const cells = widthsAlike(cellsOf(columns, left), cellsOf(columns, of))
  if (cells === undefined) return false
  const [known, knownOf] = [knownIn(columns, left, cells.left), knownIn(columns, of, cells.of)]
  const limits = limitsOfShare(share, of)
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
  const condition = when === undefined ? laneOf("truth").cells.fill(bitsOf(2)) : program.truth(when, frame)
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

/** Compares two numbers; a share of one is not rounded where products decide. */
export const fillOrder = (program: Making, plan: PlanOf<"order">, out: Uint8Array, frame: Frame): void => {
  const [atLeast, less] = [bitsOf(plan.whenAtLeast), bitsOf(plan.whenLess)]
  const { left, right } = plan
  const share = shareOf(right)
  if (right.form === "portion" && share !== undefined && staysExact(program, left, share)) {
    if (fillShareOfFacts(program, left, share, atLeast, less, out, frame)) return
    const [one, of, by, per] = [left, right.of, right.by, right.per].map((part) =>
      program.number(part, frame),
    ) as [Float64Array, Float64Array, Float64Array, Float64Array]
    frame.steps.push((size) => truths.atLeastShare(size, one, of, by, per, atLeast, less, out))
    return
  }
  const [one, other] = [program.number(left, frame), program.number(right, frame)]
  frame.steps.push((size) => truths.ordered(size, one, other, atLeast, less, out))
}
