import type { StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"

/** A store that lets others have their turn before each operation, as often as `turns` says. */
export const takingTurns = (storage: StorageAdapter, turns: () => number): StorageAdapter => {
  const after =
    <Request, Answer, Failure>(operation: (request: Request) => Effect.Effect<Answer, Failure>) =>
    (request: Request): Effect.Effect<Answer, Failure> =>
      Effect.suspend(() => {
        const waited = Array.from({ length: turns() }, () => Effect.yieldNow)
        return Effect.andThen(Effect.all(waited, { discard: true }), operation(request))
      })
  return {
    ...storage,
    commit: after(storage.commit),
    load: after(storage.load),
    query: after(storage.query),
  }
}
