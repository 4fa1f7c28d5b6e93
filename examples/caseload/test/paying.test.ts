import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import {
  attemptsOf,
  confirmedOf,
  type EntitlementCommand,
  entitlement,
  leftOf,
  type PaymentAttempt,
  supportCycle,
} from "@bazgasht/core/support"
import { iranPack, jalali } from "@bazgasht/iran"
import type { Money, Style } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { completedAttempts } from "../attempts.ts"
import { type Bank, bankFrom } from "../bank.ts"
import { type Caseload, runCaseload } from "../caseload.ts"
import { familyDocuments } from "../families.ts"
import { type PaidCycle, payCycle, termsOf } from "../paying.ts"
import { payingLines } from "../paying-report.ts"
import { refusedCommands } from "../refused.ts"
import { sumOf } from "../settlement.ts"

const plan: unknown = JSON.parse(readFileSync(resolve(import.meta.dirname, "../plan.json"), "utf8"))
const documents = familyDocuments(300, 1404)
const caseload = runCaseload(plan, documents)
const paid = payCycle(caseload, bankFrom(1404))

const cycles = (): ReadonlyArray<readonly [Caseload, PaidCycle]> =>
  [1, 7, 1404].flatMap((seed) => {
    const families = familyDocuments(120, seed)
    return [0, 1, 300_000_000, 1_000_000_000, 9_000_000_000].map((budget) => {
      const run = runCaseload(plan, families, budget as Money)
      return [run, payCycle(run, bankFrom(seed))] as const
    })
  })

const open: ReadonlySet<PaymentAttempt["status"]> = new Set(["prepared", "submitted", "unknown"])

const frozen = <A>(value: A): A => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const member of Object.values(value)) frozen(member)
  }
  return value
}

const styleOf = (language: "fa" | "en"): Style => ({ language, calendar: jalali, pack: iranPack })
const told = (language: "fa" | "en"): string => payingLines(caseload, paid, styleOf(language)).join("\n")

describe("the paid cycle", () => {
  test("accounts for every rial that was granted, for any seed and budget", () => {
    for (const [{ record }, { cycle, payments, settlement, withoutRecipient }] of cycles()) {
      expect(cycle.state.stage).toBe("closed")
      expect(sumOf(Object.values(settlement))).toBe(record.totals.granted)
      const owed = payments.map(({ entitlement: { state } }) => confirmedOf(state) + leftOf(state))
      expect(sumOf([...owed, ...withoutRecipient.map(({ granted }) => granted)])).toBe(record.totals.granted)
    }
  })

  test("pays each entitlement once or not at all, and ends it with no attempt under way", () => {
    for (const [caseload, { payments }] of cycles()) {
      const { maxAttempts } = termsOf(caseload).entitlement.terms
      for (const { entitlement: kept } of payments) {
        const attempts = attemptsOf(kept.state)
        expect(["paid", "undeliverable", "expired"]).toContain(kept.state.stage)
        expect(attempts.some(({ status }) => open.has(status))).toBe(false)
        expect(attempts.length).toBeLessThanOrEqual(maxAttempts)
        const confirmed = attempts.filter(({ status }) => status === "confirmed").length
        expect(confirmed).toBe(kept.state.stage === "paid" ? 1 : 0)
      }
    }
  })

  test("never has two attempts under way at once", () => {
    for (const { entitlement: kept } of paid.payments)
      kept.events.reduce((state, event) => {
        const next = Result.getOrThrow(entitlement.evolve(state, event))
        expect(attemptsOf(next).filter(({ status }) => open.has(status)).length).toBeLessThanOrEqual(1)
        return next
      }, entitlement.none)
  })

  test("shows every end and every course of an attempt", () => {
    const stages = new Set(paid.payments.map(({ entitlement: { state } }) => state.stage))
    expect(stages).toEqual(new Set(["paid", "undeliverable", "expired"]))
    const attempts = paid.payments.flatMap(completedAttempts)
    expect(new Set(attempts.map(({ course }) => course)).size).toBe(5)
    expect(paid.withoutRecipient).not.toEqual([])
    const toAlternate = paid.payments.filter(({ entitlement: { state } }) =>
      attemptsOf(state).some(({ payee, status }) => payee.endsWith("-grandmother") && status === "confirmed"),
    )
    expect(toAlternate.length).toBeGreaterThan(0)
    const moved = attempts.filter(({ attempt }) => attempt.status === "confirmed")
    expect(sumOf(moved.map(({ attempt }) => attempt.amount))).toBe(paid.settlement.paid)
  })

  test("follows from its seed, in whatever order the families come", () => {
    expect(payCycle(caseload, bankFrom(1404))).toEqual(paid)
    expect(payCycle(runCaseload(plan, [...documents].reverse()), bankFrom(1404))).toEqual(paid)
    expect(payCycle(caseload, bankFrom(1405)).settlement).not.toEqual(paid.settlement)
  })

  test("pays nothing through a bank that is closed, and everything through one that always pays", () => {
    const bank = (outcome: ReturnType<Bank["inquire"]>): Bank => ({
      hasAccount: () => true,
      submit: () => outcome,
      inquire: () => outcome,
    })
    expect(payCycle(caseload, bank({ kind: "refused", reason: "systemDown" })).settlement.paid).toBe(0)
    const { settlement, withoutRecipient } = payCycle(caseload, bank({ kind: "confirmed", reference: "r" }))
    expect(settlement.undeliverable).toBe(sumOf(withoutRecipient.map(({ granted }) => granted)))
    expect(settlement.expired).toBe(0)
  })
})

describe("a refused command", () => {
  test("changes nothing: what was carried out next is carried out all the same", () => {
    const setting = termsOf(caseload).entitlement
    let refused = 0
    for (const { entitlement: kept } of paid.payments.slice(0, 40)) {
      const commands = kept.events.map(
        ({ command, policyDigest, stage, version, ...rest }) =>
          ({
            ...rest,
            type: entitlement.transitions.find(({ event, to }) => event === rest.type && to === stage)
              ?.command,
            id: command,
            expectedVersion: version - 1,
          }) as unknown,
      ) as ReadonlyArray<EntitlementCommand>
      kept.events.reduce((state, event, place) => {
        for (const other of commands) {
          const late = { ...other, id: `${other.id}-late`, at: event.at, expectedVersion: state.version }
          if (Result.isFailure(entitlement.handle(frozen(state), late, setting))) refused++
        }
        const next = entitlement.handle(state, commands[place] as EntitlementCommand, setting)
        expect(Result.getOrThrow(next).newEvents).toEqual([event])
        return Result.getOrThrow(next).state
      }, entitlement.none)
    }
    expect(refused).toBeGreaterThan(1000)
  })

  test("is shown in words where there is one of its kind, under any budget", () => {
    expect(refusedCommands(caseload, paid).map(({ name }) => name)).toEqual([
      "approvedByLocker",
      "lockedAgain",
      "settledEarly",
      "sentAgain",
    ])
    for (const [run, cycle] of cycles()) {
      const names = refusedCommands(run, cycle).map(({ name }) => name)
      expect(names).toEqual(expect.arrayContaining(["approvedByLocker", "lockedAgain"]))
    }
  })

  test("leaves no trace in the events of the cycle", () => {
    expect(paid.cycle.events.map(({ type }) => type)).toEqual([
      "planned",
      "locked",
      "approved",
      "released",
      "settled",
      "closed",
    ])
    expect(Result.getOrThrow(supportCycle.replay(paid.cycle.events))).toEqual(paid.cycle.state)
  })
})

describe("the bank", () => {
  test("gives one answer to one key, and does not contradict itself later", () => {
    const [bank, again] = [bankFrom(7), bankFrom(7)]
    for (let number = 0; number < 500; number++) {
      const order = { key: `k-${number}`, payee: `p-${number % 90}` }
      const answer = bank.submit(order)
      expect(again.submit(order)).toEqual(answer)
      if (answer.kind !== "noAnswer") expect(bank.inquire(order)).toEqual(answer)
    }
  })
})

describe("the report of a paid cycle", () => {
  test("has every table in both languages", () => {
    expect(told("en")).toMatch(
      /course of the cycle[\s\S]*refused[\s\S]*by status[\s\S]*Attempts[\s\S]*bank refused[\s\S]*without a named recipient[\s\S]*Settled/,
    )
    expect(told("fa")).toMatch(
      /روند دوره[\s\S]*پذیرفته نمی‌شود[\s\S]*به تفکیک وضعیت[\s\S]*تلاش‌های پرداخت[\s\S]*بانک[\s\S]*دریافت‌کننده[\s\S]*تسویه/,
    )
  })

  test("leaves no code untranslated", () => {
    expect(told("fa").replaceAll(/F-\d+/g, "")).not.toMatch(/[0-9A-Za-z]/)
    expect(told("en")).not.toMatch(/[a-z][A-Z]|[\u0600-\u06ff]/)
  })

  test("tells of a cycle that grants nothing", () => {
    const run = runCaseload(plan, documents, 0 as Money)
    const lines = payingLines(run, payCycle(run, bankFrom(1)), styleOf("en"))
    expect(lines).toContain("none")
  })
})
