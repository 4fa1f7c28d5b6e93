/**
 * The database over the same columns, on one thread. Its query is two-valued: what stands for unknown is compared like any
 * other number, so its answers are held against ours where every fact of a person is known.
 */

import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  SMALLINT,
  TINYINT,
  UTINYINT,
} from "@duckdb/node-api"
import { longTermDays } from "../case.ts"
import { excludedByPlace, type People, releaseFacts, supportFacts } from "./population.ts"
import { levels } from "./rules.ts"

const facts = [...releaseFacts, ...supportFacts]
const rowsOfChunk = 2048

const typeOf = (cells: People[(typeof facts)[number]]) =>
  cells instanceof Int8Array
    ? TINYINT
    : cells instanceof Int16Array
      ? SMALLINT
      : cells instanceof Int32Array
        ? INTEGER
        : UTINYINT

const names = {
  TINYINT: "TINYINT",
  SMALLINT: "SMALLINT",
  INTEGER: "INTEGER",
  UTINYINT: "UTINYINT",
} as const

const excluded = excludedByPlace.flatMap((is, place) => (is ? [place] : [])).join(", ")

const released = `
  servedDays * CASE WHEN termDays > ${longTermDays} THEN 2 ELSE 3 END >= termDays
  AND grantedBefore = 0 AND goodConduct = 2
  AND (compensationPaid = 2 OR complainantConsents = 2)
  AND offence NOT IN (${excluded})`

const score = `
  CASE WHEN members >= 7 THEN 30 WHEN members >= 5 THEN 20 WHEN members >= 3 THEN 10 WHEN members >= 1 THEN 5 ELSE 0 END
  + CASE WHEN income < 20000000 THEN 40 WHEN income < 50000000 THEN 25 WHEN income < 100000000 THEN 10 ELSE 0 END
  + CASE WHEN femaleHead = 2 THEN 15 ELSE 0 END + CASE WHEN disabled >= 1 THEN 15 ELSE 0 END
  + CASE WHEN pupils >= 3 THEN 10 WHEN pupils >= 1 THEN 5 ELSE 0 END + CASE WHEN rents = 2 THEN 10 ELSE 0 END`

const amount = `CASE ${levels
  .toReversed()
  .map(({ amount: rials, from }) => `WHEN score >= ${from} THEN ${rials}`)
  .join(" ")} ELSE 0 END`

/** The queries: totals only, so that no answer has to leave the database. */
export const queries = {
  release: `SELECT count(*) FILTER (WHERE ${released}) AS total FROM people`,
  support: `SELECT sum(${amount}) AS total FROM (SELECT ${score} AS score FROM people)`,
} as const

const answerQueries = {
  release: `SELECT CASE WHEN ${released} THEN 2 ELSE 0 END AS answer FROM people ORDER BY row`,
  support: `SELECT ${amount} AS answer FROM (SELECT row, ${score} AS score FROM people) ORDER BY row`,
} as const

/** A database that holds people. */
export interface Database {
  /** Runs the query of totals. */
  readonly run: (decision: keyof typeof queries) => Promise<void>
  /** Every answer in the order of the people. */
  readonly answers: (decision: keyof typeof queries) => Promise<ReadonlyArray<number>>
  readonly close: () => void
}

const load = async (connection: DuckDBConnection, people: People): Promise<void> => {
  const columns = facts.map((fact) => people[fact])
  const types = columns.map(typeOf)
  const declared = facts.map((fact, place) => `${fact} ${names[String(types[place]) as keyof typeof names]}`)
  await connection.run(`CREATE TABLE people (row INTEGER, ${declared.join(", ")})`)
  const appender = await connection.createAppender("people")
  const chunk = DuckDBDataChunk.create([INTEGER, ...types], rowsOfChunk)
  for (let from = 0; from < people.size; from += rowsOfChunk) {
    const size = Math.min(rowsOfChunk, people.size - from)
    chunk.reset()
    chunk.rowCount = size
    chunk.setColumnValues(
      0,
      Array.from({ length: size }, (_, place) => from + place),
    )
    columns.forEach((cells, column) => {
      chunk.setColumnValues(column + 1, [...cells.subarray(from, from + size)])
    })
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** Puts people into a database. */
export const databaseOf = async (people: People): Promise<Database> => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" })
  const connection = await instance.connect()
  await load(connection, people)
  return {
    run: async (decision) => {
      await connection.run(queries[decision])
    },
    answers: async (decision) => {
      const reader = await connection.runAndReadAll(answerQueries[decision])
      return (reader.getColumns()[0] ?? []).map(Number)
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
