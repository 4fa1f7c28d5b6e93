/**
 * Storing changes of cases: one statement, and so one transaction and one journey to the server, for all that are asked for at the
 * same time.
 */

import {
  type CaseCommit,
  type ClaimConflict,
  type Committed,
  checkCommit,
  compareTexts,
  type StorageAdapter,
  StorageError,
  VersionConflict,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { loadCase } from "./cases.ts"
import { claimConflictOf, claimsAsJson } from "./claims.ts"
import type { Database, DatabaseFailure, Parameter, Row } from "./database.ts"
import { isRaced, storageErrorOf } from "./failure.ts"
import { inBatches } from "./in-batches.ts"

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

/** A commit by the names that `commit_cases` reads. */
const jsonOf = (commit: CaseCommit): string => {
  const { attributes, claims, document, events, expectedVersion, kind, messages, subject } = commit
  const read = {
    kind,
    subject,
    expected: expectedVersion,
    previous: events[0].previous,
    bodies: events.map(({ body }) => body),
    hashes: events.map(({ hash }) => hash),
    digests: events.map(({ messageDigests }) => messageDigests),
    document,
    attributes,
    messages,
  }
  // Claims come as the text that the other statement is given.
  const text = JSON.stringify(read)
  return claims === undefined ? text : `${text.slice(0, -1)},"claims":${claimsAsJson(commit, claims)}}`
}

/** A commit, and how it is written beside others. */
interface WrittenCommit {
  readonly commit: CaseCommit
  readonly json: string
}

/** As the rows of cases are locked: by kind and id. */
const inOrderOfLocks = (one: WrittenCommit, other: WrittenCommit): number =>
  compareTexts(one.commit.kind, other.commit.kind) || compareTexts(one.commit.subject, other.commit.subject)

/** The most bytes of a batch, and so what its transaction holds in memory beside the greatest commit. */
const maxBatchBytes = 2 ** 22

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

  const batch = {
    name: "commit batch",
    text: `select outcome, actual, last_position from ${schema}.commit_cases($1)`,
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

  const alone = ({ commit }: WrittenCommit): Effect.Effect<Result.Result<Row | undefined, DatabaseFailure>> =>
    Effect.result(Effect.map(database.run(statement, parametersOf(commit)), ([row]) => row))

  const together = (
    commits: ReadonlyArray<WrittenCommit>,
  ): Effect.Effect<ReadonlyArray<Result.Result<Row | undefined, DatabaseFailure>>> => {
    const [first, ...others] = commits
    if (first === undefined || others.length === 0) return Effect.forEach(commits, alone)
    const ordered = commits.toSorted(inOrderOfLocks)
    const places = new Map(ordered.map((each, place) => [each, place]))
    return database.run(batch, [`[${ordered.map(({ json }) => json).join(",")}]`]).pipe(
      Effect.map((rows) => commits.map((each) => Result.succeed(rows[places.get(each) ?? 0]))),
      Effect.catch((failure) =>
        // The server undid all for the sake of one: each is tried for itself, and the others are stored.
        failure.outcome === "refused"
          ? Effect.forEach(commits, alone)
          : Effect.succeed(commits.map(() => Result.fail(failure))),
      ),
    )
  }

  const store = inBatches(
    { maxItems: 64, maxWeight: maxBatchBytes, weightOf: ({ json }) => json.length, gatherFor: 1 },
    together,
  )

  return (commit) => {
    const flaw = checkCommit(commit, maxBytes)
    if (flaw !== undefined) return Effect.fail(flaw)
    return store({ commit, json: jsonOf(commit) }).pipe(
      // Whoever stops waiting must not stop a commit half-way: it ends within the time-out of a statement.
      Effect.uninterruptible,
      Effect.flatMap(
        Result.match({
          onFailure: (failure) => failed(commit, failure),
          onSuccess: (row) => outcomeOf(commit, row),
        }),
      ),
    )
  }
}
