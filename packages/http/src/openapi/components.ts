import * as Schema from "effect/Schema"
import type { JsonSchema } from "./json-schema.ts"

/** The schemas of a document by their names, each once. */
export interface Components {
  /** What stands in the place of a schema: the schema itself, or a reference to one that has a name. */
  readonly add: (schema: Schema.Top | JsonSchema) => JsonSchema
  readonly schemas: () => { readonly [name: string]: JsonSchema }
}

const place = "#/components/schemas/"

const writtenDay = { type: "string", pattern: "^[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}$", examples: ["2024-10-01"] }

/** A schema whose definitions stand among the components: references lead there. A day is its number, or is written in a calendar. */
const moved = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(moved)
  if (typeof schema !== "object" || schema === null) return schema
  if ("format" in schema && schema.format === "epoch-day") return { anyOf: [schema, writtenDay] }
  return Object.fromEntries(
    Object.entries(schema).flatMap(([name, value]) =>
      name === "$defs"
        ? []
        : [
            [
              name,
              name === "$ref" && typeof value === "string"
                ? value.replace(/^#\/\$defs\//, place)
                : moved(value),
            ],
          ],
    ),
  )
}

/** Begins to gather the schemas of a document. */
export const startComponents = (): Components => {
  const schemas = new Map<string, JsonSchema>()
  const define = (definitions: object): void => {
    for (const [name, definition] of Object.entries(definitions)) {
      const [one, known] = [moved(definition) as JsonSchema, schemas.get(name)]
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(one))
        throw new Error(`two schemas have the name ${name}`)
      schemas.set(name, one)
    }
  }
  return {
    add: (schema) => {
      if (!Schema.isSchema(schema)) {
        if (typeof schema === "object") define((schema["$defs"] as object | undefined) ?? {})
        return moved(schema) as JsonSchema
      }
      const document = Schema.toJsonSchemaDocument(schema, { onExcessProperty: "error" })
      define(document.definitions)
      return moved(document.schema) as JsonSchema
    },
    schemas: () => Object.fromEntries([...schemas].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  }
}
