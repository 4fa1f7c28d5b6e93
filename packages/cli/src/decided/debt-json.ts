/**
 * The debts for which a prisoner is held, for programs.
 *
 * @module
 */

import { type DebtOutlook, type DebtPart, debtParts } from "@bazgasht/core"
import type { Calendar, Decision, Determination, Setting } from "@bazgasht/rules"
import type { AskedOfDebt } from "../case-files/decide-prisoner.ts"
import { type QuantityJson, quantityJson } from "../rendering/quantity-json.ts"
import { type RouteJson, routeJson } from "../rendering/route-json.ts"
import type { Detail } from "../rendering/routes.ts"

/** One debt. */
export interface DebtJson {
  readonly debt: string
  readonly kind?: string
  /** Of a fine, the sentence that imposed it. */
  readonly sentence?: string
  /** What is owed, waived, paid, put off, payable now, and not covered, in rials. */
  readonly parts: { readonly [Part in DebtPart]: QuantityJson }
  readonly release: RouteJson
  readonly hold: ReadonlyArray<RouteJson>
  /** One for each set of conditions; they are not merged. */
  readonly help: ReadonlyArray<RouteJson>
  readonly quantities: ReadonlyArray<QuantityJson>
}

/** All debts, and their sums: a sum that rests on something unknown is left out. */
export interface DebtsJson {
  readonly debts: ReadonlyArray<DebtJson>
  readonly totals: { readonly [Part in DebtPart]?: number }
}

/** What was asked for by name of one debt. */
export interface AskedOfDebtJson {
  readonly debt: string
  readonly kind?: string
  readonly sentence?: string
  readonly routes: ReadonlyArray<RouteJson>
  readonly quantities: ReadonlyArray<QuantityJson>
}

/** What was asked for by name of one debt, for programs. */
export const askedOfDebtJson = (
  calendar: Calendar,
  { debt, decisions, facts, history, id, quantities, sentence }: AskedOfDebt,
  detail: Detail,
  about: Setting,
): AskedOfDebtJson => {
  const setting = { ...about, history }
  return {
    debt: id,
    ...(debt.kind === undefined ? {} : { kind: debt.kind }),
    ...(sentence === undefined ? {} : { sentence }),
    routes: decisions.map((decision) => routeJson(calendar, decision, detail, facts, setting)),
    quantities: quantities.map((quantity) => quantityJson(calendar, quantity, detail, facts, setting)),
  }
}

/** The debts for programs. */
export const debtsJson = (
  calendar: Calendar,
  { debts, totals }: DebtOutlook,
  detail: Detail,
  about: Setting,
): DebtsJson => ({
  debts: debts.map(
    ({ besides, debt, facts, help, history, hold, id, parts, priority, release, sentence }) => {
      const setting = { ...about, history }
      const route = (decision: Decision): RouteJson => routeJson(calendar, decision, detail, facts, setting)
      const quantity = (determination: Determination): QuantityJson =>
        quantityJson(calendar, determination, detail, facts, setting)
      return {
        debt: id,
        ...(debt.kind === undefined ? {} : { kind: debt.kind }),
        ...(sentence === undefined ? {} : { sentence }),
        parts: Object.fromEntries(debtParts.map((part) => [part, quantity(parts[part])])) as {
          [Part in DebtPart]: QuantityJson
        },
        release: route(release),
        hold: hold.map(route),
        help: help.map(route),
        quantities: [...priority, ...besides].map((one) => quantity(one)),
      }
    },
  ),
  totals: Object.fromEntries(
    debtParts.flatMap((part) => (totals[part] === undefined ? [] : [[part, totals[part]]])),
  ),
})
