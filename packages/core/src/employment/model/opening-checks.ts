/** What the fields of an opening must be to each other. Each check looks only at what it can read. */

import { text } from "@bazgasht/rules"
import {
  endBeforeStart,
  entriesOf,
  type Note,
  noteRepeated,
  noteRepeatedCodes,
} from "../../case-file/checks.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { isPrison } from "./custody-at-work.ts"
import type { Opening } from "./opening.ts"
import { readableValue } from "./work-checks.ts"

type Check = (opening: Salvaged<Opening>, note: Note, jurisdiction: Jurisdiction) => void

const checkRepetitions: Check = (opening, note) => {
  for (const field of [
    "institutions",
    "excludedOffences",
    "demands",
    "requiredCertificates",
    "occupants",
    "keptApartFrom",
  ] as const)
    noteRepeatedCodes(opening[field], [field], note)
  noteRepeated(opening.quotas, ({ category }) => category, ["quotas"], note, "category")
  for (const field of ["essentialSkills", "optionalSkills"] as const)
    noteRepeated(opening[field], ({ skill }) => skill, [field], note, "skill")
  const essential = new Set(opening.essentialSkills?.map((asked) => asked?.skill))
  for (const [index, { skill }] of entriesOf(opening.optionalSkills))
    if (skill !== undefined && essential.has(skill))
      note(["optionalSkills", index, "skill"], {
        code: "field.conflict",
        expected: text(
          "مهارتی که در فهرست مهارت‌های ضروری نیامده باشد",
          "a skill that the essential ones do not include",
        ),
      })
}

const checkDays: Check = (opening, note) => {
  if (opening.kind !== "course") return
  const [first, last] = [readableValue(opening.start), readableValue(opening.lastDay)]
  if (!Object.hasOwn(opening, "lastDay"))
    note(["lastDay"], {
      code: "field.missing",
      expected: text("آخرین روز دوره", "the last day of the course"),
    })
  else if (first !== undefined && last !== undefined && last < first) note(["lastDay"], endBeforeStart)
}

const tooManySeats = {
  code: "seats.moreThanExist",
  expected: text(
    "سهمیه‌هایی که روی هم بیش از ظرفیت نباشند",
    "quotas that together keep no more seats than there are",
  ),
} as const

const checkSeats: Check = ({ quotas, seats }, note) => {
  let kept = 0
  for (const [index, { atLeast, atMost }] of entriesOf(quotas)) {
    kept += atLeast ?? 0
    if (seats !== undefined && atLeast !== undefined && kept > seats)
      note(["quotas", index, "atLeast"], tooManySeats)
    if (atLeast !== undefined && atMost !== undefined && atMost < atLeast)
      note(["quotas", index, "atMost"], {
        code: "number.outOfRange",
        expected: text(
          "عددی که کمتر از حداقل همین سهمیه نباشد",
          "a number no less than the minimum of the quota",
        ),
      })
  }
}

const checkRelease: Check = ({ afterRelease, workplace }, note, { employment }) => {
  const kind = readableValue(workplace)
  if (
    readableValue(afterRelease) === true &&
    kind !== undefined &&
    isPrison(kind, employment?.workplaces ?? [])
  )
    note(["afterRelease"], {
      code: "field.conflict",
      expected: text("false، زیرا محل کار زندان است", "false: the workplace is a prison"),
    })
}

/** Notes everything in which the fields of an opening contradict each other. */
export const openingChecks: Check = (opening, note, jurisdiction) => {
  for (const check of [checkRepetitions, checkDays, checkSeats, checkRelease])
    check(opening, note, jurisdiction)
}
