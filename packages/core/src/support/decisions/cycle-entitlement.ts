/**
 * What a covered family is owed in a cycle: cash for the days that it earns, and packages of help.
 *
 * @module
 */

import {
  type CompiledAnswer,
  type CompileSetting,
  compileAnswer,
  type Day,
  type Facts,
  isExact,
  type Money,
  type Truth,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { HelpKind } from "../facts/cover.ts"
import type { FamilyMember } from "../facts/family-facts.ts"
import type { CashMonth, CashOf } from "./cycle-cash.ts"
import { CycleError } from "./cycle-error.ts"
import type { CyclePolicy, HelpPackage } from "./cycle-policy.ts"
import { earnedDays } from "./earned-days.ts"
import type { MonthsError } from "./months.ts"
import type { SupportProgramme } from "./programme.ts"
import { type CycleFamily, type CycleSnapshot, supportOf } from "./snapshot.ts"

/** One thing that a family is owed in a cycle. */
export interface OwedLine {
  readonly kind: HelpKind
  /** Absent where it cannot be told whether, or how much, is owed: for such a line no money is given. */
  readonly amount?: Money
  /** Days of cash. */
  readonly days?: number
  /** For how many members. */
  readonly members?: number
}

/** What a covered family is owed in a cycle. */
export type OwedTo = (family: CycleFamily) => Result.Result<ReadonlyArray<OwedLine>, MonthsError | CycleError>

const cashLine = (months: ReadonlyArray<CashMonth>): OwedLine | undefined => {
  let days = 0
  let amount: number | undefined = 0
  for (const month of months) {
    if (month.entitled === "no") continue
    days += month.to - month.from
    amount = amount === undefined || month.amount === undefined ? undefined : amount + month.amount
  }
  if (days === 0) return undefined
  return amount === undefined ? { kind: "cash", days } : { kind: "cash", amount: amount as Money, days }
}

/** The facts for rules about a member: those of the family and the member's own. */
export const factsOfMember = (family: CycleFamily, { facts }: FamilyMember): Facts => ({
  ...family.facts,
  ...facts,
})

/** The first day of a cycle on which a family earns a kind of help from the association. */
export const firstEarnedDay = (
  family: CycleFamily,
  cycle: CycleSnapshot["cycle"],
  kind: HelpKind,
): Day | undefined =>
  earnedDays(cycle, {
    support: supportOf(family, cycle),
    suspensions: family.suspensions,
    covers: family.covers.filter((cover) => cover.kind === kind),
  })[0]?.from

interface PreparedPackage extends HelpPackage {
  readonly answer: CompiledAnswer["answer"]
}

const prepared = (
  packages: ReadonlyArray<HelpPackage>,
  per: HelpPackage["per"],
  { householdHelp, memberHelp }: SupportProgramme,
  setting: CompileSetting,
): ReadonlyArray<PreparedPackage> =>
  packages.flatMap((one) => {
    const rules = per === "household" ? householdHelp : memberHelp
    const rule = rules.find(({ kind }) => kind === one.kind)?.rule
    return one.per !== per || rule === undefined
      ? []
      : [{ ...one, answer: compileAnswer(rule, setting).answer }]
  })

const isStayOfEarlier = (members: ReadonlyArray<FamilyMember>, index: number): boolean => {
  for (let before = 0; before < index; before++)
    if (members[before]?.person === members[index]?.person) return true
  return false
}

/** Whether each member is entitled; somebody with several stays is one member, entitled if any stay is. */
const answersOf = (
  { answer }: PreparedPackage,
  members: ReadonlyArray<FamilyMember>,
  facts: ReadonlyArray<Facts>,
  day: Day,
): { readonly entitled: number; readonly open: number } => {
  let entitled = 0
  let open = 0
  for (const [index, { person }] of members.entries()) {
    if (isStayOfEarlier(members, index)) continue
    let holds: Truth = 0
    for (let later = index; later < members.length && holds !== 2; later++)
      if (members[later]?.person === person) {
        const one = answer(facts[later] as Facts, day)
        if (one > holds) holds = one
      }
    if (holds === 2) entitled++
    else if (holds === 1) open++
  }
  return { entitled, open }
}

/** Prepares what covered families are owed in a cycle. */
export const prepareEntitlement = (
  cycle: CycleSnapshot["cycle"],
  cashOf: CashOf,
  { packages }: CyclePolicy,
  programme: SupportProgramme,
  setting: CompileSetting,
): OwedTo => {
  const forHouseholds = prepared(packages, "household", programme, setting)
  const forMembers = prepared(packages, "member", programme, setting)
  return (family) => {
    const cash = cashOf(family)
    if (Result.isFailure(cash)) return Result.fail(cash.failure)
    const lines: Array<OwedLine> = []
    const line = cashLine(cash.success)
    if (line !== undefined) lines.push(line)
    for (const { answer, kind, unitCost } of forHouseholds) {
      const day = firstEarnedDay(family, cycle, kind)
      const holds = day === undefined ? 0 : answer(family.facts, day)
      if (holds === 2) lines.push({ kind, amount: unitCost })
      else if (holds === 1) lines.push({ kind })
    }
    if (forMembers.length > 0) {
      const facts = family.members.map((member) => factsOfMember(family, member))
      for (const one of forMembers) {
        const { kind, unitCost } = one
        const day = firstEarnedDay(family, cycle, kind)
        if (day === undefined) continue
        const { entitled, open } = answersOf(one, family.members, facts, day)
        const amount = entitled * unitCost
        if (!isExact(amount))
          return Result.fail(new CycleError({ code: "cycle.amountsTooLarge", family: family.id }))
        if (entitled > 0) lines.push({ kind, amount: amount as Money, members: entitled })
        if (open > 0) lines.push({ kind, members: open })
      }
    }
    return Result.succeed(lines)
  }
}
