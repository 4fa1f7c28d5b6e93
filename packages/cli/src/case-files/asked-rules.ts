import type { Rule } from "@bazgasht/rules"
import { kindOfFile } from "./deciding.ts"
import type { AnyCaseFile } from "./open-case-file.ts"

/** The rules asked for by name, held against the kinds of the files that come. */
export interface AskedRules {
  /** Whether a file of a kind is decided. One that none of the rules is about counts as passed over. */
  readonly takes: (kind: AnyCaseFile["kind"]) => boolean
  /** How many files were passed over. */
  readonly passedOver: () => number
  /** The rules about a kind of which no file has come; none before the first file. */
  readonly withoutFile: () => ReadonlyArray<Rule>
}

/** Begins to hold rules against files; every file is taken where no rule was asked for. */
export const startAskedRules = (rules: ReadonlyArray<Rule> | undefined): AskedRules => {
  const met = new Set<AnyCaseFile["kind"]>()
  let passedOver = 0
  return {
    takes: (kind) => {
      met.add(kind)
      const isTaken = rules === undefined || rules.some((rule) => kindOfFile(rule) === kind)
      if (!isTaken) passedOver++
      return isTaken
    },
    passedOver: () => passedOver,
    withoutFile: () => (met.size === 0 ? [] : (rules ?? []).filter((rule) => !met.has(kindOfFile(rule)))),
  }
}
