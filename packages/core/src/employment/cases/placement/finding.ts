import { daySchema, receiptSchema } from "@bazgasht/casework"
import type { Decision } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import * as Struct from "effect/Struct"
import type { ReleaseAssumption } from "../../model/release-assumption.ts"

/** The assumed day of release on which a finding rests: who assumes it, on which ground, and until when. */
const assumedReleaseSchema = () =>
  Schema.Struct({
    release: daySchema(),
    by: Schema.NonEmptyString,
    ground: Schema.NonEmptyString,
    from: daySchema(),
    /** The first day on which it no longer holds. */
    to: daySchema(),
  })

/** What a hard constraint says, with the receipt of the decision: the rule, its day, and the digests of law and facts. */
export type ConstraintFinding = ReturnType<typeof findingSchema>["Type"]

export const findingSchema = () =>
  Schema.Struct({
    answer: Schema.Literals(["yes", "no", "undetermined"]),
    receipt: receiptSchema(),
    /** Absent where the finding rests on no assumption. */
    assumedRelease: Schema.optionalKey(assumedReleaseSchema()),
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
export const findingOf = ({
  answer,
  assumedRelease,
  receipt,
}: Pick<Decision, "answer" | "receipt"> & {
  /** The assumption on which the decision rests, where it does: see `restsOnAssumedRelease` and `releaseAssumptionOn`. */
  readonly assumedRelease?: ReleaseAssumption
}): ConstraintFinding => ({
  answer: answer === "unknown" ? "undetermined" : answer,
  receipt,
  ...(assumedRelease?.to === undefined
    ? {}
    : {
        assumedRelease: {
          ...Struct.pick(assumedRelease, ["release", "by", "ground", "from"]),
          to: assumedRelease.to,
        },
      }),
})

/** Findings in the order of their rules, whatever the order in which they were brought. */
export const byRule = (findings: ReadonlyArray<ConstraintFinding>): ReadonlyArray<ConstraintFinding> =>
  [...findings].sort((first, second) => (first.receipt.rule < second.receipt.rule ? -1 : 1))
