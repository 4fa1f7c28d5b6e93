/** Arbitrary sequences of commands to an allocation run, beside a pool and petitions that now and then change. */

import type { Day, Money } from "@bazgasht/rules"
import type { AllocationPolicy, FundablePetition } from "@bazgasht/solvers/fund"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../../casework/test/life-cycle/laws.ts"
import {
  allocationRun,
  allocationRunSchemas,
} from "../../../src/release/cases/allocation-run/allocation-run.ts"
import type { AllocationRunLife } from "../../../src/release/cases/allocation-run/allocation-run-protocol.ts"
import type {
  AllocationRunSetting,
  AllocationRunTerms,
} from "../../../src/release/cases/allocation-run/allocation-run-terms.ts"
import { nothingReceived } from "../../../src/release/cases/pool/balance.ts"
import type { PoolState } from "../../../src/release/cases/pool/pool-protocol.ts"

const terms: AllocationRunTerms = {
  citations: [],
  drafters: ["charity"],
  proposers: ["charity"],
  approvers: ["charity", "board"],
  committers: ["board"],
}

/** What a run rests on: what is free of each gift, and what each petition lacks. */
export interface World {
  readonly subject: string
  readonly isOpen: boolean
  readonly free: ReadonlyArray<number>
  readonly residuals: ReadonlyArray<number>
}

const earmarks = [{}, { province: ["P1"] }, { debt: ["dower"] }]

/** The pool of a world. */
const poolIn = ({ free, isOpen, subject }: World): PoolState => ({
  version: 1,
  participants: [],
  stage: isOpen ? "open" : "closed",
  subject,
  day: 20000 as Day,
  profile: { unit: "unit-1", attributes: ["province", "debt"] },
  gifts: free.map((amount, index) => ({
    gift: `gift-${index}`,
    donor: `donor-${index}`,
    earmark: chosen(earmarks, index),
    promise: { kind: "sum", amount: 1_000_000 as Money },
    until: 20000 as Day,
    status: "received",
    receipts: [{ receipt: `receipt-${index}`, amount: amount as Money, receivedOn: (19000 + index) as Day }],
    balance: { ...nothingReceived, received: amount as Money, free: amount as Money },
  })),
  reservations: [],
})

const petitionsIn = ({ residuals }: World): ReadonlyArray<FundablePetition> =>
  residuals.map((residual, index) => ({
    id: `petition-${index}`,
    residual: residual as Money,
    attributes: { province: `P${1 + (index % 2)}`, debt: chosen(["dower", "diyah"], index) },
    values: { need: 1 + ((index * 7) % 5) },
  }))

/** The setting of a world. */
export const settingOf = (world: World): AllocationRunSetting => ({
  policyDigest: "policy-1",
  terms,
  pool: poolIn(world),
  petitions: petitionsIn(world),
  beneficiaries: ["person-7"],
})

const policies: ReadonlyArray<AllocationPolicy> = [
  { mode: "count", tieBreaker: { kind: "lottery", seed: "seed-1" } },
  { mode: "weight", weight: "need", tieBreaker: { kind: "lottery", seed: "seed-2" } },
  {
    mode: "priority",
    priority: {
      keys: [{ key: "need", order: "highestFirst" }],
      misfit: "skip",
      tieBreaker: { kind: "lottery", seed: "seed-3" },
    },
  },
  { mode: "equalShares", tieBreaker: { kind: "lottery", seed: "seed-4" } },
]

/** A setting with the worlds that the commands of a run meet, one after the other. */
interface ManyWorlds extends AllocationRunSetting {
  readonly worlds?: ReadonlyArray<World>
}

const numberOf = ({ id }: AllocationRunLife["Command"]): number => Number(id.replace("command-", ""))

/** The setting of one command: its id says which world it meets. */
export const meeting = (
  command: AllocationRunLife["Command"],
  setting: AllocationRunSetting,
): AllocationRunSetting => {
  const world = (setting as ManyWorlds).worlds?.[numberOf(command)]
  return world === undefined ? setting : { ...setting, pool: poolIn(world), petitions: petitionsIn(world) }
}

const amongWorlds: typeof allocationRun = {
  ...allocationRun,
  handle: (state, command, setting, past) =>
    allocationRun.handle(state, command, meeting(command, setting), past),
}

const amounts = (minimum: number) =>
  fc.array(fc.integer({ min: minimum, max: 900 }), { minLength: 1, maxLength: 5 })

/** A world that mostly stays as it is; what changes comes back to what it was. */
const worlds: fc.Arbitrary<ReadonlyArray<World>> = fc
  .tuple(
    fc.record({ free: amounts(0), residuals: amounts(1) }),
    fc.array(fc.nat({ max: 29 }), { minLength: 40, maxLength: 40 }),
  )
  .map(([{ free, residuals }, changes]) => {
    const world: World = { subject: "pool-1", isOpen: true, free, residuals }
    return changes.map((change): World => {
      if (change === 0) return { ...world, free: [...free, 50] }
      if (change === 1) return { ...world, residuals: residuals.map((one) => one + 1) }
      if (change === 2) return { ...world, isOpen: false }
      if (change === 3) return { ...world, subject: "pool-2" }
      return change === 4 ? { ...world, residuals: [...residuals, 0] } : world
    })
  })

const contentOf = (
  type: AllocationRunLife["Command"]["type"],
  { choices: { first, second, sound }, state }: Occasion<AllocationRunLife>,
): object => {
  switch (type) {
    case "draft":
      return {
        pool: "pool-1",
        policy: chosen(policies, first),
        ...(second % 4 === 0 ? { corrects: sound ? "run-0" : "run-1" } : {}),
      }
    case "compute":
      return {}
    case "propose":
    case "approve":
    case "commit":
      return { resultDigest: sound && "result" in state ? state.result.resultDigest : "digest-of-another" }
    case "abandon":
      return { reason: sound ? "a reason" : " " }
  }
}

export const tested: Tested<AllocationRunLife> = {
  name: "allocation run",
  lifeCycle: amongWorlds,
  setting: worlds.map(
    (all): ManyWorlds => ({
      ...settingOf(all[0] ?? { subject: "pool-1", isOpen: true, free: [], residuals: [] }),
      worlds: all,
    }),
  ),
  command: commandBy({
    lifeCycle: amongWorlds,
    subject: "run-1",
    roles: ["charity", "board", "office"],
    seldom: ["abandon"],
    contentOf,
  }),
  schemas: allocationRunSchemas(),
}

/** Runs beside a pool and petitions that stay as they are. */
export const inOneWorld: Tested<AllocationRunLife> = {
  ...tested,
  setting: fc.constant(
    settingOf({ subject: "pool-1", isOpen: true, free: [300, 20, 400], residuals: [100, 250, 400] }),
  ),
}
