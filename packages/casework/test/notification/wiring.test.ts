import {
  catcher,
  endOfQuiet,
  makeMessageTypes,
  makeRouter,
  memoryReceiptBook,
  type Wiring,
} from "@bazgasht/casework"
import type { NotifierAdapter, NotifierCapabilities } from "@bazgasht/casework/ports"
import { text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"

const adapter = (more: Partial<NotifierCapabilities> = {}): NotifierAdapter => ({
  capabilities: {
    name: "a",
    channel: "sms",
    contents: ["text"],
    reconciles: false,
    idempotent: false,
    receipts: "none",
    ...more,
  },
  send: () => Effect.succeed({ outcome: "accepted" }),
})

const types = Result.getOrThrow(
  makeMessageTypes([
    {
      name: "came",
      fields: { name: { kind: "text", longest: 10 } },
      channels: { sms: { text: text("{name} آمد", "{name} came") } },
    },
  ]),
)

const show = () => Effect.void
const routes = [{ channel: "sms", adapters: ["a"] }] as const

const wiring = (more: Partial<Wiring> = {}): Wiring => ({ adapters: [adapter()], routes, types, ...more })

describe("a wiring", () => {
  test("that works routes by its order", () => {
    const router = Result.getOrThrow(
      makeRouter(
        wiring({
          adapters: [adapter(), adapter({ name: "b" })],
          routes: [{ channel: "sms", adapters: ["b", "a"] }],
        }),
      ),
    )
    expect(router.routeOf("sms", "came").map(({ capabilities }) => capabilities.name)).toEqual(["b", "a"])
    expect(router.routeOf("sms", "unheard")).toEqual([])
    expect(router.routeOf("fax", "came")).toEqual([])
  })

  const caught = catcher({ channel: "sms", contents: ["text"], outcome: "accepted", show })

  test.each([
    ["wiring.repeated", wiring({ adapters: [adapter(), adapter()] })],
    ["wiring.repeated", wiring({ routes: [...routes, ...routes] })],
    ["wiring.repeated", wiring({ routes: [{ channel: "sms", adapters: ["a", "a"] }] })],
    ["wiring.adapterUnknown", wiring({ adapters: [] })],
    [
      "wiring.nameInvalid",
      wiring({ adapters: [adapter({ name: "ا" })], routes: [{ channel: "sms", adapters: ["ا"] }] }),
    ],
    ["wiring.channelDiffers", wiring({ adapters: [adapter({ channel: "email" })] })],
    ["wiring.routeMissing", wiring({ routes: [] })],
    ["wiring.lacksCapability", wiring({ adapters: [adapter({ contents: ["template"] })] })],
    ["wiring.lacksCapability", wiring({ adapters: [adapter({ reconciles: true })] })],
    ["wiring.lacksCapability", wiring({ adapters: [adapter({ receipts: "pushed" })] })],
    [
      "wiring.lacksCapability",
      wiring({ routes: [{ channel: "sms", adapters: ["a"], demands: ["idempotent"] }] }),
    ],
    [
      "wiring.lacksCapability",
      wiring({ routes: [{ channel: "sms", adapters: ["a"], demands: ["receipts"] }] }),
    ],
    ["wiring.tooLong", wiring({ adapters: [adapter({ maxCharacters: 13 })] })],
    [
      "wiring.catcher",
      wiring({ adapters: [caught], routes: [{ channel: "sms", adapters: ["catcher of sms"] }] }),
    ],
  ] as const)("is refused: %s", (code, wrong) => {
    const result = makeRouter(wrong)
    expect(Result.isFailure(result) ? result.failure.params.flaws.map((flaw) => flaw.code) : []).toContain(
      code,
    )
  })

  test("says by name what is lacking", () => {
    const result = makeRouter(
      wiring({ routes: [{ channel: "sms", adapters: ["a"], demands: ["reconciles"] }] }),
    )
    expect(Result.isFailure(result) ? result.failure.params.flaws : []).toEqual([
      { code: "wiring.lacksCapability", channel: "sms", adapter: "a", capability: "reconciles" },
    ])
  })
})

describe("a catcher", () => {
  test("shows what would have been sent, and does not hide that it was not", () => {
    const shown: Array<string> = []
    const caught = (outcome: "accepted" | "rejected") =>
      catcher({
        channel: "sms",
        contents: ["text"],
        outcome,
        show: ({ key }) => Effect.sync(() => void shown.push(key)),
      })
    const notice = {
      key: "m1",
      channel: "sms",
      to: "+98",
      language: "fa",
      content: { kind: "text", text: "آمد" },
    } as const
    expect(Effect.runSync(caught("accepted").send(notice))).toEqual({
      outcome: "accepted",
      reference: "shown, not sent",
    })
    expect(Effect.runSync(caught("rejected").send(notice))).toEqual({
      outcome: "rejected",
      code: "catcher.notSent",
    })
    expect(shown).toEqual(["m1", "m1"])
    const allowed = makeRouter(
      wiring({
        adapters: [caught("accepted")],
        routes: [{ channel: "sms", adapters: ["catcher of sms"] }],
        catchers: true,
      }),
    )
    expect(Result.isSuccess(allowed)).toBe(true)
  })
})

describe("quiet hours", () => {
  const minute = 60_000
  const minuteOfDay = fc.integer({ min: 0, max: 1439 })

  test("end as they would if every minute was tried", () =>
    fc.assert(
      fc.property(
        fc.record({ from: minuteOfDay, to: minuteOfDay, aheadOfUtc: fc.integer({ min: -720, max: 840 }) }),
        fc.integer({ min: -(10 ** 12), max: 2 * 10 ** 12 }),
        (quiet, now) => {
          const isQuiet = (at: number): boolean => {
            const local = (((Math.floor(at / minute) + quiet.aheadOfUtc) % 1440) + 1440) % 1440
            return quiet.from <= quiet.to
              ? local >= quiet.from && local < quiet.to
              : local >= quiet.from || local < quiet.to
          }
          let expected: number | undefined
          if (isQuiet(now)) {
            expected = (Math.floor(now / minute) + 1) * minute
            while (isQuiet(expected)) expected += minute
          }
          expect(endOfQuiet(quiet, now)).toBe(expected)
        },
      ),
    ))
})

describe("receipts", () => {
  test("that come before the answer of the gateway count, and the first of them", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const book = memoryReceiptBook({ maxUnmatched: 2 })
        expect(yield* book.receive("a", { reference: "r1", outcome: "delivered" })).toBe("unknown")
        expect(yield* book.receive("a", { reference: "r1", outcome: "undelivered" })).toBe("unknown")
        yield* book.expect("b", "m1", "r1")
        expect(yield* book.of("m1")).toBeUndefined()
        yield* book.expect("a", "m1", "r1")
        expect(yield* book.of("m1")).toEqual({ reference: "r1", outcome: "delivered" })
        expect(yield* book.receive("a", { reference: "m1", outcome: "undelivered" })).toBe("later")
      }),
    ))

  test("of strangers do not pile up", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const book = memoryReceiptBook({ maxUnmatched: 2 })
        for (const reference of ["r1", "r2", "r3"])
          yield* book.receive("a", { reference, outcome: "delivered" })
        for (const key of ["1", "2", "3"]) yield* book.expect("a", `m${key}`, `r${key}`)
        expect(yield* book.of("m1")).toBeUndefined()
        expect(yield* book.of("m3")).toBeDefined()
      }),
    ))
})
