/**
 * What a hard constraint says of a person and an opening.
 *
 * @module
 */

import type { Decision } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { receiptSchema } from "../../../life-cycle/values.ts"

/** What a hard constraint says, with the receipt of the decision: the rule, its day, and the digests of law and facts. */
export const findingSchema = () =>
  Schema.Struct({
    answer: Schema.Literals(["yes", "no", "undetermined"]),
    receipt: receiptSchema(),
  })

/** What a hard constraint says, with the receipt of the decision. */
export type ConstraintFinding = ReturnType<typeof findingSchema>["Type"]

/**
 * What a decision on a hard constraint says to a placement.
 *
 * @example
 * decideConstraints(programme.constraints, person, opening, setting).map(findingOf)
 */
export const findingOf = ({ answer, receipt }: Pick<Decision, "answer" | "receipt">): ConstraintFinding => ({
  answer: answer === "unknown" ? "undetermined" : answer,
  receipt,
})

/** Findings in the order of their rules, whatever the order in which they were brought. */
export const byRule = (findings: ReadonlyArray<ConstraintFinding>): ReadonlyArray<ConstraintFinding> =>
  [...findings].sort((first, second) => (first.receipt.rule < second.receipt.rule ? -1 : 1))
