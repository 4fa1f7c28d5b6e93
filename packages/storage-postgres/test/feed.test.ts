import type { FeedEntry } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { opening } from "./changes.ts"
import { faultsOf, wholeFeed } from "./feed.ts"
import { freshStorage, place, run } from "./stores.ts"

const writers = 8
const changesOfEach = 40

describe(`the feed, ${place}`, () => {
  test("that is read while many write never gains an event before its end", () =>
    run(
      Effect.gen(function* () {
        const storage = yield* freshStorage
        let writing = writers
        const read: Array<FeedEntry> = []
        const write = (writer: number) =>
          Effect.gen(function* () {
            for (let count = 0; count < changesOfEach; count++)
              yield* storage.commit(opening(`${writer}-${count}`, { events: 1 + ((writer + count) % 3) }))
            writing--
          })
        const follow = Effect.gen(function* () {
          for (let done = false; !done; ) {
            done = writing === 0
            read.push(...(yield* storage.feed({ after: read.at(-1)?.position ?? 0, limit: 7 })))
          }
        })
        yield* Effect.all([follow, ...Array.from({ length: writers }, (_, writer) => write(writer))], {
          concurrency: "unbounded",
        })
        read.push(...(yield* wholeFeed(storage, read.at(-1)?.position)))
        expect(faultsOf(read)).toEqual([])
        expect(read).toEqual(yield* wholeFeed(storage))
        expect(new Set(read.map(({ subject }) => subject)).size).toBe(writers * changesOfEach)
      }),
    ))
})
