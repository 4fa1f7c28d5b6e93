/**
 * Decides the release routes of a prisoner's file.
 *
 * @module
 */

import { type CaseFile, outlook, workFacts } from "@bazgasht/core"
import { iran, releaseRoutes } from "@bazgasht/iran"
import type { Decision, Facts, Setting } from "@bazgasht/rules"
import { type DecidingOptions, isAboutFamilies, readerFor, settingFor } from "./deciding.ts"
import type { Opened } from "./open-case-file.ts"

/** A prisoner's file with the decisions of the routes, the nearest first. */
export interface DecidedPrisoner extends Opened<CaseFile> {
  readonly kind: "prisoner"
  readonly facts: Facts
  readonly setting: Setting
  readonly decisions: ReadonlyArray<Decision>
}

/** Decides a prisoner's file. */
export const decidePrisoner = (opened: Opened<CaseFile>, options: DecidingOptions): DecidedPrisoner => {
  const { routes = releaseRoutes } = options
  const setting = settingFor(opened.caseFile, options)
  const facts = workFacts(opened.caseFile, iran)
  const ofPrisoners = routes.filter((route) => !isAboutFamilies(route))
  const { routes: decisions } = outlook(ofPrisoners, facts, setting, readerFor(options))
  return { kind: "prisoner", ...opened, facts, setting, decisions }
}
