import { existsSync, renameSync, rmSync } from "node:fs"
import { backup, DatabaseSync } from "node:sqlite"
import { StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { failureOf } from "./failure.ts"
import { createPrivately } from "./open-database.ts"

/** Which file is copied where. */
export interface BackUpOptions {
  /** The file of the store, which any number of processes may be using. */
  readonly file: string
  /** The file to be written; it may not exist yet. */
  readonly to: string
}

/** More pages than a file has, which are then copied in one go: in steps it starts again whenever somebody writes. */
const allPages = 2 ** 31 - 1

const refused = ({ file, to }: BackUpOptions): StorageError | undefined => {
  if (!existsSync(file))
    return new StorageError({ code: "storage.unavailable", params: { expected: "a file that exists" } })
  // Under the name of a store in use the copy would be taken for that store, with a log that is not its own.
  return existsSync(to)
    ? new StorageError({
        code: "storage.invalid",
        params: { expected: "a name for the copy that no file has yet" },
      })
    : undefined
}

/**
 * Writes a copy of a store as it stands at one instant, while others go on writing; on a thread of its own. A copy that is not
 * complete never has the name of one. The copy is a store: to restore it, open it, or put it in the place of the file that was lost,
 * whose `-wal` and `-shm` files go with it.
 *
 * @example
 * backUpSqlite({ file: "cases.sqlite", to: "cases-1405-09-03.sqlite" })
 */
export const backUpSqlite = (options: BackUpOptions): Effect.Effect<void, StorageError> =>
  Effect.suspend(() => {
    const error = refused(options)
    if (error !== undefined) return Effect.fail(error)
    const part = `${options.to}.part`
    return Effect.acquireUseRelease(
      Effect.try({ try: () => new DatabaseSync(options.file, { readOnly: true }), catch: failureOf }),
      // The copy is written by another thread, which nothing stops.
      (database) =>
        Effect.uninterruptible(
          Effect.tryPromise({
            try: async () => {
              rmSync(part, { force: true })
              createPrivately(part)
              await backup(database, part, { rate: allPages })
              renameSync(part, options.to)
            },
            catch: failureOf,
          }),
        ),
      (database) =>
        Effect.sync(() => {
          database.close()
          rmSync(part, { force: true })
        }),
    )
  })
