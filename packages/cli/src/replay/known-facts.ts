import type { AskedFile, Jurisdiction } from "@bazgasht/core"
import { debtsOfFile } from "@bazgasht/core/release"
import { type Day, digestOf, type Facts, type History, type Setting } from "@bazgasht/rules"
import { askAboutFile } from "../case-files/asked-files.ts"
import { caseOn } from "../case-files/deciding.ts"
import { isOfFamily, type OpenedCaseFile } from "../case-files/open-case-file.ts"

/** The facts of a case on a day, with how they became so. */
export interface KnownCase {
  readonly facts: Facts
  readonly history?: History
  /** What the file can still be asked. */
  readonly asked: () => AskedFile
}

/** The cases of files, by their facts. */
export interface KnownFacts {
  /** The cases that have these facts on a day, under the readings that were chosen: two debts may have the same. */
  readonly on: (day: Day, digest: string, choices?: Setting["choices"]) => ReadonlyArray<KnownCase>
  /** Whether some file has these facts where everything in it counts, whatever its day. */
  readonly countsLater: (digest: string, choices?: Setting["choices"]) => boolean
}

type ByDigest = ReadonlyMap<string, ReadonlyArray<KnownCase>>

/** What is asked of a file is found once for all decisions on it. */
const once = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The facts of prisoners and of each of their debts, of families and of each of their members. */
export const knownFactsOf = (
  files: ReadonlyArray<OpenedCaseFile>,
  jurisdiction: Jurisdiction,
): KnownFacts => {
  const { pack } = jurisdiction
  const byDay = new Map<string, ByDigest>()
  const on = (day: Day, choices: Setting["choices"] = {}): ByDigest => {
    const key = JSON.stringify([day, Object.entries(choices).sort()])
    const found =
      byDay.get(key) ??
      Map.groupBy(
        files.flatMap((opened): ReadonlyArray<KnownCase> => {
          const { members, ...whole } = caseOn(opened, jurisdiction, day, choices)
          const setting: Setting = { pack, today: day, choices, history: whole.history }
          const debts = isOfFamily(opened)
            ? []
            : debtsOfFile(opened.caseFile, whole.facts, jurisdiction, setting)
          return [
            { ...whole, asked: once(() => askAboutFile(opened, jurisdiction, setting)) },
            ...members.map((member) => ({
              ...member,
              asked: once(() => askAboutFile(opened, jurisdiction, setting, { person: member.person })),
            })),
            ...debts.map(({ facts, history, id }) => ({
              facts,
              history,
              asked: once(() => askAboutFile(opened, jurisdiction, setting, { debt: id })),
            })),
          ]
        }),
        ({ facts }) => digestOf(facts),
      )
    byDay.set(key, found)
    return found
  }
  return {
    on: (day, digest, choices) => on(day, choices).get(digest) ?? [],
    countsLater: (digest, choices) => on(pack.calendar.lastDay, choices).has(digest),
  }
}
