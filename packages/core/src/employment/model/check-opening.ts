/**
 * What the fields of an opening must be to each other. Each check looks only at what it can read.
 *
 * @module
 */

import { type Day, text } from "@bazgasht/rules"
import type { FieldPath } from "../../case-file/case-file-error.ts"
import { entriesOf, inOrder, type Note } from "../../case-file/checks.ts"
import type { Expectation } from "../../case-file/expectation.ts"
import { type Reported, reportedValue } from "../../case-file/reported.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import type { Opening } from "./opening.ts"

/** An opening as far as it can be read. */
export type ReadableOpening = Salvaged<Opening>

const moreThanSeats: Expectation = {
  code: "number.outOfRange",
  expected: text("حداکثر به شمار ظرفیت‌های فرصت", "no more than the opening has seats"),
}

const moreThanAtMost: Expectation = {
  code: "number.outOfRange",
  expected: text("حداکثر به شمار سقف همین سهمیه", "no more than the quota takes at most"),
}

const repeated: Expectation = {
  code: "id.duplicate",
  expected: text("موردی که پیش‌تر در همین فهرست نیامده باشد", "something that the list does not have already"),
}

const lastDayOfCourse: Expectation = {
  code: "field.missing",
  expected: text("آخرین روز دوره", "the last day of the course"),
}

const once = (
  list: ReadonlyArray<string | undefined> | undefined,
  pathOf: (index: number) => FieldPath,
  note: Note,
): void => {
  const seen = new Set<string>()
  for (const [index, entry] of entriesOf(list)) {
    if (seen.has(entry)) note(pathOf(index), repeated)
    seen.add(entry)
  }
}

const checkQuotas = ({ quotas, seats }: ReadableOpening, note: Note): void => {
  once(
    quotas?.map((quota) => quota?.category),
    (index) => ["quotas", index, "category"],
    note,
  )
  let kept = 0
  for (const [index, { atLeast, atMost }] of entriesOf(quotas)) {
    const path = (field: string): FieldPath => ["quotas", index, field]
    kept += atLeast ?? 0
    if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
      note(path("atLeast"), moreThanAtMost)
    else if (atLeast !== undefined && seats !== undefined && kept > seats)
      note(path("atLeast"), moreThanSeats)
  }
}

const dayOf = (reported: Reported<Day> | undefined): Day | undefined =>
  reported === undefined ? undefined : reportedValue(reported)

/** Notes everything in which the fields of an opening contradict each other; paths begin at the opening. */
export const checkOpening = (opening: ReadableOpening, note: Note): void => {
  const { kind, lastDay, start } = opening as Salvaged<Pick<Opening, "kind">> &
    Pick<Opening, "lastDay" | "start">
  if (kind === "course" && lastDay === undefined) note(["lastDay"], lastDayOfCourse)
  inOrder(note, dayOf(start), dayOf(lastDay), ["lastDay"], ["نخستین روز", "the first day"])
  checkQuotas(opening, note)
  for (const field of [
    "institutions",
    "excludedOffences",
    "demands",
    "requiredCertificates",
    "occupants",
  ] as const)
    once(opening[field], (index) => [field, index], note)
  for (const field of ["essentialSkills", "optionalSkills"] as const)
    once(
      opening[field]?.map((asked) => asked?.skill),
      (index) => [field, index, "skill"],
      note,
    )
}
