import { type Day, gregorian, type Money, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { loan } from "../../../src/employment/cases/loan/loan.ts"
import type { LoanLife } from "../../../src/employment/cases/loan/loan-protocol.ts"
import { accountOf, outstandingOf } from "../../../src/employment/cases/loan/loan-reading.ts"
import { playing, type WrittenFor } from "../../support/cases/play.ts"
import { setting } from "./sequences.ts"

type Written = WrittenFor<LoanLife>

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))
const rials = (value: number) => value as Money
const play = playing(loan, "loan-1", setting)

const apply = {
  type: "apply",
  on: "2025-10-01",
  as: "clerk",
  borrower: "borrower",
  relatives: ["wife"],
  caseworker: "caseworker",
  requested: rials(3_500_000_000),
  purpose: { kind: "enterprise", plan: "plan-1", vendors: ["vendor"] },
} as const satisfies Written
const recommend: Written = { type: "recommend", on: "2025-10-02", as: "reviewer" }
const plan = {
  principal: rials(3_000_000_000),
  yearlyRate: { numerator: 4, denominator: 100 },
  method: "balance",
  rounding: "nearest",
  instalments: 60,
  everyMonths: 1,
} as const
const approve = {
  type: "approve",
  on: "2025-10-03",
  as: "board",
  plan,
  openLoans: [],
} as const satisfies Written
const secure = {
  type: "secure",
  on: "2025-10-04",
  as: "clerk",
  securities: [{ id: "cheque", value: rials(3_600_000_000) }],
} as const satisfies Written
const disburse = {
  type: "disburse",
  on: "2025-10-05",
  as: "treasurer",
  payee: "vendor",
  amount: rials(3_000_000_000),
} as const satisfies Written
const secured = [apply, recommend, approve, secure]
const active = [...secured, disburse]
const overdue: ReadonlyArray<Written> = [
  ...active,
  { type: "markOverdue", on: "2025-11-16", as: "collector" },
]
const repay = (on: string, amount: number): Written => ({
  type: "repay",
  on,
  as: "cashier",
  amount: rials(amount),
})
const propose: Written = { type: "proposeWriteOff", on: "2026-12-01", as: "board", reason: "flood" }

const forRelease = {
  ...apply,
  requested: rials(400_000_000),
  purpose: { kind: "release", obligation: "obligation-1", creditors: ["creditor"] },
} as const satisfies Written
const releaseSecured: ReadonlyArray<Written> = [
  forRelease,
  recommend,
  { ...approve, plan: { ...plan, principal: rials(400_000_000) } },
  secure,
]

describe("the life of a loan", () => {
  it("EW-13: 3,500,000,000 are asked for, and no more than the ceiling of 3,000,000,000 is approved", () => {
    const tooMuch = { ...approve, plan: { ...plan, principal: rials(3_500_000_000) } }
    expect(play([apply, recommend, tooMuch]).refusal).toEqual({
      code: "loan.overCeiling",
      path: "plan.principal",
      params: { ceiling: 3_000_000_000 },
    })
    expect(play([apply, recommend, approve]).state.stage).toBe("approved")
  })

  it("is repaid in level instalments where an annuity is agreed, and refuses a method that nobody knows", () => {
    const annuity = { ...approve, plan: { ...plan, method: "annuity" } }
    const { state } = play([apply, recommend, annuity, secure, disburse])
    expect(accountOf(state)?.instalments[0]).toEqual({ on: day("2025-11-05"), amount: 55_249_566 })
    expect(accountOf(state)?.due).toBe(59 * 55_249_566 + 55_249_577)
    const refusalOf = (method: string) =>
      play([apply, recommend, { ...approve, plan: { ...plan, method } }]).refusal
    expect(refusalOf("anuity")).toEqual({
      code: "method.unknown",
      path: "plan.method",
      params: { nearest: ["annuity"] },
    })
    expect(refusalOf("x")).toMatchObject({ params: { nearest: ["flat", "balance", "annuity"] } })
  })

  it("is repaid, paid too much, and settled by the refund", () => {
    const { state } = play([...active, repay("2025-11-05", 55_083_333)])
    expect(outstandingOf(state)).toBe(3_249_916_667)
    const over = play([repay("2025-11-06", 3_249_917_000)], state)
    expect(over.state.stage).toBe("overpaid")
    expect(accountOf(over.state)?.surplus).toBe(333)
    expect(
      play([{ type: "refund", on: "2025-11-07", as: "cashier", amount: rials(333) }], over.state).state.stage,
    ).toBe("settled")
  })

  it("is overdue after the days of grace, and no more once the arrears are paid", () => {
    expect(play([...active, { type: "markOverdue", on: "2025-11-15", as: "collector" }]).refusal).toEqual({
      code: "loan.notOverdue",
      path: "at",
      params: { from: day("2025-11-16") },
    })
    const { state } = play([...overdue, repay("2025-11-17", 55_083_332)])
    expect(state.stage).toBe("overdue")
    expect(play([repay("2025-11-17", 1)], state).state.stage).toBe("active")
  })

  it("keeps what is due when it gets new instalments, and lets a benefactor pay them", () => {
    const { state } = play([
      ...overdue,
      { type: "reschedule", on: "2025-11-20", as: "board", instalments: 3, everyMonths: 2, reason: "flood" },
      { type: "assume", on: "2025-11-21", as: "collector", payer: "benefactor" },
    ])
    expect(accountOf(state)).toMatchObject({
      due: 3_305_000_000,
      payer: "benefactor",
      instalments: [
        { on: day("2026-01-20"), amount: 1_101_666_666 },
        { on: day("2026-03-20"), amount: 1_101_666_666 },
        { on: day("2026-05-20"), amount: 1_101_666_668 },
      ],
    })
  })

  it("is written off by two people, with what was outstanding", () => {
    const { state } = play([...overdue, propose, { type: "writeOff", on: "2026-12-02", as: "treasurer" }])
    expect(state.stage).toBe("writtenOff")
    expect(accountOf(state)).toMatchObject({ writtenOff: 3_305_000_000, repaid: 0 })
  })

  it("is paid out in parts, and what was paid out is what is due", () => {
    const part = { ...disburse, amount: rials(1_200_000_000) }
    const { state } = play([
      ...secured,
      part,
      { type: "closeDisbursement", on: "2025-10-06", as: "treasurer", reason: "flood" },
    ])
    expect(accountOf(state)?.due).toBe(1_200_000_000 + 122_000_000)
  })

  it("goes to the creditor of a debt through enforcement", () => {
    const pay = { ...disburse, payee: "creditor", amount: rials(400_000_000) } as const
    expect(play([...releaseSecured, pay]).refusal?.code).toBe("enforcement.missing")
    expect(play([...releaseSecured, { ...pay, enforcement: "e-1" }]).state.stage).toBe("active")
    for (const payee of ["borrower", "wife", "vendor"])
      expect(play([...releaseSecured, { ...pay, payee, enforcement: "e-1" }]).refusal?.code).toBe(
        "payee.notOfPurpose",
      )
  })

  it.each<readonly [string, ReadonlyArray<Written>, string]>([
    ["a review by the caseworker", [apply, { ...recommend, who: "caseworker" }], "reviewer.caseworker"],
    [
      "an approval by the reviewer",
      [apply, recommend, { ...approve, who: "holder-of-reviewer" }],
      "actor.conflict",
    ],
    ["an application that a relative records", [{ ...apply, who: "wife" }], "actor.conflict"],
    ["an application for nothing", [{ ...apply, requested: rials(0) }], "requested.none"],
    [
      "a relative as creditor",
      [{ ...forRelease, purpose: { ...forRelease.purpose, creditors: ["creditor", "wife"] } }],
      "creditor.related",
    ],
    [
      "a debt that is owed to nobody",
      [{ ...forRelease, purpose: { ...forRelease.purpose, creditors: [] } }],
      "creditor.missing",
    ],
    [
      "a second loan of the kind",
      [apply, recommend, { ...approve, openLoans: [{ loan: "loan-0", kind: "enterprise" }] }],
      "loan.openOfKind",
    ],
    ["too little security", [apply, recommend, approve, { ...secure, securities: [] }], "security.tooLittle"],
    ["payment before security", [apply, recommend, approve, disburse], "transition.notAllowed"],
    [
      "more than was approved",
      [...secured, { ...disburse, amount: rials(3_000_000_001) }],
      "disbursement.overApproved",
    ],
    [
      "cancelling after a payment",
      [
        ...secured,
        { ...disburse, amount: rials(1) },
        { type: "cancel", on: "2025-10-06", as: "board", reason: "flood" },
      ],
      "loan.moneyDisbursed",
    ],
    [
      "a repayment beyond the tolerance",
      [...active, repay("2025-10-06", 3_305_001_001)],
      "repayment.tooMuch",
    ],
    [
      "a write-off that nobody proposed",
      [...overdue, { type: "writeOff", on: "2026-12-02", as: "board" }],
      "writeOff.notProposed",
    ],
    [
      "a write-off by one person",
      [...overdue, propose, { type: "writeOff", on: "2026-12-02", as: "board" }],
      "writeOff.sameApprover",
    ],
    [
      "a write-off proposed before a repayment that ended the arrears",
      [
        ...overdue,
        { ...propose, on: "2025-11-17" },
        repay("2025-11-18", 55_083_333),
        { type: "markOverdue", on: "2025-12-16", as: "collector" },
        { type: "writeOff", on: "2025-12-17", as: "treasurer" },
      ],
      "writeOff.notProposed",
    ],
    [
      "a payer who pays already",
      [...active, { type: "assume", on: "2025-10-06", as: "collector", payer: "borrower" }],
      "payer.same",
    ],
  ])("refuses %s", (_, sequence, code) => expect(play(sequence).refusal?.code).toBe(code))
})
