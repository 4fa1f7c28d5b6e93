/**
 * What may be asked of everybody: rules of the three fields, each of one kind of cases.
 *
 * @module
 */

import { iran, releaseRoutes } from "@bazgasht/iran"
import type { Rule } from "@bazgasht/rules"
import type { CaseKind } from "./populations/index.ts"

/** A field of the law. */
export type Field = "release" | "support" | "employment"

/** A rule that is asked of every case of a kind. */
export interface Question {
  /** The id of the rule. */
  readonly id: string
  readonly field: Field
  readonly of: CaseKind
}

/** An amount that is paid or lent to every case for which a rule says yes. */
export interface Cost {
  /** The id of the rule that decides. */
  readonly decision: string
  /** The id of the rule that says how much. */
  readonly amount: string
}

const asked = (field: Field, of: CaseKind, rules: ReadonlyArray<Rule>): ReadonlyArray<Question> =>
  rules.map(({ id }) => ({ id, field, of }))

const { employment, pack, support } = iran

/** The points of each indicator of need. */
export const needIndicators: ReadonlyArray<Rule> = (support?.needScore.indicators ?? []).map(
  ({ rule }) => rule,
)

const totalNeed = pack.rules.get("FAM-7")
/** The least wage for a month of full-time work: the same for everybody, and read where a reform changes it. */
const leastWage = pack.rules.get("EMP-5/floor")

const needRules = totalNeed === undefined ? needIndicators : [totalNeed, ...needIndicators]

/** Every question that can be asked, in the order of the report. */
export const questions: ReadonlyArray<Question> = [
  ...asked("release", "prisoner", releaseRoutes),
  ...(support === undefined
    ? []
    : [
        ...asked("support", "family", [
          support.cover,
          support.monthlyCash,
          ...support.householdHelp.map(({ rule }) => rule),
          ...support.otherPayers.map(({ rule }) => rule),
          ...needRules,
        ]),
        ...asked(
          "support",
          "member",
          support.memberHelp.map(({ rule }) => rule),
        ),
      ]),
  ...(employment === undefined
    ? []
    : asked("employment", "prisoner", [
        ...employment.workplaces.map(({ rule }) => rule),
        employment.training,
        employment.publicPosts,
        ...(leastWage === undefined ? [] : [leastWage]),
        ...employment.loans.flatMap(({ ceiling, rule }) => [rule, ceiling]),
      ])),
]

/** What is paid or lent in all. */
export const costs: ReadonlyArray<Cost> = [
  ...(support === undefined ? [] : [{ decision: support.cover.id, amount: support.monthlyCash.id }]),
  ...(employment?.loans ?? []).map(({ ceiling, rule }) => ({ decision: rule.id, amount: ceiling.id })),
]

/** Questions, and those without which a cost of theirs cannot be told. */
export const withCosts = (chosen: ReadonlyArray<Question>): ReadonlyArray<Question> => {
  const ids = new Set(chosen.map(({ id }) => id))
  for (const { amount, decision } of costs)
    if (ids.has(amount) || ids.has(decision)) {
      ids.add(amount)
      ids.add(decision)
    }
  return questions.filter(({ id }) => ids.has(id))
}
