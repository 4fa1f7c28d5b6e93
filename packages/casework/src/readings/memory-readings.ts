import * as Effect from "effect/Effect"
import type { KeptReading, ReadingQuery, ReadingRegister } from "./reading-register.ts"

const meets = (entry: KeptReading, { after = 0, from, kind, person, subject, to }: ReadingQuery): boolean =>
  entry.place > after &&
  (person === undefined || entry.person === person) &&
  (kind === undefined || entry.kind === kind) &&
  (subject === undefined || entry.subject === subject) &&
  (from === undefined || entry.at >= from) &&
  (to === undefined || entry.at < to)

/**
 * A register of readings in memory, for tests: what is in it is gone with the process.
 *
 * @example
 * const register = memoryReadings()
 * const reading = { id: "r-1", at: 0, person: "p-1", roles: ["clerk"], kind: "loan", subject: "loan-1", way: "read" } as const
 * Effect.runSync(register.append([reading, reading]))
 * Effect.runSync(register.find({ person: "p-1", limit: 10 })).map(({ place, subject }) => [place, subject]) // => [[1, "loan-1"]]
 */
export const memoryReadings = (): ReadingRegister => {
  const entries = new Map<string, KeptReading>()
  return {
    append: (readings) =>
      Effect.sync(() => {
        for (const reading of readings)
          if (!entries.has(reading.id)) entries.set(reading.id, { ...reading, place: entries.size + 1 })
      }),
    find: (query) =>
      Effect.sync(() => [...entries.values()].filter((entry) => meets(entry, query)).slice(0, query.limit)),
  }
}
