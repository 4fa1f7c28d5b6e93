import {
  accountOf,
  employmentOutlook,
  followedOf,
  followUpFigures,
  type LoanLife,
  loan,
  loanSchedule,
} from "@bazgasht/core/employment"
import { workCase } from "@bazgasht/core/placement"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { employmentProgramme, employmentTerms, iran, jalali, startUpLoanPlan } from "../../../src/index.ts"
import { day, on, written } from "../../prisoner.ts"
import { playing, type WrittenFor } from "../terms/play.ts"
import { ended } from "./ending.ts"
import { fileOf, terms } from "./file.ts"
import { releaseDay } from "./placement.ts"
import { person } from "./round.ts"
import { done, known, rials } from "./telling.ts"

const loanDay = on("1404/08/10")
const after = workCase(
  fileOf("p-1", {
    finallyReleased: true,
    conditionallyReleased: false,
    businessPlanApproved: true,
    loanCeiling: "upper",
  }),
  iran,
  loanDay.today,
)
const later = employmentOutlook(after.facts, employmentProgramme, loanDay)
const plan = { ...known(startUpLoanPlan(loanDay)), principal: rials(3_000_000_000) }
const playLoan = playing(loan, "loan-1", { terms: known(employmentTerms(loanDay).loan), calendar: jalali })
const applied: ReadonlyArray<WrittenFor<LoanLife>> = [
  {
    type: "apply",
    on: "1404/08/01",
    as: "afterCareCentre",
    borrower: person.id,
    relatives: ["wife"],
    caseworker: "caseworker-1",
    requested: rials(3_500_000_000),
    purpose: { kind: "enterprise", plan: "plan-1", vendors: ["vendor-1"] },
  },
  { type: "recommend", on: "1404/08/05", as: "afterCareCentre" },
]
const approve = (principal: Money): WrittenFor<LoanLife> => ({
  type: "approve",
  on: "1404/08/07",
  as: "provincialDirectorate",
  plan: { ...plan, principal },
  openLoans: [],
})
const lent = done(
  playLoan([
    ...applied,
    approve(plan.principal),
    {
      type: "secure",
      on: "1404/08/08",
      as: "afterCareCentre",
      securities: [{ id: "cheque-1", value: plan.principal }],
    },
    {
      type: "disburse",
      on: "1404/08/10",
      as: "provincialDirectorate",
      payee: "vendor-1",
      amount: plan.principal,
    },
  ]),
).state

describe("the way of one prisoner: his release", () => {
  it("is asked 30, 90 and 180 days after his release what became of him", () => {
    expect(written(releaseDay)).toBe("1404/02/01")
    const followed = known(followedOf(ended.state))
    const figures = followUpFigures([followed], known(terms.placement).followUpDays, day("1404/08/01"))
    expect(
      figures.map(({ after: asked, employed, notEmployed, unknown }) => [
        asked,
        employed,
        notEmployed,
        unknown,
      ]),
    ).toEqual([
      [30, 0, 1, 0],
      [90, 1, 0, 0],
      [180, 1, 0, 0],
    ])
  })

  it("EW-9: may hold no public post for two years after his release", () =>
    expect(later.publicPosts?.outcome).toMatchObject({ outcome: "notYet", from: day("1406/02/01") }))

  it("EW-13: gets the loan after final release up to the ceiling, with a schedule to the rial", () => {
    expect(later.loans[0]).toMatchObject({ decision: { answer: "yes" }, ceiling: { value: 3_000_000_000 } })
    expect(playLoan([...applied, approve(rials(3_500_000_000))]).refusal?.code).toBe("loan.overCeiling")
    const schedule = Result.getOrThrow(loanSchedule(plan, loanDay.today, jalali))
    expect(accountOf(lent)).toMatchObject({ due: schedule.due, instalments: schedule.instalments })
    expect([schedule.due, schedule.instalments.length]).toEqual([3_305_000_000, 60])
  })
})
