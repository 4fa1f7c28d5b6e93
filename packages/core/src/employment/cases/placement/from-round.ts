/**
 * What a round of placement says to the placements that come of it.
 *
 * @module
 */

import type { PlacementRecord } from "../../decisions/round/record.ts"
import type { PlacementBasis } from "./proposal.ts"

/**
 * Why this person of all has the seat: the round itself, or an override of it with its reason and whom it displaced. `undefined`
 * where the round places the person nowhere.
 *
 * @example
 * basisInRound(record, "p-1") // => { kind: "run", run: "round-1" }
 */
export const basisInRound = (
  { overrides, people, round }: Pick<PlacementRecord, "overrides" | "people" | "round">,
  person: string,
): PlacementBasis | undefined => {
  const found = people.find(({ id }) => id === person)
  if (found?.outcome !== "placed") return undefined
  const overridden = overrides.find(({ override }) => override.candidate === person)
  return overridden === undefined
    ? { kind: "run", run: round }
    : {
        kind: "override",
        reason: overridden.override.reason,
        displaced: overridden.displaced.map(({ candidate }) => candidate),
      }
}
