import { type Jurisdiction, withReadings } from "@bazgasht/core"
import { type EmploymentProgramme, workFacts, workHistory } from "@bazgasht/core/employment"
import { type FamilyMember, familyCase, type SupportProgramme } from "@bazgasht/core/support"
import {
  type Day,
  type DayCount,
  decide,
  decideExactly,
  type Facts,
  type History,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import { type AnyCaseFile, isOfFamily, type OpenedCaseFile } from "./open-case-file.ts"

/** What a decision rests on besides the file. */
export interface DecidingOptions {
  /** The day of the decision; that in the file unless given. */
  readonly day?: Day
  /** The day where neither the options nor the file say one. */
  readonly today: Day
  readonly dayCount?: DayCount
  readonly choices?: Setting["choices"]
  /** Whether to decide too where Kleene logic stays open although every completion of the case agrees. */
  readonly exact?: boolean
  /** Every rule that decides on a file of this kind unless given; quantities may be named. Rules about other files are left out. */
  readonly routes?: ReadonlyArray<Rule>
}

export const settingFor = (
  caseFile: AnyCaseFile,
  { pack }: Jurisdiction,
  { choices, day, dayCount, today }: DecidingOptions,
): Setting => ({
  pack,
  today: day ?? caseFile.day ?? today,
  ...(choices === undefined ? {} : { choices }),
  ...(dayCount === undefined ? {} : { dayCount }),
})

export const readerFor = ({ exact = false }: DecidingOptions): typeof decide =>
  exact ? decideExactly : decide

export const isDecision = (rule: Rule): rule is Rule<boolean> => rule.valueKind === "truth"

/** Whether a rule is about one debt. */
export const isAboutDebts = (rule: Rule, { rulesAbout }: Jurisdiction): boolean =>
  rulesAbout?.debts.includes(rule) === true

/** Whether a rule is about families. */
export const isAboutFamilies = (rule: Rule, { rulesAbout }: Jurisdiction): boolean =>
  rulesAbout?.families.includes(rule) === true

export const kindOfFile = (rule: Rule, jurisdiction: Jurisdiction): AnyCaseFile["kind"] =>
  isAboutFamilies(rule, jurisdiction) ? "family" : "prisoner"

/** What a case file of any kind says by a day: the facts, how they became so, and those of the members of a family. */
export interface CaseOnDay {
  readonly facts: Facts
  readonly history: History
  readonly members: ReadonlyArray<FamilyMember>
}

/** A case file of any kind, as it is by a day under the readings that are chosen. */
export const caseOn = (
  opened: OpenedCaseFile,
  jurisdiction: Jurisdiction,
  day: Day,
  choices?: Setting["choices"],
): CaseOnDay => {
  if (!isOfFamily(opened)) {
    const law = withReadings(jurisdiction, choices)
    return {
      facts: workFacts(opened.caseFile, law, day),
      history: workHistory(opened.caseFile, law, day),
      members: [],
    }
  }
  const { facts, history = [], members } = familyCase(opened.caseFile, jurisdiction, day)
  return { facts, history, members }
}

const programmeOf = <Programme>(programme: Programme | undefined, files: string): Programme => {
  if (programme === undefined) throw new Error(`the jurisdiction has no programme by which ${files} are read`)
  return programme
}

/** The programme of support. A jurisdiction without one reads no file of a family, so that nothing asks for it. */
export const supportOf = ({ support }: Jurisdiction): SupportProgramme => programmeOf(support, "families")

/** The programme of employment. A jurisdiction without one reads no placement round, so that nothing asks for it. */
export const employmentOf = ({ employment }: Jurisdiction): EmploymentProgramme =>
  programmeOf(employment, "placement rounds")
