import type { Jurisdiction } from "@bazgasht/core"
import type { Rule } from "@bazgasht/rules"
import type { RegisterKind } from "./populations/index.ts"

/** A field of the law. */
export type QuestionField = "release" | "support" | "employment"

/** A rule that is asked of every case of a kind. */
export interface Question {
  /** The id of the rule. */
  readonly id: string
  readonly field: QuestionField
  readonly of: RegisterKind
  /** Of a rule that decides on what is paid or lent: the id of the rule that says how much. */
  readonly amount?: string
}

/** An amount that is paid or lent to every case for which a rule says yes. */
export interface Cost {
  readonly decision: string
  /** The id of the rule that says how much. */
  readonly amount: string
}

const asked = (field: QuestionField, of: RegisterKind, rules: ReadonlyArray<Rule>): ReadonlyArray<Question> =>
  rules.map(({ id }) => ({ id, field, of }))

export const needIndicators = ({ support }: Jurisdiction): ReadonlyArray<Rule> =>
  (support?.needScore.indicators ?? []).map(({ rule }) => rule)

/** What is paid to families each month; nothing where the jurisdiction supports none. */
export const costOfSupport = ({ support }: Jurisdiction): Cost | undefined =>
  support === undefined ? undefined : { decision: support.cover.id, amount: support.monthlyCash.id }

const questionsIn = (jurisdiction: Jurisdiction): ReadonlyArray<Question> => {
  const { employment, release, support } = jurisdiction
  const indicators = needIndicators(jurisdiction)
  const amounts = new Map<string, string>([
    ...(support === undefined ? [] : [[support.cover.id, support.monthlyCash.id] as const]),
    ...(employment?.loans ?? []).map(({ ceiling, rule }) => [rule.id, ceiling.id] as const),
  ])
  const questions = [
    ...asked("release", "prisoner", release?.routes ?? []),
    ...(support === undefined
      ? []
      : [
          ...asked("support", "family", [
            support.cover,
            support.monthlyCash,
            ...support.householdHelp.map(({ rule }) => rule),
            ...support.otherPayers.map(({ rule }) => rule),
            ...(support.totalNeed === undefined ? indicators : [support.totalNeed, ...indicators]),
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
          ...(employment.publicPosts === undefined ? [] : [employment.publicPosts]),
          ...(employment.leastMonthlyWage === undefined ? [] : [employment.leastMonthlyWage]),
          ...employment.loans.flatMap(({ ceiling, rule }) => [rule, ceiling]),
        ])),
  ]
  return questions.map((question) => {
    const amount = amounts.get(question.id)
    return amount === undefined ? question : { ...question, amount }
  })
}

const known = new WeakMap<Jurisdiction, ReadonlyArray<Question>>()

/**
 * Every question that can be asked under a jurisdiction, in the order of the report.
 *
 * @example
 * questionsOf(iran).find(({ id }) => id === "FAM-1") // => { id: "FAM-1", field: "support", of: "family", amount: "FAM-5" }
 */
export const questionsOf = (jurisdiction: Jurisdiction): ReadonlyArray<Question> => {
  const questions = known.get(jurisdiction) ?? questionsIn(jurisdiction)
  known.set(jurisdiction, questions)
  return questions
}

/** What is paid or lent in all, by the questions that decide on it. */
export const costsOf = (questions: ReadonlyArray<Question>): ReadonlyArray<Cost> =>
  questions.flatMap(({ amount, id }) => (amount === undefined ? [] : [{ decision: id, amount }]))

/** The chosen questions, and those that their costs need. */
export const withCosts = (
  chosen: ReadonlyArray<Question>,
  all: ReadonlyArray<Question>,
): ReadonlyArray<Question> => {
  const ids = new Set(chosen.map(({ id }) => id))
  for (const { amount, decision } of costsOf(all))
    if (ids.has(amount) || ids.has(decision)) {
      ids.add(amount)
      ids.add(decision)
    }
  return all.filter(({ id }) => ids.has(id))
}
