import { existsSync, writeFileSync } from "node:fs"
import { StorageError } from "@bazgasht/casework/ports"
import { backUpSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { describe, expect, it } from "vitest"
import { following, loan, message, opening } from "./commits.ts"
import { newFile, withStore } from "./stores.ts"
import { verified, waitingMessages } from "./verified.ts"

describe("a copy of a store", () => {
  it("is a store as it stood at one instant, while the other goes on", async () => {
    const [file, to] = [newFile(), newFile()]
    const after = await withStore({ file }, (store) =>
      Effect.gen(function* () {
        let commit = opening(loan("loan-1"), { messages: [message("message-0")] })
        const next = (number: number) =>
          Effect.flatMap(store.commit(commit), (committed) =>
            Effect.sync(() => {
              commit = following(commit, { messages: [message(`message-${number}`)] })
              return committed
            }),
          )
        for (let number = 1; number <= 300; number++) yield* next(number)
        const fiber = yield* Effect.forkChild(backUpSqlite({ file, to }), { startImmediately: true })
        for (let number = 301; number <= 400; number++) {
          yield* next(number)
          yield* Effect.yieldNow
        }
        yield* Fiber.join(fiber)
        return yield* verified(store)
      }),
    )
    expect(after).toEqual(new Map([["loan-1", 400]]))
    expect(existsSync(`${to}.part`)).toBe(false)
    await withStore({ file: to }, (copy) =>
      Effect.gen(function* () {
        const events = (yield* verified(copy)).get("loan-1") ?? 0
        expect(events).toBeGreaterThanOrEqual(300)
        expect(yield* waitingMessages(copy)).toHaveLength(events)
        // Restored, it goes on where it stood.
        const stored = yield* copy.load(loan("loan-1"))
        expect(stored).toMatchObject({ version: events })
      }),
    )
  })

  it("is written over nothing", async () => {
    const [file, to] = [newFile(), newFile()]
    await withStore({ file }, (store) => store.commit(opening(loan("loan-1"))))
    writeFileSync(to, "something else")
    expect(await Effect.runPromise(Effect.flip(backUpSqlite({ file, to })))).toEqual(
      new StorageError({
        code: "storage.invalid",
        params: { expected: "a name for the copy that no file has yet" },
      }),
    )
  })

  it("is not made of what is not there", async () => {
    const [file, to] = [newFile(), newFile()]
    expect(await Effect.runPromise(Effect.flip(backUpSqlite({ file, to })))).toMatchObject({
      code: "storage.unavailable",
    })
    expect(existsSync(file)).toBe(false)
    expect(existsSync(to)).toBe(false)
  })

  it("does not have the name of one where it is not complete", async () => {
    const [file, to] = [newFile(), newFile()]
    writeFileSync(file, "no database, ".repeat(1000))
    expect(await Effect.runPromise(Effect.flip(backUpSqlite({ file, to })))).toMatchObject({
      code: "storage.corrupt",
    })
    expect([existsSync(to), existsSync(`${to}.part`)]).toEqual([false, false])
    expect(
      await Effect.runPromise(Effect.flip(backUpSqlite({ file, to: `${to}/none/copy.sqlite` }))),
    ).toMatchObject({ code: expect.stringMatching(/^storage\.(unavailable|corrupt)$/) })
  })
})
