/** Servers of PostgreSQL for tests: schemas on the one of the machine, and others that a test starts for itself. */

import { execFileSync } from "node:child_process"
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir, userInfo } from "node:os"
import { dirname, join } from "node:path"
import { Client } from "pg"

const url = process.env["BAZGASHT_POSTGRES_URL"] ?? `postgres://${userInfo().username}@127.0.0.1:5432/test`

/** A database that one test writes, by an address in which its tables are found without a schema. */
export interface PostgresPlace {
  readonly address: string
  readonly run: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

const connected = async (address: string): Promise<Client> => {
  const client = new Client({ connectionString: address })
  // A test stops the server while it is connected.
  client.on("error", () => {})
  await client.connect()
  return client
}

/** Drops schemas of tests that were killed before they could do it themselves. */
const dropAbandoned = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    "SELECT nspname AS name FROM pg_namespace WHERE nspname ~ '^warehouse_test_[a-z0-9]+$'",
  )
  for (const { name } of rows) {
    const { rows: tried } = await client.query<{ free: boolean }>(
      "SELECT pg_try_advisory_lock(hashtext($1)) AS free",
      [name],
    )
    if (tried[0]?.free !== true) continue
    await client.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`)
    await client.query("SELECT pg_advisory_unlock(hashtext($1))", [name])
  }
}

/** A schema on a server; `undefined` where no server answers and none is demanded. */
export const schemaOn = async (server = url): Promise<PostgresPlace | undefined> => {
  const client = await connected(server).catch((error: Error) => {
    if (process.env["BAZGASHT_REQUIRE_POSTGRES"] === "1") throw error
    return undefined
  })
  if (client === undefined) return undefined
  await dropAbandoned(client)
  const schema = `warehouse_test_${Math.random().toString(36).slice(2)}`
  // Held until the connection ends, however the process ends: a schema whose lock is free belongs to nobody any more.
  await client.query("SELECT pg_advisory_lock(hashtext($1))", [schema])
  await client.query(`CREATE SCHEMA ${schema}`)
  await client.query(`SET search_path TO ${schema}`)
  const address = new URL(server)
  address.searchParams.set("options", `-c search_path=${schema}`)
  return {
    address: String(address),
    run: async (text) => void (await client.query(text)),
    close: async () => {
      await client.query(`DROP SCHEMA ${schema} CASCADE`)
      await client.end()
    },
  }
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer()
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => done(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

/** The programs of an installed server. */
const programs = (): string | undefined =>
  [...globSync("/usr/lib/postgresql/*/bin/initdb"), "/usr/local/bin/initdb", "/usr/bin/initdb"]
    .filter((file) => existsSync(file))
    .map((file) => dirname(file))
    .at(-1)

/** A server of PostgreSQL of its own, in a folder and on a port of its own. */
export interface OwnServer {
  readonly url: string
  /** Stops it at once, as a machine that is switched off. */
  readonly stop: () => void
  readonly close: () => void
}

/** Starts one; `undefined` where no server is installed. The administrator of a machine may not run it: then another user does. */
export const startServer = async (): Promise<OwnServer | undefined> => {
  const folder = programs()
  if (folder === undefined) {
    if (process.env["BAZGASHT_REQUIRE_POSTGRES"] === "1") throw new Error("no programs of PostgreSQL")
    return undefined
  }
  const data = mkdtempSync(join(tmpdir(), "bazgasht-shard-"))
  const isRoot = userInfo().uid === 0
  if (isRoot) {
    const [uid, gid] = ["-u", "-g"].map((what) =>
      Number(execFileSync("id", [what, "postgres"], { encoding: "utf8" })),
    )
    chownSync(data, uid as number, gid as number)
  }
  const run = (program: string, ...options: ReadonlyArray<string>): void => {
    const file = join(folder, program)
    const [command, parts] = isRoot
      ? ["setpriv", [`--reuid=postgres`, "--regid=postgres", "--clear-groups", file]]
      : [file, []]
    execFileSync(command as string, [...(parts as ReadonlyArray<string>), ...options], {
      stdio: "ignore",
      cwd: data,
    })
  }
  const port = await freePort()
  run("initdb", "-D", data, "-U", "shard", "-A", "trust", "--no-sync")
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${data} -c fsync=off -c shared_buffers=16MB`
  run("pg_ctl", "-D", data, "-w", "-l", join(data, "log"), "-o", settings, "start")
  let isRunning = true
  const stop = (): void => {
    if (isRunning) run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    isRunning = false
  }
  return {
    url: `postgres://shard@127.0.0.1:${port}/postgres`,
    stop,
    close: () => {
      stop()
      rmSync(data, { recursive: true })
    },
  }
}
