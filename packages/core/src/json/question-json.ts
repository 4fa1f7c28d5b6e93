import * as Schema from "effect/Schema"
import type { NextQuestion } from "../missing-fields/questions.ts"
import { citationJson, citationSchema } from "./citation-json.ts"
import { writtenKindSchema } from "./missing-json.ts"
import { textSchema } from "./value-json.ts"

/** A question about a file in a document, with the citations of its reasons as programs read them. */
export const questionSchema = /* @__PURE__ */ Schema.Struct({
  id: Schema.String,
  path: Schema.Array(/* @__PURE__ */ Schema.Union([Schema.String, Schema.Natural])),
  kind: writtenKindSchema,
  label: textSchema,
  question: Schema.optionalKey(textSchema),
  evidence: Schema.optionalKey(textSchema),
  choices: Schema.optionalKey(Schema.Array(Schema.Struct({ code: Schema.String, title: textSchema }))),
  issuer: Schema.optionalKey(Schema.Struct({ id: Schema.String, title: textSchema })),
  issuedBy: Schema.optionalKey(textSchema),
  reasons: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      title: textSchema,
      route: Schema.String,
      exception: Schema.optionalKey(Schema.Literal(true)),
      citations: Schema.Array(citationSchema),
    }),
  ),
  facts: Schema.Array(Schema.String),
  settles: Schema.Struct({ alone: Schema.Natural, together: Schema.Natural, open: Schema.Natural }),
}).annotate({ identifier: "Question" })

/** A question as a document has it. */
export type QuestionJson = typeof questionSchema.Type

/**
 * A question for programs.
 *
 * @example
 * const today = gregorianDay(2025, 4, 30)
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, ruritania))
 * const [question] = questions([parole], file, ruritania, { today })
 * question && questionJson(question).id === question.id // => true
 */
export const questionJson = ({ reasons, ...asked }: NextQuestion): QuestionJson =>
  ({
    ...asked,
    reasons: reasons.map(({ citations, ...reason }) => ({
      ...reason,
      citations: citations.map(citationJson),
    })),
  }) as QuestionJson
