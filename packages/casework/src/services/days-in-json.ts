import * as Schema from "effect/Schema"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import { valueFormats } from "../life-cycle/values.ts"
import type { CaseKind } from "./case-kind.ts"
import type { JsonSchema } from "./command-schema.ts"

/** The JSON Schemas of the states and of the events of a kind: what answers hold. */
export interface CaseSchemas {
  readonly state: JsonSchema
  readonly event: JsonSchema
}

const made = new WeakMap<object, CaseSchemas>()

const whole = (schema: Schema.Top): JsonSchema => {
  const { definitions, schema: described } = Schema.toJsonSchemaDocument(schema, {
    onExcessProperty: "error",
  })
  return Object.keys(definitions).length === 0 ? described : { ...described, $defs: definitions }
}

/**
 * The JSON Schemas of the states and events of a kind. Days in them have the format `epoch-day`; see {@link changeDays}.
 *
 * @example
 * const { state } = caseSchemasOf(caseKinds.loan)
 * Object.keys(state) // => ["anyOf"]
 */
export const caseSchemasOf = <L extends LifeCycleTypes>({
  schemas,
}: Pick<CaseKind<L, string, string>, "schemas">): CaseSchemas => {
  const before = made.get(schemas)
  if (before !== undefined) return before
  const { event, state } = schemas()
  const found = { state: whole(state), event: whole(event) }
  made.set(schemas, found)
  return found
}

interface Described {
  readonly $ref?: string
  readonly format?: string
  readonly type?: string
  readonly enum?: ReadonlyArray<unknown>
  readonly anyOf?: ReadonlyArray<Described>
  readonly properties?: { readonly [name: string]: Described }
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: Described | boolean
  readonly items?: Described
  readonly prefixItems?: ReadonlyArray<Described>
}

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const ofType = (type: string | undefined, value: unknown): boolean => {
  switch (type) {
    case "object":
      return isRecord(value)
    case "array":
      return Array.isArray(value)
    case "integer":
    case "number":
      return typeof value === "number"
    case undefined:
      return true
    default:
      return type === typeof value
  }
}

/**
 * A value with each of its days changed, as its JSON Schema says where days are: to write the days of an event in a calendar, or to read those that a
 * client wrote so. What the schema does not describe stays as it is.
 *
 * @example
 * const schema = commandSchemasOf(caseKinds.loan).get("reject") ?? {}
 * const command = { type: "reject", at: 20_000, reason: "no plan" }
 * changeDays(schema, command, (day) => dayJson(gregorian, day as Day))
 * // => { type: "reject", at: "2024-10-04", reason: "no plan" }
 */
export const changeDays = (
  schema: JsonSchema,
  value: unknown,
  change: (day: unknown) => unknown,
): unknown => {
  const definitions = (schema["$defs"] ?? {}) as { readonly [name: string]: Described }
  const resolved = ({ $ref, ...own }: Described): Described =>
    $ref === undefined ? own : resolved(definitions[$ref.slice("#/$defs/".length)] ?? {})
  /** Whether a member of a union is the one that a value is of: its codes are there, and nothing that it does not know. */
  const isOf = (described: Described, one: unknown): boolean => {
    const { additionalProperties, anyOf, enum: codes, format, properties = {}, type } = resolved(described)
    if (anyOf !== undefined) return anyOf.some((member) => isOf(member, one))
    // A day that is to be read is a text yet.
    if (format === valueFormats.day) return typeof one === "number" || typeof one === "string"
    if (codes !== undefined) return codes.includes(one)
    if (!ofType(type, one)) return false
    return !isRecord(one)
      ? true
      : Object.entries(one).every(([name, part]) => {
          const property = properties[name]
          return property === undefined
            ? additionalProperties !== false
            : resolved(property).enum === undefined || isOf(property, part)
        })
  }
  const changed = (described: Described, one: unknown): unknown => {
    const of = resolved(described)
    if (of.anyOf !== undefined) {
      const member = of.anyOf.find((each) => isOf(each, one))
      return member === undefined ? one : changed(member, one)
    }
    if (of.format === valueFormats.day) return change(one)
    if (Array.isArray(one)) {
      const { items, prefixItems = [] } = of
      return one.map((part, place) => {
        const item = prefixItems[place] ?? items
        return item === undefined ? part : changed(item, part)
      })
    }
    if (!isRecord(one)) return one
    const { additionalProperties, properties = {} } = of
    const rest = typeof additionalProperties === "object" ? additionalProperties : undefined
    return Object.fromEntries(
      Object.entries(one).map(([name, part]) => {
        const property = Object.hasOwn(properties, name) ? properties[name] : rest
        return [name, property === undefined ? part : changed(property, part)]
      }),
    )
  }
  return changed(schema as Described, value)
}
