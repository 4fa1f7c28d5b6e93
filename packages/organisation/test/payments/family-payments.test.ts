import { monthsOfPeriod } from "@bazgasht/core/letters"
import type { EntitlementState } from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import { type Day, gregorian, type Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type FollowedEntitlement, familyPaymentsOf } from "../../src/payments/family-payments.ts"
import type { PayeeAccountState } from "../../src/payments/payee-account/payee-account-protocol.ts"

const statuses = ["prepared", "discarded", "submitted", "unknown", "confirmed", "refused"] as const
const quarters = [20_089, 20_179, 20_270, 20_362, 20_454] as ReadonlyArray<number> as ReadonlyArray<Day>

/** An entitlement for a quarter whose attempts came to something, as the life cycle leaves it. */
const followed: fc.Arbitrary<FollowedEntitlement> = fc
  .record({
    subject: fc.uuid(),
    household: fc.constantFrom("family-1", "family-2"),
    kind: fc.constantFrom("cash", "livelihood"),
    quarter: fc.nat(3),
    amount: fc.integer({ min: 2, max: 1_000 }),
    cut: fc.nat(200),
    attempts: fc.array(fc.record({ status: fc.constantFrom(...statuses), isPart: fc.boolean() }), {
      maxLength: 2,
    }),
    restores: fc.option(fc.constant("e-0"), { nil: undefined, freq: 5 }),
  })
  .map(({ amount, attempts, cut, household, kind, quarter, restores, subject }) => {
    const [from, to] = [quarters[quarter] as Day, quarters[quarter + 1] as Day]
    const drawn = attempts.map(({ isPart, status }, place) => ({
      key: `${subject}-${place}`,
      payee: `recipient of ${household}`,
      amount: (isPart || attempts.length > 1 ? Math.floor(amount / 2) : amount) as Money,
      status,
    }))
    const confirmed = drawn.reduce((sum, one) => sum + (one.status === "confirmed" ? one.amount : 0), 0)
    const claim = {
      ...{ cycle: `cycle-${quarter}`, recordDigest: "record", household, kind, from, to },
      ...{ amount: amount as Money, owed: (amount + cut) as Money },
      ...{ recipients: { primary: `recipient of ${household}` }, members: ["a", "b"] },
      ...(restores === undefined ? {} : { restores }),
    }
    const state = {
      ...{ subject, version: 1, day: to, participants: [], claim, attempts: drawn },
      stage: confirmed === amount ? "paid" : "approved",
    } as unknown as EntitlementState
    const events = drawn.flatMap(({ key }, place) => [
      { type: "attemptSubmitted", key, at: (to + 2 * place) as Day },
      { type: "attemptConfirmed", key, at: (to + 2 * place + 1) as Day },
    ])
    return { state, events }
  })

const account = (since: number, until?: number): PayeeAccountState =>
  ({
    ...{ stage: "confirmed", subject: "a", version: 1, day: 0, participants: [], holder: "h", unit: "u" },
    former: until === undefined ? [] : [{ number: 1, account: "IR-former-1111", name: "n", since: 0, until }],
    current: { number: 2, account: "IR-current-2222", name: "n", since },
  }) as unknown as PayeeAccountState

const claimOf = ({ state }: FollowedEntitlement) => (state.stage === "none" ? undefined : state.claim)

describe("what families learn about their entitlements", () => {
  it("is what arrived, is with the bank or came back, and compared with an earlier payment of that help to that household alone", () => {
    fc.assert(
      fc.property(fc.array(followed, { maxLength: 6 }), (entitlements) => {
        const told = familyPaymentsOf(entitlements, { calendar: gregorian })
        const byId = new Map(
          entitlements.map((one) => [one.state.stage === "none" ? "" : one.state.subject, one]),
        )
        for (const { entitlement, household, payment } of told) {
          const one = byId.get(entitlement)
          const claim = one === undefined ? undefined : claimOf(one)
          if (one === undefined || claim === undefined || !("attempts" in one.state))
            throw new Error("unknown")
          expect(household).toBe(claim.household)
          const last = one.state.attempts.findLast(
            ({ status }) => !["prepared", "discarded"].includes(status),
          )
          const { before, payment: paid, status } = payment
          expect(status.kind).toBe(
            { submitted: "onItsWay", unknown: "onItsWay", confirmed: "arrived", refused: "cameBack" }[
              last?.status as "submitted"
            ],
          )
          expect(paid.period).toEqual(monthsOfPeriod(gregorian, claim))
          if (status.kind === "arrived")
            expect(paid.amount).toBe(
              one.state.attempts.reduce(
                (sum, { amount, status }) => sum + (status === "confirmed" ? amount : 0),
                0,
              ),
            )
          expect(payment.account).toBeUndefined()
          // A part, back pay and what did not arrive are compared with nothing.
          if (paid.amount !== claim.amount || claim.restores !== undefined || status.kind !== "arrived")
            expect(before).toBeUndefined()
          const earlier = entitlements.flatMap((other) => {
            const another = claimOf(other)
            return another !== undefined &&
              another.household === claim.household &&
              another.kind === claim.kind &&
              another.restores === undefined &&
              another.to <= claim.from
              ? [another]
              : []
          })
          if (before === "none") expect(earlier).toEqual([])
          else if (before !== undefined) {
            expect(earlier.map(({ amount, from }) => [amount, from])).toContainEqual([
              before.amount,
              before.from,
            ])
          }
        }
        const untold = entitlements.filter(
          ({ state }) => !told.some((one) => "subject" in state && one.entitlement === state.subject),
        )
        for (const { state } of untold)
          if ("attempts" in state)
            expect(state.attempts.every(({ status }) => ["prepared", "discarded"].includes(status))).toBe(
              true,
            )
      }),
      { numRuns: runs(400) },
    )
  })

  it("names the account that was in force when the order went out, and none where it changed on that day", () => {
    const whole = { status: "confirmed" as const, key: "k", payee: "h", amount: 5 as Money }
    const claim = {
      ...{ cycle: "c", recordDigest: "r", household: "h", kind: "cash" },
      from: quarters[0],
      to: quarters[1],
    }
    const state = {
      ...{ stage: "paid", subject: "e", version: 1, day: 0, participants: [], attempts: [whole] },
      claim: { ...claim, amount: 5, recipients: { primary: "h" }, members: [] },
    } as unknown as EntitlementState
    const events = [{ type: "attemptSubmitted", key: "k", at: 20_200 as Day }]
    const accountWith = (kept: PayeeAccountState) =>
      familyPaymentsOf([{ state, events }], { calendar: gregorian, accountOf: () => kept })[0]?.payment
        .account
    expect(accountWith(account(20_100))).toBe("IR-current-2222")
    expect(accountWith(account(20_300, 20_300))).toBe("IR-former-1111")
    expect(accountWith(account(20_200, 20_200))).toBeUndefined()
    expect(accountWith(account(20_300))).toBeUndefined()
  })
})
