import { type Day, type Facts, isExact, type Money, type Rule, type Truth } from "@bazgasht/rules"
import { type CompiledAnswer, type CompileSetting, compileAnswer, factsRead } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import type { FamilyMember } from "../../facts/family-facts.ts"
import { earnedDays } from "../payment/earned-days.ts"
import type { MonthsError } from "../payment/months.ts"
import type { SupportProgramme } from "../programme.ts"
import type { CashMonth, CashOf } from "./cash.ts"
import { CycleError } from "./error.ts"
import type { CyclePolicy, HelpPackage } from "./policy.ts"
import { type CycleFamily, type CycleSnapshot, supportOf } from "./snapshot.ts"

/** One thing that a family is owed in a cycle. */
export interface OwedLine {
  readonly kind: string
  /** Absent where it is not known whether, or how much, is owed: for such a line no money is given. */
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

const firstDayWithout = (
  family: CycleFamily,
  cycle: CycleSnapshot["cycle"],
  covers: CycleFamily["covers"],
): Day | undefined =>
  earnedDays(cycle, { support: supportOf(family, cycle), suspensions: family.suspensions, covers })[0]?.from

/** The day on which help of a kind is asked for: the first of a cycle on which the family earns it from the association. */
export const dayOfHelp = (
  family: CycleFamily,
  cycle: CycleSnapshot["cycle"],
  kind: string,
): Day | undefined =>
  firstDayWithout(
    family,
    cycle,
    family.covers.filter((cover) => cover.kind === kind),
  )

/** {@link dayOfHelp} for one kind after another; what does not depend on the kind is worked out once. */
const daysOfHelp = (
  family: CycleFamily,
  cycle: CycleSnapshot["cycle"],
): ((kind: string) => Day | undefined) => {
  const day = firstDayWithout(family, cycle, [])
  const { covers } = family
  if (covers.length === 0) return () => day
  return (kind) => (covers.some((cover) => cover.kind === kind) ? dayOfHelp(family, cycle, kind) : day)
}

interface PreparedPackage extends HelpPackage {
  readonly answer: CompiledAnswer["answer"]
  /** The facts and lists that the rule reads. */
  readonly read: ReadonlyArray<string>
}

const prepared = (
  packages: ReadonlyArray<HelpPackage>,
  per: HelpPackage["per"],
  { householdHelp, memberHelp }: SupportProgramme,
  setting: CompileSetting,
): ReadonlyArray<PreparedPackage> => {
  const read = (rule: Rule): ReadonlyArray<string> => {
    const { facts, lists } = factsRead([rule], setting.pack)
    return [...facts, ...lists].map(({ id }) => id)
  }
  return packages.flatMap((one) => {
    const rules = per === "household" ? householdHelp : memberHelp
    const rule = rules.find(({ kind }) => kind === one.kind)?.rule
    return one.per !== per || rule === undefined
      ? []
      : [{ ...one, answer: compileAnswer(rule, setting).answer, read: read(rule) }]
  })
}

const isStayOfEarlier = (members: ReadonlyArray<FamilyMember>, index: number): boolean => {
  for (let before = 0; before < index; before++)
    if (members[before]?.person === members[index]?.person) return true
  return false
}

/**
 * What {@link factsOfMember} gives of the facts that are read, member after member, in one object that each member changes: a
 * new one for each would cost more than all the rules. Nobody may keep it.
 */
const factsInTurn = (family: CycleFamily, read: ReadonlyArray<string>): ((member: FamilyMember) => Facts) => {
  const facts: { [fact: string]: Facts[string] } = {}
  return ({ facts: own }) => {
    for (const fact of read) facts[fact] = fact in own ? own[fact] : family.facts[fact]
    return facts
  }
}

/** How many members are entitled to a package, and of how many it is not known. */
interface Tally {
  entitled: number
  open: number
}

const tally = (
  packages: ReadonlyArray<PreparedPackage>,
  read: ReadonlyArray<string>,
  family: CycleFamily,
  dayFor: (kind: string) => Day | undefined,
): ReadonlyArray<Tally> => {
  const { members } = family
  const factsOf = factsInTurn(family, read)
  const days = packages.map(({ kind }) => dayFor(kind))
  const tallies = packages.map((): Tally => ({ entitled: 0, open: 0 }))
  const truths = packages.map((): Truth => 0)
  const ask = (member: FamilyMember): void => {
    const facts = factsOf(member)
    for (let place = 0; place < packages.length; place++) {
      const day = days[place]
      if (day === undefined || truths[place] === 2) continue
      const holds = (packages[place] as PreparedPackage).answer(facts, day)
      if (holds > (truths[place] as Truth)) truths[place] = holds
    }
  }
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as FamilyMember
    // Somebody with several stays is one member, entitled if any stay is.
    if (isStayOfEarlier(members, index)) continue
    truths.fill(0)
    ask(member)
    for (let later = index + 1; later < members.length; later++)
      if (members[later]?.person === member.person) ask(members[later] as FamilyMember)
    for (let place = 0; place < packages.length; place++) {
      const counted = tallies[place] as Tally
      if (truths[place] === 2) counted.entitled++
      else if (truths[place] === 1) counted.open++
    }
  }
  return tallies
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
  const read = [...new Set(forMembers.flatMap((one) => one.read))]
  return (family) => {
    const cash = cashOf(family)
    if (Result.isFailure(cash)) return Result.fail(cash.failure)
    const lines: Array<OwedLine> = []
    const line = cashLine(cash.success)
    if (line !== undefined) lines.push(line)
    const dayFor = daysOfHelp(family, cycle)
    for (const { answer, kind, unitCost } of forHouseholds) {
      const day = dayFor(kind)
      const holds = day === undefined ? 0 : answer(family.facts, day)
      if (holds === 2) lines.push({ kind, amount: unitCost })
      else if (holds === 1) lines.push({ kind })
    }
    if (forMembers.length === 0) return Result.succeed(lines)
    const tallies = tally(forMembers, read, family, dayFor)
    for (const [place, { kind, unitCost }] of forMembers.entries()) {
      const { entitled, open } = tallies[place] as Tally
      const amount = entitled * unitCost
      if (!isExact(amount))
        return Result.fail(new CycleError({ code: "cycle.amountsTooLarge", family: family.id }))
      if (entitled > 0) lines.push({ kind, amount: amount as Money, members: entitled })
      if (open > 0) lines.push({ kind, members: open })
    }
    return Result.succeed(lines)
  }
}
