/** Facts that a reform begins to ask for and no case has: every answer that rests on them stays open. */

import type { FieldPath } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import type { Node, Rule, RulePack, Text } from "@bazgasht/rules"
import { factsRead } from "@bazgasht/rules/columns"
import type { Population, RegisterKind } from "../populations/index.ts"
import { isKnownOfAnybody } from "../populations/tables/population.ts"
import { type Question, questionsOf } from "../questions.ts"
import { placedChanges } from "../reforms/clashes.ts"
import type { Reform, ReformChange, ReformedLaw } from "../reforms/index.ts"
import { isRead, readsOf } from "../reforms/reads.ts"
import type { Scenario } from "../scenarios/index.ts"

/** A fact or a list that a change of a reform begins to ask for, and that no case has of which it is asked. */
export interface LackingFact {
  readonly reform: Reform
  /** Which of its changes, from 0. */
  readonly place: number
  /** The id of the fact. */
  readonly fact: string
  readonly label: Text
  /** Of what kind of cases it is asked. */
  readonly of: RegisterKind
}

const addedBy = (change: ReformChange): ReadonlyArray<Node | Rule> => {
  switch (change.change) {
    case "replaceRule":
      return [change.rule]
    case "addException":
      return [change.exception.when, change.exception.gives]
    default:
      return []
  }
}

const readBy = (of: ReadonlyArray<Node | Rule>, pack: RulePack) => {
  const { facts, lists } = factsRead(of, pack)
  return [...facts, ...lists]
}

/**
 * The facts that a reform begins to ask for and that no case of a population has, because its cases never bring them or its
 * register has no column for them. What the law in force asks already is not among them.
 */
export const lackingFacts = (
  baseline: RulePack,
  law: ReformedLaw,
  asked: ReadonlyArray<Pick<Question, "id" | "of">>,
  { tables }: Population,
): ReadonlyArray<LackingFact> => {
  const readBefore = ({ id }: Pick<Question, "id">): ReadonlySet<string> => {
    const rule = baseline.rules.get(id)
    return new Set(rule === undefined ? [] : readBy([rule], baseline).map((fact) => fact.id))
  }
  return placedChanges(law.reforms).flatMap(({ change, place, reform }): ReadonlyArray<LackingFact> => {
    const added = readBy(addedBy(change), law.pack)
    if (added.length === 0) return []
    const reached = asked.filter(({ id }) => isRead(readsOf(law.pack, [id]), change))
    return [...Map.groupBy(reached, ({ of }) => of)].flatMap(([of, questions]) => {
      const columns = tables[of]?.columns
      if (columns === undefined || columns.size === 0) return []
      const before = questions.map(readBefore)
      return added
        .filter(({ id }) => before.some((known) => !known.has(id)) && !isKnownOfAnybody(columns, id))
        .map(({ id, label }) => ({ reform, place, fact: id, label, of }))
    })
  })
}

/** A part of a scenario that asks for cases for which the population has no table. */
export interface LackingCases {
  readonly code: "scenario.lackingCases"
  /** The way to the part from the root of the scenario. */
  readonly path: FieldPath
  readonly kind: RegisterKind
}

/** The parts of a scenario that a run over a population cannot answer, each with the kind of cases that it lacks. */
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
