/** Decides everything that the law says of one case file. */

import {
  type CaseFileError,
  decodeFile,
  type Jurisdiction,
  type NextQuestion,
  type QuestionOptions,
  questions,
} from "@bazgasht/core"
import { employmentOutlook, workFacts, workHistory } from "@bazgasht/core/employment"
import { type CaseFile, debtOutlook, outlook } from "@bazgasht/core/release"
import { type FamilyFile, familyCase, familyOutlook } from "@bazgasht/core/support"
import {
  type Day,
  type Decision,
  type Facts,
  type Rule,
  type Setting,
  type Text,
  text,
} from "@bazgasht/rules"
import * as Result from "effect/Result"

/** A decision, and what it rests on. */
export interface Decided {
  readonly key: string
  readonly decision: Decision
  readonly facts: Facts
  readonly setting: Setting
  /** What is asked of the file to settle this decision alone. */
  readonly ask: () => ReadonlyArray<NextQuestion>
}

/** Decisions under one heading. */
export interface DecidedGroup {
  readonly heading: Text
  readonly decisions: ReadonlyArray<Decided>
}

/** A file with all its decisions. */
export interface DecidedFile {
  readonly today: Day
  readonly facts: Facts
  readonly groups: ReadonlyArray<DecidedGroup>
  /** The best next questions: of all that is open in the first place, what would settle most. */
  readonly next: () => ReadonlyArray<NextQuestion>
}

/** So many questions are asked at a time, and so much is read of each decision to find them: an answer comes while somebody reads. */
const mostNext = { limit: 3, budget: 4000 }

const headings = {
  release: text("راه‌های خروج از زندان", "Ways out of prison"),
  debt: (id: string) => text(`بدهی ${id}`, `Debt ${id}`),
  work: text("کار و آموزش", "Work and training"),
  cover: text("حمایت از خانواده", "Support of the family"),
  payers: text("چه نهادی می‌پردازد", "Who pays"),
  household: text("کمک به خانوار", "Help for the household"),
  member: (person: string) => text(`کمک به ${person}`, `Help for ${person}`),
}

/** What the decisions under one heading rest on, and what is asked to settle one of them. */
interface Basis extends Pick<Decided, "facts" | "setting"> {
  readonly ask: (rule: Rule<boolean>) => ReadonlyArray<NextQuestion>
}

/** Asks everything that could settle one rule, of a file and of one of its parts. */
const askOf =
  (
    file: CaseFile | FamilyFile,
    jurisdiction: Jurisdiction,
    about: Pick<QuestionOptions, "today" | "debt" | "person">,
  ): Basis["ask"] =>
  (rule) =>
    questions([rule], file, jurisdiction, { ...about, limit: Number.POSITIVE_INFINITY })

const group = (
  heading: Text,
  prefix: string,
  decisions: ReadonlyArray<Decision>,
  { ask, ...basis }: Basis,
): ReadonlyArray<DecidedGroup> =>
  decisions.length === 0
    ? []
    : [
        {
          heading,
          decisions: decisions.map((decision) => ({
            ...basis,
            ask: () => ask(decision.rule as Rule<boolean>),
            decision,
            key: `${prefix}${decision.rule.id}`,
          })),
        },
      ]

const decidePrisoner = (file: CaseFile, jurisdiction: Jurisdiction, today: Day): DecidedFile => {
  const facts = workFacts(file, jurisdiction, today)
  const setting: Setting = { pack: jurisdiction.pack, today, history: workHistory(file, jurisdiction, today) }
  const basis = { facts, setting, ask: askOf(file, jurisdiction, { today }) }
  const routes = outlook(jurisdiction.release?.routes ?? [], facts, setting).routes
  const debts =
    jurisdiction.debts === undefined
      ? []
      : debtOutlook(file, facts, jurisdiction.debts, jurisdiction, setting).debts
  const work =
    jurisdiction.employment === undefined || file.work === undefined
      ? undefined
      : employmentOutlook(facts, jurisdiction.employment, setting)
  const ofDebts = debts.flatMap((debt) =>
    group(headings.debt(debt.id), `debt:${debt.id}/`, [debt.release, ...debt.hold, ...debt.help], {
      facts: debt.facts,
      setting: { ...setting, history: debt.history },
      ask: askOf(file, jurisdiction, { today, debt: debt.id }),
    }),
  )
  const ofRelease = group(headings.release, "", routes, basis)
  return {
    today,
    facts,
    next: () =>
      file.sentences === undefined
        ? []
        : questions(jurisdiction.release?.routes ?? [], file, jurisdiction, { today, ...mostNext }),
    groups: [
      // Of somebody who is held for a debt alone, the debt says most.
      ...(file.sentences === undefined ? [...ofDebts, ...ofRelease] : [...ofRelease, ...ofDebts]),
      ...(work === undefined
        ? []
        : group(
            headings.work,
            "",
            [
              ...work.workplaces.map(({ decision }) => decision),
              work.training,
              ...work.loans.map(({ decision }) => decision),
              ...(work.publicPosts === undefined ? [] : [work.publicPosts]),
            ],
            basis,
          )),
    ],
  }
}

const decideFamily = (file: FamilyFile, jurisdiction: Jurisdiction, today: Day): DecidedFile => {
  const family = familyCase(file, jurisdiction, today)
  const { facts, history } = family
  const setting: Setting = { pack: jurisdiction.pack, today, ...(history === undefined ? {} : { history }) }
  if (jurisdiction.support === undefined) return { today, facts, groups: [], next: () => [] }
  const { bridging, cover, householdHelp, members, otherPayers } = familyOutlook(
    family,
    jurisdiction.support,
    setting,
  )
  const basis = { facts, setting, ask: askOf(file, jurisdiction, { today }) }
  const decisionsOf = (list: ReadonlyArray<{ readonly decision: Decision }>) =>
    list.map(({ decision }) => decision)
  const routes = [cover, ...decisionsOf(householdHelp)].map(({ rule }) => rule)
  return {
    today,
    facts,
    next: () => questions(routes as ReadonlyArray<Rule<boolean>>, file, jurisdiction, { today, ...mostNext }),
    groups: [
      ...group(headings.cover, "", [cover], basis),
      ...group(headings.payers, "", [bridging, ...decisionsOf(otherPayers)], basis),
      ...group(headings.household, "", decisionsOf(householdHelp), basis),
      ...members.flatMap((member) => {
        const past = family.members.find(({ person }) => person === member.person)?.history
        return group(headings.member(member.person), `member:${member.person}/`, decisionsOf(member.help), {
          facts: member.facts,
          setting: { pack: jurisdiction.pack, today, ...(past === undefined ? {} : { history: past }) },
          ask: askOf(file, jurisdiction, { today, person: member.person }),
        })
      }),
    ],
  }
}

/** Decodes a file and decides it on a day; on the day of the file where none is given. */
export const decideFile = (
  document: unknown,
  jurisdiction: Jurisdiction,
  asOf: Day | undefined,
  otherwise: Day,
): Result.Result<DecidedFile, ReadonlyArray<CaseFileError>> =>
  Result.map(decodeFile(document, jurisdiction, asOf === undefined ? {} : { today: asOf }), (file) => {
    const today = asOf ?? file.day ?? otherwise
    return file.kind === "family"
      ? decideFamily(file, jurisdiction, today)
      : decidePrisoner(file, jurisdiction, today)
  })
