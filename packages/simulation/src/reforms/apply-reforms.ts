/** Applies reforms to a pack. The baseline stays as it is; a reformed pack shares what did not change. */

import { type Citation, makePack, type RulePack, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { inPersianDigits } from "../populations/tables/persian-digits.ts"
import { changedParameter } from "./changed-parameter.ts"
import { exceptedRule, repealedRule, replacedRule } from "./changed-rule.ts"
import { checkChange } from "./check-change.ts"
import { type Clash, clashesAmong, type PlacedChange, placedChanges } from "./clashes.ts"
import { expectedOfPack } from "./defects-in-words.ts"
import { intervalOf, type Reform, touchedBy } from "./reform.ts"
import { ReformError } from "./reform-error.ts"

/** The law as it would be. */
export interface ReformedLaw {
  readonly pack: RulePack
  /** Answers to disputed questions that the reforms choose. */
  readonly choices: { readonly [policy: string]: string }
  readonly reforms: ReadonlyArray<Reform>
}

/**
 * How what a reform sets is cited: it is no law yet, and so of the confidence `design`.
 *
 * @param source - where the new value was read: the draft of a bill, say
 * @example
 * citationOfReform(earlierRelease)
 * // => { instrument: { id: "reform/earlier-release", title: earlierRelease.title }, confidence: "design" }
 */
export const citationOfReform = (reform: Reform, source?: string): Citation => ({
  instrument: { id: `reform/${reform.id}`, title: reform.title },
  confidence: "design",
  ...(source === undefined ? {} : { source }),
})

const numberOfChange = ({ place }: PlacedChange): number => place + 1

const inWords = ({ first, second }: Clash): Text => {
  const { id } = touchedBy(first.change)
  const inPersian = (change: PlacedChange) =>
    `«${change.reform.title.fa}» (${change.reform.id}، تغییر ${inPersianDigits(numberOfChange(change))})`
  const inEnglish = (change: PlacedChange) =>
    `"${change.reform.title.en}" (${change.reform.id}, change ${numberOfChange(change)})`
  return text(
    `فقط یک تغییر برای ${id} در هر روز: هم ${inPersian(first)} و هم ${inPersian(second)} آن را تغییر می‌دهند`,
    `one change of ${id} for a day: both ${inEnglish(first)} and ${inEnglish(second)} change it`,
  )
}

const errorOfClash = (clash: Clash): ReformError =>
  new ReformError({
    code: "reform.clash",
    reform: clash.second.reform.id,
    path: ["changes", clash.second.place, touchedBy(clash.second.change).kind],
    value: touchedBy(clash.second.change).id,
    expected: inWords(clash),
  })

/** Everything that keeps changes from being made to a pack: each of them by itself, and those that clash. */
export const errorsOfChanges = (
  baseline: RulePack,
  changes: ReadonlyArray<PlacedChange>,
): ReadonlyArray<ReformError> => [
  ...changes.flatMap(({ change, place, reform }) => checkChange(baseline, reform, place, change)),
  ...clashesAmong(changes).map(errorOfClash),
]

const errorsOfIds = (reforms: ReadonlyArray<Reform>): ReadonlyArray<ReformError> =>
  reforms
    .filter(({ id }, place) => reforms.findIndex((reform) => reform.id === id) < place)
    .map(
      ({ id }) =>
        new ReformError({
          code: "reform.duplicateReform",
          reform: id,
          path: ["reform"],
          value: id,
          expected: text("شناسه‌ای که اصلاح دیگری ندارد", "an id that no other of the reforms has"),
        }),
    )

const startOf = ({ change }: PlacedChange): number => intervalOf(change).from ?? Number.MIN_SAFE_INTEGER

const appliedTo = (pack: RulePack, changes: ReadonlyArray<PlacedChange>) => {
  const rules = new Map(pack.rules)
  const parameters = new Map(pack.parameters)
  const choices: Record<string, string> = {}
  const revise = <A>(all: Map<string, A>, id: string, revised: (before: A) => A): void => {
    const before = all.get(id)
    if (before !== undefined) all.set(id, revised(before))
  }
  // Changes of one thing do not overlap: from the earliest on there is one order, whichever reform came first.
  for (const { change, reform } of changes.toSorted((one, other) => startOf(one) - startOf(other))) {
    const interval = intervalOf(change)
    switch (change.change) {
      case "setParameter":
        revise(parameters, change.parameter, (before) =>
          changedParameter(before, change, citationOfReform(reform, change.source), pack.calendar.firstDay),
        )
        break
      case "replaceRule":
        revise(rules, change.rule.id, (before) => replacedRule(before, change.rule, interval))
        break
      case "repealRule":
        revise(rules, change.rule, (before) =>
          repealedRule(before, interval, citationOfReform(reform), pack.calendar),
        )
        break
      case "addException":
        revise(rules, change.rule, (before) => exceptedRule(before, change.exception, interval))
        break
      case "chooseReading":
        choices[change.policy] = change.option
    }
  }
  return { rules, parameters, choices }
}

/**
 * The law as it would be after several reforms together, or everything that keeps it from being made: ids that the pack does not have,
 * values of the wrong kind, days outside the calendar, clashes, two reforms of one id. The order of the reforms does not matter.
 *
 * @example
 * const { pack } = Result.getOrThrow(applyReforms(iranPack, [earlierRelease]))
 * const share = "conditionalRelease.shareOfOtherTerm"
 * pack.parameters.get(share)?.values.at(-1)?.value // => { numerator: 1, denominator: 4 }
 * // The law in force is as it was.
 * iranPack.parameters.get(share)?.values.at(-1)?.value // => { numerator: 1, denominator: 3 }
 *
 * const clashing = applyReforms(iranPack, [earlierRelease, laterRelease])
 * Result.isFailure(clashing) && clashing.failure.map(({ code }) => code) // => ["reform.clash"]
 */
export const applyReforms = (
  baseline: RulePack,
  reforms: ReadonlyArray<Reform>,
): Result.Result<ReformedLaw, ReadonlyArray<ReformError>> => {
  const changes = placedChanges(reforms)
  const errors = [...errorsOfIds(reforms), ...errorsOfChanges(baseline, changes)]
  if (errors.length > 0) return Result.fail(errors)
  const { choices, parameters, rules } = appliedTo(baseline, changes)
  // A reform tries the law out: only a law that is given out has to have all its sentences in every language.
  const { wording: _, ...spoken } = baseline
  const made = makePack({
    ...spoken,
    rules: [...rules.values()],
    parameters: [...parameters.values()],
    policies: [...baseline.policies.values()],
    actors: [...baseline.actors.values()],
    languages: [...baseline.languages.values()].map(({ completeFor: _, ...language }) => language),
  })
  return Result.mapBoth(made, {
    onSuccess: (pack) => ({ pack, choices, reforms }),
    onFailure: (defects) =>
      defects.map(
        (defect) =>
          new ReformError({
            code: "reform.brokenPack",
            reform: reforms.map(({ id }) => id).join("+"),
            path: ["changes"],
            value: `${defect.in}: ${defect.value}`,
            expected: expectedOfPack(defect),
          }),
      ),
  })
}
