/** What can go wrong with a store. No error holds anything of a case but its opaque name. */

import * as Data from "effect/Data"
import type { CaseName } from "./stored-event.ts"

/**
 * The case was changed in the meantime, or is new where it was thought to exist. Nothing was changed.
 *
 * @example
 * const name = { kind: "loan", subject: "loan-1" }
 * const [event] = chain([{ ...name, version: 1, body: { type: "applied" } }], noHash)
 * if (event === undefined) throw new Error("There is no event.")
 * const commit: CaseCommit = { ...name, expectedVersion: 0, events: [event], document: {}, attributes: {}, messages: [] }
 * const program = Effect.flatMap(Storage, (storage) => Effect.andThen(storage.commit(commit), Effect.flip(storage.commit(commit))))
 * const error = await Effect.runPromise(Effect.provide(program, memoryStorage()))
 * error // => new VersionConflict({ code: "storage.versionConflict", ...name, expected: 0, actual: 1 })
 */
export class VersionConflict extends Data.TaggedError("VersionConflict")<{
  readonly code: "storage.versionConflict"
  readonly kind: string
  readonly subject: string
  readonly expected: number
  /** How many events the case has; zero where it does not exist. */
  readonly actual: number
}> {}

/**
 * Another case holds what a case claims, or the parts of it that are left do not suffice. Nothing was changed. It names the other case to
 * the program, which decides who may know of it.
 *
 * @example
 * const seat = { key: "seat/7" }
 * const opening = (subject: string): CaseCommit => {
 *   const [event] = chain([{ kind: "loan", subject, version: 1, body: { type: "applied" } }], noHash)
 *   if (event === undefined) throw new Error("There is no event.")
 *   return { kind: "loan", subject, expectedVersion: 0, events: [event], document: {}, attributes: {}, messages: [], claims: [seat] }
 * }
 * const program = Effect.flatMap(Storage, ({ commit }) => Effect.andThen(commit(opening("loan-1")), Effect.flip(commit(opening("loan-2")))))
 * const error = await Effect.runPromise(Effect.provide(program, memoryStorage()))
 * error._tag === "ClaimConflict" && error.holder // => { kind: "loan", subject: "loan-1" }
 */
export class ClaimConflict extends Data.TaggedError("ClaimConflict")<{
  readonly code: "storage.claimConflict"
  readonly kind: string
  readonly subject: string
  /** The first of the claims that could not be taken. */
  readonly key: string
  /** The first of the other cases that hold it, by kind and id. */
  readonly holder: CaseName
}> {}

/**
 * A store that does not do what it is asked, as a stable code.
 *
 * - `storage.unavailable`: the store cannot be reached; nothing was changed, and it may be tried again
 * - `storage.outcomeUnknown`: the store went away while it committed: whether it did shows when the case is loaded again
 * - `storage.full`: there is no room; nothing was changed
 * - `storage.tooLarge`: an event or a document is larger than the store takes; nothing was changed
 * - `storage.corrupt`: what is stored cannot be read
 * - `storage.unsupported`: the store does not have a capability; `capability` names it
 * - `storage.invalid`: the request makes no sense: events that are not in order, a cursor of another query
 */
export type StorageErrorCode =
  | "storage.unavailable"
  | "storage.outcomeUnknown"
  | "storage.full"
  | "storage.tooLarge"
  | "storage.corrupt"
  | "storage.unsupported"
  | "storage.invalid"

/**
 * A store that does not do what it is asked.
 *
 * @example
 * const program = Effect.flatMap(Storage, ({ query }) => Effect.flip(query({ kind: "loan", where: [], limit: 0 })))
 * const error = await Effect.runPromise(Effect.provide(program, memoryStorage()))
 * error.code // => "storage.invalid"
 * error.expected // => "limit is a whole number from 1 to 1000"
 */
export class StorageError extends Data.TaggedError("StorageError")<{
  readonly code: StorageErrorCode
  readonly kind?: string
  readonly subject?: string
  readonly capability?: string
  /** What was expected, for a developer: names of fields and limits, never a value of a case. */
  readonly expected?: string
}> {}
