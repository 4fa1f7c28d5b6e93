/** Ends a commit between two of its steps: the connection is gone, or the disk fails while it commits. */

import type { SQLInputValue } from "node:sqlite"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import type { StoreFaults } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import type { Connection } from "../src/database.ts"
import { openDatabase } from "../src/open-database.ts"
import { storageOver } from "../src/storage.ts"

const steps: { readonly [step: string]: RegExp } = {
  begun: /^BEGIN/,
  "case written": /^(INSERT INTO|UPDATE) cases/,
  "attribute written": /^INSERT INTO attributes/,
  "event written": /^INSERT INTO events/,
  "claim given back": /^DELETE FROM claims/,
  "claim taken": /^INSERT INTO claims/,
  "message written": /^INSERT INTO messages/,
  committed: /^COMMIT/,
}

const diskFailure = (): Error => Object.assign(new Error("disk I/O error"), { errcode: 10 })

interface Breakable {
  readonly open: Effect.Effect<StorageAdapter, unknown, Scope.Scope>
  readonly faults: StoreFaults
}

/** A file whose next commit can be broken off. */
export const breakable = (file: string, maxBytes: number): Breakable => {
  let next: string | undefined
  const run =
    ({ database, run: runUnbroken }: Connection) =>
    (sql: string, ...parameters: ReadonlyArray<SQLInputValue>): number => {
      const changed = runUnbroken(sql, ...parameters)
      const step = next
      if (step === undefined || steps[step]?.test(sql) !== true) return changed
      next = undefined
      if (step === "committed") throw diskFailure()
      database.close()
      return changed
    }
  return {
    open: Effect.acquireRelease(
      Effect.sync(() => Result.getOrThrow(openDatabase(file))),
      ({ database }) => Effect.sync(() => (database.isOpen ? database.close() : undefined)),
    ).pipe(Effect.map((connection) => storageOver({ ...connection, run: run(connection) }, { maxBytes }))),
    faults: {
      steps: Object.keys(steps),
      breakAt: (step) =>
        Effect.sync(() => {
          next = step
        }),
    },
  }
}
