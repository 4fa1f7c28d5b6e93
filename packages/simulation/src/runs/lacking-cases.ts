import type { FieldPath } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import type { Population, RegisterKind } from "../populations/index.ts"
import { questionsOf } from "../questions.ts"
import type { Scenario } from "../scenarios/index.ts"

/** A part of a scenario that asks for cases of which the population has no table. */
export interface LackingCases {
  readonly code: "scenario.lackingCases"
  /** The way to the part from the root of the scenario. */
  readonly path: FieldPath
  readonly kind: RegisterKind
}

/**
 * The parts of a scenario of which a run over a population could say nothing, each with the kind of cases that it lacks.
 *
 * @example
 * const { prisoner } = population.tables
 * const prisonersOnly = { ...population, tables: prisoner ? { prisoner } : {} }
 * const scenario = { ...plainScenario, questions: ["REL-CR", "FAM-1"] }
 * lackingCases(iran, scenario, prisonersOnly)
 * // => [{ code: "scenario.lackingCases", path: ["questions", 1], kind: "family" }]
 * lackingCases(iran, plainScenario, prisonersOnly) // => []
 */
export const lackingCases = (
  jurisdiction: Jurisdiction,
  { budget, fund, projection, questions: chosen = [] }: Scenario,
  { tables }: Population,
): ReadonlyArray<LackingCases> => {
  const ask = (
    isAsked: boolean,
    path: FieldPath,
    kind: RegisterKind | undefined,
  ): ReadonlyArray<LackingCases> =>
    !isAsked || kind === undefined || tables[kind] !== undefined
      ? []
      : [{ code: "scenario.lackingCases", path, kind }]
  return [
    ...chosen.flatMap((id, place) =>
      ask(true, ["questions", place], questionsOf(jurisdiction).find((question) => question.id === id)?.of),
    ),
    ...ask(projection !== undefined, ["projection"], "prisoner"),
    ...ask(budget !== undefined, ["budget"], "family"),
    ...ask(fund !== undefined, ["fund"], "prisoner"),
  ]
}
