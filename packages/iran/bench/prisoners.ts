/**
 * Facts of prisoners from a seed: everything that the routes ask for, in a plausible range around the day of the decision.
 * Some of it is unknown.
 */

import {
  type Day,
  type Entry,
  expressionsOfRule,
  type FactNode,
  type Facts,
  type Field,
  type ListFact,
  listOf,
  makeTerm,
  type Node,
  type Rule,
  type RulePack,
  type Term,
  type Value,
  walk,
} from "@bazgasht/rules"
import { offences } from "../src/offences.ts"

/** What the routes ask of a case. */
interface Asked {
  readonly facts: ReadonlyArray<FactNode>
  readonly lists: ReadonlyArray<ListFact>
}

const askedBy = (routes: ReadonlyArray<Rule>, pack: RulePack): Asked => {
  const facts = new Map<string, FactNode>()
  const lists = new Map<string, ListFact>()
  const read = new Set<Rule>()
  const visit = (node: Node): void => {
    if (node.op === "fact") facts.set(node.id, node)
    const list = listOf(node)
    if (list !== undefined) lists.set(list.id, list)
    if (node.op === "rule") readRule(pack.rules.get(node.id))
  }
  const readRule = (rule: Rule | undefined): void => {
    if (rule === undefined || read.has(rule)) return
    read.add(rule)
    for (const expression of expressionsOfRule(rule)) walk(expression, visit)
  }
  for (const route of routes) readRule(route)
  return { facts: [...facts.values()], lists: [...lists.values()] }
}

/** Numbers from 0 to 1 that are the same for the same seed (Marsaglia's xorshift of 32 bits). */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const unknownShare = 0.08

/** How likely a prisoner meets a condition: for one in three nearly everything has been proved. */
const merits = [0.6, 0.8, 0.98] as const

/** What holds of few prisoners. */
const rare: ReadonlySet<string> = new Set([
  "conditionalReleaseUsed",
  "detainedAccused",
  "drugNoteBelowMinimum",
  "drugSpecialCase",
  "effectiveRecord",
  "inAbsence",
  "incurablyIll",
  "leniencyAboveDrugMinimum",
  "newOffenceInCustody",
  "occasionCircular",
  "offenceOrganised",
  "urgentRelativeEvent",
])

/** Facts of so many prisoners. */
export const makePrisoners = (
  routes: ReadonlyArray<Rule>,
  pack: RulePack,
  today: Day,
  { count, seed }: { readonly count: number; readonly seed: number },
): ReadonlyArray<Facts> => {
  const random = randomNumbers(seed)
  const chance = (share: number): boolean => random() < share
  const whole = (least: number, greatest: number): number =>
    least + Math.floor(random() * (greatest - least + 1))
  const oneOf = <T>(values: ReadonlyArray<T>): T => values[whole(0, values.length - 1)] as T
  const years = (day: number, least: number, greatest: number): number =>
    day + whole(365 * least, 365 * greatest)
  const asked = askedBy(routes, pack)

  const lengthOf = (): Term =>
    chance(0.3)
      ? makeTerm({ months: whole(1, 24) })
      : makeTerm({ years: whole(0, 14), months: whole(0, 11), days: chance(0.2) ? whole(1, 29) : 0 })

  const anyValue = ({ codes, kind }: Field, id: string, merit: number): Value => {
    switch (kind) {
      case "truth":
        return chance(rare.has(id) ? 0.06 : merit)
      case "count":
        return whole(1, 8)
      case "money":
        return chance(0.4) ? 0 : whole(1, 300) * 1_000_000
      case "day":
        return years(today, -6, 0)
      case "code":
        return oneOf(codes ?? offences.map(({ code }) => code))
      case "term":
        return lengthOf()
      case "ratio":
        return { numerator: 1, denominator: whole(2, 5) }
    }
  }

  const sentence = (): Facts => {
    const imposedTerm = lengthOf()
    const judgmentDay = years(today, -9, 0) + whole(0, 90)
    const effectiveStart = judgmentDay + whole(-200, 120)
    const statutoryMinimum = makeTerm({ months: Math.floor(imposedTerm.months / whole(1, 3)) })
    return {
      imprisonmentKind: chance(0.9) ? "tazir" : oneOf(["hadd", "qisas", "life", "inLieuOfFine", "exile"]),
      offence: chance(0.6) ? "tazir.other" : oneOf(offences).code,
      imposedTerm,
      judgmentTerm: imposedTerm,
      statutoryMinimum,
      statutoryMaximum: makeTerm({ months: statutoryMinimum.months * whole(2, 4) + whole(1, 6) }),
      offenceDay: judgmentDay - whole(60, 900),
      judgmentDay,
      finalityDay: judgmentDay + whole(0, 200),
      effectiveStart,
      endOfTerm:
        (pack.calendar.addMonths(effectiveStart as Day, imposedTerm.months) ?? today) + imposedTerm.days,
      birthDay: years(today, -70, -18),
      creditPoints: whole(0, 400),
    }
  }

  const entryOf = ({ fields }: ListFact): Entry =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field, name, 0.5)]))

  return Array.from({ length: count }, () => {
    const known = sentence()
    const merit = oneOf(merits)
    const facts: Record<string, Facts[string]> = {}
    for (const fact of asked.facts)
      if (!chance(unknownShare)) facts[fact.id] = known[fact.id] ?? anyValue(fact, fact.id, merit)
    for (const list of asked.lists)
      if (!chance(unknownShare)) facts[list.id] = Array.from({ length: whole(0, 4) }, () => entryOf(list))
    return facts
  })
}
