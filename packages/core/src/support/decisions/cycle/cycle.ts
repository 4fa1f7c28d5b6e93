import { compareIdentifiers, identifierKey } from "@bazgasht/casework"
import type { Day, Money } from "@bazgasht/rules"
import type { CompileSetting } from "@bazgasht/rules/columns"
import type { Candidate } from "@bazgasht/solvers/placement"
import { type Admission, type AdmissionError, admit } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { basisOf } from "../../../decision-basis.ts"
import type { NeedScoreError } from "../need/need-score.ts"
import { type Cut, cutProportionally } from "../payment/cut.ts"
import type { MonthsError } from "../payment/months.ts"
import type { SupportProgramme } from "../programme.ts"
import { CycleError } from "./error.ts"
import { type JudgingError, prepareJudging } from "./judged.ts"
import { Judgements, type JudgementsPart } from "./judgements.ts"
import { type CyclePolicy, policyErrors } from "./policy.ts"
import type { CycleOutcome, CycleRecord } from "./record.ts"
import type { CycleFamily, CycleSnapshot } from "./snapshot.ts"
import { GrowingSnapshot, type SnapshotPart } from "./snapshot-columns.ts"
import { digestOfColumns } from "./snapshot-digest.ts"

/** What can be wrong with a cycle. */
export type ComputeCycleError = CycleError | MonthsError | NeedScoreError | AdmissionError

/** A snapshot without its families. */
type CycleHead = Pick<CycleSnapshot, "cycle" | "lockedOn">

const headErrors = ({ cycle }: CycleHead): ReadonlyArray<CycleError> =>
  cycle.to <= cycle.from ? [new CycleError({ code: "cycle.endBeforeStart" })] : []

const duplicateErrors = (ids: Iterable<string>): ReadonlyArray<CycleError> => {
  const errors: Array<CycleError> = []
  const seen = new Map<string, number>()
  for (const id of ids) {
    const times = (seen.get(identifierKey(id)) ?? 0) + 1
    seen.set(identifierKey(id), times)
    if (times === 2) errors.push(new CycleError({ code: "cycle.duplicateFamily", family: id }))
  }
  return errors
}

/** A family whose facts show a defect of the pack, or leave the range of numbers. */
interface Unjudged {
  readonly id: string
  readonly error: JudgingError
}

/** The families of a cycle as they were judged, one after another. */
interface Judging {
  readonly judgements: Judgements
  readonly unjudged: ReadonlyArray<Unjudged>
  /** Judges a family; answers with its outcome where no money is to be shared out. */
  readonly judge: (family: CycleFamily) => CycleOutcome | undefined
}

const startJudging = (
  head: CycleHead,
  programme: SupportProgramme,
  policy: CyclePolicy,
  setting: CompileSetting,
): Result.Result<Judging, JudgingError> =>
  Result.map(prepareJudging(head, programme, policy, setting), (judgedOf) => {
    const judgements = new Judgements(programme.needScore.indicators.length)
    const unjudged: Array<Unjudged> = []
    return {
      judgements,
      unjudged,
      judge: (family) => {
        const judged = judgedOf(family)
        if (Result.isFailure(judged)) {
          unjudged.push({ id: family.id, error: judged.failure })
          return undefined
        }
        judgements.add(judged.success)
        return judged.success.settled
      },
    }
  })

/** Where the families of a record stand among those that were judged, in the order of their ids: in this order everything is written. */
type Order = ReadonlyArray<number>

const familiesOf = (
  judged: Judgements,
  order: Order,
  granted: ReadonlyArray<Money>,
  outcomeOf: (place: number) => CycleOutcome,
): CycleRecord["families"] => {
  const inOrder = <A>(column: ReadonlyArray<A>): ReadonlyArray<A> => order.map((at) => column[at] as A)
  const lines = [0]
  let line = 0
  for (const at of order) {
    line += (judged.lines[at + 1] as number) - (judged.lines[at] as number)
    lines.push(line)
  }
  return {
    id: inOrder(judged.id),
    status: inOrder(judged.status),
    outcome: order.map((_, place) => outcomeOf(place)),
    referredTo: inOrder(judged.referredTo),
    proven: inOrder(judged.proven),
    possible: inOrder(judged.possible),
    owed: inOrder(judged.owed),
    granted,
    lines,
  }
}

const linesOf = (judged: Judgements, order: Order): CycleRecord["lines"] => {
  const lines: Array<number> = []
  for (const at of order)
    for (let line = judged.lines[at] as number; line < (judged.lines[at + 1] as number); line++)
      lines.push(line)
  const inOrder = <A>(column: ReadonlyArray<A>): ReadonlyArray<A> => lines.map((line) => column[line] as A)
  return {
    kind: inOrder(judged.kind),
    amount: inOrder(judged.amount),
    days: inOrder(judged.days),
    members: inOrder(judged.members),
  }
}

const rankingOf = (
  { admitted, policy, waiting }: Admission,
  places: ReadonlyMap<string, number>,
): CycleRecord["ranking"] => {
  const ranked = [...admitted.map((one) => ({ ...one, position: null })), ...waiting].sort(
    (one, other) => one.place - other.place,
  )
  const keys = policy.keys.map(({ key }) => key)
  const waits = <T>(read: (one: Admission["waiting"][number]) => T): ReadonlyArray<T | null> =>
    ranked.map((one) => (one.position === null ? null : read(one)))
  return {
    family: ranked.map(({ candidate }) => places.get(candidate.id) as number),
    ahead: ranked.map(({ ahead }) => ahead),
    tied: ranked.map(({ tied }) => tied),
    behind: ranked.map(({ behind }) =>
      behind === undefined ? null : behind.by === "key" ? keys.indexOf(behind.key) : -1,
    ),
    values: keys.map((key) => ranked.map(({ candidate }) => candidate.values[key] as number)),
    left: ranked.map(({ left }) => left),
    position: waits(({ position }) => position),
    reason: waits(({ reason }) => reason),
    admittedFrom: waits(({ admittedFrom = null }) => admittedFrom),
  }
}

/** What was shared out: first to families that get support already, then to those that wait. */
interface Shared {
  readonly claims: ReadonlyArray<number>
  readonly cut: Cut
  readonly admission: Admission
}

const share = (
  judged: Judgements,
  order: Order,
  { budget, priority }: CyclePolicy,
): Result.Result<Shared, ReadonlyArray<AdmissionError>> => {
  const claims: Array<number> = []
  const candidates: Array<Candidate> = []
  for (const [place, at] of order.entries()) {
    if (judged.settled[at] !== null) continue
    const waitingSince = judged.waitingSince[at] as Day | null
    if (waitingSince === null) claims.push(place)
    else
      candidates.push({
        id: judged.id[at] as string,
        cost: judged.owed[at] as Money,
        values: {
          need: judged.proven[at] as number,
          possibleNeed: judged.possible[at] as number,
          waitingSince,
        },
      })
  }
  const cut = cutProportionally(
    budget,
    claims.map((place) => {
      const at = order[place] as number
      return { id: judged.id[at] as string, amount: judged.owed[at] as Money }
    }),
  )
  if (Result.isFailure(cut)) return Result.fail(cut.failure)
  const left = Math.max(0, budget - cut.success.claimed) as Money
  return Result.map(admit(candidates, left, priority), (admission) => ({
    claims,
    cut: cut.success,
    admission,
  }))
}

const recordOf = (
  { cycle, lockedOn }: CycleHead,
  programme: SupportProgramme,
  policy: CyclePolicy,
  setting: CompileSetting,
  judged: Judgements,
  order: Order,
  { admission, claims, cut }: Shared,
): CycleRecord => {
  const places = new Map(order.map((at, place) => [judged.id[at] as string, place]))
  const granted = order.map(() => 0)
  for (const [index, place] of claims.entries()) granted[place] = cut.amounts[index] as Money
  const admitted = new Set<number>()
  for (const { candidate } of admission.admitted) {
    const place = places.get(candidate.id) as number
    admitted.add(place)
    granted[place] = candidate.cost
  }
  return {
    cycle,
    lockedOn,
    policy,
    basis: basisOf(programme.cover, { ...setting, today: lockedOn }),
    totals: {
      owedToActive: cut.claimed,
      granted: (policy.budget - admission.left) as Money,
      left: admission.left,
      ratio: cut.ratio,
    },
    families: familiesOf(judged, order, granted as ReadonlyArray<number> as ReadonlyArray<Money>, (place) => {
      const at = order[place] as number
      const settled = judged.settled[at] as CycleOutcome | null
      if (settled !== null) return settled
      if (judged.status[at] === "active") return "served"
      return admitted.has(place) ? "admitted" : "waiting"
    }),
    points: programme.needScore.indicators.map(({ rule }, indicator) => ({
      rule: rule.id,
      column: order.map((at) => judged.points[indicator]?.[at] as number),
    })),
    lines: linesOf(judged, order),
    ranking: rankingOf(admission, places),
  }
}

/** Shares out the money and writes the record of the families that are in it, or names the first that could not be judged. */
const closeJudging = (
  { judgements, unjudged }: Judging,
  head: CycleHead,
  programme: SupportProgramme,
  policy: CyclePolicy,
  setting: CompileSetting,
  isIn: (id: string) => boolean,
): Result.Result<Pick<ComputedCycle, "record" | "admission">, ReadonlyArray<ComputeCycleError>> => {
  const [failed] = unjudged
    .filter(({ id }) => isIn(id))
    .sort((one, other) => compareIdentifiers(one.id, other.id))
  if (failed !== undefined) return Result.fail([failed.error])
  const ids = judgements.id
  const order = [...ids.keys()]
    .filter((at) => isIn(ids[at] as string))
    .sort((one, other) => compareIdentifiers(ids[one] as string, ids[other] as string))
  return Result.map(share(judgements, order, policy), (shared) => ({
    record: recordOf(head, programme, policy, setting, judgements, order, shared),
    admission: shared.admission,
  }))
}

const everyOne = (): boolean => true

/**
 * Works out a cycle. Families that get support already come first, and are cut in proportion where together they are owed more
 * than the budget; with what is left, families that wait are admitted in the order of priority, each with the whole of what it
 * is owed. A family that is not found covered gets no money and is distinguished; one that gets support already is to be reviewed.
 * For what is not known no money is given.
 *
 * The record depends on the snapshot, the policy and the law of those days only, and not on the order of anything in the
 * snapshot.
 *
 * @example
 * // Two families wait and one gets support already; there are 100 crowns for all of them.
 * const computed = Result.getOrThrow(computeCycle(snapshot, programme, policy, { pack }))
 * computed.families.outcome // => ["waiting", "admitted", "notCovered"]
 * computed.totals.granted // => 80
 * computed.totals.left // => 20
 *
 * const twice = { ...policy, budget: 200 as Money }
 * const forBoth = Result.getOrThrow(computeCycle(snapshot, programme, twice, { pack }))
 * forBoth.families.outcome // => ["admitted", "admitted", "notCovered"]
 */
export const computeCycle = (
  snapshot: CycleSnapshot,
  programme: SupportProgramme,
  policy: CyclePolicy,
  setting: CompileSetting,
): Result.Result<CycleRecord, ReadonlyArray<ComputeCycleError>> => {
  const errors = [
    ...headErrors(snapshot),
    ...duplicateErrors(snapshot.families.map(({ id }) => id)),
    ...policyErrors(policy, programme),
  ]
  if (errors.length > 0) return Result.fail(errors)
  const judging = startJudging(snapshot, programme, policy, setting)
  if (Result.isFailure(judging)) return Result.fail([judging.failure])
  for (const family of snapshot.families) judging.success.judge(family)
  return Result.map(
    closeJudging(judging.success, snapshot, programme, policy, setting, everyOne),
    ({ record }) => record,
  )
}

/** A cycle that was worked out over families that came one after another. */
export interface ComputedCycle {
  readonly record: CycleRecord
  /** How the families that wait were ranked and admitted; a record that is read back gives it by `admissionOfCycle`. */
  readonly admission: Admission
  /** The digest of the snapshot of these families, as `snapshotDigest` takes it. */
  readonly snapshotDigest: () => string
}

/** Families that were taken into a cycle, in columns that another thread can be given: it has no functions, and no facts family by family. */
export interface CyclePart {
  readonly judgements: JudgementsPart
  readonly snapshot: SnapshotPart
}

/** A cycle whose families come one after another. */
export interface StartedCycle {
  /**
   * Takes a family in. Of its facts only columns are kept, so whoever wants to explain it keeps the family. Answers with its outcome
   * where no money is to be shared out; what becomes of the others is known when all have come.
   */
  readonly take: (family: CycleFamily) => CycleOutcome | undefined
  /**
   * Gives away the families that were taken in, for the same cycle that was started elsewhere to join; `undefined` where one of them could not
   * be judged, which that cycle finds out for itself.
   */
  readonly part: () => CyclePart | undefined
  /** Takes in the families of a part of the same cycle, as if they came one after another. */
  readonly join: (part: CyclePart) => void
  /** Works the cycle out over the families that were taken in and are in it: all of them, unless `isIn` says of some that they are not. */
  readonly compute: (
    isIn?: (id: string) => boolean,
  ) => Result.Result<ComputedCycle, ReadonlyArray<ComputeCycleError>>
}

/**
 * Starts a cycle over families that need not be in memory together: {@link computeCycle} for as many as a nation has. The record and the
 * digest are the same, in whatever order they come.
 *
 * @example
 * const started = Result.getOrThrow(startCycle(snapshot, programme, policy, { pack }))
 * // Nothing is to be shared out for family-3, which is not covered; of the two others it is known when both have come.
 * snapshot.families.toReversed().map(started.take) // => ["notCovered", undefined, undefined]
 * const computed = Result.getOrThrow(started.compute())
 * computed.record // => record
 * computed.snapshotDigest() === snapshotDigest(snapshot) // => true
 *
 * // Families may be judged in several threads, and their parts joined in one.
 * const joined = Result.getOrThrow(startCycle(snapshot, programme, policy, { pack }))
 * const part = started.part()
 * part && joined.join(structuredClone(part))
 * Result.getOrThrow(joined.compute()).record // => record
 */
export const startCycle = (
  head: Pick<CycleSnapshot, "cycle" | "lockedOn">,
  programme: SupportProgramme,
  policy: CyclePolicy,
  setting: CompileSetting,
): Result.Result<StartedCycle, ReadonlyArray<ComputeCycleError>> => {
  const errors = [...headErrors(head), ...policyErrors(policy, programme)]
  if (errors.length > 0) return Result.fail(errors)
  return Result.mapBoth(startJudging(head, programme, policy, setting), {
    onFailure: (error) => [error],
    onSuccess: (judging): StartedCycle => {
      const ids: Array<string> = []
      const growing = new GrowingSnapshot()
      return {
        take: (family) => {
          ids.push(family.id)
          growing.add(family)
          return judging.judge(family)
        },
        part: () =>
          judging.unjudged.length > 0
            ? undefined
            : { judgements: judging.judgements.part(), snapshot: growing.part() },
        join: ({ judgements, snapshot }) => {
          for (const id of judgements.id) ids.push(id)
          judging.judgements.join(judgements)
          growing.join(snapshot)
        },
        compute: (isIn = everyOne) => {
          const duplicates = duplicateErrors(ids.filter(isIn))
          if (duplicates.length > 0) return Result.fail(duplicates)
          return Result.map(closeJudging(judging, head, programme, policy, setting, isIn), (closed) => ({
            ...closed,
            snapshotDigest: () => digestOfColumns(growing.columns(head, isIn)),
          }))
        },
      }
    },
  })
}
