/** Working through a large store beside others who use the same process. */

import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { maxPageSize } from "../ports/storage/checks.ts"
import type { BrokenRecord } from "./broken-record.ts"
import type { Walk } from "./walk.ts"

/** The event loop is held for about so many milliseconds at a time. */
const maxHold = 8

/** Lets others run once the work since they last did has taken a while. */
export interface Pace {
  readonly isDue: () => boolean
  readonly rest: Effect.Effect<void>
}

/** A pace that begins now. */
export const makePace: Effect.Effect<Pace> = Clock.clockWith((clock) =>
  Effect.sync(() => {
    const now = () => clock.currentTimeMillisUnsafe()
    let since = now()
    return {
      isDue: () => now() - since >= maxHold,
      rest: Effect.tap(Effect.yieldNow, () =>
        Effect.sync(() => {
          since = now()
        }),
      ),
    }
  }),
)

/** The first broken record of a page. */
export const followAtPace = Effect.fnUntraced(function* <Entry>(
  walk: Walk<Entry, unknown>,
  page: ReadonlyArray<Entry>,
  pace: Pace,
): Effect.fn.Return<BrokenRecord | undefined> {
  for (let place = 0; place < page.length; place++) {
    const fault = walk.follow(page, place)
    if (fault !== undefined) return fault
    if (pace.isDue()) yield* pace.rest
  }
  return undefined
})

/** So many characters of JSON make a page: a store reads one without a pause. */
const charactersPerPage = 2 ** 18

/** How many records are read before it is known how large they are. */
export const firstLimit = 16

/** How many records to read next: as many of the page before as make a page, and twice as many where all of them do not. */
export const nextLimit = (page: ReadonlyArray<unknown>, most = maxPageSize): number => {
  let characters = 0
  for (const [place, record] of page.entries()) {
    characters += JSON.stringify(record).length
    if (characters > charactersPerPage) return Math.max(1, place)
  }
  return Math.min(most, Math.max(firstLimit, 2 * page.length))
}

/** So many reads are under way at a time, and as many have been done ahead. */
const readsAtOnce = 8

/** Works on things one after the other, in their order, while what belongs to those behind is read. */
export const forEachAhead = Effect.fnUntraced(function* <Thing, Read, Failure, WorkFailure>(
  things: ReadonlyArray<Thing>,
  read: (thing: Thing) => Effect.Effect<Read, Failure>,
  work: (thing: Thing, read: Read) => Effect.Effect<void, WorkFailure>,
): Effect.fn.Return<void, Failure | WorkFailure> {
  const readFrom = (start: number) =>
    Effect.forkChild(
      Effect.forEach(
        things.slice(start, start + readsAtOnce),
        (thing) => Effect.map(Effect.result(read(thing)), (result) => ({ thing, result })),
        { concurrency: readsAtOnce },
      ),
    )
  let reading = yield* readFrom(0)
  for (let start = 0; start < things.length; start += readsAtOnce) {
    const ready = yield* Fiber.join(reading)
    reading = yield* readFrom(start + readsAtOnce)
    for (const { result, thing } of ready) yield* work(thing, yield* Effect.fromResult(result))
  }
})
