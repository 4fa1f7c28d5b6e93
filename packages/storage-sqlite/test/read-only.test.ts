import { existsSync, readFileSync } from "node:fs"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { loan, message, opening } from "./commits.ts"
import { connected, newFile, withStore } from "./stores.ts"

const refusal = (file: string) =>
  Effect.runPromise(Effect.flip(Effect.scoped(openSqlite({ file, readOnly: true }))))

it("a file that is opened to be read is neither made nor changed", async () => {
  const file = newFile()
  expect(await refusal(file)).toMatchObject({ code: "storage.unavailable" })
  expect(existsSync(file)).toBe(false)

  const commit = opening(loan("loan-1"), { messages: [message("message-1")] })
  await withStore({ file }, (store) => store.commit(commit))
  const before = readFileSync(file)
  await withStore({ file, readOnly: true }, (store) =>
    Effect.gen(function* () {
      expect(yield* store.load(loan("loan-1"))).toMatchObject({ version: 1 })
      expect((yield* store.feed({ after: 0, limit: 10 })).length).toBe(1)
      for (const change of [
        store.commit(opening(loan("loan-2"))),
        store.claim({ owner: "dispatcher-1", now: 1, until: 2, limit: 1 }),
      ])
        expect(yield* Effect.flip<unknown, { readonly code: string }, never>(change)).toMatchObject({
          code: "storage.unavailable",
        })
    }),
  )
  expect(readFileSync(file).equals(before)).toBe(true)
})

it("tables of another version are refused, as nobody may change them", async () => {
  const file = newFile()
  const { database } = connected(file)
  const { user_version: step } = database.prepare("PRAGMA user_version").get() as { user_version: number }
  for (const other of [step - 1, step + 1]) {
    database.exec(`PRAGMA user_version = ${other}`)
    expect(await refusal(file)).toMatchObject({
      code: "storage.unsupported",
      params: { capability: `schema ${other}` },
    })
  }
  database.close()
})
