/**
 * Commands of cases with a short and a long past, through the service: 10, 1,000 and 5,000 commands.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

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
import { openPostgres } from "../src/index.ts"
import { freshSchema, serverUrl } from "../test/server.ts"
import { type Measured, measured, milliseconds, spread } from "./measured.ts"

if (serverUrl === undefined) throw new Error("The benchmark needs a PostgreSQL server: BAZGASHT_POSTGRES_URL")
const url = serverUrl

const pasts = [10, 1_000, 5_000]
const rounds = 61
const wantedRatio = 1.25

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

interface Figures {
  readonly past: number
  readonly next: Measured
  readonly again: Measured
}

const measure = Effect.gen(function* () {
  const schema = yield* freshSchema
  const service = yield* serviceOver(yield* openPostgres({ url, schema }))
  const timeOf = (past: number, version: number) =>
    Effect.promise(() =>
      milliseconds(() => Effect.runPromise(service.handle(commandAt(past, version) as never))),
    )
  for (const past of pasts) {
    for (let version = 0; version < past; version++) yield* timeOf(past, version)
    console.error(`a case of ${past}`)
  }
  const times = pasts.map((past) => ({ past, next: [] as Array<number>, again: [] as Array<number> }))
  // The cases take turns.
  for (let round = 0; round < rounds; round++)
    for (const { again, next, past } of times) {
      next.push(yield* timeOf(past, past + round))
      again.push(yield* timeOf(past, round % past))
    }
  return times.map(
    ({ again, next, past }): Figures => ({ past, next: measured(next), again: measured(again) }),
  )
})

const figures = await Effect.runPromise(Effect.scoped(measure))
const [shortest] = figures
if (shortest === undefined) throw new Error("no case was measured")

const targetOf = (says: string, ratio: number) => ({
  says,
  wanted: `at most ${wantedRatio}`,
  reached: ratio.toFixed(2),
  holds: ratio <= wantedRatio,
})

console.log(
  JSON.stringify({
    title: "Commands of long cases in PostgreSQL",
    text: [
      `Cases that have had 10, 1,000 and 5,000 commands take turns with the next one, through the service, on a server on the same machine: the case is loaded and decoded, the command decided, and its event stored with the document. A command that is given again is one of the first of its case. The times are the median of ${rounds}, with the smallest and the greatest beside it.`,
    ],
    head: ["commands so far", "ms for the next", "ms for one given again"],
    rows: figures.map(({ again, next, past }) => [past.toLocaleString("en"), spread(next), spread(again)]),
    targets: figures.slice(1).flatMap(({ again, next, past }) => {
      const beside = `of a case of ${past.toLocaleString("en")} commands, of the time of one of ${shortest.past}`
      return [
        targetOf(`the next command ${beside}`, next.median / shortest.next.median),
        targetOf(`a command given again ${beside}`, again.median / shortest.again.median),
      ]
    }),
  }),
)
