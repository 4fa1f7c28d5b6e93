import {
  type Day,
  evaluate,
  type Facts,
  type Node,
  nodeOfRule,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { type CaseFile, caseFileOn } from "../../release/model/case-file.ts"
import type { ReleaseAssumption } from "../model/release-assumption.ts"

/** The fact that marks facts which rest on an assumed day of release: with it their digest is another than that of a day that is set. */
export const releaseAssumed = "releaseAssumed"

/** The latest of the assumptions that hold in a file as it is read. */
const inForce = (assumptions: ReadonlyArray<ReleaseAssumption> | undefined): ReleaseAssumption | undefined =>
  assumptions
    ?.filter(({ to }) => to === undefined)
    .toSorted((one, other) => other.from - one.from)
    .at(0)

/** The facts of an assumed release, where the file sets no day and does not say that there is none. */
export const assumedRelease = (
  assumptions: ReadonlyArray<ReleaseAssumption> | undefined,
  foreseen: boolean | undefined,
): { readonly [fact: string]: Facts[string] } => {
  const assumption = foreseen === undefined ? inForce(assumptions) : undefined
  return assumption === undefined
    ? {}
    : { expectedReleaseDay: assumption.release, releaseForeseen: true, [releaseAssumed]: true }
}

/**
 * The assumption of a file that holds on a day, as it is written, with its end. `undefined` where there is none. Whether a decision needs it is
 * another question: see {@link restsOnAssumedRelease}.
 *
 * @example
 * const releaseAssumptions = [
 *   { release: "2026/01/01", by: "officer-4", ground: "noSettlement", from: "2025/01/01", to: "2025/07/01" },
 * ]
 * const document = { kind: "prisoner", id: "A-1", work: { releaseAssumptions } }
 * const file = Result.getOrThrow(decodeCaseFile(document, ruritania))
 * releaseAssumptionOn(file, ruritania, gregorianDay(2025, 6, 30))?.by // => "officer-4"
 * releaseAssumptionOn(file, ruritania, gregorianDay(2025, 7, 1)) // => undefined
 */
export const releaseAssumptionOn = (
  file: CaseFile,
  jurisdiction: Jurisdiction,
  day: Day,
): ReleaseAssumption | undefined => {
  const held = inForce(caseFileOn(file, jurisdiction, day).work?.releaseAssumptions)
  return file.work?.releaseAssumptions?.find(({ from }) => from === held?.from)
}

/**
 * Whether what a rule says rests on an assumed day of release: without it the answer, or whom the
 * case is referred to, would not be known. What another fact decides does not rest on it.
 *
 * @example
 * const setting = { pack: ruritania.pack, today: gregorianDay(2025, 3, 1) }
 * const facts = { openingLastDay: gregorianDay(2025, 6, 1), expectedReleaseDay: gregorianDay(2026, 1, 1) }
 * const [, , timeLeft] = programme.constraints
 * restsOnAssumedRelease(timeLeft as Rule, { ...facts, releaseAssumed: true }, setting) // => true
 * // A day that is set is no assumption.
 * restsOnAssumedRelease(timeLeft as Rule, facts, setting) // => false
 */
export const restsOnAssumedRelease = (rule: Rule, facts: Facts, setting: Setting): boolean => {
  if (facts[releaseAssumed] !== true) return false
  const {
    expectedReleaseDay: _day,
    releaseForeseen: _foreseen,
    [releaseAssumed]: _mark,
    ...withoutIt
  } = facts
  // What follows on other days from an assumption is no fact of the day.
  const { history: _history, ...ofTheDay } = setting
  const isKnown = (node: Node, of: Facts): boolean => evaluate(node, of, ofTheDay).value !== undefined
  return [nodeOfRule(rule), ...rule.referrals.map(({ when }) => when)].some(
    (node) => isKnown(node, facts) && !isKnown(node, withoutIt),
  )
}
