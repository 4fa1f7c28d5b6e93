import { identifierKey } from "@bazgasht/casework"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
  refusedIn,
} from "../../../casework/test/life-cycle/laws.ts"
import { readIban } from "../../src/payments/payee-account/iban.ts"
import { accountInForce, claimsOfPayeeAccount } from "../../src/payments/payee-account/payee-account.ts"
import type { PayeeAccountLife } from "../../src/payments/payee-account/payee-account-protocol.ts"
import { ibanAt } from "./ibans.ts"
import { testedPayeeAccount } from "./payee-account-sequences.ts"

describeLifeCycle(testedPayeeAccount)

const holds = (property: (run: Run<PayeeAccountLife>) => void) => holdsOf(testedPayeeAccount, property, 400)

describe("every sequence of commands to the account of a payee", () => {
  it("puts in force what two people wrote down alike, in the form of the banks, and nothing else", () =>
    holds(({ setting: { terms }, turns }) => {
      const confirmed = new Map<number, string>()
      for (const { after, before, command, outcome } of acceptedIn({ turns } as Run<PayeeAccountLife>).map(
        (each) => ({
          ...each,
          outcome: each.handled.outcome,
        }),
      )) {
        const [was, is] = [accountInForce(before), accountInForce(after)]
        if (command.type === "confirm") {
          expect(outcome.stage).toBe("confirmed")
          expect(is?.account).toBe(readIban(command.account, terms.countries))
          expect(confirmed.has(is?.number ?? 0)).toBe(false)
          confirmed.set(is?.number ?? 0, is?.account ?? "")
          expect(
            before.participants.some(({ by, part }) => part === "proposer" && by.id === command.by.id),
          ).toBe(false)
        } else if (command.type === "close") expect(is).toBeUndefined()
        else expect(is).toEqual(was)
      }
    }))

  it("keeps every account that was in force, with the days on which it was", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (after.stage === "none") continue
        const all = [...after.former, ...("current" in after ? [{ ...after.current, until: after.day }] : [])]
        expect(all.map(({ number }) => number)).toEqual(all.map((_, place) => place + 1))
        for (const { since, until } of all) expect(since).toBeLessThanOrEqual(until)
        for (const [place, { until }] of after.former.entries()) {
          const next = all[place + 1]
          if (next !== undefined) expect(next.since).toBeGreaterThanOrEqual(until)
        }
      }
    }))

  it("claims its holder until it is closed", () =>
    holds(({ turns }) => {
      for (const { after } of turns)
        expect(claimsOfPayeeAccount(after)).toHaveLength(
          after.stage === "none" || after.stage === "closed" ? 0 : 1,
        )
    }))

  it("refuses without saying an account or a name", () =>
    holds((run) => {
      for (const { command, refusal } of refusedIn(run)) {
        const said = JSON.stringify(refusal)
        for (const name of ["account", "name"]) {
          const written = String(Reflect.get(command, name) ?? "")
          if (written.length > 3) expect(said).not.toContain(written)
        }
      }
    }))
})

describe("the number of an account", () => {
  it("is the same however it is written, and has no wrong digit", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1e9 }),
        fc.nat({ max: 21 }),
        fc.integer({ min: 1, max: 9 }),
        (place, at, more) => {
          const iban = ibanAt(place)
          const persian = iban.replaceAll(/[0-9]/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? digit)
          for (const written of [
            iban,
            iban.toLowerCase(),
            iban.slice(2),
            persian,
            persian.replaceAll(/(.{4})/g, "$1\u200c "),
          ])
            expect(readIban(written, ["IR"])).toBe(iban)
          const digit = (Number(iban[4 + at]) + more) % 10
          expect(readIban(`${iban.slice(0, 4 + at)}${digit}${iban.slice(5 + at)}`, ["IR"])).toBeUndefined()
          expect(readIban(iban, ["DE"])).toBeUndefined()
          expect(identifierKey(iban)).toBe(iban)
        },
      ),
    )
  })
})
