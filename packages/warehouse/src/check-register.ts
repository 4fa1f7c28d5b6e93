import { dialects, type RegisterColumn, type RegisterTable, type SqlRegister } from "@bazgasht/rules/sql"
import type { Warehouse } from "./warehouse.ts"
import { WarehouseError } from "./warehouse-error.ts"

/** Types of whole numbers, as engines write them. */
const wholeNumber =
  /^(Nullable\(|LowCardinality\()*U?(tiny|small|medium|big|huge)?int(eger)?\d*\)*$|^(integer|smallint|bigint|oid|serial|bigserial|numeric\(\d+,0\)|decimal\(\d+, ?0\))$/i

const nameOfTable = (warehouse: Warehouse, name: string): string => {
  const { quote } = dialects[warehouse.dialect]
  return name.split(".").map(quote).join(".")
}

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
    return wholeNumber.test(found.type)
      ? []
      : [
          new WarehouseError({
            code: "warehouse.columnType",
            of,
            expected: `a whole number instead of ${found.type}`,
          }),
        ]
  })
}

/** The condition of values that a column may not hold; `undefined` where all are allowed. */
const misfit = (column: RegisterColumn, register: SqlRegister, name: string): string | undefined => {
  switch (column.holds) {
    case "truth":
      return `${name} NOT IN (0, 1, 2)`
    case "code": {
      const numbers =
        column.codes === undefined
          ? [...register.dictionary.values()]
          : column.codes.flatMap((code) => register.dictionary.get(code) ?? [])
      return numbers.length === 0 ? `${name} IS NOT NULL` : `${name} NOT IN (${numbers.join(", ")})`
    }
    case "key":
    case "entry":
      return undefined
    case "entries":
      return `${name} < 0`
    default: {
      const least = column.part === "denominator" ? 1 : (column.minimum ?? -Number.MAX_SAFE_INTEGER)
      return `${name} NOT BETWEEN ${least} AND ${column.maximum ?? Number.MAX_SAFE_INTEGER}`
    }
  }
}

/** Columns with values that do not fit the declaration of their fact, in one pass over each table. */
const misfits = async (
  warehouse: Warehouse,
  table: RegisterTable,
  register: SqlRegister,
): Promise<ReadonlyArray<WarehouseError>> => {
  const { countWhere, quote } = dialects[warehouse.dialect]
  const asked = table.columns.flatMap((column, place) => {
    const condition = misfit(column, register, quote(column.name))
    return condition === undefined
      ? []
      : [{ column, place, text: `${countWhere(condition).join("")} AS m${place}` }]
  })
  if (asked.length === 0) return []
  const [counts = {}] = await warehouse.rows(
    `SELECT ${asked.map(({ text }) => text).join(",\n  ")}\nFROM ${nameOfTable(warehouse, table.name)}`,
  )
  return asked.flatMap(({ column, place }) => {
    const count = counts[`m${place}`] ?? 0
    return count === 0
      ? []
      : [new WarehouseError({ code: "warehouse.outsideLimits", of: `${table.name}.${column.name}`, count })]
  })
}

const columnHolding = ({ columns }: RegisterTable, holds: "key" | "entry"): string =>
  columns.find((column) => column.holds === holds)?.name ?? ""

/** Keys that are absent or not unique, and numbers of entries that the table of a list does not have. */
const disorder = async (
  warehouse: Warehouse,
  register: SqlRegister,
): Promise<ReadonlyArray<WarehouseError>> => {
  const { quote } = dialects[warehouse.dialect]
  const { cases } = register
  const key = quote(columnHolding(cases, "key"))
  const from = nameOfTable(warehouse, cases.name)
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
    const entries = `SELECT e.${key} AS k, count(*) AS n FROM ${nameOfTable(warehouse, table.name)} AS e GROUP BY e.${key}`
    const [found] = await warehouse.rows(
      `SELECT count(*) AS n FROM ${from} AS t LEFT JOIN (${entries}) AS c ON c.k = t.${key} WHERE coalesce(c.n, 0) <> ${stated}`,
    )
    const differing = found?.["n"] ?? 0
    if (differing > 0)
      errors.push(new WarehouseError({ code: "warehouse.entries", of: table.name, count: differing }))
  }
  return errors
}

/**
 * Everything that a database lacks for some rules, before anything is run: tables, columns, types; and then values outside their limits or the
 * dictionary, keys that are not unique, and entries that are not there. Empty where a run is possible.
 */
export const checkRegister = async (
  warehouse: Warehouse,
  register: SqlRegister,
): Promise<ReadonlyArray<WarehouseError>> => {
  const tables = [register.cases, ...register.lists]
  const missing: Array<WarehouseError> = []
  for (const table of tables) missing.push(...(await missingParts(warehouse, table)))
  if (missing.length > 0) return missing
  const wrong: Array<WarehouseError> = []
  for (const table of tables) wrong.push(...(await misfits(warehouse, table, register)))
  return [...wrong, ...(await disorder(warehouse, register))]
}

/** The name of the table that says which number is which code. */
export const codesTable = "codes"

/** The dictionary of a database. */
export const readDictionary = async (
  warehouse: Warehouse,
): Promise<ReadonlyMap<string, number> | WarehouseError> => {
  const columns = await warehouse.columnsOf(codesTable)
  const names = columns?.map(({ name }) => name) ?? []
  if (!names.includes("code") || !names.includes("number"))
    return new WarehouseError({ code: "warehouse.noDictionary", of: codesTable })
  return new Map(await warehouse.pairs(`SELECT code, number FROM ${nameOfTable(warehouse, codesTable)}`))
}
