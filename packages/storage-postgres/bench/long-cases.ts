/** Commands of cases with a short and a long past, through the service. */

import {
  Access,
  accessBy,
  type Caller,
  caseKindOf,
  countedIds,
  defineProtocol,
  Ids,
  type LifeOf,
  lifeCycleOf,
  makeCaseService,
  schemasOf,
} from "@bazgasht/casework"
import { Storage, type StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Measured, measured, milliseconds } from "./measured.ts"

/** How many commands the cases have had. */
const pasts = [10, 1_000, 5_000]
/** How many commands of each case are timed. */
export const rounds = 61

/** A case whose state does not grow: what is measured is what every case has. */
const protocol = defineProtocol({
  stages: { running: () => ({}) },
  events: { paid: () => ({ amount: Schema.Natural }) },
  participations: ["payer"],
  commands: {
    pay: {
      takes: () => ({ amount: Schema.Natural }),
      permission: "payers",
      separateFrom: [],
      participation: "payer",
      moves: { from: ["none", "running"], event: "paid", to: "running" },
    },
  },
  refusals: () => ({}),
})

interface Setting {
  readonly policyDigest: string
  readonly terms: { readonly payers: ReadonlyArray<string> }
}

interface Life extends LifeOf<typeof protocol, Setting> {}

const setting: Setting = { policyDigest: "policy-1", terms: { payers: ["treasurer"] } }

const payments = caseKindOf(protocol, {
  kind: "payment",
  lifeCycle: lifeCycleOf<Life>(protocol, {
    beneficiariesOf: () => [],
    guards: { pay: () => Result.succeed({}) },
    steps: { paid: "carry" },
  }),
  schemas: schemasOf<Life>(protocol),
})

const serviceOver = (storage: StorageAdapter) =>
  makeCaseService(payments).pipe(
    Effect.provideService(Storage, storage),
    Effect.provideService(
      Access,
      accessBy({
        grants: [{ to: ["treasurer"], kinds: ["payment"], relation: "any", see: "whole", do: ["pay"] }],
      }),
    ),
    Effect.provideService(Ids, countedIds("message")),
  )

const by = { id: "person-1", role: "treasurer" }
const caller: Caller = { person: by.id, linked: [], offices: [{ role: by.role }] }

const commandAt = (past: number, version: number) => ({
  caller,
  command: {
    type: "pay" as const,
    id: `payment-${past}/${version}`,
    subject: `payment-${past}`,
    at: 20_000,
    by,
    expectedVersion: version,
    amount: version,
  },
  setting,
})

/** What a command of a case took that has had so many. */
export interface LongCaseFigures {
  readonly past: number
  readonly next: Measured
  /** For a command that is given again. */
  readonly again: Measured
}

/** Gives cases of a store their pasts, and then each its next commands in turns. */
export const measureLongCases = (storage: StorageAdapter) =>
  Effect.gen(function* () {
    const service = yield* serviceOver(storage)
    const timeOf = (past: number, version: number) =>
      Effect.promise(() =>
        milliseconds(() => Effect.runPromise(service.handle(commandAt(past, version) as never))),
      )
    for (const past of pasts) {
      for (let version = 0; version < past; version++) yield* timeOf(past, version)
      console.error(`a case of ${past}`)
    }
    const times = pasts.map((past) => ({ past, next: [] as Array<number>, again: [] as Array<number> }))
    for (let round = 0; round < rounds; round++)
      for (const { again, next, past } of times) {
        next.push(yield* timeOf(past, past + round))
        again.push(yield* timeOf(past, round % past))
      }
    return times.map(
      ({ again, next, past }): LongCaseFigures => ({
        past,
        next: measured(next),
        again: measured(again),
      }),
    )
  })
