import type { Dialect, DialectName } from "./dialect.ts"
import { dialects } from "./dialects.ts"
import type { FoundValues, RegisterColumn, RegisterTable, SqlRegister } from "./register.ts"
import type { NamedRow } from "./register-tables.ts"
import { quoteTable } from "./table-name.ts"

const limit = Number.MAX_SAFE_INTEGER

/** Numbers as spans without gaps: a dictionary has thousands of them, mostly one behind the other. */
const spansOf = (
  numbers: ReadonlyArray<number>,
): ReadonlyArray<readonly [least: number, greatest: number]> => {
  const spans: Array<[number, number]> = []
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const last = spans.at(-1)
    if (last !== undefined && number <= last[1] + 1) last[1] = number
    else spans.push([number, number])
  }
  return spans
}

/** The condition of the values that a column may not hold. */
const misfit = (column: RegisterColumn, { dictionary }: SqlRegister, quote: Dialect["quote"]): string => {
  const name = quote(column.name)
  const outside = (numbers: ReadonlyArray<number>): string =>
    numbers.length === 0
      ? `${name} IS NOT NULL`
      : spansOf(numbers)
          .map(([least, greatest]) => `${name} NOT BETWEEN ${least} AND ${greatest}`)
          .join(" AND ")
  switch (column.holds) {
    case "truth":
      return outside([0, 1, 2])
    case "code":
      return outside(
        column.codes === undefined
          ? [...dictionary.values()]
          : column.codes.flatMap((code) => dictionary.get(code) ?? []),
      )
    // A key that is not exact in a double would be taken for its neighbour.
    case "key":
    case "entry":
      return `${name} NOT BETWEEN ${-limit} AND ${limit}`
    case "entries":
      return `${name} < 0`
    default: {
      const least = column.part === "denominator" ? 1 : (column.minimum ?? -limit)
      return `${name} NOT BETWEEN ${least} AND ${column.maximum ?? limit}`
    }
  }
}

/** The condition of rows whose value is in the way of trusting a column although the column may hold it. */
const untrusted = (
  column: RegisterColumn,
  { columns }: RegisterTable,
  { quote, types }: Dialect,
): string | undefined => {
  const name = quote(column.name)
  if (column.holds === "truth") return `${name} = 1`
  const other = columns.find(({ of, part }) => of === column.of && part !== column.part)
  if (column.part === undefined || other === undefined) return undefined
  const second = quote(other.name)
  const oneAlone = `(${name} IS NULL) <> (${second} IS NULL)`
  if (column.part !== "months") return oneAlone
  const inLimits = [name, second].map((one) => `${one} BETWEEN ${-limit} AND ${limit}`).join(" AND ")
  const measure = `CAST(${name} AS ${types.whole}) * 30 + CAST(${second} AS ${types.whole})`
  return `${oneAlone} OR CASE WHEN ${inLimits} THEN ${measure} NOT BETWEEN ${-limit} AND ${limit} ELSE FALSE END`
}

/** A query that checks a table in one pass. Its result has one row. */
export interface CheckQuery {
  readonly table: string
  readonly text: string
}

/**
 * The queries that check a register, one for each of its tables: what does not keep to the limits of its fact, and between which values the others
 * lie. {@link checkedRegister} reads their results.
 *
 * @example
 * checkSql(sqlRegisterOf([conditionalRelease], pack), "duckdb").map(({ table }) => table) // => ["register"]
 */
export const checkSql = (
  register: SqlRegister,
  dialect: DialectName | Dialect,
): ReadonlyArray<CheckQuery> => {
  const of = typeof dialect === "string" ? dialects[dialect] : dialect
  const counted = (condition: string | undefined, name: string): ReadonlyArray<string> =>
    condition === undefined ? [] : [`${of.countWhere(condition).join("")} AS ${name}`]
  return [register.cases, ...register.lists].map((table) => {
    const asked = table.columns.flatMap((column, place): ReadonlyArray<string> => {
      const name = of.quote(column.name)
      return [
        ...counted(misfit(column, register, of.quote), `misfits${place}`),
        ...counted(untrusted(column, table, of), `untrusted${place}`),
        ...counted(`${name} IS NULL`, `unknown${place}`),
        `min(${name}) AS least${place}`,
        `max(${name}) AS greatest${place}`,
      ]
    })
    const selected = ["count(*) AS total", ...asked].join(",\n  ")
    return { table: table.name, text: `SELECT ${selected}\nFROM ${quoteTable(of.quote, table.name)}` }
  })
}

/** Values of a column that do not keep to its limits. */
export interface ColumnMisfits {
  readonly table: string
  readonly column: string
  readonly count: number
}

/** A register that was checked. */
export interface CheckedRegister {
  /** The register with what was found in its columns: queries over it test no limits again. Right while the tables stay as they are. */
  readonly register: SqlRegister
  readonly misfits: ReadonlyArray<ColumnMisfits>
}

const foundIn = (row: NamedRow, place: number): FoundValues | undefined => {
  const number = (name: string): number => row[`${name}${place}`] ?? 0
  return number("misfits") > 0 || number("untrusted") > 0
    ? undefined
    : { minimum: number("least"), maximum: number("greatest"), hasUnknown: number("unknown") > 0 }
}

/** What of a table was found; two columns of one value are trusted together. */
const checkedTable = (table: RegisterTable, row: NamedRow): RegisterTable => {
  const found = table.columns.map((column, place) =>
    `misfits${place}` in row && column.holds !== "entries" ? foundIn(row, place) : undefined,
  )
  const isTrusted = (column: RegisterColumn): boolean =>
    table.columns.every(({ of }, place) => of !== column.of || found[place] !== undefined)
  return {
    ...table,
    columns: table.columns.map(({ found: _, ...column }, place) => {
      const values = found[place]
      return values === undefined || !isTrusted(column) ? column : { ...column, found: values }
    }),
  }
}

/**
 * A register with what the queries of {@link checkSql} found, each result in their order. A table without rows holds nothing that a query could
 * trust.
 *
 * @example
 * const row = { total: 2, misfits4: 0, untrusted4: 0, unknown4: 1, least4: 2, greatest4: 2 }
 * const { register } = checkedRegister(sqlRegisterOf([conditionalRelease], pack), [row])
 * register.cases.columns[4]?.found // => { minimum: 2, maximum: 2, hasUnknown: true }
 */
export const checkedRegister = (register: SqlRegister, rows: ReadonlyArray<NamedRow>): CheckedRegister => {
  const tables = [register.cases, ...register.lists]
  const [cases = register.cases, ...lists] = tables.map((table, place) =>
    checkedTable(table, rows[place] ?? {}),
  )
  const misfits = tables.flatMap(({ columns, name }, table) =>
    columns.flatMap((column, place) => {
      const count = rows[table]?.[`misfits${place}`] ?? 0
      return count === 0 ? [] : [{ table: name, column: column.name, count }]
    }),
  )
  return { register: { ...register, cases, lists }, misfits }
}
