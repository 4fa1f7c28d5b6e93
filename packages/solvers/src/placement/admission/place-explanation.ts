/**
 * Why a candidate has its place, as data: statements with codes and values, which a catalogue puts into words.
 */

import type { Money } from "@bazgasht/rules"
import type { Admission, AdmittedPlace, WaitingPlace } from "./admission.ts"

/** One statement about a place. */
export type PlaceStatement =
  | { readonly code: "place.order"; readonly place: number; readonly of: number }
  | { readonly code: "place.ahead"; readonly ahead: number }
  | { readonly code: "place.tied"; readonly tied: number }
  /** The one before it differs in this key, and in none that counts more. */
  | {
      readonly code: "place.behindByKey"
      readonly key: string
      readonly value: number
      readonly valueBefore: number
    }
  /** The one before it is equal in all keys. */
  | { readonly code: "place.behindByLottery" }
  | { readonly code: "admitted.paid"; readonly left: Money; readonly cost: Money }
  | { readonly code: "waiting.position"; readonly position: number; readonly of: number }
  | { readonly code: "waiting.budgetSpent"; readonly cost: Money }
  | {
      readonly code: "waiting.doesNotFit"
      readonly left: Money
      readonly cost: Money
      readonly short: Money
    }
  | { readonly code: "waiting.behindMisfit" }
  /** So many of a lower priority were admitted, because they fitted into what was left. */
  | { readonly code: "waiting.overtaken"; readonly by: number }
  | { readonly code: "waiting.admittedFrom"; readonly budget: Money }

const ofOrder = (
  { ahead, behind, place, tied }: AdmittedPlace,
  of: number,
): ReadonlyArray<PlaceStatement> => {
  const statements: Array<PlaceStatement> = [
    { code: "place.order", place, of },
    { code: "place.ahead", ahead },
  ]
  if (tied > 0) statements.push({ code: "place.tied", tied })
  if (behind?.by === "lottery") statements.push({ code: "place.behindByLottery" })
  if (behind?.by === "key") {
    const { key, value, valueBefore } = behind
    statements.push({ code: "place.behindByKey", key, value, valueBefore })
  }
  return statements
}

const reasonOf = ({ candidate: { cost }, left, reason, short }: WaitingPlace): PlaceStatement => {
  switch (reason) {
    case "budgetSpent":
      return { code: "waiting.budgetSpent", cost }
    case "doesNotFit":
      return { code: "waiting.doesNotFit", left, cost, short }
    case "behindMisfit":
      return { code: "waiting.behindMisfit" }
  }
}

/** Why a candidate was admitted, or why it waits, with nothing but its own place and counts of others. */
export interface PlaceExplanation {
  readonly candidate: string
  readonly outcome: "admitted" | "waiting"
  readonly statements: ReadonlyArray<PlaceStatement>
}

/**
 * Explains a place of an admission.
 *
 * @example
 * // Costs of 5, 4 and 3 in this order, and a budget of 8.
 * const admission = Result.getOrThrow(admit(candidates, crowns(8), stopping))
 * const [waiting] = admission.waiting
 * const explained = waiting && explainPlace(waiting, admission)
 * explained?.candidate // => "second"
 * explained?.statements.some(({ code }) => code === "waiting.doesNotFit") // => true
 */
export const explainPlace = (place: AdmittedPlace | WaitingPlace, admission: Admission): PlaceExplanation => {
  const { admitted, waiting } = admission
  const candidate = place.candidate.id
  const order = ofOrder(place, admitted.length + waiting.length)
  if (!("position" in place)) {
    const paid: PlaceStatement = { code: "admitted.paid", left: place.left, cost: place.candidate.cost }
    return { candidate, outcome: "admitted", statements: [...order, paid] }
  }
  // The admitted are in the order of priority, so those behind this place are the last of them.
  const overtaken = admitted.length - (place.place - place.position)
  return {
    candidate,
    outcome: "waiting",
    statements: [
      ...order,
      { code: "waiting.position", position: place.position, of: waiting.length },
      reasonOf(place),
      ...(overtaken > 0 ? [{ code: "waiting.overtaken", by: overtaken } as const] : []),
      ...(place.admittedFrom === undefined
        ? []
        : [{ code: "waiting.admittedFrom", budget: place.admittedFrom } as const]),
    ],
  }
}
