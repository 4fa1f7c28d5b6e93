import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran, iranPack } from "@bazgasht/iran"
import type { Rule } from "@bazgasht/rules"
import { dictionaryOf, populationSql } from "@bazgasht/rules/sql"
import {
  compareReforms,
  exportPopulation,
  openDuckdb,
  openWarehouse,
  type Warehouse,
} from "@bazgasht/warehouse"
import * as Result from "effect/Result"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type StartedServer, startServer } from "../../storage-postgres/test/start-server.ts"
import { copyOf } from "./copies.ts"
import { day, earlierRelease, population, prisoners, question } from "./fixture.ts"
import { type PostgresPlace, schemaOn } from "./postgres-server.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-shards-"))
const servers: Array<StartedServer> = []
const places: Array<PostgresPlace> = []
let whole: PostgresPlace | undefined

const options = { jurisdiction: iran, reforms: [earlierRelease], day, questions: [question] }

/** Opens databases, and closes them whatever comes of it. */
const within = async <A>(
  of: ReadonlyArray<PostgresPlace>,
  use: (shards: [Warehouse, ...Array<Warehouse>]) => Promise<A>,
): Promise<A> => {
  const opened: Array<Warehouse> = []
  try {
    for (const { address } of of) opened.push(Result.getOrThrow(await openWarehouse(address)))
    return await use(opened as [Warehouse, ...Array<Warehouse>])
  } finally {
    for (const warehouse of opened) await warehouse.close()
  }
}

beforeAll(async () => {
  const file = join(folder, "register.duckdb")
  Result.getOrThrow(await exportPopulation(population, iranPack, file))
  const duckdb = Result.getOrThrow(await openDuckdb(file, { threads: 1 }))
  const put = async (server: string, keeps?: (key: number) => boolean): Promise<PostgresPlace> => {
    const place = (await schemaOn(server)) ?? expect.fail("the server does not answer")
    for (const statement of await copyOf(population, duckdb, "postgres", keeps)) await place.run(statement)
    return place
  }
  for (let shard = 0; shard < 2; shard++) {
    const server = startServer({ settings: ["fsync = off", "shared_buffers = 16MB"] })
    if (server === undefined) break
    servers.push(server)
    places.push(await put(server.url, (key) => key % 2 === shard))
  }
  const [first] = servers
  if (first !== undefined) whole = await put(first.url)
  await duckdb.close()
}, 120_000)
afterAll(() => {
  for (const server of servers) server.remove()
  rmSync(folder, { recursive: true })
})

describe("a register on two servers of PostgreSQL", () => {
  it("gives byte for byte the report of one", async ({ skip }) => {
    if (whole === undefined) return skip("no server of PostgreSQL is installed")
    const one = Result.getOrThrow(await within([whole], (shards) => compareReforms(shards, options)))
    const two = Result.getOrThrow(await within(places, (shards) => compareReforms(shards, options)))
    expect(JSON.stringify(two)).toBe(JSON.stringify(one))
    expect(two.receipt.checked[question]).toBe(`checked 200 of ${prisoners}, all equal`)
  }, 60_000)

  it("has a decision as a view on each server, whose numbers add up", async ({ skip }) => {
    if (whole === undefined) return skip("no server of PostgreSQL is installed")
    const { text } = Result.getOrThrow(
      populationSql(
        iranPack.rules.get(question) as Rule<boolean>,
        { pack: iranPack, today: day },
        "postgres",
        {
          names: { table: "prisoner" },
          dictionary: dictionaryOf(iranPack),
        },
      ),
    )
    const counted = async (place: PostgresPlace): Promise<ReadonlyArray<number>> => {
      await place.run(`CREATE VIEW conditional_release AS ${text}`)
      const client = new Client({ connectionString: place.address })
      await client.connect()
      const { rows } = await client.query<{ cases: string; sure: string; possible: string }>(
        "SELECT * FROM conditional_release",
      )
      await client.end()
      const [{ cases = "", possible = "", sure = "" } = {}] = rows
      return [cases, sure, possible].map(Number)
    }
    const expected = await counted(whole)
    const [left = [], right = []] = await Promise.all(places.map(counted))
    expect(left.map((number, place) => number + (right[place] ?? 0))).toEqual(expected)
    expect(expected[0]).toBe(prisoners)
  }, 60_000)

  it("is refused where a shard has another table of codes, or lacks a column", async ({ skip }) => {
    const [, second] = places
    if (second === undefined) return skip("no server of PostgreSQL is installed")
    const refusals = async () => {
      const result = await within(places, (shards) => compareReforms(shards, options))
      return Result.isFailure(result)
        ? result.failure.map((error) => [error.code, "of" in error ? error.of : error.reform])
        : []
    }
    const at = new URL(second.address)
    const address = `postgres://${at.host}${at.pathname}`
    await second.run("UPDATE codes SET number = -number")
    expect(await refusals()).toEqual([["warehouse.shardsDiffer", `${address}: codes`]])
    await second.run("UPDATE codes SET number = -number")
    await second.run('ALTER TABLE prisoner RENAME COLUMN "goodConduct" TO conduct')
    expect(await refusals()).toEqual([["warehouse.noColumn", `${address}: prisoner.goodConduct`]])
    await second.run('ALTER TABLE prisoner RENAME COLUMN conduct TO "goodConduct"')
  }, 60_000)

  it("is refused where cases are on both, by their number", async ({ skip }) => {
    const [first, second] = places
    if (first === undefined || second === undefined) return skip("no server of PostgreSQL is installed")
    const [one, other] = [first, second].map(({ address }) => {
      const at = new URL(address)
      return `postgres://${at.host}${at.pathname}`
    })
    // The lists of the second server keep to the entries that are stated: only the cases are on both.
    const moved = "WHERE case_id IN (1, 5, 7)"
    await second.run(
      `UPDATE prisoner SET case_id = case_id - 1 ${moved}; UPDATE prisoner_furloughs SET case_id = case_id - 1 ${moved}`,
    )
    const result = await within(places, (shards) => compareReforms(shards, options))
    const back = "WHERE case_id IN (0, 4, 6)"
    await second.run(
      `UPDATE prisoner SET case_id = case_id + 1 ${back}; UPDATE prisoner_furloughs SET case_id = case_id + 1 ${back}`,
    )
    expect(Result.isFailure(result) && result.failure.map((error) => ({ ...error }))).toMatchObject([
      { code: "warehouse.shardKeys", of: `${one}, ${other}: prisoner.case_id`, count: 3 },
    ])
    const again = await within(places, (shards) => compareReforms(shards, options))
    expect(Result.isSuccess(again)).toBe(true)
  }, 60_000)

  it("is refused by the address of a shard that is away, and says which one goes away", async ({ skip }) => {
    const [, second] = places
    if (second === undefined) return skip("no server of PostgreSQL is installed")
    const at = new URL(second.address)
    const address = `postgres://${at.host}${at.pathname}`
    const result = await within(places, async (shards) => {
      servers[1]?.stop()
      return compareReforms(shards, options)
    })
    expect(
      Result.isFailure(result) &&
        result.failure.map((error) => [error.code, "of" in error ? error.of : error.reform]),
    ).toEqual([["warehouse.query", address]])
    const away = await openWarehouse(second.address)
    expect(Result.isFailure(away) && [away.failure.code, away.failure.of]).toEqual([
      "warehouse.unreachable",
      address,
    ])
  }, 60_000)
})
