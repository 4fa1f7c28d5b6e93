import { exactDays } from "@bazgasht/core"
import { type Day, makeTerm } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import {
  dailyTariff,
  electronicSupervision,
  electronicSupervisionDay,
  permittedRadius,
  semiLiberty,
  semiLibertyDay,
  tariffOfSupervision,
  withinRadius,
} from "../src/release/semi-liberty-and-supervision.ts"
import { day, determined, inShort, on, proved, serving, term, written } from "./prisoner.ts"

const dayBefore = (date: string) => written((day(date) - 1) as Day)

describe("one quarter for degrees two to four (REL-SL-1, REL-EM-1)", () => {
  it.each([
    ["SL-1", semiLiberty, term(7), "1403/04/18", "1405/01/18", "1405/01/20"],
    ["SL-3", semiLiberty, term(20), "1399/10/10", "1404/10/10", "1404/10/10"],
    ["EM-1", electronicSupervision, term(8), "1402/12/29", "1404/12/29", "1404/12/29"],
    ["EM-3", electronicSupervision, term(25), "1396/03/03", "1402/06/03", "1402/06/02"],
  ] as const)("%s", (_, route, imposed, from, c1, c2) => {
    const facts = { ...proved, ...serving(imposed, from) }
    expect(inShort(route, facts, on(dayBefore(c1)))).toBe(`notYet ${c1}`)
    expect(inShort(route, facts, on(c1))).toBe("eligible")
    const ruleOfDay = route === semiLiberty ? semiLibertyDay : electronicSupervisionDay
    const exact = determined(ruleOfDay, facts, { ...on(c1), dayCount: exactDays })
    expect(written(exact as Day)).toBe(c2)
  })
})

describe("degrees and conditions", () => {
  const dayZero = "1403/04/18"

  it.each([
    ["SLEM-1", term(3), {}, "eligible", "eligible"],
    ["SLEM-3", term(0, 2), {}, "barred IPC-57 IPC-57-note-degree", "eligible"],
    ["over 25 years", term(26), {}, "barred IPC-57 IPC-57-note-degree", "barred IPC-62 IPC-62-note-2-degree"],
    ["SLEM-5", term(3), { complainantWaiver: false }, "barred IPC-57-waiver", "eligible"],
    [
      "SLEM-5, no mitigating ground",
      term(3),
      { complainantWaiver: false, mitigatingGround: false },
      "barred IPC-57-waiver",
      "barred IPC-40-a",
    ],
    ["SLEM-7", term(3), { privateComplainant: false }, "undetermined IPC-57-waiver", "eligible"],
    [
      "life",
      term(3),
      { imprisonmentKind: "life", imposedTerm: undefined },
      "barred lifeIsHeaviest",
      "barred lifeIsHeaviest",
    ],
    ["no security", term(3), { suitableSecurity: false }, "barred IPC-57-security", "eligible"],
    ["place unknown", term(3), { definedPlace: undefined }, "eligible", "undetermined IPC-62-place"],
  ])("%s", (_, imposed, changed, ofSemiLiberty, ofSupervision) => {
    const facts = { ...proved, ...serving(imposed, dayZero), ...changed }
    expect(inShort(semiLiberty, facts, on(dayZero))).toBe(ofSemiLiberty)
    expect(inShort(electronicSupervision, facts, on(dayZero))).toBe(ofSupervision)
  })

  it("SLEM-7: the policies settle it either way, and so does the court", () => {
    const facts = { ...proved, ...serving(term(3), dayZero), privateComplainant: false }
    const waiver = (option: string) => on(dayZero, { waiverWithoutComplainant: option })
    expect(inShort(semiLiberty, facts, waiver("notNeeded"))).toBe("eligible")
    expect(inShort(semiLiberty, facts, waiver("needed"))).toBe("barred IPC-57-waiver")
    expect(inShort(semiLiberty, { ...facts, waiverUnnecessary: true }, on(dayZero))).toBe("eligible")
  })

  it("SLEM-9: not yet on 1404/12/01", () => {
    const facts = { ...proved, ...serving(term(7), "1403/04/18") }
    expect(inShort(semiLiberty, facts, on("1404/12/01"))).toBe("notYet 1405/01/18")
    expect(inShort(electronicSupervision, facts, on("1404/12/01"))).toBe("notYet 1405/01/18")
  })

  it("SLEM-11: a decision of 1398 knows no note, one in the gap cannot tell, one of 1400 applies it", () => {
    const facts = { ...proved, ...serving(term(7), "1396/04/18") }
    expect(inShort(semiLiberty, facts, on("1398/06/01"))).toMatch(/^barred/)
    expect(inShort(electronicSupervision, facts, on("1398/06/01"))).toMatch(/^barred/)
    expect(inShort(semiLiberty, facts, on("1399/05/01"))).toMatch(/^undetermined/)
    expect(inShort(semiLiberty, facts, on("1400/01/01"))).toBe("eligible")
    expect(inShort(electronicSupervision, facts, on("1400/01/01"))).toBe("eligible")
  })

  it("is certain in the gap where both wordings agree", () => {
    const degreeFive = { ...proved, ...serving(term(3), "1399/04/18") }
    const degreeEight = { ...proved, ...serving(term(0, 2), "1399/04/18") }
    expect(inShort(semiLiberty, degreeFive, on("1399/05/01"))).toBe("eligible")
    expect(inShort(semiLiberty, degreeEight, on("1399/05/01"))).toMatch(/^barred/)
  })

  it("lets a policy choose which punishment decides the degree", () => {
    const facts = { ...proved, ...serving(term(3), dayZero), statutoryMaximum: term(7) }
    expect(inShort(semiLiberty, facts, on(dayZero))).toBe("eligible")
    expect(inShort(semiLiberty, facts, on(dayZero, { degreeForSemiLiberty: "statutory" }))).toMatch(/^notYet/)
    expect(inShort(electronicSupervision, facts, on(dayZero))).toMatch(/^notYet/)
    const imposed = on(dayZero, { degreeForElectronicSupervision: "imposed" })
    expect(inShort(electronicSupervision, facts, imposed)).toBe("eligible")
  })
})

describe("radius and tariff (REL-EM-2, REL-EM-3)", () => {
  it.each([
    [1, 200],
    [2, 500],
    [3, 1000],
  ])("grade %i is %i metres", (radiusGrade, metres) => {
    expect(determined(permittedRadius, { radiusGrade }, on("1403/01/01"))).toBe(metres)
  })

  it.each([
    ["EMR-1 inside", 480, true],
    ["on the limit", 500, true],
    ["EMR-1 violation", 520, false],
  ])("%s", (_, distanceFromHome, inside) => {
    expect(determined(withinRadius, { radiusGrade: 2, distanceFromHome }, on("1403/01/01"))).toBe(inside)
  })

  it.each([
    ["EMT-1", "ordinary", 18_000_000],
    ["unable", "unable", 9_000_000],
    ["EMT-3", "covered", 1_800_000],
  ])("%s", (_, supervisionMeans, rials) => {
    const facts = { supervisedDays: 90, supervisionMeans }
    expect(determined(tariffOfSupervision, facts, on("1402/06/01"))).toBe(rials)
  })

  it("is unknown before and after 1402", () => {
    const facts = { supervisionMeans: "ordinary" }
    expect(determined(dailyTariff, facts, on("1401/12/29"))).toBeUndefined()
    expect(determined(dailyTariff, facts, on("1402/12/29"))).toBe(200_000)
    expect(determined(dailyTariff, facts, on("1403/01/01"))).toBeUndefined()
  })
})

describe("a term that was never stated", () => {
  it("leaves semi-liberty open", () => {
    const facts = { ...proved, ...serving(makeTerm({ years: 3 }), "1403/04/18"), imposedTerm: undefined }
    expect(inShort(semiLiberty, facts, on("1403/05/01"))).toMatch(/^undetermined/)
  })
})
