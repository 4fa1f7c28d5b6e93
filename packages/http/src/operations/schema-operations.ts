import type { NamedKinds } from "@bazgasht/casework"
import { type JsonSchemaDocument, jsonSchemas } from "@bazgasht/core/json"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { HttpOptions } from "../options.ts"
import { HttpError } from "../problems/http-error.ts"
import { type AnyOperation, operation } from "./operation.ts"

/** Under which names the published schemas are served. */
const servedAs = {
  prisoner: "case-file",
  family: "family-file",
  opening: "opening",
  question: "question",
  outlook: "outlook",
  debtOutlook: "debt-outlook",
  employmentOutlook: "employment-outlook",
  familyOutlook: "family-outlook",
} as const

/** The JSON Schemas of what people write and programs read: files and documents of decisions, by their names. */
export const schemaOperations = <Kinds extends NamedKinds>({
  jurisdiction,
}: HttpOptions<Kinds>): ReadonlyArray<AnyOperation> => {
  const published = jsonSchemas(jurisdiction)
  const schemas = new Map(
    Object.entries(servedAs).flatMap(([name, of]) => {
      const make = published[of]
      return make === undefined ? [] : [[name, make] as const]
    }),
  )
  const made = new Map<string, JsonSchemaDocument>()
  const schemaNamed = (name: string): JsonSchemaDocument | undefined => {
    const schema = made.get(name) ?? schemas.get(name)?.()
    if (schema !== undefined) made.set(name, schema)
    return schema
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
      handle: () => Result.succeed({ body: { schemas: [...schemas.keys()] } }),
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
