/** Changes of tables that we know: a newer version may have taken steps while the file was open. */

import type { StorageError } from "@bazgasht/casework/ports"
import * as Result from "effect/Result"
import { type Connection, change } from "../database.ts"
import { tooNew } from "./migrate.ts"
import { steps } from "./steps.ts"

/** Makes a change, and refuses it in tables that are too new. */
export const changeKnown = <Answer, Failure>(
  connection: Connection,
  work: () => Result.Result<Answer, Failure>,
): Result.Result<Answer, Failure | StorageError> =>
  change(connection, (): Result.Result<Answer, Failure | StorageError> => {
    const step = connection.one<{ readonly user_version: number }>("PRAGMA user_version")?.user_version ?? 0
    const error = tooNew(step, steps.length)
    return error === undefined ? work() : Result.fail(error)
  })
