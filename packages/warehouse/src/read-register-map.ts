import type { RulePack } from "@bazgasht/rules"
import { type Declarations, factsRead } from "@bazgasht/rules/columns"
import type { RegisterNames } from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { ComparisonOptions } from "./compare-reforms.ts"
import { WarehouseError } from "./warehouse-error.ts"

const Names = Schema.Record(Schema.String, Schema.String)

const ListNames = Schema.Struct({
  table: Schema.optionalKey(Schema.String),
  fields: Schema.optionalKey(Names),
})

const TableNames = Schema.Struct({
  table: Schema.optionalKey(Schema.String),
  key: Schema.optionalKey(Schema.String),
  entry: Schema.optionalKey(Schema.String),
  columns: Schema.optionalKey(Names),
  lists: Schema.optionalKey(Schema.Record(Schema.String, ListNames)),
})

const RegisterMap = Schema.Struct({
  prisoner: Schema.optionalKey(TableNames),
  family: Schema.optionalKey(TableNames),
  member: Schema.optionalKey(TableNames),
})

const decode = Schema.decodeUnknownResult(RegisterMap, { errors: "all", onExcessProperty: "error" })

const wrong = (of: string, expected: string): WarehouseError =>
  new WarehouseError({ code: "warehouse.mapping", of, expected })

/** Names of facts, lists and fields that no rule of the pack reads. */
const unknownNames = (
  kind: string,
  { columns = {}, lists = {} }: RegisterNames,
  { facts, lists: known }: Declarations,
): ReadonlyArray<WarehouseError> => {
  const ids = new Set([...facts, ...known].map(({ id }) => id))
  const ofColumns = Object.keys(columns)
    .filter((id) => !ids.has(id))
    .map((id) => wrong(`${kind}.columns.${id}`, "a fact that a rule reads"))
  const ofLists = Object.entries(lists).flatMap(([id, { fields = {} }]) => {
    const list = known.find((one) => one.id === id)
    return list === undefined
      ? [wrong(`${kind}.lists.${id}`, "a list that a rule reads")]
      : Object.keys(fields)
          .filter((field) => !(field in list.fields))
          .map((field) => wrong(`${kind}.lists.${id}.fields.${field}`, "a field of the list"))
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
    return Result.fail([wrong("", "JSON")])
  }
  const read = decode(value)
  if (Result.isFailure(read)) return Result.fail([wrong("", read.failure.message.replaceAll("\n", "; "))])
  const declared = factsRead([...pack.rules.values()], pack)
  const unknown = Object.entries(read.success).flatMap(([kind, names]) => unknownNames(kind, names, declared))
  return unknown.length > 0 ? Result.fail(unknown) : Result.succeed(read.success)
}
