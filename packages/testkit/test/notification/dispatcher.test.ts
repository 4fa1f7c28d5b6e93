import {
  memoryReceiptBook,
  type ReceiptBook,
  Receipts,
  RecipientRegister,
  RecipientsUnavailable,
} from "@bazgasht/casework"
import { Storage, type StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import { describe, expect, test } from "vitest"
import { type Behaviour, live, makeWorld, message, untilSettled } from "./world.ts"

const loan = { kind: "loan", subject: "loan-1" }
const other = { kind: "loan", subject: "loan-2" }
const reconciling = { name: "asked", reconciles: true }
const idempotent = { name: "once", idempotent: true }
const plain = { name: "plain" }

const taken = (world: ReturnType<typeof makeWorld>) => world.gateways.flatMap((gateway) => gateway.taken)

describe("a message", () => {
  test("is sent once, in the words of its recipient", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        yield* world.commit(loan, [message("m1")])
        yield* world.round("one")
        yield* world.round("one")
        expect(world.gateways[0]?.notices).toEqual([
          {
            key: "m1",
            channel: "sms",
            to: "+989120000001",
            language: "fa",
            content: { kind: "text", text: "زهرا گرامی، به ما سر بزنید." },
          },
        ])
        expect(yield* world.message("m1")).toMatchObject({ status: "accepted", reference: "ref m1" })
      }),
    ))

  test("of a case waits for the one before it, whatever becomes of that", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        world.gateways[0]?.behaviours.push("busy", "busy", "accept", "accept")
        yield* world.commit(loan, [message("m1"), message("m2", { recipient: "person-1" })])
        yield* untilSettled(world)
        expect(taken(world)).toEqual(["m1", "m2"])
      }),
    ))

  test("that cannot be said is parked visibly, and the next goes on", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        yield* world.commit(loan, [
          message("m1", { parameters: { name: "زهرا", debt: 5 } }),
          message("m2", { parameters: { name: "ز".repeat(31) } }),
          message("m3", { parameters: {} }),
          message("m4", { template: "nothing" }),
          message("m5", { channel: "fax" }),
          message("m6", { parameters: { name: 7 } }),
          message("m7"),
        ])
        yield* untilSettled(world)
        const all = yield* world.all
        expect(all.map(({ id, status, failure }) => [id, status, failure])).toEqual([
          ["m7", "accepted", undefined],
          ["m1", "parked", "message.fieldNotAllowed"],
          ["m2", "parked", "message.valueTooLong"],
          ["m3", "parked", "message.fieldMissing"],
          ["m4", "parked", "message.typeUnknown"],
          ["m5", "parked", "message.channelUnknown"],
          ["m6", "parked", "message.valueInvalid"],
        ])
        expect(taken(world)).toEqual(["m7"])
      }),
    ))

  test("is parked when it was tried too often", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain], { attempts: 3 })
        world.gateways[0]?.behaviours.push(...Array.from({ length: 9 }, (): Behaviour => "busy"))
        yield* world.commit(loan, [message("m1"), message("m2")])
        yield* untilSettled(world)
        expect(world.asked.filter(({ key }) => key === "m1").length).toBe(3)
        expect(yield* world.message("m1")).toMatchObject({
          status: "parked",
          failure: "notification.attempts",
        })
      }),
    ))
})

describe("consent", () => {
  test("is asked for when it is sent; a law that demands the message needs none", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        world.people.set("person-1", { address: "+98", language: "fa", consents: false })
        world.people.set("person-2", { language: "en", consents: true })
        yield* world.commit(loan, [
          message("m1"),
          message("m2", { template: "summoned" }),
          message("m3", { recipient: "person-2" }),
          message("m4", { recipient: "nobody" }),
        ])
        yield* untilSettled(world)
        expect(taken(world)).toEqual(["m2"])
        expect(yield* world.message("m1")).toMatchObject({
          status: "withdrawn",
          failure: "recipient.noConsent",
        })
        expect(yield* world.message("m3")).toMatchObject({
          status: "parked",
          failure: "recipient.noAddress",
        })
        expect(yield* world.message("m4")).toMatchObject({ status: "withdrawn", failure: "recipient.gone" })
      }),
    ))

  test("quiet hours hold back what is not urgent, in its order", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        const quietHours = { from: 0, to: 60, aheadOfUtc: 0 }
        world.people.set("person-1", { address: "+98", language: "fa", consents: true, quietHours })
        yield* world.commit(loan, [message("m1")])
        yield* world.commit(other, [message("m2")])
        yield* world.commit({ kind: "loan", subject: "loan-3" }, [message("m3", { urgent: true })])
        yield* untilSettled(world)
        expect(taken(world)).toEqual(["m3", "m1", "m2"])
        expect(world.asked.find(({ key }) => key === "m1")?.at).toBeGreaterThanOrEqual(3_600_000)
      }),
    ))
})

describe("another gateway", () => {
  test.each(["reject", "busy"] as const)("is tried after: %s", (behaviour) =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([{ name: "first" }, { name: "second" }])
        world.gateways[0]?.behaviours.push(behaviour)
        yield* world.commit(loan, [message("m1")])
        yield* untilSettled(world)
        expect(world.asked.map(({ adapter, outcome }) => [adapter, outcome])).toEqual([
          ["first", behaviour === "reject" ? "rejected" : "retryable"],
          ["second", "accepted"],
        ])
      }),
    ),
  )

  test.each(["unknownTaken", "unknownNotTaken", "silentTaken", "silentNotTaken", "dies"] as const)(
    "is never tried after: %s",
    (behaviour) =>
      live(
        Effect.gen(function* () {
          const world = makeWorld([{ name: "first" }, { name: "second" }])
          world.gateways[0]?.behaviours.push(behaviour)
          yield* world.commit(loan, [message("m1")])
          yield* untilSettled(world)
          expect(world.asked.map(({ adapter }) => adapter)).toEqual(["first"])
          expect(yield* world.message("m1")).toMatchObject({
            status: "parked",
            failure: "notification.unresolved",
          })
        }),
      ),
  )

  test("refused by all is refused", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([{ name: "first" }, { name: "second" }])
        for (const gateway of world.gateways) gateway.behaviours.push("reject")
        yield* world.commit(loan, [message("m1")])
        yield* untilSettled(world)
        expect(yield* world.message("m1")).toMatchObject({ status: "rejected", failure: "test.rejected" })
      }),
    ))
})

describe("what may have been taken", () => {
  test.each([
    ["unknownTaken", 1],
    ["silentTaken", 1],
    ["unknownNotTaken", 2],
    ["silentNotTaken", 2],
    ["dies", 1],
  ] as const)("is asked about: %s", (behaviour, sends) =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([reconciling])
        world.gateways[0]?.behaviours.push(behaviour)
        yield* world.commit(loan, [message("m1")])
        yield* untilSettled(world)
        expect(taken(world)).toEqual(["m1"])
        expect(world.asked.filter(({ doing }) => doing === "send").length).toBe(sends)
        expect(yield* world.message("m1")).toMatchObject({ status: "accepted" })
      }),
    ),
  )

  test.each(["unknownTaken", "silentNotTaken", "dies"] as const)(
    "is sent again to a gateway that sends a key once: %s",
    (behaviour) =>
      live(
        Effect.gen(function* () {
          const world = makeWorld([idempotent, { name: "second" }])
          world.gateways[0]?.behaviours.push(behaviour, "busy")
          yield* world.commit(loan, [message("m1")])
          yield* untilSettled(world)
          expect(taken(world)).toEqual(["m1"])
          expect(new Set(world.asked.map(({ adapter }) => adapter))).toEqual(new Set(["once"]))
        }),
      ),
  )

  test("is sent again where its type allows that", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        world.gateways[0]?.behaviours.push("unknownTaken")
        yield* world.commit(loan, [message("m1", { template: "reminded" })])
        yield* untilSettled(world)
        expect(taken(world)).toEqual(["m1", "m1"])
      }),
    ))

  test("is settled by a receipt", () =>
    live(
      Effect.gen(function* () {
        const receiptBook = memoryReceiptBook()
        const world = makeWorld([plain], { receiptBook })
        world.gateways[0]?.behaviours.push("silentTaken")
        yield* world.commit(loan, [message("m1")])
        yield* world.round("one")
        expect(yield* receiptBook.receive("plain", { reference: "m1", outcome: "delivered" })).toBe("first")
        expect(yield* receiptBook.receive("plain", { reference: "m1", outcome: "undelivered" })).toBe("later")
        expect(yield* receiptBook.receive("plain", { reference: "m9", outcome: "delivered" })).toBe("unknown")
        yield* untilSettled(world)
        expect(yield* world.message("m1")).toMatchObject({ status: "accepted" })
        expect(yield* receiptBook.of("m1")).toMatchObject({ outcome: "delivered" })
      }),
    ))
})

describe("a dispatcher that is killed between any two steps", () => {
  test.each([
    ["a gateway that sends a key once", idempotent, ["accepted", "accepted"]],
    ["a gateway that can be asked", reconciling, ["accepted", "accepted"]],
    ["a gateway that can do neither", plain, ["accepted", "parked"]],
  ] as const)("loses nothing and doubles nothing: %s", (_, shape, statuses) =>
    live(
      Effect.gen(function* () {
        let steps: number | undefined
        for (let killAt = 1; steps === undefined; killAt++) {
          const world = makeWorld([shape])
          yield* world.commit(loan, [message("m1")])
          steps = yield* world.round("killed", killAt)
          yield* TestClock.adjust(10_000)
          yield* untilSettled(world)
          const settled = yield* world.message("m1")
          expect(statuses).toContain(settled?.status)
          if (settled?.status === "accepted") expect(taken(world)).toEqual(["m1"])
          expect(taken(world).length).toBeLessThanOrEqual(1)
          expect(killAt).toBeLessThan(40)
        }
        expect(steps).toBeGreaterThanOrEqual(6)
      }),
    ),
  )

  test("parks a message that kills every dispatcher, and the next goes on", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([idempotent], { attempts: 4 })
        yield* world.commit(loan, [message("m1"), message("m2")])
        for (let kills = 0; kills < 4; kills++) {
          expect(yield* world.round("killed", 3)).toBeUndefined()
          yield* TestClock.adjust(10_000)
        }
        yield* untilSettled(world)
        expect(yield* world.message("m1")).toMatchObject({
          status: "parked",
          failure: "notification.attempts",
        })
        expect(yield* world.message("m2")).toMatchObject({ status: "accepted" })
      }),
    ))
})

describe("a dispatcher that is interrupted", () => {
  test("settles what it sends and gives back the rest", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        world.gateways[0]?.behaviours.push("silentTaken")
        yield* world.commit(loan, [message("m1")])
        yield* world.commit(other, [message("m2")])
        const dispatcher = yield* world.provided(world.dispatcher())
        const fiber = yield* Effect.forkDetach(world.provided(dispatcher.run))
        for (let turns = 0; turns < 200; turns++) yield* Effect.yieldNow
        expect(world.asked.map(({ key }) => key)).toEqual(["m1"])
        const stopped = yield* Effect.forkDetach(Fiber.interrupt(fiber))
        for (let turns = 0; turns < 50; turns++) yield* Effect.yieldNow
        expect(stopped.pollUnsafe()).toBeUndefined()
        yield* TestClock.adjust(1000)
        yield* Fiber.join(stopped)
        expect(yield* world.message("m1")).toMatchObject({
          status: "unknown",
          failure: "notification.timeout",
        })
        expect(yield* world.message("m2")).toMatchObject({ status: "waiting" })
        expect(world.reports.map(({ status }) => status)).toEqual(["unknown", "released"])
        yield* untilSettled(world)
        expect(taken(world)).toEqual(["m1", "m2"])
      }),
    ))
})

describe("a book of receipts that is away", () => {
  test("lets nothing be sent, and is waited for", () =>
    live(
      Effect.gen(function* () {
        let isAway = true
        const sound = memoryReceiptBook()
        const away = new StorageError({ code: "storage.unavailable" })
        const receiptBook: ReceiptBook = {
          ...sound,
          expect: (...given) => (isAway ? Effect.fail(away) : sound.expect(...given)),
        }
        const world = makeWorld([plain], { receiptBook })
        yield* world.commit(loan, [message("m1")])
        const dispatcher = yield* world.provided(world.dispatcher())
        yield* world.provided(dispatcher.once)
        expect(world.asked).toEqual([])
        expect(yield* world.message("m1")).toMatchObject({
          status: "waiting",
          failure: "receipts.unavailable",
        })
        isAway = false
        yield* untilSettled(world)
        expect(taken(world)).toEqual(["m1"])
      }),
    ))

  test("is not missed by a gateway that sends no receipts", () =>
    live(
      Effect.gen(function* () {
        const away = Effect.fail(new StorageError({ code: "storage.unavailable" }))
        const receiptBook = { ...memoryReceiptBook(), expect: () => away }
        const world = makeWorld([{ ...plain, receipts: "none" }], { receiptBook })
        yield* world.commit(loan, [message("m1")])
        yield* untilSettled(world)
        expect(taken(world)).toEqual(["m1"])
      }),
    ))
})

describe("a gateway that is slow with one message", () => {
  test("holds up no message of its case to another recipient", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        world.gateways[0]?.behaviours.push("silentTaken")
        world.people.set("person-2", { address: "+989120000002", language: "fa", consents: true })
        const others = Array.from({ length: 3 }, (_, place) =>
          message(`o${place}`, { recipient: "person-2" }),
        )
        yield* world.commit(loan, [message("m1"), message("m2"), ...others])
        const dispatcher = yield* world.provided(world.dispatcher({ concurrency: 4 }))
        const fiber = yield* Effect.forkDetach(world.provided(dispatcher.run))
        for (let turns = 0; turns < 3_000; turns++) yield* Effect.yieldNow
        expect(world.asked.map(({ key }) => key)).toEqual(["m1", ...others.map(({ id }) => id)])
        for (const { id } of others) expect(yield* world.message(id)).toMatchObject({ status: "accepted" })
        expect(yield* world.message("m2")).toMatchObject({ status: "waiting" })
        yield* TestClock.adjust(1_000)
        for (let turns = 0; turns < 3_000; turns++) yield* Effect.yieldNow
        yield* Fiber.interrupt(fiber)
        expect(yield* world.message("m1")).toMatchObject({ status: "unknown" })
      }),
    ))

  test("holds up nothing but what comes behind it in its case, and for its recipient", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        world.gateways[0]?.behaviours.push("silentTaken")
        world.people.set("person-2", { address: "+989120000002", language: "fa", consents: true })
        const behind = Array.from({ length: 12 }, (_, place) =>
          message(`o${place}`, { recipient: "person-2" }),
        )
        yield* world.commit(loan, [message("m1"), message("m2")])
        yield* world.commit({ kind: "loan", subject: "loan-3" }, [message("m3")])
        yield* world.commit(other, behind)
        const dispatcher = yield* world.provided(world.dispatcher({ concurrency: 4 }))
        const fiber = yield* Effect.forkDetach(world.provided(dispatcher.run))
        for (let turns = 0; turns < 3_000; turns++) yield* Effect.yieldNow
        expect(world.asked.map(({ key }) => key)).toEqual(["m1", ...behind.map(({ id }) => id)])
        for (const { id } of behind) expect(yield* world.message(id)).toMatchObject({ status: "accepted" })
        expect(yield* world.message("m2")).toMatchObject({ status: "waiting" })
        yield* TestClock.adjust(1_000)
        for (let turns = 0; turns < 3_000; turns++) yield* Effect.yieldNow
        // It is for the same recipient, and had to wait for no more than the answer.
        expect(yield* world.message("m3")).toMatchObject({ status: "accepted" })
        yield* Fiber.interrupt(fiber)
        expect(yield* world.message("m1")).toMatchObject({ status: "unknown" })
      }),
    ))

  test("holds up nothing else of what is due, of which none is tried twice", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain, { name: "second" }], { backOff: { first: 1, max: 1 } })
        const [first, second] = world.gateways
        first?.behaviours.push("silentTaken", "reject")
        second?.behaviours.push("busy")
        world.people.set("person-2", { address: "+989120000002", language: "fa", consents: true })
        const behind = Array.from({ length: 12 }, (_, place) =>
          message(`o${place}`, { recipient: "person-2" }),
        )
        yield* world.commit(loan, [message("m1"), message("m2")])
        yield* world.commit(other, behind)
        const dispatcher = yield* world.provided(world.dispatcher({ concurrency: 4 }))
        const fiber = yield* Effect.forkDetach(world.provided(dispatcher.due))
        for (let turns = 0; turns < 3_000; turns++) yield* Effect.yieldNow
        // The first is refused by one gateway and put off by the other, which is tried at once; then it is left for later.
        const asked = world.asked.map(({ adapter, key }) => `${adapter} ${key}`)
        expect(asked).toEqual(["plain m1", "plain o0", "second o0"])
        expect(fiber.pollUnsafe()).toBeUndefined()
        // Only the answer that never comes is still waited for.
        yield* TestClock.adjust(1_000)
        for (let turns = 0; turns < 3_000; turns++) yield* Effect.yieldNow
        expect(yield* Fiber.join(fiber)).toBe(3)
        expect(yield* world.message("m1")).toMatchObject({ status: "unknown" })
        expect(yield* world.message("o0")).toMatchObject({ status: "waiting", failure: "test.busy" })

        // Then both are due again, and what comes behind the second follows at once.
        yield* TestClock.adjust(100)
        const again = yield* Effect.forkDetach(world.provided(dispatcher.due))
        for (let turns = 0; turns < 5_000; turns++) yield* Effect.yieldNow
        expect(yield* Fiber.join(again)).toBe(13)
        for (const { id } of behind) expect(yield* world.message(id)).toMatchObject({ status: "accepted" })
        expect(yield* world.message("m2")).toMatchObject({ status: "waiting" })
      }),
    ))

  test("is waited for when it is interrupted while what is due is sent", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        world.gateways[0]?.behaviours.push("silentTaken")
        yield* world.commit(loan, [message("m1")])
        const dispatcher = yield* world.provided(world.dispatcher())
        const fiber = yield* Effect.forkDetach(world.provided(dispatcher.due))
        for (let turns = 0; turns < 200; turns++) yield* Effect.yieldNow
        const interrupting = yield* Effect.forkDetach(Fiber.interrupt(fiber))
        for (let turns = 0; turns < 200; turns++) yield* Effect.yieldNow
        expect(interrupting.pollUnsafe()).toBeUndefined()
        yield* TestClock.adjust(1_000)
        yield* Fiber.join(interrupting)
        expect(yield* world.message("m1")).toMatchObject({ status: "unknown" })
      }),
    ))
})

describe("a clock that jumps", () => {
  test.each([-86_400_000, -5_000, 5_000, 50_000])("by %d milliseconds doubles nothing", (jump) =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([idempotent, { name: "second" }])
        yield* TestClock.adjust(90_000_000)
        world.gateways[0]?.behaviours.push("silentTaken")
        yield* world.commit(loan, [message("m1"), message("m2")])
        const dispatcher = yield* world.provided(world.dispatcher())
        const fiber = yield* Effect.forkDetach(world.provided(dispatcher.once))
        for (let turns = 0; turns < 100; turns++) yield* Effect.yieldNow
        world.jump(jump)
        yield* TestClock.adjust(1000)
        yield* Fiber.join(fiber)
        yield* untilSettled(world, "other", 600_000)
        expect(taken(world)).toEqual(["m1", "m2"])
        expect(new Set(world.asked.map(({ adapter }) => adapter))).toEqual(new Set(["once"]))
      }),
    ),
  )
})

describe("a store that is slow to settle", () => {
  test("holds up no other message, until as many wait for it as are sent at a time", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        const goesOn = Deferred.makeUnsafe<void>()
        const slow: StorageAdapter = {
          ...world.storage,
          settle: (...asked) => Effect.andThen(Deferred.await(goesOn), world.storage.settle(...asked)),
        }
        for (let place = 0; place < 12; place++) {
          const recipient = `person-${place}`
          world.people.set(recipient, { address: "+989120000002", language: "fa", consents: true })
          yield* world.commit(other, [message(`m${place}`, { recipient })])
        }
        const made = Effect.provideService(world.dispatcher({ concurrency: 4 }), Storage, slow)
        const { due } = yield* world.provided(made)
        const fiber = yield* Effect.forkDetach(world.provided(due))
        for (let turns = 0; turns < 3_000; turns++) yield* Effect.yieldNow
        expect(taken(world).length).toBe(8)
        yield* Deferred.succeed(goesOn, undefined)
        for (let turns = 0; turns < 3_000; turns++) yield* Effect.yieldNow
        expect(yield* Fiber.join(fiber)).toBe(12)
        expect(taken(world).length).toBe(12)
      }),
    ))
})

describe("dispatchers", () => {
  test("side by side send every message once, each case in its order", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        const cases = Array.from({ length: 10 }, (_, number) => `loan-${number}`)
        for (const subject of cases) {
          const messages = [1, 2, 3].map((place) => message(`${subject}-${place}`, { recipient: "person-1" }))
          yield* world.commit({ kind: "loan", subject }, messages)
        }
        const dispatchers = yield* Effect.forEach(["one", "two", "three"], (owner) =>
          world.provided(world.dispatcher({ owner, concurrency: 4 })),
        )
        const round = Effect.forEach(dispatchers, ({ once }) => world.provided(once), {
          concurrency: "unbounded",
        })
        for (let rounds = 0; rounds < 10; rounds++) yield* round
        expect(taken(world).length).toBe(30)
        for (const subject of cases) {
          expect(taken(world).filter((key) => key.startsWith(`${subject}-`))).toEqual(
            [1, 2, 3].map((place) => `${subject}-${place}`),
          )
        }
      }),
    ))

  test("whose claims could run out while they wait are refused", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        const error = yield* Effect.flip(world.provided(world.dispatcher({ timeout: 1000, lease: 3999 })))
        expect(error.params.flaws).toEqual([{ code: "wiring.leaseTooShort" }])
      }),
    ))

  test("wait for a register and a store that are away for a while", () =>
    live(
      Effect.gen(function* () {
        const world = makeWorld([plain])
        yield* world.commit(loan, [message("m1")])
        let isAway = true
        const away = Effect.suspend(() => new RecipientsUnavailable({ code: "recipients.unavailable" }))
        const find = () =>
          isAway ? away : Effect.succeed({ address: "+98", language: "fa", consents: true } as const)
        let failures = 0
        const storage = {
          ...world.storage,
          settle: (...asked: Parameters<typeof world.storage.settle>) =>
            ++failures % 2 === 1
              ? Effect.fail(new StorageError({ code: "storage.unavailable" }))
              : world.storage.settle(...asked),
        }
        const dispatcher = yield* world
          .dispatcher()
          .pipe(
            Effect.provideService(Storage, storage),
            Effect.provideService(RecipientRegister, { find }),
            Effect.provideService(Receipts, memoryReceiptBook()),
          )
        const round = Effect.gen(function* () {
          const fiber = yield* Effect.forkDetach(dispatcher.once)
          for (let turns = 0; turns < 200; turns++) yield* Effect.yieldNow
          yield* TestClock.adjust(1000)
          yield* Fiber.join(fiber)
        })
        yield* round
        expect(yield* world.message("m1")).toMatchObject({
          status: "waiting",
          failure: "recipients.unavailable",
        })
        isAway = false
        yield* round
        expect(yield* world.message("m1")).toMatchObject({ status: "accepted" })
        expect(taken(world)).toEqual(["m1"])
      }),
    ))
})
