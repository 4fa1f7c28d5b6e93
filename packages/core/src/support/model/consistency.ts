/**
 * What the fields of a family file must be to each other. Each check looks only at what it can read.
 *
 * @module
 */

import { text } from "@bazgasht/rules"
import type { FieldPath } from "../../case-file/case-file-error.ts"
import { apart, endBeforeStart, endOf, entriesOf, inOrder, type Stretch } from "../../case-file/checks.ts"
import { coverChecks } from "./cover-checks.ts"
import { membershipChecks } from "./membership-checks.ts"
import type { FamilyCheck } from "./readable-family.ts"
import { rolesChecks } from "./roles-checks.ts"

const truthOf = (
  reported: boolean | { readonly value?: boolean | undefined } | undefined,
): boolean | undefined => (typeof reported === "object" ? reported.value : reported)

const custodyChecks: FamilyCheck = ({ custody, prisoner }, note) => {
  const held: Array<Stretch> = []
  for (const [index, episode] of entriesOf(custody)) {
    const to = endOf(episode, "to")
    if (episode.from === undefined || to === undefined) continue
    if (to < episode.from) note(["custody", index, "to"], endBeforeStart)
    else held.push({ path: ["custody", index, "from"], from: episode.from, to })
  }
  apart(held, note)
  const { custodyAbroadConfirmed: confirmed, heldAbroad: abroad } = prisoner ?? {}
  if (truthOf(confirmed) === true && truthOf(abroad) === false)
    note(["prisoner", "custodyAbroadConfirmed"], {
      code: "field.conflict",
      expected: text(
        "بدون تأیید، زیرا زندانی در داخل کشور است",
        "no confirmation: the prisoner is not held abroad",
      ),
    })
}

const standingChecks: FamilyCheck = ({ support }, note) => {
  const suspended: Array<Stretch> = []
  inOrder(note, support?.waitingSince, support?.start, ["support", "start"], ["شروع نوبت", "the waiting"])
  for (const [index, suspension] of entriesOf(support?.suspensions)) {
    const path: FieldPath = ["support", "suspensions", index]
    const { from } = suspension
    const to = endOf(suspension, "to")
    inOrder(note, support?.start, from, [...path, "from"], ["شروع حمایت", "the start of support"])
    if (from === undefined || to === undefined) continue
    if (to < from) note([...path, "to"], endBeforeStart)
    else suspended.push({ path: [...path, "from"], from, to })
  }
  apart(suspended, note)
}

const checks: ReadonlyArray<FamilyCheck> = [
  membershipChecks,
  rolesChecks,
  custodyChecks,
  coverChecks,
  standingChecks,
]

/** Notes everything in which the fields of a family file contradict each other. */
export const checkConsistency: FamilyCheck = (file, note, setting) => {
  for (const check of checks) check(file, note, setting)
}
