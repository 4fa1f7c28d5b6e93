/** A run as somebody would do it by hand: case by case, with a decision each, and every number added up as it comes. */

import { iran, iranPack } from "@bazgasht/iran"
import {
  type Answer,
  type Day,
  decide,
  determine,
  evaluate,
  type Facts,
  type Outcome,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import { factsAt } from "@bazgasht/rules/columns"
import { lawChanges, packBetween } from "@bazgasht/rules/data"
import { lotOf } from "@bazgasht/solvers/placement"
import { chanceOf, type Population, type PopulationTable, type Scenario } from "../../src/index.ts"
import type { ReformedLaw } from "../../src/reforms/index.ts"
import { readsOf } from "../../src/reforms/reads.ts"
import type { Comparison, CostComparison } from "../../src/runs/comparison.ts"

/** What a rule says of a case: of a decision its outcome, of a quantity its value. */
interface Said {
  readonly outcome?: Outcome["outcome"]
  readonly day?: number
  /** What it becomes on that day, or to whom it is referred. */
  readonly otherwise?: string
  /** Of a decision: whether it is eligible. */
  readonly eligible?: Answer
  readonly value?: unknown
}

/** Sums by name: how many cases, and how many they stand for. */
export type Sums = Record<string, [cases: number, weight: bigint]>

const add = (sums: Sums, name: string, weight: number, times = 1n): void => {
  const [cases, whole] = sums[name] ?? [0, 0n]
  sums[name] = [cases + 1, whole + BigInt(weight) * times]
}

export const settingOf = (law: ReformedLaw, today: Day): Setting => ({
  pack: law.pack,
  choices: law.choices,
  today,
})

const say = (id: string, facts: Facts, setting: Setting): Said => {
  const rule = setting.pack.rules.get(id) as Rule
  if (rule.valueKind !== "truth") {
    const { value } = determine(rule, facts, setting)
    return value === undefined ? {} : { value }
  }
  const { answer, outcome } = decide(rule as Rule<boolean>, facts, setting)
  const isElsewhere = rule.referrals.some(({ when }) => evaluate(when, facts, setting).value === true)
  const isOpen = outcome.outcome === "undetermined" && answer !== "no" && !isElsewhere
  return {
    eligible: outcome.outcome === "eligible" ? "yes" : isOpen ? "unknown" : "no",
    outcome: outcome.outcome,
    ...(outcome.outcome === "notYet" ? { day: outcome.from, otherwise: outcome.becomes } : {}),
    ...(outcome.outcome === "referred" ? { otherwise: outcome.ground.id } : {}),
  }
}

const inShort = ({ day, eligible, otherwise, outcome, value }: Said): string =>
  JSON.stringify([outcome, eligible, day, otherwise, value])

const effectOf = (before: Said, after: Said, isOrdered: boolean): string => {
  const isSame = inShort(before) === inShort(after)
  const [was, is] = [before.outcome, after.outcome]
  if (was !== undefined) {
    if (isSame) return before.eligible === "unknown" ? "open" : "same"
    const turn = `${before.eligible} ${after.eligible}`
    if (turn === "no yes") return "gains"
    if (turn === "yes no") return "loses"
    if (turn === "no unknown" || turn === "unknown yes") return "mayGain"
    if (turn === "yes unknown" || turn === "unknown no") return "mayLose"
    if (is === "notYet" && was === "barred") return "sooner"
    if (is === "notYet" && was === "notYet" && after.day !== before.day)
      return Number(after.day) > Number(before.day) ? "later" : "sooner"
    return was === "notYet" && is === "barred" ? "later" : "otherwise"
  }
  if (isSame) return before.value === undefined ? "open" : "same"
  if (before.value === undefined) return "settled"
  if (after.value === undefined) return "unsettled"
  if (!isOrdered) return "otherwise"
  return Number(after.value) > Number(before.value) ? "more" : "less"
}

/** The law with each part of a reform made alone, and with each left out, and which parts a rule reads. */
const partsOf = (law: ReformedLaw, today: Day, id: string) => {
  const changes = lawChanges(iranPack, law.pack)
  const chosen = Object.entries(law.choices).filter(
    ([policy, option]) => option !== iranPack.policies.get(policy)?.options[0].id,
  )
  const reads = [iranPack, law.pack].map((pack) => readsOf(pack, [id]))
  const isRead = [
    ...changes.map(({ id: part, rule }) =>
      reads.some(({ parameters, rules }) =>
        rule === undefined ? parameters.has(part.slice("parameter:".length)) : rules.has(rule),
      ),
    ),
    ...chosen.map(([policy]) => reads.some(({ policies }) => policies.has(policy))),
  ]
  const places = [...changes.keys(), ...chosen.map((_, place) => changes.length + place)]
  const lawOf = (isMade: (place: number) => boolean): Setting => ({
    pack: packBetween(
      iranPack,
      law.pack,
      changes.flatMap(({ id }, place) => (isMade(place) ? [id] : [])),
    ),
    choices: Object.fromEntries(chosen.filter((_, place) => isMade(changes.length + place))),
    today,
  })
  return {
    isRead,
    alone: places.map((part) => lawOf((place) => place === part)),
    without: places.map((part) => lawOf((place) => place !== part)),
  }
}

const causeOf = (
  alone: ReadonlyArray<boolean>,
  needed: ReadonlyArray<boolean>,
  isRead: ReadonlyArray<boolean>,
): string => {
  const [enough, indispensable] = [alone, needed].map((of) => of.flatMap((is, place) => (is ? [place] : [])))
  if (enough?.length === 1 && indispensable?.includes(enough[0] as number)) return `one ${enough}`
  if (enough !== undefined && enough.length > 0) return `each ${enough}`
  return `together ${indispensable?.length === 0 ? isRead.flatMap((is, place) => (is ? [place] : [])) : indispensable}`
}

const factsIn = (table: PopulationTable): ReadonlyArray<Facts> =>
  table.ids.map((_, row) => factsAt(table.columns, row))

const codesIn = (table: PopulationTable, row: number): ReadonlyArray<string> =>
  Object.entries(table.groups).map(([id, { cells }]) => `${id} ${cells[row]}`)

/** A question by hand: effects in all, by group and by cause, and outcomes before and after. */
export const comparedByHand = (id: string, table: PopulationTable, law: ReformedLaw, day: Day): Sums => {
  const sums: Sums = {}
  const { alone, isRead, without } = partsOf(law, day, id)
  const kind = (law.pack.rules.get(id) as Rule).valueKind
  factsIn(table).forEach((facts, row) => {
    const weight = table.weights[row] as number
    const under = (setting: Setting): Said => say(id, facts, setting)
    const [before, after] = [under({ pack: iranPack, today: day }), under(settingOf(law, day))]
    const effect = effectOf(before, after, kind !== "code")
    add(sums, effect, weight)
    for (const code of codesIn(table, row)) add(sums, `${code} ${effect}`, weight)
    for (const [side, { eligible, outcome, value }] of Object.entries({ before, after }))
      if (outcome !== undefined) {
        add(sums, `${side} ${outcome}`, weight)
        if (eligible === "unknown") add(sums, `${side} open`, weight)
      } else if (kind === "money" || kind === "count")
        add(sums, `${side} ${value === undefined ? "unknown" : "total"}`, weight, BigInt(Number(value ?? 1)))
    if (inShort(before) === inShort(after)) return
    const reaches = (setting: Setting): boolean => inShort(under(setting)) === inShort(after)
    const needed = without.map((setting) => without.length === 1 || !reaches(setting))
    add(sums, `${causeOf(alone.map(reaches), needed, isRead)} ${effect}`, weight)
  })
  return sums
}

type Tallies = Comparison["all"]

/** The same of a comparison. Of totals only the weight is compared: a run does not count who is in them. */
export const comparedByRun = (
  { all, amounts, causes, effects, groups, open, outcomes }: Comparison,
  outcomeNames: ReadonlyArray<string>,
): Sums => {
  const sums: Sums = {}
  const put = (prefix: string, tallies: Tallies, names: ReadonlyArray<string>): void =>
    tallies.forEach(({ cases, weight }, place) => {
      const name = `${prefix}${names[place]}`
      const [known, stood] = sums[name] ?? [0, 0n]
      if (cases > 0) sums[name] = [known + cases, stood + weight]
    })
  put("", all, effects)
  for (const [id, values] of Object.entries(groups))
    for (const [value, tallies] of values.entries()) put(`${id} ${value} `, tallies, effects)
  for (const { changes, effects: turned, how } of causes) put(`${how} ${changes} `, turned, effects)
  for (const side of ["before", "after"] as const) {
    if (outcomes !== undefined) put(`${side} `, outcomes[side], outcomeNames)
    if (open !== undefined) put(`${side} `, [open[side]], ["open"])
    if (amounts === undefined) continue
    const { total, unknown } = amounts[side]
    put(`${side} `, [unknown], ["unknown"])
    const counted = all.reduce((sum, { cases }) => sum + cases, -unknown.cases)
    if (counted > 0) sums[`${side} total`] = [counted, total]
  }
  return sums
}

/** What is paid by hand to a case: for sure, perhaps, or to somebody of whom nobody knows how much. */
const paid = (cost: Pick<CostComparison, "amount" | "decision">, facts: Facts, setting: Setting) => {
  const { eligible } = say(cost.decision, facts, setting)
  if (eligible === "no") return undefined
  const { value } = say(cost.amount, facts, setting)
  return { amount: value as number | undefined, isSure: eligible === "yes" }
}

type Paying = Pick<CostComparison, "amount" | "decision">

/** A cost by hand, in all and by group. */
export const costByHand = (
  cost: Paying,
  table: PopulationTable,
  setting: Setting,
  isHere: (row: number) => boolean = () => true,
): Sums => {
  const sums: Sums = {}
  factsIn(table).forEach((facts, row) => {
    const due = isHere(row) ? paid(cost, facts, setting) : undefined
    if (due === undefined) return
    const weight = table.weights[row] as number
    for (const group of ["all", ...codesIn(table, row)])
      if (due.amount === undefined) add(sums, `${group} unknown`, weight)
      else add(sums, `${group} ${due.isSure ? "sure" : "open"}`, weight, BigInt(due.amount))
  })
  return sums
}

/** How many are paid another amount for sure after a reform, how many at another price, and how many perhaps, by hand. */
export const paidOtherwiseByHand = (
  cost: Paying,
  table: PopulationTable,
  before: Setting,
  after: Setting,
) => {
  const counts = { otherwise: 0, atAnotherPrice: 0, mayBeOtherwise: 0, mayBeAtAnotherPrice: 0 }
  for (const facts of factsIn(table)) {
    const [was, is] = [paid(cost, facts, before), paid(cost, facts, after)]
    const [price, newPrice] = [before, after].map((setting) => say(cost.amount, facts, setting).value)
    const isAnother = price !== undefined && newPrice !== undefined && price !== newPrice
    for (const isSure of [true, false]) {
      const [one, other] = [was, is].map((due) => (due?.isSure === isSure ? due.amount : undefined))
      if (one !== other) counts[isSure ? "otherwise" : "mayBeOtherwise"]++
      if (other !== undefined && isAnother) counts[isSure ? "atAnotherPrice" : "mayBeAtAnotherPrice"]++
    }
  }
  return counts
}

/** The families that a budget reaches, by hand. */
export const reachedByHand = (
  cost: Paying,
  table: PopulationTable,
  setting: Setting,
  budget: number,
  seed: number,
) => {
  const claims = factsIn(table).flatMap((facts, row) => {
    const due = paid(cost, facts, setting)
    if (due?.isSure !== true || due.amount === undefined) return []
    const points = (iran.support?.needScore.indicators ?? []).reduce(
      (sum, { rule }) => sum + Number(say(rule.id, facts, setting).value ?? 0),
      0,
    )
    const id = table.ids[row] as string
    return [{ row, points, amount: due.amount * Number(table.weights[row]), lot: lotOf(String(seed), id) }]
  })
  claims.sort((one, other) => other.points - one.points || (one.lot < other.lot ? -1 : 1))
  let left = budget
  const first = claims.findIndex(({ amount }) => {
    left -= amount
    return left < 0
  })
  const reached = first < 0 ? claims : claims.slice(0, first)
  return {
    rows: new Set(reached.map(({ row }) => row)),
    spent: reached.reduce((sum, { amount }) => sum + BigInt(amount), 0n),
    waiting: claims.length - reached.length,
  }
}

/** The months ahead by hand: so many in prison, so many who leave by each route, so many whose term ends, and what their families cost. */
export const monthsByHand = (
  { tables }: Population,
  law: ReformedLaw,
  day: Day,
  { projection, seed }: Scenario,
  cost: Paying,
): ReadonlyArray<Sums> => {
  const [prisoner, family] = [tables.prisoner as PopulationTable, tables.family as PopulationTable]
  const held = new Set(prisoner.ids.keys())
  const facts = factsIn(prisoner)
  return Array.from({ length: projection?.months ?? 0 }, (_, month) => {
    const sums: Sums = {}
    const today = iranPack.calendar.addMonths(day, month) as Day
    const next = iranPack.calendar.addMonths(day, month + 1) as Day
    const setting = settingOf(law, today)
    const isHere = (row: number): boolean => held.has(family.belonging?.rows[row] as number)
    const support = costByHand(cost, family, setting, isHere)
    for (const sureness of ["sure", "open", "unknown"]) {
      const sum = support[`all ${sureness}`]
      if (sum !== undefined) sums[sureness] = sum
    }
    for (const row of [...held]) {
      const weight = prisoner.weights[row] as number
      add(sums, "stock", weight)
      const debt = Number(prisoner.measures["debt"]?.cells[row])
      if (debt > 0) add(sums, "debts", weight, BigInt(debt))
      for (const { rate, rule } of projection?.grants ?? []) {
        if (say(rule, facts[row] as Facts, setting).outcome !== "eligible") continue
        add(sums, `open ${rule}`, weight)
        const isLucky =
          chanceOf(seed, `grant ${rule} ${month}`, row).between(1, rate.denominator) <= rate.numerator
        if (isLucky && held.delete(row)) add(sums, `granted ${rule}`, weight)
      }
      const end = facts[row]?.["endOfTerm"]
      if (held.has(row) && end !== undefined && Number(end) < next) {
        held.delete(row)
        add(sums, "served", weight)
      }
    }
    return sums
  })
}
