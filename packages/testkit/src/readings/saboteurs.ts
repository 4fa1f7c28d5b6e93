import { memoryReadings, type Reading, type ReadingRegister } from "@bazgasht/casework/readings"
import * as Effect from "effect/Effect"
import type { ReadingRegisterFactory } from "./conformance.ts"

/** A register of readings with one thing broken. */
export interface ReadingRegisterSaboteur {
  readonly name: string
  readonly register: ReadingRegisterFactory
  /** The test that is there for this; others may find it too. */
  readonly caughtBy: string
}

const asAdded =
  "an entry comes back as it was added, with its roles in their order and a purpose only where it has one"
const once = "an entry that is added twice is kept once, as it was first"
const together = "the conditions hold together, the first instant among them and the last not"
const pages = "pages follow each other without a gap, in the order in which entries were added"

const saboteur = (
  name: string,
  caughtBy: string,
  sabotage: (sound: ReadingRegister) => Partial<ReadingRegister>,
  lasts = false,
): ReadingRegisterSaboteur => ({
  name,
  caughtBy,
  register: Effect.succeed({
    open: Effect.sync(() => {
      const sound = memoryReadings()
      return { ...sound, ...sabotage(sound) }
    }),
    lasts,
  }),
})

const changed =
  (sound: ReadingRegister, change: (reading: Reading) => Reading): ReadingRegister["append"] =>
  (readings) =>
    sound.append(readings.map(change))

/** Every broken register that the suite has to find. */
export const readingRegisterSaboteurs: ReadonlyArray<ReadingRegisterSaboteur> = [
  saboteur("forgets the purpose", asAdded, (sound) => ({
    append: changed(sound, ({ purpose: _, ...reading }) => reading),
  })),
  saboteur("orders the roles", asAdded, (sound) => ({
    append: changed(sound, (reading) => ({ ...reading, roles: reading.roles.toSorted() })),
  })),
  saboteur("keeps whole seconds", asAdded, (sound) => ({
    append: changed(sound, (reading) => ({ ...reading, at: Math.floor(reading.at / 1_000) * 1_000 })),
  })),
  saboteur("keeps an entry as often as it is added", once, (sound) => {
    let added = 0
    const ids = new Map<string, string>()
    return {
      append: changed(sound, (reading) => {
        added += 1
        ids.set(`entry-${added}`, reading.id)
        return { ...reading, id: `entry-${added}` }
      }),
      find: (query) =>
        Effect.map(sound.find(query), (found) =>
          found.map((one) => ({ ...one, id: ids.get(one.id) ?? one.id })),
        ),
    }
  }),
  saboteur("looks at one condition alone", together, (sound) => ({
    find: ({ after, limit, ...where }) => {
      const [first] = Object.entries(where)
      return sound.find({
        limit,
        ...(after === undefined ? {} : { after }),
        ...(first === undefined ? {} : Object.fromEntries([first])),
      })
    },
  })),
  saboteur("counts the last instant in", together, (sound) => ({
    find: ({ to, ...query }) => sound.find({ ...query, ...(to === undefined ? {} : { to: to + 1 }) }),
  })),
  saboteur("leaves the first instant out", together, (sound) => ({
    find: ({ from, ...query }) => sound.find({ ...query, ...(from === undefined ? {} : { from: from + 1 }) }),
  })),
  saboteur("gives the last entry of a page again", pages, (sound) => ({
    find: ({ after = 0, ...query }) => sound.find({ ...query, after: Math.max(0, after - 1) }),
  })),
  saboteur("gives more than was asked for", pages, (sound) => ({
    find: (query) => sound.find({ ...query, limit: query.limit + 1 }),
  })),
  saboteur("gives the newest entries first", pages, (sound) => ({
    find: (query) => Effect.map(sound.find(query), (found) => found.toReversed()),
  })),
  saboteur(
    "adds entries one by one, and drops those that another adds meanwhile",
    "entries that are added at the same time are all kept, and none comes in before a place that was read",
    (sound) => {
      let isAdding = false
      return {
        append: (readings) =>
          Effect.gen(function* () {
            if (isAdding) return
            isAdding = true
            yield* Effect.yieldNow
            yield* sound.append(readings)
            isAdding = false
          }),
      }
    },
  ),
  saboteur(
    "says that it lasts, and forgets",
    "what was added is there when the register is opened again, where it lasts",
    () => ({}),
    true,
  ),
]
