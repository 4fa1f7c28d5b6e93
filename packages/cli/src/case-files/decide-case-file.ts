import type { Jurisdiction } from "@bazgasht/core"
import * as Result from "effect/Result"
import { type DecidedFamily, decideFamily } from "./decide-family.ts"
import { type DecidedPrisoner, decidePrisoner } from "./decide-prisoner.ts"
import type { DecidingOptions } from "./deciding.ts"
import { isOfFamily, type OpenedCaseFile, openCaseFile } from "./open-case-file.ts"
import type { Refusal } from "./refusal.ts"

/** A case file with its decisions. */
export type DecidedCaseFile = DecidedPrisoner | DecidedFamily

export const decideOpened = (
  opened: OpenedCaseFile,
  jurisdiction: Jurisdiction,
  options: DecidingOptions,
): DecidedCaseFile =>
  isOfFamily(opened)
    ? decideFamily(opened, jurisdiction, options)
    : decidePrisoner(opened, jurisdiction, options)

/**
 * Decides the case file in a text: the release routes of a prisoner, or the support of a family.
 *
 * @example
 * decideCaseFile("CR-1.json", text, iran, { today }) // => a `DecidedCaseFile`, or a list of `Refusal`
 */
export const decideCaseFile = (
  file: string,
  text: string,
  jurisdiction: Jurisdiction,
  options: DecidingOptions,
): Result.Result<DecidedCaseFile, ReadonlyArray<Refusal>> =>
  Result.map(openCaseFile(file, text, jurisdiction, { today: options.today }), (opened) =>
    decideOpened(opened, jurisdiction, options),
  )
