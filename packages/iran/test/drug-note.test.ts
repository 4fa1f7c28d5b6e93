import { describe, expect, it } from "vitest"
import { acceptance } from "../src/release/acceptance.ts"
import { alternatives } from "../src/release/alternatives.ts"
import { conditionalRelease } from "../src/release/conditional-release.ts"
import {
  drugSuspension,
  longestDrugSuspensionPeriod,
  shortestDrugSuspensionPeriod,
} from "../src/release/drug-note.ts"
import { ordinaryFurlough } from "../src/release/furlough.ts"
import { pardon } from "../src/release/pardon.ts"
import { postponement } from "../src/release/postponement.ts"
import { electronicSupervision, semiLiberty } from "../src/release/semi-liberty-and-supervision.ts"
import { suspension } from "../src/release/suspension.ts"
import { day, determined, inShort, on, proved, serving, term } from "./prisoner.ts"

const drug = { ...proved, offence: "drug.trafficking" }

const sentence = (
  imposed: ReturnType<typeof term>,
  minimum: ReturnType<typeof term>,
  maximum: ReturnType<typeof term>,
) => ({
  ...serving(imposed, "1398/02/01"),
  statutoryMinimum: minimum,
  statutoryMaximum: maximum,
})

describe("the note to article 45 (REL-DRUG)", () => {
  const atMinimum = { ...drug, ...sentence(term(6), term(6), term(15)) }
  const today = on("1403/02/01")

  it.each([
    ["conditional release", conditionalRelease],
    ["semi-liberty", semiLiberty],
    ["electronic monitoring", electronicSupervision],
    ["suspension", suspension],
  ])("DR-1: bars %s at the statutory minimum", (_, route) => {
    expect(inShort(route, atMinimum, today)).toBe("barred DRUG96-note")
  })

  it("DR-1: bars postponement and alternatives at the judgment", () => {
    const atJudgment = {
      ...atMinimum,
      judgmentDay: day("1403/02/01"),
      birthDay: day("1360/01/01"),
      offenceDay: day("1402/01/01"),
    }
    expect(inShort(postponement, atJudgment, today)).toMatch(/^barred DRUG96-note/)
    const short = { ...atJudgment, offenceIntentional: false }
    expect(inShort(alternatives, short, today)).toBe("barred DRUG96-note")
  })

  it("DR-1: does not bar pardon", () => {
    expect(inShort(pardon, atMinimum, today)).toBe("eligible")
  })

  it("leaves acceptance of judgment and furlough to the court, unless a reading is chosen", () => {
    const facts = {
      ...atMinimum,
      prosecutorAppealed: false,
      complainantAppealed: false,
      appealWaivedInTime: true,
      mitigationRequested: true,
      prisonRulesKept: true,
      programmeParticipation: true,
      creditPointsEarned: true,
      detainedAccused: false,
    }
    for (const route of [acceptance, ordinaryFurlough]) {
      expect(inShort(route, facts, today)).toMatch(/^undetermined/)
      const scope = (option: string) => on("1403/02/01", { scopeOfOtherLeniency: option })
      expect(inShort(route, facts, scope("included"))).toBe("barred DRUG96-note")
      expect(inShort(route, facts, scope("notIncluded"))).toBe("eligible")
    }
  })

  it("does not reach the special cases of the note to article 38", () => {
    expect(inShort(conditionalRelease, { ...atMinimum, drugSpecialCase: true }, today)).toBe("eligible")
  })

  it("DR-3: leaves statutory imprisonment of up to five years alone", () => {
    const facts = {
      ...drug,
      ...serving(term(3), "1403/05/05"),
      statutoryMinimum: term(2),
      statutoryMaximum: term(5),
    }
    expect(inShort(conditionalRelease, facts, on("1403/06/01"))).toBe("notYet 1404/05/05")
    expect(inShort(conditionalRelease, { ...facts, judgmentTerm: term(2) }, on("1404/05/05"))).toBe(
      "eligible",
    )
  })

  it("DR-5: an unknown statutory range leaves it open", () => {
    const facts = { ...atMinimum, statutoryMinimum: undefined, statutoryMaximum: undefined }
    expect(inShort(conditionalRelease, facts, today)).toMatch(/^undetermined/)
  })

  it("above the minimum opens a partial suspension of its own, and asks the court about the rest", () => {
    const above = { ...drug, ...sentence(term(8), term(6), term(15)) }
    expect(inShort(drugSuspension, above, on("1403/02/01"))).toBe("notYet 1404/02/01")
    expect(inShort(drugSuspension, above, on("1404/02/01"))).toBe("eligible")
    expect(inShort(drugSuspension, above, on("1406/01/31"))).toBe("eligible")
    // Of eight years nothing is left that could be suspended.
    expect(inShort(drugSuspension, above, on("1406/02/01"))).toBe("barred notEnded")
    expect(inShort(suspension, above, on("1404/02/01"))).toBe("barred DRUG96-note")
    expect(inShort(conditionalRelease, above, today)).toMatch(/^undetermined/)
    expect(inShort(conditionalRelease, { ...above, leniencyAboveDrugMinimum: true }, today)).toBe("eligible")
    const ordinary = on("1403/02/01", { drugNoteAboveMinimum: "ordinaryRules" })
    expect(inShort(conditionalRelease, above, ordinary)).toBe("eligible")
    expect(determined(shortestDrugSuspensionPeriod, {}, today)).toEqual(term(5))
    expect(determined(longestDrugSuspensionPeriod, {}, today)).toEqual(term(10))
  })

  it("below the minimum is the court's question", () => {
    const below = { ...drug, ...sentence(term(5), term(6), term(15)) }
    expect(inShort(conditionalRelease, below, on("1402/02/01"))).toMatch(/^undetermined/)
    expect(inShort(conditionalRelease, { ...below, drugNoteBelowMinimum: true }, on("1402/02/01"))).toBe(
      "barred DRUG96-note",
    )
  })

  it("was no law before it came into force", () => {
    const facts = { ...drug, ...serving(term(6), "1393/01/01"), statutoryMaximum: term(15) }
    expect(inShort(conditionalRelease, facts, on("1396/08/22"))).toBe("eligible")
    expect(inShort(conditionalRelease, facts, on("1396/08/23"))).toBe("barred DRUG96-note")
  })

  it("leaves other offences alone", () => {
    const facts = { ...atMinimum, offence: "theft.tazir", drugSpecialCase: undefined }
    expect(inShort(conditionalRelease, facts, today)).toBe("eligible")
  })
})
