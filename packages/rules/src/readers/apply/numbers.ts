import { isExact } from "../../values/ratio.ts"
import type { Value } from "../../values/value.ts"
import { takesPlace } from "./comparing.ts"
import type { Report, Values } from "./report.ts"

/** An exact number; reported where it is none. */
export const exactly = (value: number, report: Report): number | undefined => {
  if (isExact(value)) return value + 0
  report({ code: "number.outOfRange" })
  return undefined
}

/** The sum of exact numbers, of which only the result must be exact. */
export const total = (numbers: ReadonlyArray<number>): number => {
  let result = 0
  for (const number of numbers) {
    result += number
    if (!isExact(result)) return Number(numbers.reduce((sum, next) => sum + BigInt(next), 0n))
  }
  return result
}

/** The sum of several values; unknown where one of them is. */
export const sum = (values: Values, report: Report): number | undefined =>
  values.includes(undefined) ? undefined : exactly(total(values as ReadonlyArray<number>), report)

/** The greatest (sign 1) or smallest (sign -1) of several values; unknown where one of them is. */
export const extreme = (values: Values, sign: 1 | -1): Value | undefined => {
  let found: Value | undefined
  for (const value of values) {
    if (value === undefined) return undefined
    if (found === undefined || takesPlace(value, found, sign)) found = value
  }
  return found
}
