/**
 * Reads what can be read of a file that has errors, so that the errors between fields are found together with those within.
 */

import type { Value } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** What can be read: fields and entries that cannot be read are absent, and entries keep their places. */
export type Salvaged<A> = A extends Value
  ? A
  : A extends ReadonlyArray<infer Entry>
    ? ReadonlyArray<Salvaged<Entry> | undefined>
    : A extends object
      ? { readonly [Name in keyof A]?: Salvaged<A[Name]> | undefined }
      : A

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null

const read = (schema: Schema.Constraint, value: unknown): unknown => {
  if ("fields" in schema && isObject(value) && !Array.isArray(value)) {
    const found: { [name: string]: unknown } = {}
    for (const [name, field] of Object.entries(schema.fields as Schema.Struct.Fields))
      if (Object.hasOwn(value, name)) found[name] = read(field, value[name])
    return found
  }
  if ("schema" in schema) return read(schema.schema as Schema.Constraint, value)
  if (schema.ast._tag === "Arrays" && "value" in schema && Array.isArray(value))
    return value.map((entry) => read(schema.value as Schema.Constraint, entry))
  return Result.getOrUndefined(
    Schema.decodeUnknownResult(schema as Schema.ConstraintDecoder<unknown>)(value, {
      onExcessProperty: "ignore",
    }),
  )
}

/** What can be read of a value by a schema of structs and lists. */
export const salvage = <S extends Schema.Constraint>(
  schema: S,
  value: unknown,
): Salvaged<S["Type"]> | undefined => read(schema, value) as Salvaged<S["Type"]> | undefined
