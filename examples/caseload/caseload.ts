/**
 * From family files to a computed cycle: the calls that an application makes.
 *
 * @module
 */

import {
  admissionOfCycle,
  type CycleFamily,
  type CyclePlanFile,
  type CycleRecord,
  type CycleSnapshot,
  computeCycle,
  cycleFamily,
  decodeCyclePlanFile,
  decodeFamilyFile,
  type FamilyFile,
  overlappingMemberships,
} from "@bazgasht/core/support"
import { iran, iranPack, supportProgramme } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import type { Admission } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { describedOn } from "./families.ts"

/** A cycle over the families of a province. */
export interface Caseload {
  readonly plan: CyclePlanFile
  readonly files: ReadonlyMap<string, FamilyFile>
  readonly snapshot: CycleSnapshot
  readonly record: CycleRecord
  /** How the families that wait were ranked and admitted. */
  readonly admission: Admission
}

/**
 * Runs a cycle. The families of this example are sound, so what an application would show to its users, a list of errors with
 * their fields, is a defect here and thrown.
 */
export const runCaseload = (
  planDocument: unknown,
  documents: ReadonlyArray<unknown>,
  budget?: Money,
): Caseload => {
  const read = Result.getOrThrow(decodeCyclePlanFile(planDocument, iran))
  const plan = budget === undefined ? read : { ...read, policy: { ...read.policy, budget } }
  const files = documents.map((document) =>
    Result.getOrThrow(decodeFamilyFile(document, iran, { today: describedOn })),
  )
  const [twice] = overlappingMemberships(files)
  if (twice !== undefined) throw new Error(`one person in two families: ${twice.households.join(", ")}`)
  const families: ReadonlyArray<CycleFamily> = files.map((file) =>
    Result.getOrThrow(cycleFamily(file, iran, plan.lockedOn)),
  )
  const snapshot: CycleSnapshot = { cycle: plan.cycle, lockedOn: plan.lockedOn, families }
  const record = Result.getOrThrow(computeCycle(snapshot, supportProgramme, plan.policy, { pack: iranPack }))
  return {
    plan,
    files: new Map(files.map((file) => [file.id, file])),
    snapshot,
    record,
    admission: Result.getOrThrow(admissionOfCycle(record)),
  }
}
