import { creditOfImprisonment, type SetOff, worthOf } from "@bazgasht/core/case-file"
import {
  type Count,
  type Day,
  type Money,
  makeTerm,
  measureOfTerm,
  type Term,
  termOfMeasure,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { furtherCredit } from "../../src/case-file/detention-credit.ts"
import { caseFileLaw } from "../../src/case-file/law.ts"
import { otherPunishments, type IranianPunishments as Punishments } from "../../src/case-file/sentence.ts"
import { day, jurisdiction } from "./test-jurisdiction.ts"

const count = (value: number) => value as Count
const money = (value: number) => value as Money

const lengthOf = (punishments: Punishments | undefined) =>
  punishments?.imprisonment?.kind === "life" ? "life" : punishments?.imprisonment?.term

interface Credit {
  readonly creditDays?: number
  readonly remainingImprisonment?: Term
  readonly remainingLashes?: number
  readonly remainingFine?: number
  readonly remainingSupervision?: Term
  readonly usedDays?: number
}

const total = (parts: ReadonlyArray<SetOff>): number | undefined =>
  parts.some(({ used }) => used === undefined)
    ? undefined
    : parts.reduce((sum, { used = 0 }) => sum + used, 0)

const creditOn = (
  judgmentDay: Day | undefined,
  days: number | undefined,
  punishments: Punishments | undefined,
  rates = jurisdiction.creditRates,
): Credit => {
  const imprisonment = creditOfImprisonment(
    { days, punishments, length: lengthOf(punishments) },
    caseFileLaw.imprisonment,
  )
  const sentence = punishments === undefined ? {} : { punishments }
  const left = { fine: punishments?.fine, lashes: punishments?.lashes?.count }
  const further = furtherCredit(imprisonment.daysLeft, { sentence, left }, worthOf(rates, judgmentDay, {}))
  const found =
    punishments === undefined
      ? { creditDays: imprisonment.used }
      : {
          creditDays: imprisonment.used,
          remainingImprisonment:
            imprisonment.left === undefined ? undefined : termOfMeasure(imprisonment.left),
          ...further.facts,
          usedDays: total([imprisonment, ...further.setOff]),
        }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Credit
}

const credit = (
  days: number | undefined,
  punishments: Punishments | undefined,
  judgmentDay: Day = day("1400/05/10"),
): Credit => creditOn(judgmentDay, days, punishments)

const tazir = (term: Term) => ({ kind: "tazir", term }) as const
const lashes = (kind: "tazir" | "hadd", number: number) => ({ kind, count: count(number) })

describe("detention credit on the worked cases", () => {
  it("CRD-3: a fine of 80,000,000 rials and 30 days leave 50,000,000", () => {
    expect(credit(30, { fine: money(80_000_000) })).toMatchObject({ remainingFine: 50_000_000, usedDays: 30 })
  })

  it("CRD-5: a daily fine of 180 days and 30 days leave 150 days", () => {
    expect(credit(30, { dailyFineDays: count(180) })).toMatchObject({ remainingDailyFineDays: 150 })
  })

  it("CRD-7: a supervision of 6 months and 12 days leave 4 months", () => {
    expect(credit(12, { supervision: makeTerm({ months: 6 }) })).toMatchObject({
      remainingSupervision: makeTerm({ months: 4 }),
    })
  })

  it("CRD-9: 4 months end inside 5 months of imprisonment", () => {
    expect(
      credit(120, {
        imprisonment: tazir(makeTerm({ months: 5 })),
        lashes: lashes("tazir", 60),
        fine: money(90_000_000),
      }),
    ).toMatchObject({
      creditDays: 120,
      remainingImprisonment: makeTerm({ months: 1 }),
      remainingLashes: 60,
      remainingFine: 90_000_000,
    })
  })

  it("CRD-11: hadd lashes get none", () => {
    expect(credit(20, { lashes: lashes("hadd", 80) })).toMatchObject({ remainingLashes: 80, usedDays: 0 })
  })
})

describe("detention credit", () => {
  it("goes first to imprisonment, then to lashes, then to the fine", () => {
    const punishments = {
      imprisonment: tazir(makeTerm({ months: 5 })),
      lashes: lashes("tazir", 61),
      fine: money(90_000_000),
    }
    expect(credit(180, punishments)).toMatchObject({
      creditDays: 150,
      remainingLashes: 0,
      remainingFine: 81_000_000,
      usedDays: 180,
    })
    expect(credit(160, punishments)).toMatchObject({ remainingLashes: 31, remainingFine: 90_000_000 })
    expect(credit(500, punishments)).toMatchObject({ remainingFine: 0, usedDays: 150 + 21 + 90 })
  })

  it("gives nothing to dismissal and the punishments beside it, which take no day from another and unsettle no order", () => {
    const plain = fc.record(
      {
        imprisonment: fc.integer({ min: 1, max: 24 }).map((months) => tazir(makeTerm({ months }))),
        lashes: fc.integer({ min: 1, max: 74 }).map((number) => lashes("tazir", number)),
        fine: fc.integer({ min: 1, max: 300_000_000 }).map(money),
        dailyFineDays: fc.integer({ min: 1, max: 360 }).map(count),
        serviceHours: fc.integer({ min: 1, max: 540 }).map(count),
      },
      { requiredKeys: [] },
    )
    const uncredited = fc.record(
      {
        dismissal: fc.oneof(
          fc.constant("permanent" as const),
          fc.integer({ min: 1, max: 5 }).map((years) => makeTerm({ years })),
        ),
        others: fc.array(fc.record({ kind: fc.constantFrom(...otherPunishments) }), { maxLength: 3 }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(plain, uncredited, fc.nat(900), (punishments, beside, days) => {
        expect(credit(days, { ...punishments, ...beside })).toEqual(credit(days, punishments))
      }),
    )
    expect(credit(900, { dismissal: "permanent", others: [{ kind: "confiscation" }] })).toMatchObject({
      usedDays: 0,
    })
  })

  it("is worth eight hours of unpaid public service a day", () => {
    expect(credit(3, { serviceHours: count(30) })).toMatchObject({ remainingServiceHours: 6 })
    expect(credit(9, { serviceHours: count(30) })).toMatchObject({ remainingServiceHours: 0, usedDays: 4 })
  })

  it("stays unknown where its rate has no value on the day of the judgment, or that day is unknown", () => {
    const punishments = { fine: money(80_000_000) }
    expect(credit(30, punishments, day("1403/02/01"))).not.toHaveProperty("remainingFine")
    expect(creditOn(undefined, 30, punishments)).not.toHaveProperty("remainingFine")
    expect(creditOn(day("1400/01/01"), 30, punishments, {})).not.toHaveProperty("remainingFine")
  })

  it("needs no rate where there is no detention", () => {
    expect(credit(0, { fine: money(80_000_000) }, day("1403/02/01"))).toMatchObject({
      remainingFine: 80_000_000,
      usedDays: 0,
    })
  })

  it("stays unknown between alternatives among which the law gives no order", () => {
    const both = credit(10, { dailyFineDays: count(180), serviceHours: count(300) })
    expect(both).not.toHaveProperty("remainingDailyFineDays")
    expect(both).not.toHaveProperty("remainingServiceHours")
    const besideFine = credit(10, { fine: money(1_000_000), supervision: makeTerm({ months: 6 }) })
    expect(besideFine).toMatchObject({ remainingFine: 0 })
    expect(besideFine).not.toHaveProperty("remainingSupervision")
  })

  it("stays unknown for lashes of a kind that the file does not state, and for exile", () => {
    expect(credit(10, { lashes: { count: count(30) } })).not.toHaveProperty("remainingLashes")
    expect(credit(10, { imprisonment: { kind: "exile", term: makeTerm({ years: 1 }) } })).not.toHaveProperty(
      "remainingImprisonment",
    )
    expect(credit(10, { imprisonment: { kind: "exile", term: makeTerm({ years: 1 }) } })).not.toHaveProperty(
      "creditDays",
    )
    expect(credit(0, undefined)).toEqual({ creditDays: 0 })
    expect(credit(10, undefined)).toEqual({})
  })

  it("is set off whole against life imprisonment", () => {
    expect(credit(10, { imprisonment: { kind: "life" }, fine: money(5) })).toMatchObject({
      creditDays: 10,
      remainingFine: 5,
    })
  })
})

const arbitraryPunishments: fc.Arbitrary<Punishments> = fc.record(
  {
    imprisonment: fc.integer({ min: 1, max: 900 }).map((length) => tazir(makeTerm({ days: length }))),
    lashes: fc.record({
      kind: fc.constantFrom("tazir", "hadd"),
      count: fc.integer({ min: 1, max: 99 }).map(count),
    }),
    fine: fc.integer({ min: 0, max: 400_000_000 }).map(money),
    supervision: fc.integer({ min: 1, max: 24 }).map((months) => makeTerm({ months })),
  },
  { requiredKeys: [] },
)

const detentions = fc.nat(1500)

/** What each punishment still amounts to; `undefined` where that is unknown. */
const remains = (found: ReturnType<typeof credit>) => [
  found.remainingImprisonment === undefined ? undefined : measureOfTerm(found.remainingImprisonment),
  found.remainingLashes,
  found.remainingFine,
  found.remainingSupervision === undefined ? undefined : measureOfTerm(found.remainingSupervision),
]

describe("detention credit on any punishments", () => {
  it("uses no more days than there were, and each day once", () => {
    fc.assert(
      fc.property(detentions, arbitraryPunishments, (days, punishments) => {
        const found = credit(days, punishments)
        if (found.usedDays === undefined) return
        expect(found.usedDays).toBeLessThanOrEqual(days)
        const worths = [1, 3, 1_000_000, 5]
        const imposed = remains(credit(0, punishments))
        const covered = remains(found).map((left, index) => {
          const before = imposed[index]
          return left === undefined || before === undefined
            ? 0
            : Math.ceil((before - left) / (worths[index] ?? 1))
        })
        expect(found.usedDays).toBe(covered.reduce((sum, part) => sum + part, 0))
      }),
    )
  })

  it("leaves no later punishment shorter while an earlier one is left", () => {
    fc.assert(
      fc.property(detentions, arbitraryPunishments, (days, punishments) => {
        const found = credit(days, punishments)
        if (
          punishments.imprisonment !== undefined &&
          measureOfTerm(found.remainingImprisonment ?? makeTerm({})) > 0
        ) {
          expect(found.remainingLashes).toBe(punishments.lashes?.count ?? 0)
          expect(found.remainingFine).toBe(punishments.fine ?? 0)
        }
        if (punishments.lashes?.kind === "tazir" && (found.remainingLashes ?? 0) > 0)
          expect(found.remainingFine).toBe(punishments.fine ?? 0)
      }),
    )
  })

  it("never leaves more for more detention", () => {
    fc.assert(
      fc.property(detentions, detentions, arbitraryPunishments, (days, more, punishments) => {
        const less = remains(credit(days + more, punishments))
        remains(credit(days, punishments)).forEach((left, index) => {
          const after = less[index]
          if (left !== undefined && after !== undefined) expect(after).toBeLessThanOrEqual(left)
        })
      }),
    )
  })
})
