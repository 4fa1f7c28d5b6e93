import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { makeCasework } from "@bazgasht/casework"
import { Storage } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { afterCareTerms, iranPack, jalaliDay } from "@bazgasht/iran"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { beforeAll, describe, expect, it } from "vitest"
import { runOverStores } from "./store-platform.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-time-line-"))
const file = join(folder, "cases.sqlite")
const opened = jalaliDay(1404, 6, 30)
const handed = jalaliDay(1404, 7, 10)

beforeAll(() =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openSqlite({ file })
        const { cases } = yield* makeCasework({
          storage: Layer.succeed(Storage, storage),
          kinds: { afterCare: caseKinds.afterCare },
          access: {
            canRead: () => Effect.succeed("whole" as const),
            authorize: () => Effect.succeed({ allowed: true } as const),
          },
        })
        const terms = afterCareTerms({ pack: iranPack, today: opened })
        if (terms === undefined) throw new Error("the terms of after-care are known on the day")
        const by = { id: "officer-1", role: "afterCareCentre" }
        const given = {
          caller: { person: by.id, linked: [], offices: [{ role: by.role }] },
          setting: { terms, policyDigest: "policy-1" },
        }
        const open = {
          type: "open",
          person: "person-4",
          releaseRoute: "REL-CR",
          releasedOn: opened,
          unit: "fars",
        }
        const hand = { type: "changeUnit", unit: "bushehr", reason: "moved" }
        for (const [version, [content, at]] of [[open, opened] as const, [hand, handed] as const].entries())
          yield* cases.afterCare.handleUnknown({
            ...given,
            command: { ...content, id: `c-${version}`, subject: "care-1", at, by, expectedVersion: version },
          })
      }),
    ),
  ),
)

const timeLine = (person: string, ...words: ReadonlyArray<string>) =>
  runOverStores(["time-line", file, person, ...words])

describe("bazgasht time-line", () => {
  it("says in words what happened in the cases of a person, in the order of the days", async () => {
    const { code, printed } = await timeLine("person-4")
    expect(code).toBe(0)
    expect(printed).toContain("Time line of person-4")
    expect(printed).toMatch(/1404\/06\/30 .*care-1 .*opening after-care +being followed/)
    expect(printed).toMatch(/1404\/07\/10 .*care-1 .*handing the case to another unit +being followed/)
    const { printed: persian } = await timeLine("person-۴", "--lang", "fa")
    expect(persian).toContain("سپردن پرونده به واحد دیگر")
    expect(persian).toContain("۱۴۰۴/۰۷/۱۰")
  })

  it("says the same to a program, and into a file", async () => {
    const { printed } = await timeLine("person-4", "--json")
    const { entries, format, person } = JSON.parse(printed)
    expect({ format, person }).toEqual({ format: "bazgasht.time-line/1", person: "person-4" })
    expect(
      entries.map(({ command, version }: { command: string; version: number }) => [command, version]),
    ).toEqual([
      ["open", 1],
      ["changeUnit", 2],
    ])
    const { code } = await timeLine("person-4", "--csv", folder)
    expect(code).toBe(0)
    expect(readFileSync(join(folder, "time-line.csv"), "utf8").split("\n").filter(Boolean)).toHaveLength(3)
  })

  it("asks for a person or a household, and for one of them", async () => {
    for (const [language, words] of [
      ["en", "the store has no case of this household"],
      ["fa", "پرونده‌ای از این خانوار در پایگاه نیست"],
    ] as const) {
      const { code, printed } = await runOverStores([
        ...["time-line", file, "--household", "family-7", "--lang", language],
      ])
      expect([code, printed.includes("family-7"), printed.includes(words)]).toEqual([0, true, true])
    }
    const { printed } = await runOverStores(["time-line", file, "--household", "family-7", "--json"])
    expect(JSON.parse(printed)).toMatchObject({ household: "family-7", entries: [] })
    expect((await runOverStores(["time-line", file])).code).toBe(2)
    expect((await timeLine("person-4", "--household", "family-7")).code).toBe(2)
  })

  it("says that there is nothing, and that a store cannot be read", async () => {
    expect((await timeLine("person-5")).printed).toContain("the store has no case of this person")
    expect((await runOverStores(["time-line", join(folder, "no.sqlite"), "person-4"])).code).toBe(4)
  })
})
