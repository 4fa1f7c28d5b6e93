/** Kinds of cases that are held to the registers of prisoners and families: to the day and the way of a release, and to whom a record is of. */

import type { CaseKind } from "@bazgasht/casework"
import type { CaseReader, CaseReads } from "@bazgasht/casework/law"
import type { StorageError } from "@bazgasht/casework/ports"
import { type AfterCareLife, afterCareCases } from "@bazgasht/core/release"
import {
  type DuplicateLife,
  duplicateCases,
  type SupportCaseLife,
  supportCases,
} from "@bazgasht/core/support"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { familyRegister } from "./family-record.ts"
import { prisonerRegister } from "./prisoner-record.ts"
import type { RecordState } from "./record/record-protocol.ts"

/** The record of a person in the register; where it was merged, the record that goes on. */
const recordOf = (person: string, read: CaseReader): Effect.Effect<RecordState, StorageError> =>
  Effect.flatMap(read.one(prisonerRegister.cases, person), (record) =>
    record.stage === "merged" ? recordOf(record.into, read) : Effect.succeed(record),
  )

/** The day on which a person left by the register, and why; none of somebody whom it does not have, or has as held. */
const leaving = (person: string, read: CaseReader) =>
  Effect.map(
    recordOf(person, read),
    (record): ReadonlyArray<{ readonly leftOn: Day; readonly leftBy: string }> =>
      record.stage === "closed" ? [{ leftOn: record.on, leftBy: record.reason }] : [],
  )

/** The day on which the person left, and by which way. */
const readsOfAfterCare: CaseReads<AfterCareLife> = ({ command }, read) =>
  command.type === "open"
    ? Effect.map(leaving(command.person, read), ([left = {}]) => left)
    : Effect.succeed({})

/** After-care that begins on the day and by the way on which the register has the person as released. It takes the place of `caseKinds.afterCare`, under the same name. */
export const registeredAfterCareCases: typeof afterCareCases = {
  ...afterCareCases,
  reads: readsOfAfterCare,
}

/** The life of a support case whose prisoner's release is read from the register of prisoners. */
export interface RegisteredSupportCaseLife extends Omit<SupportCaseLife, "Reads"> {
  readonly Reads: SupportCaseLife["Reads"] | "leftOn"
}

/** Support cases whose prisoner's release is read from the register of prisoners. */
type RegisteredSupportCase = CaseKind<
  RegisteredSupportCaseLife,
  "supportCase",
  keyof (typeof supportCases)["attributes"]
>

/** The days on which members of the family left. */
const readsOfSupportCase: CaseReads<RegisteredSupportCaseLife> = /* @__PURE__ */ Effect.fnUntraced(
  function* (asked, read) {
    const { command, state } = asked
    const known = yield* supportCases.reads?.(asked, read) ??
      Effect.succeed({ admissionRuns: [], rulings: [] })
    const rests = command.type === "reportRelease" || command.type === "recordDeath"
    if (!rests || state.stage === "none") return known
    const left = yield* Effect.forEach(state.file.members, (member) => leaving(member, read))
    return { ...known, leftOn: left.flat().map(({ leftOn }) => leftOn) }
  },
)

/** Support cases in which a release is reported as the register has it. It takes the place of `caseKinds.supportCase`, under the same name. */
export const registeredSupportCases: RegisteredSupportCase = {
  // The life is the same; only who says when somebody left is another.
  ...(supportCases as unknown as RegisteredSupportCase),
  reads: readsOfSupportCase,
}

/** The people of the records of prisoners and families that a suspicion names, beside those of the households. */
const readsOfDuplicate: CaseReads<DuplicateLife> = /* @__PURE__ */ Effect.fnUntraced(function* (asked, read) {
  const known: Pick<DuplicateLife["Setting"], "foundDifferent" | "concerned"> = yield* duplicateCases.reads?.(
    asked,
    read,
  ) ?? Effect.succeed({ foundDifferent: () => undefined })
  const { command } = asked
  if (command.type !== "suspect") return known
  const people = yield* Effect.forEach(command.subjects, (subject) =>
    Effect.forEach([prisonerRegister.cases, familyRegister.cases], (register) =>
      Effect.map(read.one(register, subject), (state) => register.peopleOf?.(state) ?? []),
    ),
  )
  return { ...known, concerned: [...(known.concerned ?? []), ...people.flat(2)] }
})

/** Suspected duplicates that concern everybody of whom their records are. It takes the place of `caseKinds.duplicate`, under the same name. */
export const registeredDuplicateCases: typeof duplicateCases = { ...duplicateCases, reads: readsOfDuplicate }
