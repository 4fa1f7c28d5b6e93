import { receiptSchema } from "@bazgasht/casework"
import type { Decision } from "@bazgasht/rules"
import * as Schema from "effect/Schema"

/** What a hard constraint says, with the receipt of the decision: the rule, its day, and the digests of law and facts. */
export type ConstraintFinding = ReturnType<typeof findingSchema>["Type"]

export const findingSchema = () =>
  Schema.Struct({
    answer: Schema.Literals(["yes", "no", "undetermined"]),
    receipt: receiptSchema(),
  })

/**
 * What a decision on a hard constraint says to a placement.
 *
 * @example
 * const document = { kind: "work", id: "O-1", seats: 2, workplace: "quarry" }
 * const opening = openingCase(Result.getOrThrow(decodeOpening(document, ruritania)), ruritania, gregorianDay(2025, 3, 1))
 * const file = { kind: "prisoner", id: "A-1", work: { consentToWork: true } }
 * const person = workCase(Result.getOrThrow(decodeCaseFile(file, ruritania)), ruritania, gregorianDay(2025, 3, 1))
 * const today = gregorianDay(2025, 3, 1)
 * const decided = decideConstraints(programme.constraints, person, opening, { pack: ruritania.pack, today })
 * const [wish, trust] = decided.map(findingOf)
 * wish?.answer // => "yes"
 * wish?.receipt.rule // => "WISH"
 * trust?.answer // => "undetermined"
 */
export const findingOf = ({ answer, receipt }: Pick<Decision, "answer" | "receipt">): ConstraintFinding => ({
  answer: answer === "unknown" ? "undetermined" : answer,
  receipt,
})

/** Findings in the order of their rules, whatever the order in which they were brought. */
export const byRule = (findings: ReadonlyArray<ConstraintFinding>): ReadonlyArray<ConstraintFinding> =>
  [...findings].sort((first, second) => (first.receipt.rule < second.receipt.rule ? -1 : 1))
