import { describe, expect, it } from "vitest"
import {
  consentFurlough,
  escortedDaysLeft,
  escortedLeave,
  furlough1384,
  furloughInterval1384,
  furloughOnPromise1384,
  leaveOfAccused,
  occasionFurlough,
  ordinaryDaysLeft,
  ordinaryFurlough,
  quarterlyDaysLeft,
  quarterlyFurlough,
  urgentFurlough,
  urgentFurloughDays,
} from "../src/release/furlough.ts"
import { postponedExecution } from "../src/release/postponed-execution.ts"
import { day, determined, inShort, on, proved, serving, term } from "./prisoner.ts"

const prisoner = {
  ...proved,
  ...serving(term(6), "1402/01/01"),
  prisonRulesKept: true,
  programmeParticipation: true,
  creditPointsEarned: true,
  detainedAccused: false,
  urgentRelativeEvent: false,
}
const leave = (kind: string, start: string, days: number) => ({ kind, start: day(start), days })

describe("ordinary furlough (REL-FUR-1)", () => {
  it("FU-1: two days used leave one", () => {
    const facts = {
      ...prisoner,
      furloughs: [leave("ordinary", "1404/06/03", 2), leave("ordinary", "1404/05/20", 3)],
    }
    expect(determined(ordinaryDaysLeft, facts, on("1404/06/20"))).toBe(1)
    expect(inShort(ordinaryFurlough, facts, on("1404/06/20"))).toBe("eligible")
  })

  it("waits for the next month once the days are used", () => {
    const facts = { ...prisoner, furloughs: [leave("ordinary", "1404/06/03", 3)] }
    expect(inShort(ordinaryFurlough, facts, on("1404/06/20"))).toBe("notYet 1404/07/01")
  })

  it("counts what began in this month, and in no other", () => {
    const facts = { ...prisoner, furloughs: [leave("ordinary", "1404/06/03", 3)] }
    const left = ["1404/05/31", "1404/06/01", "1404/06/31", "1404/07/01"].map((date) =>
      determined(ordinaryDaysLeft, facts, on(date)),
    )
    expect(left).toEqual([3, 0, 0, 3])
  })

  it.each([
    ["outside suspension", { offence: "kidnapping" }, "barred CPC-520-outside-suspension"],
    ["an accused", { detainedAccused: true }, "barred CPC-520-accused"],
    ["no points", { creditPointsEarned: false }, "barred CPC-520-points"],
  ])("is closed: %s", (_, changed, outcome) => {
    expect(inShort(ordinaryFurlough, { ...prisoner, ...changed }, on("1404/06/20"))).toBe(outcome)
  })
})

describe("leave of other kinds", () => {
  const kidnapper = { ...prisoner, offence: "kidnapping" }

  it("REL-FUR-6: outside suspension one third is served first, then five days in four months", () => {
    expect(inShort(quarterlyFurlough, kidnapper, on("1403/12/29"))).toBe("notYet 1404/01/01")
    const used = { ...kidnapper, furloughs: [leave("quarterly", "1404/02/10", 3)] }
    expect(determined(quarterlyDaysLeft, used, on("1404/06/09"))).toBe(2)
    expect(determined(quarterlyDaysLeft, used, on("1404/06/10"))).toBe(5)
    expect(inShort(quarterlyFurlough, prisoner, on("1404/01/01"))).toBe(
      "barred IPC-47-list IPC-47-b IPC-47-f",
    )
  })

  it("FU-3: an urgent event is separate, and a policy may close it", () => {
    const facts = { ...kidnapper, urgentRelativeEvent: true }
    expect(inShort(urgentFurlough, facts, on("1404/06/01"))).toBe("eligible")
    expect(determined(urgentFurloughDays, facts, on("1404/06/01"))).toBe(5)
    const closed = on("1404/06/01", { urgentFurloughOutsideSuspension: "closed" })
    expect(inShort(urgentFurlough, facts, closed)).toBe("barred CPC-520-urgent-outside-suspension")
  })

  const poor = {
    ...prisoner,
    urgentRelativeEvent: true,
    suitableSecurity: false,
    unableToGiveSecurity: true,
  }

  it("escorts who cannot give security, and an accused if the authority agrees", () => {
    expect(inShort(escortedLeave, poor, on("1404/06/01"))).toBe("eligible")
    const accused = { ...poor, detainedAccused: true, detentionAuthorityAgrees: true }
    expect(inShort(escortedLeave, accused, on("1404/06/01"))).toBe("barred CPC-520-accused")
    expect(inShort(leaveOfAccused, accused, on("1404/06/01"))).toBe("eligible")
  })

  it.each([
    ["a convict", escortedLeave, {}],
    ["an accused", leaveOfAccused, { detainedAccused: true, detentionAuthorityAgrees: true }],
  ])("escorts %s on one day a month", (_, rule, changed) => {
    const facts = { ...poor, ...changed, furloughs: [leave("escorted", "1404/06/03", 1)] }
    const left = ["1404/05/31", "1404/06/01", "1404/06/31", "1404/07/01"].map((date) =>
      determined(escortedDaysLeft, facts, on(date)),
    )
    expect(left).toEqual([1, 0, 0, 1])
    expect(inShort(rule, facts, on("1404/06/31"))).toBe("notYet 1404/07/01")
    expect(inShort(rule, facts, on("1404/07/01"))).toBe("eligible")
    const urgent = { ...facts, furloughs: [leave("urgent", "1404/06/03", 5)] }
    expect(inShort(rule, urgent, on("1404/06/31"))).toBe("eligible")
    expect(inShort(rule, { ...facts, furloughs: undefined }, on("1404/06/31"))).toBe(
      "undetermined CPC-520-allowance",
    )
  })

  it("REL-FUR-5: a first leave, one renewal if part is paid, no third", () => {
    const facts = { ...prisoner, complainantWaiver: false, consentLeaveUseful: true, debtPartPaid: false }
    const used = (...starts: ReadonlyArray<string>) => ({
      ...facts,
      furloughs: starts.map((start) => leave("consent", start, 7)),
    })
    const today = on("1404/06/01")
    expect(inShort(consentFurlough, used(), today)).toBe("eligible")
    expect(inShort(consentFurlough, used("1404/05/01"), today)).toBe("barred CPC-520-renewal")
    expect(inShort(consentFurlough, { ...used("1404/05/01"), debtPartPaid: true }, today)).toBe("eligible")
    expect(inShort(consentFurlough, { ...used("1404/05/01", "1404/05/08"), debtPartPaid: true }, today)).toBe(
      "barred CPC-520-renewal",
    )
  })

  it("FU-5: no third occasion in a year", () => {
    const facts = {
      ...prisoner,
      occasionCircular: true,
      furloughs: [leave("occasion", "1404/01/01", 5), leave("occasion", "1404/03/14", 3)],
    }
    expect(inShort(occasionFurlough, facts, on("1404/11/22"))).toBe("notYet 1405/01/01")
    expect(inShort(occasionFurlough, facts, on("1403/12/30"))).toBe("eligible")
    const one = { ...facts, furloughs: facts.furloughs.slice(0, 1) }
    expect(inShort(occasionFurlough, one, on("1404/11/22"))).toBe("eligible")
  })
})

describe("furlough under the regulation of 1384", () => {
  const old = { ...proved, ...serving(term(12), "1390/02/01"), creditPoints: 200 }

  it("FU-7: one sixth of twelve years is two years", () => {
    expect(inShort(furlough1384, old, on("1392/01/31"))).toBe("notYet 1392/02/01")
    expect(inShort(furlough1384, old, on("1392/02/01"))).toBe("eligible")
  })

  it.each([
    ["exactly 15 years", term(15), "1392/08/01"],
    ["longer", term(15, 0, 1), "1393/02/01"],
  ])("%s", (_, imposed, first) => {
    const facts = { ...old, ...serving(imposed, "1390/02/01") }
    expect(inShort(furlough1384, facts, on("1391/01/01"))).toBe(`notYet ${first}`)
  })

  it.each([
    ["life", { imprisonmentKind: "life", imposedTerm: undefined }, "notYet 1393/02/01"],
    ["in lieu of a fine", { imprisonmentKind: "inLieuOfFine" }, "notYet 1390/03/01"],
    ["too few points", { creditPoints: 199 }, "barred REG84-points"],
    ["espionage", { offence: "security.espionage" }, "barred SET-NOFUR84"],
  ])("%s", (_, changed, outcome) => {
    expect(inShort(furlough1384, { ...old, ...changed }, on("1390/02/20"))).toBe(outcome)
  })

  it("ended with the Criminal Procedure Code and is unknown before 1390", () => {
    expect(inShort(furlough1384, old, on("1394/03/31"))).toBe("eligible")
    expect(inShort(furlough1384, old, on("1394/04/01"))).toMatch(/^barred/)
    expect(inShort(furlough1384, old, on("1389/12/29"))).toMatch(/^undetermined/)
  })

  it("came every two, three or four months", () => {
    const months = (changed: object) =>
      determined(furloughInterval1384, { ...old, insolvent: false, ...changed }, on("1392/05/01"))
    expect(months({ offenceIntentional: false })).toBe(2)
    expect(months({})).toBe(3)
    expect(months({ earlierConvictions: [{ degree: 6 }] })).toBe(4)
  })

  it("was given on a promise in the last tenth, at most six months", () => {
    const facts = { ...old, ...serving(term(2), "1391/01/01") }
    expect(inShort(furloughOnPromise1384, facts, on("1392/01/01"))).toBe("notYet 1392/10/19")
    const long = { ...old, ...serving(term(10), "1384/01/01") }
    expect(inShort(furloughOnPromise1384, long, on("1393/01/01"))).toBe("notYet 1393/07/01")
  })
})

describe("postponing execution (REL-POST)", () => {
  const woman = {
    sex: "female",
    pregnant: false,
    givenBirth: true,
    breastfeeding: false,
    illnessWorsenedByExecution: false,
    childBirthDay: day("1404/02/10"),
  }

  it.each([
    ["after birth", {}, "1404/08/09", "eligible"],
    ["six months later", {}, "1404/08/10", "barred"],
    ["breastfeeding", { breastfeeding: true }, "1406/02/09", "eligible"],
    ["the child is two", { breastfeeding: true }, "1406/02/10", "barred"],
    ["before birth", {}, "1404/02/09", "notYet"],
    ["on the day of birth", {}, "1404/02/10", "eligible"],
    ["breastfeeding before birth", { breastfeeding: true }, "1404/02/09", "notYet"],
    ["pregnant", { pregnant: true, childBirthDay: day("1398/01/01") }, "1404/08/10", "eligible"],
    ["ill", { illnessWorsenedByExecution: true }, "1407/01/01", "eligible"],
    ["a man", { sex: "male" }, "1404/08/09", "barred"],
  ])("%s", (_, changed, today, outcome) => {
    expect(inShort(postponedExecution, { ...woman, ...changed }, on(today)).split(" ")[0]).toBe(outcome)
  })

  it("asks no child's day of birth of a woman who has not given birth", () => {
    const { childBirthDay: _day, breastfeeding: _fed, ...unasked } = woman
    const answerOf = (changed: object) =>
      inShort(postponedExecution, { ...unasked, ...changed }, on("1404/08/09")).split(" ")[0]
    expect(answerOf({ givenBirth: false })).toBe("barred")
    expect(answerOf({ givenBirth: false, pregnant: true })).toBe("eligible")
    expect(answerOf({ givenBirth: false, pregnant: undefined })).toBe("undetermined")
    expect(answerOf({ givenBirth: undefined })).toBe("undetermined")
    expect(answerOf({})).toBe("undetermined")
  })
})
