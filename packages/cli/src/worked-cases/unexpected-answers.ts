import { isSameIdentifier } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import { debtsOfFile } from "@bazgasht/core/release"
import { type FamilyMember, isSupportedOn } from "@bazgasht/core/support"
import type { Rule, Setting } from "@bazgasht/rules"
import { caseOn, settingFor, supportOf } from "../case-files/deciding.ts"
import { isOfFamily, type OpenedCaseFile } from "../case-files/open-case-file.ts"
import type { ExpectedAnswer, ExpectedAnswers } from "./expected-answers.ts"
import { dayAsWritten } from "./written-value.ts"

/** A decision that is made of a case. */
export interface AnswerOfCase {
  readonly rule: string
  /** The debt or the member that it is about; absent where it is about the case. */
  readonly about?: string
}

/** The answers of a case, and those that are expected on no day. */
export interface CoverageOfCase {
  readonly answers: number
  readonly expected: ReadonlyArray<AnswerOfCase>
  readonly unexpected: ReadonlyArray<AnswerOfCase>
}

/** What answers are about, by the names under which a file of expected answers may speak of it. */
interface Subject {
  readonly about?: string
  readonly rules: ReadonlyArray<Rule>
  readonly names: ReadonlyArray<string>
  /** Whether the outcomes of the case are those of this: always, but for one debt of several and for members. */
  readonly isCase: boolean
}

const rulesIn = (list: ReadonlyArray<{ readonly rule: Rule }>): ReadonlyArray<Rule> =>
  list.map(({ rule }) => rule)

const ofFamily = (
  members: ReadonlyArray<FamilyMember>,
  jurisdiction: Jurisdiction,
): ReadonlyArray<Subject> => {
  const { bridging, cover, householdHelp, memberHelp, otherPayers } = supportOf(jurisdiction)
  return [
    { rules: [cover, bridging, ...rulesIn(otherPayers), ...rulesIn(householdHelp)], names: [], isCase: true },
    ...members.map(({ person }) => ({
      ...{ about: person, rules: rulesIn(memberHelp), names: [person], isCase: false },
    })),
  ]
}

const subjectsOf = (
  opened: OpenedCaseFile,
  jurisdiction: Jurisdiction,
  { choose, day: written }: ExpectedAnswer,
): ReadonlyArray<Subject> => {
  const day = dayAsWritten(jurisdiction.pack.calendar, written)
  const { facts, history, members } = caseOn(opened, jurisdiction, day, choose)
  const setting: Setting = { ...settingFor(opened.caseFile, jurisdiction, { day, today: day }), history }
  if (isOfFamily(opened))
    return ofFamily(
      members.filter((one) => isSupportedOn(one.facts, setting.today)),
      jurisdiction,
    )
  const { caseFile } = opened
  const debts = debtsOfFile(caseFile, facts, jurisdiction, setting)
  const { debts: ofDebts, employment, release: ofRelease } = jurisdiction
  const work =
    caseFile.work === undefined || employment === undefined
      ? []
      : [
          ...rulesIn(employment.workplaces),
          employment.training,
          ...rulesIn(employment.loans),
          ...(employment.publicPosts === undefined ? [] : [employment.publicPosts]),
        ]
  return [
    { rules: [...(ofRelease?.routes ?? []), ...work], names: [], isCase: true },
    ...debts.map(({ debt: { kind }, id, sentence }) => ({
      ...{
        about: id,
        rules:
          ofDebts === undefined
            ? []
            : [
                ofDebts.release,
                ...rulesIn(
                  ofDebts.hold.filter(
                    ({ kinds }) => kinds === undefined || kind === undefined || kinds.includes(kind),
                  ),
                ),
                ...ofDebts.help,
              ],
      },
      ...{ names: sentence === undefined ? [id] : [id, sentence], isCase: debts.length === 1 },
    })),
  ]
}

const isNamedBy = (names: ReadonlyArray<string>, rule: string, parts: ExpectedAnswer["debts"]): boolean =>
  Object.entries(parts ?? {}).some(
    ([name, { routes = {} }]) =>
      names.some((one) => isSameIdentifier(one, name)) && Object.hasOwn(routes, rule),
  )

/** What of the answers of a case is expected on one day or another, by the case as it is on the last of these days. */
export const coverageOf = (
  opened: OpenedCaseFile,
  file: ExpectedAnswers,
  jurisdiction: Jurisdiction,
): CoverageOfCase => {
  const answers: ReadonlyArray<ExpectedAnswer> = file.answers ?? []
  const last = answers.at(-1)
  const [expected, unexpected]: [Array<AnswerOfCase>, Array<AnswerOfCase>] = [[], []]
  for (const { about, isCase, names, rules } of last === undefined
    ? []
    : subjectsOf(opened, jurisdiction, last))
    for (const { id } of new Set(rules)) {
      const isExpected = answers.some(
        ({ debts, members, routes = {} }) =>
          (isCase && Object.hasOwn(routes, id)) ||
          isNamedBy(names, id, debts) ||
          isNamedBy(names, id, members),
      )
      ;(isExpected ? expected : unexpected).push(about === undefined ? { rule: id } : { rule: id, about })
    }
  return { answers: expected.length + unexpected.length, expected, unexpected }
}

/** The rules that are decided in some of these cases, and expected in none. */
export const rulesExpectedNowhere = (cases: ReadonlyArray<CoverageOfCase>): ReadonlyArray<string> => {
  const expected = new Set(cases.flatMap((one) => one.expected.map(({ rule }) => rule)))
  const decided = new Set(cases.flatMap(({ unexpected }) => unexpected.map(({ rule }) => rule)))
  return [...decided].filter((rule) => !expected.has(rule)).sort()
}
