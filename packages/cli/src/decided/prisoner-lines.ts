/**
 * A decided prisoner's file as lines for a person.
 *
 * @module
 */

import { type Determination, inLanguage, type Outcome, text } from "@bazgasht/rules"
import { aboutRule, type DecidedPrisoner } from "../case-files/decide-prisoner.ts"
import { quantityLines } from "../rendering/quantity-lines.ts"
import { type Detail, looks, routeLines } from "../rendering/routes.ts"
import { indented, sectionLines } from "../rendering/section-lines.ts"
import type { Voice } from "../rendering/voice.ts"
import { askedOfDebtLines, debtLines } from "./debt-lines.ts"
import { employmentLines } from "./employment-lines.ts"
import { headingLines } from "./heading-lines.ts"

const headings = {
  quantities: text("مقدارها", "Quantities"),
  summary: text("خلاصهٔ محکومیت", "The sentence"),
}

const outcomes = Object.keys(looks) as ReadonlyArray<Outcome["outcome"]>

/** A head line, the debts, then the routes under a heading for each outcome, the nearest first, then what is open of work. */
export const prisonerLines = (
  voice: Voice,
  decided: DecidedPrisoner,
  detail: Detail,
): ReadonlyArray<string> => {
  const { debts, employment, ofDebts, quantities, routes, setting, summary } = decided
  const linesOf = (one: Determination): ReadonlyArray<string> => {
    const about = aboutRule(decided, one.rule)
    return quantityLines(voice, one, detail, about.facts, about.setting)
  }
  const known = summary.filter(({ value }) => value !== undefined)
  return [
    ...headingLines(voice, decided),
    ...(debts === undefined ? [] : debtLines(voice, debts, detail, setting)),
    ...outcomes.flatMap((name) => {
      const ofOutcome = routes.filter(({ outcome }) => outcome.outcome === name)
      return ofOutcome.length === 0
        ? []
        : [
            "",
            voice.paint(looks[name].tone, inLanguage(voice, looks[name].heading)),
            ...ofOutcome.flatMap((decision) => {
              const about = aboutRule(decided, decision.rule)
              return routeLines(voice, decision, detail, about.facts, about.setting)
            }),
          ]
    }),
    ...sectionLines(voice, headings.quantities, quantities.flatMap(linesOf)),
    ...askedOfDebtLines(voice, ofDebts, detail, setting),
    ...(employment === undefined ? [] : employmentLines(voice, employment, detail, setting)),
    ...sectionLines(voice, headings.summary, indented(known.flatMap(linesOf))),
  ]
}
