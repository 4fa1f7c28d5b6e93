import { isSameIdentifier } from "@bazgasht/casework"
import { type AskedFile, askAboutFamily, type Jurisdiction } from "@bazgasht/core"
import {
  type ComputeCycleError,
  type CycleFamily,
  type CycleOutcome,
  type CyclePart,
  type CyclePlanFile,
  type CycleRecord,
  cycleOutcomes,
  type DuplicateFinding,
  type FamilyFile,
  findDuplicates,
  rankingOfCycle,
  recordsOfFamilies,
  type StartedCycle,
  type SupportProgramme,
  startCycle,
} from "@bazgasht/core/support"
import type { Day } from "@bazgasht/rules"
import type { CompileSetting } from "@bazgasht/rules/columns"
import { type Admission, type Monotonicity, monotonicity } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { supportOf } from "../case-files/deciding.ts"
import type { PlacedFamily } from "../case-files/unsettled-families.ts"
import type { WrittenEntry } from "../report/report.ts"
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
  /** The families of which more can be said: those that are neither served nor ranked, and one that was asked about. */
  readonly families: ReadonlyArray<CycleFamily>
  /** Since when a family waits. */
  readonly waitingSince: (family: string) => Day | undefined
  /** The digest of the snapshot, by which anyone can check that the cycle was computed from the same families. */
  readonly snapshotDigest: () => string
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
  /** What the document says of a family that is neither served nor ranked, where it was written when the family was read. */
  readonly written?: (family: string) => WrittenEntry
}

/** What is needed to say more of families that are neither served nor ranked. */
export interface UndecidedRun
  extends Pick<CycleRun, "asked" | "families" | "programme" | "record" | "setting"> {}

/** A run over families that are opened one after another. */
export interface StartedRun {
  readonly take: (family: OpenedFamily) => void
  /**
   * What was found of the families so far, for a run elsewhere to join, and what is needed to say more of those of which no money decides;
   * `undefined` where one of them could not be judged.
   */
  readonly soFar: () => { readonly part: CyclePart; readonly undecided: UndecidedRun } | undefined
  /** Runs the cycle over those of the families whose files do not contradict each other. */
  readonly finish: (
    families: ReadonlyArray<PlacedFamily>,
  ) => Result.Result<CycleRun, ReadonlyArray<ComputeCycleError>>
}

const duplicatesAmong = (
  files: ReadonlyArray<FamilyFile>,
  { identifiers = [] }: Jurisdiction,
): ReadonlyArray<DuplicateFinding> => findDuplicates(recordsOfFamilies(files), identifiers).findings

/** Answers about files; keeps what it found of the latest one, since several rules ask about the same member. */
const askAmong = (
  files: ReadonlyMap<string, FamilyFile>,
  jurisdiction: Jurisdiction,
  day: Day,
): CycleRun["asked"] => {
  let latest = { id: "", found: new Map<string | undefined, AskedFile>() }
  return (id, person) => {
    const file = files.get(id)
    if (file === undefined) return undefined
    if (latest.id !== id) latest = { id, found: new Map() }
    const asked = latest.found.get(person) ?? askAboutFamily(file, jurisdiction, day, person)
    latest.found.set(person, asked)
    return asked
  }
}

type Started = Result.Result<StartedCycle, ReadonlyArray<ComputeCycleError>>

const start = (plan: CyclePlanFile, jurisdiction: Jurisdiction) => {
  const setting: CompileSetting = { pack: jurisdiction.pack }
  const programme = supportOf(jurisdiction)
  const started: Started = startCycle(plan, programme, plan.policy, setting)
  return { setting, programme, started }
}

/** Runs a cycle over those of the families that were taken in whose files do not contradict each other. */
const finishRun = (
  plan: CyclePlanFile,
  jurisdiction: Jurisdiction,
  started: Started,
  families: ReadonlyArray<PlacedFamily>,
  known: Pick<CycleRun, "asked" | "families" | "programme" | "setting" | "waitingSince" | "written">,
): Result.Result<CycleRun, ReadonlyArray<ComputeCycleError>> =>
  Result.gen(function* () {
    const { compute } = yield* started
    const isIn = new Set(families.map(({ caseFile: { id } }) => id))
    const { admission, record, snapshotDigest } = yield* compute((id) => isIn.has(id))
    const { budget, candidates } = rankingOfCycle(record)
    return {
      plan,
      snapshotDigest,
      record,
      admission,
      monotonicity: yield* monotonicity(candidates, budget, plan.policy.priority),
      duplicates: duplicatesAmong(
        families.map(({ caseFile }) => caseFile),
        jurisdiction,
      ),
      ...known,
    }
  })

/**
 * Starts the run of a cycle. Files are kept of the families that are neither served nor ranked, and of one that is asked about; of all others only what
 * the cycle rests on.
 *
 * @param about - the id of a family of which more is asked although it is served or waits
 * @example
 * const run = startRun(plan, iran)
 * const { families } = openFamilies(["families.jsonl"], platform, iran, plan.lockedOn, run.take)
 * run.finish(families) // => success: the record, the admission, what to look at
 */
export const startRun = (plan: CyclePlanFile, jurisdiction: Jurisdiction, about?: string): StartedRun => {
  const { programme, setting, started } = start(plan, jurisdiction)
  const kept: Array<CycleFamily> = []
  const files = new Map<string, FamilyFile>()
  const waitingSince = new Map<string, Day>()
  const known = { families: kept, programme, setting, asked: askAmong(files, jurisdiction, plan.lockedOn) }
  return {
    take: ({ family, whole }) => {
      // A plan that nothing can be computed by is refused when all files have been read: theirs are said with it.
      const settled = Result.isSuccess(started) ? started.success.take(family) : undefined
      if (settled !== undefined || (about !== undefined && isSameIdentifier(family.id, about))) {
        kept.push(family)
        files.set(family.id, whole)
      }
      if (family.status === "waiting") waitingSince.set(family.id, family.waitingSince)
    },
    soFar: () => {
      if (Result.isFailure(started)) return undefined
      const part = started.success.part()
      const computed = started.success.compute()
      return part === undefined || Result.isFailure(computed)
        ? undefined
        : { part, undecided: { ...known, record: computed.success.record } }
    },
    finish: (families) =>
      finishRun(plan, jurisdiction, started, families, {
        ...known,
        waitingSince: (family) => waitingSince.get(family),
      }),
  }
}

/** A run whose families were taken in elsewhere. */
export interface JoinedRun extends Pick<StartedRun, "finish"> {
  readonly join: (part: CyclePart) => void
}

/**
 * Starts the run of a cycle whose families are taken in by runs in other threads.
 *
 * @param written - what the document says of a family that is neither served nor ranked
 */
export const joinRun = (
  plan: CyclePlanFile,
  jurisdiction: Jurisdiction,
  written: (family: string) => WrittenEntry,
): JoinedRun => {
  const { programme, setting, started } = start(plan, jurisdiction)
  const waitingSince = new Map<string, Day>()
  return {
    join: (part) => {
      if (Result.isSuccess(started)) started.success.join(part)
      const { id, waitingSince: days } = part.judgements
      for (const [place, day] of days.entries()) if (day !== null) waitingSince.set(id[place] as string, day)
    },
    finish: (families) =>
      finishRun(plan, jurisdiction, started, families, {
        families: [],
        programme,
        setting,
        asked: () => undefined,
        waitingSince: (family) => waitingSince.get(family),
        written,
      }),
  }
}
