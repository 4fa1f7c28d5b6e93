/**
 * Dispatchers of one and of three processes drain a store, beside a bare loop over the same store; and single claims right after quiet
 * hours, beside those of other times.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import type { Storage } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type Measured, measured, spread, twoDigits } from "../../storage-postgres/bench/measured.ts"
import { claimedAround, claimsOfEachSize, drained, drainedByHand } from "./drains.ts"
import { freshPlace, type Place, remove, storageOf } from "./outbox-stores.ts"

const isFull = process.env["BAZGASHT_BENCH"] === "full"
const load = { cases: isFull ? 10_000 : 4_000, perCase: 5 }
const messages = load.cases * load.perCase
const rounds = isFull ? 5 : 3
const backlog = 100_000
/** From this share of the processors on, a further process has none to work with. */
const full = 0.9

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

const kinds = [
  { says: "one process", drain: (place: Place) => drained(place, load, 1) },
  { says: "three processes", drain: (place: Place) => drained(place, load, 3) },
  {
    says: "one process, with a book of receipts",
    drain: (place: Place) => drained(place, load, 1, "receipts"),
  },
]

const drains = async (store: Place["store"]) => {
  const rates = kinds.map((): Array<number> => [])
  const shares = kinds.map((): Array<number> => [])
  const hands: Array<number> = []
  for (let round = 0; round < rounds; round++) {
    hands.push(await inFreshStore(store, () => drainedByHand(load)))
    for (const [index, { drain }] of kinds.entries()) {
      const { busy, rate } = await inFreshStore(store, drain)
      rates[index]?.push(rate)
      shares[index]?.push(busy)
    }
    const last = [hands, ...rates].map((each) => Math.round(each.at(-1) ?? 0))
    console.error(`${store}: by hand ${last[0]}, ${last.slice(1).join(", ")} a second`)
  }
  const [ones = []] = rates
  const over = (some: ReadonlyArray<number>, others: ReadonlyArray<number>): Measured =>
    measured(some.map((rate, round) => rate / (others[round] ?? Number.NaN)))
  return kinds.map(({ says }, index) => {
    const own = rates[index] ?? []
    return {
      ...{ store, says, rate: measured(own), busy: measured(shares[index] ?? []) },
      ...{ ofHand: over(own, hands), ofOne: over(own, ones) },
    }
  })
}

const stores = ["PostgreSQL", "SQLite"] as const
const sent = []
const claiming = []
for (const store of stores) {
  const around = await inFreshStore(store, () => claimedAround(backlog))
  claiming.push(...around.map((claims) => ({ ...claims, store })))
  sent.push(...(await drains(store)))
}

const messagesOf = (limit: number): string => (limit === 1 ? "one message" : `${limit} messages`)

console.log(
  JSON.stringify({
    title: "Messages in stores",
    text: [
      `Dispatchers send ${messages.toLocaleString("en")} messages of ${load.cases.toLocaleString("en")} cases, ${load.perCase} behind one another to each recipient, to a gateway that answers at once, and store what became of them. The bare loop claims 64 and settles 64, and sends nothing. Processes and server share the machine, and the last column is the share of its processors that worked. Claims are made before and after the hour at which ${backlog.toLocaleString("en")} messages are due that waited for the end of quiet hours. Figures are the median of ${rounds} rounds, or of ${claimsOfEachSize} claims, with the smallest and the greatest beside it.`,
    ],
    head: [
      "store",
      "",
      "a second, or ms",
      "of the bare loop, or over a claim before the hour",
      "of the machine's processors",
    ],
    rows: [
      ...sent.map(({ busy, ofHand, rate, says, store }) => [
        store,
        says,
        spread(rate),
        spread(ofHand),
        spread(busy),
      ]),
      ...claiming.map(({ after, before, limit, store }) => [
        store,
        `a claim of ${messagesOf(limit)} right after quiet hours`,
        `${spread(after)} ms`,
        twoDigits(after.median / before.median),
        "",
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
        .map(({ busy, ofOne, store }) => ({
          says: `messages a second of three processes over those of one, ${store}`,
          wanted: store === "SQLite" ? "at least 0.9" : `more than 1, unless ${full} of the processors work`,
          reached: `${spread(ofOne)}, ${spread(busy)} of the processors`,
          holds: store === "SQLite" ? ofOne.median >= 0.9 : ofOne.median > 1 || busy.median >= full,
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
