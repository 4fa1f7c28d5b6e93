/** Copies of a register in other engines than the one it was written for. */

import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { iranPack } from "@bazgasht/iran"
import {
  createDictionary,
  createTables,
  type DialectName,
  dictionaryOf,
  registerFor,
} from "@bazgasht/rules/sql"
import type { Population } from "@bazgasht/simulation"
import type { Warehouse } from "@bazgasht/warehouse"
import { Session } from "chdb"

const dictionary = dictionaryOf(iranPack)

const chunksOf = <T>(all: ReadonlyArray<T>, size: number): ReadonlyArray<ReadonlyArray<T>> =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, (place + 1) * size),
  )

/** The statements that make a copy of a register, of the cases that are kept. */
export const copyOf = async (
  { tables }: Population,
  warehouse: Warehouse,
  dialect: DialectName,
  keeps: (key: number) => boolean = () => true,
): Promise<ReadonlyArray<string>> => {
  const statements = [...createDictionary(dictionary, dialect)]
  for (const [kind, { columns }] of Object.entries(tables)) {
    const register = registerFor(columns.declarations, dictionary, { table: kind })
    statements.push(...createTables(register, dialect))
    for (const table of [register.cases, ...register.lists]) {
      const names = table.columns.map(({ name }) => name)
      const rows = (await warehouse.rows(`SELECT * FROM "${table.name}"`)).filter((row) =>
        keeps(row["case_id"] ?? 0),
      )
      for (const some of chunksOf(rows, 500)) {
        const values = some.map((row) => `(${names.map((name) => row[name] ?? "NULL").join(", ")})`)
        statements.push(`INSERT INTO "${table.name}" VALUES ${values.join(", ")}`)
      }
    }
  }
  return statements
}

/** The HTTP interface of ClickHouse on a port of its own, where a function answers a query in a format. */
const serveHttp = async (
  answer: (query: string, format: string) => string,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    const parts: Array<Buffer> = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const format = new URL(request.url ?? "/", "http://localhost").searchParams.get("default_format")
      try {
        response.end(answer(Buffer.concat(parts).toString(), format ?? "TSV"))
      } catch (error) {
        response.statusCode = 400
        response.end((error as Error).message)
      }
    })
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  return {
    address: `clickhouse:http://127.0.0.1:${port}/register`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** ClickHouse behind its HTTP interface: the engine inside this process answers. */
export const serveClickhouse = async (statements: ReadonlyArray<string>) => {
  const session = new Session()
  session.query("CREATE DATABASE register")
  session.query("USE register")
  for (const statement of statements) session.query(statement)
  const served = await serveHttp((query, format) => session.query(query, format))
  return {
    address: served.address,
    run: (text: string): void => void session.query(text),
    close: async (): Promise<void> => {
      await served.close()
      session.cleanup()
    },
  }
}

/** A server that says that it is of a version, and answers nothing else. */
export const serveVersion = (version: string) =>
  serveHttp((query) => {
    if (!query.includes("version()")) throw new Error("it is too old for that")
    return JSON.stringify({ data: [{ version }] })
  })
