import { countedIds, makeCasework } from "@bazgasht/casework"
import { houseChannel } from "@bazgasht/casework/consequences"
import { Storage, type StorageAdapter, StorageError, type StoredMessage } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import { openMemory } from "@bazgasht/storage-memory"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { access, consequences, keeperCaller, kinds, setting } from "./bells.ts"

/** What goes wrong with one use of the store. */
const faults = ["none", "unavailable", "lost", "killed"] as const
type Fault = (typeof faults)[number]

/** What people do, and dispatchers. */
const turns = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant("ring" as const), bell: fc.nat(1), lamp: fc.option(fc.nat(3)) }),
    fc.record({ do: fc.constant("light" as const), lamp: fc.nat(3) }),
    fc.record({
      do: fc.constant("dispatch" as const),
      by: fc.nat(2),
      faults: fc.array(fc.constantFrom(...faults), { maxLength: 6 }),
    }),
  ),
  { maxLength: 14 },
)

/** A store that fails as a plan says: before it does anything, or after, or so that its user never learns of it. */
const failing = (storage: StorageAdapter, plan: Array<Fault>): StorageAdapter => ({
  ...storage,
  commit: (commit) => {
    const fault = plan.shift() ?? "none"
    const name = { kind: commit.kind, subject: commit.subject }
    if (fault === "unavailable")
      return Effect.fail(new StorageError({ code: "storage.unavailable", ...name }))
    const done = storage.commit(commit)
    return fault === "lost"
      ? Effect.andThen(done, Effect.fail(new StorageError({ code: "storage.outcomeUnknown", ...name })))
      : done
  },
  // One that is killed has settled nothing, and its claims run out.
  settle: (settlements, now) =>
    (plan.shift() ?? "none") === "killed" ? Effect.succeed([]) : storage.settle(settlements, now),
})

const clock = Effect.runSync(Effect.clockWith((each) => Effect.succeed(each)))

/** Runs with a clock that stands still but where it is moved. */
const atTime = <A, E>(effect: Effect.Effect<A, E>, time: { now: number }): Promise<A> =>
  Effect.runPromise(
    Effect.provideService(effect, Clock.Clock, {
      currentTimeMillisUnsafe: () => time.now,
      currentTimeMillis: Effect.sync(() => time.now),
      currentTimeNanosUnsafe: () => clock.currentTimeNanosUnsafe(),
      currentTimeNanos: clock.currentTimeNanos,
      monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
      monotonicTimeNanos: clock.monotonicTimeNanos,
      sleep: (duration) => clock.sleep(duration),
    }),
  )

const bellOf = (number: number) => `bell-${number}`
const lampOf = (number: number) => `lamp-${number}`
/** Two lamps for each of the two bells. */
const keeperOf = (number: number) => `keeper of ${number % 2}`

interface World {
  readonly storage: StorageAdapter
  readonly messages: ReadonlyArray<StoredMessage>
  readonly rings: number
  readonly isSound: boolean
}

/** Lives through turns, and then lets every consequence come to its end. */
const lived = (asked: ReadonlyArray<(typeof turns extends fc.Arbitrary<infer T> ? T : never)[number]>) => {
  const time = { now: 1_000_000 }
  const program = Effect.gen(function* () {
    const plan: Array<Fault> = []
    const memory = yield* openMemory()
    const storage = failing(memory, plan)
    const ids = countedIds("m")
    const casework = yield* makeCasework({
      storage: Layer.succeed(Storage, storage),
      kinds,
      access,
      ids,
      consequences,
    })
    const { bells, lamps } = casework.cases
    const by = { id: "keeper-1", role: "keeper" }
    let commands = 0
    const common = (subject: string, expectedVersion: number) => ({
      id: `given ${++commands}`,
      subject,
      at: (100 + commands) as Day,
      by,
      expectedVersion,
    })
    const caller = keeperCaller
    const hang = (number: number) =>
      bells.handle({
        caller,
        setting,
        command: { type: "hang", ...common(bellOf(number), 0), keeper: keeperOf(number) },
      })
    const make = (number: number) =>
      lamps.handle({
        caller,
        setting,
        command: { type: "make", ...common(lampOf(number), 0), keeper: keeperOf(number) },
      })
    yield* Effect.forEach([0, 1], hang)
    yield* Effect.forEach([0, 1, 2, 3], make)
    const dispatchers = yield* Effect.forEach(["one", "two", "three"], (owner) =>
      casework.dispatcher({ owner, timeout: "10 seconds", attempts: 50 }),
    )
    let rings = 0
    for (const turn of asked) {
      time.now += 600_000
      if (turn.do === "dispatch") {
        plan.push(...turn.faults)
        yield* Effect.ignore(dispatchers[turn.by]?.once ?? Effect.succeed(0))
        plan.length = 0
      } else if (turn.do === "ring") {
        const { version } = yield* bells.read({ caller, subject: bellOf(turn.bell) })
        const command = { type: "ring" as const, ...common(bellOf(turn.bell), version) }
        yield* bells.handle({
          caller,
          setting,
          command: turn.lamp === null ? command : { ...command, lamp: lampOf(turn.lamp) },
        })
        rings++
      } else {
        const { version } = yield* lamps.read({ caller, subject: lampOf(turn.lamp) })
        const command = { type: "light" as const, ...common(lampOf(turn.lamp), version) }
        yield* Effect.ignore(lamps.handle({ caller, setting, command }))
      }
    }
    const open = Effect.gen(function* () {
      const waiting = yield* memory.messages({ status: "waiting", limit: 1000 })
      return [...waiting, ...(yield* memory.messages({ status: "unknown", limit: 1000 }))]
    })
    while ((yield* open).length > 0) {
      time.now += 7_200_000
      yield* Effect.forEach(dispatchers, ({ once }) => once, { concurrency: "unbounded" })
    }
    const messages: Array<StoredMessage> = []
    for (const status of ["accepted", "rejected", "parked"] as const)
      messages.push(...(yield* memory.messages({ status, limit: 1000 })))
    const isSound = yield* Effect.isSuccess(casework.verify())
    return { storage: memory, messages, rings, isSound } satisfies World
  })
  return atTime(Effect.scoped(program), time)
}

interface Body {
  readonly type: string
  readonly command: string
  readonly causedBy?: { readonly kind: string; readonly subject: string; readonly version: number }
}

const feedOf = (storage: StorageAdapter) =>
  Effect.runPromise(
    Effect.map(storage.feed({ after: 0, limit: 1000 }), (entries) =>
      entries.map(({ body, kind, subject, version }) => ({
        kind,
        subject,
        version,
        ...(body as unknown as Body),
      })),
    ),
  )

describe("consequences of events, whatever fails between two steps", () => {
  it("are carried out exactly once in each case, after their cause and with it as their cause, or refused by a code", () =>
    fc.assert(
      fc.asyncProperty(turns, async (asked) => {
        const { isSound, messages, rings, storage } = await lived(asked)
        expect(isSound).toBe(true)
        const events = await feedOf(storage)
        const caused = events.filter(({ causedBy }) => causedBy !== undefined)
        // An event has each consequence once in each case, and stands before it.
        const once = caused.map(({ causedBy, subject, type }) => JSON.stringify([causedBy, type, subject]))
        expect(new Set(once).size).toBe(once.length)
        for (const { causedBy, ...event } of caused) {
          const cause = events.findIndex(
            ({ kind, subject, version }) =>
              kind === causedBy?.kind && subject === causedBy.subject && version === causedBy.version,
          )
          expect(cause).toBeGreaterThanOrEqual(0)
          expect(events.findIndex((one) => one.command === event.command)).toBeGreaterThan(cause)
        }
        for (const message of messages) {
          expect(message.channel).toBe(houseChannel)
          const done = caused.filter(({ command }) => command.startsWith(`${message.id}/`))
          if (message.status === "accepted")
            expect(message.reference).toBe(
              done.length === 0 ? "nothing to do" : `carried out: ${done.length}`,
            )
          else {
            expect(message.status).toBe("rejected")
            const expected = message.template === "ring.count" ? "oil.missing" : "transition.notAllowed"
            expect(message.failure).toBe(expected)
          }
        }
        // Every ring has its message, and every book has one behind it.
        const named = (template: string) => messages.filter((message) => message.template === template)
        expect(named("ring.count")).toHaveLength(rings)
        expect(named("book.putOut")).toHaveLength(caused.filter(({ type }) => type === "opened").length)
        expect(named("ring.openBook").every(({ reference }) => reference === "carried out: 1")).toBe(true)
      }),
      { numRuns: runs(150) },
    ))
})
