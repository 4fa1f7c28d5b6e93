import { isSameIdentifier } from "@bazgasht/casework"
import { type AskedFile, askAboutFamily, type Jurisdiction } from "@bazgasht/core"
import {
  type ComputeCycleError,
  type CycleOutcome,
  type CyclePlanFile,
  type CycleRecord,
  type CycleSnapshot,
  computeCycle,
  cycleOutcomes,
  type DuplicateFinding,
  type FamilyFile,
  findDuplicates,
  rankingOfCycle,
  recordsOfFamilies,
  type SupportProgramme,
  snapshotDigest,
} from "@bazgasht/core/support"
import type { CompileSetting } from "@bazgasht/rules/columns"
import { type Admission, admit, type Monotonicity, monotonicity } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { supportOf } from "../case-files/deciding.ts"
import type { OpenedFamily } from "./open-families.ts"

/** The outcomes of families that are given something. */
export const given: ReadonlySet<CycleOutcome> = new Set(["served", "admitted"])

/** The outcomes of families that are neither served nor ranked. */
export const undecided: ReadonlySet<CycleOutcome> = new Set(
  cycleOutcomes.filter((outcome) => !given.has(outcome) && outcome !== "waiting"),
)

/** A cycle that was run. */
export interface CycleRun {
  readonly plan: CyclePlanFile
  readonly snapshot: CycleSnapshot
  readonly programme: SupportProgramme
  /** What the decisions rest on besides the snapshot and the policy. */
  readonly setting: CompileSetting
  readonly record: CycleRecord
  /** How the families that wait were ranked and admitted. */
  readonly admission: Admission
  /** Whether a larger budget could take away what this one gave. */
  readonly monotonicity: Monotonicity
  /** Signs that two records are of one person or family, for a person to judge. */
  readonly duplicates: ReadonlyArray<DuplicateFinding>
  /** What more can be asked about a family, or about a member of one; nothing of a family whose file is not kept. */
  readonly asked: (family: string, person?: string) => AskedFile | undefined
}

const duplicatesAmong = (
  files: ReadonlyArray<FamilyFile>,
  { identifiers = [] }: Jurisdiction,
): ReadonlyArray<DuplicateFinding> => findDuplicates(recordsOfFamilies(files), identifiers).findings

/** Of whom more can be asked: the families that are neither served nor ranked, and one by its id. The files of all others are not kept. */
const askedAbout = ({ families }: CycleRecord, about: string | undefined): ((id: string) => boolean) => {
  const asked = new Set(
    families.id.filter((_, place) => undecided.has(families.outcome[place] as CycleOutcome)),
  )
  return (id) => asked.has(id) || (about !== undefined && isSameIdentifier(id, about))
}

/**
 * Runs a cycle.
 *
 * @param about - the id of a family of which more is asked although it is served or waits
 * @example
 * runCycle(plan, families, iran) // => success: the record, the admission, what to look at
 */
export const runCycle = (
  plan: CyclePlanFile,
  families: ReadonlyArray<OpenedFamily>,
  jurisdiction: Jurisdiction,
  about?: string,
): Result.Result<CycleRun, ReadonlyArray<ComputeCycleError>> =>
  Result.gen(function* () {
    const snapshot: CycleSnapshot = {
      cycle: plan.cycle,
      lockedOn: plan.lockedOn,
      families: families.map(({ family }) => family),
    }
    const { policy } = plan
    const setting: CompileSetting = { pack: jurisdiction.pack }
    const programme = supportOf(jurisdiction)
    const record = yield* computeCycle(snapshot, programme, policy, setting)
    const { budget, candidates } = rankingOfCycle(record)
    const isAsked = askedAbout(record, about)
    const files = new Map(families.flatMap(({ family: { id }, whole }) => (isAsked(id) ? [[id, whole]] : [])))
    // Of one family after another: several rules ask about the same member.
    let latest = { id: "", found: new Map<string | undefined, AskedFile>() }
    return {
      asked: (id, person) => {
        const file = files.get(id)
        if (file === undefined) return undefined
        if (latest.id !== id) latest = { id, found: new Map() }
        const asked = latest.found.get(person) ?? askAboutFamily(file, jurisdiction, plan.lockedOn, person)
        latest.found.set(person, asked)
        return asked
      },
      plan,
      snapshot,
      programme,
      setting,
      record,
      admission: yield* admit(candidates, budget, policy.priority),
      monotonicity: yield* monotonicity(candidates, budget, policy.priority),
      duplicates: duplicatesAmong(
        families.map(({ caseFile }) => caseFile),
        jurisdiction,
      ),
    }
  })

/** The digest of the snapshot of a run, by which anyone can check that it was computed from the same families. */
export const digestOfRun = ({ snapshot }: CycleRun): string => snapshotDigest(snapshot)
