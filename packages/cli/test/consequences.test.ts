import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { houseChannel } from "@bazgasht/casework/consequences"
import { chain, noHash, type StoredEvent } from "@bazgasht/casework/ports"
import { jalaliDay } from "@bazgasht/iran"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { runOverStores } from "./store-platform.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-consequences-"))
const file = join(folder, "cases.sqlite")
const at = jalaliDay(1404, 3, 20)

/** A consequence of the closing of a prisoner's record, or a notice. */
const message = (id: string, template: string, gives: string, channel = houseChannel) => ({
  ...{ id, template, channel, recipient: `${gives}/digest` },
  parameters: { version: 1, at, by: "person-1", carried: {} },
})

beforeAll(() =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openSqlite({ file })
        const name = { kind: "prisonerRecord", subject: "prisoner-1" }
        const messages = [
          message("m-1", "left.endPlacement", "placement"),
          message("m-2", "left.openAfterCare", "afterCare"),
          message("m-3", "left.reportRelease", "supportCase"),
          message("m-4", "own.thing", "loan"),
          message("m-5", "notice", "person-1", "sms"),
        ]
        yield* storage.commit({
          ...{ ...name, expectedVersion: 0, document: {}, attributes: {}, messages },
          events: chain([{ ...name, version: 1, body: {} }], noHash, messages) as readonly [StoredEvent],
        })
        const claimed = yield* storage.claim({ owner: "one", now: 0, until: 1_000, limit: 100 })
        const settle = (id: string, status: "accepted" | "rejected", failure?: string) => {
          const { lease } = claimed.find((one) => one.id === id) ?? { lease: 0 }
          return { id, lease, status, ...(failure === undefined ? {} : { failure }) }
        }
        yield* storage.settle(
          [
            settle("m-1", "accepted"),
            settle("m-2", "rejected", "consequence.undecided"),
            settle("m-3", "rejected", "release.inFuture"),
          ] as never,
          1,
        )
      }),
    ),
  ),
)

const consequences = (...words: ReadonlyArray<string>) => runOverStores(["consequences", file, ...words])

describe("bazgasht consequences", () => {
  it("lists what follows and is not carried out, in words, with why it was refused; notices are others", async () => {
    const { code, printed } = await consequences()
    expect(code).toBe(0)
    expect(printed).toMatch(
      /1404\/03\/20 .*prisoner-1 .*after-care opens with release .*after-care .*refused .*an officer has to decide/,
    )
    expect(printed).toMatch(/the release is reported to the family's support case .*support case .*refused/)
    expect(printed).toMatch(/own\.thing .*to be carried out/)
    expect(printed).not.toMatch(/work in prison ends|notice/)
  })

  it("lists one status alone, to a program and into a file, and refuses a status that there is not", async () => {
    const { printed } = await consequences("--status", "accepted", "--json")
    expect(JSON.parse(printed)).toMatchObject({
      format: "bazgasht.consequences/1",
      status: "accepted",
      consequences: [
        { message: "m-1", consequence: "left.endPlacement", gives: "placement", status: "accepted" },
      ],
    })
    expect((await consequences("--csv", folder)).code).toBe(0)
    expect(readFileSync(join(folder, "consequences.csv"), "utf8").split("\n").filter(Boolean)).toHaveLength(4)
    expect((await consequences("--status", "gone")).code).toBe(2)
  })

  it("says it in Persian", async () => {
    const { printed } = await consequences("--lang", "fa")
    expect(printed).toContain("آغاز مراقبت پس از خروج")
    expect(printed).toContain("مسئول باید تصمیم بگیرد")
  })
})
