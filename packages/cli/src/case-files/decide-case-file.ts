/**
 * Decides a case file of any kind. Pure: whoever has a text can use it.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type DecidedFamily, decideFamily } from "./decide-family.ts"
import { type DecidedPrisoner, decidePrisoner } from "./decide-prisoner.ts"
import type { DecidingOptions } from "./deciding.ts"
import { isOfFamily, type OpenedCaseFile, openCaseFile } from "./open-case-file.ts"
import type { Refusal } from "./refusal.ts"

/** A case file with its decisions. */
export type DecidedCaseFile = DecidedPrisoner | DecidedFamily

/** Decides a case file that has been opened. */
export const decideOpened = (opened: OpenedCaseFile, options: DecidingOptions): DecidedCaseFile =>
  isOfFamily(opened) ? decideFamily(opened, options) : decidePrisoner(opened, options)

/**
 * Decides the case file in a text: the release routes of a prisoner, or the support of a family.
 *
 * @example
 * decideCaseFile("CR-1.json", text, { today }) // => a `DecidedCaseFile`, or a list of `Refusal`
 */
export const decideCaseFile = (
  file: string,
  text: string,
  options: DecidingOptions,
): Result.Result<DecidedCaseFile, ReadonlyArray<Refusal>> =>
  Result.map(openCaseFile(file, text, { today: options.today }), (opened) => decideOpened(opened, options))
