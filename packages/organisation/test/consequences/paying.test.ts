/** What a bank answers reaches the cases that asked for the money: each of them once, however often the program dies in between. */

import { type DebtPetitionSetting, type DebtPetitionState, debtPetitionCases } from "@bazgasht/core/release"
import { attemptsOf, entitlementCases } from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import { gregorian, type Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { terms as petitionTerms } from "../../../core/test/release/debt-petition/sequences.ts"
import { setting as entitlementSetting } from "../../../core/test/support/cases/entitlement/sequences.ts"
import { consequencesOfPayments } from "../../src/consequences/payments.ts"
import { wageMonthCases } from "../../src/enterprise/enterprise-kinds.ts"
import { wageMonth } from "../../src/enterprise/wage-month/wage-month.ts"
import type { WageMonthCommand, WageMonthState } from "../../src/enterprise/wage-month/wage-month-protocol.ts"
import { openOrdersOf } from "../../src/enterprise/wage-month/wage-month-reading.ts"
import { hasHeard, lineStatus, type PaymentLine } from "../../src/payments/payment-batch/payment-line.ts"
import { paymentKeyOf } from "../../src/payments/payment-batch/payment-order.ts"
import { wageSetting, workFrom } from "../enterprise/wage-month-sequences.ts"
import {
  at,
  bankTurns,
  deathsOf,
  liveThroughAnswers,
  oneOutcomeForAll,
  type Paid,
  type PaidCases,
  type Preparing,
} from "./bank-answers.ts"
import { consequenceTerms } from "./world.ts"

const amount = 1_000 as Money
const declaredFor = (kind: string) =>
  consequencesOfPayments(consequenceTerms).filter(({ gives }) => gives.kind === kind)

const readEntitlement = Schema.decodeUnknownSync(entitlementCases.schemas().state)

const families = ["family-0", "family-1", "family-2"]

const entitlements: PaidCases = {
  cases: entitlementCases,
  setting: entitlementSetting,
  declared: declaredFor("entitlement"),
  subjects: families,
  preparing: families.flatMap((subject): ReadonlyArray<Preparing> => {
    const claim = { cycle: "cycle-1", recordDigest: "record-1", household: subject, kind: "cash" }
    const days = { from: at, to: at + 30, amount }
    const people = { recipients: { primary: "mother" }, members: ["mother"] }
    return [
      { subject, role: "planner", content: { type: "compute", ...claim, ...days, ...people } },
      { subject, role: "board", content: { type: "approve" } },
      { subject, role: "treasurer", content: { type: "release" } },
      {
        subject,
        role: "accountant",
        content: { type: "prepareAttempt", key: subject, payee: "mother", amount },
      },
    ]
  }),
  orders: families.map((subject) => ({ key: subject, subject, payee: "mother", amount })),
  submitting: families.map((subject) => ({
    subject,
    role: "treasurer",
    content: { type: "submitAttempt", key: subject },
  })),
}

const keyOfDebt = (petition: string, creditor: string): string =>
  paymentKeyOf({ kind: "debtPetition", subject: petition }, `debt-of-${creditor}`)

/** Two debts of one prisoner, and one of another. */
const debts = [
  { subject: "petition-0", creditor: "creditor-0" },
  { subject: "petition-0", creditor: "creditor-1" },
  { subject: "petition-1", creditor: "creditor-2" },
]

const petitionSetting: DebtPetitionSetting = {
  policyDigest: "policy-1",
  terms: petitionTerms,
  calendar: gregorian,
}

const petitions: PaidCases = {
  cases: debtPetitionCases,
  setting: petitionSetting,
  declared: declaredFor("debtPetition"),
  subjects: ["petition-0", "petition-1"],
  preparing: ["petition-0", "petition-1"].flatMap((subject, place): ReadonlyArray<Preparing> => {
    const owed = debts.filter((debt) => debt.subject === subject)
    const [first, ...others] = owed.map(({ creditor }) => ({
      obligation: { id: `debt-of-${creditor}`, kind: "dower", creditor, sum: amount },
      enforceable: true,
    }))
    const payees = owed.map(({ creditor }) => ({
      obligation: `debt-of-${creditor}`,
      payee: creditor,
      enforcement: "file-1",
    }))
    const funds = { receipt: "gift-1", source: "family", amount: amount * owed.length, receivedOn: at }
    const of = (role: string, content: Preparing["content"]): Preparing => ({ subject, role, content })
    return [
      of("socialWorker", { type: "open", prisoner: `prisoner-${place}`, relatives: [], ...first }),
      ...others.map((other) => of("socialWorker", { type: "addObligation", ...other })),
      of("charity", { type: "screen", answer: "yes", grounds: [] }),
      of("charity", { type: "closeNegotiation" }),
      of("charity", { type: "reserve", ...funds }),
      of("board", { type: "pay", payees }),
    ]
  }),
  orders: debts.map(({ creditor, subject }) => ({
    key: keyOfDebt(subject, creditor),
    subject,
    payee: creditor,
    amount,
  })),
}

const month = gregorian.startOfMonth((at - 60) as typeof at) as number
const wages = ["wage-0", "wage-1"]
const wagePreparing = (subject: string, place: number): ReadonlyArray<Preparing> => [
  {
    subject,
    role: "workshop",
    content: {
      ...{ type: "record", worker: "person-0", placement: `placement-${place}`, unit: "unit-1", month },
      sheet: { work: workFrom(month, 3, 4), incentives: [] },
    },
  },
  {
    subject,
    role: "head",
    content: {
      type: "approve",
      deductions: [{ kind: "institution", amount: 100_000 }],
      instruction: {
        by: "person-0",
        part: { kind: "share", share: { numerator: 1, denominator: 2 } },
        dependants: [{ person: "person-5", weight: 1 }],
      },
    },
  },
]

/** The orders of a wage as its approval makes them. */
const ordersOf = (subject: string, place: number) => {
  const state = wagePreparing(subject, place).reduce<WageMonthState>((before, { content, role }) => {
    const by = { id: `${role}-${content.type}`, role }
    const command = {
      ...content,
      id: `c-${before.version}`,
      subject,
      at,
      by,
      expectedVersion: before.version,
    }
    return Result.getOrThrow(wageMonth.handle(before, command as unknown as WageMonthCommand, wageSetting))
      .state
  }, wageMonth.none)
  return openOrdersOf(state as Exclude<WageMonthState, { readonly stage: "none" }>).map(
    ({ amount, order, payee }) => ({
      ...{ key: paymentKeyOf({ kind: "wageMonth", subject }, order), order },
      ...{ subject, payee: payee.id, amount },
    }),
  )
}

const wageOrders = wages.flatMap(ordersOf)

const wageMonths: PaidCases = {
  cases: wageMonthCases,
  setting: wageSetting,
  declared: declaredFor("wageMonth"),
  subjects: wages,
  preparing: wages.flatMap(wagePreparing),
  orders: wageOrders,
}

/** Lets the program die anywhere, and holds what came of it to a program that lives. */
const dyingIsNothing = async (paid: PaidCases, holds: (paid: Paid) => void): Promise<void> => {
  const keys = paid.orders.map(({ key }) => key)
  await fc.assert(
    fc.asyncProperty(bankTurns(keys), deathsOf, async (turns, deaths) => {
      const came = await liveThroughAnswers(paid, turns, deaths)
      // No answer has anything follow twice.
      for (const caused of came.caused) expect(new Set(caused).size).toBe(caused.length)
      holds(came)
      const alive = await liveThroughAnswers(paid, turns, new Set())
      expect({ lines: came.lines, caused: came.caused }).toEqual({ lines: alive.lines, caused: alive.caused })
      expect(came.states).toEqual(alive.states)
    }),
    {
      numRuns: runs(40, { least: 12 }),
      examples: oneOutcomeForAll(keys).map((turns) => [turns, new Set([4, 9])]),
    },
  )
}

/** Where the attempt of an entitlement stands by what its line says, once all is carried out. */
const expected = (line: PaymentLine): ReadonlyArray<string> => {
  switch (lineStatus(line)) {
    case "settled":
      return ["confirmed", "unknown"]
    case "rejected":
      return ["refused", "unknown"]
    case "returned":
      return ["refused", "returned", "unknown"]
    case "unknown":
    case "disputed":
      return ["unknown", "confirmed", "refused"]
    default:
      return ["submitted", "unknown"]
  }
}

describe("what a bank answers, though the program dies before and behind any of its steps", () => {
  it("reaches every entitlement of which it speaks, once", async () => {
    const reached = new Set<string>()
    await dyingIsNothing(entitlements, ({ lines, states }) => {
      for (const [place, line] of lines.entries()) {
        const status = String(attemptsOf(readEntitlement(states[place]))[0]?.status)
        reached.add(status)
        expect(expected(line), lineStatus(line)).toContain(status)
      }
    })
    expect([...reached].sort()).toEqual(
      expect.arrayContaining(["confirmed", "refused", "submitted", "unknown"]),
    )
  }, 60_000)

  it("reaches every petition once: a creditor has a receipt exactly for money that arrived before the rest failed", async () => {
    const reached = new Set<string>()
    await dyingIsNothing(petitions, ({ caused, lines, states }) => {
      for (const [place, line] of lines.entries()) {
        const { creditor, subject } = debts[place] ?? { creditor: "", subject: "" }
        const index = petitions.subjects.indexOf(subject)
        const state = states[index] as unknown as Exclude<DebtPetitionState, { readonly stage: "none" }>
        const confirmed = "confirmed" in state ? state.confirmed.map(({ payee }) => payee) : []
        const hasFailed = caused[index]?.some((one) => one.startsWith("paymentFailed")) === true
        reached.add(hasFailed ? "failed" : state.stage)
        const isSettled = lineStatus(line) === "settled"
        // What was settled once and came back keeps its receipt until somebody takes it back.
        const wasSettled = line.heard.some(({ outcome }) => outcome.kind === "settled")
        if (confirmed.includes(creditor)) expect(wasSettled).toBe(true)
        else expect(isSettled && !hasFailed).toBe(false)
      }
      for (const [index, subject] of petitions.subjects.entries()) {
        const own = debts.filter((debt) => debt.subject === subject).length
        const receipts = caused[index]?.filter((one) => one.startsWith("paymentConfirmed")) ?? []
        expect(receipts.length).toBeLessThanOrEqual(own)
      }
    })
    expect([...reached].sort()).toEqual(expect.arrayContaining(["failed", "paying", "settled"]))
  }, 60_000)

  it("reaches every wage once: an order is paid exactly while its money has arrived", async () => {
    const reached = new Set<boolean>()
    await dyingIsNothing(wageMonths, ({ lines, states }) => {
      const orders = states.flatMap((state) => {
        const kept = state as unknown as {
          readonly orders: ReadonlyArray<{
            readonly order: string
            readonly paid?: { readonly reference: string }
          }>
        }
        return kept.orders
      })
      for (const [place, line] of lines.entries()) {
        const { order = "", subject = "" } = wageOrders[place] ?? {}
        const paid = orders.find((one) => one.order === order)?.paid
        reached.add(paid !== undefined)
        // What was settled and refused afterwards is disputed: it stays as it is until somebody has found out.
        const isOpen = lineStatus(line) === "disputed"
        if (!isOpen)
          expect(paid !== undefined, `${subject} ${lineStatus(line)}`).toBe(lineStatus(line) === "settled")
        if (paid !== undefined)
          expect(hasHeard(line, { kind: "settled", reference: paid.reference })).toBe(true)
      }
    })
    expect(reached.size).toBe(2)
  }, 60_000)
})
