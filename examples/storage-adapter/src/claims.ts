/**
 * Claims: what cases hold that may be so only once. Each is kept twice, under its case and under what it claims, in one transaction.
 *
 * @module
 */

import {
  type CaseName,
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
import type { Entries } from "./entries.ts"
import { keys } from "./keys.ts"

/** The claims of a case by their keys, or those on a key by their cases: in the order of code points, as the port asks. */
export const heldIn = async (entries: Entries, asked: ClaimsAsked): Promise<ReadonlyArray<HeldClaim>> =>
  "key" in asked
    ? (await entries.held(keys.holders(asked.key))).toSorted(compareHolders)
    : (await entries.held(keys.heldBy(asked))).toSorted((one, other) => compareTexts(one.key, other.key))

/** Fails where another case holds one of the claims. */
export const checkClaimed = async (
  entries: Entries,
  name: CaseName,
  claims: ReadonlyArray<UniquenessClaim>,
): Promise<void> => {
  const held = new Map<string, ReadonlyArray<HeldClaim>>()
  for (const { key } of claims) held.set(key, await heldIn(entries, { key }))
  const conflict = contestedClaim(name, claims, (key) => held.get(key) ?? [])
  if (conflict !== undefined) throw conflict
}

/** Gives back what a case holds and no longer names, and takes what it names. */
export const writeClaims = async (
  entries: Entries,
  { kind, subject }: CaseName,
  claims: ReadonlyArray<UniquenessClaim>,
): Promise<void> => {
  for (const { key } of await heldIn(entries, { kind, subject })) {
    await entries.remove(keys.holder(key, { kind, subject }))
    await entries.remove(keys.held({ kind, subject }, key))
  }
  for (const claim of claims) {
    const held = heldBy({ kind, subject }, claim)
    await entries.write(keys.holder(held.key, held), held)
    await entries.write(keys.held(held, held.key), held)
  }
}

/** Sets the claims of a case without an event. */
export const setClaimsIn = async (
  entries: Entries,
  { claims, version, ...name }: ClaimsOfCase,
): Promise<void> => {
  const { kind, subject } = name
  const actual = (await entries.case(keys.case(name)))?.version ?? 0
  if (actual !== version || actual === 0)
    throw new VersionConflict({
      code: "storage.versionConflict",
      kind,
      subject,
      params: { expected: version, actual },
    })
  await checkClaimed(entries, name, claims)
  await writeClaims(entries, name, claims)
}
