/**
 * What is said of a family besides the decisions about it, for programs.
 *
 * @module
 */

import type { Calendar, Rule, Text } from "@bazgasht/rules"
import type { DecidedFamily } from "../case-files/decide-family.ts"
import { payingOf } from "../case-files/paying.ts"
import { writtenDay } from "../rendering/json.ts"
import type { MissingJson } from "../rendering/missing-json.ts"
import { missingOfRule, type QuantityJson, quantityJson } from "../rendering/quantity-json.ts"
import { type RouteJson, routeJson } from "../rendering/route-json.ts"
import type { Detail } from "../rendering/routes.ts"

/** What an indicator of need gives: points, or what would settle them. */
export interface ContributionJson {
  readonly rule: string
  readonly title: Text
  /** Absent where they are not known. */
  readonly points?: number
  /** The most points that the indicator can give. */
  readonly most: number
  readonly missing?: MissingJson
}

/** What is said of a family besides the decisions about it. With `--route`, only the members. */
export interface FamilyJson {
  /** Each member who belongs to the household on the day and is not the prisoner. */
  readonly members: ReadonlyArray<{ readonly person: string; readonly routes: ReadonlyArray<RouteJson> }>
  /** Who pays in cash on the day, by its code: `null` where nobody does. Absent where it is not known. */
  readonly payer?: string | null
  /** Between which days another payer is expected to take over. It is no cover. */
  readonly expectedHandOver?: { readonly earliest: string; readonly latest: string }
  /** The counted size of the household, and what is owed in cash for a whole month. */
  readonly quantities?: ReadonlyArray<QuantityJson>
  readonly score?: {
    readonly proven: number
    readonly possible: number
    readonly contributions: ReadonlyArray<ContributionJson>
  }
}

/** What is said of a family besides the decisions about it. */
export const familyJson = (calendar: Calendar, decided: DecidedFamily, detail: Detail): FamilyJson => {
  const { asked, facts, outlook, score, setting, whole } = decided
  const members = asked.members.map(({ decisions, facts: ofMember, person }) => ({
    person,
    routes: decisions.map((decision) => routeJson(calendar, decision, detail, ofMember, setting)),
  }))
  if (!whole) return { members }
  const whatIsMissing = (rule: Rule): MissingJson => missingOfRule(rule, detail, facts, setting)
  const { expected, known, payer } = payingOf(decided)
  return {
    members,
    ...(known ? { payer: payer ?? null } : {}),
    ...(expected === undefined
      ? {}
      : {
          expectedHandOver: {
            earliest: writtenDay(calendar, expected.earliest),
            latest: writtenDay(calendar, expected.latest),
          },
        }),
    quantities: [outlook.countedSize, outlook.monthlyCash].map((of) =>
      quantityJson(calendar, of, detail, facts, setting),
    ),
    score: {
      proven: score.proven,
      possible: score.possible,
      contributions: score.contributions.map(({ most, points, rule }) => ({
        rule: rule.id,
        title: rule.title,
        most,
        ...(points === undefined ? { missing: whatIsMissing(rule) } : { points }),
      })),
    },
  }
}
