import { isSameIdentifier } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import { amountsByMonth, type FamilyMember, type SupportProgramme, scoreOf } from "@bazgasht/core/support"
import type { Facts, Money, Rule, Setting } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { askAboutFile } from "../case-files/asked-files.ts"
import { supportOf } from "../case-files/deciding.ts"
import type { OpenedCaseFile } from "../case-files/open-case-file.ts"
import { compareRoutes, type Report } from "./compare-outcome.ts"
import type { ExpectedAnswer } from "./expected-answers.ts"
import { dayAsWritten, isAsWritten, unknownAsWritten } from "./written-value.ts"

const compareMembers = (
  expected: ExpectedAnswer["members"],
  opened: OpenedCaseFile,
  jurisdiction: Jurisdiction,
  members: ReadonlyArray<FamilyMember>,
  setting: Setting,
  report: Report,
): void => {
  for (const [person, { routes }] of Object.entries(expected ?? {})) {
    const member = members.findLast((one) => isSameIdentifier(one.person, person))
    if (member === undefined) report(`members.${person}`, "a member of the household", unknownAsWritten)
    else
      compareRoutes(
        routes,
        member.facts,
        askAboutFile(opened, jurisdiction, setting, { person }),
        settingOf(member, setting),
        (what, written, actual) => {
          report(`${person}, ${what}`, written, actual)
        },
      )
  }
}

const settingOf = ({ history }: FamilyMember, setting: Setting): Setting =>
  history === undefined ? setting : { ...setting, history }

const compareScore = (
  expected: ExpectedAnswer["score"],
  { needScore }: SupportProgramme,
  facts: Facts,
  setting: Setting,
  report: Report,
): void => {
  if (expected === undefined) return
  const score = Result.getOrThrow(scoreOf(needScore, facts, setting))
  const compare = (what: string, written: unknown, value: unknown): void => {
    if (written !== undefined && !isAsWritten(setting.pack.calendar, written, value))
      report(`score: ${what}`, written, value ?? unknownAsWritten)
  }
  compare("proven", expected.proven, score.proven)
  compare("possible", expected.possible, score.possible)
  for (const { points, rule } of score.contributions)
    compare(rule.id, expected.contributions?.[rule.id], points)
}

const compareMonths = (
  expected: ExpectedAnswer["months"],
  facts: Facts,
  setting: Setting,
  report: Report,
): void => {
  for (const [id, { from, to, total }] of Object.entries(expected ?? {})) {
    const { calendar, rules } = setting.pack
    const rule = rules.get(id) as Rule<Money>
    const stretch = { from: dayAsWritten(calendar, from), to: dayAsWritten(calendar, to) }
    const sum = Result.match(amountsByMonth(rule, facts, setting, stretch), {
      onSuccess: (amounts) => amounts.total ?? unknownAsWritten,
      onFailure: ({ code }) => code,
    })
    if (sum !== total) report(`${id}: total`, total, sum)
  }
}

export const compareFamily = (
  opened: OpenedCaseFile,
  jurisdiction: Jurisdiction,
  members: ReadonlyArray<FamilyMember>,
  expected: ExpectedAnswer,
  facts: Facts,
  setting: Setting,
  report: Report,
): void => {
  compareMembers(expected.members, opened, jurisdiction, members, setting, report)
  compareScore(expected.score, supportOf(jurisdiction), facts, setting, report)
  compareMonths(expected.months, facts, setting, report)
}
