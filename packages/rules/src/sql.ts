/**
 * Rules as SQL: the same decision inside a database. Text only; no driver is needed to write it.
 *
 * @module
 */

export { type CellType as SqlCellType, type SqlCell, sql, type Template as SqlTemplate } from "./sql/cells.ts"
export {
  type CheckedRegister,
  type CheckQuery,
  type ColumnMisfits,
  checkedRegister,
  checkSql,
} from "./sql/check-query.ts"
export type { Dialect, DialectName, Operand } from "./sql/dialect.ts"
export { dialects } from "./sql/dialects.ts"
export type { PopulationOptions } from "./sql/population-query.ts"
export type { ResultColumn, SqlQuery } from "./sql/query.ts"
export {
  type ColumnPart,
  type Dictionary,
  dictionaryOf,
  type FoundValues,
  type RegisterColumn,
  type RegisterNames,
  type RegisterTable,
  registerFor,
  type SqlRegister,
  type SqlRegisterOptions,
  sqlRegisterOf,
} from "./sql/register.ts"
export {
  codesTable,
  createDictionary,
  createTables,
  factsOfRows,
  type NamedRow,
  type RegisterRow,
  rowsOfCase,
} from "./sql/register-tables.ts"
export { SqlError } from "./sql/sql-error.ts"
export { partsOfTable, quoteTable } from "./sql/table-name.ts"
export {
  type ComparisonSqlOptions,
  comparisonSql,
  type PopulationSqlOptions,
  populationSql,
  type SqlOptions,
  toSql,
} from "./sql/to-sql.ts"
