/** Claims: what cases hold that may be so only once. */

import {
  type CaseName,
  type ClaimConflict,
  type ClaimsAsked,
  type ClaimsOfCase,
  compareTexts,
  contestedClaim,
  type HeldClaim,
  heldBy,
  type UniquenessClaim,
  VersionConflict,
} from "@bazgasht/casework/ports"
import { type CaseRecord, copy, recordOf, type Store } from "./database.ts"
import {
  addHolder,
  heldByOthers,
  type KeyHolders,
  listHolders,
  noHolders,
  removeHolder,
} from "./key-holders.ts"

const holdersOf = (store: Store, key: string): KeyHolders => store.holders.get(key) ?? noHolders()

/** What keeps a case from taking claims. */
export const contested = (
  store: Store,
  name: CaseName,
  claims: ReadonlyArray<UniquenessClaim> = [],
): ClaimConflict | undefined =>
  contestedClaim(
    name,
    claims,
    (key) => listHolders(holdersOf(store, key)),
    (key) => heldByOthers(holdersOf(store, key), name),
  )

/** Gives back what a case holds and no longer names, and takes what it names; the claims that it holds by then, by their keys. */
export const replaceClaims = (
  store: Store,
  { kind, subject }: CaseName,
  claims: ReadonlyArray<UniquenessClaim>,
): ReadonlyArray<HeldClaim> => {
  const name = { kind, subject }
  const held = claims
    .map((claim) => heldBy(name, copy(claim)))
    .toSorted((one, other) => compareTexts(one.key, other.key))
  for (const { key } of recordOf(store, name)?.claims ?? []) {
    const holders = holdersOf(store, key)
    removeHolder(holders, name)
    if (holders.held.size === 0) store.holders.delete(key)
  }
  for (const claim of held) {
    const holders = holdersOf(store, claim.key)
    addHolder(holders, claim)
    store.holders.set(claim.key, holders)
  }
  return held
}

/** The claims of a case, or those on a key. */
export const heldClaims = (store: Store, asked: ClaimsAsked): ReadonlyArray<HeldClaim> =>
  copy("key" in asked ? listHolders(holdersOf(store, asked.key)) : (recordOf(store, asked)?.claims ?? []))

/** What keeps a case from having claims set. */
export const settingClash = (
  store: Store,
  { claims, kind, subject, version }: ClaimsOfCase,
): VersionConflict | ClaimConflict | undefined => {
  const actual = recordOf(store, { kind, subject })?.current.version ?? 0
  return actual === version && actual > 0
    ? contested(store, { kind, subject }, claims)
    : new VersionConflict({
        code: "storage.versionConflict",
        kind,
        subject,
        params: { expected: version, actual },
      })
}

/** Sets the claims of a case that can take them. */
export const setClaims = (store: Store, { claims, kind, subject }: ClaimsOfCase): void => {
  const record = recordOf(store, { kind, subject }) as CaseRecord
  store.cases.get(kind)?.set(subject, { ...record, claims: replaceClaims(store, { kind, subject }, claims) })
}
