/**
 * A store of a country in one table: a store is filled with 100,000 cases and 500,000 events, in SQLite and in PostgreSQL, and everything that a
 * country asks of it is measured over it, the same by hand and by Emmett beside it; and the commands over the files of a nation.
 *
 *     pnpm bench:table                          # 100,000 cases, a quarter of an hour on two idle cores
 *     BAZGASHT_CASES=1000000 pnpm bench:table   # a million
 *     BAZGASHT_PARTS=reading pnpm bench:table   # only lists and long cases; or verifying, sending, committing, files, or several of them
 *
 * Prints a report as JSON on standard output and its progress on standard error.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  Access,
  accessBy,
  type Caller,
  type CaseKind,
  type CaseRelation,
  countedIds,
  Ids,
  type LifeCycleTypes,
  makeCaseService,
} from "@bazgasht/casework"
import { Storage, type StorageAdapter } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { jalaliDay } from "@bazgasht/iran"
import { openPostgres } from "@bazgasht/storage-postgres"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { Client } from "pg"
import { withoutReading } from "../../core/test/cases/every-kind.ts"
import { type CallerFigures, inDatabase, measureOnDisks } from "../../storage-postgres/bench/callers.ts"
import { measureLongCases } from "../../storage-postgres/bench/long-cases.ts"
import { type Measured, measured, spread, twoDigits } from "../../storage-postgres/bench/measured.ts"
import { pageTimes, timesOf } from "../../storage-postgres/bench/page-times.ts"
import { serverUrl } from "../../storage-postgres/test/server.ts"
import { backedUp } from "./backed-up.ts"
import { costsOf, inSeconds } from "./command-costs.ts"
import { claimedAround, type Drain, drained, drainedByHand, type Load } from "./drains.ts"
import { fillPostgres, fillSqlite, type Lives, livesOf, rowsOf, vacuumAnalyze } from "./filled-store.ts"
import { cycleFiles, fundFiles, placementFiles } from "./nation-files.ts"
import { type Place, storageOf } from "./outbox-stores.ts"
import { supportLives } from "./support-lives.ts"
import { verified } from "./verified.ts"

if (serverUrl === undefined) throw new Error("The benchmark needs a PostgreSQL server: BAZGASHT_POSTGRES_URL")

const usualCases = 100_000
const cases = Number(process.env["BAZGASHT_CASES"] ?? usualCases)
const allParts = ["committing", "reading", "verifying", "sending", "files"] as const
type PartOfTable = (typeof allParts)[number]
const asked: ReadonlyArray<string> = process.env["BAZGASHT_PARTS"]?.split(",") ?? allParts
for (const part of asked)
  if (!allParts.some((known) => known === part))
    throw new Error(`BAZGASHT_PARTS: ${part} is none of ${allParts.join(", ")}`)

/** The lines of a part, where it is asked for. */
const of = async (
  part: PartOfTable,
  lines: () => Promise<ReadonlyArray<Line>>,
): Promise<ReadonlyArray<Line>> => (asked.includes(part) ? lines() : [])

const associations = 220
const years = 2
const drainRounds = 3
const callerRounds = 5
const backlog = 100_000
const first = jalaliDay(1402, 1, 1)

const count = (number: number): string => number.toLocaleString("en")

/** A line of the table. */
interface Line {
  readonly says: string
  readonly reached: string
  /** What the same took by hand and by Emmett, where somebody would write it by hand. */
  readonly beside?: string
  /** The speed over that of each of them. */
  readonly ratio?: string
  readonly wanted: string
  readonly holds: boolean
}

const begunSupport = supportLives({ cases, associations, years, first })

/** Four in five cases are of support, of which a fifth waits, a fifth is suspended and the others are active; the fifth is a loan. */
const allLives = async (): Promise<ReadonlyArray<Lives>> => {
  const [loans] = await livesOf(["loan"])
  const support: Lives = {
    kind: caseKinds.supportCase.kind,
    lifeOf: (number) => {
      const life = begunSupport(number)
      const turn = Math.floor(number / 5) % 5
      if (turn === 0) return life.slice(0, -1)
      if (turn > 1) return life
      const last = life.at(-1) as { readonly subject: string; readonly at: number }
      const suspended = { type: "suspended", stage: "suspended", reason: "whereaboutsUnknown" }
      const next = {
        version: life.length + 1,
        command: `${last.subject}-${life.length + 1}`,
        at: last.at + 10,
      }
      const whole = {
        subject: last.subject,
        by: { id: "p-4", role: "socialWorker" },
        policyDigest: "policy-1",
      }
      return [...life, { ...whole, ...next, ...suspended }]
    },
  }
  return [support, support, support, support, loans as Lives]
}

const minute = 60_000_000

const verification = (store: string, storage: StorageAdapter): Effect.Effect<ReadonlyArray<Line>> =>
  Effect.map(verified(storage), ({ longestTurn, mark, microseconds }): ReadonlyArray<Line> => {
    const events = mark.position
    console.error(
      `${store}: ${count(events)} events verified in ${twoDigits((microseconds * events) / 1e6)} s`,
    )
    return [
      {
        says: `\`verify\` of ${count(events)} events, ${store}`,
        reached: `${twoDigits((microseconds * events) / 1e6)} s`,
        wanted: `under ${twoDigits((60 * events) / 500_000)} s`,
        holds: microseconds * 500_000 < minute,
      },
      {
        says: `the longest that it held the event loop, ${store}`,
        reached: `${twoDigits(longestTurn)} ms of the processor`,
        wanted: "under 50 ms",
        holds: longestTurn < 50,
      },
    ]
  })

const megabytes = (bytes: number): string => `${count(Math.round(bytes / 1e6))} MB`

/** How long a back-up of the store takes, and how long it takes to read it back. */
const backUp = async (url: string): Promise<ReadonlyArray<Line>> => {
  const { bytesOfDump, bytesOfStore, dumped, restored } = await backedUp(url, "store")
  console.error(`dumped in ${twoDigits(dumped)} s, read back in ${twoDigits(restored)} s`)
  const line = (says: string, reached: string): Line => ({ says, reached, wanted: "", holds: true })
  return [
    line("the store on the disk, PostgreSQL", megabytes(bytesOfStore)),
    line("a dump of it by `pg_dump`", `${twoDigits(dumped)} s, ${megabytes(bytesOfDump)}`),
    line("the dump read back by `pg_restore`", `${twoDigits(restored)} s`),
  ]
}

const inTheMiddle = {
  value: first + (365 * years) / 2 + 400,
  subject: `case-${String(cases / 2).padStart(6, "0")}`,
}
const active = { attribute: "stage", is: "active" }
const byDue = { attribute: "due", order: "ascending" } as const

const pages = [
  ["by due day", { where: [], sort: byDue }, undefined],
  ["by due day, of a stage", { where: [active], sort: byDue }, undefined],
  ["by due day, of a stage, deep in the list", { where: [active], sort: byDue }, inTheMiddle],
  ["by stage", { where: [active] }, undefined],
  ["by stage, deep in the list", { where: [active] }, inTheMiddle],
] as const

const timedPages = (storage: StorageAdapter, when: string): Effect.Effect<ReadonlyArray<Line>> =>
  Effect.forEach(pages, ([says, question, place]) =>
    Effect.map(
      pageTimes(storage, { kind: caseKinds.supportCase.kind, ...question }, place),
      (times): Line => {
        console.error(`${says}: ${spread(times)}`)
        return {
          says: `a page ${says}, ${when}`,
          reached: `${spread(times)} ms`,
          wanted: "under 10 ms",
          holds: times.median < 10,
        }
      },
    ),
  )

/** The cases of one who sees only their own, and does not name themselves in the question. */
const ownCases = <L extends LifeCycleTypes, Attribute extends string>(
  storage: StorageAdapter,
  says: string,
  kind: CaseKind<L, string, Attribute>,
  relation: CaseRelation,
  caller: Caller,
) =>
  Effect.gen(function* () {
    const service = yield* makeCaseService(kind).pipe(
      Effect.provideService(Storage, storage),
      Effect.provideService(
        Access,
        accessBy({ grants: [{ to: ["family"], kinds: [kind.kind], relation, see: "whole", do: [] }] }),
      ),
      Effect.provideService(Ids, countedIds("message")),
    )
    const question = { caller, query: { limit: 50 } }
    const { cases: found } = yield* service.find(question)
    if (found.length === 0) throw new Error(`${says} found nothing`)
    const times = yield* timesOf(() => Effect.runPromise(service.find(question)))
    console.error(`${says}: ${found.length} cases, ${spread(times)}`)
    return {
      says: `"my cases" of ${says}, who sees no others`,
      reached: `${spread(times)} ms`,
      wanted: "under 10 ms",
      holds: times.median < 10,
    } satisfies Line
  })

const myCases = (storage: StorageAdapter) =>
  Effect.gen(function* () {
    const { beneficiaryAttribute = "", kind } = caseKinds.loan
    const [loan] = (yield* storage.query({ kind, where: [], limit: 1 })).cases
    const family = { role: "family" }
    const borrower: Caller = {
      person: String(loan?.attributes[beneficiaryAttribute]),
      linked: [],
      offices: [family],
    }
    const association: Caller = { ...borrower, offices: [{ ...family, unit: "association-007" }] }
    return [
      yield* ownCases(storage, "a borrower", caseKinds.loan, "beneficiary", borrower),
      yield* ownCases(
        storage,
        "an association",
        withoutReading(caseKinds.supportCase),
        "ownUnit",
        association,
      ),
    ]
  })

const callerLines = (figures: ReadonlyArray<CallerFigures>): ReadonlyArray<Line> =>
  figures.map(({ callers, disk, rates, shares }): Line => {
    const [own, hand, emmett] = rates as [Measured, Measured, Measured]
    const [, ofHand, ofEmmett] = shares as [Measured, Measured, Measured]
    const isSlow = disk !== "as it is"
    const [leastOfHand, leastOfEmmett] = isSlow ? [0.8, 0] : [1, 0.8]
    return {
      says: `PostgreSQL commits a second of ${callers} callers, disk ${isSlow ? `with ${disk}` : disk}`,
      reached: spread(own),
      beside: `${spread(hand)}; ${spread(emmett)}`,
      ratio: `${spread(ofHand)}; ${spread(ofEmmett)}`,
      wanted:
        callers === 1
          ? ""
          : isSlow
            ? `at least ${leastOfHand} of by hand`
            : `at least by hand, and ${leastOfEmmett} of Emmett`,
      holds: callers === 1 || (ofHand.median >= leastOfHand && ofEmmett.median >= leastOfEmmett),
    }
  })

const longCases = (storage: StorageAdapter) =>
  Effect.map(measureLongCases(storage), (figures): ReadonlyArray<Line> => {
    const shortest = figures[0]?.next.median ?? Number.NaN
    return figures.map(
      ({ next, past }): Line => ({
        says: `a command of a case that has had ${count(past)}`,
        reached: `${spread(next)} ms`,
        ratio: `${twoDigits(next.median / shortest)} of the shortest`,
        wanted: "flat: at most 1.25 of the shortest",
        holds: next.median <= 1.25 * shortest,
      }),
    )
  })

const loadOf = (name: string): Load => ({ cases: 4_000, perCase: 5, prefix: name })

/** From this share of the processors on, a further process has none to work with. */
const full = 0.9

const drains = (place: Place) =>
  Effect.gen(function* () {
    const hand: Array<number> = []
    const one: Array<Drain> = []
    const three: Array<Drain> = []
    for (let round = 0; round < drainRounds; round++) {
      hand.push(yield* drainedByHand(loadOf(`hand-${round}`)))
      one.push(yield* drained(place, loadOf(`one-${round}`), 1))
      three.push(yield* drained(place, loadOf(`three-${round}`), 3))
      console.error(
        `${place.store}: drained ${[hand.at(-1), one.at(-1)?.rate, three.at(-1)?.rate].map((rate = 0) => Math.round(rate)).join(", ")} a second`,
      )
    }
    const rateOf = (some: ReadonlyArray<Drain>): Measured => measured(some.map(({ rate }) => rate))
    const busyOf = (some: ReadonlyArray<Drain>): Measured => measured(some.map(({ busy }) => busy))
    const over = (some: ReadonlyArray<Drain>, others: ReadonlyArray<number>): Measured =>
      measured(some.map(({ rate }, round) => rate / (others[round] ?? Number.NaN)))
    const gain = over(
      three,
      one.map(({ rate }) => rate),
    )
    return [
      {
        says: `messages drained a second, ${place.store}, one process`,
        reached: `${spread(rateOf(one))}, ${twoDigits(busyOf(one).median)} of the processors`,
        beside: `${spread(measured(hand))}; none`,
        ratio: `${spread(over(one, hand))} of a bare loop`,
        wanted: "at least 3,000",
        holds: rateOf(one).median >= 3_000,
      },
      {
        says: `messages drained a second, ${place.store}, three processes`,
        reached: `${spread(rateOf(three))}, ${twoDigits(busyOf(three).median)} of the processors`,
        ratio: `${spread(gain)} of one process`,
        wanted: `more than one process, unless ${full} of the processors work`,
        holds: gain.median > 1 || busyOf(three).median >= full,
      },
    ] satisfies ReadonlyArray<Line>
  })

const claims = (store: Place["store"]) =>
  Effect.map(
    claimedAround(backlog),
    (sizes): ReadonlyArray<Line> =>
      sizes.map(
        ({ after, before, limit }): Line => ({
          says: `a claim of ${limit} right after quiet hours, ${count(backlog)} due, ${store}`,
          reached: `${spread(after)} ms`,
          ratio: `${twoDigits(after.median / before.median)} of a claim before them`,
          wanted: "under 2 ms",
          holds: after.median < 2,
        }),
      ),
  )

/** What is done with messages, over a store in which none waits. */
const messages = (place: Place) =>
  Effect.provide(
    Effect.gen(function* () {
      return [...(yield* drains(place)), ...(yield* claims(place.store))]
    }),
    storageOf(place),
  )

const inSqlite = async (lives: ReadonlyArray<Lives>): Promise<ReadonlyArray<Line>> => {
  if (!asked.includes("verifying") && !asked.includes("sending")) return []
  const folder = mkdtempSync(join(tmpdir(), "bazgasht-bench-"))
  const file = join(folder, "store.sqlite")
  try {
    await Effect.runPromise(Effect.scoped(openSqlite({ file })))
    fillSqlite(file, rowsOf(cases, lives, "accepted"))
    console.error("SQLite is filled")
    const verify = Effect.flatMap(openSqlite({ file }), (storage) => verification("SQLite", storage))
    return [
      ...(await of("verifying", () => Effect.runPromise(Effect.scoped(verify)))),
      ...(await of("sending", () => Effect.runPromise(messages({ store: "SQLite", folder, file })))),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const tables = ["cases", "events", "attributes", "claims", "messages"]

const onDatabase = async (url: string, work: (client: Client) => Promise<unknown>): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await work(client)
  await client.end()
}

/** The schema of those who write by hand, as full as that of the store. */
const copyTo = (url: string, schema: string): Promise<void> =>
  onDatabase(url, async (client) => {
    for (const table of tables)
      await client.query(`insert into ${schema}.${table} select * from store.${table}`)
    for (const table of tables) await client.query(`analyze ${schema}.${table}`)
  })

/** Fills a store of which the planner knows nothing, as after a restore, and hands it over before and after it does. */
const inFilledStore = (
  url: string,
  lives: ReadonlyArray<Lives>,
  before: (storage: StorageAdapter) => Promise<ReadonlyArray<Line>>,
  after: (storage: StorageAdapter) => Promise<ReadonlyArray<Line>>,
): Promise<ReadonlyArray<Line>> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openPostgres({ url, schema: "store", statementTimeout: 300_000 })
        const setAutovacuum = async (client: Client, to: boolean) => {
          for (const table of tables)
            await client.query(`alter table store.${table} set (autovacuum_enabled = ${to})`)
        }
        yield* Effect.promise(() =>
          onDatabase(url, async (client) => {
            await setAutovacuum(client, false)
            await fillPostgres(client, "store", rowsOf(cases, lives, "accepted"))
          }),
        )
        console.error("PostgreSQL is filled")
        const unknown = yield* Effect.promise(() => before(storage))
        yield* Effect.promise(() =>
          onDatabase(url, async (client) => {
            await setAutovacuum(client, true)
            await vacuumAnalyze(client, "store")
          }),
        )
        return [...unknown, ...(yield* Effect.promise(() => after(storage)))]
      }),
    ),
  )

const inPostgres = async (server: string, lives: ReadonlyArray<Lives>): Promise<ReadonlyArray<Line>> => {
  if (asked.every((part) => part === "files")) return []
  return inDatabase(server, async (url, alter) => {
    const read = await inFilledStore(
      url,
      lives,
      (storage) => of("reading", () => Effect.runPromise(timedPages(storage, "before `analyze`"))),
      async (storage) => [
        ...(await of("reading", () => Effect.runPromise(timedPages(storage, "after it")))),
        ...(await of("reading", () => Effect.runPromise(myCases(storage)))),
        ...(await of("verifying", () => Effect.runPromise(verification("PostgreSQL", storage)))),
        ...(await of("verifying", () => backUp(url))),
        ...(await of("reading", () => Effect.runPromise(longCases(storage)))),
      ],
    )
    const sent = await of("sending", () =>
      Effect.runPromise(messages({ store: "PostgreSQL", url, schema: "store" })),
    )
    const written = await of("committing", async () =>
      callerLines(await measureOnDisks(url, alter, callerRounds, (to) => copyTo(to, "by_hand"))),
    )
    return [...written, ...read, ...sent]
  })
}

const computations = [
  {
    title: "`bazgasht place`, 10,000 people and 500 openings",
    words: ["place", "round.json", "people.jsonl"],
    files: () => placementFiles(10_000, 500),
    many: "people.jsonl",
    wanted: { seconds: 5, megabytes: 400 },
  },
  {
    title: "`bazgasht cycle`, 65,000 families",
    words: ["cycle", "plan.json", "families.jsonl"],
    files: () => cycleFiles(65_000),
    many: "families.jsonl",
    wanted: { seconds: 8, megabytes: 500 },
  },
  {
    title: "`bazgasht fund`, 20,000 petitions, its slowest mode",
    words: ["fund", "run.json"],
    files: () => fundFiles(20_000, "weight", "provinces"),
    many: "run.json",
    wanted: { seconds: 2, megabytes: 500 },
  },
]

const commandLines = async (): Promise<ReadonlyArray<Line>> =>
  (await costsOf(computations, 1)).map(
    ({ cost, hand, title, wanted }): Line => ({
      says: title,
      reached: `${inSeconds(cost)}, ${cost.megabytes.toFixed(0)} MB`,
      beside: `${hand.seconds.toFixed(1)} s for its JSON alone; none`,
      ratio: `${(cost.seconds / hand.seconds).toFixed(0)} times that`,
      wanted: `${wanted.seconds} s, ${wanted.megabytes} MB`,
      holds: cost.seconds <= wanted.seconds && cost.megabytes <= wanted.megabytes,
    }),
  )

const begun = performance.now()
const lives = await allLives()
const lines = [
  ...(await inPostgres(serverUrl, lives)),
  ...(await inSqlite(lives)),
  ...(await of("files", commandLines)),
]
const minutes = (performance.now() - begun) / 60_000

console.log(
  JSON.stringify({
    // Each size has a section of its own.
    title: `A store of a country${cases === usualCases ? "" : `, ${count(cases)} cases`}`,
    text: [
      `${asked.some((part) => part === "verifying" || part === "sending") ? "One store in PostgreSQL and one in SQLite, each" : "A store in PostgreSQL,"} filled with ${count(cases)} cases of support and loans, ${count(5 * cases)} events and as many messages that were sent, of ${associations} associations over ${years} years. Everything is measured over ${asked.length === allParts.length ? "them" : `it that belongs to ${asked.join(" and ")}`}, in one run, which took ${minutes.toFixed(0)} minutes, on a server on the same machine.`,
      ...(asked.includes("committing")
        ? [
            `By hand is a transaction with the same rows, a prepared statement for each table, without chain and checks, into tables that are as full; Emmett appends the event to its stream and writes no document, no attributes and no message. A disk whose flush takes 5 ms is stood in for by \`commit_delay = 5000, commit_siblings = 0\`.`,
          ]
        : []),
    ],
    head: ["", "reached", "by hand; Emmett", "of by hand; of Emmett", "wanted"],
    rows: lines.map(({ beside = "", ratio = "", reached, says, wanted }) => [
      says,
      reached,
      beside,
      ratio,
      wanted,
    ]),
    targets: lines
      .filter(({ wanted }) => wanted !== "")
      .map(({ holds, ratio, reached, says, wanted }) => ({
        says,
        wanted,
        reached: ratio === undefined ? reached : `${reached}; ${ratio}`,
        holds,
      })),
  }),
)
