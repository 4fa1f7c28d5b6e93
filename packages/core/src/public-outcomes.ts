import type { Decision, Outcome, RulePack } from "@bazgasht/rules"

const nearestFirst: ReadonlyArray<Outcome["outcome"]> = [
  "eligible",
  "notYet",
  "undetermined",
  "referred",
  "barred",
]

const isNearer = (one: Decision, other: Decision): boolean =>
  nearestFirst.indexOf(one.outcome.outcome) < nearestFirst.indexOf(other.outcome.outcome)

/**
 * The decisions of a file that the public may learn of: each rule once, whatever the number of debts or members, with its nearest outcome, and in the
 * order of the pack, since the order of a file follows days of its person. Publish the rule and the name of its outcome; days, grounds and what is
 * missing lie in the person.
 *
 * @example
 * const setting = { pack: ruritania.pack, today: gregorianDay(2025, 4, 30) }
 * const { routes } = outlook([parole], {}, setting)
 * const told = publicOutcomes([...routes, ...routes], ruritania.pack)
 * told.map(({ outcome, rule }) => [rule.id, outcome.outcome]) // => [["PAROLE", "undetermined"]]
 */
export const publicOutcomes = (
  decisions: ReadonlyArray<Decision>,
  pack: RulePack,
): ReadonlyArray<Decision> => {
  const nearest = new Map<string, Decision>()
  for (const decision of decisions) {
    const before = nearest.get(decision.rule.id)
    if (before === undefined || isNearer(decision, before)) nearest.set(decision.rule.id, decision)
  }
  return [...pack.rules.keys()].flatMap((id) => nearest.get(id) ?? [])
}
