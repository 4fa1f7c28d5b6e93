/** What the fields of a family file must be to each other. Each check looks only at what it can read. */

import type { FieldPath } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { apart, endBeforeStart, endOf, entriesOf, inOrder, type Stretch } from "../../case-file/checks.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import { coverChecks } from "./cover-checks.ts"
import type { FamilyParts } from "./family-file-law.ts"
import { membershipChecks } from "./membership-checks.ts"
import type { FamilyCheck } from "./readable-family.ts"
import { rolesChecks } from "./roles-checks.ts"

const custodyChecks: FamilyCheck = ({ custody }, note) => {
  const held: Array<Stretch> = []
  for (const [index, episode] of entriesOf(custody)) {
    const to = endOf(episode, "to")
    if (episode.from === undefined || to === undefined) continue
    if (to < episode.from) note(["custody", index, "to"], endBeforeStart)
    else held.push({ path: ["custody", index, "from"], from: episode.from, to })
  }
  apart(held, note)
}

/** Only support that runs can end, and only support with an end phases out. */
const endingChecks: FamilyCheck = ({ support }, note) => {
  if (support === undefined) return
  const { end, phasingOutSince, status, start } = support
  const began = ["شروع حمایت", "the start of support"] as const
  inOrder(note, start, end, ["support", "end"], began)
  inOrder(note, start, phasingOutSince, ["support", "phasingOutSince"], began)
  if (phasingOutSince === undefined && end === undefined) return
  if (status === "waiting")
    note(["support", "status"], {
      code: "field.conflict",
      expected: text("active، زیرا پایان حمایت نوشته شده است", "active: an end of support is stated"),
    })
  if (phasingOutSince === undefined) return
  if (end === undefined)
    note(["support", "end"], {
      code: "field.missing",
      expected: text("نخستین روز پس از پایان حمایت", "the first day after the support"),
    })
  else if (end < phasingOutSince)
    note(["support", "end"], {
      code: "day.outOfOrder",
      expected: text(
        "روزی که پیش از آغاز پایان‌دهی نباشد",
        "a day no earlier than that on which phasing out began",
      ),
    })
}

const supportChecks: FamilyCheck = ({ support }, note) => {
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
  supportChecks,
  endingChecks,
]

/** Notes everything in which the fields of a family file contradict each other. */
export const checkConsistency: FamilyCheck = (file, note, setting) => {
  for (const check of checks) check(file, note, setting)
  setting.law.check?.(file as Salvaged<FamilyParts>, note)
}
