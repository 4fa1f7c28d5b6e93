/**
 * Runs a support cycle over families: who is served, who waits, and what cannot be decided.
 *
 * @module
 */

import {
  type Admission,
  type AskedFile,
  admit,
  askAboutFamily,
  type ComputeCycleError,
  type CyclePlanFile,
  type CycleRecord,
  type CycleSnapshot,
  computeCycle,
  type DuplicateFinding,
  type FamilyFile,
  findDuplicates,
  type Monotonicity,
  monotonicity,
  rankingOfCycle,
  recordsOfFamilies,
  snapshotDigest,
} from "@bazgasht/core"
import { iran, iranPack, supportProgramme } from "@bazgasht/iran"
import type { CompileSetting } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { OpenedFamily } from "./open-families.ts"

/** A cycle that was run. */
export interface CycleRun {
  readonly plan: CyclePlanFile
  readonly snapshot: CycleSnapshot
  readonly record: CycleRecord
  /** How the families that wait were ranked and admitted. */
  readonly admission: Admission
  /** Whether a larger budget could take away what this one gave. */
  readonly monotonicity: Monotonicity
  /** Signs that two records are of one person or family, for a person to judge. */
  readonly duplicates: ReadonlyArray<DuplicateFinding>
  /** What more can be asked about a family, or about a member of one; nothing of a family that the run does not have. */
  readonly asked: (family: string, person?: string) => AskedFile | undefined
}

/** What the decisions of a cycle rest on besides its snapshot and its policy. */
export const cycleSetting = (choices?: CompileSetting["choices"]): CompileSetting => ({
  pack: iranPack,
  ...(choices === undefined ? {} : { choices }),
})

const duplicatesAmong = (files: ReadonlyArray<FamilyFile>): ReadonlyArray<DuplicateFinding> =>
  findDuplicates(recordsOfFamilies(files), iran.identifiers ?? []).findings

/**
 * Runs a cycle.
 *
 * @example
 * runCycle(plan, families) // => success: the record, the admission, what to look at
 */
export const runCycle = (
  plan: CyclePlanFile,
  families: ReadonlyArray<OpenedFamily>,
  setting: CompileSetting = cycleSetting(),
): Result.Result<CycleRun, ReadonlyArray<ComputeCycleError>> =>
  Result.gen(function* () {
    const snapshot: CycleSnapshot = {
      cycle: plan.cycle,
      lockedOn: plan.lockedOn,
      families: families.map(({ family }) => family),
    }
    const { policy } = plan
    const record = yield* computeCycle(snapshot, supportProgramme, policy, setting)
    const { budget, candidates } = rankingOfCycle(record)
    const files = new Map(families.map(({ family, whole }) => [family.id, whole]))
    const found = new Map<string, AskedFile>()
    return {
      asked: (id, person) => {
        const file = files.get(id)
        if (file === undefined) return undefined
        const key = JSON.stringify([id, person])
        const asked = found.get(key) ?? askAboutFamily(file, iran, plan.lockedOn, person)
        found.set(key, asked)
        return asked
      },
      plan,
      snapshot,
      record,
      admission: yield* admit(candidates, budget, policy.priority),
      monotonicity: yield* monotonicity(candidates, budget, policy.priority),
      duplicates: duplicatesAmong(families.map(({ caseFile }) => caseFile)),
    }
  })

/** The digest of the snapshot of a run, by which anyone can check that it was computed from the same families. */
export const digestOfRun = ({ snapshot }: CycleRun): string => snapshotDigest(snapshot)
