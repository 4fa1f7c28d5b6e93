import { sql } from "./cells.ts"
import type { Dialect, DialectName, Operand } from "./dialect.ts"

const doubleQuoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const bigint = (value: number): string => `CAST(${value} AS BIGINT)`

const filtered: Pick<Dialect, "countWhere" | "extremeWhere" | "sumWhere"> = {
  countWhere: (condition) => sql`count(*) FILTER (WHERE ${condition})`,
  extremeWhere: (extreme, of, condition) => sql`${extreme}(${of}) FILTER (WHERE ${condition})`,
  sumWhere: (of, condition) => sql`sum(${of}) FILTER (WHERE ${condition})`,
}

const duckdb: Dialect = {
  name: "duckdb",
  executed: true,
  types: { truth: "BOOLEAN", whole: "BIGINT", wide: "HUGEINT" },
  literal: bigint,
  quote: doubleQuoted,
  longestName: 1024,
  quotient: (dividend, divisor) => sql`(${dividend} // ${divisor})`,
  remainder: (dividend, divisor) => sql`(${dividend} % ${divisor})`,
  commonDivisor: (left, right) => sql`gcd(${left}, ${right})`,
  ...filtered,
  spread: (values) => `CROSS JOIN LATERAL (SELECT unnest([${values.join(", ")}]) AS day) AS days`,
  day: "days.day",
  costOfLevel: 4,
  barrier: "",
  materialized: "MATERIALIZED ",
  closing: "",
}

const postgres: Dialect = {
  name: "postgres",
  executed: true,
  types: { truth: "boolean", whole: "bigint", wide: "numeric" },
  literal: bigint,
  quote: doubleQuoted,
  longestName: 63,
  // A division by zero is an error there, and the quotient of wide numbers has a fraction.
  quotient: (dividend, divisor, type) =>
    type === "wide" ? sql`div(${dividend}, nullif(${divisor}, 0))` : sql`(${dividend} / ${notZero(divisor)})`,
  remainder: (dividend, divisor) => sql`(${dividend} % ${notZero(divisor)})`,
  commonDivisor: (left, right) => sql`gcd(${left}, ${right})`,
  ...filtered,
  spread: (values) => `CROSS JOIN LATERAL unnest(ARRAY[${values.join(", ")}]) AS days(day)`,
  // Without it nested queries become one, and an expression is carried out wherever its column is read.
  day: "days.day",
  costOfLevel: 3,
  barrier: " OFFSET 0",
  materialized: "MATERIALIZED ",
  closing: "",
}

/** A divisor that is not zero: a literal as it is. */
function notZero(divisor: Operand): Operand {
  return typeof divisor === "string" && /^[1-9]\d*$/.test(divisor) ? divisor : sql`nullif(${divisor}, 0)`
}

const oneForZero = (of: Operand) => sql`CASE WHEN ${of} <> 0 THEN ${of} ELSE 1 END`

const clickhouse: Dialect = {
  name: "clickhouse",
  executed: true,
  types: { truth: "Nullable(Bool)", whole: "Nullable(Int64)", wide: "Nullable(Int128)" },
  literal: (value) => `toInt64(${value})`,
  full: {
    // Not as a number of 64 bits: what is converted is carried out for chosen rows only, which takes several times as long as for all.
    compared: (column) => sql`assumeNotNull(${column})`,
    computed: (column) => sql`toInt64(assumeNotNull(${column}))`,
  },
  // A backslash begins an escape there, in names too.
  quote: (name) => doubleQuoted(name.replaceAll("\\", "\\\\")),
  longestName: 1024,
  quotient: (dividend, divisor) => sql`intDivOrNull(${dividend}, ${divisor})`,
  remainder: (dividend, divisor) => sql`moduloOrNull(${dividend}, ${divisor})`,
  // Its divisor of zeros is an error, also in a row whose result is not read.
  commonDivisor: (left, right) =>
    sql`CASE WHEN ${left} = 0 OR ${right} = 0 THEN toInt64(abs(${left}) + abs(${right})) WHEN ${left} <> 0 AND ${right} <> 0 THEN toInt64(gcd(${oneForZero(left)}, ${oneForZero(right)})) END`,
  countWhere: (condition) => sql`countIf(${condition})`,
  extremeWhere: (extreme, of, condition) => sql`${extreme}OrNullIf(${of}, ${condition})`,
  // Sums of 64 bits wrap there.
  sumWhere: (of, condition) => sql`sumOrNullIf(CAST(${of} AS Nullable(Int128)), ${condition})`,
  spread: (values) => `ARRAY JOIN [${values.join(", ")}] AS spread_day`,
  day: "spread_day",
  costOfLevel: 4,
  barrier: "",
  commonValue: (of) => sql`any(${of})`,
  // A query that is read twice would be carried out twice, and one over it four times.
  materialized: "MATERIALIZED ",
  // Its optimizations of the plan take far longer than the query, and there is nothing in a few levels of expressions that they could find. So does what it
  // concludes from comparisons that stand together: more than half of the time of a query. A law of many steps has more levels than the hundred that it allows.
  closing:
    "\nSETTINGS enable_materialized_cte = 1, query_plan_enable_optimizations = 0, optimize_and_compare_chain = 0, max_subquery_depth = 0",
}

const exactQuotient: Dialect["quotient"] = (dividend, divisor, type) =>
  // A quotient of decimals is rounded there, so what remains is taken off before.
  type === "wide"
    ? sql`((${dividend} - (${dividend} % nullif(${divisor}, 0))) / nullif(${divisor}, 0))`
    : sql`(${dividend} / ${notZero(divisor)})`

const trino: Dialect = {
  name: "trino",
  executed: false,
  types: { truth: "BOOLEAN", whole: "BIGINT", wide: "DECIMAL(38, 0)" },
  literal: bigint,
  quote: doubleQuoted,
  longestName: 1024,
  quotient: exactQuotient,
  remainder: (dividend, divisor) => sql`(${dividend} % ${notZero(divisor)})`,
  ...filtered,
  sumWhere: (of, condition) => sql`sum(CAST(${of} AS DECIMAL(38, 0))) FILTER (WHERE ${condition})`,
  spread: (values) => `CROSS JOIN UNNEST(ARRAY[${values.join(", ")}]) AS days(day)`,
  day: "days.day",
  costOfLevel: 4,
  barrier: "",
  materialized: "",
  closing: "",
}

const spark: Dialect = {
  ...trino,
  name: "spark",
  quote: (name) => `\`${name.replaceAll("`", "``")}\``,
  quotient: (dividend, divisor, type) =>
    type === "wide" ? exactQuotient(dividend, divisor, type) : sql`(${dividend} DIV ${notZero(divisor)})`,
  spread: (values) => `LATERAL VIEW explode(array(${values.join(", ")})) days AS day`,
}

/**
 * The dialects by their names. DuckDB, PostgreSQL and ClickHouse are executed by the tests; Trino and Spark are not executed.
 *
 * @example
 * dialects.trino.executed // => false
 */
export const dialects: { readonly [Name in DialectName]: Dialect } = {
  duckdb,
  postgres,
  clickhouse,
  trino,
  spark,
}
