/**
 * The facts of case files, by the day and by their digests: a receipt names facts by nothing else.
 *
 * @module
 */

import { iranPack } from "@bazgasht/iran"
import { type Day, digestOf, type Facts, type History } from "@bazgasht/rules"
import { caseOn } from "../case-files/deciding.ts"
import type { OpenedCaseFile } from "../case-files/open-case-file.ts"

/** The facts of a case on a day, with how they became so. */
export interface KnownCase {
  readonly facts: Facts
  readonly history?: History
}

/** The cases of files, by their facts. */
export interface KnownFacts {
  /** The case that has these facts on a day; `undefined` where no file gives them. */
  readonly on: (day: Day, digest: string) => KnownCase | undefined
  /** Whether some file has these facts where everything in it counts, whatever its day. */
  readonly countsLater: (digest: string) => boolean
}

type ByDigest = ReadonlyMap<string, KnownCase>

/** The facts of prisoners, of families and of each of their members. */
export const knownFactsOf = (files: ReadonlyArray<OpenedCaseFile>): KnownFacts => {
  const byDay = new Map<Day, ByDigest>()
  const on = (day: Day): ByDigest => {
    const found =
      byDay.get(day) ??
      new Map(
        files
          .map((opened) => caseOn(opened, day))
          .flatMap(({ members, ...whole }): ReadonlyArray<KnownCase> => [whole, ...members])
          .map((known) => [digestOf(known.facts), known]),
      )
    byDay.set(day, found)
    return found
  }
  return {
    on: (day, digest) => on(day).get(digest),
    countsLater: (digest) => on(iranPack.calendar.lastDay).has(digest),
  }
}
