/**
 * What the fields about work must be to each other, and to the file that they stand in. Each check looks only at what it can
 * read.
 */

import { type Day, text, type Value } from "@bazgasht/rules"
import { entriesOf, type Note, noteRepeated, noteRepeatedCodes } from "../../case-file/checks.ts"
import type { FileExpectation } from "../../case-file/expectation.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import { releaseAssumptionChecks } from "./release-assumption.ts"
import type { Work } from "./work.ts"

/** The file, as far as the checks need it. */
interface FileOfWork {
  readonly id?: string | undefined
  readonly day?: Day | undefined
  readonly work?: Salvaged<Work> | undefined
}

/** The value of what is reported, bare or with its evidence. */
export const readableValue = <A extends Value>(
  reported: A | { readonly value?: A | undefined } | undefined,
): A | undefined =>
  typeof reported === "object" && reported !== null && "value" in reported
    ? reported.value
    : (reported as A | undefined)

const future: FileExpectation = {
  code: "day.inFuture",
  expected: text("روزی که پس از تاریخ پرونده نباشد", "a day no later than that of the file"),
}

const checkRepetitions = (work: Salvaged<Work>, note: Note): void => {
  const at = (field: keyof Work) => ["work", field]
  noteRepeated(work.skills, ({ skill }) => skill, at("skills"), note, "skill")
  noteRepeated(work.experience, ({ occupation }) => occupation, at("experience"), note, "occupation")
  noteRepeated(
    work.certificates,
    ({ occupation, on }) => occupation && `${occupation} ${on ?? ""}`,
    at("certificates"),
    note,
    "occupation",
  )
  for (const field of ["medicalRestrictions", "preferredOccupations", "wishes", "keptApartFrom"] as const)
    noteRepeatedCodes(work[field], at(field), note)
}

const checkDays = ({ day, work = {} }: FileOfWork, note: Note): void => {
  if (day === undefined) return
  if (work.waitingSince !== undefined && work.waitingSince > day) note(["work", "waitingSince"], future)
  for (const [index, certificate] of entriesOf(work.certificates))
    if (certificate.on !== undefined && certificate.on > day)
      note(["work", "certificates", index, "on"], future)
  const release = readableValue(work.expectedReleaseDay)
  if (readableValue(work.finallyReleased) === true && release !== undefined && release > day)
    note(["work", "expectedReleaseDay"], {
      code: "field.conflict",
      expected: text(
        "روزی که پس از تاریخ پرونده نباشد، زیرا آزادی نهایی انجام شده است",
        "a day no later than that of the file: the release is final",
      ),
    })
}

const checkSeparation = ({ id, work }: FileOfWork, note: Note): void => {
  for (const [index, other] of entriesOf(work?.keptApartFrom))
    if (other === id)
      note(["work", "keptApartFrom", index], {
        code: "field.conflict",
        expected: text("شناسهٔ شخص دیگری", "the id of somebody else"),
      })
}

/** Notes everything in which what a file says of work contradicts itself or the file. */
export const workChecks = (file: FileOfWork, note: Note): void => {
  if (file.work === undefined) return
  checkRepetitions(file.work, note)
  checkDays(file, note)
  checkSeparation(file, note)
  releaseAssumptionChecks(file.work.releaseAssumptions, note)
}
