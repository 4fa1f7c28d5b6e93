import {
  type CaseFile,
  type Debt,
  debtOutlook,
  debtParts,
  decodeCaseFile,
  releaseFacts,
} from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import type { Facts, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { deadlinePassed, diyahAmount, diyahOfFund, increasedDiyah, partsDue } from "../src/debts/diyah.ts"
import {
  burdenOfProof,
  debtorsImprisonment,
  endOfDebtorsImprisonment,
  lastDayToReportMeans,
  lateClaimProtection,
  thirtyDayProtection,
} from "../src/debts/financial-convictions.ts"
import {
  capOfDetention,
  collectibleOfFine,
  daysInLieu,
  fineConversion,
  serviceHoursForFine,
} from "../src/debts/fine-in-lieu.ts"
import { debtDeferred, debtPayableNow } from "../src/debts/release-by-payment.ts"
import { debtProgramme } from "../src/debts/rules.ts"
import {
  foundationProgramme,
  loanCeiling,
  priorityClass,
  setadClient,
  setadClient1392,
} from "../src/debts/setad.ts"
import { iran } from "../src/pack.ts"
import { day, determined, inShort, on, term } from "./prisoner.ts"

const million = 1_000_000
const billionToman = 10_000_000_000

const money = (most: number) => fc.integer({ min: 0, max: most }) as fc.Arbitrary<Money>

const read = (file: object): CaseFile =>
  Result.getOrThrow(decodeCaseFile({ id: "file-1", kind: "prisoner", ...file }, iran))

const outlookOf = (debts: ReadonlyArray<object>, today = "1404/08/01") => {
  const file = read({ debts })
  const setting = on(today)
  return debtOutlook(file, releaseFacts(file, iran, setting.today), debtProgramme, iran, setting)
}

describe("detention in lieu of a fine (FIN-6)", () => {
  const fine = (amount: number): Facts => ({
    offence: "tazir.other",
    imposedFine: amount,
    remainingFine: amount,
    judgmentDay: day("1400/05/10"),
    statutoryImprisonment: false,
    imprisonmentKind: "none",
    publicServicePossible: false,
    inLieuBegun: true,
    inLieuStart: day("1400/06/01"),
  })

  it("never exceeds the cap, and its value and the collectible rest are the fine", () => {
    fc.assert(
      fc.property(money(20_000_000_000), (amount) => {
        const days = determined(daysInLieu, fine(amount), on("1400/06/01")) as number
        const rest = determined(collectibleOfFine, fine(amount), on("1400/06/01")) as number
        expect(days * 1_000_000 + rest).toBe(amount)
        expect(days).toBe(Math.min(Math.floor(amount / 1_000_000), 1095))
      }),
    )
  })

  it("counts whole days only: less than a daily unit gives none", () => {
    expect(determined(daysInLieu, fine(999_999), on("1400/06/01"))).toBe(0)
    expect(determined(daysInLieu, fine(1_000_000), on("1400/06/01"))).toBe(1)
  })

  it("takes the offence's own imprisonment where that is shorter, and fifteen years for smuggling", () => {
    const cap = (facts: Facts) => determined(capOfDetention, { ...fine(1), ...facts }, on("1400/06/01"))
    const upTo = (statutoryMaximum: ReturnType<typeof term>) =>
      cap({ statutoryImprisonment: true, statutoryMaximum })
    expect(upTo(term(2))).toEqual(term(2))
    expect(upTo(term(3))).toEqual(term(3))
    expect(upTo(term(3, 0, 1))).toEqual(term(3))
    expect(cap({ offence: "smuggling.goods" })).toEqual(term(15))
  })

  it("is public service up to fifteen million, that sum included", () => {
    const kind = (amount: number) =>
      determined(fineConversion, { ...fine(amount), publicServicePossible: true }, on("1400/06/01"))
    expect(kind(15_000_000)).toBe("publicService")
    expect(kind(15_000_001)).toBe("detention")
    const small = { ...fine(59_999), publicServicePossible: true }
    expect(determined(serviceHoursForFine, small, on("1400/06/01"))).toBe(1)
    expect(determined(collectibleOfFine, small, on("1400/06/01"))).toBe(29_999)
  })

  it("has the rate of the day of the judgment: both sides of each change", () => {
    const days = (judgmentDay: string) =>
      determined(daysInLieu, { ...fine(30_000_000), judgmentDay: day(judgmentDay) }, on("1403/06/01"))
    expect(days("1398/11/19")).toBe(100)
    expect(days("1398/11/20")).toBe(30)
    expect(days("1401/12/09")).toBe(30)
    expect(days("1401/12/10")).toBeUndefined()
  })
})

describe("diyah (DIY-1 to DIY-3)", () => {
  const death = (actDay: string, deathDay = actDay): Facts => ({
    debtKind: "diyah",
    diyahSubject: "ofLife",
    victimSex: "male",
    inMeccaSanctuary: false,
    aggravationJudged: false,
    diyahFixed: false,
    diyahActDay: day(actDay),
    deathDay: day(deathDay),
  })
  const paidIn = (year: number) => on(`${year}/02/01`)

  it.each([
    [1394, 1_650_000_000, 2_200_000_000],
    [1395, 1_900_000_000, 2_533_333_333],
    [1396, 2_100_000_000, 2_800_000_000],
    [1397, 2_310_000_000, 3_080_000_000],
    [1398, 2_700_000_000, 3_600_000_000],
    [1399, 3_300_000_000, 4_400_000_000],
    [1400, 4_800_000_000, 6_400_000_000],
    [1401, 6_000_000_000, 8_000_000_000],
    [1402, 9_000_000_000, 12_000_000_000],
    [1403, 12_000_000_000, 16_000_000_000],
    [1404, 16_000_000_000, 21_333_333_333],
  ])("of %i has the published prices", (year, ordinary, forbidden) => {
    expect(determined(diyahAmount, death("1402/06/01"), paidIn(year))).toBe(ordinary)
    expect(determined(diyahAmount, death("1402/05/10"), paidIn(year))).toBe(forbidden)
    expect(determined(loanCeiling, {}, paidIn(year))).toBe(forbidden)
  })

  it("changes its price on 1 Farvardin, on leap years too", () => {
    const on1 = (written: string) => determined(diyahAmount, death("1402/06/01"), on(written))
    expect(on1("1399/12/30")).toBe(3_300_000_000)
    expect(on1("1400/01/01")).toBe(4_800_000_000)
    expect(on1("1403/12/30")).toBe(12_000_000_000)
    expect(on1("1404/01/01")).toBe(16_000_000_000)
    expect(on1("1404/12/29")).toBe(16_000_000_000)
    expect(on1("1405/01/01")).toBeUndefined()
    expect(on1("1393/12/29")).toBeUndefined()
  })

  it("is increased only where act and death both lie in forbidden months, the first and the last day included", () => {
    const increased = (act: string, died = act) =>
      determined(increasedDiyah, death(act, died), on("1404/01/01"))
    expect(increased("1402/02/30")).toBe(false)
    expect(increased("1402/02/31")).toBe(true)
    expect(increased("1402/05/26")).toBe(true)
    expect(increased("1402/05/27")).toBe(false)
    expect(increased("1402/05/26", "1402/05/27")).toBe(false)
    expect(increased("1402/05/27", "1402/10/23")).toBe(false)
    // Another year's months were not published in our sources: unknown, never no.
    expect(increased("1403/05/10")).toBeUndefined()
    expect(increased("1402/06/01", "1403/05/10")).toBe(false)
  })

  it("follows the judgment where it rules on the increase", () => {
    const judged = { ...death("1403/05/10"), aggravationJudged: true }
    const amount = (aggravatedByJudgment: boolean) =>
      determined(diyahAmount, { ...judged, aggravatedByJudgment }, on("1404/02/01"))
    expect([amount(true), amount(false)]).toEqual([21_333_333_333, 16_000_000_000])
  })

  it("of a woman's life is half, and the fund pays the other half to the rial", () => {
    for (const actDay of ["1402/06/01", "1402/05/10"])
      for (const year of [1395, 1402, 1404]) {
        const woman = { ...death(actDay), victimSex: "female" }
        const own = determined(diyahAmount, woman, paidIn(year)) as number
        const fund = determined(diyahOfFund, woman, paidIn(year)) as number
        expect(own + fund).toBe(determined(diyahAmount, death(actDay), paidIn(year)))
        expect(Math.abs(own - fund)).toBeLessThanOrEqual(1)
      }
  })

  it("is open about a computed lunar day, and certain from three days after it", () => {
    const year = day("1404/11/14")
    const facts: Facts = {
      debtKind: "diyah",
      diyahIntent: "quasiIntentional",
      diyahByAgreement: false,
      deadlineAgreed: false,
      secondLunarAnniversary: year,
    }
    const passed = (offset: number) =>
      determined(deadlinePassed, facts, { ...on("1404/01/01"), today: (year + offset) as typeof year })
    expect([-2, -1, 0, 1, 2, 3].map(passed)).toEqual([
      false,
      undefined,
      undefined,
      undefined,
      undefined,
      true,
    ])
  })
})

describe("what of a diyah is payable now (DIY-3, SET-7)", () => {
  const years = { intentional: 1, quasiIntentional: 2, pureMistake: 3 } as const
  const offence = day("1402/06/01")
  const [first, second, third] = ["1403/05/22", "1404/05/10", "1405/04/30"].map((due) => day(due))
  const sighting = 2

  const owing = (more: Facts): Facts => ({
    debtKind: "diyah",
    diyahFixed: true,
    diyahByAgreement: false,
    deadlineAgreed: false,
    diyahActDay: offence,
    firstLunarAnniversary: first,
    secondLunarAnniversary: second,
    thirdLunarAnniversary: third,
    imprisonmentRequested: true,
    assetsFound: false,
    creditorConsents: false,
    instalmentsOrdered: false,
    insolvent: false,
    insolvencyClaimed: false,
    heldForDebt: true,
    waivedOfDownPayment: 0,
    ...more,
  })

  const anyDiyah = fc
    .record({
      diyahIntent: fc.constantFrom<keyof typeof years>("intentional", "quasiIntentional", "pureMistake"),
      // Every part is a rial at least: of a diyah of two rials in three parts nothing would be left to demand in the first year.
      sum: fc.integer({ min: years.pureMistake, max: 30_000_000_000 }),
      waived: fc.nat({ max: 1000 }),
      paid: fc.nat({ max: 1000 }),
      dueDay: fc.constantFrom(first, second, third),
      offset: fc.constantFrom(-40, -sighting, sighting + 1, 40),
    })
    .map(({ paid, waived, ...one }) => {
      const waivedOfWhole = Math.floor((one.sum * waived) / 1000)
      return { ...one, waivedOfWhole, received: Math.floor(((one.sum - waivedOfWhole) * paid) / 1000) }
    })

  it("is what has fallen due and is neither waived nor paid, to the rial, on both sides of every due day", () => {
    fc.assert(
      fc.property(anyDiyah, ({ diyahIntent, dueDay, offset, received, sum, waivedOfWhole }) => {
        const today = ((dueDay as number) + offset) as Exclude<typeof dueDay, undefined>
        const setting = { ...on("1404/01/01"), today }
        const facts = owing({
          diyahIntent,
          diyahFixedSum: sum,
          waivedOfWhole,
          debtPayments: received === 0 ? [] : [{ amount: received, day: offence }],
        })
        const parts = years[diyahIntent]
        const fallenDue = [first, second, third]
          .slice(0, parts)
          .filter((due) => today > (due as number) + sighting).length
        const due = Math.floor(((sum - waivedOfWhole) * fallenDue) / parts)
        const payable = Math.max(0, due - received)
        expect(determined(partsDue, facts, setting)).toBe(fallenDue)
        expect(determined(debtPayableNow, facts, setting)).toBe(payable)
        expect(determined(debtDeferred, facts, setting)).toBe(sum - waivedOfWhole - received - payable)
        // Whoever owes nothing that is due is not imprisoned, and is released; everybody else may be.
        const held = inShort(debtorsImprisonment, facts, setting)
        expect(held === "eligible").toBe(payable > 0)
        expect(inShort(endOfDebtorsImprisonment, facts, setting) === "eligible").toBe(payable === 0)
      }),
      { numRuns: runs(300) },
    )
  })

  it("is open about a computed lunar day until the execution office certifies that the part has fallen due", () => {
    const facts = owing({
      diyahIntent: "quasiIntentional",
      diyahFixedSum: 1_001,
      waivedOfWhole: 0,
      debtPayments: [],
    })
    const payable = (due: typeof first, offset: number, more: Facts = {}) =>
      determined(
        debtPayableNow,
        { ...facts, ...more },
        {
          ...on("1404/01/01"),
          today: ((due as number) + offset) as Exclude<typeof due, undefined>,
        },
      )
    expect([-2, -1, 2, 3].map((offset) => payable(first, offset))).toEqual([0, undefined, undefined, 500])
    expect([-2, -1, 2, 3].map((offset) => payable(second, offset))).toEqual([
      500,
      undefined,
      undefined,
      1_001,
    ])
    // That the whole period has not passed says nothing of its first part.
    expect(payable(first, 0, { deadlinePassedFound: false })).toBeUndefined()
    expect([true, false].map((firstPartDueFound) => payable(first, 0, { firstPartDueFound }))).toEqual([
      500, 0,
    ])
    expect([true, false].map((deadlinePassedFound) => payable(second, 0, { deadlinePassedFound }))).toEqual([
      1_001, 500,
    ])
  })

  it("falls due as a whole where the parties agreed on a deadline, or on the diyah itself", () => {
    const facts = owing({
      diyahIntent: "pureMistake",
      diyahFixedSum: 900,
      waivedOfWhole: 0,
      debtPayments: [],
    })
    const payable = (more: Facts, written: string) =>
      determined(debtPayableNow, { ...facts, ...more }, on(written))
    const agreed = { deadlineAgreed: true, agreedDeadline: day("1403/12/01") }
    expect([payable(agreed, "1403/12/01"), payable(agreed, "1403/12/02")]).toEqual([0, 900])
    const byAgreement = { diyahByAgreement: true, agreementAnniversary: day("1403/12/01") }
    expect([payable(byAgreement, "1403/11/29"), payable(byAgreement, "1403/12/04")]).toEqual([0, 900])
  })
})

describe("insolvency (FIN-1 to FIN-4)", () => {
  const served = day("1404/05/01")
  const claim = (daysAfter: number, more: Facts = {}): Facts => ({
    debtKind: "commercialPaper",
    judgmentSum: 1_000 * million,
    imprisonmentRequested: true,
    assetsFound: false,
    creditorConsents: false,
    instalmentsOrdered: false,
    insolvent: false,
    writServedDay: served,
    insolvencyClaimed: true,
    insolvencyClaimDay: (served + daysAfter) as typeof served,
    assetListGiven: true,
    claimWithdrawn: false,
    claimFinallyRejected: false,
    securityForgone: false,
    claimSecurity: 0,
    waivedOfWhole: 0,
    waivedOfDownPayment: 0,
    debtPayments: [],
    ...more,
  })
  const today = on("1404/08/01")

  it("imprisons nobody who owes nothing any more, and releases everybody who is still held", () => {
    const owed = 1_000 * million
    const part = fc.integer({ min: 0, max: owed })
    fc.assert(
      fc.property(
        fc.oneof(
          fc
            .tuple(part, part)
            .map(([waived, received]) => ({ waived, received: Math.min(received, owed - waived) })),
          part.map((waived) => ({ waived, received: owed - waived })),
        ),
        fc.boolean(),
        ({ received, waived }, heldForDebt) => {
          const facts = claim(31, {
            heldForDebt,
            waivedOfWhole: waived,
            debtPayments: received === 0 ? [] : [{ amount: received, day: served }],
          })
          const [imprisonment, end] = [debtorsImprisonment, endOfDebtorsImprisonment].map((rule) =>
            inShort(rule, facts, today),
          )
          const isSettled = received + waived === owed
          expect(imprisonment).toBe(isSettled ? "barred FIN94-3-settled" : "eligible")
          expect(end === "eligible").toBe(isSettled && heldForDebt)
        },
      ),
      { numRuns: runs(200) },
    )
  })

  it("asks what was paid before it imprisons, and does not ask what is owed where nothing was", () => {
    expect(inShort(debtorsImprisonment, claim(31, { debtPayments: undefined }), today)).toMatch(
      /^undetermined/,
    )
    expect(
      inShort(debtorsImprisonment, claim(31, { judgmentSum: undefined, insolvencyClaimed: false }), today),
    ).toBe("eligible")
  })

  it("protects up to the thirtieth day, that day included", () => {
    expect(inShort(thirtyDayProtection, claim(30), today)).toBe("eligible")
    expect(inShort(debtorsImprisonment, claim(30), today)).toBe("barred FIN94-3-thirtyDays")
    expect(inShort(thirtyDayProtection, claim(31), today)).toBe("barred FIN94-3-thirty")
    expect(inShort(debtorsImprisonment, claim(31), today)).toBe("eligible")
  })

  it("protects late only with security worth the whole judgment sum, or the creditor's acceptance", () => {
    const late = (more: Facts) => inShort(lateClaimProtection, claim(40, more), today)
    expect(late({ claimSecurity: 1_000 * million })).toBe("eligible")
    expect(late({ claimSecurity: 1_000 * million - 1 })).toBe("barred FIN94-3-security")
    expect(late({ securityForgone: true })).toBe("eligible")
    expect(late({ securityForgone: true, claimWithdrawn: true })).toBe("barred FIN94-3-pending")
  })

  it("holds again a debtor who does not pay the instalments", () => {
    const ordered = { insolvent: true, instalmentsOrdered: true, downPayment: 0, claimWithdrawn: true }
    const held = (instalmentArrears: number) =>
      inShort(debtorsImprisonment, claim(40, { ...ordered, instalmentArrears }), today)
    expect([held(0), held(1)]).toEqual(["barred FIN94-3-insolvency", "eligible"])
  })

  it("never covers a fine", () => {
    expect(inShort(debtorsImprisonment, claim(40, { debtKind: "fine" }), today)).toBe("barred FIN94-22")
  })

  it("is undetermined between the adoption of the act and the day by which it certainly held", () => {
    expect(inShort(thirtyDayProtection, claim(10), on("1394/03/22"))).toMatch(/^barred/)
    expect(inShort(thirtyDayProtection, claim(10), on("1394/06/01"))).toMatch(/^undetermined/)
    expect(inShort(thirtyDayProtection, claim(10), on("1395/01/01"))).toBe("eligible")
  })

  it("says who proves, and until when new means are reported", () => {
    const prover = (facts: Facts) => determined(burdenOfProof, { debtKind: "dower", ...facts }, today)
    expect(prover({ debtOrigin: "exchange" })).toBe("debtor")
    expect(prover({ debtOrigin: "dower", earlierWealthKnown: false })).toBe("creditor")
    expect(prover({ debtOrigin: "dower" })).toBeUndefined()
    expect(prover({ debtKind: "fine", debtOrigin: "exchange" })).toBeUndefined()
    expect(determined(lastDayToReportMeans, { newMeansDay: day("1404/05/31") }, today)).toBe(
      day("1404/08/30"),
    )
  })
})

describe("the charity headquarters (SET-1, SET-4)", () => {
  const client: Facts = {
    needy: true,
    debtKind: "commercialPaper",
    heldForDebt: true,
    aboutToBeHeld: false,
    debtFromOffence: true,
    offence: "breachOfTrust",
  }

  it("differs by the text: the act of 1394 excludes five offences, the regulation of 1392 fraud only", () => {
    const both = (facts: Facts) =>
      [setadClient, setadClient1392].map((rule) => inShort(rule, { ...client, ...facts }, on("1404/01/01")))
    expect(both({})).toEqual(["barred SETAD-excluded", "eligible"])
    expect(both({ offence: "fraud" })).toEqual(["barred SETAD-excluded", "barred SETAD-fraud"])
    expect(both({ offence: "cheque" })).toEqual(["eligible", "eligible"])
    expect(both({ offence: "cheque", heldForDebt: false, aboutToBeHeld: true })).toEqual([
      "barred SETAD-held",
      "eligible",
    ])
  })

  it("takes debts below the limit, and none of the limit itself", () => {
    const within = (judgmentSum: number) =>
      inShort(
        foundationProgramme,
        { debtKind: "otherDebt", judgmentSum, debtFromOffence: false },
        on("1404/01/01"),
      )
    expect(within(500 * million - 1)).toBe("eligible")
    expect(within(500 * million)).toBe("barred MOSTAZAFAN-limit")
  })

  it("ranks by class: over seventy excludes seventy, forty percent includes forty", () => {
    const none: Facts = {
      married: false,
      headsHousehold: false,
      martyrOrVeteranFamily: false,
      sadat: false,
      countedAsYoung: false,
      incurablyIll: false,
      disabilityPercent: 0,
      sex: "female",
      birthDay: day("1334/01/01"),
    }
    const classOn = (today: string, facts: Facts = {}) =>
      determined(priorityClass, { ...none, ...facts }, on(today))
    expect([classOn("1404/01/01"), classOn("1404/01/02")]).toEqual([9, 5])
    const young = { birthDay: day("1380/01/01") }
    expect(classOn("1404/01/01", { ...young, disabilityPercent: 39 })).toBe(9)
    expect(classOn("1404/01/01", { ...young, disabilityPercent: 40 })).toBe(8)
    expect(classOn("1404/01/01", { ...young, headsHousehold: true })).toBe(2)
    expect(classOn("1404/01/01", { married: true })).toBe(1)
  })
})

describe("what is still to be paid (SET-7)", () => {
  const amounts = fc.record({
    sum: money(9_000_000_000_000),
    down: money(9_000_000_000_000),
    ordered: fc.boolean(),
    cuts: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100)),
  })

  it("adds up to the debt, to the rial, whatever was waived, received, paid and put off", () => {
    fc.assert(
      fc.property(amounts, ({ cuts, down, ordered, sum }) => {
        let left = sum as number
        const [waived, paid, family, grant] = cuts.map((cut) => {
          const part = Math.floor((left / 100) * (cut / 4))
          left -= part
          return part
        }) as [number, number, number, number]
        const { debts, totals } = outlookOf([
          {
            kind: "dower",
            judgmentSum: sum,
            creditorConsents: false,
            instalmentsOrdered: ordered,
            ...(ordered ? { downPayment: Math.min(down, sum), instalmentArrears: 0 } : {}),
            concessions: [{ amount: waived, of: "whole" }],
            payments: [{ day: "1404/01/01", amount: paid }],
            funding: [
              { source: "family", amount: family, received: "1404/07/01" },
              { source: "grant", amount: grant, received: "1404/07/01" },
            ],
          },
        ])
        const [debt] = debts
        const value = (part: (typeof debtParts)[number]) => debt?.parts[part].value as number
        expect(value("owed")).toBe(value("waived") + value("paid") + value("deferred") + value("payableNow"))
        expect(value("gap")).toBe(Math.max(0, value("payableNow") - family - grant))
        for (const part of debtParts) {
          expect(value(part)).toBeGreaterThanOrEqual(0)
          expect(totals[part]).toBe(value(part))
        }
        expect(debt?.release.answer).toBe(value("gap") === 0 ? "yes" : "no")
      }),
      { numRuns: runs(60) },
    )
  })

  it("SD-13: leaves the published rest of Lorestan", () => {
    const { totals } = outlookOf([
      {
        kind: "otherDebt",
        judgmentSum: 637 * billionToman,
        instalmentsOrdered: true,
        downPayment: (637 - 47 - 550) * billionToman,
        instalmentArrears: 0,
        concessions: [{ amount: 47 * billionToman, of: "whole" }],
        payments: [],
        funding: [{ source: "family", amount: 11 * billionToman, received: "1404/07/01" }],
      },
    ])
    expect(totals.deferred).toBe(550 * billionToman)
    expect(totals.gap).toBe(29 * billionToman)
  })

  it("SD-15: adds the published parts of Alborz over its debts", () => {
    const billion = 1_000_000_000
    const open = { payments: [], concessions: [], funding: [], instalmentsOrdered: false }
    const { totals } = outlookOf([
      {
        ...open,
        kind: "dower",
        judgmentSum: 9_048 * billion,
        instalmentsOrdered: true,
        downPayment: 0,
        instalmentArrears: 0,
      },
      {
        ...open,
        kind: "commercialPaper",
        judgmentSum: 1_134 * billion,
        concessions: [{ amount: 1_134 * billion }],
      },
      {
        ...open,
        kind: "otherDebt",
        judgmentSum: (354 + 184) * billion,
        funding: [
          { source: "grant", amount: 354 * billion, received: "1404/07/01" },
          { source: "family", amount: 184 * billion, received: "1404/07/01" },
        ],
      },
    ])
    expect(totals).toEqual({
      owed: 10_720 * billion,
      waived: 1_134 * billion,
      paid: 0,
      deferred: 9_048 * billion,
      payableNow: 538 * billion,
      gap: 0,
    })
  })

  it("keeps the share of a diyah that was paid earlier", () => {
    const { debts } = outlookOf([
      {
        kind: "diyah",
        diyahSubject: "ofLife",
        victimSex: "male",
        inMeccaSanctuary: false,
        diyahFixed: false,
        diyahIntent: "quasiIntentional",
        diyahByAgreement: false,
        deadlineAgreed: false,
        diyahActDay: "1402/06/01",
        deathDay: "1402/06/01",
        instalmentsOrdered: false,
        concessions: [],
        // Half of the diyah of 1403.
        payments: [{ day: "1403/05/01", amount: 6_000_000_000 }],
        funding: [],
      },
    ])
    expect(debts[0]?.parts.paid.value).toBe(8_000_000_000)
    expect(debts[0]?.parts.payableNow.value).toBe(8_000_000_000)
  })

  it("is unknown where a part is, and so is the sum over the debts", () => {
    const known = { kind: "dower", judgmentSum: 100, instalmentsOrdered: false, payments: [], funding: [] }
    const { debts, totals } = outlookOf([{ ...known, concessions: [] }, known])
    expect(debts.map(({ parts }) => parts.gap.value)).toEqual([100, undefined])
    expect([totals.owed, totals.gap]).toEqual([200, undefined])
    expect(debts[1]?.release.outcome.outcome).toBe("undetermined")
  })
})

describe("the debts of a file", () => {
  const errorsOf = (debt: object) =>
    Result.match(decodeCaseFile({ id: "file-1", kind: "prisoner", debts: [debt] }, iran), {
      onSuccess: () => [],
      onFailure: (errors) => errors.map(({ code, path }) => `${path.join(".")} ${code}`),
    })
  const dower: Debt = { kind: "dower", judgmentSum: 1000 as Money }

  it.each([
    [{ ...dower, judgmentSum: 10.5 }, "debts.0.judgmentSum number.notWhole"],
    [{ ...dower, judgmentSum: -1 }, "debts.0.judgmentSum number.outOfRange"],
    [{ ...dower, concessions: [{ amount: 1001 }] }, "debts.0.concessions.0.amount sum.overDebt"],
    [
      {
        ...dower,
        concessions: [{ amount: 600 }],
        funding: [{ source: "loan", amount: 401, received: "1404/01/01" }],
      },
      "debts.0.funding.0.amount sum.overDebt",
    ],
    [
      { ...dower, creditors: [{ id: "a" }], concessions: [{ amount: 1, creditor: "b" }] },
      "debts.0.concessions.0.creditor creditor.unknown",
    ],
    [{ ...dower, diyahShare: "5%" }, "debts.0.diyahShare field.conflict"],
    [{ kind: "diyah", diyahShare: "0/5" }, "debts.0.diyahShare share.notAShare"],
    [{ kind: "diyah", judgmentSum: 5 }, "debts.0.judgmentSum field.conflict"],
    [{ ...dower, instalmentsOrdered: false, downPayment: 5 }, "debts.0.downPayment field.conflict"],
    [{ kind: "diyah", diyahActDay: "1402/06/02", deathDay: "1402/06/01" }, "debts.0.deathDay day.outOfOrder"],
    [{ kind: "alimony" }, "debts.0.kind code.unknown"],
  ])("are refused by name: %o", (debt, error) => {
    expect(errorsOf(debt)).toContain(error)
  })

  it("are read in any order to the same facts", () => {
    const other = { ...dower, kind: "maintenanceArrears", judgmentSum: 7 }
    const [one, two] = [
      [dower, other],
      [other, dower],
    ].map((debts) => releaseFacts(read({ debts }), iran, on("1404/08/01").today))
    expect(one).toEqual(two)
    expect(one?.["debtKind"]).toBeUndefined()
  })
})
