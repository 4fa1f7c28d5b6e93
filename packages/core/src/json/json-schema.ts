/** JSON Schemas of files and documents, made of the schemas that decode them. */

import * as Schema from "effect/Schema"
import { openingSchema } from "../employment/model/opening-schema.ts"
import type { Jurisdiction } from "../jurisdiction.ts"
import { caseFileSchema } from "../release/model/case-file.ts"
import { familyFileSchema } from "../support/model/family-file.ts"
import { debtOutlookSchema } from "./debt-outlook-json.ts"
import { employmentOutlookSchema } from "./employment-outlook-json.ts"
import { familyOutlookSchema } from "./family-outlook-json.ts"
import { outlookSchema } from "./outlook-json.ts"
import { questionSchema } from "./question-json.ts"

/** A JSON Schema of draft 2020-12. */
export type JsonSchemaDocument = { readonly [keyword: string]: unknown }

/** What an error says is expected, attached to the schema that expects it. */
const expectationKey = "~bazgasht/expectation"

const notANumber = ["Infinity", "-Infinity", "NaN"]

type Part = { readonly [keyword: string]: unknown }

/** Whether a part only allows the names of numbers that JSON does not have. */
const isNotANumber = (part: unknown): boolean => {
  const values = (part as Part)["enum"]
  return Array.isArray(values) && values.every((value) => notANumber.includes(value))
}

/** A part of a schema as it is published: what is expected in every language, and no number that JSON does not have. */
const published = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(published)
  if (typeof part !== "object" || part === null) return part
  const { [expectationKey]: expectation, ...others } = part as Part
  const alternatives = others["anyOf"]
  const kept = Array.isArray(alternatives) ? alternatives.filter((one) => !isNotANumber(one)) : undefined
  const own =
    kept === undefined
      ? others
      : kept.length === 1
        ? { ...(kept[0] as Part), ...withoutAlternatives(others) }
        : { ...others, anyOf: kept }
  const expected = (expectation as { readonly expected?: unknown } | undefined)?.expected
  return {
    ...Object.fromEntries(
      Object.entries(own)
        .filter(([keyword]) => keyword !== expectationKey)
        .map(([keyword, value]) => [keyword, published(value)]),
    ),
    ...(expected === undefined ? {} : { "x-expected": expected }),
  }
}

const withoutAlternatives = ({ anyOf: _, ...others }: Part): Part => others

/**
 * The JSON Schema of a schema, strict: what its decoder would call unexpected is refused. What is expected of a field stands under `x-expected` in
 * every language. A decoder may refuse more: what contradicts itself, days that a calendar does not have.
 *
 * @example
 * jsonSchemaOf(Schema.Struct({ seats: Schema.Int }))["additionalProperties"] // => false
 */
export const jsonSchemaOf = (schema: Schema.Constraint): JsonSchemaDocument => {
  const { definitions, schema: made } = Schema.toJsonSchemaDocument(schema, {
    onExcessProperty: "error",
    includeAnnotationKey: (key) => key === expectationKey,
  })
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...(published(made) as Part),
    ...(Object.keys(definitions).length === 0 ? {} : { $defs: published(definitions) }),
  }
}

/**
 * The JSON Schemas that are published of a jurisdiction, by their names: the files that it reads, with its codes, the questions about
 * them, and the documents of decisions.
 *
 * @example
 * const schemas = jsonSchemas(ruritania)
 * Object.keys(schemas).slice(0, 4) // => ["case-file", "family-file", "opening", "question"]
 * const file = schemas["case-file"]?.()
 * file?.["additionalProperties"] // => false
 */
export const jsonSchemas = (
  jurisdiction: Jurisdiction,
): { readonly [name: string]: () => JsonSchemaDocument } => ({
  "case-file": () => jsonSchemaOf(caseFileSchema(jurisdiction)),
  ...(jurisdiction.familyFile === undefined
    ? {}
    : { "family-file": () => jsonSchemaOf(familyFileSchema(jurisdiction)) }),
  ...(jurisdiction.employment === undefined
    ? {}
    : { opening: () => jsonSchemaOf(openingSchema(jurisdiction)) }),
  question: () => jsonSchemaOf(questionSchema),
  outlook: () => jsonSchemaOf(outlookSchema),
  "family-outlook": () => jsonSchemaOf(familyOutlookSchema),
  "employment-outlook": () => jsonSchemaOf(employmentOutlookSchema),
  "debt-outlook": () => jsonSchemaOf(debtOutlookSchema),
})

/** What a reference of a schema leads to. */
const followed = (part: Part, definitions: Part): Part => {
  const reference = part["$ref"]
  if (typeof reference !== "string") return part
  const [, name = ""] = /^#\/\$defs\/(.*)$/.exec(reference) ?? []
  // A pointer writes these two letters in another way.
  const found = definitions[name.replaceAll("~1", "/").replaceAll("~0", "~")]
  return found === undefined ? {} : followed(found as Part, definitions)
}

/** Every form that a part may have. */
const alternativesOf = (part: Part, definitions: Part): ReadonlyArray<Part> => {
  const whole = followed(part, definitions)
  const alternatives = (whole["anyOf"] ?? whole["oneOf"]) as ReadonlyArray<Part> | undefined
  return alternatives === undefined
    ? [whole]
    : [whole, ...alternatives.flatMap((one) => alternativesOf(one, definitions))]
}

/** The schemas of what stands one step further. */
const schemasBelow = (part: Part, step: string | number, definitions: Part): ReadonlyArray<Part> =>
  alternativesOf(part, definitions).flatMap((one) => {
    const below =
      typeof step === "number"
        ? ((one["prefixItems"] as ReadonlyArray<unknown> | undefined)?.[step] ?? one["items"])
        : (one["properties"] as Part | undefined)?.[step]
    return typeof below === "object" && below !== null ? [below as Part] : []
  })

/**
 * The JSON Schema of what belongs at a place of a file: of a question whose answer is a list or an object, what the entries and the parts are. `undefined`
 * where a file has no such place.
 *
 * @example
 * const events = fieldSchema(["events"], "case-file", ruritania)
 * events?.["type"] // => "array"
 * fieldSchema(["noSuchField"], "case-file", ruritania) // => undefined
 */
export const fieldSchema = (
  path: ReadonlyArray<string | number>,
  of: "case-file" | "family-file" | "opening",
  jurisdiction: Jurisdiction,
): JsonSchemaDocument | undefined => {
  const whole = jsonSchemas(jurisdiction)[of]?.()
  if (whole === undefined) return undefined
  const { $defs: definitions = {}, $schema, ...root } = whole
  const found = path.reduce<ReadonlyArray<Part>>(
    (parts, step) => parts.flatMap((part) => schemasBelow(part, step, definitions as Part)),
    [root],
  )
  const [only, ...others] = found
  if (only === undefined) return undefined
  return {
    $schema,
    ...(others.length === 0 ? followed(only, definitions as Part) : { anyOf: found }),
    ...(whole["$defs"] === undefined ? {} : { $defs: definitions }),
  }
}
