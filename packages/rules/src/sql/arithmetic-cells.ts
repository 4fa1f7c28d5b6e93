import type { At, StepOf } from "../calculus/forms.ts"
import type { Rounding } from "../values/ratio.ts"
import type { CellWriter } from "./cell-writer.ts"
import { joined, type SqlCell, sql, type Template } from "./cells.ts"
import { fitsWhole, isSafe, productOf, type Range, sumOf } from "./ranges.ts"

/** What arithmetic needs to know of the steps that it computes with. */
export interface Numbers {
  readonly cellOf: (at: At) => SqlCell
  readonly rangeOf: (at: At) => Range
  /** The value of a step that is a constant. */
  readonly constantOf: (at: At) => number | undefined
}

const greatest = ({ high, low }: Range): number => Math.max(Math.abs(low), Math.abs(high))

/** The sum of steps, each times a number; only the result has to be exact. */
export const linearCell = (to: CellWriter, step: StepOf<"linear">, of: Numbers): SqlCell => {
  const bound = step.terms.reduce(
    (sum, { of: at, times }) => sum + Math.abs(times) * greatest(of.rangeOf(at)),
    Math.abs(step.plus),
  )
  const isWide = !fitsWhole({ low: -bound, high: bound })
  const terms = step.terms.map(({ of: at, times }, index): Template => {
    const cell = of.cellOf(at)
    const factor = isWide ? to.wide(cell) : sql`${cell}`
    const sign = times < 0 ? (index === 0 ? "-" : " - ") : index === 0 ? "" : " + "
    return Math.abs(times) === 1 ? sql`${sign}${factor}` : sql`${sign}${String(Math.abs(times))} * ${factor}`
  })
  const plus =
    step.plus === 0 && terms.length > 0
      ? ""
      : `${step.plus < 0 ? " - " : terms.length > 0 ? " + " : ""}${Math.abs(step.plus)}`
  const sum = to.cell(isWide ? "wide" : "whole", sql`(${joined(terms, "")}${plus})`)
  const range = sumOf(step, of.rangeOf)
  return isWide || !isSafe(range) ? to.exact(sum) : sum
}

/** ⌊dividend ÷ divisor⌋ of a divisor above zero. */
const floorOf = (
  to: CellWriter,
  dividend: SqlCell,
  divisor: SqlCell | string,
  isNegative: boolean,
): Template => {
  const type = dividend.type === "wide" ? "wide" : "whole"
  const quotient = to.dialect.quotient(dividend, divisor, type)
  return isNegative
    ? sql`(${quotient} - CASE WHEN ${to.dialect.remainder(dividend, divisor)} < 0 THEN 1 ELSE 0 END)`
    : quotient
}

/** The rounded quotient of a dividend by a divisor above zero; `isNegative` where the dividend may be. */
const rounded = (
  to: CellWriter,
  dividend: SqlCell,
  divisor: SqlCell | string,
  rounding: Rounding,
  sign: { readonly mayBeNegative: boolean; readonly mayBePositive: boolean },
): Template => {
  const { type } = dividend
  switch (rounding) {
    case "down":
      return floorOf(to, dividend, divisor, sign.mayBeNegative)
    case "up":
      if (!sign.mayBeNegative) {
        const less = typeof divisor === "string" ? String(Number(divisor) - 1) : sql`${divisor} - 1`
        return to.dialect.quotient(
          to.cell(type, sql`(${dividend} + ${less})`),
          divisor,
          type === "wide" ? "wide" : "whole",
        )
      }
      return sql`(-${floorOf(to, to.cell(type, sql`(-${dividend})`), divisor, sign.mayBePositive)})`
    case "nearest": {
      const twice =
        typeof divisor === "string" ? String(2 * Number(divisor)) : to.cell(type, sql`(2 * ${divisor})`)
      return floorOf(to, to.cell(type, sql`(2 * ${dividend} + ${divisor})`), twice, sign.mayBeNegative)
    }
  }
}

/** A number of a query: its cell, its limits, and its value where it is the same in all cases. */
export interface Quantity {
  readonly cell: SqlCell
  readonly range: Range
  readonly constant?: number | undefined
}

/** `of` × `by` ÷ `per`, rounded to a whole number. */
export const portionCell = (
  to: CellWriter,
  { by, of, per }: { readonly of: Quantity; readonly by: Quantity; readonly per: Quantity },
  rounding: Rounding,
): SqlCell => {
  const product = productOf(of.range, by.range)
  // Rounding to the nearest needs twice the product, and the divisor besides.
  const room = 2 * greatest(product) + 2 * greatest(per.range)
  const isWide = !fitsWhole({ low: -room, high: room })
  const type = isWide ? "wide" : "whole"
  const sized = ({ cell, constant }: Quantity): Template =>
    isWide ? to.wide(cell) : constant === undefined ? sql`${cell}` : sql`${to.number(constant)}`
  const multiplied =
    by.constant === 1 ? to.cell(type, sized(of)) : to.cell(type, sql`(${sized(of)} * ${sized(by)})`)
  const isExactAnyway = !isWide && (isSafe(product) || by.constant === 1)
  if (per.constant === 1) return isExactAnyway ? multiplied : to.exact(multiplied)
  const divide = (dividend: SqlCell, divisor: SqlCell | string, { high, low }: Range): SqlCell =>
    to.cell(
      type,
      rounded(to, dividend, divisor, rounding, { mayBeNegative: low < 0, mayBePositive: high > 0 }),
    )
  const quotient = (): SqlCell => {
    if (per.constant !== undefined && per.constant > 0 && !isWide)
      return divide(multiplied, String(per.constant), product)
    const divisor = to.cell(type, sized(per))
    if (per.range.low > 0) return divide(multiplied, divisor, product)
    const turned = to.cell(type, sql`CASE WHEN ${divisor} < 0 THEN -${multiplied} ELSE ${multiplied} END`)
    // A function for the absolute value yields an unsigned number in some dialects.
    const positive = to.cell(type, sql`CASE WHEN ${divisor} < 0 THEN -${divisor} ELSE ${divisor} END`)
    return divide(turned, positive, { low: -1, high: 1 })
  }
  const result = quotient()
  return isExactAnyway ? result : to.exact(result)
}

/** Whether the left ratio is at least the right one. */
export const orderOfRatiosCell = (to: CellWriter, step: StepOf<"orderOfRatios">, of: Numbers): SqlCell => {
  const [[a, b], [c, d]] = [step.left, step.right]
  const isWide = ![productOf(of.rangeOf(a), of.rangeOf(d)), productOf(of.rangeOf(c), of.rangeOf(b))].every(
    fitsWhole,
  )
  const factor = (at: At): Template => (isWide ? to.wide(of.cellOf(at)) : sql`${of.cellOf(at)}`)
  const product = (one: At, other: At): Template => {
    const factors = [one, other].filter((at) => of.constantOf(at) !== 1)
    return factors.length === 0 ? [to.number(1)] : joined(factors.map(factor), " * ")
  }
  return to.cell("truth", sql`(${product(a, d)} >= ${product(c, b)})`)
}
