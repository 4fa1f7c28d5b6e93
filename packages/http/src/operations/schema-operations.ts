import type { NamedKinds } from "@bazgasht/casework"
import {
  debtOutlookSchema,
  employmentOutlookSchema,
  familyOutlookSchema,
  outlookSchema,
} from "@bazgasht/core/json"
import { caseFileSchema } from "@bazgasht/core/release"
import { familyFileSchema } from "@bazgasht/core/support"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { JsonSchema } from "../openapi/json-schema.ts"
import type { HttpOptions } from "../options.ts"
import { HttpError } from "../problems/http-error.ts"
import { type AnyOperation, operation } from "./operation.ts"

const jsonSchemaOf = (schema: Schema.Constraint): JsonSchema => {
  const { definitions, schema: root } = Schema.toJsonSchemaDocument(schema, { onExcessProperty: "error" })
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...root,
    ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions }),
  }
}

/** The JSON Schemas of what people write and programs read: files and documents of decisions, by their names. */
export const schemaOperations = <Kinds extends NamedKinds>({
  jurisdiction,
}: HttpOptions<Kinds>): ReadonlyArray<AnyOperation> => {
  const schemas: { readonly [name: string]: () => Schema.Constraint } = {
    prisoner: () => caseFileSchema(jurisdiction),
    ...(jurisdiction.familyFile === undefined ? {} : { family: () => familyFileSchema(jurisdiction) }),
    outlook: () => outlookSchema,
    debtOutlook: () => debtOutlookSchema,
    employmentOutlook: () => employmentOutlookSchema,
    familyOutlook: () => familyOutlookSchema,
  }
  const made = new Map<string, JsonSchema>()
  const schemaNamed = (name: string): JsonSchema | undefined => {
    const known = made.get(name)
    if (known !== undefined) return known
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
    if (schema === undefined) return undefined
    const json = jsonSchemaOf(schema())
    made.set(name, json)
    return json
  }
  const common = { method: "GET" as const, tag: "service", audience: "everyone" as const }
  return [
    operation<undefined>({
      ...common,
      id: "schemas",
      path: "/schemas",
      summary: text("نام ساختارها", "The names of the schemas of files and of documents of decisions"),
      answers: {
        200: {
          description: text("نام‌ها", "The names"),
          schema: Schema.Struct({ schemas: Schema.Array(Schema.String) }),
        },
      },
      problems: [],
      handle: () => Result.succeed({ body: { schemas: Object.keys(schemas) } }),
    }),
    operation<undefined>({
      ...common,
      id: "schema",
      path: "/schemas/{name}",
      summary: text(
        "یک ساختار به صورت JSON Schema",
        "A schema as JSON Schema, draft 2020-12; the decoder has the last word",
      ),
      parts: {
        name: {
          description: text("نام", "the name"),
          schema: { type: "string", minLength: 1 },
          isRequired: true,
        },
      },
      answers: { 200: { description: text("ساختار", "The schema"), schema: { type: "object" } } },
      problems: ["http.schemaUnknown"],
      handle: ({ params: { name = "" } }) => {
        const schema = schemaNamed(name)
        return schema === undefined
          ? Result.fail(new HttpError({ code: "http.schemaUnknown" }))
          : Result.succeed({ body: schema })
      },
    }),
  ]
}
