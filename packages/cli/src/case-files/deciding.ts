/**
 * What deciding a case file of any kind rests on besides the file.
 *
 * @module
 */

import { type FamilyMember, familyCase, withReadings, workFacts, workHistory } from "@bazgasht/core"
import { debtRules, iran, iranPack, supportRules } from "@bazgasht/iran"
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
  /**
   * Every rule that decides on a file of this kind unless given; quantities may be asked for too. Rules about files of the other
   * kind are left out.
   */
  readonly routes?: ReadonlyArray<Rule>
}

/** The setting in which a case file is decided. */
export const settingFor = (
  caseFile: AnyCaseFile,
  { choices, day, dayCount, today }: DecidingOptions,
): Setting => ({
  pack: iranPack,
  today: day ?? caseFile.day ?? today,
  ...(choices === undefined ? {} : { choices }),
  ...(dayCount === undefined ? {} : { dayCount }),
})

/** The reader that decides. */
export const readerFor = ({ exact = false }: DecidingOptions): typeof decide =>
  exact ? decideExactly : decide

/** Whether a rule decides; the others determine a quantity. */
export const isDecision = (rule: Rule): rule is Rule<boolean> => rule.valueKind === "truth"

/** Whether a rule is about one debt. */
export const isAboutDebts = (rule: Rule): boolean => debtRules.includes(rule)

/** Whether a rule is about families. */
export const isAboutFamilies = (rule: Rule): boolean => supportRules.includes(rule)

/** The kind of file that a rule is about. */
export const kindOfFile = (rule: Rule): AnyCaseFile["kind"] => (isAboutFamilies(rule) ? "family" : "prisoner")

/** What a case file of any kind says by a day: the facts, how they became so, and those of the members of a family. */
export interface CaseOnDay {
  readonly facts: Facts
  readonly history: History
  readonly members: ReadonlyArray<FamilyMember>
}

/** A case file of any kind, as it is by a day under the readings that are chosen. */
export const caseOn = (opened: OpenedCaseFile, day: Day, choices?: Setting["choices"]): CaseOnDay => {
  if (!isOfFamily(opened)) {
    const law = withReadings(iran, choices)
    return {
      facts: workFacts(opened.caseFile, law, day),
      history: workHistory(opened.caseFile, law, day),
      members: [],
    }
  }
  const { facts, history = [], members } = familyCase(opened.caseFile, iran, day)
  return { facts, history, members }
}
