/**
 * Decides the release routes of a prisoner's file, the debts that stand against release, and what is open of work.
 *
 * @module
 */

import {
  type CaseFile,
  type DebtOutlook,
  debtOutlook,
  type EmploymentOutlook,
  employmentOutlook,
  outlook,
} from "@bazgasht/core"
import { debtProgramme, employmentProgramme, iran, releaseRoutes } from "@bazgasht/iran"
import type { Decision, Facts, Setting } from "@bazgasht/rules"
import { caseOn, type DecidingOptions, isAboutFamilies, readerFor, settingFor } from "./deciding.ts"
import type { Opened } from "./open-case-file.ts"

/** A prisoner's file with the decisions of the routes, the nearest first. */
export interface DecidedPrisoner extends Opened<CaseFile> {
  readonly kind: "prisoner"
  readonly facts: Facts
  readonly setting: Setting
  /** The release routes; or the rules that were asked for by name. */
  readonly routes: ReadonlyArray<Decision>
  /** The debts: only where the file tells of debts, and no rule was asked for by name. */
  readonly debts?: DebtOutlook
  /** What is open of work: only where the file tells of work, and no rule was asked for by name. */
  readonly employment?: EmploymentOutlook
  /** All decisions in one list. */
  readonly decisions: ReadonlyArray<Decision>
}

const decisionsOf = ({ loans, publicPosts, training, workplaces }: EmploymentOutlook) => [
  ...workplaces.map(({ decision }) => decision),
  training,
  ...loans.map(({ decision }) => decision),
  publicPosts,
]

const decisionsOfDebts = ({ debts }: DebtOutlook): ReadonlyArray<Decision> =>
  debts.flatMap(({ help, hold, release }) => [release, ...hold, ...help])

/** Decides a prisoner's file. */
export const decidePrisoner = (opened: Opened<CaseFile>, options: DecidingOptions): DecidedPrisoner => {
  const { caseFile } = opened
  const asOf = settingFor(caseFile, options)
  const { facts, history } = caseOn(opened, asOf.today)
  const setting: Setting = { ...asOf, history }
  const reader = readerFor(options)
  const asked = (options.routes ?? releaseRoutes).filter((route) => !isAboutFamilies(route))
  const { routes } = outlook(asked, facts, setting, reader)
  const whole = options.routes === undefined
  const debts =
    whole && caseFile.debts !== undefined
      ? debtOutlook(caseFile, facts, debtProgramme, iran, setting, reader)
      : undefined
  const employment =
    whole && caseFile.work !== undefined
      ? employmentOutlook(facts, employmentProgramme, setting, reader)
      : undefined
  return {
    kind: "prisoner",
    ...opened,
    facts,
    setting,
    routes,
    ...(debts === undefined ? {} : { debts }),
    ...(employment === undefined ? {} : { employment }),
    decisions: [
      ...routes,
      ...(debts === undefined ? [] : decisionsOfDebts(debts)),
      ...(employment === undefined ? [] : decisionsOf(employment)),
    ],
  }
}
