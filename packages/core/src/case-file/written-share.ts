/** Shares of a whole as a case file writes them: `1/2`, `5%`, `۵٪`, or `full`. */

import { expectationIssue, expectationNote } from "@bazgasht/casework"
import { latinDigits, makeRatio, type Ratio, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import type { FileExpectation } from "./expectation.ts"

const notAShare: FileExpectation = {
  code: "share.notAShare",
  expected: text(
    "سهمی بیش از صفر مانند «۱/۲»، «۵٪» یا «full» برای کل",
    "a share above zero such as 1/2 or 5%, or full",
  ),
}

const partsOf = (written: string): readonly [numerator: number, denominator: number] | undefined => {
  const plain = latinDigits(written).replace(/\s/g, "")
  if (plain === "full") return [1, 1]
  const percent = /^(\d{1,5})(?:[.٫](\d{1,4}))?[%٪]$/.exec(plain)
  if (percent !== null) {
    const [, whole = "", decimals = ""] = percent
    return [Number(whole + decimals), 100 * 10 ** decimals.length]
  }
  const fraction = /^(\d{1,9})\/(\d{1,9})$/.exec(plain)
  return fraction === null ? undefined : [Number(fraction[1]), Number(fraction[2])]
}

/**
 * The share that a text writes, in lowest terms. A share may exceed the whole: several injuries together can.
 *
 * @example
 * parseShare("5%")  // => Result.succeed({ numerator: 1, denominator: 20 })
 * parseShare("0/2") // => a failure: the expectation of a share above zero
 */
const parseShare = (written: string): Result.Result<Ratio, FileExpectation> => {
  const parts = partsOf(written)
  const ratio = parts === undefined ? undefined : makeRatio(...parts)
  return ratio === undefined || ratio.numerator === 0 ? Result.fail(notAShare) : Result.succeed(ratio)
}

const RatioValue = /* @__PURE__ */ Schema.Struct({ numerator: Schema.Int, denominator: Schema.Int })

/** A share of a whole, above zero. */
export const writtenShare = /* @__PURE__ */ Schema.String.annotate(
  expectationNote({ ...notAShare, code: "field.wrongKind" }),
).pipe(
  Schema.decodeTo(RatioValue, {
    decode: SchemaGetter.transformEffect((written: string) =>
      Effect.fromResult(Result.mapError(parseShare(written), expectationIssue)),
    ),
    encode: SchemaGetter.transform(
      ({ denominator, numerator }: Ratio): string => `${numerator}/${denominator}`,
    ),
  }),
)
