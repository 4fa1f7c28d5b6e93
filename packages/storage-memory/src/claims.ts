/** Claims: what cases hold that may be so only once. */

import {
  type CaseName,
  type ClaimConflict,
  type ClaimsAsked,
  type ClaimsOfCase,
  compareHolders,
  compareTexts,
  contestedClaim,
  type HeldClaim,
  heldBy,
  type UniquenessClaim,
  VersionConflict,
} from "@bazgasht/casework/ports"
import { type CaseRecord, copy, recordOf, type Store } from "./database.ts"

const holdersOf = (store: Store, key: string): ReadonlyArray<HeldClaim> => store.holders.get(key) ?? []

/** What keeps a case from taking claims. */
export const contested = (
  store: Store,
  name: CaseName,
  claims: ReadonlyArray<UniquenessClaim> = [],
): ClaimConflict | undefined => contestedClaim(name, claims, (key) => holdersOf(store, key))

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
    const others = holdersOf(store, key).filter((one) => one.kind !== kind || one.subject !== subject)
    if (others.length === 0) store.holders.delete(key)
    else store.holders.set(key, others)
  }
  for (const claim of held)
    store.holders.set(claim.key, [...holdersOf(store, claim.key), claim].toSorted(compareHolders))
  return held
}

/** The claims of a case, or those on a key. */
export const heldClaims = (store: Store, asked: ClaimsAsked): ReadonlyArray<HeldClaim> =>
  copy("key" in asked ? holdersOf(store, asked.key) : (recordOf(store, asked)?.claims ?? []))

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
