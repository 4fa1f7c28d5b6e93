/** Storing a change of one case: one statement, and so one transaction and one journey to the server. */

import {
  type CaseCommit,
  type ClaimConflict,
  type Committed,
  checkCommit,
  type StorageAdapter,
  StorageError,
  VersionConflict,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { loadCase } from "./cases.ts"
import { claimConflictOf, claimsAsJson } from "./claims.ts"
import type { Database, DatabaseFailure, Parameter, Row } from "./database.ts"
import { isRaced, storageErrorOf } from "./failure.ts"

type CommitFailure = VersionConflict | ClaimConflict | StorageError

const conflict = ({ expectedVersion, kind, subject }: CaseCommit, actual: number): VersionConflict =>
  new VersionConflict({
    code: "storage.versionConflict",
    kind,
    subject,
    params: { expected: expectedVersion, actual },
  })

const parametersOf = (commit: CaseCommit): ReadonlyArray<Parameter> => {
  const { attributes, claims, document, events, expectedVersion, kind, messages, subject } = commit
  return [
    kind,
    subject,
    expectedVersion,
    events[0].previous,
    events.map(({ body }) => JSON.stringify(body)),
    events.map(({ hash }) => hash),
    events.map(({ messageDigests }) => JSON.stringify(messageDigests)),
    JSON.stringify(document),
    JSON.stringify(attributes),
    JSON.stringify(messages),
    claims === undefined ? null : claimsAsJson(commit, claims),
  ]
}

const outcomeOf = (commit: CaseCommit, row: Row | undefined): Effect.Effect<Committed, CommitFailure> => {
  const { kind, subject } = commit
  const actual = Number(row?.["actual"])
  if (row?.["outcome"] === "committed")
    return Effect.succeed({ version: actual, position: Number(row["last_position"]) })
  if (row?.["outcome"] === "conflict") return Effect.fail(conflict(commit, actual))
  return Effect.fail(
    new StorageError({
      code: "storage.invalid",
      kind,
      subject,
      params: { expected: "previous of the first event is the hash of the last event of the case" },
    }),
  )
}

/** Stores changes of cases. */
export const makeCommit = (
  database: Database,
  schema: string,
  maxBytes: number,
): StorageAdapter["commit"] => {
  const load = loadCase(database, schema)
  const statement = {
    name: "commit",
    text: `select outcome, actual, last_position from ${schema}.commit_case($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
  }

  const failed = (commit: CaseCommit, failure: DatabaseFailure): Effect.Effect<never, CommitFailure> => {
    const { expectedVersion, kind, subject } = commit
    const claimed = claimConflictOf(commit, failure)
    if (claimed !== undefined) return Effect.fail(claimed)
    if (failure.constraint === "messages_pkey")
      return Effect.fail(
        new StorageError({
          code: "storage.invalid",
          kind,
          subject,
          params: { expected: "ids of messages are unique" },
        }),
      )
    const error = storageErrorOf(failure, { writes: true, kind, subject })
    // A server that undoes one of two racing statements does not say by how much it came too late.
    return isRaced(failure)
      ? Effect.flatMap(load({ kind, subject }), (found) => {
          const actual = found?.version ?? 0
          return Effect.fail(actual === expectedVersion ? error : conflict(commit, actual))
        })
      : Effect.fail(error)
  }

  return (commit) => {
    const flaw = checkCommit(commit, maxBytes)
    if (flaw !== undefined) return Effect.fail(flaw)
    return database.run(statement, parametersOf(commit)).pipe(
      // Whoever stops waiting must not stop a commit half-way: it ends within the time-out of a statement.
      Effect.uninterruptible,
      Effect.matchEffect({
        onFailure: (failure) => failed(commit, failure),
        onSuccess: ([row]) => outcomeOf(commit, row),
      }),
    )
  }
}
