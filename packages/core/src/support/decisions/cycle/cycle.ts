import { identifierKey } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import type { CompileSetting } from "@bazgasht/rules/columns"
import type { Candidate } from "@bazgasht/solvers/placement"
import { type Admission, type AdmissionError, admit } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { basisOf } from "../../../decision-basis.ts"
import type { NeedScoreError } from "../need/need-score.ts"
import { type Cut, cutProportionally } from "../payment/cut.ts"
import type { MonthsError } from "../payment/months.ts"
import type { SupportProgramme } from "../programme.ts"
import type { OwedLine } from "./entitlement.ts"
import { CycleError } from "./error.ts"
import { type Judged, type JudgingError, prepareJudging } from "./judged.ts"
import { type CyclePolicy, policyErrors } from "./policy.ts"
import type { CycleOutcome, CycleRecord } from "./record.ts"
import { type CycleSnapshot, inOrderOfIds } from "./snapshot.ts"

/** What can be wrong with a cycle. */
export type ComputeCycleError = CycleError | MonthsError | NeedScoreError | AdmissionError

const snapshotErrors = ({ cycle, families }: CycleSnapshot): ReadonlyArray<CycleError> => {
  const errors: Array<CycleError> = []
  if (cycle.to <= cycle.from) errors.push(new CycleError({ code: "cycle.endBeforeStart" }))
  const seen = new Map<string, number>()
  for (const { id } of families) {
    const times = (seen.get(identifierKey(id)) ?? 0) + 1
    seen.set(identifierKey(id), times)
    if (times === 2) errors.push(new CycleError({ code: "cycle.duplicateFamily", family: id }))
  }
  return errors
}

/** Judges every family, or stops at the first whose facts show a defect of the pack or leave the range of numbers. */
const judgeAll = (
  snapshot: CycleSnapshot,
  programme: SupportProgramme,
  policy: CyclePolicy,
  setting: CompileSetting,
): Result.Result<ReadonlyArray<Judged>, JudgingError> => {
  const judging = prepareJudging(snapshot, programme, policy, setting)
  if (Result.isFailure(judging)) return Result.fail(judging.failure)
  const judged: Array<Judged> = []
  for (const family of inOrderOfIds(snapshot.families)) {
    const one = judging.success(family)
    if (Result.isFailure(one)) return Result.fail(one.failure)
    judged.push(one.success)
  }
  return Result.succeed(judged)
}

const isClaim = ({ family, settled }: Judged): boolean =>
  settled === undefined && family.standing === "active"

const candidateOf = ({ family, owed, score }: Judged): ReadonlyArray<Candidate> =>
  family.standing === "active"
    ? []
    : [
        {
          id: family.id,
          cost: owed,
          values: { need: score.proven, possibleNeed: score.possible, waitingSince: family.waitingSince },
        },
      ]

const familiesOf = (
  judged: ReadonlyArray<Judged>,
  granted: ReadonlyArray<Money>,
  outcomeOf: (place: number) => CycleOutcome,
): CycleRecord["families"] => {
  const lines = [0]
  let line = 0
  for (const one of judged) {
    line += one.lines.length
    lines.push(line)
  }
  return {
    id: judged.map(({ family }) => family.id),
    standing: judged.map(({ family }) => family.standing),
    outcome: judged.map((_, place) => outcomeOf(place)),
    referredTo: judged.map(({ cover }) => (cover.cover === "referred" ? cover.to : null)),
    proven: judged.map(({ score }) => score.proven),
    possible: judged.map(({ score }) => score.possible),
    owed: judged.map(({ owed }) => owed),
    granted,
    lines,
  }
}

const linesOf = (judged: ReadonlyArray<Judged>): CycleRecord["lines"] => {
  const kind: Array<OwedLine["kind"]> = []
  const amount: Array<Money | null> = []
  const days: Array<number | null> = []
  const members: Array<number | null> = []
  for (const { lines } of judged)
    for (const line of lines) {
      kind.push(line.kind)
      amount.push(line.amount ?? null)
      days.push(line.days ?? null)
      members.push(line.members ?? null)
    }
  return { kind, amount, days, members }
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
  judged: ReadonlyArray<Judged>,
  { budget, priority }: CyclePolicy,
): Result.Result<Shared, ReadonlyArray<AdmissionError>> => {
  const claims = judged.flatMap((one, place) => (isClaim(one) ? [place] : []))
  const cut = cutProportionally(
    budget,
    claims.map((place) => {
      const { family, owed } = judged[place] as Judged
      return { id: family.id, amount: owed }
    }),
  )
  if (Result.isFailure(cut)) return Result.fail(cut.failure)
  const left = Math.max(0, budget - cut.success.claimed) as Money
  const candidates = judged.flatMap((one) => (one.settled === undefined ? candidateOf(one) : []))
  return Result.map(admit(candidates, left, priority), (admission) => ({
    claims,
    cut: cut.success,
    admission,
  }))
}

const recordOf = (
  { cycle, lockedOn }: CycleSnapshot,
  programme: SupportProgramme,
  policy: CyclePolicy,
  setting: CompileSetting,
  judged: ReadonlyArray<Judged>,
  { admission, claims, cut }: Shared,
): CycleRecord => {
  const places = new Map(judged.map(({ family }, place) => [family.id, place]))
  const granted = judged.map(() => 0)
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
    families: familiesOf(judged, granted as ReadonlyArray<number> as ReadonlyArray<Money>, (place) => {
      const { family, settled } = judged[place] as Judged
      if (settled !== undefined) return settled
      if (family.standing === "active") return "served"
      return admitted.has(place) ? "admitted" : "waiting"
    }),
    points: programme.needScore.indicators.map(({ rule }, indicator) => ({
      rule: rule.id,
      column: judged.map(({ score }) => score.points[indicator] as number),
    })),
    lines: linesOf(judged),
    ranking: rankingOf(admission, places),
  }
}

/**
 * Works out a cycle. Families that get support already come first, and are cut in proportion where together they are owed more
 * than the budget; with what is left, families that wait are admitted in the order of priority, each with the whole of what it
 * is owed. A family that is not found covered gets no money and is told apart; one that gets support already is to be reviewed.
 * For what cannot be told no money is given.
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
  const errors = [...snapshotErrors(snapshot), ...policyErrors(policy, programme)]
  if (errors.length > 0) return Result.fail(errors)
  const judged = judgeAll(snapshot, programme, policy, setting)
  if (Result.isFailure(judged)) return Result.fail([judged.failure])
  return Result.map(share(judged.success, policy), (shared) =>
    recordOf(snapshot, programme, policy, setting, judged.success, shared),
  )
}
