/** Work that callers hand in at the same time, done together. */

import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"

/** How large batches grow, and how long the next one waits to grow. */
export interface BatchOptions<Item> {
  /** The most items of a batch. */
  readonly maxItems: number
  /** The most weight of a batch, if there is a limit; an item heavier than that is a batch by itself. */
  readonly maxWeight?: number
  readonly weightOf?: (item: Item) => number
  /** The longest wait for the callers that the last batch answered. */
  readonly gatherFor: Duration.Input
}

interface Waiting<Item, Answer> {
  readonly item: Item
  readonly answer: Deferred.Deferred<Answer>
}

/**
 * Does work in batches: callers that come together, or while a batch is under way, share the next one. A caller alone never waits.
 * `work` answers for each item of a batch, in its order, and goes on where a caller is interrupted.
 *
 * The callers of a batch are likely to come back at once, so the next batch waits for as many as the last one held. Without that,
 * two halves of the callers take turns, and each waits while the work of the other half is done.
 *
 * @example
 * const sizes: Array<number> = []
 * const double = inBatches({ maxItems: 64, gatherFor: "1 millis" }, (items: ReadonlyArray<number>) => {
 *   sizes.push(items.length)
 *   return Effect.succeed(items.map((item) => item * 2))
 * })
 * await Effect.runPromise(double(4)) // => 8
 * sizes // => [1]
 */
export const inBatches = <Item, Answer>(
  { gatherFor, maxItems, maxWeight = Number.POSITIVE_INFINITY, weightOf = () => 1 }: BatchOptions<Item>,
  work: (items: ReadonlyArray<Item>) => Effect.Effect<ReadonlyArray<Answer>>,
): ((item: Item) => Effect.Effect<Answer>) => {
  const waiting: Array<Waiting<Item, Answer>> = []
  let lastSize = 1
  let isWorking = false
  let onArrival = (): void => {}

  const untilGathered = Effect.callback<void>((resume) => {
    onArrival = () => {
      if (waiting.length < lastSize) return
      onArrival = () => {}
      resume(Effect.void)
    }
    onArrival()
  })
  const gather = Effect.suspend(() =>
    waiting.length < lastSize ? Effect.timeoutOption(untilGathered, gatherFor) : Effect.void,
  )

  const take = (): ReadonlyArray<Waiting<Item, Answer>> => {
    let weight = 0
    const tooMuch = waiting.findIndex(({ item }, place) => {
      weight += weightOf(item)
      return place === maxItems || (place > 0 && weight > maxWeight)
    })
    return waiting.splice(0, tooMuch < 0 ? waiting.length : tooMuch)
  }

  const batch = Effect.gen(function* () {
    yield* gather
    const taken = take()
    lastSize = taken.length
    const answers = yield* Effect.exit(work(taken.map(({ item }) => item)))
    for (const [place, { answer }] of taken.entries())
      yield* Deferred.done(
        answer,
        Exit.map(answers, (all) => all[place] as Answer),
      )
  })

  const untilNoneWaits: Effect.Effect<void> = Effect.suspend(() => {
    isWorking = waiting.length > 0
    return isWorking ? Effect.andThen(batch, untilNoneWaits) : Effect.void
  })

  return (item) =>
    Effect.suspend(() => {
      const answer = Deferred.makeUnsafe<Answer>()
      waiting.push({ item, answer })
      onArrival()
      if (isWorking) return Deferred.await(answer)
      isWorking = true
      return Effect.andThen(Effect.forkDetach(untilNoneWaits), Deferred.await(answer))
    })
}
