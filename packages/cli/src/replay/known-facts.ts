/**
 * The facts of case files, by the day and by their digests: a receipt names facts by nothing else.
 *
 * @module
 */

import type { AskedFile } from "@bazgasht/core"
import { iranPack } from "@bazgasht/iran"
import { type Day, digestOf, type Facts, type History, type Setting } from "@bazgasht/rules"
import { askAboutFile } from "../case-files/asked-files.ts"
import { caseOn } from "../case-files/deciding.ts"
import type { OpenedCaseFile } from "../case-files/open-case-file.ts"

/** The facts of a case on a day, with how they became so. */
export interface KnownCase {
  readonly facts: Facts
  readonly history?: History
  /** The file, as something of which more can be asked. */
  readonly asked: () => AskedFile
}

/** The cases of files, by their facts. */
export interface KnownFacts {
  /** The case that has these facts on a day, under the readings that were chosen; `undefined` where no file gives them. */
  readonly on: (day: Day, digest: string, choices?: Setting["choices"]) => KnownCase | undefined
  /** Whether some file has these facts where everything in it counts, whatever its day. */
  readonly countsLater: (digest: string, choices?: Setting["choices"]) => boolean
}

type ByDigest = ReadonlyMap<string, KnownCase>

/** The facts of prisoners, of families and of each of their members. */
export const knownFactsOf = (files: ReadonlyArray<OpenedCaseFile>): KnownFacts => {
  const byDay = new Map<string, ByDigest>()
  const on = (day: Day, choices: Setting["choices"] = {}): ByDigest => {
    const key = JSON.stringify([day, Object.entries(choices).sort()])
    const found =
      byDay.get(key) ??
      new Map(
        files
          .flatMap((opened): ReadonlyArray<KnownCase> => {
            const { members, ...whole } = caseOn(opened, day, choices)
            const about = (person?: string) => () =>
              askAboutFile(opened, { pack: iranPack, today: day, choices }, person)
            return [
              { ...whole, asked: about() },
              ...members.map((member) => ({ ...member, asked: about(member.person) })),
            ]
          })
          .map((known) => [digestOf(known.facts), known]),
      )
    byDay.set(key, found)
    return found
  }
  return {
    on: (day, digest, choices) => on(day, choices).get(digest),
    countsLater: (digest, choices) => on(iranPack.calendar.lastDay, choices).has(digest),
  }
}
