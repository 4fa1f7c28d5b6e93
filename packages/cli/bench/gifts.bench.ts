/**
 * Gifts into one pool: what the next one costs after so many.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { accessBy, type Caller, openCasework } from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"
import type { PoolTerms } from "@bazgasht/core/release"
import {
  countBatch,
  entriesOfBatch,
  type GiftBatchState,
  type GiftBatchTerms,
  type GiftState,
  type GiftTerms,
  giftBatchCases,
  giftCases,
  poolBookingOf,
} from "@bazgasht/organisation/charity"
import type { Day, Money } from "@bazgasht/rules"
import { sqliteStorage } from "@bazgasht/storage-sqlite"
import * as Result from "effect/Result"

/** How many gifts are measured behind each size. */
const measuredGifts = 500
/** How many gifts go into one batch, and by it into the pool. */
const batchSize = 500
const sizes = process.env["BAZGASHT_BENCH"] === "full" ? [100, 10_000, 100_000] : [100, 10_000]

const folder = mkdtempSync(join(tmpdir(), "bazgasht-bench-"))
const kinds = { gift: giftCases, giftBatch: giftBatchCases, pool: caseKinds.pool }
const role = "charity"
const casework = Result.getOrThrow(
  await openCasework({
    storage: sqliteStorage({ file: join(folder, "gifts.sqlite") }),
    kinds,
    access: accessBy({
      grants: Object.entries(kinds).map(([kind, { lifeCycle }]) => ({
        to: [role],
        kinds: [kind],
        relation: "any",
        see: "whole",
        do: Object.keys(lifeCycle.competences),
      })),
    }),
  }),
)
const { gift, giftBatch, pool } = casework.cases

const day = 20_000 as Day
const callerOf = (person: string): Caller => ({ person, linked: [], offices: [{ role }] })
const common = { citations: [], attributes: [], cashiers: [role] }
const giftTerms: GiftTerms = { ...common, fundraisers: [role], refunders: [role], channels: ["app"] }
const batchTerms: GiftBatchTerms = { ...common, confirmers: [role], bookkeepers: [role] }
const poolTerms: PoolTerms = {
  ...common,
  keepers: [role],
  fundraisers: [role],
  refunders: [role],
  reservers: [role],
  payers: [role],
  receiptRecorders: [role],
  earmarks: {},
}
const giftSetting = { policyDigest: "policy-1", terms: giftTerms }
const batchSetting = { policyDigest: "policy-1", terms: batchTerms }
const poolSetting = { policyDigest: "policy-1", terms: poolTerms }
const given = (subject: string, version: number, person = "cashier-1") => ({
  id: `${subject}-${version}`,
  subject,
  at: day,
  by: { id: person, role },
  expectedVersion: version,
})

let version = 0
const askPool = async (content: object): Promise<void> => {
  const command = { ...given("pool-1", version), ...content }
  Result.getOrThrow(
    await pool.handleUnknown({ caller: callerOf("cashier-1"), command, setting: poolSetting }),
  )
  version += 1
}

const askBatch = async (
  subject: string,
  version: number,
  content: object,
  person = "cashier-1",
): Promise<void> => {
  const command = { ...given(subject, version, person), ...content }
  Result.getOrThrow(
    await giftBatch.handleUnknown({ caller: callerOf(person), command, setting: batchSetting }),
  )
}

/** Counts a batch, has it counted again, and books it in the pool. */
const book = async (subject: string): Promise<void> => {
  const caller = callerOf("cashier-1")
  const stateOf = async (): Promise<GiftBatchState> =>
    Result.getOrThrow(await giftBatch.read({ caller, subject })).state as GiftBatchState
  const query = { where: [{ attribute: "batch" as const, is: subject }], limit: 1000 }
  const gifts = Result.getOrThrow(await gift.find({ caller, query })).cases.map(
    ({ state }) => state as GiftState,
  )
  const count = Result.getOrThrow(countBatch(await stateOf(), gifts))
  await askBatch(subject, 1, { type: "seal", ...count })
  await askBatch(subject, 2, { type: "confirm", digest: count.digest }, "cashier-2")
  for (const entry of Result.getOrThrow(entriesOfBatch(await stateOf())))
    for (const content of poolBookingOf(entry, day)) await askPool(content)
  await askBatch(subject, 3, { type: "book" })
}

let gifts = 0
/** Books the next gift; how many milliseconds that took. What its batch takes when it is full is counted apart. */
const give = async (): Promise<number> => {
  const batch = `batch-${Math.floor(gifts / batchSize)}`
  if (gifts % batchSize === 0) {
    if (gifts > 0) await book(`batch-${gifts / batchSize - 1}`)
    const into = { kind: "pool", id: "pool-1" }
    await askBatch(batch, 0, { type: "open", into, earmark: {}, unit: "headquarters" })
  }
  const subject = `gift-${gifts}`
  const command = {
    ...given(subject, 0),
    type: "give" as const,
    donor: `donor-${gifts % 5000}`,
    amount: (100_000 + gifts) as Money,
    channel: "app",
    earmark: {},
    unit: "headquarters",
    receipt: `receipt-${gifts}`,
    receivedOn: day,
    batch,
  }
  gifts += 1
  const start = performance.now()
  const answer = await gift.handle({ caller: callerOf("cashier-1"), command, setting: giftSetting })
  const time = performance.now() - start
  Result.getOrThrow(answer)
  return time
}

interface Measured {
  readonly median: number
  readonly least: number
  readonly greatest: number
}

const measured = (values: ReadonlyArray<number>): Measured => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
  return { median: at(0.5), least: at(0.05), greatest: at(0.95) }
}

await askPool({ type: "open", unit: "headquarters", attributes: [] })
// The first gifts are slower because nothing is compiled yet.
const figures: Array<Measured> = []
for (const size of sizes) {
  console.error(`${size} gifts`)
  while (gifts < size) await give()
  const times: Array<number> = []
  for (let place = 0; place < measuredGifts; place++) times.push(await give())
  figures.push(measured(times))
}
await casework.close()
rmSync(folder, { recursive: true })

const number = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spread = ({ greatest, least, median }: Measured): string =>
  `${number(median)} ms (${number(least)} to ${number(greatest)})`
const [first, last] = [figures[0], figures.at(-1)]
const growth = (last?.median ?? Number.NaN) / (first?.median ?? Number.NaN)

console.log(
  JSON.stringify({
    title: "Gifts into one pool",
    text: [
      `Each gift is a case of its own in a SQLite file: read, decided, committed with its claims and flushed to the disk. Every ${batchSize} of them are a batch, which is counted twice and booked in the pool; that is not part of the figures.`,
      `A figure is the median of ${measuredGifts} gifts, with the twentieth part that was quickest and slowest left out of what stands beside it, by the clock on the wall.`,
    ],
    head: ["gifts before it", "the next gift"],
    rows: sizes.map((size, place) => [
      size.toLocaleString("en"),
      figures[place] ? spread(figures[place]) : "",
    ]),
    targets: [
      {
        says: `the gift after ${sizes.at(-1)?.toLocaleString("en")}, over that after ${sizes[0]}`,
        wanted: "under 1.5",
        reached: number(growth),
        holds: growth < 1.5,
      },
    ],
  }),
)
