/**
 * Holds decisions against the outcomes that are expected of them.
 *
 * @module
 */

import { type AskedFile, formatPath, missingFields } from "@bazgasht/core"
import { iranPack } from "@bazgasht/iran"
import { type Decision, decide, type Facts, type Rule, type Setting } from "@bazgasht/rules"
import type { Report } from "./difference.ts"
import type { ExpectedAnswer, ExpectedOutcome } from "./expected-answers.ts"
import { asWritten, isAsWritten } from "./written-value.ts"

const { calendar } = iranPack

/** Lists of ids are compared whole, in any order. */
const sorted = (list: ReadonlyArray<string>): ReadonlyArray<string> => [...list].sort()

const idsOf = (list: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> =>
  list.map(({ id }) => id)

/** Whether an expectation names what is missing by the paths of fields, and not by the ids of facts. */
const namesFields = (expected: ExpectedOutcome): boolean =>
  expected.outcome === "undetermined" &&
  (expected.missing ?? []).flat().some((id) => /[.[]|^events$/u.test(id))

/** The decision in the form in which an outcome is expected. */
const outcomeOf = (
  decision: Decision,
  fields: () => ReadonlyArray<ReadonlyArray<string>> | undefined,
): { readonly [field: string]: unknown } => {
  const { outcome, rule } = decision
  const actors = {
    proposers: idsOf(rule.proposers),
    reporters: idsOf(rule.reporters),
    deciders: idsOf(rule.deciders),
  }
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

const compareOutcome = (
  expected: ExpectedOutcome,
  decision: Decision,
  asked: AskedFile,
  setting: Setting,
  report: Report,
): void => {
  const actual = outcomeOf(decision, () =>
    namesFields(expected)
      ? missingFields(decision, asked, setting).sets.map((set) => set.map(({ path }) => formatPath(path)))
      : undefined,
  )
  const fields: ReadonlyArray<readonly [string, unknown]> =
    actual["outcome"] === expected.outcome ? Object.entries(expected) : [["outcome", expected.outcome]]
  for (const [field, written] of fields) {
    const value = actual[field]
    const same =
      Array.isArray(written) && Array.isArray(value)
        ? isAsWritten(calendar, inOrder(written), inOrder(value))
        : isAsWritten(calendar, written, value)
    if (!same) report(field, written, asWritten(calendar, written, value))
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
    const decision = decide(iranPack.rules.get(id) as Rule<boolean>, facts, setting)
    compareOutcome(outcome, decision, asked, setting, (field, written, value) => {
      report(`${id}: ${field}`, written, value)
    })
  }
}
