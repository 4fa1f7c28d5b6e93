import type { PlacementRecord } from "../../decisions/round/record.ts"
import type { PlacementBasis } from "./proposal.ts"

/**
 * Why this person of all has the seat: the round itself, or an override of it with its reason and whom it displaced. `undefined`
 * where the round places the person nowhere.
 *
 * @example
 * const override = { candidate: "p-2", opening: "O-1", officer: "officer-4", reason: "the only nurse" }
 * const record = {
 *   round: "round-1",
 *   people: ["p-1", "p-2"].map((id) => ({ id, outcome: "placed", opening: "O-1", fit: 520 }) as const),
 *   overrides: [{ override, displaced: [{ candidate: "p-3", from: "O-1" }] }],
 * }
 * basisInRound(record, "p-1") // => { kind: "run", run: "round-1" }
 * basisInRound(record, "p-2") // => { kind: "override", reason: "the only nurse", displaced: ["p-3"] }
 * basisInRound(record, "p-9") // => undefined
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
