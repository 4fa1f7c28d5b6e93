import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { iran, iranPack } from "@bazgasht/iran"
import type { Rule } from "@bazgasht/rules"
import { factsRead } from "@bazgasht/rules/columns"
import { sqlRegisterOf } from "@bazgasht/rules/sql"
import {
  compareReforms,
  exportPopulation,
  openDuckdb,
  openWarehouse,
  type Warehouse,
  type WarehouseComparison,
} from "@bazgasht/warehouse"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { copyOf, serveClickhouse, serveVersion } from "./copies.ts"
import { day, earlierRelease, population, question } from "./fixture.ts"
import { type PostgresPlace, schemaOn } from "./postgres-server.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-servers-"))

/** A server with a copy of the register. */
interface Place {
  readonly name: string
  readonly address: string
  readonly run: (text: string) => Promise<void>
  readonly textType: string
  readonly close: () => Promise<void>
}

const places: Array<Place> = []
let expected: WarehouseComparison

const compared = (warehouse: Warehouse, more: Partial<Parameters<typeof compareReforms>[1]> = {}) =>
  compareReforms(warehouse, {
    jurisdiction: iran,
    reforms: [earlierRelease],
    day,
    questions: [question],
    ...more,
  })

/** Opens a server, and closes it whatever comes of it: a connection that stays open keeps others from its tables. */
const within = async <A>({ address }: Place, use: (warehouse: Warehouse) => Promise<A>): Promise<A> => {
  const warehouse = Result.getOrThrow(await openWarehouse(address))
  try {
    return await use(warehouse)
  } finally {
    await warehouse.close()
  }
}

const codesOn = async (
  place: Place,
  more?: Partial<Parameters<typeof compareReforms>[1]>,
): Promise<ReadonlyArray<readonly [string, string]>> => {
  const result = await within(place, (warehouse) => compared(warehouse, more))
  return Result.isFailure(result)
    ? result.failure.map((error) => [error.code, "of" in error ? error.of : error.reform] as const)
    : []
}

/** Runs a test on every server. */
const onEach = async (test: (place: Place) => Promise<void>): Promise<void> => {
  for (const place of places) await test(place)
}

beforeAll(async () => {
  const file = join(folder, "register.duckdb")
  Result.getOrThrow(await exportPopulation(population, iranPack, file))
  const duckdb = Result.getOrThrow(await openDuckdb(file, { threads: 1 }))
  expected = Result.getOrThrow(await compared(duckdb))
  const clickhouse = await serveClickhouse(await copyOf(population, duckdb, "clickhouse"))
  places.push({
    ...clickhouse,
    name: "ClickHouse",
    textType: "Nullable(String)",
    run: async (statement) => clickhouse.run(statement),
  })
  const postgres: PostgresPlace | undefined = await schemaOn()
  if (postgres !== undefined) {
    for (const statement of await copyOf(population, duckdb, "postgres")) await postgres.run(statement)
    places.push({ ...postgres, name: "PostgreSQL", textType: "text" })
  }
  await duckdb.close()
}, 120_000)
afterAll(async () => {
  for (const { close } of places) await close()
  rmSync(folder, { recursive: true })
})

/** The first truth and the first code that the rule reads. */
const [truth = "", code = ""] = (["truth", "code"] as const).map(
  (kind) =>
    factsRead([iranPack.rules.get(question) as Rule], iranPack).facts.find((fact) => fact.kind === kind)
      ?.id ?? "",
)

const needed = sqlRegisterOf([iranPack.rules.get(question) as Rule], iranPack)

/** The columns of the table of prisoners that the rule reads. */
const columns = needed.cases.columns.map(({ name }) => name)

/** Names of a register whose lists stay where they are. */
const namesWith = (table: string, ofColumns: { readonly [fact: string]: string } = {}) => ({
  names: {
    prisoner: {
      table,
      columns: ofColumns,
      lists: Object.fromEntries(
        needed.lists.map(({ list = "" }) => [list, { table: `prisoner_${list.replaceAll(".", "_")}` }]),
      ),
    },
  },
})

describe("a register on a server", () => {
  it("answers what the same register in DuckDB answers, with a sample decided again", async () => {
    await onEach(async (place) => {
      const result = Result.getOrThrow(await within(place, (warehouse) => compared(warehouse)))
      expect(result.questions, place.name).toEqual(expected.questions)
      expect(result.receipt.results, place.name).toBe(expected.receipt.results)
      expect(result.receipt.engine).toContain(place.name)
    })
  }, 60_000)

  it("is found under other names of tables and columns", async () => {
    await onEach(async (place) => {
      const selected = columns.map((name) => `"${name}"${name === truth ? ' AS "renamed"' : ""}`)
      await place.run(`CREATE VIEW inmates AS SELECT ${selected.join(", ")} FROM prisoner`)
      const result = await within(place, (warehouse) =>
        compared(warehouse, namesWith("inmates", { [truth]: "renamed" })),
      )
      await place.run("DROP VIEW inmates")
      expect(Result.isSuccess(result) && result.success.questions, place.name).toEqual(expected.questions)
    })
  }, 60_000)

  it("is refused by name where something is missing, before anything runs", async () => {
    await onEach(async (place) => {
      /** What is said of a register in which a column holds something else. */
      const refused = async (view: string, name: string, by: string) => {
        const selected = columns.map((column) => (column === name ? `${by} AS "${name}"` : `"${column}"`))
        await place.run(`CREATE VIEW ${view} AS SELECT ${selected.join(", ")} FROM prisoner`)
        const codes = await codesOn(place, namesWith(view))
        await place.run(`DROP VIEW ${view}`)
        return codes
      }
      expect(await codesOn(place, namesWith("nobody")), place.name).toEqual([["warehouse.noTable", "nobody"]])
      expect(await codesOn(place, namesWith("prisoner", { [truth]: "nothing" })), place.name).toEqual([
        ["warehouse.noColumn", "prisoner.nothing"],
      ])
      expect(await refused("texts", truth, `CAST("${truth}" AS ${place.textType})`), place.name).toEqual([
        ["warehouse.columnType", `texts.${truth}`],
      ])
      expect(await refused("outside", truth, "7"), place.name).toEqual([
        ["warehouse.outsideLimits", `outside.${truth}`],
      ])
      expect(await refused("strange", code, "99999"), place.name).toEqual([
        ["warehouse.outsideLimits", `strange.${code}`],
      ])
      // Beyond what a double tells apart.
      expect(await refused("long", "case_id", "(case_id + 9007199254740992)"), place.name).toContainEqual([
        "warehouse.outsideLimits",
        "long.case_id",
      ])
      expect(await refused("twins", "case_id", "(case_id - case_id % 2)"), place.name).toContainEqual([
        "warehouse.keys",
        "twins.case_id",
      ])
      const [list] = needed.lists
      if (list !== undefined)
        expect(await refused("more", list.list ?? "", "9"), place.name).toEqual([
          ["warehouse.entries", `prisoner_${list.list}`],
        ])
    })
  }, 120_000)

  it("is refused where a code or a number stands twice in its table of codes", async () => {
    await onEach(async (place) => {
      for (const [code, number] of [
        ["'a code of its own'", "1"],
        ["'tazir'", "-9"],
      ]) {
        await place.run(`INSERT INTO codes VALUES (${code}, ${number})`)
        expect(await codesOn(place), place.name).toEqual([["warehouse.dictionary", "codes"]])
        await place.run(
          place.name === "ClickHouse"
            ? `ALTER TABLE codes DELETE WHERE code = ${code} AND number = ${number} SETTINGS mutations_sync = 1`
            : `DELETE FROM codes WHERE code = ${code} AND number = ${number}`,
        )
      }
      expect(await codesOn(place), place.name).toEqual([])
    })
  }, 60_000)

  it("is refused without its table of codes", async () => {
    await onEach(async (place) => {
      await place.run(
        place.name === "ClickHouse"
          ? "RENAME TABLE codes TO put_away"
          : "ALTER TABLE codes RENAME TO put_away",
      )
      expect(await codesOn(place), place.name).toEqual([["warehouse.noDictionary", "codes"]])
      await place.run(
        place.name === "ClickHouse"
          ? "RENAME TABLE put_away TO codes"
          : "ALTER TABLE put_away RENAME TO codes",
      )
    })
  }, 60_000)

  it("is not asked a rule that SQL cannot express", async () => {
    const { convention: _, ...dayCount } = iranPack.dayCount
    const jurisdiction = { ...iran, pack: { ...iranPack, dayCount } }
    await onEach(async (place) => {
      const [[refused, of] = []] = await codesOn(place, { jurisdiction })
      expect([refused, of], place.name).toEqual(["warehouse.query", `${question}: ${dayCount.id}`])
    })
  }, 60_000)

  it("gives no result where the server answers otherwise than the rule", async () => {
    await onEach(async (place) => {
      const lying = (warehouse: Warehouse): Warehouse => ({
        ...warehouse,
        rows: async (query, options) =>
          (await warehouse.rows(query, options)).map((row) =>
            "value" in row ? { ...row, value: row["value"] === 2 ? 0 : 2 } : row,
          ),
      })
      const result = await within(place, (warehouse) => compared(lying(warehouse)))
      expect(Result.isFailure(result) && result.failure.map((error) => error.code)).toEqual([
        "warehouse.disagrees",
      ])
    })
  }, 60_000)
})

describe("an address", () => {
  const codeOf = async (address: string): Promise<string> => {
    const result = await openWarehouse(address)
    return Result.isFailure(result) ? `${result.failure.code} ${result.failure.of}` : "opened"
  }

  it("where nobody answers is said without its password", async () => {
    expect(await codeOf("postgres://reader:secret@127.0.0.1:1/register")).toBe(
      "warehouse.unreachable postgres://127.0.0.1:1/register",
    )
    expect(await codeOf("clickhouse:http://reader:secret@127.0.0.1:1/register")).toBe(
      "warehouse.unreachable clickhouse:127.0.0.1:1/register",
    )
    expect(await codeOf("clickhouse:no address")).toBe("warehouse.address clickhouse")
    expect(await codeOf("oracle:register")).toBe("warehouse.address oracle")
    expect(await codeOf("duckdb:register?memory=much")).toBe("warehouse.address duckdb:?memory")
    expect(await codeOf("duckdb:register?threads=0")).toBe("warehouse.address duckdb:?threads")
    expect(await codeOf("duckdb:register?cores=2")).toBe("warehouse.address duckdb:?cores")
    expect(await codeOf("duckdb:register?memory=4GiB&threads=2")).toBe("warehouse.unreachable register")
  })

  it("of an engine that is too old is refused by its version", async () => {
    const old = await serveVersion("24.8.1.1")
    expect(await codeOf(old.address)).toBe("warehouse.engine ClickHouse 24.8.1.1")
    await old.close()
  }, 60_000)
})
