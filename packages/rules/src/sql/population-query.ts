import type { ResultColumn } from "./query.ts"
import type { QueryWriter, WrittenQuery } from "./query-writer.ts"

/** What is counted and summed over the cases. */
export interface PopulationOptions {
  /** Columns of the table of cases by whose values the result is divided, a row for each combination. */
  readonly by?: ReadonlyArray<string>
  /** Columns of the table of cases whose numbers are summed, such as weights or rials. */
  readonly weights?: ReadonlyArray<string>
}

/** The name of the column with a sum of weights. */
const sumName = (weight: string, which: "sure" | "possible" | "total"): string => `${weight}_${which}`

/**
 * The sure and possible numbers of cases, in one pass: those whose answer is yes, and those whose answer may be yes. Weights are summed beside
 * them; a case without a weight is counted in `…_unknown`, and in none of its sums.
 */
export const populationQuery = (
  { dialect, layout }: QueryWriter,
  answers: WrittenQuery,
  { by = [], weights = [] }: PopulationOptions,
): WrittenQuery => {
  const { quote } = dialect
  layout.add("answers", `SELECT ${answers.selected.join(",\n  ")}\nFROM ${answers.from}`)
  const yes = "a.value = 2"
  const maybe = "a.value <> 0"
  const sum = (weight: string, condition: string): string =>
    `coalesce(${dialect.sumWhere(`a.${quote(weight)}`, condition).join("")}, 0)`
  const columns: ReadonlyArray<readonly [ResultColumn, string]> = [
    ...by.map((name): readonly [ResultColumn, string] => [{ name, kind: "count" }, `a.${quote(name)}`]),
    [{ name: "cases", kind: "count" }, "count(*)"],
    [{ name: "sure", kind: "count" }, dialect.countWhere(yes).join("")],
    [{ name: "possible", kind: "count" }, dialect.countWhere(maybe).join("")],
    ...weights.flatMap(
      (weight): ReadonlyArray<readonly [ResultColumn, string]> => [
        [{ name: sumName(weight, "total"), kind: "money" }, sum(weight, "TRUE")],
        [{ name: sumName(weight, "sure"), kind: "money" }, sum(weight, yes)],
        [{ name: sumName(weight, "possible"), kind: "money" }, sum(weight, maybe)],
        [
          { name: `${weight}_unknown`, kind: "count" },
          dialect.countWhere(`a.${quote(weight)} IS NULL`).join(""),
        ],
      ],
    ),
  ]
  const grouped = by.map((name) => `a.${quote(name)}`)
  return {
    columns: columns.map(([column]) => column),
    selected: columns.map(([{ name }, text]) => `${text} AS ${quote(name)}`),
    from: `answers AS a${grouped.length === 0 ? "" : `\nGROUP BY ${grouped.join(", ")}`}`,
  }
}

/**
 * The numbers of cases by their values: one row for each combination that there is, with the exact sums of weights.
 */
export const crossTabulation = (
  { dialect, layout }: QueryWriter,
  values: WrittenQuery,
  { by = [], weights = [] }: PopulationOptions,
): WrittenQuery => {
  const { quote } = dialect
  layout.add("answers", `SELECT ${values.selected.join(",\n  ")}\nFROM ${values.from}`)
  const grouped: ReadonlyArray<ResultColumn> = [
    ...by.map((name): ResultColumn => ({ name, kind: "count" })),
    ...values.columns,
  ]
  const columns: ReadonlyArray<readonly [ResultColumn, string]> = [
    ...grouped.map((column): readonly [ResultColumn, string] => [column, `a.${quote(column.name)}`]),
    [{ name: "cases", kind: "count" }, "count(*)"],
    ...weights.flatMap(
      (weight): ReadonlyArray<readonly [ResultColumn, string]> => [
        [
          { name: weight, kind: "money" },
          `coalesce(${dialect.sumWhere(`a.${quote(weight)}`, "TRUE").join("")}, 0)`,
        ],
        [
          { name: `${weight}_unknown`, kind: "count" },
          dialect.countWhere(`a.${quote(weight)} IS NULL`).join(""),
        ],
      ],
    ),
  ]
  return {
    columns: columns.map(([column]) => column),
    selected: columns.map(([{ name }, text]) => `${text} AS ${quote(name)}`),
    from: `answers AS a\nGROUP BY ${grouped.map(({ name }) => `a.${quote(name)}`).join(", ")}`,
  }
}
