import { codedError, type Day, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { minus, overlapOf, type Stretch, unionOf } from "./stretches.ts"

/** Days on which another payer covers a kind of help, as that payer has confirmed; without `to` it goes on. */
export interface ConfirmedCover extends Stretch {
  /** The code of the payer. */
  readonly payer: string
}

/** Days that one payer pays. */
export interface PayerSpan extends Stretch {
  readonly payer: string
}

/** Between which days another payer is expected to take over. */
export interface ExpectedHandOver {
  readonly earliest: Day
  readonly latest: Day
}

/** What decides who pays. */
export interface PayerOptions {
  /** The code of the association, which pays on every day that nobody else covers. */
  readonly association: string
  /** The first day of support. */
  readonly start: Day
  /** The first day after the support; absent while it lasts. */
  readonly end?: Day
  /** Confirmed cover for one kind of help. Cover that ends returns to the association until another begins. */
  readonly covers: ReadonlyArray<ConfirmedCover>
  readonly expectedHandOver?: ExpectedHandOver
}

/** Who pays on which day: the spans have every day from the start to the end exactly once. */
export interface Payers {
  readonly spans: ReadonlyArray<PayerSpan>
  /** When another payer is expected, as long as none has confirmed to be the last. It is no cover. */
  readonly expectedHandOver?: ExpectedHandOver
}

const texts = () => ({
  "payers.twoOnADay": text(
    "دو نهاد برای یک روز پرداخت‌کنندهٔ تأییدشده‌اند.",
    "Two payers are confirmed for the same days.",
  ),
})

/**
 * Two payers on the same days (`payers.twoOnADay`): which must not be, and which is not settled by guessing.
 *
 * @example
 * const [start, from] = [gregorianDay(2025, 7, 1), gregorianDay(2025, 11, 1)]
 * const covers = [{ payer: "almshouse", from }, { payer: "guild", from }]
 * const wrong = payerSpans({ association: "parishCouncil", start, covers })
 * const [error] = Result.isFailure(wrong) ? wrong.failure : []
 * error?.payers // => ["almshouse", "guild"]
 * error?.days // => { from }
 */
export class PayersError extends /* @__PURE__ */ codedError("PayersError", texts)<{
  readonly payers: readonly [string, string]
  readonly days: Stretch
}> {}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const coversByPayer = (
  covers: ReadonlyArray<ConfirmedCover>,
  support: Stretch,
): ReadonlyArray<readonly [payer: string, days: ReadonlyArray<Stretch>]> => {
  const byPayer = new Map<string, Array<Stretch>>()
  for (const { payer, ...days } of covers) {
    const known = byPayer.get(payer)
    if (known === undefined) byPayer.set(payer, [days])
    else known.push(days)
  }
  return [...byPayer]
    .sort(([one], [other]) => byText(one, other))
    .map(([payer, days]) => [payer, overlapOf([support], days)])
}

/**
 * Who pays on which day from the start of the support to its end, or every stretch of days for which two payers are confirmed.
 *
 * @example
 * const [start, takesOver] = [gregorianDay(2025, 7, 1), gregorianDay(2025, 11, 1)]
 * const covers = [{ payer: "almshouse", from: takesOver }]
 * Result.getOrThrow(payerSpans({ association: "parishCouncil", start, covers })).spans
 * // => [
 * //   { payer: "parishCouncil", from: start, to: takesOver },
 * //   { payer: "almshouse", from: takesOver },
 * // ]
 */
export const payerSpans = ({
  association,
  covers,
  end,
  expectedHandOver,
  start,
}: PayerOptions): Result.Result<Payers, ReadonlyArray<PayersError>> => {
  const support: Stretch = end === undefined ? { from: start } : { from: start, to: end }
  const others = coversByPayer(covers, support)
  const errors = others.flatMap(([payer, days], place) =>
    others
      .slice(place + 1)
      .flatMap(([another, theirs]) =>
        overlapOf(days, theirs).map(
          (both) => new PayersError({ code: "payers.twoOnADay", payers: [payer, another], days: both }),
        ),
      ),
  )
  if (errors.length > 0) return Result.fail(errors)
  const spansOf = (payer: string, days: ReadonlyArray<Stretch>): ReadonlyArray<PayerSpan> =>
    days.map((one) => ({ payer, ...one }))
  const covered = others.filter(([payer]) => payer !== association)
  const bridged = minus(
    [support],
    covered.flatMap(([, days]) => days),
  )
  const spans = [
    ...spansOf(association, unionOf(bridged)),
    ...covered.flatMap(([payer, days]) => spansOf(payer, days)),
  ].sort((one, other) => one.from - other.from)
  const expected = spans.at(-1)?.payer === association ? expectedHandOver : undefined
  return Result.succeed({ spans, ...(expected === undefined ? {} : { expectedHandOver: expected }) })
}

/**
 * Who pays on a day; `undefined` before the start and after the end of the support.
 *
 * @example
 * const [start, takesOver] = [gregorianDay(2025, 7, 1), gregorianDay(2025, 11, 1)]
 * const covers = [{ payer: "almshouse", from: takesOver }]
 * const payers = Result.getOrThrow(payerSpans({ association: "parishCouncil", start, covers }))
 * payerOn(payers, gregorianDay(2025, 10, 30)) // => "parishCouncil"
 * payerOn(payers, takesOver) // => "almshouse"
 * payerOn(payers, gregorianDay(2025, 6, 30)) // => undefined
 */
export const payerOn = ({ spans }: Payers, day: Day): string | undefined =>
  spans.find(({ from, to }) => from <= day && (to === undefined || day < to))?.payer
