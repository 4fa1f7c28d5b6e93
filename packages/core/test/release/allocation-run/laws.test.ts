import { canonicalJson, digestOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allocationRun } from "../../../src/release/cases/allocation-run/allocation-run.ts"
import { isStale } from "../../../src/release/cases/allocation-run/inputs.ts"
import type { AllocationRunLife } from "../../../src/release/cases/allocation-run/types.ts"
import { freeGiftsOf, poolBalanceOf } from "../../../src/release/cases/pool/reading.ts"
import { allocate } from "../../../src/release/decisions/allocation/allocate.ts"
import { acceptedIn, describeLifeCycle, type Run, refusalOf, runsOf } from "../../life-cycle/laws.ts"
import { meeting, settingOf, tested } from "./sequences.ts"

describeLifeCycle(tested)

type Life = AllocationRunLife

const holds = (property: (run: Run<Life>) => void) =>
  fc.assert(fc.property(runsOf(tested), property), { numRuns: 300 })

describe("every sequence of commands to an allocation run", () => {
  it("C6: it is proposed, approved and committed only on what it was computed on, and never allocates more than is free", () =>
    holds((run) => {
      let computedOn: string | undefined
      for (const { after, command } of acceptedIn(run)) {
        const { petitions, pool } = meeting(command, run.setting)
        const now = canonicalJson({ gifts: freeGiftsOf(pool), petitions })
        if (command.type === "compute") computedOn = now
        if (["propose", "approve", "commit"].includes(command.type)) expect(now).toBe(computedOn)
        if ("result" in after && command.type !== "abandon") {
          expect(after.result.spent).toBeLessThanOrEqual(poolBalanceOf(pool).free)
          expect(after.result.free).toBe(poolBalanceOf(pool).free)
        }
      }
    }))

  it("C6: with one rial more or less in the pool or in a petition a run is stale, and refused at commit", () =>
    holds((run) => {
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
        expect(Result.isSuccess(allocationRun.handle(after, commit, now))).toBe(true)
        expect(isStale(after, now.pool, now.petitions)).toBe(false)
        const free = now.pool.stage === "open" ? now.pool.gifts.map(({ balance }) => balance.free) : []
        const residuals = now.petitions.map(({ residual }) => residual)
        const changes = [
          { free: free.map((one, index) => (index === 0 ? one + 1 : one)), residuals, parts: ["gifts"] },
          { free, residuals: residuals.map((one) => one + 1), parts: ["petitions"] },
          { free: [...free, 1], residuals: residuals.slice(1), parts: ["gifts", "petitions"] },
        ]
        for (const { parts, ...changed } of changes) {
          const setting = settingOf({ subject: "pool-1", isOpen: true, ...changed })
          expect(isStale(after, setting.pool, setting.petitions)).toBe(true)
          expect(refusalOf(allocationRun.handle(after, commit, setting))).toEqual({
            code: "run.stale",
            path: "type",
            params: { parts },
          })
        }
      }
    }))

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
