import { identifierKey } from "@bazgasht/casework"
import { type Count, type Day, type Decision, decide, type Facts, type Money } from "@bazgasht/rules"
import { type CompileSetting, prepare } from "@bazgasht/rules/columns"
import type { AdmittedPlace, Behind, WaitingPlace } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import type { HelpDecision } from "../family-outlook.ts"
import { type Contribution, contributionsOf } from "../need/scoring.ts"
import { type MonthsError, monthsBetween } from "../payment/months.ts"
import type { SupportProgramme } from "../programme.ts"
import { type CashMonth, prepareCash } from "./cash.ts"
import { dayOfCover } from "./cover.ts"
import { dayOfHelp, factsOfMember } from "./entitlement.ts"
import { CycleError } from "./error.ts"
import { type GrantedLine, grantedLines } from "./granted.ts"
import { phasesOut, settingInPhaseOut } from "./phase-out.ts"
import { type CycleOutcome, type CycleRecord, linesAt, needsReview, placeOf } from "./record.ts"
import type { CycleFamily, CycleSnapshot } from "./snapshot.ts"

/** A decision on help, for the household or for one member. */
export interface CycleHelpDecision extends HelpDecision {
  readonly person?: string
}

/** What a cycle decided of one family. */
export interface FamilyExplanation {
  readonly id: string
  readonly status: CycleFamily["status"]
  readonly outcome: CycleOutcome
  /** Whether somebody has to look at it: it gets support already, and is not found covered any more. */
  readonly review: boolean
  /** The decision on cover, with its proof, what is missing and what would change it. */
  readonly cover: Decision
  /** Where support phases out: since when, and to which day. The outcome then does not rest on the decision on cover. */
  readonly phasingOut?: { readonly since: Day; readonly end?: Day }
  /** The points of need that are proven: the sum of the contributions that are known; and those that are possible. */
  readonly proven: number
  readonly possible: number
  readonly contributions: ReadonlyArray<Contribution>
  /** Its place among families that wait; absent where it was not ranked. */
  readonly place?: AdmittedPlace | WaitingPlace
  readonly owed: Money
  readonly granted: Money
  readonly lines: ReadonlyArray<GrantedLine>
  /** Cash month by month; empty where it is not found covered. */
  readonly months: ReadonlyArray<CashMonth>
  /** The decisions on cash and on each package of the policy that the family could earn; empty where it is not found covered. */
  readonly help: ReadonlyArray<CycleHelpDecision>
}

/** What puts the entry at a row of the ranking behind the one before it. */
const behindAt = ({ policy, ranking }: CycleRecord, row: number): { readonly behind?: Behind } => {
  const key = ranking.behind[row] ?? null
  if (key === null) return {}
  const column = ranking.values[key]
  return {
    behind:
      column === undefined
        ? { by: "lottery" }
        : {
            by: "key",
            key: policy.priority.keys[key]?.key as string,
            value: column[row] as number,
            valueBefore: column[row - 1] as number,
          },
  }
}

/** The place in the ranking of each family that was ranked, by its place in the columns of families. */
const rowsOfRanking = ({ ranking }: CycleRecord): ReadonlyMap<number, number> =>
  new Map(ranking.family.map((family, row) => [family, row]))

/** The place of a family among those that wait, as `admit` gave it. */
const placeIn = (
  record: CycleRecord,
  family: number,
  row: number | undefined,
): { readonly place?: AdmittedPlace | WaitingPlace } => {
  const { families, policy, ranking } = record
  if (row === undefined) return {}
  const cost = families.owed[family] as Money
  const left = ranking.left[row] as Money
  const place: AdmittedPlace = {
    candidate: {
      id: families.id[family] as string,
      cost,
      values: Object.fromEntries(
        policy.priority.keys.map(({ key }, column) => [key, ranking.values[column]?.[row] as number]),
      ),
    },
    place: row + 1,
    ahead: ranking.ahead[row] as number,
    tied: ranking.tied[row] as number,
    ...behindAt(record, row),
    left,
  }
  const [position, reason] = [ranking.position[row] ?? null, ranking.reason[row] ?? null]
  if (position === null || reason === null) return { place }
  const admittedFrom = ranking.admittedFrom[row] ?? null
  return {
    place: {
      ...place,
      position,
      reason,
      short: Math.max(0, cost - left) as Money,
      ...(admittedFrom === null ? {} : { admittedFrom }),
    },
  }
}

const helpDecisions = (
  family: CycleFamily,
  { cycle, policy: { packages } }: CycleRecord,
  { householdHelp, memberHelp }: SupportProgramme,
  setting: CompileSetting,
): ReadonlyArray<CycleHelpDecision> => {
  const kinds = new Set(["cash", ...packages.map(({ kind }) => kind)])
  const ofHousehold = householdHelp.flatMap(({ kind, rule }) => {
    const today = dayOfHelp(family, cycle, kind)
    return today === undefined || !kinds.has(kind)
      ? []
      : [{ kind, decision: decide(rule, family.facts, { ...setting, today }) }]
  })
  const ofMembers = memberHelp.flatMap(({ kind, rule }) => {
    const today = dayOfHelp(family, cycle, kind)
    return today === undefined || !kinds.has(kind)
      ? []
      : family.members.map((member) => ({
          kind,
          person: member.person,
          decision: decide(rule, factsOfMember(family, member), { ...setting, today }),
        }))
  })
  return [...ofHousehold, ...ofMembers]
}

const phaseOutOf = (family: CycleFamily, phasingOut: boolean): Pick<FamilyExplanation, "phasingOut"> => {
  if (!phasingOut || family.status !== "active" || family.phasingOutSince === undefined) return {}
  const { end, phasingOutSince: since } = family
  return { phasingOut: { since, ...(end === undefined ? {} : { end }) } }
}

/** Says of a family what a cycle decided, by its id. */
export type ExplainFamily = (id: string) => Result.Result<FamilyExplanation, CycleError | MonthsError>

/** Decides on the cover of a family on a day. */
type DecideCover = (facts: Facts, today: Day) => Decision

/** Decides on cover family by family. */
const coverOfOne =
  ({ cover }: SupportProgramme, setting: CompileSetting): DecideCover =>
  (facts, today) =>
    decide(cover, facts, { ...setting, today })

/** Decides on the cover of many families: what does not depend on the family is worked out once for each day. */
const coverOfMany = ({ cover }: SupportProgramme, setting: CompileSetting): DecideCover => {
  const prepared = new Map<Day, (facts: Facts) => Decision>()
  return (facts, today) => {
    const decideOne = prepared.get(today) ?? prepare(cover, { ...setting, today })
    prepared.set(today, decideOne)
    return decideOne(facts)
  }
}

/**
 * Prepares the explanations of many families of one cycle: what {@link explainFamily} says of each, with what does not depend
 * on the family worked out once. Of the snapshot only the families that are explained are needed.
 *
 * @example
 * const explain = prepareExplanations(record, snapshot, programme, { pack })
 * record.families.id.map((id) => Result.getOrThrow(explain(id)).granted) // => [0, 80, 0]
 */
export const prepareExplanations = (
  record: CycleRecord,
  snapshot: Pick<CycleSnapshot, "families">,
  programme: SupportProgramme,
  setting: CompileSetting,
): ExplainFamily => explanationsBy(coverOfMany(programme, setting), record, snapshot, programme, setting)

const explanationsBy = (
  decideCover: DecideCover,
  record: CycleRecord,
  snapshot: Pick<CycleSnapshot, "families">,
  programme: SupportProgramme,
  setting: CompileSetting,
): ExplainFamily => {
  const { cycle, families, lockedOn, points, policy } = record
  const known = new Map(snapshot.families.map((family) => [identifierKey(family.id), family]))
  const rows = rowsOfRanking(record)
  const inPhaseOut = settingInPhaseOut(programme, setting)
  const prepared = Result.map(monthsBetween(setting.pack.calendar, cycle.from, cycle.to), (months) => {
    const cashBy = (by: CompileSetting) => prepareCash(cycle, months, policy.cash, programme, by)
    return { cash: cashBy(setting), cashInPhaseOut: cashBy(inPhaseOut) }
  })
  return (id) => {
    const place = placeOf(record, id)
    const family = known.get(identifierKey(id))
    if (place === undefined || family === undefined)
      return Result.fail(new CycleError({ code: "cycle.unknownFamily", family: id }))
    if (Result.isFailure(prepared)) return Result.fail(prepared.failure)
    const { cash, cashInPhaseOut } = prepared.success
    const phasingOut = phasesOut(family, lockedOn)
    const cover = decideCover(family.facts, dayOfCover(family, lockedOn))
    const covered = phasingOut || cover.outcome.outcome === "eligible"
    const cashOf = phasingOut ? cashInPhaseOut : cash
    const [proven, possible] = [families.proven[place], families.possible[place]] as [Count, Count]
    const granted = families.granted[place] as Money
    return Result.map(covered ? cashOf(family) : Result.succeed([]), (months) => ({
      id,
      status: family.status,
      outcome: families.outcome[place] as CycleOutcome,
      review: needsReview(record, place),
      cover,
      ...phaseOutOf(family, phasingOut),
      proven,
      possible,
      contributions: contributionsOf(programme.needScore, {
        proven,
        possible,
        points: points.map(({ column }) => column[place] as number),
      }),
      ...placeIn(record, place, rows.get(place)),
      owed: families.owed[place] as Money,
      granted,
      lines: grantedLines(linesAt(record, place), granted),
      months,
      help: covered ? helpDecisions(family, record, programme, phasingOut ? inPhaseOut : setting) : [],
    }))
  }
}

/**
 * What a cycle decided of one family: its outcome, what its need is made of, its place and why, what it is owed and what was
 * granted, month by month. Read from the record; proofs are worked out again from the snapshot, when somebody asks for them.
 *
 * @example
 * const explained = explainFamily(record, snapshot, programme, { pack }, "family-1")
 * const { outcome, owed, place } = Result.getOrThrow(explained)
 * outcome // => "waiting"
 * owed // => 80
 * place?.ahead // => 1
 */
export const explainFamily = (
  record: CycleRecord,
  snapshot: Pick<CycleSnapshot, "families">,
  programme: SupportProgramme,
  setting: CompileSetting,
  id: string,
): Result.Result<FamilyExplanation, CycleError | MonthsError> =>
  explanationsBy(coverOfOne(programme, setting), record, snapshot, programme, setting)(id)
