import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chain, noHash, type StoredEvent } from "@bazgasht/casework/ports"
import { jalaliDay } from "@bazgasht/iran"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { runOverStores } from "./store-platform.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-worklist-"))
const file = join(folder, "cases.sqlite")
const today = jalaliDay(1404, 3, 20)

/** A case as its attributes say it stands: all that a list of work asks of it. */
const openCase = (
  kind: string,
  subject: string,
  attributes: { readonly [name: string]: string | number },
) => ({
  kind,
  subject,
  expectedVersion: 0,
  events: chain([{ kind, subject, version: 1, body: {} }], noHash) as [StoredEvent],
  document: {},
  attributes,
  messages: [],
})

beforeAll(() =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openSqlite({ file })
        for (const one of [
          openCase("afterCare", "care-1", { stage: "following", due: today - 3, unit: "fars" }),
          openCase("afterCare", "care-2", { stage: "following", due: today + 5, unit: "yazd" }),
          openCase("grievance", "complaint-1", { stage: "received", due: today, unit: "fars" }),
          // Nothing says by when.
          openCase("grievance", "complaint-2", { stage: "rejected", since: today - 9, unit: "fars" }),
          // Over, and still with the day that it once had.
          openCase("leniency", "petition-1", { stage: "ended", due: today - 9, unit: "fars" }),
        ])
          yield* storage.commit(one)
      }),
    ),
  ),
)

const worklist = (...words: ReadonlyArray<string>) =>
  runOverStores(["worklist", file, "--day", "1404/03/20", ...words])

const dueIn = async (...words: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const { code, printed } = await worklist("--json", ...words)
  expect(code).toBe(0)
  return JSON.parse(printed).cases.map(({ subject }: { readonly subject: string }) => subject)
}

describe("bazgasht worklist", () => {
  it("lists what is due, the most overdue first, and then what waits without a deadline, by day, unit and office", async () => {
    expect(await dueIn()).toEqual(["care-1", "complaint-1", "complaint-2"])
    expect(await dueIn("--through", "1404/03/31")).toEqual(["care-1", "complaint-1", "care-2", "complaint-2"])
    expect(await dueIn("--through", "1404/03/31", "--unit", "yazd")).toEqual(["care-2"])
    expect(await dueIn("--office", "registrars")).toEqual(["complaint-1"])
  })

  it("says in words what may come next, and by whom", async () => {
    const { code, printed } = await worklist()
    expect(code).toBe(0)
    expect(printed).toContain("What is to be done by 1404/03/20")
    expect(printed).toMatch(/1404\/03\/17 +3 .*care-1 +fars +being followed +recording a contact/)
    expect(printed).toContain("an after-care officer")
    expect(printed).toMatch(/\n1404\/03\/20 +grievance/)
    expect(printed).toMatch(/\n +1404\/03\/11 +grievance +complaint-2/)
    const persian = await runOverStores(["worklist", file, "--day", "1404/03/20", "--csv", folder], "fa")
    expect(persian.printed).toContain("کارها تا")
    expect(readFileSync(join(folder, "worklist.csv"), "utf8")).toContain("ثبت تماس با فرد آزادشده")
  })

  it("says what comes this month, and keeps it where it is asked to", async () => {
    const before = readFileSync(file)
    const { code, printed } = await worklist("--coming")
    expect([code, printed]).toEqual([0, expect.stringContaining("What comes (1404/03/20 – 1404/03/31)")])
    expect(readFileSync(file).equals(before)).toBe(true)
    expect((await worklist("--coming", "--keep")).code).toBe(0)
    expect(JSON.parse((await worklist("--coming", "--json")).printed)).toEqual({
      format: "bazgasht.coming/1",
      day: "1404/03/20",
      through: "1404/03/31",
      underived: 0,
      coming: [],
    })
  })

  it("refuses a unit that the store does not know, and a permission that no command needs", async () => {
    for (const words of [[], ["--coming"]]) {
      const { code, errors, printed } = await worklist("--unit", "farss", ...words)
      expect([code, errors, printed]).toEqual([
        2,
        expect.stringContaining("the store has no such unit: --unit farss"),
        "",
      ])
    }
    // Nothing is due there yet.
    expect(await dueIn("--unit", "yazd")).toEqual([])
    const { code, errors } = await worklist("--office", "registrar")
    expect([code, errors]).toEqual([2, expect.stringContaining("did you mean registrars?")])
  })

  it("refuses a time that ends before it begins", async () => {
    const { code, errors } = await worklist("--through", "1404/03/01")
    expect([code, errors]).toEqual([2, expect.stringContaining("not before the day of the list")])
  })
})
