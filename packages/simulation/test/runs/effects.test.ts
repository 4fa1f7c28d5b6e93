import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type DecidedCase, decisionEffect, type Effect, quantityEffect } from "../../src/runs/effects.ts"

const [barred, undetermined, eligible, notYet, referred] = [0, 1, 2, 3, 4]

/** Cases as columns tell of them: of the undetermined some surely are not eligible. */
const anyDecided: fc.Arbitrary<DecidedCase> = fc.oneof(
  fc.constantFrom(
    { outcome: barred, eligible: 0, firstDay: 0 },
    { outcome: undetermined, eligible: 0, firstDay: 0 },
    { outcome: undetermined, eligible: 1, firstDay: 0 },
    { outcome: eligible, eligible: 2, firstDay: 0 },
    { outcome: referred, eligible: 0, firstDay: 0 },
  ),
  fc.integer({ min: 1, max: 3 }).map((firstDay) => ({ outcome: notYet, eligible: 0, firstDay })),
)

const isSame = (one: DecidedCase, other: DecidedCase): boolean =>
  one.outcome === other.outcome && one.eligible === other.eligible && one.firstDay === other.firstDay

const reverse: Partial<Record<Effect, Effect>> = {
  gains: "loses",
  loses: "gains",
  sooner: "later",
  later: "sooner",
  mayGain: "mayLose",
  mayLose: "mayGain",
  more: "less",
  less: "more",
  settled: "unsettled",
  unsettled: "settled",
}

describe("the effect of a reform on a decision", () => {
  test("is the reverse of that of taking it back", () => {
    fc.assert(
      fc.property(anyDecided, anyDecided, (before, after) => {
        const effect = decisionEffect(before, after, isSame(before, after))
        expect(decisionEffect(after, before, isSame(before, after))).toBe(reverse[effect] ?? effect)
      }),
    )
  })

  test("is a gain only where it is sure on both sides, and sooner where a day comes at all", () => {
    const day = (firstDay: number): DecidedCase => ({ outcome: notYet, eligible: 0, firstDay })
    const never: DecidedCase = { outcome: barred, eligible: 0, firstDay: 0 }
    const open: DecidedCase = { outcome: undetermined, eligible: 1, firstDay: 0 }
    const now: DecidedCase = { outcome: eligible, eligible: 2, firstDay: 0 }
    const elsewhere: DecidedCase = { outcome: referred, eligible: 0, firstDay: 0 }
    expect(
      [
        [never, now],
        [open, now],
        [never, open],
        [never, day(5)],
        [day(5), day(3)],
        [day(5), now],
        [never, elsewhere],
      ].map(([before, after]) => decisionEffect(before as DecidedCase, after as DecidedCase, false)),
    ).toEqual(["gains", "mayGain", "mayGain", "sooner", "sooner", "gains", "otherwise"])
    expect([decisionEffect(open, open, true), decisionEffect(now, now, true)]).toEqual(["open", "same"])
    expect(decisionEffect(elsewhere, elsewhere, false)).toBe("otherwise")
  })
})

test("the effect of a reform on a quantity is the reverse of that of taking it back", () => {
  const anyNumber = fc.oneof(
    fc.constant(Number.NaN),
    fc.integer({ min: 0, max: 5 }).map((half) => half / 2),
  )
  fc.assert(
    fc.property(
      anyNumber,
      anyNumber,
      fc.constantFrom("none" as const, "number" as const, "wholePart" as const),
      (before, after, order) => {
        const effect: Effect = quantityEffect(before, after, order)
        expect(quantityEffect(after, before, order)).toBe(reverse[effect] ?? effect)
        if (order === "none") expect(["more", "less"]).not.toContain(effect)
      },
    ),
  )
  expect(quantityEffect(1, 1.5, "wholePart")).toBe("otherwise")
  expect(quantityEffect(1, 1.5, "number")).toBe("more")
})
