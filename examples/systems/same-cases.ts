/** What two stores have to agree on: the seal of every case. It follows from all that has happened in it. */

import { Storage } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type StorePlace, storeAt } from "./stores.ts"

const pageLength = 1000

/** The hash of the last event of every case, by kind and id. */
export const sealsOf = (place: StorePlace): Promise<ReadonlyMap<string, string>> =>
  Effect.gen(function* () {
    const storage = yield* Storage
    const seals = new Map<string, string>()
    let after = 0
    for (;;) {
      const page = yield* storage.feed({ after, limit: pageLength })
      for (const { hash, kind, position, subject } of page) {
        seals.set(`${kind}/${subject}`, hash)
        after = position
      }
      if (page.length < pageLength) return seals
    }
  }).pipe(Effect.provide(storeAt(place)), Effect.runPromise)
