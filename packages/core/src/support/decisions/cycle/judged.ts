import { isExact, type Money } from "@bazgasht/rules"
import type { CompileSetting } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import type { NeedScoreError } from "../need/need-score.ts"
import { prepareScore, type ScoreRecord } from "../need/scoring.ts"
import { type MonthsError, monthsBetween } from "../payment/months.ts"
import type { SupportProgramme } from "../programme.ts"
import { prepareCash } from "./cash.ts"
import { type CoverState, prepareCover } from "./cover.ts"
import { type OwedLine, type OwedTo, prepareEntitlement } from "./entitlement.ts"
import { CycleError } from "./error.ts"
import { phasesOut, settingInPhaseOut } from "./phase-out.ts"
import type { CyclePolicy } from "./policy.ts"
import type { CycleOutcome } from "./record.ts"
import type { CycleFamily, CycleSnapshot } from "./snapshot.ts"

/** A family in a cycle, before money is shared out. */
export interface Judged {
  readonly family: CycleFamily
  readonly cover: CoverState
  readonly score: ScoreRecord
  /** What it is owed; empty where it is not found covered. */
  readonly lines: ReadonlyArray<OwedLine>
  /** The sum of the lines whose amount is known. */
  readonly owed: Money
  /** The outcome where no money is to be shared out; `undefined` for a family that is owed some. */
  readonly settled: CycleOutcome | undefined
}

/** What can be wrong with a family in a cycle. */
export type JudgingError = CycleError | MonthsError | NeedScoreError

const settledBy = (
  cover: CoverState,
  lines: ReadonlyArray<OwedLine>,
  owed: number,
): CycleOutcome | undefined => {
  switch (cover.cover) {
    case "no":
      return "notCovered"
    case "unknown":
      return "undetermined"
    case "referred":
      return "referred"
    case "yes":
      if (owed > 0) return undefined
      return lines.some(({ amount }) => amount === undefined) ? "amountUnknown" : "nothingOwed"
  }
}

const none: ReadonlyArray<OwedLine> = []

/** Prepares what is found of families in a cycle. */
export const prepareJudging = (
  { cycle, lockedOn }: Pick<CycleSnapshot, "cycle" | "lockedOn">,
  programme: SupportProgramme,
  policy: CyclePolicy,
  setting: CompileSetting,
): Result.Result<(family: CycleFamily) => Result.Result<Judged, JudgingError>, MonthsError> => {
  const coverOf = prepareCover(programme, setting, lockedOn)
  const scoreOf = prepareScore(programme.needScore, { ...setting, today: lockedOn })
  return Result.map(monthsBetween(setting.pack.calendar, cycle.from, cycle.to), (months) => {
    const owedBy = (by: CompileSetting): OwedTo =>
      prepareEntitlement(cycle, prepareCash(cycle, months, policy.cash, programme, by), policy, programme, by)
    const owed = owedBy(setting)
    const owedInPhaseOut = owedBy(settingInPhaseOut(programme, setting))
    return (family) => {
      const score = scoreOf(family.facts)
      if (Result.isFailure(score)) return Result.fail(score.failure)
      const phasingOut = phasesOut(family, lockedOn)
      const cover: CoverState = phasingOut ? { cover: "yes" } : coverOf(family)
      const lines =
        cover.cover === "yes" ? (phasingOut ? owedInPhaseOut : owed)(family) : Result.succeed(none)
      if (Result.isFailure(lines)) return Result.fail(lines.failure)
      let sum = 0
      for (const { amount = 0 } of lines.success) sum += amount
      if (!isExact(sum))
        return Result.fail(new CycleError({ code: "cycle.amountsTooLarge", family: family.id }))
      return Result.succeed({
        family,
        cover,
        score: score.success,
        lines: lines.success,
        owed: sum as Money,
        settled: settledBy(cover, lines.success, sum),
      })
    }
  })
}
