/** The cases of the family that is signed in, its file as the registers have it today, and what is decided of it. */

import {
  decodeFamilyFile,
  type EntitlementState,
  type FamilyOutlook,
  familyCase,
  familyOutlook,
  type SupportCase,
} from "@bazgasht/core/support"
import { type Officer, staffOf } from "@bazgasht/example-systems/offices.ts"
import { isThere, stateOf, statesWhere } from "@bazgasht/example-systems/systems.ts"
import { iran, iranPack, jalali, supportProgramme } from "@bazgasht/iran"
import { familyFileOf } from "@bazgasht/organisation/registers"
import * as Result from "effect/Result"
import type { Person } from "../../people.ts"
import type { Portal } from "../../portal.ts"

/** A support case that was opened. */
export type OpenedCase = Exclude<SupportCase, { readonly stage: "none" }>

/** What a household was granted, each time. */
export type Granted = Exclude<EntitlementState, { readonly stage: "none" }>

/** The household of a person: of those who applied here, the one that the register has. */
export const householdOfPerson = async (
  { systems }: Portal,
  { caller, household, id }: Person,
): Promise<string | undefined> => {
  if (household !== undefined) return household
  const cases = Result.getOrThrow(await systems.casesOf({ caller, person: id }))
  return cases.find(({ kind }) => kind === "household")?.subject
}

/** The support case of a household that was opened last; `undefined` where there is none that the reader may see. */
export const caseOfHousehold = async (
  { systems }: Portal,
  reader: Officer,
  household: string,
): Promise<OpenedCase | undefined> => {
  const found = await statesWhere(systems.cases.supportCase, reader, [
    { attribute: "household", is: household },
  ])
  return found
    .flatMap(({ state }): ReadonlyArray<OpenedCase> => (state.stage === "none" ? [] : [state]))
    .sort((one, other) => other.day - one.day)[0]
}

/** What is decided about a household today, by the file that its registers come to. */
export const outlookOfHousehold = async (
  { systems, today }: Portal,
  household: string,
  supportCase: OpenedCase,
): Promise<FamilyOutlook | undefined> => {
  // The association that carries the family answers from its registers.
  const reader = staffOf(supportCase.file.association).auditor
  const { familyRecord, household: households } = systems.cases
  if (!(await isThere(familyRecord, reader, household))) return undefined
  const document = familyFileOf(
    {
      household: await stateOf(households, reader, household),
      record: await stateOf(familyRecord, reader, household),
      supportCase,
      calendar: jalali,
    },
    { on: today, knownOn: today },
  )
  const file = Result.getOrThrow(decodeFamilyFile(document, iran, { today }))
  const { facts, ...family } = familyCase(file, iran, today)
  return familyOutlook({ facts, ...family }, supportProgramme, {
    pack: iranPack,
    today,
    ...(family.history === undefined ? {} : { history: family.history }),
  })
}

/** What a household was granted, the last first. */
export const grantsOf = async (
  { systems }: Portal,
  reader: Officer,
  household: string,
): Promise<ReadonlyArray<Granted>> =>
  (await statesWhere(systems.cases.entitlement, reader, [{ attribute: "household", is: household }]))
    .flatMap(({ state }): ReadonlyArray<Granted> => (state.stage === "none" ? [] : [state]))
    .sort((one, other) => other.day - one.day)
