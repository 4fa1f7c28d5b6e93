import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  fresh,
  holds as holdsOf,
  people,
  type Run,
  refusalOf,
  refusedIn,
} from "../../../../../casework/test/life-cycle/laws.ts"
import { claimsOfCycle, supportCycle } from "../../../../src/support/cases/cycle/support-cycle.ts"
import type { SupportCycleLife } from "../../../../src/support/cases/cycle/support-cycle-protocol.ts"
import { named, setting, tested } from "./sequences.ts"

describeLifeCycle(tested)

const holds = (property: (run: Run<SupportCycleLife>) => void) => holdsOf(named, property, 300)

const sum = (amounts: ReadonlyArray<Money>): bigint =>
  amounts.reduce((total, amount) => total + BigInt(amount), 0n)

describe("every sequence of commands to a support cycle", () => {
  it("S6: what was locked stays as it is until it is unlocked", () =>
    holds((run) => {
      for (const { before, after, command } of acceptedIn(run)) {
        if (!("lock" in before) || command.type === "unlock") continue
        expect("lock" in after && after.lock).toEqual(before.lock)
        expect("plan" in after && after.plan).toEqual(before.plan)
      }
    }))

  it("S6: an approval is of the record that is locked, and of no other", () =>
    holds((run) => {
      run.events.forEach((event, index) => {
        if (event.type !== "approved") return
        const before = run.events[index - 1]
        expect(before?.type === "locked" && before.recordDigest).toBe(event.recordDigest)
      })
    }))

  it("S7: nothing is approved beyond the budget, and nothing paid beyond what was approved", () =>
    holds(({ state }) => {
      if (!("lock" in state) || state.stage === "locked") return
      expect(state.lock.owed).toBeLessThanOrEqual(state.plan.budget)
      if ("settlement" in state) expect(state.settlement.paid).toBeLessThanOrEqual(state.lock.owed)
    }))

  it("has a budget that its funds add up to, and claims each of their allotments until it is given up", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (after.stage === "none") continue
        const { budget, funds } = after.plan
        if (funds !== undefined) expect(sum(funds.map(({ amount }) => amount))).toBe(BigInt(budget))
        expect(claimsOfCycle(after).map(({ by }) => by)).toEqual(
          after.stage === "aborted" ? [] : (funds ?? []).map(({ allotment, fund }) => [fund, allotment]),
        )
      }
    }))

  it("accounts for every rial that was released", () =>
    holds((run) => {
      let owed: Money | undefined
      for (const event of run.events) {
        if (event.type === "locked") owed = event.owed
        if (event.type !== "settled" || owed === undefined) continue
        const { paid, undeliverable, expired, cancelled } = event
        expect(sum([paid, undeliverable, expired, cancelled])).toBe(BigInt(owed))
      }
    }))

  it("X6: who approves has neither planned nor locked, and has no family in the cycle", () =>
    holds((run) => {
      const makers = run.events
        .filter(({ type }) => type === "planned" || type === "locked")
        .map(({ by }) => by.id)
      for (const { type, by } of run.events)
        if (type === "approved") expect([...makers, people[0]]).not.toContain(by.id)
      const settler = run.events.find(({ type }) => type === "settled")?.by.id
      for (const { type, by } of run.events) if (type === "closed") expect(by.id).not.toBe(settler)
    }))

  it("refuses to lock again, by name, and says since when the snapshot stands", () =>
    holds((run) => {
      for (const { after } of acceptedIn(run)) {
        if (!("lock" in after) || supportCycle.isClosed(after.stage)) continue
        const locked = run.events.filter(({ type, version }) => type === "locked" && version <= after.version)
        const lock = fresh<SupportCycleLife>(
          {
            type: "lock",
            id: "lock-2",
            subject: "cycle-1",
            at: after.day,
            by: { id: "person-1", role: "clerk" },
            expectedVersion: 0,
            snapshotDigest: "snapshot",
            recordDigest: "record",
            families: 1,
            owed: 1 as Money,
          },
          after,
        )
        expect(refusalOf(supportCycle.handle(after, lock, setting))).toEqual({
          code: "cycle.alreadyLocked",
          path: "type",
          params: { since: locked.at(-1)?.at },
        })
      }
    }))

  it("gives that name to nothing else", () =>
    holds((run) => {
      for (const { before, command, refusal } of refusedIn(run))
        if (refusal.code === "cycle.alreadyLocked") {
          expect(command.type).toBe("lock")
          expect(["locked", "approved", "released", "settled"]).toContain(before.stage)
        }
      expect(Result.isSuccess(supportCycle.replay(run.events))).toBe(true)
    }))
})
