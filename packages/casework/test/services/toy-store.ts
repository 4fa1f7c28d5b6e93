/** A small store for the tests of services, and one that fails as a plan says. */

import {
  type CaseCommit,
  type CaseName,
  type CaseQuery,
  type ClaimConflict,
  changedBasis,
  commandIn,
  compareTexts,
  compareValues,
  contestedClaim,
  type FeedEntry,
  type HeldClaim,
  heldBy,
  noHash,
  type QueryPlace,
  readCursor,
  type StorageAdapter,
  StorageError,
  type StoredCase,
  VersionConflict,
  writeCursor,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"

/** A store whose content can be looked at and spoilt. */
export interface ToyStore extends StorageAdapter {
  readonly cases: Map<string, StoredCase>
  readonly commits: Array<CaseCommit>
  /** What each case claims, by its name as JSON. */
  readonly claims: Map<string, ReadonlyArray<HeldClaim>>
}

const keyOf = ({ kind, subject }: CaseName): string => JSON.stringify([kind, subject])

const unsupported = (): Effect.Effect<never, StorageError> =>
  Effect.fail(new StorageError({ code: "storage.unsupported" }))

/** A store in memory. Between any two operations somebody else may have his turn. */
export const toyStore = (): ToyStore => {
  const cases = new Map<string, StoredCase>()
  const events = new Map<string, Array<FeedEntry>>()
  const commits: Array<CaseCommit> = []
  const claims = new Map<string, ReadonlyArray<HeldClaim>>()
  const holders = (key: string) => [...claims.values()].flat().filter((held) => held.key === key)
  const turn = <Value, Failure>(operation: () => Effect.Effect<Value, Failure>) =>
    Effect.andThen(Effect.yieldNow, Effect.suspend(operation))

  const find = (query: CaseQuery, start: QueryPlace | undefined) => {
    const { kind, limit, sort, where } = query
    const valueIn = (found: StoredCase) => (sort === undefined ? "" : found.attributes[sort.attribute])
    const compare = (one: QueryPlace, other: QueryPlace): number => {
      const byValue = compareValues(one.value ?? "", other.value ?? "")
      return (sort?.order === "descending" ? -byValue : byValue) || compareTexts(one.subject, other.subject)
    }
    const answers = [...cases.values()]
      .filter(
        (found) =>
          found.kind === kind &&
          valueIn(found) !== undefined &&
          where.every((condition) => {
            const value = found.attributes[condition.attribute]
            if (value === undefined) return false
            if ("is" in condition) return value === condition.is
            if ("among" in condition) return condition.among.includes(value)
            const { below, from } = condition
            return (
              (from === undefined || compareValues(value, from) >= 0) &&
              (below === undefined || compareValues(value, below) < 0)
            )
          }),
      )
      .map((found) => {
        const value = sort === undefined ? undefined : found.attributes[sort.attribute]
        const { subject } = found
        return { found, place: value === undefined ? { subject } : { subject, value } }
      })
      .filter(({ place }) => start === undefined || compare(place, start) > 0)
      .sort((one, other) => compare(one.place, other.place))
    const page = answers.slice(0, limit)
    const last = page.at(-1)
    return last === undefined || page.length === answers.length
      ? { cases: page.map(({ found }) => found) }
      : { cases: page.map(({ found }) => found), next: writeCursor(query, last.place) }
  }

  return {
    cases,
    commits,
    claims,
    capabilities: {
      name: "toy",
      durable: false,
      queries: true,
      shared: false,
      claims: true,
      basis: true,
      maxBytes: 1_000_000,
    },
    commit: (commit) =>
      turn((): ReturnType<StorageAdapter["commit"]> => {
        const { attributes, document, expectedVersion, kind, subject } = commit
        const key = keyOf(commit)
        const actual = cases.get(key)?.version ?? 0
        if (actual !== expectedVersion)
          return Effect.fail(
            new VersionConflict({
              code: "storage.versionConflict",
              kind,
              subject,
              params: { expected: expectedVersion, actual },
            }),
          )
        if (commit.events[0].previous !== (cases.get(key)?.hash ?? noHash))
          return Effect.fail(new StorageError({ code: "storage.invalid", kind, subject }))
        const contested = contestedClaim(commit, commit.claims ?? [], holders)
        if (contested !== undefined) return Effect.fail(contested)
        const changed = changedBasis(
          commit,
          commit.basedOn ?? [],
          (name) => cases.get(keyOf(name))?.version ?? 0,
        )
        if (changed !== undefined) return Effect.fail(changed)
        if (commit.claims !== undefined)
          claims.set(
            key,
            commit.claims.map((claim) => heldBy(commit, claim)),
          )
        const hash = commit.events.at(-1)?.hash ?? noHash
        const version = expectedVersion + commit.events.length
        cases.set(key, { kind, subject, version, document, attributes, hash })
        const added = commit.events.map((event) => ({ ...event, position: 1, feedHash: noHash }))
        events.set(key, [...(events.get(key) ?? []), ...added])
        commits.push(commit)
        return Effect.succeed({ version, position: 1 })
      }),
    load: (asked) =>
      turn(() => {
        const found = cases.get(keyOf(asked))
        const past = events.get(keyOf(asked)) ?? []
        const last = past.findLastIndex(
          ({ body }) => asked.command !== undefined && commandIn(body) === asked.command,
        )
        return Effect.succeed(
          found === undefined || last === -1
            ? found
            : { ...found, handled: past.slice(Math.max(0, last - 1), last + 1) },
        )
      }),
    history: (name) => turn(() => Effect.succeed(events.get(keyOf(name)) ?? [])),
    query: (query) =>
      turn(() => {
        const start = readCursor(query)
        return start instanceof StorageError ? Effect.fail(start) : Effect.succeed(find(query, start))
      }),
    feed: unsupported,
    claim: unsupported,
    settle: unsupported,
    messages: unsupported,
    heldClaims: (asked) =>
      turn(() => Effect.succeed("key" in asked ? holders(asked.key) : (claims.get(keyOf(asked)) ?? []))),
    setClaims: (asked) =>
      turn((): Effect.Effect<void, ClaimConflict | VersionConflict> => {
        const { kind, subject, version } = asked
        const actual = cases.get(keyOf(asked))?.version ?? 0
        if (actual !== version || actual === 0)
          return Effect.fail(
            new VersionConflict({
              code: "storage.versionConflict",
              kind,
              subject,
              params: { expected: version, actual },
            }),
          )
        const contested = contestedClaim(asked, asked.claims, holders)
        if (contested !== undefined) return Effect.fail(contested)
        claims.set(
          keyOf(asked),
          asked.claims.map((claim) => heldBy(asked, claim)),
        )
        return Effect.void
      }),
  }
}

/** What happens to an operation: nothing, it fails before anything is done, or a commit is done or not and nobody knows. */
export type Fault = "none" | "unavailable" | "lost" | "dropped"

/** A store of which each operation meets the next fault of a plan. */
export const failing = (store: StorageAdapter, plan: ReadonlyArray<Fault>): StorageAdapter => {
  let place = 0
  const next = (): Fault => plan[place++] ?? "none"
  const fail = (code: "storage.unavailable" | "storage.outcomeUnknown") =>
    Effect.fail(new StorageError({ code }))
  const reading =
    <Request, Value>(operation: (request: Request) => Effect.Effect<Value, StorageError>) =>
    (request: Request): Effect.Effect<Value, StorageError> =>
      Effect.suspend(() => (next() === "none" ? operation(request) : fail("storage.unavailable")))
  return {
    ...store,
    load: reading(store.load),
    history: reading(store.history),
    query: reading(store.query),
    commit: (commit) =>
      Effect.suspend(() => {
        switch (next()) {
          case "none":
            return store.commit(commit)
          case "unavailable":
            return fail("storage.unavailable")
          case "dropped":
            return fail("storage.outcomeUnknown")
          case "lost":
            return Effect.andThen(store.commit(commit), fail("storage.outcomeUnknown"))
        }
      }),
  }
}
