import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { CasePage, StorageAdapter, StoredCase } from "../ports/storage/storage.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseName } from "../ports/storage/stored-event.ts"
import type { HeldClaim, UniquenessClaim } from "../ports/storage/uniqueness-claim.ts"
import { claimedBy } from "./case-claim.ts"
import { caseCodecOf } from "./case-codec.ts"
import { type AnyKind, claimsIn, isHolding } from "./case-kind.ts"

/** A claim that two cases make and only one can hold: an officer has to look at both. */
export interface ContestedClaim extends CaseName {
  /** What it is: `debt`, `fullTimePlace`, `coveredFamily`. */
  readonly claim: string
  readonly key: string
  /** The case that holds it. */
  readonly holder: CaseName
}

/** What came of claiming for cases that are stored. */
export interface ClaimedCases {
  /** Cases of kinds that claim something. */
  readonly cases: number
  /** Those whose claims were set. */
  readonly changed: number
  /** What could not be claimed, case by case in the order of their kinds and ids. */
  readonly contested: ReadonlyArray<ContestedClaim>
  /** Cases whose state cannot be read; what they claim is not known. */
  readonly unreadable: ReadonlyArray<CaseName>
}

/** How many cases are read at a time: each may have a document of many megabytes. */
const casesPerPage = 100

/** How often a case is looked at anew that others change at the same time. */
const maxChanges = 10

const partsOf = ({ key, of = 1, units = 1 }: UniquenessClaim): string => JSON.stringify([key, units, of])

/** Whether a case holds exactly these claims, in whatever order they are listed. */
const isHeld = (held: ReadonlyArray<HeldClaim>, claims: ReadonlyArray<UniquenessClaim>): boolean => {
  const parts = new Set(held.map(partsOf))
  return held.length === claims.length && claims.every((claim) => parts.has(partsOf(claim)))
}

type Claimable = Required<Pick<StorageAdapter, "heldClaims" | "setClaims">> & StorageAdapter

const claimable = (storage: StorageAdapter): Effect.Effect<Claimable, StorageError> => {
  const { heldClaims, setClaims } = storage
  return storage.capabilities.claims === true && heldClaims !== undefined && setClaims !== undefined
    ? Effect.succeed({ ...storage, heldClaims, setClaims })
    : Effect.fail(
        new StorageError({
          code: "storage.unsupported",
          params: { capability: "claims", expected: "a store in which cases claim what may be so only once" },
        }),
      )
}

interface Report {
  cases: number
  changed: number
  readonly contested: Array<ContestedClaim>
  readonly unreadable: Array<CaseName>
}

/** Sets the claims of one case; a case that changes meanwhile is read anew. */
const claimFor = Effect.fnUntraced(function* (
  storage: Claimable,
  kind: AnyKind,
  read: StoredCase,
  report: Report,
) {
  const codec = caseCodecOf(kind)
  const { subject } = read
  const name = { kind: kind.kind, subject }
  let stored: StoredCase | undefined = read
  for (let changes = 0; stored !== undefined && changes < maxChanges; changes++) {
    const state = codec.state(stored)
    if (Result.isFailure(state)) {
      report.unreadable.push(name)
      return
    }
    let claims = claimsIn(kind, state.success)
    if (isHeld(yield* storage.heldClaims(name), claims)) return
    const contested: Array<ContestedClaim> = []
    for (;;) {
      const set = yield* Effect.result(storage.setClaims({ ...name, version: stored.version, claims }))
      if (Result.isSuccess(set)) {
        report.changed++
        report.contested.push(...contested)
        return
      }
      const { failure } = set
      if (failure._tag === "StorageError") return yield* failure
      if (failure._tag === "VersionConflict") break
      const { holder, key } = failure.params
      contested.push({ ...name, claim: claimedBy(key), key, holder })
      claims = claims.filter((claim) => claim.key !== key)
    }
    stored = yield* storage.load(name)
  }
})

/** The cases of a kind, page by page; those of a store without queries are found by their first events. */
const eachCase = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  kind: string,
  work: (stored: StoredCase) => Effect.Effect<void, StorageError>,
) {
  if (storage.capabilities.queries) {
    let after: string | undefined
    do {
      const page: CasePage = yield* storage.query({
        kind,
        where: [],
        limit: casesPerPage,
        ...(after === undefined ? {} : { after }),
      })
      yield* Effect.forEach(page.cases, work, { discard: true })
      after = page.next
    } while (after !== undefined)
    return
  }
  for (let after = 0; ; ) {
    const page = yield* storage.feed({ after, limit: casesPerPage })
    for (const { subject, version, ...entry } of page) {
      if (entry.kind !== kind || version !== 1) continue
      const stored = yield* storage.load({ kind, subject })
      if (stored !== undefined) yield* work(stored)
    }
    const last = page.at(-1)
    if (last === undefined) return
    after = last.position
  }
})

/**
 * Claims what the stored cases of some kinds say is theirs, for stores that were filled before the kinds claimed anything: once after the
 * upgrade, while others go on working. What two cases both say is theirs stays with the one that holds it, or is found first, and is
 * reported with both; the other case goes on, and can take nothing anew that is held. Done again, it changes nothing more.
 *
 * @example
 * const program = Effect.flatMap(Storage, (storage) => claimExisting(storage, caseKinds))
 * await Effect.runPromise(Effect.provide(program, memoryStorage()))
 * // => { cases: 0, changed: 0, contested: [], unreadable: [] }
 */
export const claimExisting = Effect.fn("casework.claimExisting")(function* (
  storage: StorageAdapter,
  kinds: { readonly [name: string]: AnyKind },
): Effect.fn.Return<ClaimedCases, StorageError> {
  const store = yield* claimable(storage)
  const report: Report = { cases: 0, changed: 0, contested: [], unreadable: [] }
  for (const kind of Object.values(kinds)) {
    if (!isHolding(kind)) continue
    yield* eachCase(store, kind.kind, (stored) => {
      report.cases++
      return claimFor(store, kind, stored, report)
    })
  }
  return report
})
