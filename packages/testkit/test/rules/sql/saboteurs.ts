import {
  type Dialect,
  dialects,
  type FoundValues,
  type RegisterTable,
  type SqlRegister,
  type SqlTemplate,
  sql,
} from "@bazgasht/rules/sql"

/** A dialect that gives wrong answers in one respect, as a careless writer of queries would. */
export interface Saboteur {
  readonly name: string
  readonly dialect: Dialect
  readonly change?: (text: string) => string
  readonly register?: (register: SqlRegister) => SqlRegister
}

const { clickhouse, duckdb } = dialects

/** A register whose columns are said to be checked. */
const claiming =
  (found: FoundValues) =>
  ({ cases, lists, ...register }: SqlRegister): SqlRegister => {
    const claimed = (table: RegisterTable): RegisterTable => ({
      ...table,
      columns: table.columns.map((column) => (column.of === undefined ? column : { ...column, found })),
    })
    return { ...register, cases: claimed(cases), lists: lists.map(claimed) }
  }

const rewriting = (name: string, change: (text: string) => string, dialect = duckdb): Saboteur => ({
  name,
  dialect,
  change,
})

const replacing = (name: string, found: RegExp, by: string, dialect = duckdb): Saboteur =>
  rewriting(name, (text) => text.replaceAll(found, by), dialect)

/** Every one of them has to be found out. */
export const saboteurs: ReadonlyArray<Saboteur> = [
  replacing("takes an unknown condition of CASE for no", /WHEN NOT /g, "WHEN TRUE OR NOT "),
  replacing("answers no where the answer is unknown", /ELSE 1 END AS "value"/g, 'ELSE 0 END AS "value"'),
  replacing(
    "takes what is unknown for not IN a set",
    /\(((?:t\.)?c\d+|CASE [^()]*?(?:\([^()]*\)[^()]*?)*? END) IN \(([^()]*)\)\)/g,
    "coalesce($1 IN ($2), FALSE)",
  ),
  {
    name: "overlooks entries of which nothing is known, as bool_or does",
    dialect: {
      ...duckdb,
      countWhere: (condition) => {
        const text = (condition as ReadonlyArray<unknown>).filter((part) => typeof part === "string").join("")
        return text.includes("IS NULL") ? sql`0` : duckdb.countWhere(condition)
      },
    },
  },
  {
    name: "lets numbers wrap that need more than 64 bits",
    dialect: { ...clickhouse, types: { ...clickhouse.types, wide: "Nullable(Int64)" } },
  },
  replacing(
    "does not test whether a number is exact",
    /CASE WHEN (\S+|\([^()]*\)) BETWEEN \(?-9007199254740991\)? AND 9007199254740991 THEN/g,
    "CASE WHEN $1 IS NOT NULL THEN",
  ),
  {
    name: "rounds a quotient as decimals do",
    dialect: {
      ...duckdb,
      quotient: (dividend, divisor) =>
        sql`CASE WHEN ${divisor} <> 0 THEN CAST(round(${dividend} / ${divisor}) AS HUGEINT) END`,
    },
  },
  {
    name: "has a remainder that is never negative",
    dialect: {
      ...duckdb,
      remainder: (dividend, divisor) => sql`(((${dividend} % ${divisor}) + ${divisor}) % ${divisor})`,
    },
  },
  replacing("counts days from another day, as dates of an engine do", /135236/g, "135237"),
  {
    name: "compares codes by a collation that takes two for one",
    dialect: duckdb,
    register: (register) => ({
      ...register,
      dictionary: new Map(
        [...register.dictionary].map(([code, number]) => [code, number === 2 ? 1 : number]),
      ),
    }),
  },
  replacing(
    "takes an unknown list for an empty one",
    /"list\.(first|second)" IS (NOT )?NULL/g,
    '"list.$1" IS $2NULL IS NULL',
  ),
  replacing("drops cases without entries", /LEFT JOIN/g, "JOIN"),
  replacing("has no sum of no entries", /coalesce\((r_list\w+_a\d+), 0\)/g, "$1"),
  {
    name: "takes the extreme of all entries",
    dialect: { ...duckdb, extremeWhere: (extreme, of) => sql`${extreme}(${of})` },
  },
  {
    name: "trusts that every column has a value",
    dialect: clickhouse,
    register: claiming({
      minimum: Number.MIN_SAFE_INTEGER,
      maximum: Number.MAX_SAFE_INTEGER,
      hasUnknown: false,
    }),
  },
  {
    name: "trusts narrower limits than the values keep to",
    dialect: duckdb,
    register: claiming({ minimum: 0, maximum: 1, hasUnknown: true }),
  },
  {
    name: "rounds a quotient down, also below zero",
    dialect: {
      ...duckdb,
      quotient: (dividend, divisor) =>
        sql`CASE WHEN ${divisor} <> 0 THEN CAST((${dividend} - (((${dividend} % ${divisor}) + ${divisor}) % ${divisor})) // ${divisor} AS HUGEINT) END`,
    },
  },
  replacing(
    "leaves the greatest number out of BETWEEN",
    /(\S+|\([^()]*\)) BETWEEN (\(?-?\d+\)?) AND (\d+)/g,
    "$1 >= $2 AND $1 < $3",
  ),
  {
    name: "takes 0 for the extreme of no entries",
    dialect: {
      ...duckdb,
      extremeWhere: (extreme, of, condition) =>
        sql`coalesce(${duckdb.extremeWhere(extreme, of, condition)}, 0)`,
    },
  },
  {
    name: "takes 0 for an amount of which nothing is known, as a sum with coalesce does",
    dialect: {
      ...duckdb,
      countWhere: (condition) => {
        const parts = condition as SqlTemplate
        const ofValue = parts.findIndex(
          (part) => typeof part === "string" && part.startsWith(" IS NULL OR ("),
        )
        return duckdb.countWhere(ofValue < 0 ? condition : [...parts.slice(0, ofValue), " IS NULL"])
      },
    },
  },
  replacing("gives a month of a leap year the length of any other", / - 365\)/g, " - 365) * 0"),
  replacing(
    "knows nothing of conditions over no entries, as an aggregate over none",
    /CASE WHEN (\S+) IS NULL THEN NULL WHEN coalesce/g,
    "CASE WHEN coalesce($1, 0) = 0 THEN NULL WHEN coalesce",
  ),
  { name: "takes 1 for the greatest common divisor", dialect: { ...duckdb, commonDivisor: () => sql`1` } },
]
