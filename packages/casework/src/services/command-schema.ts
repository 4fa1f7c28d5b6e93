import * as Schema from "effect/Schema"
import type { AnyCommand, LifeCycleTypes } from "../life-cycle/transition.ts"
import type { CaseKind } from "./case-kind.ts"

/** A JSON Schema (draft 2020-12) as JSON. */
export type JsonSchema = { readonly [keyword: string]: unknown }

const made = new WeakMap<object, ReadonlyMap<string, JsonSchema>>()

/** What of a schema names the command: the constant of its `type`. */
const typeIn = (member: JsonSchema): string | undefined => {
  const { type } = (member["properties"] ?? {}) as { readonly [name: string]: JsonSchema | undefined }
  const named = type?.["const"] ?? (type?.["enum"] as ReadonlyArray<unknown> | undefined)?.[0]
  return typeof named === "string" ? named : undefined
}

/**
 * The JSON Schemas of the commands of a kind, by their names: what `handleUnknown` takes, and nothing else.
 *
 * @example
 * const open = commandSchemasOf(caseKinds.leniency).get("open")
 * Object.keys(open?.["properties"] as object).includes("route") // => true
 * open?.["additionalProperties"] // => false
 */
export const commandSchemasOf = <L extends LifeCycleTypes>({
  schemas,
}: Pick<CaseKind<L, string, string>, "schemas">): ReadonlyMap<AnyCommand["type"], JsonSchema> => {
  const before = made.get(schemas)
  if (before !== undefined) return before
  const { definitions, schema } = Schema.toJsonSchemaDocument(schemas().command, {
    onExcessProperty: "error",
  })
  const members = (schema["anyOf"] ?? schema["oneOf"] ?? [schema]) as ReadonlyArray<JsonSchema>
  const named = new Map(
    members.flatMap((member) => {
      const type = typeIn(member)
      return type === undefined
        ? []
        : [
            [
              type,
              Object.keys(definitions).length === 0 ? member : { ...member, $defs: definitions },
            ] as const,
          ]
    }),
  )
  made.set(schemas, named)
  return named
}
