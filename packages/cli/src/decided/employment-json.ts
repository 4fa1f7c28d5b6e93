/**
 * What is open of work to a prisoner, for programs.
 *
 * @module
 */

import type { EmploymentOutlook } from "@bazgasht/core"
import type { Calendar, Decision, Setting } from "@bazgasht/rules"
import { type QuantityJson, quantityJson } from "../rendering/quantity-json.ts"
import { type RouteJson, routeJson } from "../rendering/route-json.ts"
import type { Detail } from "../rendering/routes.ts"

/** What is open of work: kinds of workplaces, courses, loans, and jobs that need social rights. */
export interface EmploymentJson {
  /** Each with the code of the kind of workplace, the nearest first. */
  readonly workplaces: ReadonlyArray<RouteJson & { readonly workplace: string }>
  readonly training: RouteJson
  /** Each with the code of the kind of loan, and how much is lent at most. */
  readonly loans: ReadonlyArray<RouteJson & { readonly loan: string; readonly ceiling: QuantityJson }>
  readonly publicPosts: RouteJson
}

/** What is open of work, for programs. */
export const employmentJson = (
  calendar: Calendar,
  { facts, loans, publicPosts, training, workplaces }: EmploymentOutlook,
  detail: Detail,
  setting: Setting,
): EmploymentJson => {
  const json = (decision: Decision): RouteJson => routeJson(calendar, decision, detail, facts, setting)
  return {
    workplaces: workplaces.map(({ decision, kind }) => ({ workplace: kind, ...json(decision) })),
    training: json(training),
    loans: loans.map(({ ceiling, decision, kind }) => ({
      loan: kind,
      ceiling: quantityJson(calendar, ceiling, detail, facts, setting),
      ...json(decision),
    })),
    publicPosts: json(publicPosts),
  }
}
