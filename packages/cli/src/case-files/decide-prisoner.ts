/**
 * Decides the release routes of a prisoner's file, and what is open of work.
 *
 * @module
 */

import { type CaseFile, type EmploymentOutlook, employmentOutlook, outlook, workFacts } from "@bazgasht/core"
import { employmentProgramme, iran, releaseRoutes } from "@bazgasht/iran"
import type { Decision, Facts, Setting } from "@bazgasht/rules"
import { type DecidingOptions, isAboutFamilies, readerFor, settingFor } from "./deciding.ts"
import type { Opened } from "./open-case-file.ts"

/** A prisoner's file with the decisions of the routes, the nearest first. */
export interface DecidedPrisoner extends Opened<CaseFile> {
  readonly kind: "prisoner"
  readonly facts: Facts
  readonly setting: Setting
  /** The release routes; or the rules that were asked for by name. */
  readonly routes: ReadonlyArray<Decision>
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

/** Decides a prisoner's file. */
export const decidePrisoner = (opened: Opened<CaseFile>, options: DecidingOptions): DecidedPrisoner => {
  const setting = settingFor(opened.caseFile, options)
  const facts = workFacts(opened.caseFile, iran)
  const asked = (options.routes ?? releaseRoutes).filter((route) => !isAboutFamilies(route))
  const { routes } = outlook(asked, facts, setting, readerFor(options))
  const decided = { kind: "prisoner" as const, ...opened, facts, setting, routes }
  if (opened.caseFile.work === undefined || options.routes !== undefined)
    return { ...decided, decisions: routes }
  const employment = employmentOutlook(facts, employmentProgramme, setting, readerFor(options))
  return { ...decided, employment, decisions: [...routes, ...decisionsOf(employment)] }
}
