/**
 * Whole numbers as a case file writes them: `80000000`, or in a text with Persian digits and separators, `۸۰٬۰۰۰٬۰۰۰`.
 */

import { expectationIssue, expectationNote } from "@bazgasht/casework"
import { type Count, isExact, latinDigits, type Money, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import type { FileExpectation } from "./expectation.ts"
import { notTaken, withFastPath } from "./fast-path.ts"

interface Limits {
  readonly minimum: number
  readonly maximum?: number
}

const inPersianDigits = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))

const expectationWithin = ({ maximum, minimum }: Limits): FileExpectation => ({
  code: "number.outOfRange",
  expected:
    maximum === undefined
      ? text(
          `عددی صحیح و دقیق، دست‌کم ${inPersianDigits(minimum)}`,
          `an exact whole number, at least ${minimum}`,
        )
      : text(
          `عددی صحیح از ${inPersianDigits(minimum)} تا ${inPersianDigits(maximum)}`,
          `a whole number from ${minimum} to ${maximum}`,
        ),
})

const grouped = /^-?(\d+|\d{1,3}([,٬]\d{3})+)$/

const numberIn = (written: string): number => {
  const digits = latinDigits(written).trim()
  return grouped.test(digits) ? Number(digits.replace(/[,٬]/g, "")) : Number.NaN
}

const wholeNumber = <A extends number>(limits: Limits) => {
  const expectation = expectationWithin(limits)
  const Whole = Schema.declare<A>((value): value is A => Number.isSafeInteger(value))
  const isWithin = (value: number): boolean =>
    isExact(value) && value >= limits.minimum && value <= (limits.maximum ?? Number.MAX_SAFE_INTEGER)
  const schema = Schema.Union([Schema.Number, Schema.String])
    .annotate(expectationNote({ ...expectation, code: "field.wrongKind" }))
    .pipe(
      Schema.decodeTo(Whole, {
        decode: SchemaGetter.transformEffect((written: number | string) => {
          const value = typeof written === "number" ? written : numberIn(written)
          if (!Number.isInteger(value))
            return Effect.fail(expectationIssue({ ...expectation, code: "number.notWhole" }))
          return isWithin(value)
            ? Effect.succeed((value + 0) as A)
            : Effect.fail(expectationIssue(expectation))
        }),
        encode: SchemaGetter.transform((value: A): number | string => value),
      }),
    )
  return withFastPath(schema, (value) =>
    typeof value === "number" && Number.isInteger(value) && isWithin(value) ? value + 0 : notTaken,
  )
}

/**
 * A whole number of things, within limits.
 *
 * @example
 * Schema.decodeSync(writtenCount({ minimum: 0 }))("1,200") // => 1200
 */
export const writtenCount = (limits: Limits) => wholeNumber<Count>(limits)

/** An amount in the smallest unit of the currency, zero or more. */
export const writtenMoney = /* @__PURE__ */ wholeNumber<Money>({ minimum: 0 })
