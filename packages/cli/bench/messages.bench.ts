/**
 * Dispatchers of one and of three processes drain a store, beside a bare loop over the same store; and single claims right after quiet
 * hours, beside those of other times.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { Storage } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { fill, freshPlace, type Place, remove, storageOf } from "./outbox-stores.ts"

const isFull = process.env["BAZGASHT_BENCH"] === "full"
const cases = isFull ? 10_000 : 4_000
const perCase = 5
const rounds = isFull ? 5 : 3
const backlog = 100_000
const claims = 31
const claimSizes = [1, 64]

interface Measured {
  readonly median: number
  readonly least: number
  readonly greatest: number
}

const measured = (values: ReadonlyArray<number>): Measured => {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), greatest: at(sorted.length - 1) }
}
const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spread = ({ greatest, least, median }: Measured): string =>
  `${twoDigits(median)} (${twoDigits(least)} to ${twoDigits(greatest)})`

/** Does work over a store that is there for it alone. */
const inFreshStore = async <Value, Failure>(
  store: Place["store"],
  work: (place: Place) => Effect.Effect<Value, Failure, Storage>,
): Promise<Value> => {
  const place = freshPlace(store)
  try {
    return await Effect.runPromise(Effect.provide(work(place), storageOf(place)))
  } finally {
    await remove(place)
  }
}

const secondsSince = (start: number): number => (performance.now() - start) / 1000

const filled = fill({ cases, perCase }, (subject) => ({ recipient: subject }))

const drainer = async (place: Place, more: ReadonlyArray<string>): Promise<ChildProcess> => {
  const child = fork(new URL("./drainer.ts", import.meta.url), [JSON.stringify(place), ...more], {
    execArgv: ["--conditions=bazgasht-source"],
  })
  await once(child, "message")
  return child
}

/** Messages a second of so many processes. */
const drained = (store: Place["store"], processes: number, ...more: ReadonlyArray<string>): Promise<number> =>
  inFreshStore(store, (place) =>
    Effect.gen(function* () {
      yield* filled
      const storage = yield* Storage
      const children = yield* Effect.promise(() =>
        Promise.all(Array.from({ length: processes }, () => drainer(place, more))),
      )
      const start = performance.now()
      for (const child of children) child.send("start")
      while ((yield* storage.messages({ status: "waiting", limit: 1 })).length > 0)
        yield* Effect.sleep("20 millis")
      const seconds = secondsSince(start)
      const settled = yield* Effect.promise(() =>
        Promise.all(
          children.map(async (child) => {
            const answer = once(child, "message")
            child.send("stop")
            const [count] = await answer
            return Number(count)
          }),
        ),
      )
      const all = settled.reduce((sum, count) => sum + count, 0)
      if (all !== cases * perCase) throw new Error(`${all} of ${cases * perCase} messages were settled`)
      return all / seconds
    }),
  )

/** Messages a second of a loop that claims and settles, and sends nothing. */
const byHand = (store: Place["store"]): Promise<number> =>
  inFreshStore(store, () =>
    Effect.gen(function* () {
      yield* filled
      const storage = yield* Storage
      const start = performance.now()
      for (let now = 0; ; now++) {
        const claimed = yield* storage.claim({ owner: "hand", now, until: now + 10, limit: 64 })
        if (claimed.length === 0) return (cases * perCase) / secondsSince(start)
        const settlements = claimed.map(({ id, lease }) => ({ id, lease, status: "accepted" as const }))
        yield* storage.settle(settlements, now)
      }
    }),
  )

/** Milliseconds for a claim while the backlog is not due, and once it is, for each size of a claim. */
const claimed = (store: Place["store"]) =>
  inFreshStore(store, () =>
    Effect.gen(function* () {
      const due = 1_000
      yield* fill({ cases: backlog / 100, perCase: 100, prefix: "quiet" }, (subject, place) => ({
        recipient: `${subject}/${place}`,
        notBefore: due,
      }))
      yield* fill({ cases: 50, perCase: 100 }, (subject, place) => ({ recipient: `${subject}/${place}` }))
      const storage = yield* Storage
      const timesAt = (now: number, limit: number) =>
        Effect.gen(function* () {
          const times: Array<number> = []
          for (let round = -3; round < claims; round++) {
            const start = performance.now()
            const taken = yield* storage.claim({ owner: "hand", now, until: 2 * due, limit })
            if (round >= 0) times.push(performance.now() - start)
            if (taken.length !== limit) throw new Error(`${taken.length} messages were claimed`)
          }
          return measured(times)
        })
      const before = yield* Effect.forEach(claimSizes, (limit) => timesAt(due - 1, limit))
      const after = yield* Effect.forEach(claimSizes, (limit) => timesAt(due, limit))
      return claimSizes.map((limit, index) => ({
        store,
        limit,
        before: before[index] as Measured,
        after: after[index] as Measured,
      }))
    }),
  )

const kinds = [
  { says: "one process", drain: (store: Place["store"]) => drained(store, 1) },
  { says: "three processes", drain: (store: Place["store"]) => drained(store, 3) },
  {
    says: "one process, with a book of receipts",
    drain: (store: Place["store"]) => drained(store, 1, "receipts"),
  },
]

const drains = async (store: Place["store"]) => {
  const rates = kinds.map((): Array<number> => [])
  const hands: Array<number> = []
  for (let round = 0; round < rounds; round++) {
    hands.push(await byHand(store))
    for (const [index, { drain }] of kinds.entries()) rates[index]?.push(await drain(store))
    const last = [hands, ...rates].map((each) => Math.round(each.at(-1) ?? 0))
    console.error(`${store}: by hand ${last[0]}, ${last.slice(1).join(", ")} a second`)
  }
  const [ones = []] = rates
  const over = (some: ReadonlyArray<number>, others: ReadonlyArray<number>): Measured =>
    measured(some.map((rate, round) => rate / (others[round] ?? Number.NaN)))
  return kinds.map(({ says }, index) => {
    const own = rates[index] ?? []
    return { store, says, rate: measured(own), ofHand: over(own, hands), ofOne: over(own, ones) }
  })
}

const stores = ["PostgreSQL", "SQLite"] as const
const sent = []
const claiming = []
for (const store of stores) {
  claiming.push(...(await claimed(store)))
  sent.push(...(await drains(store)))
}

const messagesOf = (limit: number): string => (limit === 1 ? "one message" : `${limit} messages`)

console.log(
  JSON.stringify({
    title: "Messages in stores",
    text: [
      `Dispatchers send ${(cases * perCase).toLocaleString("en")} messages of ${cases.toLocaleString("en")} cases, ${perCase} behind one another to each recipient, to a gateway that answers at once, and store what became of them. The bare loop claims 64 and settles 64, and sends nothing. Processes and server share the machine. Claims are made before and after the hour at which ${backlog.toLocaleString("en")} messages are due that waited for the end of quiet hours. Figures are the median of ${rounds} rounds, or of ${claims} claims, with the smallest and the greatest beside it.`,
    ],
    head: ["store", "", "a second, or ms", "of the bare loop, or over a claim before the hour"],
    rows: [
      ...sent.map(({ ofHand, rate, says, store }) => [store, says, spread(rate), spread(ofHand)]),
      ...claiming.map(({ after, before, limit, store }) => [
        store,
        `a claim of ${messagesOf(limit)} right after quiet hours`,
        `${spread(after)} ms`,
        twoDigits(after.median / before.median),
      ]),
    ],
    targets: [
      ...sent
        .filter(({ says }) => says === "one process")
        .map(({ rate, store }) => ({
          says: `messages a second of one process, ${store}`,
          wanted: "at least 3,000",
          reached: spread(rate),
          holds: rate.median >= 3_000,
        })),
      ...sent
        .filter(({ says }) => says === "three processes")
        .map(({ ofOne, store }) => ({
          says: `messages a second of three processes over those of one, ${store}`,
          wanted: store === "SQLite" ? "at least 0.9" : "more than 1",
          reached: spread(ofOne),
          holds: store === "SQLite" ? ofOne.median >= 0.9 : ofOne.median > 1,
        })),
      ...claiming
        .filter(({ limit }) => limit === 1)
        .map(({ after, store }) => ({
          says: `milliseconds for a claim right after quiet hours, ${store}`,
          wanted: "under 2",
          reached: spread(after),
          holds: after.median < 2,
        })),
    ],
  }),
)
