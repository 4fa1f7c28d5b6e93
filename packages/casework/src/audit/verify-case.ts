import { digestOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Json } from "../ports/storage/json.ts"
import type { Attributes, StorageAdapter, StoredCase } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseName, StoredEvent } from "../ports/storage/stored-event.ts"
import type { HeldClaim, UniquenessClaim } from "../ports/storage/uniqueness-claim.ts"
import { type BrokenRecord, brokenRecord } from "./broken-record.ts"
import { type HistoryMark, historyWalk, noEvents } from "./history-walk.ts"
import { followAtPace, type Pace } from "./pace.ts"
import { digestIfAny, isSameJson } from "./readable.ts"

/** What a case has to hold beside its events. */
export interface CaseContent {
  readonly document: Json
  readonly attributes: Attributes
  /** The document as a store may hold it that has not changed the case since commands are found by their events. */
  readonly documentBefore?: Json
  /** The attributes as a store may hold them that has not changed the case since identifiers are stored by their keys. */
  readonly attributesBefore?: Attributes
  /** What it has to hold that may be so only once; absent where its kind claims nothing. */
  readonly claims?: ReadonlyArray<UniquenessClaim>
}

/**
 * What the events of a case of one kind add up to, or the version of the first that is no event of the kind, or cannot follow
 * those before it.
 */
export type ContentOf = (
  events: ReadonlyArray<StoredEvent>,
) => Effect.Effect<Result.Result<CaseContent, { readonly version: number }>>

/** What is known of a kind of cases. */
export interface KnownKind {
  readonly contentOf: ContentOf
  /** Whether its cases claim what may be so only once; absent where they do not. */
  readonly claims?: boolean
}

/** How the cases of some kinds are held against their events, by the names of the kinds. */
export type ContentByKind = ReadonlyMap<string, KnownKind>

/** What cannot be read is broken; a store that does not answer is not. */
export const unreadableAsBroken = (
  error: StorageError,
  place: CaseName & { readonly version?: number },
  field: "body" | "document",
): BrokenRecord | StorageError =>
  error.code === "storage.corrupt"
    ? brokenRecord({
        code: "audit.unreadable",
        ...place,
        field,
        expected: error.params.expected ?? "a record that can be read",
      })
    : error

/** A case may have gone on since the feed was read, and stands at least where the feed has brought it. */
const staleFault = (
  { kind, subject, ...mark }: CaseName & HistoryMark,
  { hash, version }: HistoryMark,
): BrokenRecord | undefined => {
  const stale = { code: "audit.stale", kind, subject, version: mark.version } as const
  if (version < mark.version) {
    return brokenRecord({ ...stale, field: "version", expected: mark.version, found: version })
  }
  return version === mark.version && hash !== mark.hash
    ? brokenRecord({ ...stale, field: "hash", expected: mark.hash, found: hash })
    : undefined
}

const contentFault = (
  { kind, subject, version, ...stored }: StoredCase,
  content: Result.Result<CaseContent, { readonly version: number }>,
): BrokenRecord | undefined => {
  if (Result.isFailure(content)) {
    const place = { kind, subject, version: content.failure.version }
    return brokenRecord({
      code: "audit.unreadable",
      ...place,
      field: "body",
      expected: `an event of the kind ${kind} that can follow`,
    })
  }
  for (const field of ["document", "attributes"] as const) {
    if (isSameJson(content.success[field], stored[field])) continue
    const expected = digestOf(content.success[field])
    const found = digestIfAny(() => digestOf(stored[field]))
    const before = content.success[`${field}Before`]
    if (expected !== found && (before === undefined || digestOf(before) !== found))
      return brokenRecord({
        code: "audit.altered",
        kind,
        subject,
        version,
        field,
        expected,
        ...(found === undefined ? {} : { found }),
      })
  }
  return undefined
}

const partsOf = ({ key, of = 1, units = 1 }: UniquenessClaim): string => JSON.stringify([key, units, of])

/** Whether a case holds something else than its state claims. One that was changed since it was read is not looked at. */
const isMisclaimed = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  { kind, subject, version }: StoredCase,
  claims: ReadonlyArray<UniquenessClaim>,
  heldClaims: ReadonlyArray<HeldClaim>,
) {
  const held = new Set(heldClaims.map(partsOf))
  if (held.size === claims.length && claims.every((claim) => held.has(partsOf(claim)))) return false
  return (yield* storage.load({ kind, subject }))?.version === version
})

/** What a store holds beside a case. */
export interface BesideCase {
  readonly history: ReadonlyArray<StoredEvent>
  readonly held: ReadonlyArray<HeldClaim>
}

/** Reads what a case as it was read is held against. */
export const readBesideCase = (
  storage: StorageAdapter,
  { kind, subject }: CaseName,
  contents: ContentByKind,
): Effect.Effect<BesideCase, StorageError | BrokenRecord> => {
  const name = { kind, subject }
  const history = Effect.mapError(storage.history(name), (error) => unreadableAsBroken(error, name, "body"))
  const isClaiming = storage.capabilities.claims === true && contents.get(kind)?.claims === true
  const held = isClaiming ? storage.heldClaims?.(name) : undefined
  return held === undefined
    ? Effect.map(history, (events) => ({ history: events, held: [] }))
    : Effect.all({ history, held }, { concurrency: 2 })
}

/**
 * A case, as it was read, stands where the feed has brought it, or further by now; its history leads there, and adds up to what it holds. The answer is
 * whether it holds other claims than its state has.
 */
export const verifyCase = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  { kind, subject, ...mark }: CaseName & HistoryMark,
  stored: StoredCase | undefined,
  { held, history }: BesideCase,
  contents: ContentByKind,
  pace: Pace,
) {
  const name = { kind, subject }
  const current = stored ?? noEvents
  const stale = staleFault({ ...name, ...mark }, current)
  if (stale !== undefined) return yield* stale
  // What was committed after the case was loaded is not yet in it.
  const events = history.filter(({ version }) => version <= current.version)
  const walk = historyWalk(name, mark, current)
  const broken = (yield* followAtPace(walk, events, pace)) ?? walk.end()
  if (broken !== undefined) return yield* broken
  const known = contents.get(kind)
  if (stored === undefined || known === undefined) return false
  const content = yield* known.contentOf(events)
  const fault = contentFault(stored, content)
  if (fault !== undefined) return yield* fault
  const claims = Result.isSuccess(content) ? content.success.claims : undefined
  return claims === undefined || storage.capabilities.claims !== true
    ? false
    : yield* isMisclaimed(storage, stored, claims, held)
})
