/** The claims on one key with what they come to together: the next one costs the same however many there are. */

import {
  type CaseName,
  type ClaimedByOthers,
  canonicalJson,
  compareHolders,
  type HeldClaim,
} from "@bazgasht/casework/ports"

/** The claims on a key. */
export interface KeyHolders {
  /** By the names of the cases. */
  readonly held: Map<string, HeldClaim>
  units: number
  /** How many of them name a whole. */
  readonly wholes: Map<number, number>
}

const nameOf = ({ kind, subject }: CaseName): string => canonicalJson([kind, subject])

/** A key that no case holds. */
export const noHolders = (): KeyHolders => ({ held: new Map(), units: 0, wholes: new Map() })

/** Adds a claim of a case that holds nothing of the key. */
export const addHolder = (holders: KeyHolders, claim: HeldClaim): void => {
  holders.held.set(nameOf(claim), claim)
  holders.units += claim.units
  holders.wholes.set(claim.of, (holders.wholes.get(claim.of) ?? 0) + 1)
}

/** Takes out what a case holds of the key, if it holds anything. */
export const removeHolder = (holders: KeyHolders, name: CaseName): void => {
  const claim = holders.held.get(nameOf(name))
  if (claim === undefined) return
  holders.held.delete(nameOf(name))
  holders.units -= claim.units
  const left = (holders.wholes.get(claim.of) ?? 0) - 1
  if (left > 0) holders.wholes.set(claim.of, left)
  else holders.wholes.delete(claim.of)
}

/** The claims in the order in which holders are listed. */
export const listHolders = ({ held }: KeyHolders): ReadonlyArray<HeldClaim> =>
  [...held.values()].sort(compareHolders)

/** What the other cases hold together. */
export const heldByOthers = ({ held, units, wholes }: KeyHolders, name: CaseName): ClaimedByOthers => {
  const own = held.get(nameOf(name))
  let least: number | undefined
  for (const [whole, count] of wholes)
    if (count > (own?.of === whole ? 1 : 0)) least = Math.min(least ?? whole, whole)
  return { units: units - (own?.units ?? 0), ...(least === undefined ? {} : { least }) }
}
