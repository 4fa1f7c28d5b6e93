import { userInfo } from "node:os"
import { clickhouse, duckdb, type Engine, pglite, postgres } from "./engines.ts"

const url = process.env["BAZGASHT_POSTGRES_URL"] ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`

/** Whether there is time for all. */
export const isLong = process.env["BAZGASHT_RUNS"] === undefined || Number(process.env["BAZGASHT_RUNS"]) >= 1

/** PostgreSQL: the server of the machine where one answers, and inside the process where none does or there is time for both. */
const postgresEngines = async (): Promise<ReadonlyArray<Engine>> => {
  const server = await postgres(url).catch(() => undefined)
  if (server === undefined && process.env["BAZGASHT_REQUIRE_POSTGRES"] === "1")
    throw new Error(
      "BAZGASHT_REQUIRE_POSTGRES is set, but no PostgreSQL server answers (BAZGASHT_POSTGRES_URL)",
    )
  if (server === undefined) return [await pglite()]
  return isLong ? [server, await pglite()] : [server]
}

/** All engines that execute queries. */
export const startEngines = async (): Promise<ReadonlyArray<Engine>> => [
  await duckdb(),
  await clickhouse(),
  ...(await postgresEngines()),
]

/** So many of the drawn rules go to an engine: to one that takes long to plan a query, in the quick suite every second. */
export const takes = ({ dialect }: Engine, place: number): boolean =>
  isLong || dialect !== "clickhouse" || place % 2 === 0
