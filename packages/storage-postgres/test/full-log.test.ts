import { randomBytes } from "node:crypto"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { openPostgres } from "../src/index.ts"
import { following, message, opening } from "./changes.ts"
import { faultsOf, wholeFeed } from "./feed.ts"
import { ownServer } from "./own-server.ts"
import { hasSmallDisks, needsSmallDisk } from "./small-disk.ts"
import { run } from "./stores.ts"

/** What no server can make smaller. */
const body = { type: "noted", text: randomBytes(150_000).toString("base64") }

describe.skipIf(!hasSmallDisks)(`${needsSmallDisk}a full disk of the log of the server`, () => {
  test("ends the server, and loses and doubles nothing", () =>
    run(
      Effect.gen(function* () {
        const server = yield* ownServer(16)
        const storage = yield* openPostgres({ url: server.url })
        let change = opening("loan-1", { body, messages: [message("message-1")] })
        let stored = 0
        const ended = yield* Effect.flip(
          Effect.gen(function* () {
            for (;;) {
              yield* storage.commit(change)
              stored++
              change = following(change, { body, messages: [message(`message-${stored + 1}`)] })
            }
          }),
        )
        // The server panics, as it does where it cannot log: nobody knows how far the last commit had come.
        expect(ended).toMatchObject({ code: "storage.outcomeUnknown", kind: "loan", subject: "loan-1" })
        expect(stored).toBeGreaterThan(10)
        // It cannot recover either, for want of room; whoever still reaches it at once meets its end.
        const { code } = yield* Effect.flip(storage.commit(change))
        expect(["storage.unavailable", "storage.outcomeUnknown"]).toContain(code)

        server.grow()
        server.restart()
        const version = (yield* storage.load(change))?.version
        expect([stored, stored + 1]).toContain(version)
        if (version === stored) yield* storage.commit(change)
        else
          expect(yield* Effect.flip(storage.commit(change))).toMatchObject({
            code: "storage.versionConflict",
          })
        const feed = yield* wholeFeed(storage)
        expect(feed.map(({ version: place }) => place)).toEqual(
          Array.from({ length: stored + 1 }, (_, place) => place + 1),
        )
        expect(faultsOf(feed)).toEqual([])
        const waiting = yield* storage.messages({ status: "waiting", limit: 1000 })
        expect(waiting).toHaveLength(stored + 1)
      }),
    ))
})
