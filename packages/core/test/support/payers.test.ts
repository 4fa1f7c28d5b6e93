import {
  type ConfirmedCover,
  type Payers,
  type PayersError,
  payerOn,
  payerSpans,
} from "@bazgasht/core/support"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const association = "association"
const horizon = 60

const cover = (payer: string, from: number, to?: number): ConfirmedCover => ({
  payer,
  from: from as Day,
  ...(to === undefined ? {} : { to: to as Day }),
})

const covers = fc.array(
  fc
    .record({
      payer: fc.constantFrom("relief", "welfare", association),
      from: fc.nat(horizon),
      length: fc.option(fc.nat(15)),
    })
    .map(({ from, length, payer }) => cover(payer, from, length === null ? undefined : from + length)),
  { maxLength: 4 },
)

const stays = fc.record({ start: fc.nat(20), length: fc.option(fc.nat(40)) })

const days = Array.from({ length: horizon + 20 }, (_, day) => day as Day)

const covering = (all: ReadonlyArray<ConfirmedCover>, day: number): ReadonlySet<string> =>
  new Set(
    all
      .filter(({ from, to = Number.POSITIVE_INFINITY }) => from <= day && day < to)
      .map(({ payer }) => payer),
  )

const spansFor = (
  start: number,
  length: number | null,
  given: ReadonlyArray<ConfirmedCover>,
): Result.Result<Payers, ReadonlyArray<PayersError>> =>
  payerSpans({
    association,
    start: start as Day,
    ...(length === null ? {} : { end: (start + length) as Day }),
    covers: given,
  })

describe("who pays a family", () => {
  it("S5: is exactly one payer on every day from the start to the end, or two are named", () => {
    fc.assert(
      fc.property(stays, covers, ({ length, start }, given) => {
        const made = spansFor(start, length, given)
        const supported = (day: number): boolean => day >= start && (length === null || day < start + length)
        const twice = days.filter((day) => supported(day) && covering(given, day).size > 1)
        if (Result.isFailure(made)) {
          for (const { days: both, payers } of made.failure)
            expect(payers.every((payer) => covering(given, both.from).has(payer))).toBe(true)
          for (const day of twice)
            expect(made.failure.some(({ days: { from, to = horizon * 2 } }) => from <= day && day < to)).toBe(
              true,
            )
          expect(twice.length).toBeGreaterThan(0)
          return
        }
        expect(twice).toEqual([])
        for (const day of days) {
          const paying = made.success.spans.filter(
            ({ from, to = Number.POSITIVE_INFINITY }) => from <= day && day < to,
          )
          expect(paying.length).toBe(supported(day) ? 1 : 0)
          const [other] = covering(given, day)
          expect(payerOn(made.success, day)).toBe(supported(day) ? (other ?? association) : undefined)
        }
      }),
    )
  })

  it("does not depend on the order of what is confirmed", () => {
    fc.assert(
      fc.property(stays, covers, ({ length, start }, given) => {
        expect(spansFor(start, length, [...given].reverse())).toEqual(spansFor(start, length, given))
      }),
    )
  })

  it("is the association until another takes over, and again when that one stops", () => {
    const made = Result.getOrThrow(spansFor(0, 100, [cover("relief", 40, 60), cover("welfare", 80)]))
    expect(made.spans).toEqual([
      { payer: association, from: 0, to: 40 },
      { payer: "relief", from: 40, to: 60 },
      { payer: association, from: 60, to: 80 },
      { payer: "welfare", from: 80, to: 100 },
    ])
  })

  it("is never the one that is only expected", () => {
    const expectedHandOver = { earliest: 40 as Day, latest: 50 as Day }
    const options = { association, start: 0 as Day, covers: [], expectedHandOver }
    expect(payerSpans(options)).toEqual(
      Result.succeed({ spans: [{ payer: association, from: 0 }], expectedHandOver }),
    )
    expect(payerSpans({ ...options, covers: [cover("relief", 45)] })).toEqual(
      Result.succeed({
        spans: [
          { payer: association, from: 0, to: 45 },
          { payer: "relief", from: 45 },
        ],
      }),
    )
  })

  it("is refused by name, with the days, where two have confirmed", () => {
    const made = spansFor(0, null, [cover("relief", 10, 30), cover("welfare", 25)])
    expect(
      Result.isFailure(made)
        ? made.failure.map(({ _tag, message: _said, text: _, ...error }) => ({ ...error }))
        : made,
    ).toEqual([{ code: "payers.twoOnADay", payers: ["relief", "welfare"], days: { from: 25, to: 30 } }])
  })
})
