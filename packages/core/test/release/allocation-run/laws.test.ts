import { canonicalJson, digestOf } from "@bazgasht/rules"
import { allocate } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
  refusalOf,
  runsOf,
} from "../../../../casework/test/life-cycle/laws.ts"
import { allocationRun } from "../../../src/release/cases/allocation-run/allocation-run.ts"
import type { AllocationRunLife } from "../../../src/release/cases/allocation-run/allocation-run-protocol.ts"
import { isStale } from "../../../src/release/cases/allocation-run/inputs.ts"
import { freeGiftsOf, giftBalanceOf, poolBalanceOf } from "../../../src/release/cases/pool/pool-reading.ts"
import { meeting, settingOf, tested } from "./sequences.ts"

describeLifeCycle(tested)

type Life = AllocationRunLife

/** What each gift pays for grants. */
const paidBy = (
  grants: ReadonlyArray<{
    readonly payments: ReadonlyArray<{ readonly gift: string; readonly amount: number }>
  }>,
): ReadonlyMap<string, number> => {
  const paid = new Map<string, number>()
  for (const { amount, gift } of grants.flatMap(({ payments }) => payments))
    paid.set(gift, (paid.get(gift) ?? 0) + amount)
  return paid
}

const holds = (property: (run: Run<Life>) => void) => holdsOf(tested, property, 300)

describe("every sequence of commands to an allocation run", () => {
  it("C6: it is proposed, approved and committed only over the same petitions, while its money is free, and never allocates more than is free", () =>
    holds((run) => {
      let computedOn: string | undefined
      for (const { after, command } of acceptedIn(run)) {
        const { petitions, pool } = meeting(command, run.setting)
        const now = canonicalJson(petitions)
        if (command.type === "compute") computedOn = now
        if (["propose", "approve", "commit"].includes(command.type)) expect(now).toBe(computedOn)
        if (!("result" in after) || command.type === "abandon") continue
        expect(after.result.spent).toBeLessThanOrEqual(poolBalanceOf(pool).free)
        for (const [gift, paid] of paidBy(after.result.grants))
          expect(paid).toBeLessThanOrEqual(giftBalanceOf(pool, gift).free)
      }
    }))

  it("C6: with one rial too few in a gift that pays, or any other petition, a run is stale; with more money, or less that pays nobody, it is not", () => {
    let [short, idle] = [0, 0]
    fc.assert(
      fc.property(runsOf(tested), (run) => {
        for (const { after, command } of acceptedIn(run)) {
          if (after.stage !== "approved") continue
          const now = meeting(command, run.setting)
          const commit = {
            type: "commit",
            id: "once-more",
            subject: after.subject,
            at: after.day,
            by: { id: "somebody", role: "board" },
            expectedVersion: after.version,
            resultDigest: after.result.resultDigest,
          } as const
          const free =
            now.pool.stage === "open" ? now.pool.gifts.map(({ balance }) => balance.free as number) : []
          const residuals = now.petitions.map(({ residual }) => residual as number)
          const paid = paidBy(after.result.grants)
          const holdsOn = (
            parts: ReadonlyArray<string>,
            changed: { free: ReadonlyArray<number>; residuals: ReadonlyArray<number> },
          ) => {
            const setting = settingOf({ subject: "pool-1", isOpen: true, ...changed })
            expect(isStale(after, setting.pool, setting.petitions)).toBe(parts.length > 0)
            const handled = allocationRun.handle(after, commit, setting)
            if (parts.length === 0) expect(Result.isSuccess(handled)).toBe(true)
            else expect(refusalOf(handled)).toEqual({ code: "run.stale", path: "type", params: { parts } })
          }
          holdsOn([], { free, residuals })
          holdsOn([], { free: [...free.map((one) => one + 1), 50], residuals })
          holdsOn(["petitions"], { free: [...free, 50], residuals: residuals.map((one) => one + 1) })
          holdsOn(["petitions"], { free, residuals: residuals.slice(1) })
          holdsOn(["petitions"], { free, residuals: [...residuals, 7] })
          for (const [place, one] of free.entries()) {
            const least = paid.get(`gift-${place}`) ?? 0
            const left = (sum: number) => free.map((other, index) => (index === place ? sum : other))
            if (least < one) idle++
            holdsOn([], { free: left(least), residuals })
            if (least === 0) continue
            short++
            holdsOn(["gifts"], { free: left(least - 1), residuals })
          }
        }
      }),
      { numRuns: 300, seed: 14_050_701 },
    )
    expect(short).toBeGreaterThan(20)
    expect(idle).toBeGreaterThan(20)
  })

  it("C16: what a run came to follows from the policy, the free money and the petitions alone, to the byte and in any order", () =>
    holds((run) => {
      for (const { after, command } of acceptedIn(run)) {
        if (command.type !== "compute" || after.stage !== "computed") continue
        const { petitions, pool } = meeting(command, run.setting)
        const again = Result.getOrThrow(
          allocate([...petitions].reverse(), [...freeGiftsOf(pool)].reverse(), after.plan.policy),
        )
        expect(digestOf(again)).toBe(after.result.resultDigest)
        expect(canonicalJson(again.grants)).toBe(canonicalJson(after.result.grants))
      }
    }))

  it("C4: a run names for each grant the gifts that pay it, to the rial", () =>
    holds(({ state }) => {
      if (!("result" in state)) return
      for (const { amount, payments } of state.result.grants)
        expect(payments.reduce((sum, payment) => sum + payment.amount, 0)).toBe(amount)
    }))

  it("a committed run never changes", () =>
    holds(({ turns }) => {
      for (const { after, before } of turns) if (before.stage === "committed") expect(after).toBe(before)
    }))

  it("X6: whoever drafted or proposed it does not approve it, and nobody of its petitions has a hand in the result", () =>
    holds(({ events }) => {
      const parts = new Set<string>()
      for (const { by, type } of events) {
        if (type === "drafted" || type === "proposed") parts.add(by.id)
        if (type === "approved") expect(parts.has(by.id)).toBe(false)
        if (type !== "drafted" && type !== "abandoned") expect(by.id).not.toBe("person-7")
      }
    }))
})
