/**
 * A world for dispatchers: a store, gateways that do what a test says, people, a clock that can jump, and a way to kill a
 * dispatcher between any two of its steps.
 *
 * @module
 */

import {
  type DispatcherOptions,
  type DispatchReport,
  type MessageType,
  makeDispatcher,
  makeMessageTypes,
  makeRouter,
  memoryReceiptBook,
  type ReceiptBook,
  Receipts,
  type RecipientEntry,
  RecipientRegister,
  type RecipientRegisterAdapter,
} from "@bazgasht/casework"
import {
  type CaseName,
  chain,
  type Json,
  type MessageToSend,
  messageStatuses,
  type Notice,
  type NotifierAdapter,
  noHash,
  type SendResult,
  Storage,
  type StorageAdapter,
  type StoredEvent,
  type StoredMessage,
} from "@bazgasht/casework/ports"
import { iranPack, jalali } from "@bazgasht/iran"
import { gregorian, text } from "@bazgasht/rules"
import { openMemory } from "@bazgasht/storage-memory"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Random from "effect/Random"
import * as Result from "effect/Result"
import * as TestClock from "effect/testing/TestClock"

const name = { kind: "text", longest: 30 } as const
const greeting = { text: text("{name} گرامی، به ما سر بزنید.", "Dear {name}, please call on us.") }

const messageTypes: ReadonlyArray<MessageType> = [
  { name: "invited", fields: { name }, channels: { sms: greeting } },
  { name: "summoned", fields: { name }, required: true, channels: { sms: greeting } },
  { name: "reminded", fields: { name }, mayRepeat: true, channels: { sms: greeting } },
]

const types = Result.getOrThrow(makeMessageTypes(messageTypes))

const style = { pack: iranPack, calendars: { fa: jalali, en: gregorian } }

/** What a gateway does with a notice. */
export type Behaviour =
  | "accept"
  | "reject"
  | "busy"
  /** Takes it, and says that nobody knows. */
  | "unknownTaken"
  /** Does not take it, and says that nobody knows. */
  | "unknownNotTaken"
  /** Takes it, and never answers. */
  | "silentTaken"
  | "silentNotTaken"
  /** Takes it, and breaks down. */
  | "dies"

export const behaviours: ReadonlyArray<Behaviour> = [
  "accept",
  "reject",
  "busy",
  "unknownTaken",
  "unknownNotTaken",
  "silentTaken",
  "silentNotTaken",
  "dies",
]

/** Something that a gateway was asked, and what became of it as far as the dispatcher can know. */
export interface Asked {
  readonly adapter: string
  readonly key: string
  readonly at: number
  readonly doing: "send" | "reconcile"
  readonly outcome: SendResult["outcome"]
}

export interface Gateway {
  readonly adapter: NotifierAdapter
  /** Keys, each as often as it reached the recipient. */
  readonly taken: Array<string>
  readonly notices: Array<Notice>
  /** What it does next, in order; then it accepts. */
  behaviours: Array<Behaviour>
}

interface GatewayShape {
  readonly name: string
  readonly idempotent?: boolean
  readonly reconciles?: boolean
  readonly receipts?: "asked" | "none"
}

const timeout = 1000

const makeGateway = (
  { name, idempotent = false, reconciles = false, receipts = "asked" }: GatewayShape,
  onAsked: (asked: Omit<Asked, "at">) => Effect.Effect<void>,
): Gateway => {
  const taken: Array<string> = []
  const take = (key: string) => {
    if (!(idempotent && taken.includes(key))) taken.push(key)
  }
  const answers: Record<Behaviour, (key: string) => Effect.Effect<SendResult>> = {
    accept: (key) =>
      Effect.sync(() => {
        take(key)
        return { outcome: "accepted", reference: `ref ${key}` }
      }),
    reject: () => Effect.succeed({ outcome: "rejected", code: "test.rejected" }),
    busy: () => Effect.succeed({ outcome: "retryable", code: "test.busy" }),
    unknownTaken: (key) =>
      Effect.sync(() => {
        take(key)
        return { outcome: "unknown", code: "test.unknown" }
      }),
    unknownNotTaken: () => Effect.succeed({ outcome: "unknown", code: "test.unknown" }),
    silentTaken: (key) =>
      Effect.andThen(
        Effect.sync(() => take(key)),
        Effect.never,
      ),
    silentNotTaken: () => Effect.never,
    dies: (key) =>
      Effect.andThen(
        Effect.sync(() => take(key)),
        Effect.die("broken"),
      ),
  }
  const outcomes: Record<Behaviour, SendResult["outcome"]> = {
    accept: "accepted",
    reject: "rejected",
    busy: "retryable",
    unknownTaken: "unknown",
    unknownNotTaken: "unknown",
    silentTaken: "unknown",
    silentNotTaken: "unknown",
    dies: "unknown",
  }
  const gateway: Gateway = {
    taken,
    notices: [],
    behaviours: [],
    adapter: {
      capabilities: { name, channel: "sms", contents: ["text"], reconciles, idempotent, receipts },
      send: (notice) =>
        Effect.suspend(() => {
          const known = idempotent && taken.includes(notice.key)
          const behaviour = gateway.behaviours.shift() ?? "accept"
          // A gateway that knows the key says again that it has taken it.
          const done = known && behaviour === "reject" ? "accept" : behaviour
          gateway.notices.push(notice)
          return Effect.andThen(
            onAsked({ adapter: name, key: notice.key, doing: "send", outcome: outcomes[done] }),
            answers[done](notice.key),
          )
        }),
      ...(reconciles
        ? {
            reconcile: ({ key }) =>
              Effect.suspend((): Effect.Effect<SendResult> => {
                const busy = gateway.behaviours[0]?.startsWith("silent") ?? false
                const result: SendResult = busy
                  ? { outcome: "unknown", code: "test.unknown" }
                  : taken.includes(key)
                    ? { outcome: "accepted" }
                    : { outcome: "retryable", code: "test.notTaken" }
                if (busy) gateway.behaviours.shift()
                return Effect.as(
                  onAsked({ adapter: name, key, doing: "reconcile", outcome: result.outcome }),
                  result,
                )
              }),
          }
        : {}),
    },
  }
  return gateway
}

/** Counts the steps of a dispatcher, and stops it for ever at one of them. */
interface Killer {
  count: number
  at: number
  killed: boolean
}

const killable =
  (killer: Killer) =>
  <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, E> => {
    const boundary = Effect.suspend(() => {
      killer.count++
      if (killer.count === killer.at) killer.killed = true
      return killer.killed ? Effect.never : Effect.void
    })
    return Effect.flatMap(boundary, () => Effect.tap(effect, () => boundary))
  }

const wrapAdapter = (adapter: NotifierAdapter, killer: Killer): NotifierAdapter => {
  const wrap = killable(killer)
  const { reconcile } = adapter
  return {
    ...adapter,
    send: (notice) => wrap(adapter.send(notice)),
    ...(reconcile === undefined
      ? {}
      : { reconcile: (notice, reference) => wrap(reconcile(notice, reference)) }),
  }
}

const wrapStorage = (storage: StorageAdapter, killer: Killer): StorageAdapter => {
  const wrap = killable(killer)
  return {
    ...storage,
    claim: (claim) => wrap(storage.claim(claim)),
    settle: (settlements, now) => wrap(storage.settle(settlements, now)),
  }
}

export interface World {
  readonly storage: StorageAdapter
  readonly gateways: ReadonlyArray<Gateway>
  readonly people: Map<string, RecipientEntry>
  readonly asked: ReadonlyArray<Asked>
  readonly reports: Array<DispatchReport>
  /** Opens a case, or adds an event to it, with messages. */
  readonly commit: (name: CaseName, messages: ReadonlyArray<MessageToSend>) => Effect.Effect<void>
  /** One round of a dispatcher; it is killed at a step, if one is given. Gives the number of steps, or `undefined` where it was killed. */
  readonly round: (owner: string, killAt?: number) => Effect.Effect<number | undefined>
  readonly dispatcher: (setting?: Partial<DispatcherOptions>) => ReturnType<typeof makeDispatcher>
  readonly message: (id: string) => Effect.Effect<StoredMessage | undefined>
  readonly all: Effect.Effect<ReadonlyArray<StoredMessage>>
  /** Sets the clock forwards or backwards, without letting anybody sleep. */
  readonly jump: (milliseconds: number) => void
  readonly provided: <A, E>(
    effect: Effect.Effect<A, E, Storage | RecipientRegister | Receipts>,
  ) => Effect.Effect<A, E>
}

export const message = (id: string, more: Partial<MessageToSend> = {}): MessageToSend => ({
  id,
  channel: "sms",
  recipient: "person-1",
  template: "invited",
  parameters: { name: "زهرا" },
  ...more,
})

const commitTo = (storage: StorageAdapter, name: CaseName, messages: ReadonlyArray<MessageToSend>) =>
  Effect.gen(function* () {
    const stored = yield* storage.load(name)
    const version = stored?.version ?? 0
    const body: Json = { type: "noted" }
    yield* storage.commit({
      ...name,
      expectedVersion: version,
      events: chain([{ ...name, version: version + 1, body }], stored?.hash ?? noHash, messages) as [
        StoredEvent,
      ],
      document: null,
      attributes: {},
      messages,
    })
  })

/** A world, to be used within {@link live}. */
export const makeWorld = (
  shapes: ReadonlyArray<GatewayShape>,
  {
    receiptBook = memoryReceiptBook(),
    ...setting
  }: Partial<DispatcherOptions> & { readonly receiptBook?: ReceiptBook } = {},
): World => {
  const storage = Effect.runSync(openMemory())
  const people = new Map<string, RecipientEntry>([
    ["person-1", { address: "+989120000001", language: "fa", consents: true }],
  ])
  const asked: Array<Asked> = []
  const reports: Array<DispatchReport> = []
  let offset = 0
  const onAsked = (each: Omit<Asked, "at">) =>
    Effect.map(Clock.currentTimeMillis, (at) => {
      asked.push({ ...each, at })
    })
  const gateways = shapes.map((shape) => makeGateway(shape, onAsked))
  const register: RecipientRegisterAdapter = {
    find: ({ recipient }) => Effect.sync(() => people.get(recipient)),
  }
  const jumping = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.flatMap(
      Effect.clockWith((clock) => Effect.succeed(clock)),
      (clock) =>
        Effect.provideService(effect, Clock.Clock, {
          ...clock,
          currentTimeMillisUnsafe: () => clock.currentTimeMillisUnsafe() + offset,
          currentTimeMillis: Effect.map(clock.currentTimeMillis, (now) => now + offset),
          currentTimeNanosUnsafe: () => clock.currentTimeNanosUnsafe(),
          currentTimeNanos: clock.currentTimeNanos,
          monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
          monotonicTimeNanos: clock.monotonicTimeNanos,
          sleep: (duration) => clock.sleep(duration),
        }),
    )
  const build = (more: Partial<DispatcherOptions>, killer: Killer) => {
    const adapters = gateways.map(({ adapter }) => wrapAdapter(adapter, killer))
    const [first = "", ...others] = adapters.map(({ capabilities }) => capabilities.name)
    const router = Result.getOrThrow(
      makeRouter({ adapters, routes: [{ channel: "sms", adapters: [first, ...others] }], types }),
    )
    return makeDispatcher({
      owner: "dispatcher-1",
      router,
      style,
      timeout,
      reconcileFor: "1 hour",
      attempts: 30,
      report: (report) => Effect.sync(() => reports.push(report)),
      ...setting,
      ...more,
    })
  }
  const withStorage =
    (used: StorageAdapter) =>
    <A, E>(effect: Effect.Effect<A, E, Storage | RecipientRegister | Receipts>): Effect.Effect<A, E> =>
      jumping(
        effect.pipe(
          Effect.provideService(Storage, used),
          Effect.provideService(RecipientRegister, register),
          Effect.provideService(Receipts, receiptBook),
        ),
      )
  const all = Effect.orDie(
    Effect.map(
      Effect.forEach(messageStatuses, (status) => storage.messages({ status, limit: 1000 })),
      (lists) => lists.flat(),
    ),
  )
  return {
    storage,
    gateways,
    people,
    asked,
    reports,
    jump: (milliseconds) => {
      offset += milliseconds
    },
    commit: (name, messages) => Effect.orDie(commitTo(storage, name, messages)),
    dispatcher: (more = {}) => build(more, { count: 0, at: 0, killed: false }),
    provided: withStorage(storage),
    all,
    message: (id) => Effect.map(all, (messages) => messages.find((each) => each.id === id)),
    round: (owner, killAt = 0) =>
      Effect.gen(function* () {
        const killer = { count: 0, at: killAt, killed: false }
        const round = Effect.flatMap(build({ owner }, killer), ({ once }) => once)
        const fiber = yield* Effect.forkDetach(withStorage(wrapStorage(storage, killer))(round))
        for (let waits = 0; waits < 300; waits++) {
          for (let turns = 0; turns < 40; turns++) yield* Effect.yieldNow
          if (killer.killed) return undefined
          const exit = fiber.pollUnsafe()
          if (exit !== undefined) {
            yield* Fiber.join(fiber)
            return killer.count
          }
          yield* TestClock.adjust(timeout)
        }
        throw new Error("a round does not end")
      }).pipe(Effect.orDie),
  }
}

/** Runs a test under a clock that stands, and with chance that repeats. */
export const live = <A, E>(effect: Effect.Effect<A, E>): Promise<A> =>
  Effect.runPromise(
    effect.pipe(Random.withSeed("1404"), Effect.provide(TestClock.layer())) as Effect.Effect<A, E>,
  )

/** Rounds of a dispatcher with time between them, until nothing is left to do. */
export const untilSettled = (world: World, owner = "last", step = 60_000): Effect.Effect<void> =>
  Effect.gen(function* () {
    for (let rounds = 0; rounds < 3000; rounds++) {
      const left = yield* world.all
      if (left.every(({ status }) => status !== "waiting" && status !== "unknown")) return
      yield* world.round(owner)
      yield* TestClock.adjust(step)
    }
    throw new Error("messages are never settled")
  })
