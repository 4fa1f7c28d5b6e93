/** What is asked about the release of a person who is held for a debt alone: no sentence ends, so nobody can say on which day. */

import { type Day, text } from "@bazgasht/rules"
import type { ReleaseAssumption } from "../employment/model/release-assumption.ts"
import type { CaseFile } from "../release/model/case-file.ts"
import type { FieldDescription, FieldsOfFacts } from "./file-field.ts"

/** Whether a file says that the person serves no sentence and owes a debt. */
const isHeldForDebtAlone = ({ debts = [], sentences }: CaseFile): boolean =>
  sentences?.length === 0 && debts.length > 0

/** An assumption that holds today, for some time or for a long time. */
const assumptions = (today: Day): ReadonlyArray<ReleaseAssumption> =>
  [400, 4000].map((days) => ({
    release: (today + days) as Day,
    by: "officer",
    ground: "assumed",
    from: today,
    to: (today + days) as Day,
  }))

/** The next assumption of the day of release, behind those that the file has already. */
const nextAssumption = ({ work }: CaseFile, today: Day): FieldDescription => ({
  path: ["work", "releaseAssumptions", work?.releaseAssumptions?.length ?? 0],
  label: text("روز آزادی مفروض", "the assumed day of release"),
  question: text(
    "روز آزادی معین نیست؛ کدام روز فرض می‌شود، چه کسی و بر چه مبنایی آن را فرض می‌کند و این فرض تا چه روزی معتبر است؟",
    "no day of release is set: which day is assumed, by whom, on which ground, and until when does the assumption hold?",
  ),
  kind: "object",
  values: () => assumptions(today),
})

/**
 * Where the facts about the day of release are written for a person who is held for a debt alone: in an assumption that somebody makes by name, or in the
 * day itself where one has been set. Of everybody else, the fields as they are.
 */
export const withAssumedRelease = (fields: FieldsOfFacts, file: CaseFile, today: Day): FieldsOfFacts => {
  if (!isHeldForDebtAlone(file)) return fields
  const assumption = nextAssumption(file, today)
  const asked = (fact: string) => [assumption, ...(fields[fact] ?? [])]
  return {
    ...fields,
    expectedReleaseDay: asked("expectedReleaseDay"),
    releaseForeseen: asked("releaseForeseen"),
  }
}
