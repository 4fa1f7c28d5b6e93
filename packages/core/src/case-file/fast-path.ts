/** Decoding without the making of issues: a document that is in order is read several times faster than by its schema, which reads all others. */

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { oncePer } from "./once-per.ts"

/** What a fast path answers where it does not take a value: the schema decides. */
export const notTaken = /* @__PURE__ */ Symbol("notTaken")

/** Decodes a value as its schema does, or does not take it. */
type FastPath = (value: unknown) => unknown

const leaves = /* @__PURE__ */ new WeakMap<object, FastPath>()

/**
 * A schema whose values a function decodes too. What the function takes, the schema decodes to the same value.
 *
 * @example
 * const isOpen = (value: unknown) => (value === "open" ? value : notTaken)
 * const schema = withFastPath(Schema.Literals(["open", "closed"]), isOpen)
 * fastPathOf(schema)("open") // => "open"
 */
export const withFastPath = <S extends Schema.Constraint>(schema: S, decode: FastPath): S => {
  leaves.set(schema, decode)
  return schema
}

/** How documents are decoded: everything wrong with one is said, and what no schema names is wrong. */
export const documentOptions = { errors: "all", onExcessProperty: "error" } as const

type Links = NonNullable<SchemaAST.AST["encoding"]>

/** Whether a node says nothing more than its parts do. */
const isPlain = (ast: SchemaAST.AST): boolean =>
  ast.checks === undefined &&
  ast.encoding === undefined &&
  !("encodingChecks" in ast && ast.encodingChecks !== undefined)

const bySchema = (schema: Schema.Constraint): FastPath => {
  const decode = Schema.decodeUnknownResult(schema as Schema.ConstraintDecoder<unknown>)
  return (value) => Result.getOrElse(decode(value, documentOptions), () => notTaken)
}

const isSameLinks = (one: Links | undefined, other: Links | undefined): boolean =>
  one?.length === other?.length &&
  (one ?? []).every(({ transformation }, place) => transformation === other?.[place]?.transformation)

/** The schema of a field without what it says of its key. */
const schemaOfField = (field: Schema.Constraint): Schema.Constraint => {
  if (!("schema" in field)) return field
  const schema = field.schema as Schema.Constraint
  const [outer, inner] = [field.ast, schema.ast]
  const isSame =
    outer._tag === inner._tag && outer.checks === inner.checks && isSameLinks(outer.encoding, inner.encoding)
  return isSame ? schema : field
}

/** Transformations that leave what is absent as it is. */
const passesByAbsence: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "Passthrough",
  "Transform",
  "TransformEffect",
])

/** Whether a field may be absent, and is absent then from what is decoded. */
const mayBeAbsent = ({ ast }: Schema.Constraint): boolean =>
  ast.context?.isOptional === true &&
  (ast.encoding ?? []).every(
    ({ transformation }) =>
      transformation._tag === "Transformation" && passesByAbsence.has(transformation.decode._tag),
  )

interface Field {
  readonly name: string
  readonly decode: FastPath
  readonly mayBeAbsent: boolean
}

const ofStruct = (fields: ReadonlyArray<Field>): FastPath => {
  const count = fields.length
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return notTaken
    const given = value as { readonly [name: string]: unknown }
    const decoded: { [name: string]: unknown } = {}
    let met = 0
    for (let place = 0; place < count; place++) {
      const { decode, mayBeAbsent: optional, name } = fields[place] as Field
      const part = given[name]
      if (part === undefined) {
        if (!optional || name in given) return notTaken
        continue
      }
      const found = decode(part)
      if (found === notTaken) return notTaken
      decoded[name] = found
      met++
    }
    // What no field names is said by the schema.
    return Reflect.ownKeys(given).length === met ? decoded : notTaken
  }
}

const ofList =
  (decode: FastPath): FastPath =>
  (value) => {
    if (!Array.isArray(value)) return notTaken
    const decoded: Array<unknown> = []
    for (let place = 0; place < value.length; place++) {
      const found = decode(value[place])
      if (found === notTaken) return notTaken
      decoded.push(found)
    }
    return decoded
  }

const ofUnion =
  (members: ReadonlyArray<FastPath>): FastPath =>
  (value) => {
    for (const decode of members) {
      const found = decode(value)
      if (found !== notTaken) return found
    }
    return notTaken
  }

const pathOf = (schema: Schema.Constraint): FastPath => {
  const leaf = leaves.get(schema)
  if (leaf !== undefined) return leaf
  const { ast } = schema
  if (!isPlain(ast)) return bySchema(schema)
  if (ast._tag === "Objects" && "fields" in schema && ast.indexSignatures.length === 0)
    return ofStruct(
      Object.entries(schema.fields as { readonly [name: string]: Schema.Constraint }).map(
        ([name, field]): Field => ({
          name,
          decode: fastPathOf(schemaOfField(field)),
          mayBeAbsent: mayBeAbsent(field),
        }),
      ),
    )
  if (ast._tag === "Arrays" && "value" in schema && ast.elements.length === 0 && ast.rest.length === 1)
    return ofList(fastPathOf(schema.value as Schema.Constraint))
  if (ast._tag === "Union" && "members" in schema && ast.options?.mode !== "oneOf")
    return ofUnion((schema.members as ReadonlyArray<Schema.Constraint>).map(fastPathOf))
  return bySchema(schema)
}

/**
 * The fast path of a schema of structs, lists and unions over parts that have one. It takes only what the schema decodes, and to the same value; a
 * part without a fast path is decoded by its schema.
 *
 * @example
 * const schema = Schema.Struct({ id: writtenText, day: Schema.optionalKey(writtenDay(gregorian)) })
 * fastPathOf(schema)({ id: "F-1", day: "1970/01/02" }) // => { id: "F-1", day: 1 }
 * fastPathOf(schema)({ id: "F-1", name: "?" }) === notTaken // => true
 */
export const fastPathOf: (schema: Schema.Constraint) => FastPath = /* @__PURE__ */ oncePer(pathOf)
