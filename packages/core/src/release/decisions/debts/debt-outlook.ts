/**
 * What is owed, what protects, who may help, and what is still to be paid for release: of each debt, and of all together.
 *
 * @module
 */

import {
  type Decision,
  type Determination,
  decide,
  determine,
  type Facts,
  isExact,
  type Money,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import type { Jurisdiction } from "../../../jurisdiction.ts"
import { debtFacts } from "../../facts/debt/debt-facts.ts"
import type { CaseFile } from "../../model/case-file.ts"
import type { Debt } from "../../model/debt.ts"
import type { DebtProgramme } from "./programme.ts"

/** The parts of a debt that add up: what is owed is waived, paid, put off, covered or a gap. */
export const debtParts = ["owed", "waived", "paid", "deferred", "payableNow", "gap"] as const

/** One of {@link debtParts}. */
export type DebtPart = (typeof debtParts)[number]

/** One debt on a day. */
export interface DebtStanding {
  readonly debt: Debt
  /** What the file states of it, or its place in the file, counted from one. */
  readonly id: string
  readonly facts: Facts
  readonly parts: { readonly [Part in DebtPart]: Determination }
  readonly release: Decision
  readonly hold: ReadonlyArray<Decision>
  readonly help: ReadonlyArray<Decision>
  readonly priority: ReadonlyArray<Determination>
  readonly besides: ReadonlyArray<Determination>
}

/** All debts of a prisoner on a day. */
export interface DebtOutlook {
  readonly debts: ReadonlyArray<DebtStanding>
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

/**
 * Decides everything that the programme says of one debt.
 *
 * @param about - the facts of the person; those of the debt go before them
 */
export const debtStanding = (
  debt: Debt,
  id: string,
  about: Facts,
  programme: DebtProgramme,
  jurisdiction: Jurisdiction,
  setting: Setting,
  decideOne: typeof decide = decide,
): DebtStanding => {
  const facts = { ...about, ...debtFacts(debt, jurisdiction) }
  const determined = (rule: Rule): Determination => determine(rule, facts, setting)
  const decided = (rule: Rule<boolean>): Decision => decideOne(rule, facts, setting)
  return {
    debt,
    id,
    facts,
    parts: byPart((part) => determined(programme[part])),
    release: decided(programme.release),
    hold: programme.hold.map(decided),
    help: programme.help.map(decided),
    priority: programme.priority.map(determined),
    besides: programme.besides
      .filter(({ kinds }) => kinds === undefined || debt.kind === undefined || kinds.includes(debt.kind))
      .map(({ rule }) => determined(rule)),
  }
}

/**
 * The debts of a prisoner's file on the day of the setting, each with what is owed, waived, put off and still to be paid.
 *
 * Nothing is guessed: a sum that rests on something unknown has no value, and neither has the total.
 *
 * @example
 * // The ruling puts off all of a dower but the down payment; the creditor gives up a part of that, and the family has brought some.
 * const dower = {
 *   id: "dower", kind: "dower", judgmentSum: 5_000_000_000, heldForDebt: true, creditorConsents: false,
 *   insolvent: true, instalmentsOrdered: true, downPayment: 500_000_000, instalmentArrears: 0,
 *   creditors: [{ id: "creditor-1" }],
 *   concessions: [{ amount: 100_000_000, of: "downPayment", creditor: "creditor-1" }],
 *   payments: [],
 *   funding: [{ source: "family", amount: 300_000_000, received: "1404/07/15" }],
 * }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", debts: [dower] }, iran))
 * const setting = { pack: iranPack, today: jalaliDay(1404, 8, 1) }
 * const { totals } = debtOutlook(file, releaseFacts(file, iran), debtProgramme, iran, setting)
 * totals.deferred // => 4_500_000_000
 * totals.payableNow // => 400_000_000
 * totals.gap // => 100_000_000
 */
export const debtOutlook = (
  file: CaseFile,
  about: Facts,
  programme: DebtProgramme,
  jurisdiction: Jurisdiction,
  setting: Setting,
  decideOne: typeof decide = decide,
): DebtOutlook => {
  const debts = (file.debts ?? []).map((debt, index) =>
    debtStanding(debt, debt.id ?? String(index + 1), about, programme, jurisdiction, setting, decideOne),
  )
  return {
    debts,
    totals: byPart((part) => totalOf(debts.map(({ parts }) => parts[part].value))),
  }
}
