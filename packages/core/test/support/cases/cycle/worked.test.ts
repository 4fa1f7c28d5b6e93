import { type Day, gregorian, type Money, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { supportCycle } from "../../../../src/support/cases/cycle/support-cycle.ts"
import type { SupportCycleLife } from "../../../../src/support/cases/cycle/support-cycle-protocol.ts"
import { playing, type WrittenFor } from "../play.ts"
import { setting } from "./sequences.ts"

type Written = WrittenFor<SupportCycleLife>

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))
const rials = (value: number) => value as Money
const entitlements = {
  open: 0,
  claimed: rials(990_000_000),
  settlement: {
    paid: rials(900_000_000),
    undeliverable: rials(0),
    expired: rials(80_000_000),
    cancelled: rials(10_000_000),
  },
}
const play = playing(supportCycle, "cycle-1", { ...setting, entitlements })

const plan: Written = {
  type: "plan",
  on: "2025-09-20",
  as: "planner",
  from: day("2025-09-23"),
  to: day("2025-10-23"),
  budget: rials(1_000_000_000),
}
const lock: Written = {
  type: "lock",
  on: "2025-09-25",
  as: "clerk",
  snapshotDigest: "snapshot-1",
  recordDigest: "record-1",
  families: 28,
  owed: rials(999_000_000),
}
const approve: Written = { type: "approve", on: "2025-09-26", as: "board", recordDigest: "record-1" }
const release: Written = { type: "release", on: "2025-09-27", as: "treasurer" }
const settle: Written = {
  type: "settle",
  on: "2025-12-27",
  as: "treasurer",
}
const close: Written = { type: "close", on: "2025-12-28", as: "auditor" }

describe("a support cycle", () => {
  it("runs from the plan to the closed books", () => {
    const { state, refusal } = play([plan, lock, approve, release, settle, close])
    expect(refusal).toBeUndefined()
    expect(state).toMatchObject({
      stage: "closed",
      lock: { families: 28, owed: 999_000_000, on: day("2025-09-25"), policyDigest: "policy-1" },
      // What is owed and in no entitlement has no known recipient.
      settlement: { paid: 900_000_000, undeliverable: 9_000_000, expired: 80_000_000, cancelled: 10_000_000 },
    })
  })

  it("is locked again after it was unlocked, with another record", () => {
    const { state } = play([
      plan,
      { ...lock, owed: rials(1_000_000_001) },
      { type: "unlock", on: "2025-09-26", as: "clerk", reason: "overBudget" },
      { ...lock, on: "2025-09-26", recordDigest: "record-2" },
      { ...approve, recordDigest: "record-2" },
    ])
    expect(state).toMatchObject({ stage: "approved", lock: { recordDigest: "record-2", owed: 999_000_000 } })
  })

  it("is given up with a reason before anything is released", () =>
    expect(
      play([plan, lock, approve, { type: "abort", on: "2025-09-27", as: "board", reason: "noMoney" }]).state,
    ).toMatchObject({ stage: "aborted", reason: "noMoney" }))

  it.each<readonly [string, ReadonlyArray<Written>, object]>([
    [
      "a cycle without days",
      [{ ...plan, to: day("2025-09-23") } as Written],
      { code: "cycle.noDays", path: "to", params: {} },
    ],
    [
      "a second lock",
      [plan, lock, { ...lock, on: "2025-09-30" }],
      { code: "cycle.alreadyLocked", path: "type", params: { since: day("2025-09-25") } },
    ],
    [
      "a second lock after the approval",
      [plan, lock, approve, { ...lock, on: "2025-09-30" }],
      { code: "cycle.alreadyLocked", path: "type", params: { since: day("2025-09-25") } },
    ],
    [
      "opening the snapshot again after the approval",
      [plan, lock, approve, { type: "unlock", on: "2025-09-30", as: "clerk", reason: "mistake" }],
      {
        code: "transition.notAllowed",
        path: "type",
        params: { stage: "approved", command: "unlock" },
      },
    ],
    [
      "an approval of another record",
      [plan, lock, { ...approve, recordDigest: "record-0" }],
      { code: "cycle.stale", path: "recordDigest", params: { seen: "record-0", locked: "record-1" } },
    ],
    [
      "an approval of one rial too much",
      [plan, { ...lock, owed: rials(1_000_000_001) }, approve],
      { code: "cycle.overBudget", path: "", params: { owed: 1_000_000_001, budget: 1_000_000_000 } },
    ],
    [
      "an approval by the planner",
      [plan, lock, { ...approve, who: "holder-of-planner" }],
      { code: "actor.conflict", path: "by.id", params: { part: "planner" } },
    ],
    [
      "an approval by whoever locked it",
      [plan, lock, { ...approve, who: "holder-of-clerk" }],
      { code: "actor.conflict", path: "by.id", params: { part: "locker" } },
    ],
    [
      "an approval by somebody whose family is in it",
      [plan, lock, { ...approve, who: "person-0" }],
      { code: "actor.conflict", path: "by.id", params: { part: "beneficiary" } },
    ],
    [
      "the closing by whoever wrote the account",
      [plan, lock, approve, release, settle, { ...close, who: "holder-of-treasurer" }],
      { code: "actor.conflict", path: "by.id", params: { part: "settler" } },
    ],
    [
      "giving up after the release",
      [plan, lock, approve, release, { type: "abort", on: "2025-12-01", as: "board", reason: "noMoney" }],
      { code: "transition.notAllowed", path: "type", params: { stage: "released", command: "abort" } },
    ],
    [
      "opening the snapshot without a reason",
      [plan, lock, { type: "unlock", on: "2025-09-30", as: "clerk", reason: "" }],
      { code: "reason.missing", path: "reason", params: {} },
    ],
  ])("refuses %s", (_, sequence, refusal) => expect(play(sequence).refusal).toEqual(refusal))

  it.each([
    [
      "an open entitlement",
      { ...entitlements, open: 1 },
      { code: "cycle.stillOpen", params: { entitlements: 1 } },
    ],
    [
      "entitlements that grant more than it owes",
      { ...entitlements, claimed: rials(999_000_001) },
      { code: "cycle.unbalanced", params: { released: 999_000_000 } },
    ],
  ])("is not settled with %s", (_, found, refusal) => {
    const settled = playing(supportCycle, "cycle-1", { ...setting, entitlements: found })
    expect(settled([plan, lock, approve, release, settle]).refusal).toEqual({ path: "", ...refusal })
  })
})
