import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Reading } from "@bazgasht/casework/readings"
import { jalaliDay } from "@bazgasht/iran"
import { openSqliteReadings } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { runOverStores } from "./store-platform.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-readings-"))
const file = join(folder, "readings.sqlite")
const noon = (jalaliDay(1404, 7, 2) + 0.5) * 86_400_000

const entry = (id: string, person: string, subject: string, at = noon): Reading => ({
  ...{ id, at, person, roles: ["supportAssociation"], kind: "supportCase", subject },
  way: "read",
  purpose: "review.yearly",
})

beforeAll(() =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(openSqliteReadings({ file }), ({ append }) =>
        append([entry("r-1", "p-1", "case-1"), entry("r-2", "p-2", "case-2", noon + 86_400_000)]),
      ),
    ),
  ),
)

const readings = (...words: ReadonlyArray<string>) =>
  runOverStores(["readings", file, "--by", "auditor-1", ...words])

const people = async (...words: ReadonlyArray<string>) =>
  JSON.parse((await readings(...words, "--json")).printed).readings.map(
    ({ person }: { readonly person: string }) => person,
  )

describe("bazgasht readings", () => {
  it("says who read what, when and why, in both languages", async () => {
    const { code, printed } = await readings("--case", "supportCase/case-1")
    expect(code).toBe(0)
    expect(printed).toMatch(/1404\/07\/02 +12:00:00 +p-1 .*support case +case-1 +the case +review\.yearly/)
    const persian = (await readings("--person", "p-2", "--lang", "fa")).printed
    expect(persian).toContain("پروندهٔ حمایت")
    expect(persian).toContain("دیدن پرونده")
    expect(persian).not.toContain("case-1")
  })

  it("narrows by person, case and days, and writes a table", async () => {
    expect(await people("--person", "p-1")).toEqual(["p-1"])
    expect(await people("--case", "supportCase", "--since", "1404/07/03", "--through", "1404/07/03")).toEqual(
      ["p-2"],
    )
    expect((await readings("--csv", folder)).code).toBe(0)
    expect(readFileSync(join(folder, "readings.csv"), "utf8")).toContain("case-2")
  })

  it("enters who looked, and why, before it shows anything", async () => {
    await readings("--person", "p-1", "--why", "complaint.7")
    const { printed } = await readings("--person", "auditor-1", "--json")
    const seen = JSON.parse(printed).readings
    expect(seen.at(-1)).toMatchObject({ person: "auditor-1", way: "readings" })
    expect(seen).toContainEqual(expect.objectContaining({ purpose: "complaint.7", subject: "p-1" }))
  })

  it("asks who looks, and makes no register where there is none", async () => {
    expect((await runOverStores(["readings", file])).code).toBe(2)
    expect((await readings("--case", "/")).code).toBe(2)
    const none = join(folder, "none.sqlite")
    for (const _ of [1, 2])
      expect((await runOverStores(["readings", none, "--by", "auditor-1"])).code).toBe(4)
  })
})
