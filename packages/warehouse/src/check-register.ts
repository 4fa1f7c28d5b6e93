import { text } from "@bazgasht/rules"
import {
  checkedRegister,
  checkSql,
  codesTable,
  dialects,
  type FoundValues,
  type NamedRow,
  quoteTable,
  type RegisterColumn,
  type RegisterTable,
  type SqlRegister,
} from "@bazgasht/rules/sql"
import * as Result from "effect/Result"
import type { QueryOptions, Warehouse } from "./warehouse.ts"
import { WarehouseError } from "./warehouse-error.ts"

/** Types of whole numbers, as engines write them. */
const wholeNumber =
  /^(Nullable\(|LowCardinality\()*U?(tiny|small|medium|big|huge)?int(eger)?\d*\)*$|^(integer|smallint|bigint|oid|serial|bigserial|numeric\(\d+,0\)|decimal\(\d+, ?0\))$/i

const wrongType = (of: string, type: string): WarehouseError =>
  new WarehouseError({
    code: "warehouse.columnType",
    of,
    expected: text(`عدد صحیح به جای ${type}`, `a whole number instead of ${type}`),
  })

/** Tables, columns and types that are not there. */
const missingParts = async (
  warehouse: Warehouse,
  table: RegisterTable,
): Promise<ReadonlyArray<WarehouseError>> => {
  const columns = await warehouse.columnsOf(table.name)
  if (columns === undefined) return [new WarehouseError({ code: "warehouse.noTable", of: table.name })]
  return table.columns.flatMap((column) => {
    const found = columns.find(({ name }) => name === column.name)
    const of = `${table.name}.${column.name}`
    if (found === undefined) return [new WarehouseError({ code: "warehouse.noColumn", of })]
    return wholeNumber.test(found.type) ? [] : [wrongType(of, found.type)]
  })
}

/** The register with what one pass over each table finds, or its columns with values that do not fit their fact. */
const checkedTables = async (
  warehouse: Warehouse,
  register: SqlRegister,
): Promise<Result.Result<SqlRegister, ReadonlyArray<WarehouseError>>> => {
  const rows: Array<NamedRow> = []
  for (const { text } of checkSql(register, warehouse.dialect)) rows.push(...(await warehouse.rows(text)))
  const { misfits, register: checked } = checkedRegister(register, rows)
  return misfits.length === 0
    ? Result.succeed(checked)
    : Result.fail(
        misfits.map(
          ({ column, count, table }) =>
            new WarehouseError({ code: "warehouse.outsideLimits", of: `${table}.${column}`, count }),
        ),
      )
}

const columnHolding = ({ columns }: RegisterTable, holds: "key" | "entry"): string =>
  columns.find((column) => column.holds === holds)?.name ?? ""

/** A column with the number of rows for which a condition holds, in any of the dialects. */
const countWhere = (condition: string, name: string): string =>
  `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS ${name}`

/** Keys that are absent or not unique, entries that have no number of their own, and numbers of entries that the table of a list does not have. */
const disorder = async (
  warehouse: Warehouse,
  register: SqlRegister,
): Promise<ReadonlyArray<WarehouseError>> => {
  const { quote } = dialects[warehouse.dialect]
  const { cases } = register
  const key = quote(columnHolding(cases, "key"))
  const from = quoteTable(quote, cases.name)
  const [keys] = await warehouse.rows(`SELECT count(*) AS cases, count(DISTINCT ${key}) AS keys FROM ${from}`)
  const errors: Array<WarehouseError> = []
  if (keys?.["cases"] !== keys?.["keys"])
    errors.push(
      new WarehouseError({ code: "warehouse.keys", of: `${cases.name}.${columnHolding(cases, "key")}` }),
    )
  for (const table of register.lists) {
    const count = cases.columns.find(({ holds, of }) => holds === "entries" && of === table.list)
    if (count === undefined) continue
    const stated = `coalesce(t.${quote(count.name)}, 0)`
    const entry = columnHolding(table, "entry")
    const entries = `SELECT e.${key} AS k, count(*) AS n, count(DISTINCT e.${quote(entry)}) AS d FROM ${quoteTable(quote, table.name)} AS e GROUP BY e.${key}`
    const [found] = await warehouse.rows(
      `SELECT ${countWhere(`coalesce(c.n, 0) <> ${stated}`, "n")}, ${countWhere("c.n <> c.d", "d")} FROM ${from} AS t LEFT JOIN (${entries}) AS c ON c.k = t.${key}`,
    )
    const [differing, numbered] = [found?.["n"] ?? 0, found?.["d"] ?? 0]
    if (differing > 0)
      errors.push(new WarehouseError({ code: "warehouse.entries", of: table.name, count: differing }))
    if (numbered > 0)
      errors.push(
        new WarehouseError({
          code: "warehouse.entryNumbers",
          of: `${table.name}.${entry}`,
          count: numbered,
        }),
      )
  }
  return errors
}

/** A database that says how far a number of queries are, all together. */
const countingQueries = (
  warehouse: Warehouse,
  count: number,
  { onProgress, signal }: QueryOptions,
): Warehouse => {
  let ended = 0
  return {
    ...warehouse,
    rows: async (text) => {
      const found = await warehouse.rows(text, {
        ...(signal === undefined ? {} : { signal }),
        onProgress: (portion) => onProgress?.(Math.min(1, (ended + portion) / count)),
      })
      ended++
      onProgress?.(Math.min(1, ended / count))
      return found
    },
  }
}

/**
 * The register with what was found in its columns, which queries then need not test again; or everything that the database lacks for it:
 * tables, columns, types; and then values outside their limits or the dictionary, keys that are not unique, and entries that are not there.
 */
export const checkRegister = async (
  database: Warehouse,
  register: SqlRegister,
  options: QueryOptions = {},
): Promise<Result.Result<SqlRegister, ReadonlyArray<WarehouseError>>> => {
  // One for each table, one for the keys, and one for the entries of each list.
  const warehouse = countingQueries(database, 2 + 2 * register.lists.length, options)
  const missing: Array<WarehouseError> = []
  for (const table of [register.cases, ...register.lists])
    missing.push(...(await missingParts(warehouse, table)))
  if (missing.length > 0) return Result.fail(missing)
  const checked = await checkedTables(warehouse, register)
  const wrong = [
    ...(Result.isFailure(checked) ? checked.failure : []),
    ...(await disorder(warehouse, register)),
  ]
  return wrong.length > 0 ? Result.fail(wrong) : checked
}

/** What was found of one column in all shards: nothing, where one of them holds values that a query may not trust. */
const foundInAll = (columns: ReadonlyArray<RegisterColumn>): FoundValues | undefined => {
  const found = columns.flatMap((column) => column.found ?? [])
  return found.length < columns.length
    ? undefined
    : {
        minimum: Math.min(...found.map(({ minimum }) => minimum)),
        maximum: Math.max(...found.map(({ maximum }) => maximum)),
        hasUnknown: found.some(({ hasUnknown }) => hasUnknown),
      }
}

/** One register for all shards, whose queries are right on each of them. */
export const commonRegister = (registers: readonly [SqlRegister, ...Array<SqlRegister>]): SqlRegister => {
  const [first] = registers
  const common = (
    table: RegisterTable,
    ofShard: (register: SqlRegister) => RegisterTable,
  ): RegisterTable => ({
    ...table,
    columns: table.columns.map(({ found: _, ...column }, place) => {
      const found = foundInAll(registers.map((one) => ofShard(one).columns[place] as RegisterColumn))
      return found === undefined ? column : { ...column, found }
    }),
  })
  return {
    ...first,
    cases: common(first.cases, ({ cases }) => cases),
    lists: first.lists.map((table, place) => common(table, ({ lists }) => lists[place] as RegisterTable)),
  }
}

/** The dictionary of a database. */
export const readDictionary = async (
  warehouse: Warehouse,
): Promise<ReadonlyMap<string, number> | WarehouseError> => {
  const columns = await warehouse.columnsOf(codesTable)
  const numbers = columns?.find(({ name }) => name === "number")
  if (numbers === undefined || columns?.some(({ name }) => name === "code") !== true)
    return new WarehouseError({
      code: "warehouse.noDictionary",
      of: codesTable,
      expected: text("دستورهای ‎bazgasht sql RULE --tables‎", "the statements of bazgasht sql RULE --tables"),
    })
  if (!wholeNumber.test(numbers.type)) return wrongType(`${codesTable}.number`, numbers.type)
  const from = quoteTable(dialects[warehouse.dialect].quote, codesTable)
  const [row = {}] = await warehouse.rows(
    `SELECT count(*) AS total, count(DISTINCT code) AS codes, count(DISTINCT number) AS numbers FROM ${from}`,
  )
  if (row["codes"] !== row["total"] || row["numbers"] !== row["total"])
    return new WarehouseError({ code: "warehouse.dictionary", of: codesTable })
  return new Map(await warehouse.pairs(`SELECT code, number FROM ${from}`))
}
