import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran, iranPack } from "@bazgasht/iran"
import { compareReforms, openWarehouse, readRegisterMap } from "@bazgasht/warehouse"
import * as Result from "effect/Result"
import { afterAll, describe, expect, it } from "vitest"
import { day, question } from "./fixture.ts"
import { schemaOn } from "./postgres-server.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-addresses-"))
afterAll(() => rmSync(folder, { recursive: true }))

const inFolder = (name: string, content: string): string => {
  const path = join(folder, name)
  mkdirSync(join(path, ".."), { recursive: true })
  writeFileSync(path, content)
  return path
}

const refusalOf = async (address: string) => {
  const opened = await openWarehouse(address)
  if (Result.isSuccess(opened)) {
    await opened.success.close()
    return expect.fail(`${address} was opened`)
  }
  return opened.failure
}

const codeOf = async (address: string): Promise<string> => {
  const { code, of } = await refusalOf(address)
  return `${code} ${of}`
}

describe("an address of a database", () => {
  it("that cannot be parsed is refused and throws nothing", async () => {
    for (const address of [
      "postgres://reader@host:port/register",
      "postgresql://[::1/register",
      "clickhouse:http://reader:%@127.0.0.1:1/register",
      "clickhouse:http://127.0.0.1:1/%",
      "clickhouse:127.0.0.1:8123/register",
      "clickhouse:ftp://127.0.0.1/register",
      "postgers://reader:secret@127.0.0.1/register",
      "",
      "register.duckdb",
    ]) {
      const refused = await refusalOf(address)
      expect([address, refused.code]).toEqual([address, "warehouse.address"])
      expect(JSON.stringify(refused)).not.toContain("secret")
    }
  }, 30_000)

  it("of any text is refused, without an exception", async () => {
    const rests = [
      "",
      "?",
      "#",
      "a",
      "a?x",
      "a?memory",
      "a b",
      "%",
      "%zz",
      "[",
      "]:",
      "@",
      ":",
      "٫",
      "a/b?c=d&e",
      "//",
    ]
    for (const scheme of [
      "duckdb:/no/such/",
      "postgres://u:p@127.0.0.1:1/",
      "clickhouse:http://u:p@127.0.0.1:1/",
      "clickhouse:",
    ])
      for (const rest of rests) {
        const { code } = await refusalOf(`${scheme}${rest}`)
        expect([`${scheme}${rest}`, code]).toEqual([
          `${scheme}${rest}`,
          expect.stringMatching(/^warehouse\.(address|unreachable)$/),
        ])
      }
  }, 60_000)

  it("of a file that is no database and no table is refused by the name of the file", async () => {
    const text = inFolder("notes.duckdb", "notes of an officer")
    expect(await codeOf(`duckdb:${text}`)).toBe(`warehouse.notADatabase ${text}`)
    const parquet = inFolder("parquet/prisoner.parquet", "no table")
    expect(await codeOf(`duckdb:${join(folder, "parquet")}`)).toBe(`warehouse.notADatabase ${parquet}`)
    const empty = inFolder("many/prisoner/part-1.parquet", "")
    expect(await codeOf(`duckdb:${join(folder, "many")}`)).toBe(`warehouse.notADatabase ${join(empty, "..")}`)
  })

  it("of a file that is not there is unreachable", async () => {
    const missing = join(folder, "missing.duckdb")
    expect(await codeOf(`duckdb:${missing}`)).toBe(`warehouse.unreachable ${missing}`)
    expect(await codeOf("duckdb:")).toBe("warehouse.unreachable duckdb:")
  })

  it("of a file that another program writes is refused as in use", async () => {
    const file = join(folder, "written.duckdb")
    const writing = `import { DuckDBInstance } from "@duckdb/node-api"
const instance = await DuckDBInstance.create(${JSON.stringify(file)})
await (await instance.connect()).run("CREATE TABLE t (a INTEGER)")
console.log("open")
process.stdin.resume()`
    const writer = spawn(process.execPath, ["--input-type=module", "--eval", writing], {
      cwd: import.meta.dirname,
      stdio: ["pipe", "pipe", "inherit"],
    })
    await once(writer.stdout, "data")
    const found = await codeOf(`duckdb:${file}`)
    writer.kill()
    await once(writer, "exit")
    expect(found).toBe(`warehouse.inUse ${file}`)
  }, 30_000)

  it("of a table that an account may not read is refused when it is asked", async ({ skip }) => {
    const place = await schemaOn()
    if (place === undefined) return skip("no server of PostgreSQL is there")
    const role = `reader_${process.pid}_${Date.now()}`
    const schema = new URL(place.address).searchParams.get("options")?.split("=").at(-1)
    await place.run(
      `CREATE TABLE codes (code text, number bigint); CREATE ROLE ${role} LOGIN; GRANT USAGE ON SCHEMA ${schema} TO ${role}`,
    )
    const address = new URL(place.address)
    address.username = role
    const opened = await openWarehouse(String(address))
    const codes = Result.isFailure(opened)
      ? [opened.failure.code]
      : Result.match(
          await compareReforms(opened.success, {
            jurisdiction: iran,
            reforms: [],
            day,
            questions: [question],
          }),
          { onSuccess: () => [], onFailure: (errors) => errors.map(({ code }) => code) },
        )
    if (Result.isSuccess(opened)) await opened.success.close()
    await place.run(`REVOKE ALL ON SCHEMA ${schema} FROM ${role}; DROP ROLE ${role}`)
    await place.close()
    expect(codes).toEqual(["warehouse.denied"])
  }, 30_000)

  it("of a server that knows neither the account nor the database says which", async ({ skip }) => {
    const place = await schemaOn()
    if (place === undefined) return skip("no server of PostgreSQL is there")
    const server = new URL(place.address)
    await place.close()
    const at = (account: string, database: string): string =>
      `postgres://${account}@${server.host}/${database}`
    const found = await refusalOf(at(server.username, "no_such_database"))
    expect([found.code, found.of]).toEqual([
      "warehouse.noDatabase",
      `postgres://${server.host}/no_such_database`,
    ])
    const denied = await refusalOf(at("no_such_account:secret", server.pathname.slice(1)))
    expect(denied.code).toBe("warehouse.denied")
    expect(JSON.stringify(denied)).not.toContain("secret")
  })

  it("of a server that takes a connection and says nothing is given up after a while", async () => {
    const silent = createServer(() => {})
    await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done))
    const { port } = silent.address() as { readonly port: number }
    const answers = await Promise.all(
      [`postgres://reader@127.0.0.1:${port}/register`, `clickhouse:http://127.0.0.1:${port}/register`].map(
        (address) => openWarehouse(address, { timeout: "200 millis" }),
      ),
    )
    silent.close()
    expect(answers.map((one) => Result.isFailure(one) && one.failure.code)).toEqual([
      "warehouse.unreachable",
      "warehouse.unreachable",
    ])
  }, 10_000)

  it("says what it refuses in both languages", async () => {
    for (const address of ["oracle:register", "duckdb:register?memory=much", "duckdb:register?threads=0"]) {
      const { expected } = await refusalOf(address)
      expect(expected?.fa).toMatch(/[\u0600-\u06ff]/u)
      expect(expected?.en).toMatch(/[a-z]/)
    }
  })
})

describe("a mapping of names", () => {
  const flawsOf = (source: string) => {
    const read = readRegisterMap(source, iranPack)
    return Result.isFailure(read) ? read.failure.map(({ of }) => of) : []
  }

  it("that is wrong is refused at each place", () => {
    expect(flawsOf("{")).toEqual([""])
    expect(flawsOf("[]")).toEqual([""])
    expect(flawsOf('{"prisoners": {}, "families": {}}')).toEqual(["prisoners", "families"])
    expect(flawsOf('{"prisoner": {"table": 3, "key": "", "columns": {"goodConduct": null}}}')).toEqual([
      "prisoner.table",
      "prisoner.key",
      "prisoner.columns.goodConduct",
    ])
    expect(flawsOf('{"prisoner": {"table": "prisons..inmates"}}')).toEqual(["prisoner.table"])
    expect(flawsOf('{"prisoner": {"table": "(SELECT 1)"}}')).toEqual(["prisoner.table"])
    expect(flawsOf('{"prisoner": {"table": "prisons.\\"inmates.1404\\""}}')).toEqual([])
  })
})
