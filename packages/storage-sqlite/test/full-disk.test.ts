import { randomBytes } from "node:crypto"
import { existsSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { CaseCommit, StorageAdapter } from "@bazgasht/casework/ports"
import { backUpSqlite, openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { following, loan, message, opening } from "./commits.ts"
import { hasSmallDisks, needsSmallDisk, type SmallDisk, smallDisk } from "./small-disk.ts"
import { newFile } from "./stores.ts"
import { verified, waitingMessages } from "./verified.ts"

const body = { type: "noted", text: randomBytes(6_000).toString("base64") }

const onDisk = (work: (disk: SmallDisk) => Effect.Effect<void, unknown, never>): Promise<void> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(smallDisk(2), work)))

const fill = ({ folder }: SmallDisk): void => {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, "other-program"), Buffer.alloc(bavail * bsize))
}

/** Commits until there is no room; the commit that did not fit, and how many did. */
const untilFull = (store: StorageAdapter) =>
  Effect.gen(function* () {
    let change: CaseCommit = opening(loan("loan-1"), {
      bodies: [body, body],
      messages: [message("message-1")],
    })
    let stored = 0
    const failure = yield* Effect.flip(
      Effect.gen(function* () {
        for (;;) {
          yield* store.commit(change)
          stored++
          change = following(change, { bodies: [body, body], messages: [message(`message-${stored + 1}`)] })
        }
      }),
    )
    return { change, failure, stored }
  })

describe.skipIf(!hasSmallDisks)(`${needsSmallDisk}a disk that is really full`, () => {
  it("leaves what was stored, stores nothing in part, and is over when there is room again", () =>
    onDisk((disk) =>
      Effect.scoped(
        Effect.gen(function* () {
          const store = yield* openSqlite({ file: join(disk.folder, "cases.sqlite") })
          const { change, failure, stored } = yield* untilFull(store)
          expect(failure).toMatchObject({ code: "storage.full" })
          expect(stored).toBeGreaterThan(10)
          expect(yield* verified(store)).toEqual(new Map([["loan-1", 2 * stored]]))
          expect(yield* waitingMessages(store)).toHaveLength(stored)
          expect(yield* Effect.flip(store.commit(change))).toMatchObject({ code: "storage.full" })

          disk.grow()
          expect(yield* store.commit(change)).toEqual({ version: 2 * stored + 2, position: 2 * stored + 2 })
          expect(yield* verified(store)).toEqual(new Map([["loan-1", 2 * stored + 2]]))
          expect(yield* waitingMessages(store)).toHaveLength(stored + 1)
        }),
      ),
    ))

  it("is no place for a new store, nor for a copy of one, and keeps neither in part", () =>
    onDisk((disk) =>
      Effect.gen(function* () {
        const file = newFile()
        yield* Effect.scoped(
          Effect.flatMap(openSqlite({ file }), (store) => store.commit(opening(loan("loan-1")))),
        )
        fill(disk)
        const [fresh, copy] = [join(disk.folder, "cases.sqlite"), join(disk.folder, "copy.sqlite")]
        expect(yield* Effect.flip(Effect.scoped(openSqlite({ file: fresh })))).toMatchObject({
          code: "storage.full",
        })
        expect(yield* Effect.flip(backUpSqlite({ file, to: copy }))).toMatchObject({ code: "storage.full" })
        expect(existsSync(copy)).toBe(false)
        disk.grow()
        yield* Effect.scoped(
          Effect.flatMap(openSqlite({ file: fresh }), (store) => store.commit(opening(loan("loan-1")))),
        )
        yield* backUpSqlite({ file, to: copy })
      }),
    ))
})
