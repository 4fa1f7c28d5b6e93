/**
 * A decided prisoner's file as lines for a person.
 *
 * @module
 */

import { inLanguage, type Outcome } from "@bazgasht/rules"
import type { DecidedPrisoner } from "../case-files/decide-prisoner.ts"
import { type Detail, looks, routeLines } from "../rendering/routes.ts"
import type { Voice } from "../rendering/voice.ts"
import { debtLines } from "./debt-lines.ts"
import { employmentLines } from "./employment-lines.ts"
import { headingLines } from "./heading-lines.ts"

const outcomes = Object.keys(looks) as ReadonlyArray<Outcome["outcome"]>

/** A head line, the debts, then the routes under a heading for each outcome, the nearest first, then what is open of work. */
export const prisonerLines = (
  voice: Voice,
  decided: DecidedPrisoner,
  detail: Detail,
): ReadonlyArray<string> => {
  const { debts, employment, facts, routes, setting } = decided
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
            ...ofOutcome.flatMap((decision) => routeLines(voice, decision, detail, facts, setting)),
          ]
    }),
    ...(employment === undefined ? [] : employmentLines(voice, employment, detail, setting)),
  ]
}
