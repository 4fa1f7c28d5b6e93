import type { Ground } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { citationJson, citationSchema } from "./citation-json.ts"
import { textSchema } from "./value-json.ts"

export const groundSchema = /* @__PURE__ */ Schema.Struct({
  id: Schema.String,
  title: textSchema,
  citations: Schema.Array(citationSchema),
  exception: Schema.optionalKey(Schema.Literal(true)),
})

/** A labelled clause or exception. `exception` is present where an exception applied: its title says what is so, that of a clause what has to be so. */
export type GroundJson = typeof groundSchema.Type

/**
 * A ground of a decision for programs.
 *
 * @example
 * const { outcome } = decide(parole, { sentenceServed: false }, { pack: ruritania.pack, today: gregorianDay(2025, 4, 30) })
 * outcome.outcome === "undetermined" && outcome.openClauses.map(groundJson).every(({ citations }) => citations.length > 0) // => true
 */
export const groundJson = ({ citations, exception, id, title }: Ground): GroundJson => ({
  id,
  title,
  citations: citations.map(citationJson),
  ...(exception === undefined ? {} : { exception }),
})
