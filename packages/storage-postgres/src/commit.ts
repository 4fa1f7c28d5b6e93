/**
 * Storing changes of cases: one statement, and so one transaction and one journey to the server, for all that are asked for at the
 * same time.
 */

import {
  type AttributeValue,
  BasisChanged,
  type CaseCommit,
  type CaseName,
  type ClaimConflict,
  type Committed,
  checkCommit,
  compareTexts,
  inBatches,
  type StorageAdapter,
  StorageError,
  type StoredEvent,
  VersionConflict,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { columnsOf } from "./attribute-columns.ts"
import { loadCase } from "./cases.ts"
import { claimConflictOf, claimsAsJson } from "./claims.ts"
import type { Database, DatabaseFailure, Parameter, Row } from "./database.ts"
import { isRaced, storageErrorOf } from "./failure.ts"
import { basisIsChanged } from "./schema/step-10.ts"

type CommitFailure = VersionConflict | ClaimConflict | BasisChanged | StorageError

const conflict = ({ expectedVersion, kind, subject }: CaseCommit, actual: number): VersionConflict =>
  new VersionConflict({
    code: "storage.versionConflict",
    kind,
    subject,
    params: { expected: expectedVersion, actual },
  })

/** What a commit rests on, as the server reads it; `null` for one that rests on nothing. */
const basisOf = ({ basedOn = [] }: CaseCommit): string | null =>
  basedOn.length === 0
    ? null
    : json(basedOn.map(({ kind, subject, version }) => ({ kind, subject, version })))

/** The failure for which the server has undone a statement; `undefined` where that was for something else. */
const basisChangedOf = (
  { kind, subject }: CaseCommit,
  { constraint, sqlState }: DatabaseFailure,
): BasisChanged | undefined => {
  if (sqlState !== basisIsChanged || constraint === undefined) return undefined
  const { actual, expected, ...basis } = JSON.parse(constraint) as CaseName & {
    readonly actual: number
    readonly expected: number
  }
  return new BasisChanged({
    code: "storage.basisChanged",
    kind,
    subject,
    params: { basis, expected, actual },
  })
}

const json = (value: unknown): string => JSON.stringify(value)

/** A commit as `commit_case` reads it: alone, it is stored faster than as a batch of one. */
const parametersOfOne = (commit: CaseCommit): ReadonlyArray<Parameter> => {
  const { attributes, claims, document, events, expectedVersion, kind, messages, subject } = commit
  return [
    kind,
    subject,
    expectedVersion,
    events[0].previous,
    events.map(({ body }) => json(body)),
    events.map(({ hash }) => hash),
    events.map(({ messageDigests }) => json(messageDigests)),
    json(document),
    json(attributes),
    json(messages),
    claims === undefined ? null : claimsAsJson(commit, claims),
  ]
}

/** Commits of different cases, in the order of their locks, as `commit_cases` reads them. Places count from one. */
const parametersOf = (commits: ReadonlyArray<CaseCommit>): ReadonlyArray<Parameter> => {
  const each = <Value>(read: (commit: CaseCommit) => Value): ReadonlyArray<Value> => commits.map(read)
  const within = <Part, Value>(
    parts: (commit: CaseCommit) => ReadonlyArray<Part>,
    read: (part: Part, place: number) => Value,
  ): ReadonlyArray<Value> =>
    commits.flatMap((commit, index) => parts(commit).map((part) => read(part, index + 1)))
  const events = <Value>(read: (event: StoredEvent, place: number) => Value): ReadonlyArray<Value> =>
    within((commit) => commit.events, read)
  const attributes = <Value>(
    read: (attribute: readonly [string, AttributeValue], place: number) => Value,
  ): ReadonlyArray<Value> => within((commit) => Object.entries(commit.attributes), read)
  return [
    each(({ kind }) => kind),
    each(({ subject }) => subject),
    each(({ expectedVersion }) => expectedVersion),
    each(({ events: [first] }) => first.previous),
    each((commit) => commit.expectedVersion + commit.events.length),
    each((commit) => commit.events.at(-1)?.hash ?? ""),
    each(({ document }) => json(document)),
    each((commit) => json(commit.attributes)),
    each((commit) => (commit.claims === undefined ? null : claimsAsJson(commit, commit.claims))),
    events((_, place) => place),
    events(({ version }) => version),
    events(({ body }) => json(body)),
    events(({ messageDigests }) => json(messageDigests)),
    events(({ previous }) => previous),
    events(({ hash }) => hash),
    attributes((_, place) => place),
    attributes(([name]) => name),
    attributes(([, value]) => columnsOf(value)[0]),
    attributes(([, value]) => columnsOf(value)[1]),
    attributes(([, value]) => columnsOf(value)[2]),
    json(
      commits.flatMap(({ messages }, index) =>
        messages.map((message, place) => ({ ...message, of_case: index + 1, place })),
      ),
    ),
  ]
}

/** As rows of cases are locked everywhere: by kind and id. */
const inOrderOfLocks = (one: CaseCommit, other: CaseCommit): number =>
  compareTexts(one.kind, other.kind) || compareTexts(one.subject, other.subject)

const nameOf = ({ kind, subject }: CaseName): string => JSON.stringify([kind, subject])

/**
 * Commits that can be stored in one transaction: of several of one case the first, since the others find the version that it made, and
 * none that rests on a case that another of them changes, since it has to find it either as it was or as it is then.
 */
const independent = (commits: ReadonlyArray<CaseCommit>): ReadonlyArray<CaseCommit> => {
  const changed = new Set<string>()
  const rests = new Set<string>()
  return commits.filter((commit) => {
    const name = nameOf(commit)
    const basis = (commit.basedOn ?? []).map(nameOf)
    if (changed.has(name) || rests.has(name) || basis.some((each) => changed.has(each))) return false
    changed.add(name)
    for (const each of basis) rests.add(each)
    return true
  })
}

/** About how many bytes of a batch a commit takes. */
const weightOf = ({ basedOn = [], document, events }: CaseCommit): number =>
  json(document).length +
  events.reduce((sum, { body }) => sum + json(body).length, 0) +
  basedOn.reduce((sum, { kind, subject }) => sum + kind.length + subject.length, 0)

/** The most characters of documents and events in a batch, beside a greater one that is alone. */
const maxBatchWeight = 2 ** 22

const outcomeOf = (commit: CaseCommit, row: Row): Effect.Effect<Committed, CommitFailure> => {
  const { kind, subject } = commit
  const actual = Number(row["actual"])
  if (row["outcome"] === "committed")
    return Effect.succeed({ version: actual, position: Number(row["last_position"]) })
  if (row["outcome"] === "conflict") return Effect.fail(conflict(commit, actual))
  return Effect.fail(
    new StorageError({
      code: "storage.invalid",
      kind,
      subject,
      params: { expected: "previous of the first event is the hash of the last event of the case" },
    }),
  )
}

type Stored = Result.Result<Row, DatabaseFailure>

/** Stores changes of cases. */
export const makeCommit = (
  database: Database,
  schema: string,
  maxBytes: number,
): StorageAdapter["commit"] => {
  const load = loadCase(database, schema)
  const one = {
    name: "commit",
    text: `select outcome, actual, last_position from ${schema}.commit_case($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
  }
  const several = {
    name: "commit batch",
    text: `select outcome, actual, last_position from ${schema}.commit_cases(
      $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
  }

  const basedOne = {
    name: "commit on a basis",
    text: `select outcome, actual, last_position from ${schema}.commit_based_case(
      $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
  }
  const basedSeveral = {
    name: "commit batch on bases",
    text: `select outcome, actual, last_position from ${schema}.commit_based_cases(
      $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
  }

  const failed = (commit: CaseCommit, failure: DatabaseFailure): Effect.Effect<never, CommitFailure> => {
    const { expectedVersion, kind, subject } = commit
    const claimed = claimConflictOf(commit, failure)
    if (claimed !== undefined) return Effect.fail(claimed)
    const changed = basisChangedOf(commit, failure)
    if (changed !== undefined) return Effect.fail(changed)
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

  const runOf = (commits: ReadonlyArray<CaseCommit>) => {
    const [first, ...others] = commits
    const bases = commits.map(basisOf)
    const isBased = bases.some((basis) => basis !== null)
    if (first !== undefined && others.length === 0)
      return isBased
        ? database.run(basedOne, [...parametersOfOne(first), bases[0] ?? null])
        : database.run(one, parametersOfOne(first))
    return isBased
      ? database.run(basedSeveral, [...parametersOf(commits), bases])
      : database.run(several, parametersOf(commits))
  }

  /** Stores commits of different cases: all in one transaction, or each in its own where the server undid all for the sake of one. */
  const together = (commits: ReadonlyArray<CaseCommit>): Effect.Effect<ReadonlyArray<Stored>> =>
    runOf(commits).pipe(
      Effect.map((rows) => rows.map(Result.succeed)),
      Effect.catch((failure) =>
        failure.outcome === "refused" && commits.length > 1
          ? Effect.map(
              Effect.forEach(commits, (commit) => together([commit])),
              (stored) => stored.flat(),
            )
          : Effect.succeed(commits.map(() => Result.fail(failure))),
      ),
    )

  const storeAll = Effect.fnUntraced(function* (commits: ReadonlyArray<CaseCommit>) {
    const answers = new Map<CaseCommit, Stored>()
    let left = commits.toSorted(inOrderOfLocks)
    while (left.length > 0) {
      const now = independent(left)
      const stored = yield* together(now)
      for (const [place, commit] of now.entries()) answers.set(commit, stored[place] as Stored)
      left = left.filter((commit) => !answers.has(commit))
    }
    return commits.map((commit) => answers.get(commit) as Stored)
  })

  const store = inBatches(
    { maxItems: 64, maxWeight: maxBatchWeight, weightOf, gatherFor: "1 millis" },
    storeAll,
  )

  return (commit) => {
    const flaw = checkCommit(commit, maxBytes)
    if (flaw !== undefined) return Effect.fail(flaw)
    // The same change may be asked for twice at the same time, as one object.
    return store({ ...commit }).pipe(
      // A caller that stops waiting must not stop a commit half-way: it ends within the time-out of a statement.
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
