/** Arbitrary refusals of a schema, each with what a sentence about it has to say. */

import type { AnyRefusal } from "@bazgasht/casework"
import { type Day, type Money, type Term, text } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as fc from "fast-check"
import { day } from "../test-jurisdiction.ts"

/** One value of a refusal. A count may be said as a number or as an amount: the schema does not always tell them apart. */
export type Said =
  | { readonly kind: "day"; readonly value: Day }
  | { readonly kind: "term"; readonly value: Term }
  | { readonly kind: "number"; readonly value: Money }
  | { readonly kind: "code"; readonly value: string }

/** A refusal and the values of which its sentence has to speak. */
export interface Spoken {
  readonly refusal: AnyRefusal
  readonly says: ReadonlyArray<Said>
}

interface Part {
  readonly value: unknown
  readonly says: ReadonlyArray<Said>
}

/** Codes that a pack would have words for. */
export const words = new Map([
  ["office.clerk", text("کارمند دفتر", "the clerk of the office")],
  ["office.board", text("هیئت رسیدگی", "the board of review")],
  ["reason.flood", text("وقوع سیل", "a flood")],
  ["reason.move", text("تغییر نشانی", "a change of address")],
])

/** Lists that are never empty: whoever refuses because of them has found something. */
const neverEmpty: ReadonlySet<PropertyKey> = new Set([
  "reports",
  "cases",
  "households",
  "documents",
  "constraints",
  "prerequisites",
  "parts",
  "actions",
  "inspections",
  "authorities",
])
/** What no sentence repeats: the calendar is that of the whole pack. */
const unsaid: ReadonlySet<PropertyKey> = new Set(["calendar"])

const said = (kind: Said["kind"], value: unknown): Part => ({ value, says: [{ kind, value } as Said] })

const days = fc.integer({ min: day("1390/01/01"), max: day("1420/12/29") })
const counts = fc.oneof(fc.nat(9), fc.nat(5_000_000_000))
const terms = fc
  .record({ months: fc.nat(130), days: fc.nat(29) })
  .filter((term) => term.months + term.days > 0)

const accepts = (ast: SchemaAST.AST, value: unknown): boolean =>
  Schema.is(Schema.make<Schema.Schema<unknown>>(ast))(value)

/** A whole number that may be negative is a day; there is no other in refusals. */
const isDay = (ast: SchemaAST.AST): boolean => accepts(ast, -1) && !accepts(ast, 0.5)

const isTerm = (ast: SchemaAST.AST): boolean =>
  accepts(ast, { months: 1, days: 1 }) && !accepts(ast, { months: 1 })

const partOf = (ast: SchemaAST.AST, name: PropertyKey): fc.Arbitrary<Part> => {
  if (SchemaAST.isNumber(ast))
    return isDay(ast) ? days.map((value) => said("day", value)) : counts.map((value) => said("number", value))
  if (SchemaAST.isString(ast))
    return fc
      .constantFrom(...words.keys())
      .map((value) => (unsaid.has(name) ? { value, says: [] } : said("code", value)))
  if (SchemaAST.isLiteral(ast)) return fc.constant(said("code", ast.literal))
  if (SchemaAST.isUnion(ast)) return fc.oneof(...ast.types.map((type) => partOf(type, name)))
  if (SchemaAST.isArrays(ast) && ast.rest[0] !== undefined)
    return fc
      .array(partOf(ast.rest[0], name), { minLength: neverEmpty.has(name) ? 1 : 0, maxLength: 3 })
      .map((parts) => ({
        value: parts.map(({ value }) => value),
        says: parts.flatMap(({ says }) => says),
      }))
  if (isTerm(ast)) return terms.map((value) => said("term", value))
  throw new Error(`no words for a value of ${String(name)}`)
}

const fieldsOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.PropertySignature> =>
  SchemaAST.isObjects(ast) ? ast.propertySignatures : []

const fieldOf = (ast: SchemaAST.AST, name: string): SchemaAST.AST | undefined =>
  fieldsOf(ast).find((field) => field.name === name)?.type

const paramsOf = (ast: SchemaAST.AST): fc.Arbitrary<Part> =>
  fc
    .tuple(
      ...fieldsOf(ast).map(({ name, type }) =>
        partOf(type, name).chain((part) =>
          SchemaAST.isOptional(type)
            ? fc.constantFrom({ name, part }, undefined)
            : fc.constant({ name, part }),
        ),
      ),
    )
    .map((fields) => {
      const present = fields.filter((field) => field !== undefined)
      return {
        value: Object.fromEntries(present.map(({ name, part }) => [name, part.value])),
        says: present.flatMap(({ part }) => part.says),
      }
    })

/** Arbitrary refusals for each code of a schema of refusals. */
export const refusalsByCode = ({ ast }: Schema.Top): ReadonlyMap<string, fc.Arbitrary<Spoken>> =>
  new Map(
    (SchemaAST.isUnion(ast) ? ast.types : []).flatMap((member) => {
      const [code, params] = [fieldOf(member, "code"), fieldOf(member, "params")]
      if (code === undefined || !SchemaAST.isLiteral(code) || params === undefined) return []
      const name = String(code.literal)
      return [
        [
          name,
          paramsOf(params).map(({ says, value }) => ({
            refusal: { code: name, path: "", params: value as object },
            says,
          })),
        ] as const,
      ]
    }),
  )
