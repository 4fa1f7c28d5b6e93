/**
 * A support cycle for programs: the shapes `bazgasht.cycle/1` and `bazgasht.cycleFamily/1`.
 *
 * @module
 */

import type {
  CycleOutcome,
  CycleRecord,
  DuplicateFinding,
  FamilyExplanation,
  Monotonicity,
  OwedLine,
  Standing,
  WaitingReason,
} from "@bazgasht/core"
import type { Calendar, CompileSetting, Facts, Setting } from "@bazgasht/rules"
import { type Refusal, refusalJson } from "../case-files/refusal.ts"
import { writtenDay } from "../rendering/json.ts"
import { type MissingJson, missingJson } from "../rendering/missing-json.ts"
import { type GroundJson, groundJson, type RouteJson, routeJson } from "../rendering/route-json.ts"
import type { Detail } from "../rendering/routes.ts"
import type { FamilyRow, UndecidedRow, WaitingRow } from "./reading.ts"
import { type CycleRun, digestOfRun } from "./run-cycle.ts"

/** A family in a cycle. Amounts are rials; one that cannot be told is absent from its line. */
export interface CycleFamilyJson {
  readonly id: string
  readonly standing: Standing
  readonly outcome: CycleOutcome
  /** The points of need that are known, and those that are possible. */
  readonly points: { readonly proven: number; readonly possible: number }
  readonly owed: number
  readonly granted: number
  readonly lines: ReadonlyArray<OwedLine>
}

/** A family that waits. */
export interface WaitingFamilyJson extends CycleFamilyJson {
  readonly waitingSince: string
  /** The position in the waiting list, and the place in the whole order. */
  readonly position: number
  readonly place: number
  /** How many stand before it by the keys, and how many others equal with it, so that the lottery decides. */
  readonly ahead: number
  readonly tied: number
  readonly reason: WaitingReason
  /** By how many rials its cost is more than was left. */
  readonly short: number
  /** The smallest budget in rials from which it is admitted; absent where the policy promises none. */
  readonly admittedFrom?: number
}

/** A family that is neither served nor ranked. */
export interface UndecidedFamilyJson extends CycleFamilyJson {
  readonly review: boolean
  readonly referredTo?: string
  readonly grounds: ReadonlyArray<GroundJson>
  readonly missing: ReadonlyArray<MissingJson>
}

/** What `bazgasht cycle --json` prints. */
export interface CycleJson {
  readonly format: "bazgasht.cycle/1"
  readonly calendar: string
  readonly cycle: {
    readonly id: string
    readonly from: string
    readonly to: string
    readonly lockedOn: string
  }
  readonly snapshotDigest: string
  readonly basis: CycleRecord["basis"]
  readonly policy: CycleRecord["policy"]
  readonly totals: CycleRecord["totals"]
  readonly served: ReadonlyArray<CycleFamilyJson>
  readonly waiting: ReadonlyArray<WaitingFamilyJson>
  readonly undecided: ReadonlyArray<UndecidedFamilyJson>
  readonly monotonicity: Monotonicity
  readonly duplicates: ReadonlyArray<DuplicateFinding>
  /** How many families were left out until something is settled; why, stands among the refusals. */
  readonly unsettled: number
  readonly refused: ReadonlyArray<ReturnType<typeof refusalJson>>
}

const familyJson = ({
  granted,
  id,
  lines,
  outcome,
  owed,
  possible,
  proven,
  standing,
}: FamilyRow): CycleFamilyJson => ({
  id,
  standing,
  outcome,
  points: { proven, possible },
  owed,
  granted,
  lines,
})

/** A cycle for programs. */
export const cycleJson = (
  calendar: Calendar,
  run: CycleRun,
  rows: {
    readonly served: ReadonlyArray<FamilyRow>
    readonly waiting: ReadonlyArray<WaitingRow>
    readonly undecided: ReadonlyArray<UndecidedRow>
  },
  refused: ReadonlyArray<Refusal>,
  unsettled: number,
): CycleJson => {
  const { cycle, lockedOn } = run.plan
  const { basis, policy, totals } = run.record
  return {
    format: "bazgasht.cycle/1",
    calendar: calendar.id,
    cycle: {
      id: cycle.id,
      from: writtenDay(calendar, cycle.from),
      to: writtenDay(calendar, cycle.to),
      lockedOn: writtenDay(calendar, lockedOn),
    },
    snapshotDigest: digestOfRun(run),
    basis,
    policy,
    totals,
    served: rows.served.map(familyJson),
    waiting: rows.waiting.map((row) => {
      const { admittedFrom, ahead, place, position, reason, short, tied } = row.place
      return {
        ...familyJson(row),
        waitingSince: writtenDay(calendar, row.waitingSince),
        position,
        place,
        ahead,
        tied,
        reason,
        short,
        ...(admittedFrom === undefined ? {} : { admittedFrom }),
      }
    }),
    undecided: rows.undecided.map((row) => ({
      ...familyJson(row),
      review: row.review,
      ...(row.referredTo === undefined ? {} : { referredTo: row.referredTo }),
      grounds: row.grounds.map(groundJson),
      missing: row.missing.map(({ fields, missing }) => missingJson(missing, fields)),
    })),
    monotonicity: run.monotonicity,
    duplicates: run.duplicates,
    unsettled,
    refused: refused.map(refusalJson),
  }
}

/** What `bazgasht cycle --explain --json` prints: everything that the cycle decided of one family. Amounts are rials. */
export interface CycleExplanationJson {
  readonly format: "bazgasht.cycleFamily/1"
  readonly calendar: string
  readonly id: string
  readonly standing: Standing
  readonly outcome: CycleOutcome
  readonly review: boolean
  readonly points: { readonly proven: number; readonly possible: number }
  readonly contributions: ReadonlyArray<{
    readonly rule: string
    readonly points?: number
    readonly most: number
  }>
  readonly place?: FamilyExplanation["place"]
  readonly owed: number
  readonly granted: number
  readonly lines: FamilyExplanation["lines"]
  readonly months: ReadonlyArray<{
    readonly from: string
    readonly to: string
    readonly monthly?: number
    readonly amount?: number
  }>
  readonly cover: RouteJson
  /** Where support phases out: since which day, and to which; the outcome then does not rest on the decision on cover. */
  readonly phasingOut?: { readonly since: string; readonly end?: string }
  readonly help: ReadonlyArray<RouteJson & { readonly person?: string }>
}

/** What a cycle decided of one family, for programs. */
export const cycleExplanationJson = (
  calendar: Calendar,
  run: CycleRun,
  explanation: FamilyExplanation,
  compileSetting: CompileSetting,
  detail: Detail,
): CycleExplanationJson => {
  const { contributions, cover, granted, help, id, lines, months, outcome, owed, phasingOut, place, review } =
    explanation
  const family = run.snapshot.families.find((one) => one.id === id)
  const facts: Facts = family?.facts ?? {}
  const factsOf = (person: string | undefined): Facts => ({
    ...facts,
    ...family?.members.find((member) => member.person === person)?.facts,
  })
  const setting: Setting = { ...compileSetting, today: run.plan.lockedOn }
  const about = (person?: string): Detail => ({ ...detail, asked: () => run.asked(id, person) })
  return {
    format: "bazgasht.cycleFamily/1",
    calendar: calendar.id,
    id,
    standing: explanation.standing,
    outcome,
    review,
    points: { proven: explanation.proven, possible: explanation.possible },
    contributions: contributions.map(({ most, points, rule }) => ({
      rule: rule.id,
      ...(points === undefined ? {} : { points }),
      most,
    })),
    ...(place === undefined ? {} : { place }),
    owed,
    granted,
    lines,
    months: months.map(({ amount, from, monthly, to }) => ({
      from: writtenDay(calendar, from),
      to: writtenDay(calendar, to),
      ...(monthly === undefined ? {} : { monthly }),
      ...(amount === undefined ? {} : { amount }),
    })),
    cover: routeJson(calendar, cover, about(), facts, setting),
    ...(phasingOut === undefined
      ? {}
      : {
          phasingOut: {
            since: writtenDay(calendar, phasingOut.since),
            ...(phasingOut.end === undefined ? {} : { end: writtenDay(calendar, phasingOut.end) }),
          },
        }),
    help: help.map(({ decision, person }) => ({
      ...(person === undefined ? {} : { person }),
      ...routeJson(calendar, decision, about(person), factsOf(person), {
        ...setting,
        today: decision.today,
      }),
    })),
  }
}
