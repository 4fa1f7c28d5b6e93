import type { Facts } from "@bazgasht/rules"
import { createTables, dialects, rowsOfCase, type SqlRegister } from "@bazgasht/rules/sql"
import type { Engine } from "./engines.ts"

/** Makes the tables of a register, in the place of those that were there. */
export const makeTables = async ({ dialect, run }: Engine, register: SqlRegister): Promise<void> => {
  const { quote } = dialects[dialect]
  for (const { name } of [register.cases, ...register.lists]) await run(`DROP TABLE IF EXISTS ${quote(name)}`)
  for (const statement of createTables(register, dialect)) await run(statement)
}

/** Puts cases into a register, in the place of those that were there. The first has the key 0. */
export const loadCases = async (
  { dialect, run }: Engine,
  register: SqlRegister,
  cases: ReadonlyArray<Facts>,
): Promise<void> => {
  const { quote } = dialects[dialect]
  const tables = cases.map((facts, key) => rowsOfCase(register, key, facts))
  const statements = [register.cases, ...register.lists].flatMap(({ name }) => {
    const rows = tables.flatMap((of) => of.get(name) ?? [])
    const values = rows.map((row) => `(${row.map((value) => value ?? "NULL").join(", ")})`)
    return [
      dialect === "clickhouse" ? `TRUNCATE TABLE ${quote(name)}` : `DELETE FROM ${quote(name)}`,
      ...(values.length === 0 ? [] : [`INSERT INTO ${quote(name)} VALUES ${values.join(", ")}`]),
    ]
  })
  await run(statements.join(";\n"))
}
