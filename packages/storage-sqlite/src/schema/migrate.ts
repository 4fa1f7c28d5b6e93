/** Bringing the tables of a file up to date, in numbered steps that are taken once each. */

import { StorageError } from "@bazgasht/casework/ports"
import * as Result from "effect/Result"
import { type Connection, change } from "../database.ts"

/** What marks a SQLite file as a store of ours: the letters BZGT. */
const applicationId = 0x42_5a_47_54

interface SchemaState {
  readonly application: number
  readonly step: number
  readonly tables: number
}

const schemaOf = ({ one }: Connection): SchemaState | undefined =>
  one<SchemaState>(
    `SELECT application_id AS application, user_version AS step, (SELECT count(*) FROM sqlite_schema) AS tables
     FROM pragma_application_id, pragma_user_version`,
  )

const isOurs = ({ application, tables }: SchemaState): boolean =>
  application === applicationId || (application === 0 && tables === 0)

/** The error of a file on which a newer version of this package has taken steps that we do not know. */
export const tooNew = (step: number, known: number): StorageError | undefined =>
  step > known
    ? new StorageError({
        code: "storage.unsupported",
        params: { capability: `schema ${step}`, expected: `a file with schema ${known} or older` },
      })
    : undefined

const refused = (current: SchemaState | undefined, known: number): StorageError | undefined =>
  current === undefined || !isOurs(current)
    ? new StorageError({ code: "storage.invalid", params: { expected: "a store of cases, or a new file" } })
    : tooNew(current.step, known)

/**
 * Takes the steps that a file has not had yet, all of them or none; run again, it does nothing. Refuses a file of another program,
 * and one that is too new.
 */
export const migrate = (
  connection: Connection,
  steps: ReadonlyArray<string>,
): Result.Result<void, StorageError> => {
  const before = schemaOf(connection)
  const error = refused(before, steps.length)
  if (error !== undefined) return Result.fail(error)
  if (before?.step === steps.length) return Result.succeed(undefined)
  return change(connection, () => {
    // Another process may have been quicker.
    const current = schemaOf(connection)
    const late = refused(current, steps.length)
    if (late !== undefined) return Result.fail(late)
    for (const step of steps.slice(current?.step)) connection.database.exec(step)
    connection.database.exec(
      `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${steps.length}`,
    )
    return Result.succeed(undefined)
  })
}

/** Refuses a file that has not had exactly the steps that we know: who only reads cannot take any. */
export const checkCurrent = (
  connection: Connection,
  steps: ReadonlyArray<string>,
): Result.Result<void, StorageError> => {
  const current = schemaOf(connection)
  const error = refused(current, steps.length)
  if (error !== undefined) return Result.fail(error)
  return current?.step === steps.length
    ? Result.succeed(undefined)
    : Result.fail(
        new StorageError({
          code: "storage.unsupported",
          params: {
            capability: `schema ${current?.step}`,
            expected: `a file with schema ${steps.length}, which opening it to write would bring it to`,
          },
        }),
      )
}
