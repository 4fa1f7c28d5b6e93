/** What guards ask of findings: that every hard constraint says yes, or that one no longer does. */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { byRule, type ConstraintFinding } from "../finding.ts"
import { type PlacementRefusal, refuse } from "../placement-protocol.ts"
import type { PlacementTerms } from "../placement-terms.ts"

type Checked = Result.Result<void, PlacementRefusal>

/** Refuses a finding of a rule that is no hard constraint, or of a day to come. */
const checkFinding = (
  { receipt: { rule, today } }: ConstraintFinding,
  { hardConstraints }: PlacementTerms,
  at: Day,
  path: string,
): Checked => {
  if (!hardConstraints.includes(rule))
    return refuse("constraint.unknown", path, { constraint: rule, hardConstraints })
  return today > at
    ? refuse("receipt.laterThanDecision", path, { today: today as Day })
    : Result.succeed(undefined)
}

/** Refuses unless every hard constraint is found to say yes; one that is undetermined places nobody. */
export const checkAllYes = (
  findings: ReadonlyArray<ConstraintFinding>,
  terms: PlacementTerms,
  at: Day,
): Checked =>
  Result.gen(function* () {
    const path = "findings"
    const found = byRule(findings)
    const rules = found.map(({ receipt }) => receipt.rule)
    for (const finding of found) yield* checkFinding(finding, terms, at, path)
    const repeated = rules.find((rule, index) => rules.indexOf(rule) !== index)
    if (repeated !== undefined) return yield* refuse("constraint.repeated", path, { constraint: repeated })
    const missing = terms.hardConstraints.filter((rule) => !rules.includes(rule)).sort()
    if (missing.length > 0) return yield* refuse("constraint.missing", path, { constraints: missing })
    const saying = (answer: ConstraintFinding["answer"]) =>
      found.filter((finding) => finding.answer === answer).map(({ receipt }) => receipt.rule)
    const [broken, undetermined] = [saying("no"), saying("undetermined")]
    if (broken.length > 0) return yield* refuse("constraint.broken", path, { constraints: broken })
    if (undetermined.length > 0)
      return yield* refuse("constraint.undetermined", path, { constraints: undetermined })
  })

/** Refuses unless a hard constraint is found not to say yes any more. */
export const checkBroken = (
  finding: ConstraintFinding,
  terms: PlacementTerms,
  at: Day,
  path: string,
): Checked =>
  Result.flatMap(checkFinding(finding, terms, at, path), () =>
    finding.answer === "yes"
      ? refuse("constraint.holds", path, { constraint: finding.receipt.rule })
      : Result.succeed(undefined),
  )
