import type { Citation } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { textSchema } from "./value-json.ts"

export const citationSchema = /* @__PURE__ */ Schema.Struct({
  /** Id of the instrument. */
  instrument: Schema.String,
  article: Schema.optionalKey(textSchema),
  confidence: Schema.Literals(["verifiedText", "verifiedReport", "recalled", "derived", "design"]),
  source: Schema.optionalKey(Schema.String),
})

/** A citation for programs; the instrument stands by its id. */
export type CitationJson = typeof citationSchema.Type

/**
 * A citation for programs.
 *
 * @example
 * const [citation] = parole.citations
 * citation && citationJson(citation).instrument // => "CODE"
 */
export const citationJson = ({ article, confidence, instrument, source }: Citation): CitationJson => ({
  instrument: instrument.id,
  ...(article === undefined ? {} : { article }),
  confidence,
  ...(source === undefined ? {} : { source }),
})
