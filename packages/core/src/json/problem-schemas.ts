import type { JsonSchema } from "@bazgasht/casework/law"
import type { Text } from "@bazgasht/rules"

const draft = "https://json-schema.org/draft/2020-12/schema"
const texts = {
  type: "object",
  properties: { fa: { type: "string" }, en: { type: "string" } },
  required: ["fa", "en"],
  additionalProperties: { type: "string" },
}

/**
 * The JSON Schema of the refusals of a kind of cases: one of its codes, the field that the refusal is about, and the values of its sentence.
 *
 * @example
 * const { properties } = refusalJsonSchema(loanWording) as { properties: { code: { enum: ReadonlyArray<string> } } }
 * properties.code.enum.includes("loan.overCeiling") // => true
 */
export const refusalJsonSchema = ({ sentences }: { readonly sentences: object }): JsonSchema => ({
  $schema: draft,
  type: "object",
  properties: {
    code: { type: "string", enum: Object.keys(sentences).sort() },
    path: { type: "string" },
    params: { type: "object" },
  },
  required: ["code", "path", "params"],
  additionalProperties: false,
})

/**
 * The JSON Schema of the errors of a class, as JSON has them: the tag, one of the codes, and the sentence of the code. What else an error says, its class says.
 *
 * @example
 * const { properties } = errorJsonSchema("DateError", DateError.texts) as { properties: { _tag: { const: string } } }
 * properties._tag.const // => "DateError"
 */
export const errorJsonSchema = (tag: string, sentences: { readonly [code: string]: Text }): JsonSchema => ({
  $schema: draft,
  type: "object",
  properties: {
    _tag: { type: "string", const: tag },
    code: { type: "string", enum: Object.keys(sentences).sort() },
    message: { type: "string" },
    text: texts,
  },
  required: ["_tag", "code", "message", "text"],
})
