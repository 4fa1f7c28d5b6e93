/**
 * Decides the release routes of one case file. Pure: whoever has a text can use it.
 *
 * @module
 */

import { outlook, releaseFacts } from "@bazgasht/core"
import { iran, iranPack, releaseRoutes } from "@bazgasht/iran"
import {
  type Day,
  type DayCount,
  type Decision,
  decide,
  decideExactly,
  type Facts,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type OpenedCaseFile, openCaseFile } from "./open-case-file.ts"
import type { Refusal } from "./refusal.ts"

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
  /** Every release route unless given. */
  readonly routes?: ReadonlyArray<Rule<boolean>>
}

/** A case file with the decisions of its routes, the nearest first. */
export interface DecidedCaseFile extends OpenedCaseFile {
  readonly facts: Facts
  readonly setting: Setting
  readonly decisions: ReadonlyArray<Decision>
}

/** Decides a case file that has been opened. */
export const decideOpened = (opened: OpenedCaseFile, options: DecidingOptions): DecidedCaseFile => {
  const { choices, day, dayCount, exact = false, routes = releaseRoutes, today } = options
  const setting: Setting = {
    pack: iranPack,
    today: day ?? opened.caseFile.day ?? today,
    ...(choices === undefined ? {} : { choices }),
    ...(dayCount === undefined ? {} : { dayCount }),
  }
  const facts = releaseFacts(opened.caseFile, iran)
  return {
    ...opened,
    facts,
    setting,
    decisions: outlook(routes, facts, setting, exact ? decideExactly : decide).routes,
  }
}

/**
 * Decides the release routes of the case file in a text.
 *
 * @example
 * decideCaseFile("CR-1.json", text, { today }) // => a `DecidedCaseFile`, or a list of `Refusal`
 */
export const decideCaseFile = (
  file: string,
  text: string,
  options: DecidingOptions,
): Result.Result<DecidedCaseFile, ReadonlyArray<Refusal>> =>
  Result.map(openCaseFile(file, text), (opened) => decideOpened(opened, options))
