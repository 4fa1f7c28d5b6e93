/** A prisoner's outlook: every legal route out of prison, with its decision. */

import {
  type Day,
  type Decision,
  decide,
  type Facts,
  type Rule,
  type SearchOptions,
  type Setting,
} from "@bazgasht/rules"
import { prepareAll } from "@bazgasht/rules/columns"
import { byPlaceAndDay } from "../../decision-order.ts"

/** All routes of a prisoner on one day, the nearest first. */
export interface Outlook {
  readonly today: Day
  readonly facts: Facts
  /**
   * What is open now, what the authority must do before what it may do, and by the day since which it is; then what opens later, by that day; then what is not known, what
   * another authority decides, and what is barred.
   */
  readonly routes: ReadonlyArray<Decision>
}

const ordered = ({ today }: Setting, facts: Facts, decisions: Array<Decision>): Outlook => ({
  today,
  facts,
  routes: decisions.sort(byPlaceAndDay),
})

/**
 * Decides every route for a case on the day of the setting. Routes that share a place and a day stay in the order given.
 *
 * Each is decided by `decide`, or by the reader that is named: `decideExactly`, or one of them with a budget.
 *
 * @example
 * // With nothing known of a person it is unknown whether they may be released, and it is not "no".
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, ruritania))
 * const today = gregorianDay(2025, 4, 30)
 * const setting = { pack: ruritania.pack, today, history: releaseHistory(file, ruritania, today) }
 * const { routes } = outlook([parole], releaseFacts(file, ruritania, today), setting)
 * routes.find(({ rule }) => rule.id === "PAROLE")?.outcome.outcome // => "undetermined"
 */
export const outlook = (
  routes: ReadonlyArray<Rule<boolean>>,
  facts: Facts,
  setting: Setting,
  decideOne: typeof decide = decide,
): Outlook =>
  ordered(
    setting,
    facts,
    routes.map((route) => decideOne(route, facts, setting)),
  )

/**
 * The outlooks of many prisoners on one day: what `outlook` gives, with what does not depend on the prisoner worked out
 * once. Under a budget each decision says when it stopped.
 *
 * @example
 * const outlookOf = prepareOutlook([parole], { pack: ruritania.pack, today: gregorianDay(2025, 4, 30) })
 * const outlooks = [{ commitmentDay: gregorianDay(2023, 5, 31) }, {}].map(outlookOf)
 * outlooks.map(({ routes }) => routes.length) // => [1, 1]
 */
export const prepareOutlook = (
  routes: ReadonlyArray<Rule<boolean>>,
  setting: Setting,
  options: SearchOptions = {},
): ((facts: Facts) => Outlook) => {
  const decideAll = prepareAll(routes, setting, options)
  return (facts) => ordered(setting, facts, decideAll(facts))
}
