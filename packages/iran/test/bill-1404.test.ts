import { debtKinds, debtOrigins } from "@bazgasht/iran/facts"
import { decide, type Facts } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { debtorsImprisonment, debtorsUnderSupervision } from "../src/debts/financial-convictions.ts"
import { financialConvictionsBillInForce } from "../src/policies.ts"
import { day, inShort, on } from "./prisoner.ts"

const reading = (option: string, today = "1404/10/01") =>
  on(today, { financialConvictionsBillInForce: option })

const dower: Facts = {
  debtKind: "dower",
  debtOrigin: "dower",
  dowerCoins: 14,
  judgmentSum: 1_000_000_000,
  imprisonmentRequested: true,
  assetsFound: false,
  meansProved: false,
  creditorConsents: false,
  insolvencyClaimed: false,
  instalmentsOrdered: false,
  insolvent: false,
  waivedOfWhole: 0,
  waivedOfDownPayment: 0,
  debtPayments: [],
}

const both = (facts: Facts, setting: ReturnType<typeof on>) => [
  inShort(debtorsImprisonment, facts, setting),
  inShort(debtorsUnderSupervision, facts, setting),
]

describe("the bill of 1404 on financial debtors (FIN-1, REL-EM-4)", () => {
  it("is off unless the reading says otherwise", () => {
    expect(both(dower, on("1404/10/01"))).toEqual(["eligible", "barred BILL-in-force"])
    expect(both(dower, reading("notInForce"))).toEqual(["eligible", "barred BILL-in-force"])
  })

  it("leaves supervision alone where it is in force and nothing was received", () => {
    expect(both(dower, reading("inForce"))).toEqual(["barred BILL-supervision", "eligible"])
    expect(both({ ...dower, dowerCoins: 15 }, reading("inForce"))).toEqual([
      "barred BILL-supervision",
      "barred BILL-dower",
    ])
    expect(both({ ...dower, dowerCoins: 15, meansProved: true }, reading("inForce"))).toEqual([
      "barred BILL-supervision",
      "eligible",
    ])
    const cheque = { ...dower, debtKind: "commercialPaper", debtOrigin: "exchange" }
    expect(both(cheque, reading("inForce"))).toEqual(["eligible", "barred BILL-no-exchange"])
  })

  it("is not in force before parliament adopted it, whatever the reading", () => {
    for (const option of ["inForce", "statusUnknown"])
      expect(both(dower, reading(option, "1404/09/11"))[0], option).toBe("eligible")
    expect(both(dower, reading("inForce", "1404/09/12"))[0]).toBe("barred BILL-supervision")
  })

  it("leaves open what hangs on it where its status is not known, and names it", () => {
    expect(both(dower, reading("statusUnknown"))).toEqual([
      "undetermined BILL-in-force",
      "undetermined BILL-in-force",
    ])
    for (const rule of [debtorsImprisonment, debtorsUnderSupervision])
      expect(
        decide(rule, dower, reading("statusUnknown")).missing.sets.map(({ unknowns }) =>
          unknowns.map(({ id }) => id),
        ),
      ).toEqual([["billPublished"]])
    expect(both({ ...dower, billPublished: true }, reading("statusUnknown"))).toEqual([
      "barred BILL-supervision",
      "eligible",
    ])
    expect(both({ ...dower, billPublished: false }, reading("statusUnknown"))).toEqual([
      "eligible",
      "barred BILL-in-force",
    ])
    const cheque = { ...dower, debtKind: "commercialPaper", debtOrigin: "exchange" }
    expect(both(cheque, reading("statusUnknown"))).toEqual(["eligible", "barred BILL-no-exchange"])
  })

  it("asks of supervision what article 3 asks of imprisonment", () => {
    const supervised = (more: Facts) =>
      inShort(debtorsUnderSupervision, { ...dower, ...more }, reading("inForce"))
    expect(supervised({ imprisonmentRequested: false })).toBe("barred FIN94-3-request")
    expect(supervised({ assetsFound: true })).toBe("barred FIN94-3-noAssets")
    expect(supervised({ creditorConsents: true })).toBe("barred FIN94-3-consent")
    expect(
      supervised({
        insolvencyClaimed: true,
        writServedDay: day("1404/09/01"),
        insolvencyClaimDay: day("1404/09/30"),
        assetListGiven: true,
        claimWithdrawn: false,
        claimFinallyRejected: false,
      }),
    ).toBe("barred FIN94-3-thirtyDays")
    expect(supervised({ debtKind: "fine", debtOrigin: "tort" })).toBe("barred FIN94-22")
  })

  it("leaves restitution in a criminal conviction to the penal laws", () => {
    const restitution = { ...dower, debtKind: "restitution", debtOrigin: "tort" }
    expect(both(restitution, reading("inForce"))).toEqual(["referred", "referred"])
    expect(both(restitution, reading("notInForce"))).toEqual(["eligible", "barred BILL-in-force"])
    expect(both(restitution, reading("statusUnknown"))[0]).toBe("undetermined BILL-restitution")
  })

  it("never lets the same debtor be imprisoned and supervised", () => {
    const facts = fc.record(
      {
        debtKind: fc.constantFrom(...debtKinds),
        debtOrigin: fc.constantFrom(...debtOrigins),
        dowerCoins: fc.integer({ min: 0, max: 200 }),
        imprisonmentRequested: fc.boolean(),
        assetsFound: fc.boolean(),
        meansProved: fc.boolean(),
        creditorConsents: fc.boolean(),
        insolvencyClaimed: fc.boolean(),
        instalmentsOrdered: fc.boolean(),
        insolvent: fc.boolean(),
        billPublished: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    const options = financialConvictionsBillInForce.options.map(({ id }) => id)
    fc.assert(
      fc.property(facts, fc.constantFrom(...options), (known, option) => {
        const [imprisoned, supervised] = both(known as Facts, reading(option))
        expect([imprisoned, supervised].filter((outcome) => outcome === "eligible").length).toBeLessThan(2)
      }),
    )
  })
})
