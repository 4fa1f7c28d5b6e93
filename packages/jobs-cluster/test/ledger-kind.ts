/** A kind of job whose steps take effect in a table of the database, under their idempotency keys. */

import { defineJobKind } from "@bazgasht/jobs"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Pool } from "pg"

export interface LedgerInput {
  readonly steps: number
  /** How long a step takes, in milliseconds. */
  readonly lasts: number
}

/** What notes that a step was begun, and takes its effect. */
export interface Ledger {
  readonly begin: (key: string) => Promise<unknown>
  readonly enter: (key: string) => Promise<unknown>
}

export const noLedger: Ledger = { begin: async () => undefined, enter: async () => undefined }

/** The database as a ledger: each step notes that it was begun as often as it is, and takes effect once. */
export const ledgerIn = (pool: Pool, schema: string): Ledger => ({
  begin: (key) =>
    pool.query(`insert into ${schema}.begun (key, process) values ($1, $2)`, [key, process.pid]),
  enter: (key) =>
    pool.query(`insert into ${schema}.effects (key, times) values ($1, 1) on conflict do nothing`, [key]),
})

export const tablesOfLedger = (schema: string): string => `
  create table ${schema}.begun (key text not null, process int not null);
  create table ${schema}.effects (key text primary key, times int not null)`

/** A database that is away is asked again by whoever runs the step. */
const asked = (work: () => Promise<unknown>) =>
  Effect.tryPromise({ try: work, catch: () => ({ code: "storage.unavailable" }) })

export const ledgerKind = (ledger: Ledger) =>
  defineJobKind({
    kind: "ledger",
    input: Schema.Struct({ steps: Schema.Natural, lasts: Schema.Natural }),
    step: Schema.Natural,
    part: Schema.String,
    result: Schema.String,
    plan: ({ steps }: LedgerInput) => Effect.succeed(Array.from({ length: steps }, (_, place) => place)),
    run: (step, { input, key }) =>
      Effect.gen(function* () {
        yield* asked(() => ledger.begin(key))
        yield* Effect.sleep(input.lasts)
        yield* asked(() => ledger.enter(key))
        return `${step}:${step ** 3}`
      }),
    combine: (parts) => Effect.succeed(parts.join(" ")),
  })
