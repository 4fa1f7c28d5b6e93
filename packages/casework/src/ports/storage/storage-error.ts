/** What can go wrong with a store. No error holds anything of a case but its opaque name. */

import * as Schema from "effect/Schema"
import { failure } from "../../failure/failure.ts"

/** The case that an error is about. */
export const aboutCase = { kind: Schema.String, subject: Schema.String }

const caseName = Schema.Struct(aboutCase)

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
 * error.message // => "The case has another version than the change was made on: 1 instead of 0."
 */
export class VersionConflict extends /* @__PURE__ */ failure<VersionConflict>()("VersionConflict", {
  sentences: {
    "storage.versionConflict": "The case has another version than the change was made on.",
  },
  about: aboutCase,
  params: {
    expected: Schema.Number,
    /** How many events the case has; zero where it does not exist. */
    actual: Schema.Number,
  },
  detail: ({ actual, expected }) => `${actual} instead of ${expected}`,
}) {}

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
 * error._tag === "ClaimConflict" && error.params.holder // => { kind: "loan", subject: "loan-1" }
 */
export class ClaimConflict extends /* @__PURE__ */ failure<ClaimConflict>()("ClaimConflict", {
  sentences: {
    "storage.claimConflict": "Another case holds what may be held only once.",
  },
  about: aboutCase,
  params: {
    /** The first of the claims that could not be taken. */
    key: Schema.String,
    /** The first of the other cases that hold it, by kind and id. */
    holder: caseName,
  },
}) {}

/**
 * Another case that a change rests on has been changed since it was read, or is there where there was none. Nothing was changed. It names
 * the other case to the program, which reads it again and decides anew.
 *
 * @example
 * const opening = (subject: string, basedOn: ReadonlyArray<CaseBasis> = []): CaseCommit => {
 *   const [event] = chain([{ kind: "loan", subject, version: 1, body: { type: "applied" } }], noHash)
 *   if (event === undefined) throw new Error("There is no event.")
 *   return { kind: "loan", subject, expectedVersion: 0, events: [event], document: {}, attributes: {}, messages: [], basedOn }
 * }
 * const late = opening("loan-2", [{ kind: "loan", subject: "loan-1", version: 0 }])
 * const program = Effect.flatMap(Storage, ({ commit }) => Effect.andThen(commit(opening("loan-1")), Effect.flip(commit(late))))
 * const error = await Effect.runPromise(Effect.provide(program, memoryStorage()))
 * error.message // => "A case that the change rests on has been changed since: 1 instead of 0."
 */
export class BasisChanged extends /* @__PURE__ */ failure<BasisChanged>()("BasisChanged", {
  sentences: {
    "storage.basisChanged": "A case that the change rests on has been changed since.",
  },
  about: aboutCase,
  params: {
    /** The first of the cases that have another version. */
    basis: caseName,
    expected: Schema.Number,
    /** How many events it has; zero where it does not exist. */
    actual: Schema.Number,
  },
  detail: ({ actual, expected }) => `${actual} instead of ${expected}`,
}) {}

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
export type StorageErrorCode = keyof typeof StorageError.sentences

/**
 * A store that does not do what it is asked.
 *
 * @example
 * const program = Effect.flatMap(Storage, ({ query }) => Effect.flip(query({ kind: "loan", where: [], limit: 0 })))
 * const error = await Effect.runPromise(Effect.provide(program, memoryStorage()))
 * error.code // => "storage.invalid"
 * error.message // => "This request is not valid: limit is a whole number from 1 to 1000."
 */
export class StorageError extends /* @__PURE__ */ failure<StorageError>()("StorageError", {
  sentences: {
    "storage.unavailable":
      "The store of cases cannot be reached, and nothing was recorded; try again a little later.",
    "storage.outcomeUnknown":
      "The connection to the store of cases broke while this was recorded; send the same command again: it is not recorded twice.",
    "storage.full": "There is no room left, and nothing was recorded.",
    "storage.tooLarge": "This is too large to be recorded.",
    "storage.corrupt": "What is stored of this case cannot be read; it has to be investigated.",
    "storage.unsupported": "The store of cases does not have this capability.",
    "storage.invalid": "This request is not valid.",
  },
  about: { kind: Schema.optionalKey(Schema.String), subject: Schema.optionalKey(Schema.String) },
  params: {
    capability: Schema.optionalKey(Schema.String),
    /** What was expected, for a developer: names of fields and limits, never a value of a case. */
    expected: Schema.optionalKey(Schema.String),
  },
  detail: ({ expected }) => expected,
}) {}
