/** An office: a register of families that anything may happen to, a policy that may change, and cycles that are locked on the way. */

import {
  type CycleFamily,
  type CyclePolicy,
  type CycleRecord,
  type CycleSnapshot,
  computeCycle,
  lockedRecordOf,
} from "@bazgasht/core/support"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { cycle, family, lockedOn, policies, programme, setting } from "../cycle-programme.ts"

/** A cycle that was locked: what an office keeps of it. */
export interface Locked {
  readonly snapshot: CycleSnapshot
  readonly policy: CyclePolicy
  readonly record: CycleRecord
  /** The record and its digests as they were written down on the day. */
  readonly written: string
}

/** An office between two changes. */
export interface Office {
  readonly families: ReadonlyArray<CycleFamily>
  readonly policy: CyclePolicy
  readonly locked: ReadonlyArray<Locked>
  /** How many families were ever registered: an id is never given twice. */
  readonly registered: number
}

/** Something that happens in an office. Which family a change is of, its number says; with nobody there it changes nothing. */
export type Change =
  | { readonly change: "register"; readonly family: Omit<CycleFamily, "id"> }
  | { readonly change: "strikeOut"; readonly which: number }
  | { readonly change: "learn"; readonly which: number; readonly family: Omit<CycleFamily, "id"> }
  | { readonly change: "needDeposit"; readonly which: number }
  | { readonly change: "setBudget"; readonly budget: Money }
  | { readonly change: "setPolicy"; readonly policy: CyclePolicy }
  | { readonly change: "lock" }

const which = fc.nat()

const changes: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: fc.record({ change: fc.constant("register" as const), family }), weight: 8 },
  { arbitrary: fc.record({ change: fc.constant("strikeOut" as const), which }), weight: 1 },
  { arbitrary: fc.record({ change: fc.constant("learn" as const), which, family }), weight: 2 },
  { arbitrary: fc.record({ change: fc.constant("needDeposit" as const), which }), weight: 3 },
  {
    arbitrary: fc.record({
      change: fc.constant("setBudget" as const),
      budget: fc.nat(20_000).map((budget) => budget as Money),
    }),
    weight: 2,
  },
  { arbitrary: fc.record({ change: fc.constant("setPolicy" as const), policy: policies }), weight: 1 },
  { arbitrary: fc.record({ change: fc.constant("lock" as const) }), weight: 2 },
)

/** Everything that happens in an office, from an empty register on. */
export const histories = fc.record({
  policy: policies,
  changes: fc.array(changes, { minLength: 3, maxLength: 25 }),
})

export const snapshotOf = ({ families }: Pick<Office, "families">): CycleSnapshot => ({
  cycle,
  lockedOn,
  families,
})

export const recordOf = (snapshot: CycleSnapshot, policy: CyclePolicy): CycleRecord =>
  Result.getOrThrow(computeCycle(snapshot, programme, policy, setting))

/** What is written down of a cycle on the day of its lock. */
export const writtenOf = (snapshot: CycleSnapshot, record: CycleRecord): string =>
  JSON.stringify({ record, lock: lockedRecordOf(snapshot, record) })

/** The family that a change is of. */
export const chosen = ({ families }: Office, { which: number }: { readonly which: number }) =>
  families.length === 0 ? undefined : families[number % families.length]

const replaced = (office: Office, old: CycleFamily | undefined, by: ReadonlyArray<CycleFamily>): Office => ({
  ...office,
  families: office.families.flatMap((one) => (one === old ? by : [one])),
})

/** The office after a change. */
export const after = (office: Office, change: Change): Office => {
  switch (change.change) {
    case "register": {
      const id = `family-${String(office.registered).padStart(3, "0")}`
      return {
        ...office,
        families: [...office.families, { ...change.family, id } as CycleFamily],
        registered: office.registered + 1,
      }
    }
    case "strikeOut":
      return replaced(office, chosen(office, change), [])
    case "learn": {
      const old = chosen(office, change)
      return old === undefined
        ? office
        : replaced(office, old, [{ ...change.family, id: old.id } as CycleFamily])
    }
    case "needDeposit": {
      const old = chosen(office, change)
      return old === undefined
        ? office
        : replaced(office, old, [{ ...old, facts: { ...old.facts, needsHousingDeposit: true } }])
    }
    case "setBudget":
      return { ...office, policy: { ...office.policy, budget: change.budget } }
    case "setPolicy":
      return { ...office, policy: change.policy }
    case "lock": {
      const { policy } = office
      const snapshot = snapshotOf(office)
      const record = recordOf(snapshot, policy)
      const written = writtenOf(snapshot, record)
      return { ...office, locked: [...office.locked, { snapshot, policy, record, written }] }
    }
  }
}
