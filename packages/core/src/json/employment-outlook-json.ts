import type { InputError } from "@bazgasht/casework"
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { EmploymentOutlook } from "../employment/decisions/employment-outlook.ts"
import { compactQuantitySchema } from "./compact-decision.ts"
import {
  type DecisionSchema,
  type DocumentOptions,
  DocumentWriter,
  documentDecoder,
  documentSchema,
} from "./decisions-document.ts"
import { referencesOfDecision, referencesOfQuantity } from "./document-references.ts"

const employmentOutlookBody = (decision: DecisionSchema) => ({
  /** The nearest first. */
  workplaces: Schema.Array(Schema.Struct({ kind: Schema.String, decision })),
  training: decision,
  /** Each with how much is lent at most. */
  loans: Schema.Array(
    Schema.Struct({
      kind: Schema.String,
      decision,
      ceiling: compactQuantitySchema,
    }),
  ),
  /** Absent where the law has no posts from which a conviction disqualifies. */
  publicPosts: Schema.optionalKey(decision),
})

/**
 * The schema of what is open of work as a document, `bazgasht.employment-outlook/2`.
 *
 * @example
 * Result.isFailure(Schema.decodeUnknownResult(employmentOutlookSchema)({})) // => true
 */
export const employmentOutlookSchema = /* @__PURE__ */ documentSchema(
  "bazgasht.employment-outlook",
  employmentOutlookBody,
)

/** What is open of work as a document: workplaces, courses, loans and posts, and once what the decisions have in common. */
export type EmploymentOutlookJson = typeof employmentOutlookSchema.Type

/**
 * What is open of work for a person, as a document: plain JSON, with what its decisions have in common under `shared`.
 *
 * @example
 * const today = gregorianDay(2025, 2, 10)
 * const decided = employmentOutlook({}, ruritania.employment as EmploymentProgramme, { pack: ruritania.pack, today })
 * const document = employmentOutlookJson(decided, { pack: ruritania.pack })
 * document.training.result.outcome // => "undetermined"
 * Result.getOrThrow(decodeEmploymentOutlook(JSON.parse(JSON.stringify(document)))) // => document
 */
export const employmentOutlookJson = (
  { loans, publicPosts, today, training, workplaces }: EmploymentOutlook,
  options: DocumentOptions,
): EmploymentOutlookJson => {
  const writer = new DocumentWriter(today, options)
  return writer.document("bazgasht.employment-outlook", {
    workplaces: workplaces.map(({ decision, kind }) => ({ kind, decision: writer.decision(decision) })),
    training: writer.decision(training),
    loans: loans.map(({ ceiling, decision, kind }) => ({
      kind,
      decision: writer.decision(decision),
      ceiling: writer.quantity(ceiling),
    })),
    ...(publicPosts === undefined ? {} : { publicPosts: writer.decision(publicPosts) }),
  })
}

/**
 * Reads what {@link employmentOutlookJson} wrote, or tells everything that is wrong with it at once.
 *
 * @example
 * const wrong = decodeEmploymentOutlook({ format: "bazgasht.employment-outlook/2" })
 * Result.isFailure(wrong) && wrong.failure.some(({ path }) => formatPath(path) === "training") // => true
 */
export const decodeEmploymentOutlook: (
  given: unknown,
) => Result.Result<EmploymentOutlookJson, ReadonlyArray<InputError>> = /* @__PURE__ */ documentDecoder(
  "bazgasht.employment-outlook",
  employmentOutlookSchema,
  employmentOutlookBody,
  ({ loans, publicPosts, training, workplaces }) => [
    ...workplaces.flatMap(({ decision }, place) =>
      referencesOfDecision(decision, ["workplaces", place, "decision"]),
    ),
    ...referencesOfDecision(training, ["training"]),
    ...loans.flatMap(({ ceiling, decision }, place) => [
      ...referencesOfDecision(decision, ["loans", place, "decision"]),
      ...referencesOfQuantity(ceiling, ["loans", place, "ceiling"]),
    ]),
    ...(publicPosts === undefined ? [] : referencesOfDecision(publicPosts, ["publicPosts"])),
  ],
)
