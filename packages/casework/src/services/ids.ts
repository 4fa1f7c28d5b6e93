import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"

/** Where new ids come from. */
export interface IdSource {
  /** A new id. */
  readonly next: Effect.Effect<string>
}

/**
 * Where new ids come from, as a service.
 *
 * @example
 * const program = Effect.flatMap(Ids, ({ next }) => next)
 * Effect.runSync(Effect.provideService(program, Ids, countedIds("loan"))) // => "loan-1"
 */
export class Ids extends Context.Service<Ids, IdSource>()("@bazgasht/casework/Ids") {}

const hexadecimal = (value: number, digits: number): string => value.toString(16).padStart(digits, "0")

const maxInARow = 0xfff

/**
 * Ids in the form of UUIDs of version 7 (RFC 9562): those of one source increase, also where the clock stands or goes back.
 *
 * @example
 * const ids = idsOfTime()
 * const [first, second] = Effect.runSync(Effect.all([ids.next, ids.next]))
 * // An id such as "0194c0de-7a31-7c5e-9b1f-2f6d8a0c4e11"; the second comes behind the first.
 * first[14] // => "7"
 * first < second // => true
 */
export const idsOfTime = (): IdSource => {
  let last = 0
  let place = 0
  return {
    next: Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis
      // Half of the places are left to those that follow in the same millisecond.
      const first = yield* Random.nextIntBetween(0, maxInARow >> 1)
      const variant = yield* Random.nextIntBetween(0, 0x3fff)
      const high = yield* Random.nextIntBetween(0, 0xffffff)
      const low = yield* Random.nextIntBetween(0, 0xffffff)
      if (now > last) {
        last = now
        place = first
      } else if (place < maxInARow) place++
      else {
        last++
        place = 0
      }
      const time = hexadecimal(last, 12)
      return [
        time.slice(0, 8),
        time.slice(8),
        `7${hexadecimal(place, 3)}`,
        hexadecimal(0x8000 + variant, 4),
        hexadecimal(high, 6) + hexadecimal(low, 6),
      ].join("-")
    }),
  }
}

const versionSeven = /^([0-9a-f]{8})-([0-9a-f]{4})-7/

/**
 * When an id of {@link idsOfTime} was made, in milliseconds since 1 January 1970; `undefined` for other ids.
 *
 * @example
 * timeOfId("0194c0de-7a31-7c5e-9b1f-2f6d8a0c4e11") // => 1_738_402_593_329
 * timeOfId("message-1") // => undefined
 */
export const timeOfId = (id: string): number | undefined => {
  const [, high = "", low = ""] = versionSeven.exec(id) ?? []
  return high === "" ? undefined : Number.parseInt(high + low, 16)
}

/**
 * Ids that count from one: `id-1`, `id-2`.
 *
 * @example
 * const ids = countedIds("loan")
 * Effect.runSync(ids.next) // => "loan-1"
 * Effect.runSync(ids.next) // => "loan-2"
 */
export const countedIds = (prefix: string): IdSource => {
  let count = 0
  return { next: Effect.sync(() => `${prefix}-${++count}`) }
}

/**
 * Ids of the clock and the random source; each build of the layer is a source of its own.
 *
 * @example
 * const drawn = Effect.flatMap(Ids, ({ next }) => Effect.all([next, next]))
 * const [first, second] = Effect.runSync(Effect.provide(drawn, idsLayer))
 * first.length // => 36
 * first < second // => true
 */
export const idsLayer: Layer.Layer<Ids> = /* @__PURE__ */ Layer.sync(Ids, idsOfTime)
