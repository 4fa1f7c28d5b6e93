import { type AskedFile, askAboutFamily, askAboutPrisoner, missingFields } from "@bazgasht/core"
import { type DocumentOptions, missingJson } from "@bazgasht/core/json"
import type { DebtOutlook } from "@bazgasht/core/release"
import type { FamilyOutlook } from "@bazgasht/core/support"
import type { Decision } from "@bazgasht/rules"
import type { OpenedFile } from "./read-file.ts"

/** What has a decision of its own and its quantities, by what it is about. */
interface Parts {
  readonly family?: FamilyOutlook
  readonly debts?: DebtOutlook
}

/** The member or the debt that a decision is about, where it is about one. */
const subjectsOf = ({ debts, family }: Parts): ReadonlyMap<unknown, string> => {
  const subjects = new Map<unknown, string>()
  const add = (id: string, decisions: ReadonlyArray<Decision>): void => {
    for (const decision of decisions)
      for (const open of [decision, ...decision.quantities]) subjects.set(open, id)
  }
  for (const { help, hold, id, release } of debts?.debts ?? []) add(id, [release, ...hold, ...help])
  for (const { help, person } of family?.members ?? [])
    add(
      person,
      help.map(({ decision }) => decision),
    )
  return subjects
}

/** Says what would settle open answers, as fields of the file. */
export const askMissing = (
  opened: OpenedFile,
  parts: Parts = {},
): NonNullable<DocumentOptions["missing"]> => {
  const subjects = subjectsOf(parts)
  const { law, setting } = opened
  const files = new Map<string | undefined, AskedFile>()
  const askedOf = (subject: string | undefined): AskedFile => {
    const known = files.get(subject)
    if (known !== undefined) return known
    const made =
      opened.kind === "family"
        ? askAboutFamily(opened.file, law, setting.today, subject)
        : askAboutPrisoner(opened.file, law, setting.today, subject)
    files.set(subject, made)
    return made
  }
  return (open) => {
    const { missing } = open
    if (missing.questions.length === 0) return missingJson(missing)
    // A quantity is asked on the day on which its decision opens.
    const about = "limits" in open ? { ...setting, today: open.today } : setting
    return missingJson(missing, missingFields(open, askedOf(subjects.get(open)), about))
  }
}
