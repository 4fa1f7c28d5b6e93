import { formatPath } from "@bazgasht/casework"
import { type AskedFile, missingFields } from "@bazgasht/core"
import {
  actorsOf,
  type Calendar,
  type Decision,
  decide,
  type Facts,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import type { ExpectedAnswer, ExpectedOutcome } from "./expected-answers.ts"
import { asWritten, isAsWritten } from "./written-value.ts"

/** Where an answer is not the one expected. */
export interface AnswerMismatch {
  /** Which answer or step, counted from one, and under which conditions: `answer 3 (1403/07/08, C2)`. */
  readonly where: string
  /** What was asked: `REL-CR: since`, `endOfTerm`. */
  readonly what: string
  readonly expected: unknown
  readonly actual: unknown
}

export type Report = (what: string, expected: unknown, actual: unknown) => void

/** Lists of ids are compared whole, in any order. */
const sorted = (list: ReadonlyArray<string>): ReadonlyArray<string> => [...list].sort()

const idsOf = (list: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> =>
  list.map(({ id }) => id)

/** Whether an expectation names what is missing by the paths of fields, and not by the ids of facts. */
const namesFields = (expected: ExpectedOutcome): boolean =>
  expected.outcome === "undetermined" &&
  (expected.missing ?? []).flat().some((id) => /[.[]|^(?:events|debts)$/u.test(id))

/** The decision in the form in which an outcome is expected. */
const outcomeOf = (
  decision: Decision,
  fields: () => ReadonlyArray<ReadonlyArray<string>> | undefined,
): { readonly [field: string]: unknown } => {
  const { outcome } = decision
  const { deciders, proposers, reporters } = actorsOf(decision.acts)
  const actors = { proposers: idsOf(proposers), reporters: idsOf(reporters), deciders: idsOf(deciders) }
  switch (outcome.outcome) {
    case "barred":
      return { outcome: "barred", grounds: idsOf(outcome.grounds), ...actors }
    case "undetermined":
      return {
        outcome: "undetermined",
        missing:
          fields()?.map(sorted) ?? decision.missing.sets.map(({ unknowns }) => sorted(idsOf(unknowns))),
        open: idsOf(outcome.openClauses),
        ...actors,
      }
    case "referred":
      return { outcome: "referred", to: outcome.to.id, ...actors }
    default:
      return { ...outcome, ...actors }
  }
}

/** Lists of ids, and lists of sets of ids, in one order. */
const inOrder = (list: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  list
    .map((entry) => (Array.isArray(entry) ? sorted(entry) : entry))
    .sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))

const compareQuantities = (
  expected: ExpectedOutcome["quantities"],
  { quantities }: Decision,
  calendar: Calendar,
  report: Report,
): void => {
  for (const [id, written] of Object.entries(expected ?? {})) {
    const quantity = quantities.find(({ rule }) => rule.id === id)
    if (quantity === undefined) report(id, written, "no quantity of this decision")
    else if (!isAsWritten(calendar, written, quantity.value))
      report(id, written, asWritten(calendar, written, quantity.value))
  }
}

const compareActs = (expected: ExpectedOutcome["acts"], { acts }: Decision, report: Report): void => {
  for (const { act, by, duty, join, stage } of expected ?? []) {
    const found = acts.some(
      (one) =>
        one.kind === act &&
        one.duty === duty &&
        sorted(idsOf(one.by)).join() === sorted(by).join() &&
        (join === undefined || (join === "all") === one.together) &&
        (stage === undefined || stage === one.stage?.id),
    )
    if (!found)
      report(
        "acts",
        `${act} ${duty} ${by.join(", ")}`,
        acts.map((one) => `${one.kind} ${one.duty} ${idsOf(one.by).join(", ")}`),
      )
  }
}

const compareOutcome = (
  written: ExpectedOutcome,
  decision: Decision,
  asked: AskedFile,
  setting: Setting,
  report: Report,
): void => {
  const { acts, quantities, ...expected } = written
  const { calendar } = setting.pack
  compareQuantities(quantities, decision, calendar, report)
  compareActs(acts, decision, report)
  const actual = outcomeOf(decision, () =>
    namesFields(written)
      ? missingFields(decision, asked, setting).sets.map((set) => set.map(({ path }) => formatPath(path)))
      : undefined,
  )
  const fields: ReadonlyArray<readonly [string, unknown]> =
    actual["outcome"] === expected.outcome ? Object.entries(expected) : [["outcome", expected.outcome]]
  for (const [field, wanted] of fields) {
    const value = actual[field]
    const same =
      Array.isArray(wanted) && Array.isArray(value)
        ? isAsWritten(calendar, inOrder(wanted), inOrder(value))
        : isAsWritten(calendar, wanted, value)
    if (!same) report(field, wanted, asWritten(calendar, wanted, value))
  }
}

/** Reports everything in which the decisions on given facts are not as expected. */
export const compareRoutes = (
  expected: ExpectedAnswer["routes"],
  facts: Facts,
  asked: AskedFile,
  setting: Setting,
  report: Report,
): void => {
  for (const [id, outcome] of Object.entries(expected ?? {})) {
    const decision = decide(setting.pack.rules.get(id) as Rule<boolean>, facts, setting)
    compareOutcome(outcome, decision, asked, setting, (field, written, value) => {
      report(`${id}: ${field}`, written, value)
    })
  }
}
