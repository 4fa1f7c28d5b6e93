/** Every key by which a decision or a quantity names a shared part, with its place. */

import type { FieldPath } from "@bazgasht/casework"
import type { CompactDecision, CompactMissing, CompactQuantity } from "./compact-decision.ts"
import type { SharedJson, WordsJson } from "./shared-rows.ts"

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
  ...named("acts", acts, [...path, "acts"]),
  ...quantities.flatMap((quantity, place) => referencesOfQuantity(quantity, [...path, "quantities", place])),
]

/** The keys of the shared parts themselves: their citations, the origins of these, stages, and the languages of their words. */
export const referencesOfShared = (shared: SharedJson): ReadonlyArray<DocumentReference> => {
  const { acts, actors, citations, fields, grounds, instruments, quantities, rules, stages } = shared
  const saidIn = (of: WordsJson, path: FieldPath) =>
    of.map((_, place): DocumentReference => ({ to: "languages", key: place, path: [...path, place] }))
  return [
    ...Object.entries({ rules, quantities }).flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([key, [title, , cited]]) => [
        ...saidIn(title, ["shared", table, key, 0]),
        ...named("citations", cited, ["shared", table, key, 2]),
      ]),
    ),
    ...Object.entries(grounds).flatMap(([key, [title, cited]]) => [
      ...saidIn(title, ["shared", "grounds", key, 0]),
      ...named("citations", cited, ["shared", "grounds", key, 1]),
    ]),
    ...acts.flatMap(
      ([, , , , stage], place): ReadonlyArray<DocumentReference> =>
        stage === undefined ? [] : [{ to: "stages", key: stage, path: ["shared", "acts", place, 4] }],
    ),
    ...citations.flatMap(
      ([origin, article = []], place): ReadonlyArray<DocumentReference> => [
        { to: "origins", key: origin, path: ["shared", "citations", place, 0] },
        ...saidIn(article, ["shared", "citations", place, 1]),
      ],
    ),
    ...Object.entries({ instruments, actors, stages }).flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([key, title]) => saidIn(title, ["shared", table, key])),
    ),
    ...Object.entries(fields).flatMap(([key, { evidence = [], issuedBy = [], label, question = [] }]) =>
      Object.entries({ label, question, evidence, issuedBy }).flatMap(([name, of]) =>
        saidIn(of, ["shared", "fields", key, name]),
      ),
    ),
  ]
}
