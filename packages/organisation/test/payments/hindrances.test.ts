/** What the store says of a batch before its file is recorded. */

import type { CaseReader } from "@bazgasht/casework/law"
import type { Day, Money } from "@bazgasht/casework/payments"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { acceptedIn, runsOf } from "../../../casework/test/life-cycle/laws.ts"
import { tested as entitlementTested } from "../../../core/test/support/cases/entitlement/sequences.ts"
import { allotmentBalance } from "../../src/charity/fund/fund-balance.ts"
import { accountInForce, payeeAccount } from "../../src/payments/payee-account/payee-account.ts"
import { ordersOfFund } from "../../src/payments/sources/fund-payments.ts"
import { hindrancesOf } from "../../src/payments/sources/hindrances.ts"
import { ordersOfWages } from "../../src/payments/sources/wage-payments.ts"
import { testedFund } from "../charity/fund-sequences.ts"
import { testedWageMonth } from "../enterprise/wage-month-sequences.ts"
import { testedPayeeAccount } from "./payee-account-sequences.ts"

/** A reader over states at hand. */
const readerOver = (states: { readonly [kind: string]: object }): CaseReader => ({
  one: (kind) => Effect.succeed((states[kind.kind] ?? kind.lifeCycle.none) as never),
  all: (kind) => Effect.succeed((kind.kind in states ? [states[kind.kind]] : []) as never),
})

const line = (key: string, kind: string, account: number) => ({
  ...{ key, source: { kind, subject: "source-1" }, payee: "mother", account },
  ...{ amount: 5 as Money, purpose: "support", heard: [] },
})

const hindered = (
  states: { readonly [kind: string]: object },
  ...lines: ReadonlyArray<ReturnType<typeof line>>
) => Result.getOrThrow(Effect.runSync(Effect.result(hindrancesOf(lines, readerOver(states)))))

it("an order goes to the account in force, and to no other", () =>
  fc.assert(
    fc.property(runsOf(testedPayeeAccount), fc.integer({ min: 1, max: 3 }), (run, number) => {
      for (const { after } of acceptedIn(run))
        expect(hindered({ payeeAccount: after }, line("gift-1", "gift", number))).toEqual(
          accountInForce(after)?.number === number ? [] : [{ line: 0, of: "account" }],
        )
    }),
    { numRuns: 60 },
  ))

const inForce = { ...payeeAccount.none, current: { number: 1, account: "", name: "", since: 0 as Day } }

it("an entitlement is paid by the attempt that it has submitted, and by no other", () =>
  fc.assert(
    fc.property(runsOf(entitlementTested), (run) => {
      for (const { after } of acceptedIn(run)) {
        const attempts = "attempts" in after ? after.attempts : []
        const lines = [...attempts.map(({ key }) => key), "another"].map((key) => line(key, "entitlement", 1))
        expect(hindered({ payeeAccount: inForce, entitlement: after }, ...lines)).toEqual(
          lines.flatMap(({ key }, place) =>
            attempts.some((one) => one.key === key && one.status === "submitted")
              ? []
              : [{ line: place, of: "source" }],
          ),
        )
      }
    }),
    { numRuns: 60 },
  ))

it("a fund pays by the keys of approved allotments of which something is held, and by no other", () =>
  fc.assert(
    fc.property(runsOf(testedFund), (run) => {
      for (const { after } of acceptedIn(run)) {
        const options = { payeeOf: () => "mother", accountOf: () => inForce as never, purpose: "gift" }
        const { orders } = ordersOfFund(after, options)
        expect(new Set(orders.map(({ key }) => key)).size).toBe(orders.length)
        const held = after.stage === "open" ? after.allotments.filter(({ approved }) => approved) : []
        expect(orders.reduce((sum, { amount }) => sum + amount, 0)).toBe(
          held.reduce((sum, one) => sum + allotmentBalance(one).reserved, 0),
        )
        const states = { payeeAccount: inForce, fund: after }
        expect(hindered(states, ...orders.map(({ key }) => line(key, "fund", 1)))).toEqual([])
        expect(hindered(states, line("another", "fund", 1))).toEqual([{ line: 0, of: "source" }])
      }
    }),
    { numRuns: 60 },
  ))

it("a wage is paid by its open orders, each under a key of its own", () =>
  fc.assert(
    fc.property(runsOf(testedWageMonth), (run) => {
      for (const { after } of acceptedIn(run)) {
        const options = { accountOf: () => inForce as never, purpose: "wage" }
        const { orders } = ordersOfWages([after], options)
        expect(new Set(orders.map(({ key }) => key)).size).toBe(orders.length)
        const states = { payeeAccount: inForce, wageMonth: after }
        expect(hindered(states, ...orders.map(({ key }) => line(key, "wageMonth", 1)))).toEqual([])
        expect(hindered(states, line("another", "wageMonth", 1))).toEqual([{ line: 0, of: "source" }])
      }
    }),
    { numRuns: 60 },
  ))
