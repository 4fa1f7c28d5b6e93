/**
 * What is owed, what protects, who may help, and what is still to be paid for release: of each debt, and of all together.
 */

import {
  type Decision,
  type Determination,
  decide,
  determine,
  type Facts,
  type History,
  isExact,
  type Money,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import type { Jurisdiction } from "../../../jurisdiction.ts"
import type { CaseFile } from "../../model/case-file.ts"
import type { Debt } from "../../model/debt.ts"
import { type DebtOfFile, debtsOfFile } from "./debts-of-file.ts"
import type { DebtProgramme, RuleOfKinds } from "./programme.ts"

/** The parts of a debt that add up: what is owed is waived, paid, put off, covered or a gap. */
export const debtParts = ["owed", "waived", "paid", "deferred", "payableNow", "gap"] as const

/** One of {@link debtParts}. */
export type DebtPart = (typeof debtParts)[number]

/** One debt on a day. */
export interface DebtAssessment {
  /** As the file says of it by the day. */
  readonly debt: Debt
  /** What the file states of it, or its place in the file, counted from one; of a fine that only a sentence states, `fine:` and the sentence. */
  readonly id: string
  /** Of a fine, the sentence that imposed it. */
  readonly sentence?: string
  readonly facts: Facts
  /** How the facts became what they are. */
  readonly history: History
  readonly parts: { readonly [Part in DebtPart]: Determination }
  readonly release: Decision
  readonly hold: ReadonlyArray<Decision>
  readonly help: ReadonlyArray<Decision>
  readonly priority: ReadonlyArray<Determination>
  readonly besides: ReadonlyArray<Determination>
}

/** All debts of a prisoner on a day. */
export interface DebtOutlook {
  readonly debts: ReadonlyArray<DebtAssessment>
  /** The sums over all debts; `undefined` where that of one is unknown, or where they leave the exact range. */
  readonly totals: { readonly [Part in DebtPart]: Money | undefined }
}

const totalOf = (amounts: ReadonlyArray<unknown>): Money | undefined => {
  let sum = 0
  for (const amount of amounts) {
    if (typeof amount !== "number") return undefined
    sum += amount
  }
  return isExact(sum) ? (sum as Money) : undefined
}

const byPart = <A>(of: (part: DebtPart) => A): { readonly [Part in DebtPart]: A } =>
  Object.fromEntries(debtParts.map((part) => [part, of(part)])) as { [Part in DebtPart]: A }

/** Decides everything that the programme says of one debt. */
const assessDebt = (
  { debt, facts, history, id, sentence }: DebtOfFile,
  programme: DebtProgramme,
  setting: Setting,
  decideOne: typeof decide,
): DebtAssessment => {
  const over: Setting = { ...setting, history }
  const determined = (rule: Rule): Determination => determine(rule, facts, over)
  const decided = (rule: Rule<boolean>): Decision => decideOne(rule, facts, over)
  const speaks = ({ kinds }: RuleOfKinds): boolean =>
    kinds === undefined || debt.kind === undefined || kinds.includes(debt.kind)
  return {
    debt,
    id,
    ...(sentence === undefined ? {} : { sentence }),
    facts,
    history,
    parts: byPart((part) => determined(programme[part])),
    release: decided(programme.release),
    hold: programme.hold.filter(speaks).map(({ rule }) => decided(rule)),
    help: programme.help.map(decided),
    priority: programme.priority.map(determined),
    besides: programme.besides.filter(speaks).map(({ rule }) => determined(rule)),
  }
}

/**
 * The debts of a prisoner's file on the day of the setting, fines of its sentences among them, each with what is owed, waived, put off and
 * still to be paid.
 *
 * Nothing is guessed: a sum that rests on something unknown has no value, and neither has the total.
 *
 * @example
 * // The ruling puts off all of a compensation but the down payment; the creditor gives up a part, and the family has brought some.
 * const compensation = {
 *   id: "C-1", kind: "compensation", judgmentSum: 5_000_000_000,
 *   instalmentsOrdered: true, downPayment: 500_000_000,
 *   creditors: [{ id: "creditor-1" }],
 *   concessions: [{ amount: 100_000_000, of: "whole", creditor: "creditor-1" }],
 *   payments: [],
 *   funding: [{ source: "family", amount: 300_000_000, received: "2025/10/07" }],
 * }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", debts: [compensation] }, ruritania))
 * const today = gregorianDay(2025, 10, 23)
 * const setting = { pack: ruritania.pack, today, history: releaseHistory(file, ruritania, today) }
 * const { totals } = debtOutlook(file, releaseFacts(file, ruritania, today), debts, ruritania, setting)
 * totals.deferred // => 4_400_000_000
 * totals.payableNow // => 500_000_000
 * totals.gap // => 200_000_000
 */
export const debtOutlook = (
  file: CaseFile,
  about: Facts,
  programme: DebtProgramme,
  jurisdiction: Jurisdiction,
  setting: Setting,
  decideOne: typeof decide = decide,
): DebtOutlook => {
  const debts = debtsOfFile(file, about, jurisdiction, setting).map((debt) =>
    assessDebt(debt, programme, setting, decideOne),
  )
  return {
    debts,
    totals: byPart((part) => totalOf(debts.map(({ parts }) => parts[part].value))),
  }
}
