import { refusalInWords } from "@bazgasht/casework"
import {
  loan,
  loanSchemas,
  loanWording,
  opening,
  openingSchemas,
  openingWording,
  placement,
  placementRun,
  placementRunSchemas,
  placementRunWording,
  placementSchemas,
  placementWording,
  readiness,
  readinessSchemas,
  readinessWording,
  training,
  trainingSchemas,
  trainingWording,
} from "@bazgasht/core/employment"
import {
  afterCare,
  afterCareSchemas,
  afterCareWording,
  allocationRun,
  allocationRunSchemas,
  allocationRunWording,
  charityGrant,
  charityGrantSchemas,
  charityGrantWording,
  debtPetition,
  debtPetitionSchemas,
  debtPetitionWording,
  leniency,
  leniencySchemas,
  leniencyWording,
  pool,
  poolSchemas,
  poolWording,
} from "@bazgasht/core/release"
import {
  duplicate,
  duplicateSchemas,
  duplicateWording,
  entitlement,
  entitlementSchemas,
  entitlementWording,
  grievance,
  grievanceSchemas,
  grievanceWording,
  household,
  householdSchemas,
  householdWording,
  supportCase,
  supportCaseSchemas,
  supportCaseWording,
  supportCycle,
  supportCycleSchemas,
  supportCycleWording,
} from "@bazgasht/core/support"
import { describe, expect, it } from "vitest"
import { day } from "../test-jurisdiction.ts"
import { describeWordings, english, persian, type Worded, worded } from "./wordings.ts"

const lifeCycles: ReadonlyArray<readonly [string, Worded]> = [
  ["leniency petition", worded(leniency, leniencySchemas().refusal, leniencyWording)],
  ["debt petition", worded(debtPetition, debtPetitionSchemas().refusal, debtPetitionWording)],
  ["pool", worded(pool, poolSchemas().refusal, poolWording)],
  ["allocation run", worded(allocationRun, allocationRunSchemas().refusal, allocationRunWording)],
  ["charity grant", worded(charityGrant, charityGrantSchemas().refusal, charityGrantWording)],
  ["after-care", worded(afterCare, afterCareSchemas().refusal, afterCareWording)],
  ["household", worded(household, householdSchemas().refusal, householdWording)],
  ["support case", worded(supportCase, supportCaseSchemas().refusal, supportCaseWording)],
  ["support cycle", worded(supportCycle, supportCycleSchemas().refusal, supportCycleWording)],
  ["entitlement", worded(entitlement, entitlementSchemas().refusal, entitlementWording)],
  ["grievance", worded(grievance, grievanceSchemas().refusal, grievanceWording)],
  ["duplicate", worded(duplicate, duplicateSchemas().refusal, duplicateWording)],
  ["loan", worded(loan, loanSchemas().refusal, loanWording)],
  ["readiness profile", worded(readiness, readinessSchemas().refusal, readinessWording)],
  ["opening", worded(opening, openingSchemas().refusal, openingWording)],
  ["placement run", worded(placementRun, placementRunSchemas().refusal, placementRunWording)],
  ["placement", worded(placement, placementSchemas().refusal, placementWording)],
  ["enrolment", worded(training, trainingSchemas().refusal, trainingWording)],
]

describeWordings(lifeCycles)

describe("a refusal in words", () => {
  it("says who has to act instead", () => {
    const refused = { code: "actor.conflict", path: "by.id", params: { part: "planner" } } as const
    expect(refusalInWords(supportCycleWording, refused, persian)).toBe(
      "برنامه‌ریز دوره خود نمی‌تواند این اقدام را انجام دهد؛ شخص دیگری باید اقدام کند.",
    )
    expect(refusalInWords(supportCycleWording, refused, english)).toBe(
      "This may not be done by the planner of the cycle; another person has to do it.",
    )
  })

  it("says the first day on which it will be possible, in the calendar of the reader", () => {
    const params = { to: day("1405/02/01") }
    const refused = { code: "ending.notReached", path: "at", params } as const
    expect(refusalInWords(supportCaseWording, refused, persian)).toBe(
      "حمایت هنوز به پایان نرسیده است؛ پرونده را از ۱۴۰۵/۰۲/۰۱ می‌توان مختومه کرد.",
    )
    expect(refusalInWords(supportCaseWording, refused, english)).toBe(
      "Support has not ended yet; the case may be closed from 1405/02/01 on.",
    )
  })

  it("names the offices that may act, and says so where there is none", () => {
    const by = (authorised: ReadonlyArray<string>) =>
      ({
        code: "actor.notAuthorised",
        path: "by.role",
        params: { role: "office.clerk", authorised },
      }) as const
    expect(refusalInWords(householdWording, by(["office.board"]), persian)).toBe(
      "این اقدام در صلاحیت «کارمند دفتر» نیست؛ مرجع صالح: هیئت رسیدگی.",
    )
    expect(refusalInWords(householdWording, by([]), english)).toBe(
      "This is not for the clerk of the office to do; nobody is named for it.",
    )
  })

  it("says from when to when a breach counts, as far as that is known", () => {
    const outside = (params: { readonly from?: typeof from; readonly to?: typeof from }) =>
      refusalInWords(
        leniencyWording,
        { code: "breach.outsidePeriod", path: "breach.happenedOn", params },
        english,
      )
    const [from, to] = [day("1404/01/01"), day("1405/01/01")]
    expect(outside({ from, to })).toBe(
      "Only a breach counts that happened on or after 1404/01/01 and before 1405/01/01.",
    )
    expect(outside({ from })).toBe("Only a breach counts that happened on or after 1404/01/01.")
    expect(outside({ to })).toBe("Only a breach counts that happened before 1405/01/01.")
    expect(outside({})).toBe("The days in which a breach counts have not begun yet.")
  })

  it("writes a code for which nobody has words as it is", () => {
    const refused = {
      code: "ruling.unknown",
      path: "basis.ruling",
      params: { ruling: "grievance-7#9" },
    } as const
    expect(refusalInWords(supportCaseWording, refused, persian)).toContain("«grievance-7#9»")
  })
})
