/**
 * What deciding a case file of any kind rests on besides the file.
 *
 * @module
 */

import { familyFacts, workFacts } from "@bazgasht/core"
import { iran, iranPack, supportRules } from "@bazgasht/iran"
import {
  type Day,
  type DayCount,
  decide,
  decideExactly,
  type Facts,
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
  /** Every rule that decides on a file of this kind unless given. Rules about files of the other kind are left out. */
  readonly routes?: ReadonlyArray<Rule<boolean>>
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

/** Whether a rule is about families. */
export const isAboutFamilies = (rule: Rule): boolean => supportRules.includes(rule)

/** The facts of a case file of any kind. */
export const factsOf = (opened: OpenedCaseFile): Facts =>
  isOfFamily(opened) ? familyFacts(opened.caseFile) : workFacts(opened.caseFile, iran)
