import type { Ratio } from "../values/ratio.ts"
import type { Term } from "../values/term.ts"
import type { Entry, Facts, Value } from "../values/value.ts"
import type { DialectName } from "./dialect.ts"
import { dialects } from "./dialects.ts"
import type { Dictionary, RegisterColumn, RegisterTable, SqlRegister } from "./register.ts"
import { quoteTable } from "./table-name.ts"

const integers: { readonly [Name in DialectName]: (column: RegisterColumn) => string } = (() => {
  const usual = (column: RegisterColumn): string => (column.holds === "truth" ? "SMALLINT" : "BIGINT")
  return {
    duckdb: usual,
    postgres: usual,
    trino: usual,
    spark: usual,
    clickhouse: (column) =>
      column.holds === "key" || column.holds === "entry"
        ? "Int64"
        : column.holds === "truth"
          ? "Nullable(Int8)"
          : "Nullable(Int64)",
  }
})()

/**
 * The statements that make the tables of a register, one a table. A register that is there already need not have these types: any
 * type of whole numbers that holds the values will do.
 *
 * @example
 * createTables(sqlRegisterOf([conditionalRelease], pack), "duckdb").length // => 1
 */
export const createTables = (register: SqlRegister, dialect: DialectName): ReadonlyArray<string> => {
  const { quote } = dialects[dialect]
  return [register.cases, ...register.lists].map(({ columns, name }) => {
    const written = columns.map((column) => `  ${quote(column.name)} ${integers[dialect](column)}`)
    const engine = dialect === "clickhouse" ? " ENGINE = Memory" : ""
    return `CREATE TABLE ${quoteTable(quote, name)} (\n${written.join(",\n")}\n)${engine}`
  })
}

/** The name of the table that says which number is which code. */
export const codesTable = "codes"

const textTypes: { readonly [Name in DialectName]: string } = {
  duckdb: "VARCHAR",
  postgres: "TEXT",
  trino: "VARCHAR",
  spark: "STRING",
  clickhouse: "String",
}

/**
 * The statements that make the table `codes` and fill it: which number stands for which code in every column of codes.
 *
 * @example
 * createDictionary(new Map([["male", 1]]), "postgres")
 * // => ["CREATE TABLE \"codes\" (\"code\" TEXT, \"number\" BIGINT)", "INSERT INTO \"codes\" VALUES ('male', 1)"]
 */
export const createDictionary = (dictionary: Dictionary, dialect: DialectName): ReadonlyArray<string> => {
  const { quote } = dialects[dialect]
  const table = quote(codesTable)
  const [numbers, engine] = dialect === "clickhouse" ? ["Int64", " ENGINE = Memory"] : ["BIGINT", ""]
  const rows = [...dictionary].map(([code, number]) => `('${code.replaceAll("'", "''")}', ${number})`)
  return [
    `CREATE TABLE ${table} (${quote("code")} ${textTypes[dialect]}, ${quote("number")} ${numbers})${engine}`,
    ...(rows.length === 0 ? [] : [`INSERT INTO ${table} VALUES ${rows.join(", ")}`]),
  ]
}

/** A row of a table, in the order of its columns. */
export type RegisterRow = ReadonlyArray<number | null>

const cellOf = (
  column: RegisterColumn,
  value: Value | undefined,
  { dictionary }: SqlRegister,
): number | null => {
  if (value === undefined) return null
  switch (column.holds) {
    case "truth":
      return value === true ? 2 : 0
    case "code":
      return dictionary.get(value as string) ?? null
    case "term":
    case "ratio":
      return (value as Term & Ratio)[column.part as keyof (Term & Ratio)]
    default:
      return value as number
  }
}

const rowOf = (
  register: SqlRegister,
  { columns }: RegisterTable,
  given: Facts | Entry,
  numbers: { readonly key: number; readonly entry: number },
): RegisterRow =>
  columns.map((column) => {
    if (column.holds === "key") return numbers.key
    if (column.holds === "entry") return numbers.entry
    const value = given[column.of as string]
    if (column.holds === "entries") return Array.isArray(value) ? value.length : null
    return cellOf(column, value as Value | undefined, register)
  })

/**
 * The rows of a case in each table of a register: one in that of the cases, and one an entry in those of its lists. A fact that is not
 * there is NULL, and so is a code that the dictionary does not have. The facts have to fit their declarations, as
 * `columnsOf` sees to.
 *
 * @example
 * rowsOfCase(sqlRegisterOf([conditionalRelease], pack), 7, { goodConduct: true }).get("register")
 * // => [[7, null, null, null, 2, null]]
 */
export const rowsOfCase = (
  register: SqlRegister,
  key: number,
  facts: Facts,
): ReadonlyMap<string, ReadonlyArray<RegisterRow>> =>
  new Map([
    [register.cases.name, [rowOf(register, register.cases, facts, { key, entry: 0 })]],
    ...register.lists.map((table): [string, ReadonlyArray<RegisterRow>] => {
      const entries = facts[table.list as string]
      const rows = Array.isArray(entries) ? (entries as ReadonlyArray<Entry>) : []
      return [
        table.name,
        rows.map((entry, index) => rowOf(register, table, entry, { key, entry: index + 1 })),
      ]
    }),
  ])

const valueInColumns = (
  register: SqlRegister,
  columns: ReadonlyArray<RegisterColumn>,
  of: string,
  row: { readonly [column: string]: number | null },
): Value | undefined => {
  const [first, second] = columns.filter((column) => column.of === of)
  const number = first === undefined ? null : (row[first.name] ?? null)
  if (first === undefined || number === null) return undefined
  const other = second === undefined ? null : (row[second.name] ?? null)
  switch (first.holds) {
    case "truth":
      return number === 1 ? undefined : number === 2
    case "code":
      return [...register.dictionary].find(([, known]) => known === number)?.[0]
    case "term":
      return other === null ? undefined : { months: number, days: other }
    case "ratio":
      return other === null ? undefined : { numerator: number, denominator: other }
    default:
      return number
  }
}

const valuesOf = (
  register: SqlRegister,
  { columns }: RegisterTable,
  row: { readonly [column: string]: number | null },
): { [fact: string]: Value } => {
  const values: { [fact: string]: Value } = {}
  for (const { holds, of } of columns) {
    if (of === undefined || holds === "entries") continue
    const value = valueInColumns(register, columns, of, row)
    if (value !== undefined) values[of] = value
  }
  return values
}

/** A row of a database, by the names of its columns. */
export interface NamedRow {
  readonly [column: string]: number | null
}

/**
 * The facts of a case, read of its rows in a register: for `decide`.
 *
 * @param rows - the row of the case, and the rows of its entries by list
 * @example
 * factsOfRows(sqlRegisterOf([conditionalRelease], pack), { case_id: 7, goodConduct: 2 }, {}) // => { goodConduct: true }
 */
export const factsOfRows = (
  register: SqlRegister,
  row: NamedRow,
  entries: { readonly [list: string]: ReadonlyArray<NamedRow> },
): Facts => {
  const facts: { [fact: string]: Value | ReadonlyArray<Entry> } = valuesOf(register, register.cases, row)
  for (const table of register.lists) {
    const list = table.list as string
    const count = register.cases.columns.find(({ holds, of }) => holds === "entries" && of === list)
    if (count !== undefined && (row[count.name] ?? null) !== null)
      facts[list] = (entries[list] ?? []).map((entry) => valuesOf(register, table, entry))
  }
  return facts
}
