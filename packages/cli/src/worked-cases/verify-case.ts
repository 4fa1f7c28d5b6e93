import { isSameIdentifier } from "@bazgasht/casework"
import { exactDays, type Jurisdiction, thirtyDayMonths } from "@bazgasht/core"
import { type CaseFile, debtsOfFile } from "@bazgasht/core/release"
import { determine, type Facts, type Rule, type RulePack, type Setting, walk } from "@bazgasht/rules"
import { askAboutFile } from "../case-files/asked-files.ts"
import { caseOn, settingFor } from "../case-files/deciding.ts"
import { isOfFamily, type Opened, type OpenedCaseFile } from "../case-files/open-case-file.ts"
import { type AnswerMismatch, compareRoutes, type Report } from "./compare-outcome.ts"
import type { ExpectedAnswer, ExpectedAnswers } from "./expected-answers.ts"
import { compareFamily } from "./verify-family.ts"
import { verifyPetition } from "./verify-petition.ts"
import { asWritten, dayAsWritten, isAsWritten, unknownAsWritten } from "./written-value.ts"

const factsThatRulesRead = ({ rules }: RulePack): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { expression } of rules.values())
    walk(expression, (node) => {
      if (node.op === "fact") found.add(node.id)
    })
  return found
}

const known = new WeakMap<RulePack, ReadonlySet<string>>()

/** The ids of the facts that the rules of a pack ask for, found once. */
const factIds = (pack: RulePack): ReadonlySet<string> => {
  const ids = known.get(pack) ?? factsThatRulesRead(pack)
  known.set(pack, ids)
  return ids
}

const compareFacts = (
  expected: ExpectedAnswer["facts"],
  facts: Facts,
  pack: RulePack,
  report: Report,
): void => {
  for (const [id, written] of Object.entries(expected ?? {})) {
    const value = facts[id]
    // An unknown fact looks like one that does not exist: only those that rules ask for may be expected to be unknown.
    if (written === unknownAsWritten && value === undefined && !factIds(pack).has(id))
      report(id, "the id of a fact", id)
    else if (!isAsWritten(pack.calendar, written, value))
      report(id, written, asWritten(pack.calendar, written, value))
  }
}

const compareQuantities = (
  expected: ExpectedAnswer["quantities"],
  facts: Facts,
  setting: Setting,
  report: Report,
): void => {
  for (const [id, written] of Object.entries(expected ?? {})) {
    const { calendar, rules } = setting.pack
    const { value } = determine(rules.get(id) as Rule, facts, setting)
    if (!isAsWritten(calendar, written, value)) report(id, written, asWritten(calendar, written, value))
  }
}

/** Of each debt by itself: a fine is found by its sentence too. */
const compareDebts = (
  expected: ExpectedAnswer["debts"],
  opened: Opened<CaseFile>,
  jurisdiction: Jurisdiction,
  about: Facts,
  setting: Setting,
  report: Report,
): void => {
  const debts = debtsOfFile(opened.caseFile, about, jurisdiction, setting)
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
    const asked = askAboutFile(opened, jurisdiction, setting, { debt: debt.id })
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

const verifyAnswer = (
  opened: OpenedCaseFile,
  expected: ExpectedAnswer,
  jurisdiction: Jurisdiction,
  report: Report,
): void => {
  const { pack } = jurisdiction
  const day = dayAsWritten(pack.calendar, expected.day)
  const { facts, history, members } = caseOn(opened, jurisdiction, day, expected.choose)
  const asOf = settingFor(opened.caseFile, jurisdiction, {
    day,
    today: day,
    dayCount: expected.convention === "C2" ? exactDays : thirtyDayMonths,
    ...(expected.choose === undefined ? {} : { choices: expected.choose }),
  })
  const setting: Setting = { ...asOf, history }
  compareRoutes(expected.routes, facts, askAboutFile(opened, jurisdiction, setting), setting, report)
  compareQuantities(expected.quantities, facts, setting, report)
  compareFacts(expected.facts, facts, pack, report)
  if (!isOfFamily(opened)) compareDebts(expected.debts, opened, jurisdiction, facts, setting, report)
  else if (expected.debts !== undefined) report("debts", "the file of a prisoner", opened.caseFile.kind)
  if (isOfFamily(opened)) compareFamily(opened, jurisdiction, members, expected, facts, setting, report)
  else
    for (const part of ofFamilies)
      if (expected[part] !== undefined) report(part, "the file of a family", opened.caseFile.kind)
}

/** Everything in which a case file's answers are not the ones expected; nothing where all are. */
export const verifyCase = (
  opened: OpenedCaseFile,
  expected: ExpectedAnswers,
  jurisdiction: Jurisdiction,
): ReadonlyArray<AnswerMismatch> => {
  const differences: Array<AnswerMismatch> = []
  if (!isSameIdentifier(expected.case, opened.caseFile.id))
    differences.push({ where: "case", what: "id", expected: expected.case, actual: opened.caseFile.id })
  for (const [index, answer] of (expected.answers ?? []).entries()) {
    const where = `answer ${index + 1} (${conditionsOf(answer)})`
    verifyAnswer(opened, answer, jurisdiction, (what, written, actual) => {
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
  return [
    ...differences,
    ...verifyPetition((day) => caseOn(opened, jurisdiction, day), expected.petition, jurisdiction),
  ]
}
