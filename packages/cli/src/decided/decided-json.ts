/**
 * Decided case files for programs: the shape `bazgasht.decisions/1`.
 *
 * @module
 */

import type { Calendar, Decision, Determination, Rule } from "@bazgasht/rules"
import { askedFilesOf } from "../case-files/asked-files.ts"
import type { DecidedCaseFile } from "../case-files/decide-case-file.ts"
import { aboutRule } from "../case-files/decide-prisoner.ts"
import { type Refusal, refusalJson } from "../case-files/refusal.ts"
import { writtenDay } from "../rendering/json.ts"
import { type QuantityJson, quantityJson } from "../rendering/quantity-json.ts"
import { type RouteJson, routeJson } from "../rendering/route-json.ts"
import type { Detail } from "../rendering/routes.ts"
import { type AskedOfDebtJson, askedOfDebtJson, type DebtsJson, debtsJson } from "./debt-json.ts"
import { type EmploymentJson, employmentJson } from "./employment-json.ts"
import { type FamilyJson, familyJson } from "./family-json.ts"

/** A case file with its decisions, in the order in which they are printed. */
export interface DecidedCaseJson {
  readonly file: string
  readonly case: string
  readonly kind: DecidedCaseFile["kind"]
  readonly day: string
  /** Of a prisoner, the routes; of a family, the decisions about it: cover, payers, help for the household. */
  readonly routes: ReadonlyArray<RouteJson>
  /** Only of a family: what is said of it besides. */
  readonly family?: FamilyJson
  /** Only with `--route`: the quantities that were asked for. */
  readonly quantities?: ReadonlyArray<QuantityJson>
  /** Only of a prisoner, and not with `--route`: degrees, days and rates of the file as a whole. */
  readonly summary?: ReadonlyArray<QuantityJson>
  /** Only of a prisoner whose file tells of debts or of a fine, and not with `--route`: what is owed and still to be paid. */
  readonly debts?: DebtsJson
  /** Only with `--route`, and of a prisoner who has several debts: what was asked for of each. */
  readonly ofDebts?: ReadonlyArray<AskedOfDebtJson>
  /** Only of a prisoner whose file tells of work, and not with `--route`: what is open of work. */
  readonly employment?: EmploymentJson
}

/** What `bazgasht decide --json` prints. */
export interface DecisionsJson {
  readonly format: "bazgasht.decisions/1"
  readonly calendar: string
  readonly cases: ReadonlyArray<DecidedCaseJson>
  readonly refused: ReadonlyArray<ReturnType<typeof refusalJson>>
}

/** Decided and refused files for programs. */
export const decidedJson = (
  decided: ReadonlyArray<DecidedCaseFile>,
  refused: ReadonlyArray<Refusal>,
  calendar: Calendar,
  wanted: Detail,
): DecisionsJson => ({
  format: "bazgasht.decisions/1",
  calendar: calendar.id,
  cases: decided.map((one) => {
    const detail: Detail = { ...wanted, asked: askedFilesOf(one) }
    const { caseFile, facts, file, kind, setting } = one
    const about = (rule: Rule) => (one.kind === "family" ? { facts, setting } : aboutRule(one, rule))
    const quantity = (of: Determination): QuantityJson => {
      const over = about(of.rule)
      return quantityJson(calendar, of, detail, over.facts, over.setting)
    }
    const route = (decision: Decision): RouteJson => {
      const over = about(decision.rule)
      return routeJson(calendar, decision, detail, over.facts, over.setting)
    }
    const decisions =
      one.kind === "family" ? [...one.asked.cover, ...one.asked.payers, ...one.asked.household] : one.routes
    return {
      file,
      case: caseFile.id,
      kind,
      day: writtenDay(calendar, setting.today),
      routes: decisions.map(route),
      ...(one.quantities.length === 0 ? {} : { quantities: one.quantities.map(quantity) }),
      ...(one.kind === "prisoner" && one.summary.length > 0 ? { summary: one.summary.map(quantity) } : {}),
      ...(one.kind === "prisoner" && one.ofDebts.length > 0
        ? { ofDebts: one.ofDebts.map((asked) => askedOfDebtJson(calendar, asked, detail, setting)) }
        : {}),
      ...(one.kind === "family" ? { family: familyJson(calendar, one, detail) } : {}),
      ...(one.kind === "prisoner" && one.debts !== undefined
        ? { debts: debtsJson(calendar, one.debts, detail, setting) }
        : {}),
      ...(one.kind === "prisoner" && one.employment !== undefined
        ? { employment: employmentJson(calendar, one.employment, detail, setting) }
        : {}),
    }
  }),
  refused: refused.map(refusalJson),
})
