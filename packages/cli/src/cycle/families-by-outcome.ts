import { type AskedFile, missingFields } from "@bazgasht/core"
import {
  type CycleFamily,
  type CycleOutcome,
  type FamilyExplanation,
  linesAt,
  type OwedLine,
  prepareExplanations,
} from "@bazgasht/core/support"
import {
  type Day,
  type Facts,
  type Ground,
  type Missing,
  type Money,
  missing,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import type { CompileSetting } from "@bazgasht/rules/columns"
import type { WaitingPlace } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import type { ToSettle } from "../decisions/missing-report.ts"
import { type Entries, entriesOf } from "../report/report.ts"
import { type CycleRun, given, type UndecidedRun, undecided } from "./run-cycle.ts"

/** What every row says of a family. */
export interface FamilyRow {
  readonly id: string
  readonly status: CycleFamily["status"]
  readonly outcome: CycleOutcome
  readonly proven: number
  readonly possible: number
  readonly owed: Money
  readonly granted: Money
  /** What it is owed; an open amount is absent. */
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
  /** The decision on its cover. */
  readonly cover: FamilyExplanation["cover"]
  /** Why it is not covered, or why another body is competent. */
  readonly grounds: ReadonlyArray<Ground>
  /** What would settle it, for the household and for its cash. */
  readonly missing: ReadonlyArray<ToSettle>
}

/** The kinds of help of a policy, cash first. */
export const kindsOf = ({ plan }: CycleRun): ReadonlyArray<string> => [
  "cash",
  ...plan.policy.packages.map(({ kind }) => kind),
]

const rowAt = ({ record }: Pick<CycleRun, "record">, place: number): FamilyRow => {
  const { families } = record
  return {
    id: families.id[place] as string,
    status: families.status[place] as FamilyRow["status"],
    outcome: families.outcome[place] as CycleOutcome,
    proven: families.proven[place] as number,
    possible: families.possible[place] as number,
    owed: families.owed[place] as Money,
    granted: families.granted[place] as Money,
    lines: linesAt(record, place),
  }
}

const placesWith = (
  { record }: Pick<CycleRun, "record">,
  outcomes: ReadonlySet<CycleOutcome>,
): ReadonlyArray<number> =>
  record.families.outcome.flatMap((outcome, place) => (outcomes.has(outcome) ? [place] : []))

/** Families that are given something, in the order of their ids. */
const servedRows = (run: CycleRun): Entries<FamilyRow> =>
  entriesOf(placesWith(run, given), (place) => rowAt(run, place))

/** Families that wait, in the order of priority. */
const waitingRows = (run: CycleRun): Entries<WaitingRow> => {
  const placeOfId = new Map(run.record.families.id.map((id, place) => [id, place]))
  return entriesOf(run.admission.waiting, (place) => {
    const { id } = place.candidate
    return {
      ...rowAt(run, placeOfId.get(id) as number),
      place,
      waitingSince: run.waitingSince(id) as Day,
    }
  })
}

/** What would settle a rule about a family or a member, as fields of the file. */
const toSettle = (
  asked: AskedFile | undefined,
  rule: Rule,
  toKnow: Missing,
  setting: Setting,
): ReadonlyArray<ToSettle> => [
  {
    missing: toKnow,
    ...(asked === undefined ? {} : { fields: missingFields({ rule, missing: toKnow }, asked, setting) }),
  },
]

/** What would settle the amounts of a covered family that are not known. */
const missingAmounts = (
  { asked, programme }: UndecidedRun,
  { help, id, months }: FamilyExplanation,
  facts: Facts,
  setting: CompileSetting,
): ReadonlyArray<ToSettle> => {
  const open = months.find(({ entitled, monthly }) => entitled !== "no" && monthly === undefined)
  const { monthlyRate } = programme
  return [
    ...help.flatMap(({ decision, person }) =>
      decision.answer === "unknown"
        ? toSettle(asked(id, person), decision.rule, decision.missing, { ...setting, today: decision.today })
        : [],
    ),
    ...(open === undefined
      ? []
      : toSettle(asked(id), monthlyRate, missing(monthlyRate, facts, { ...setting, today: open.from }), {
          ...setting,
          today: open.from,
        })),
  ]
}

/** Families that are neither served nor ranked, in the order of their ids. */
export const undecidedRows = (run: UndecidedRun): Entries<UndecidedRow> => {
  const { programme, record, setting } = run
  const families = new Map(run.families.map((family) => [family.id, family]))
  const explain = prepareExplanations(record, run, programme, setting)
  return entriesOf(placesWith(run, undecided), (place): UndecidedRow => {
    const row = rowAt(run, place)
    const { outcome } = row
    const explanation = Result.getOrThrow(explain(row.id))
    const { outcome: cover, rule, today } = explanation.cover
    const referredTo = record.families.referredTo[place] ?? null
    return {
      ...row,
      review: explanation.review,
      ...(referredTo === null ? {} : { referredTo }),
      cover: explanation.cover,
      grounds:
        cover.outcome === "barred" ? cover.grounds : cover.outcome === "referred" ? [cover.ground] : [],
      missing:
        outcome === "undetermined"
          ? toSettle(run.asked(row.id), rule, explanation.cover.missing, { ...setting, today })
          : outcome === "amountUnknown"
            ? missingAmounts(run, explanation, families.get(row.id)?.facts ?? {}, setting)
            : [],
    }
  })
}

/** The ids of families that are neither served nor ranked, in their order. */
export const undecidedIds = ({ record }: CycleRun): ReadonlyArray<string> =>
  placesWith({ record }, undecided).map((place) => record.families.id[place] as string)

/** The families of a cycle, by what became of them. */
export interface CycleRows {
  readonly served: Entries<FamilyRow>
  readonly waiting: Entries<WaitingRow>
  readonly undecided: Entries<UndecidedRow>
}

/** The families of a cycle, by what became of them. */
export const rowsOfCycle = (run: CycleRun): CycleRows => ({
  served: servedRows(run),
  waiting: waitingRows(run),
  undecided: undecidedRows(run),
})
