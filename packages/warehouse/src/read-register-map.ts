import { type RulePack, type Text, text } from "@bazgasht/rules"
import { type Declarations, factsRead } from "@bazgasht/rules/columns"
import { partsOfTable, type RegisterNames } from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaIssue from "effect/SchemaIssue"
import type { ComparisonOptions } from "./compare-reforms.ts"
import { WarehouseError } from "./warehouse-error.ts"

const Name = Schema.NonEmptyString

/** A name without an empty part: `prisons..inmates` has one. */
const TableName = Schema.String.check(
  Schema.makeFilter((name) => partsOfTable(name)?.every((part) => part !== "") ?? false),
)

const Names = Schema.Record(Schema.String, Name)

const ListNames = Schema.Struct({
  table: Schema.optionalKey(TableName),
  fields: Schema.optionalKey(Names),
})

const TableNames = Schema.Struct({
  table: Schema.optionalKey(TableName),
  key: Schema.optionalKey(Name),
  entry: Schema.optionalKey(Name),
  columns: Schema.optionalKey(Names),
  lists: Schema.optionalKey(Schema.Record(Schema.String, ListNames)),
})

const RegisterMap = Schema.Struct({
  prisoner: Schema.optionalKey(TableNames),
  family: Schema.optionalKey(TableNames),
  member: Schema.optionalKey(TableNames),
})

const decode = Schema.decodeUnknownResult(RegisterMap, { errors: "all", onExcessProperty: "error" })

const wrong = (of: string, expected: Text): WarehouseError =>
  new WarehouseError({ code: "warehouse.mapping", of, expected })

const expectations = {
  json: text("متنی به صورت JSON", "a text in JSON"),
  object: text("یک شیء با فیلدهای معین", "an object"),
  name: text("نامی که خالی نیست", "a name that is not empty"),
  fact: text("اطلاعی که قاعده‌ای آن را می‌خواند", "a fact that a rule reads"),
  list: text("فهرستی که قاعده‌ای آن را می‌خواند", "a list that a rule reads"),
  field: text("فیلدی از این فهرست", "a field of the list"),
}

/** What is wrong with the form of a mapping, each at its place. */
const flawsOf = (
  issue: SchemaIssue.Issue,
  path: ReadonlyArray<string> = [],
): ReadonlyArray<WarehouseError> => {
  switch (issue._tag) {
    case "Pointer":
      return flawsOf(issue.issue, [...path, ...issue.path.map(String)])
    case "Composite":
      return issue.issues.flatMap((part) => flawsOf(part, path))
    case "Filter":
      return flawsOf(issue.issue, path)
    case "UnexpectedKey": {
      const known =
        issue.ast._tag === "Objects" ? issue.ast.propertySignatures.map(({ name }) => String(name)) : []
      return [
        wrong(
          path.join("."),
          text(`یکی از نام‌های ${known.join("، ")}`, `one of the names ${known.join(", ")}`),
        ),
      ]
    }
    default: {
      const takesObject = issue._tag === "InvalidType" && issue.ast._tag === "Objects"
      return [wrong(path.join("."), takesObject ? expectations.object : expectations.name)]
    }
  }
}

/** Names of facts, lists and fields that no rule of the pack reads. */
const unknownNames = (
  kind: string,
  { columns = {}, lists = {} }: RegisterNames,
  { facts, lists: known }: Declarations,
): ReadonlyArray<WarehouseError> => {
  const ids = new Set([...facts, ...known].map(({ id }) => id))
  const ofColumns = Object.keys(columns)
    .filter((id) => !ids.has(id))
    .map((id) => wrong(`${kind}.columns.${id}`, expectations.fact))
  const ofLists = Object.entries(lists).flatMap(([id, { fields = {} }]) => {
    const list = known.find((one) => one.id === id)
    return list === undefined
      ? [wrong(`${kind}.lists.${id}`, expectations.list)]
      : Object.keys(fields)
          .filter((field) => !(field in list.fields))
          .map((field) => wrong(`${kind}.lists.${id}.fields.${field}`, expectations.field))
  })
  return [...ofColumns, ...ofLists]
}

/**
 * Reads the names of tables and columns of a register that is there already, from JSON: for each kind of case its `table`, its `key`, its `columns` by
 * fact, and its `lists` with the `table` and the `fields` of each. A name that the rules do not know is refused.
 *
 * @example
 * const source = JSON.stringify({ prisoner: { table: "prisons.inmates", columns: { goodConduct: "conduct" } } })
 * Result.getOrThrow(readRegisterMap(source, iranPack)).prisoner?.table // => "prisons.inmates"
 */
export const readRegisterMap = (
  source: string,
  pack: RulePack,
): Result.Result<NonNullable<ComparisonOptions["names"]>, ReadonlyArray<WarehouseError>> => {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return Result.fail([wrong("", expectations.json)])
  }
  const read = decode(value)
  if (Result.isFailure(read)) return Result.fail(flawsOf(read.failure.issue))
  const declared = factsRead([...pack.rules.values()], pack)
  const unknown = Object.entries(read.success).flatMap(([kind, names]) => unknownNames(kind, names, declared))
  return unknown.length > 0 ? Result.fail(unknown) : Result.succeed(read.success)
}
