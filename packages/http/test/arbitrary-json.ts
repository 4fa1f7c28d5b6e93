/** Random JSON by a schema of the served document, and JSON that comes near. */

import * as fc from "fast-check"

export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: ReadonlyArray<unknown>
  readonly examples?: ReadonlyArray<unknown>
  readonly anyOf?: ReadonlyArray<Schema>
  readonly oneOf?: ReadonlyArray<Schema>
  readonly properties?: { readonly [name: string]: Schema }
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly prefixItems?: ReadonlyArray<Schema>
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly minItems?: number
}

type Definitions = { readonly [name: string]: Schema }

const within = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most)

/** What stands behind a reference. */
export const resolved = (schema: Schema, definitions: Definitions): Schema => {
  const name = schema.$ref?.replace("#/components/schemas/", "")
  return name === undefined ? schema : (definitions[name] ?? {})
}

/** Values of a schema; below a depth the smallest. */
export const arbitraryOf = (given: Schema, definitions: Definitions, depth = 4): fc.Arbitrary<unknown> => {
  const schema = resolved(given, definitions)
  const below = (part: Schema) => arbitraryOf(part, definitions, depth - 1)
  const forms = schema.anyOf ?? schema.oneOf
  if (forms !== undefined && forms.length > 0)
    return fc.nat().chain((place) => below(forms[place % forms.length] as Schema))
  if ("const" in schema) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case "string":
      return fc.oneof(
        fc.string({ minLength: schema.minLength ?? 0, maxLength: 12 }),
        fc.constantFrom("loan-1", "borrower-1", "2024-10-01", "1403/07/10", ...(schema.examples ?? [])),
      )
    case "integer":
    case "number": {
      const [least, most] = [schema.minimum ?? -1000, schema.maximum ?? Number.MAX_SAFE_INTEGER]
      return fc.oneof(
        fc.integer({ min: within(least, 0, most), max: within(least, 5_000_000_000, most) }),
        fc.constantFrom(least, most),
      )
    }
    case "boolean":
      return fc.boolean()
    case "null":
      return fc.constant(null)
    case "array":
      return depth <= 0 && (schema.minItems ?? 0) === 0
        ? fc.constant([])
        : fc.array(below(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 3 })
    case "object": {
      const { properties = {}, required = [] } = schema
      const shown = Object.entries(properties).filter(([name]) => depth > 0 || required.includes(name))
      return fc.record(Object.fromEntries(shown.map(([name, part]) => [name, below(part)])), {
        requiredKeys: shown.map(([name]) => name).filter((name) => required.includes(name)),
        noNullPrototype: true,
      })
    }
    default:
      return fc.jsonValue({ maxDepth: 1 })
  }
}

/** A value with one of its parts, wherever it is, left out or put in another's place. */
export const nearly = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(value, fc.jsonValue({ maxDepth: 2 }), fc.array(fc.nat(), { maxLength: 4 }), fc.boolean())
    .map(([whole, other, way, isLeftOut]) => {
      const change = (part: unknown, [step, ...steps]: ReadonlyArray<number>): unknown => {
        if (step === undefined || typeof part !== "object" || part === null) return other
        const names = Object.keys(part)
        const name = names[step % Math.max(1, names.length)]
        if (Array.isArray(part))
          return part.map((one, place) => (place === Number(name) ? change(one, steps) : one))
        if (name === undefined) return { ...part, colour: other }
        if (isLeftOut && steps.length === 0)
          return Object.fromEntries(Object.entries(part).filter(([each]) => each !== name))
        return { ...part, [name]: change(Reflect.get(part, name), steps) }
      }
      return change(whole, way)
    })
