import { type CaseQuery, type StorageAdapter, writeCursor } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type Measured, measured, milliseconds } from "./measured.ts"

/** How many times a page is asked for. */
export const rounds = 31

/** Milliseconds of something that is done again and again, after it has been done three times. */
export const timesOf = (work: () => Promise<unknown>): Effect.Effect<Measured> =>
  Effect.promise(async () => {
    const times: Array<number> = []
    for (let round = -3; round < rounds; round++) {
      const time = await milliseconds(work)
      if (round >= 0) times.push(time)
    }
    return measured(times)
  })

/** Milliseconds of a page of 50 cases: the first, or the one behind a place in the list. */
export const pageTimes = (
  storage: StorageAdapter,
  question: Omit<CaseQuery, "limit">,
  place?: { readonly value: number; readonly subject: string },
): Effect.Effect<Measured> => {
  const query: CaseQuery = { limit: 50, ...question }
  const after =
    place === undefined
      ? undefined
      : writeCursor(query, query.sort === undefined ? { subject: place.subject } : place)
  const page = { ...query, ...(after === undefined ? {} : { after }) }
  return timesOf(() => Effect.runPromise(storage.query(page)))
}
