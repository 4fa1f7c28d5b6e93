/**
 * Holds the decisions of a case file against the answers that are expected of it.
 *
 * @module
 */

import { exactDays, releaseFacts, thirtyDayMonths } from "@bazgasht/core"
import { iran, iranPack } from "@bazgasht/iran"
import {
  type Decision,
  determine,
  type Facts,
  parseDay,
  type Rule,
  type Setting,
  walk,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { decideOpened } from "../case-files/decide-case-file.ts"
import type { OpenedCaseFile } from "../case-files/open-case-file.ts"
import type { Difference } from "./difference.ts"
import type { ExpectedAnswer, ExpectedAnswers, ExpectedOutcome } from "./expected-answers.ts"
import { verifyPetition } from "./verify-petition.ts"
import { asWritten, isAsWritten, unknownAsWritten } from "./written-value.ts"

type Report = (what: string, expected: unknown, actual: unknown) => void

const { calendar } = iranPack

/** Lists of ids are compared whole, in any order. */
const sorted = (list: ReadonlyArray<string>): ReadonlyArray<string> => [...list].sort()

const idsOf = (list: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> =>
  list.map(({ id }) => id)

/** The decision in the form in which an outcome is expected. */
const outcomeOf = (decision: Decision): { readonly [field: string]: unknown } => {
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
        missing: decision.missing.sets.map(({ unknowns }) => sorted(idsOf(unknowns))),
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
  actual: { readonly [field: string]: unknown },
  report: Report,
): void => {
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

const factIds: () => ReadonlySet<string> = (() => {
  let known: Set<string> | undefined
  return () => {
    if (known === undefined) {
      const found = new Set<string>()
      for (const { expression } of iranPack.rules.values())
        walk(expression, (node) => {
          if (node.op === "fact") found.add(node.id)
        })
      known = found
    }
    return known
  }
})()

const compareFacts = (expected: ExpectedAnswer["facts"], facts: Facts, report: Report): void => {
  for (const [id, written] of Object.entries(expected ?? {})) {
    const value = facts[id]
    // An unknown fact looks like one that does not exist: only those that rules ask for may be expected to be unknown.
    if (written === unknownAsWritten && value === undefined && !factIds().has(id))
      report(id, "the id of a fact", id)
    else if (!isAsWritten(calendar, written, value)) report(id, written, asWritten(calendar, written, value))
  }
}

const compareQuantities = (
  expected: ExpectedAnswer["quantities"],
  facts: Facts,
  setting: Setting,
  report: Report,
): void => {
  for (const [id, written] of Object.entries(expected ?? {})) {
    const { value } = determine(iranPack.rules.get(id) as Rule, facts, setting)
    if (!isAsWritten(calendar, written, value)) report(id, written, asWritten(calendar, written, value))
  }
}

const conditionsOf = ({ choose = {}, convention, day }: ExpectedAnswer): string =>
  [
    day,
    ...(convention === undefined ? [] : [convention]),
    ...Object.entries(choose).map(([policy, option]) => `${policy}=${option}`),
  ].join(", ")

const verifyAnswer = (opened: OpenedCaseFile, expected: ExpectedAnswer, report: Report): void => {
  const day = Result.getOrThrow(parseDay(calendar, expected.day))
  const routes = Object.keys(expected.routes ?? {}).map((id) => iranPack.rules.get(id) as Rule<boolean>)
  const { decisions, facts, setting } = decideOpened(opened, {
    day,
    today: day,
    dayCount: expected.convention === "C2" ? exactDays : thirtyDayMonths,
    ...(expected.choose === undefined ? {} : { choices: expected.choose }),
    routes,
  })
  for (const decision of decisions) {
    const { id } = decision.rule
    compareOutcome(expected.routes?.[id] as ExpectedOutcome, outcomeOf(decision), (field, written, value) => {
      report(`${id}: ${field}`, written, value)
    })
  }
  compareQuantities(expected.quantities, facts, setting, report)
  compareFacts(expected.facts, facts, report)
}

/** Everything in which a case file's answers are not the ones expected; nothing where all are. */
export const verifyCase = (opened: OpenedCaseFile, expected: ExpectedAnswers): ReadonlyArray<Difference> => {
  const differences: Array<Difference> = []
  if (expected.case !== opened.caseFile.id)
    differences.push({ where: "case", what: "id", expected: expected.case, actual: opened.caseFile.id })
  for (const [index, answer] of (expected.answers ?? []).entries()) {
    const where = `answer ${index + 1} (${conditionsOf(answer)})`
    verifyAnswer(opened, answer, (what, written, actual) => {
      differences.push({ where, what, expected: written, actual })
    })
  }
  return expected.petition === undefined
    ? differences
    : [...differences, ...verifyPetition(releaseFacts(opened.caseFile, iran), expected.petition)]
}
