/**
 * What a cycle says of its families, as rows: who is served, who waits, and what cannot be decided or paid.
 *
 * @module
 */

import {
  type CycleFamily,
  type CycleOutcome,
  type HelpKind,
  linesAt,
  needsReview,
  type OwedLine,
  type WaitingPlace,
} from "@bazgasht/core"
import { supportProgramme } from "@bazgasht/iran"
import {
  type CompileSetting,
  type Day,
  decide,
  type Ground,
  type Missing,
  type Money,
  missing,
  type Rule,
} from "@bazgasht/rules"
import type { CycleRun } from "./run-cycle.ts"

/** What every row says of a family. */
export interface FamilyRow {
  readonly id: string
  readonly standing: CycleFamily["standing"]
  readonly outcome: CycleOutcome
  readonly proven: number
  readonly possible: number
  readonly owed: Money
  readonly granted: Money
  /** What it is owed; an amount that cannot be told is absent. */
  readonly lines: ReadonlyArray<OwedLine>
}

/** A family that waits. */
export interface WaitingRow extends FamilyRow {
  readonly place: WaitingPlace
  readonly waitingSince: Day
}

/** A family that is neither served nor ranked, and why. */
export interface UndecidedRow extends FamilyRow {
  /** Whether somebody has to look at it: it gets support already. */
  readonly review: boolean
  /** The code of the body to which it is referred. */
  readonly referredTo?: string
  /** Why it is not covered, or why another body is competent. */
  readonly grounds: ReadonlyArray<Ground>
  /** What would settle it, for the household and for its cash. */
  readonly missing: ReadonlyArray<Missing>
}

/** The kinds of help of a policy, cash first. */
export const kindsOf = ({ plan }: CycleRun): ReadonlyArray<HelpKind> => [
  "cash",
  ...plan.policy.packages.map(({ kind }) => kind),
]

const rowAt = ({ record }: CycleRun, place: number): FamilyRow => {
  const { families } = record
  return {
    id: families.id[place] as string,
    standing: families.standing[place] as FamilyRow["standing"],
    outcome: families.outcome[place] as CycleOutcome,
    proven: families.proven[place] as number,
    possible: families.possible[place] as number,
    owed: families.owed[place] as Money,
    granted: families.granted[place] as Money,
    lines: linesAt(record, place),
  }
}

const placesWith = ({ record }: CycleRun, outcomes: ReadonlySet<CycleOutcome>): ReadonlyArray<number> =>
  record.families.outcome.flatMap((outcome, place) => (outcomes.has(outcome) ? [place] : []))

const given: ReadonlySet<CycleOutcome> = new Set(["served", "admitted"])
const ranked: ReadonlySet<CycleOutcome> = new Set(["served", "admitted", "waiting"])

/** Families that are given something, in the order of their ids. */
export const servedRows = (run: CycleRun): ReadonlyArray<FamilyRow> =>
  placesWith(run, given).map((place) => rowAt(run, place))

/** The snapshot's families by their ids. */
const familiesById = ({ snapshot }: CycleRun): ReadonlyMap<string, CycleFamily> =>
  new Map(snapshot.families.map((family) => [family.id, family]))

/** Families that wait, in the order of priority. */
export const waitingRows = (run: CycleRun): ReadonlyArray<WaitingRow> => {
  const placeOfId = new Map(run.record.families.id.map((id, place) => [id, place]))
  const families = familiesById(run)
  return run.admission.waiting.map((place) => {
    const { id } = place.candidate
    const family = families.get(id)
    const { cycle } = run.plan
    return {
      ...rowAt(run, placeOfId.get(id) as number),
      place,
      waitingSince: family?.standing === "waiting" ? family.waitingSince : cycle.from,
    }
  })
}

const isOpen = ({ gaps, questions }: Missing): boolean => gaps.length > 0 || questions.length > 0

/** What would settle the amounts of a covered family that are not known. */
const missingAmounts = (
  family: CycleFamily,
  { lines }: FamilyRow,
  { plan: { cycle } }: CycleRun,
  setting: CompileSetting,
): ReadonlyArray<Missing> => {
  const { householdHelp, memberHelp, monthlyCash } = supportProgramme
  const open = new Set(lines.flatMap(({ amount, kind }) => (amount === undefined ? [kind] : [])))
  const onFirstDay = { ...setting, today: Math.max(cycle.from, family.start ?? cycle.from) as Day }
  const rulesOf = (help: typeof householdHelp): ReadonlyArray<Rule> =>
    help.flatMap(({ kind, rule }) => (open.has(kind) ? [rule] : []))
  return [
    ...[...rulesOf(householdHelp), ...(open.has("cash") ? [monthlyCash] : [])].map((rule) =>
      missing(rule, family.facts, onFirstDay),
    ),
    ...rulesOf(memberHelp).flatMap((rule) =>
      family.members.map(({ facts }) => missing(rule, { ...family.facts, ...facts }, onFirstDay)),
    ),
  ].filter(isOpen)
}

/** Families that are neither served nor ranked, in the order of their ids. */
export const undecidedRows = (run: CycleRun, setting: CompileSetting): ReadonlyArray<UndecidedRow> => {
  const { lockedOn } = run.plan
  const families = familiesById(run)
  return run.record.families.outcome.flatMap((outcome, place): ReadonlyArray<UndecidedRow> => {
    if (ranked.has(outcome)) return []
    const row = rowAt(run, place)
    const family = families.get(row.id) as CycleFamily
    const referredTo = run.record.families.referredTo[place] ?? null
    const decision = decide(supportProgramme.cover, family.facts, { ...setting, today: lockedOn })
    const cover = decision.outcome
    return [
      {
        ...row,
        review: needsReview(run.record, place),
        ...(referredTo === null ? {} : { referredTo }),
        grounds:
          cover.outcome === "barred" ? cover.grounds : cover.outcome === "referred" ? [cover.ground] : [],
        missing:
          outcome === "undetermined"
            ? [decision.missing]
            : outcome === "amountUnknown"
              ? missingAmounts(family, row, run, setting)
              : [],
      },
    ]
  })
}
