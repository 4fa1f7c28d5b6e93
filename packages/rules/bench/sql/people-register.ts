import {
  checkedRegister,
  checkSql,
  type RegisterRow,
  type SqlRegister,
  sqlRegisterOf,
} from "@bazgasht/rules/sql"
import { offences } from "../case.ts"
import { type People, releaseFacts, supportFacts, unknownOf } from "../populations/population.ts"
import { conditionalRelease, pack, supportAmount } from "../populations/rules.ts"
import type { Engine, Row } from "./engines.ts"

/** The table that both decisions read, in which an offence has its place in the list from 1 on. */
export const peopleRegister: SqlRegister = sqlRegisterOf([conditionalRelease, supportAmount], pack, {
  dictionary: new Map(offences.map((code, place) => [code, place + 1])),
})

/** People as rows of that table: what is unknown is NULL. */
export const rowsOfPeople = (people: People): ReadonlyArray<RegisterRow> => {
  const cells = peopleRegister.cases.columns.map(({ holds, of }) => {
    const fact = [...releaseFacts, ...supportFacts].find((one) => one === of)
    if (fact === undefined) return (row: number) => row
    const values = people[fact]
    const unknown = unknownOf(values, holds === "code")
    return (row: number) => (values[row] === unknown ? null : (values[row] as number))
  })
  return Array.from({ length: people.size }, (_, row) => cells.map((cell) => cell(row)))
}

/** The register with what one pass over the table finds. */
export const checkedIn = async (engine: Engine): Promise<SqlRegister> => {
  const rows: Array<Row> = []
  for (const { text } of checkSql(peopleRegister, engine.dialect)) rows.push(...(await engine.rows(text)))
  const { misfits, register } = checkedRegister(peopleRegister, rows)
  if (misfits.length > 0) throw new Error(`${engine.title} holds values outside their limits`)
  return register
}
