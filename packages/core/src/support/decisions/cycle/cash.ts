import { type Answer, answerOf, type Count, type Day, type Facts, type Money } from "@bazgasht/rules"
import { type CompileSetting, compileAnswer, compileValue } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import { earnedDays } from "../payment/earned-days.ts"
import { type MonthPart, type MonthsError, partWithin } from "../payment/months.ts"
import { amountOfPart } from "../payment/months-amounts.ts"
import type { SupportProgramme } from "../programme.ts"
import type { CashPolicy } from "./policy.ts"
import { type CycleFamily, type CycleSnapshot, supportOf } from "./snapshot.ts"

/** Cash for a month, or for the part of it that a family earns. */
export interface CashMonth extends MonthPart {
  /** Whether the family is entitled to cash on the first day of the part. */
  readonly entitled: Answer
  /** The amount of the whole month; absent where it is unknown, and where the family is not entitled. */
  readonly monthly?: Money
  /** What is owed for the part; absent where it is unknown. Nothing where the family is not entitled. */
  readonly amount?: Money
}

/** What is owed in cash for each part of a month that the family earns. */
export type CashOf = (family: CycleFamily) => Result.Result<ReadonlyArray<CashMonth>, MonthsError>

type Monthly = (facts: Facts, day: Day) => Money | undefined

const monthlyBy = (
  cash: CashPolicy,
  { countedSize, monthlyRate }: SupportProgramme,
  setting: CompileSetting,
): Monthly => {
  if (cash.kind === "programme") return compileValue(monthlyRate, setting).value
  const { value: sizeOf } = compileValue<Count>(countedSize, setting)
  const { amounts } = cash
  return (facts, day) => {
    const size = sizeOf(facts, day)
    if (size === undefined) return undefined
    return size <= 0 ? (0 as Money) : amounts[Math.min(size, amounts.length) - 1]
  }
}

const nothing = 0 as Money

/** Prepares what families are owed in cash in a cycle that consists of these months. */
export const prepareCash = (
  cycle: CycleSnapshot["cycle"],
  months: ReadonlyArray<MonthPart>,
  cash: CashPolicy,
  programme: SupportProgramme,
  setting: CompileSetting,
): CashOf => {
  const monthly = monthlyBy(cash, programme, setting)
  const rule = programme.householdHelp.find(({ kind }) => kind === "cash")?.rule
  const entitlement = rule === undefined ? undefined : compileAnswer(rule, setting).answer
  const cashFor = (part: MonthPart, facts: Facts): Result.Result<CashMonth, MonthsError> => {
    const entitled = entitlement === undefined ? "yes" : answerOf(entitlement(facts, part.from))
    if (entitled === "no") return Result.succeed({ ...part, entitled, amount: nothing })
    const whole = entitled === "yes" ? monthly(facts, part.from) : undefined
    if (whole === undefined) return Result.succeed({ ...part, entitled })
    return Result.map(amountOfPart(part, whole), (amount) => ({ ...part, entitled, monthly: whole, amount }))
  }
  return (family) => {
    const earned = earnedDays(cycle, {
      support: supportOf(family, cycle),
      suspensions: family.suspensions,
      covers: family.covers.filter(({ kind }) => kind === "cash"),
    })
    const owed: Array<CashMonth> = []
    for (const stretch of earned)
      for (const month of months) {
        const part = partWithin(month, stretch)
        if (part === undefined) continue
        const one = cashFor(part, family.facts)
        if (Result.isFailure(one)) return Result.fail(one.failure)
        owed.push(one.success)
      }
    return Result.succeed(owed)
  }
}
