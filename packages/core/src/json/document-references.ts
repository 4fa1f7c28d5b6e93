/** Every key by which a decision or a quantity names a shared part, with its place. */

import type { FieldPath } from "@bazgasht/casework"
import type { CompactDecision, CompactMissing, CompactQuantity } from "./compact-decision.ts"
import type { SharedJson } from "./shared-parts.ts"

/** A key, the table in which it has to stand, and where it was named. */
export interface DocumentReference {
  readonly to: keyof SharedJson
  readonly key: string | number
  readonly path: FieldPath
}

const named = (to: keyof SharedJson, keys: ReadonlyArray<string | number>, path: FieldPath) =>
  keys.map((key, place): DocumentReference => ({ to, key, path: [...path, place] }))

const ofMissing = (missing: CompactMissing | undefined, path: FieldPath) =>
  (missing?.questions ?? []).map(
    ({ field }, place): DocumentReference => ({
      to: "fields",
      key: field,
      path: [...path, "missing", "questions", place, "field"],
    }),
  )

/** The keys of a quantity. */
export const referencesOfQuantity = (
  { missing, rule }: CompactQuantity,
  path: FieldPath,
): ReadonlyArray<DocumentReference> => [
  { to: "quantities", key: rule, path: [...path, "rule"] },
  ...ofMissing(missing, path),
]

const ofOutcome = (result: CompactDecision["result"], path: FieldPath): ReadonlyArray<DocumentReference> => {
  switch (result.outcome) {
    case "eligible":
      return []
    case "notYet":
      return [
        ...named("grounds", result.awaits, [...path, "awaits"]),
        ...named("grounds", result.whileTrue, [...path, "whileTrue"]),
        ...ofMissing(result.missing, path),
      ]
    case "barred":
      return named("grounds", result.grounds, [...path, "grounds"])
    case "undetermined":
      return [...named("grounds", result.open, [...path, "open"]), ...ofMissing(result.missing, path)]
    case "referred":
      return [{ to: "grounds", key: result.ground, path: [...path, "ground"] }]
  }
}

/** The keys of a decision. */
export const referencesOfDecision = (
  { acts, quantities = [], result, rule }: CompactDecision,
  path: FieldPath,
): ReadonlyArray<DocumentReference> => [
  { to: "rules", key: rule, path: [...path, "rule"] },
  ...ofOutcome(result, [...path, "result"]),
  ...acts.flatMap(
    ({ stage }, place): ReadonlyArray<DocumentReference> =>
      stage === undefined ? [] : [{ to: "stages", key: stage, path: [...path, "acts", place, "stage"] }],
  ),
  ...quantities.flatMap((quantity, place) => referencesOfQuantity(quantity, [...path, "quantities", place])),
]

/** The keys of the shared parts themselves: those of citations. */
export const referencesOfShared = ({ grounds, quantities, rules }: SharedJson) =>
  Object.entries({ grounds, quantities, rules }).flatMap(([table, parts]) =>
    Object.entries(parts).flatMap(([name, { citations }]) =>
      named("citations", citations, ["shared", table, name, "citations"]),
    ),
  )
