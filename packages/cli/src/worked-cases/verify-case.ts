/**
 * Holds the decisions of a case file against the answers that are expected of it.
 *
 * @module
 */

import { isSameIdentifier } from "@bazgasht/casework"
import { type CaseFile, debtsOfFile, exactDays, thirtyDayMonths } from "@bazgasht/core"
import { iran, iranPack } from "@bazgasht/iran"
import { determine, type Facts, type Rule, type Setting, walk } from "@bazgasht/rules"
import { askAboutFile } from "../case-files/asked-files.ts"
import { caseOn, settingFor } from "../case-files/deciding.ts"
import { isOfFamily, type Opened, type OpenedCaseFile } from "../case-files/open-case-file.ts"
import { compareRoutes } from "./compare-outcome.ts"
import type { Difference, Report } from "./difference.ts"
import type { ExpectedAnswer, ExpectedAnswers } from "./expected-answers.ts"
import { compareFamily } from "./verify-family.ts"
import { verifyPetition } from "./verify-petition.ts"
import { asWritten, dayAsWritten, isAsWritten, unknownAsWritten } from "./written-value.ts"

const { calendar } = iranPack

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

/** Of each debt by itself: a fine is found by its sentence too. */
const compareDebts = (
  expected: ExpectedAnswer["debts"],
  opened: Opened<CaseFile>,
  about: Facts,
  setting: Setting,
  report: Report,
): void => {
  const debts = debtsOfFile(opened.caseFile, about, iran, setting)
  for (const [id, { quantities, routes }] of Object.entries(expected ?? {})) {
    const debt = debts.find((one) => one.id === id) ?? debts.find(({ sentence }) => sentence === id)
    if (debt === undefined) {
      report(
        `debts.${id}`,
        "a debt of the file",
        debts.map((one) => one.id),
      )
      continue
    }
    const over: Setting = { ...setting, history: debt.history }
    const reportOf: Report = (what, written, actual) => {
      report(`${id}, ${what}`, written, actual)
    }
    const asked = askAboutFile(opened, setting, { debt: debt.id })
    compareRoutes(routes, debt.facts, asked, over, reportOf)
    compareQuantities(quantities, debt.facts, over, reportOf)
  }
}

const conditionsOf = ({ choose = {}, convention, day }: ExpectedAnswer): string =>
  [
    day,
    ...(convention === undefined ? [] : [convention]),
    ...Object.entries(choose).map(([policy, option]) => `${policy}=${option}`),
  ].join(", ")

const ofFamilies = ["members", "score", "months"] as const

const verifyAnswer = (opened: OpenedCaseFile, expected: ExpectedAnswer, report: Report): void => {
  const day = dayAsWritten(calendar, expected.day)
  const { facts, history, members } = caseOn(opened, day, expected.choose)
  const asOf = settingFor(opened.caseFile, {
    day,
    today: day,
    dayCount: expected.convention === "C2" ? exactDays : thirtyDayMonths,
    ...(expected.choose === undefined ? {} : { choices: expected.choose }),
  })
  const setting: Setting = { ...asOf, history }
  compareRoutes(expected.routes, facts, askAboutFile(opened, setting), setting, report)
  compareQuantities(expected.quantities, facts, setting, report)
  compareFacts(expected.facts, facts, report)
  if (!isOfFamily(opened)) compareDebts(expected.debts, opened, facts, setting, report)
  else if (expected.debts !== undefined) report("debts", "the file of a prisoner", opened.caseFile.kind)
  if (isOfFamily(opened)) compareFamily(opened, members, expected, facts, setting, report)
  else
    for (const part of ofFamilies)
      if (expected[part] !== undefined) report(part, "the file of a family", opened.caseFile.kind)
}

/** Everything in which a case file's answers are not the ones expected; nothing where all are. */
export const verifyCase = (opened: OpenedCaseFile, expected: ExpectedAnswers): ReadonlyArray<Difference> => {
  const differences: Array<Difference> = []
  if (!isSameIdentifier(expected.case, opened.caseFile.id))
    differences.push({ where: "case", what: "id", expected: expected.case, actual: opened.caseFile.id })
  for (const [index, answer] of (expected.answers ?? []).entries()) {
    const where = `answer ${index + 1} (${conditionsOf(answer)})`
    verifyAnswer(opened, answer, (what, written, actual) => {
      differences.push({ where, what, expected: written, actual })
    })
  }
  if (expected.petition === undefined) return differences
  if (isOfFamily(opened)) {
    const { kind } = opened.caseFile
    return [
      ...differences,
      { where: "petition", what: "kind", expected: "the file of a prisoner", actual: kind },
    ]
  }
  return [...differences, ...verifyPetition((day) => caseOn(opened, day), expected.petition)]
}
