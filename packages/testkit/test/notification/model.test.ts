import { type MessageToSend, queueOf, type StoredMessage } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Behaviour, behaviours, live, makeWorld, message, untilSettled, type World } from "./world.ts"

type Step =
  | {
      readonly do: "commit"
      readonly subject: number
      readonly messages: ReadonlyArray<Pick<MessageToSend, "template" | "recipient" | "urgent">>
    }
  | { readonly do: "round"; readonly owner: number; readonly killAt: number }
  | { readonly do: "behave"; readonly gateway: number; readonly behaviour: Behaviour }
  | { readonly do: "wait"; readonly milliseconds: number }
  | { readonly do: "jump"; readonly milliseconds: number }
  | { readonly do: "consent"; readonly recipient: number; readonly consents: boolean }

const recipients = ["person-1", "person-2", "person-3"] as const
const person = fc.nat(2)

const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("commit" as const),
      subject: fc.nat(2),
      messages: fc.array(
        fc.record({
          template: fc.constantFrom("invited", "summoned"),
          recipient: fc.constantFrom(...recipients),
          urgent: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("round" as const),
      owner: fc.nat(1),
      killAt: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 })),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("behave" as const),
      gateway: fc.nat(1),
      behaviour: fc.constantFrom(...behaviours),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      milliseconds: fc.constantFrom(500, 4_000, 60_000, 1_800_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("jump" as const),
      milliseconds: fc.constantFrom(-600_000, -3_000, 3_000, 600_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("consent" as const), recipient: person, consents: fc.boolean() }),
  },
)

const arbitraryGateways = fc.tuple(
  fc.record({ name: fc.constant("first"), idempotent: fc.boolean(), reconciles: fc.boolean() }),
  fc.record({ name: fc.constant("second"), idempotent: fc.boolean(), reconciles: fc.boolean() }),
)

const quietHours = { from: 60, to: 120, aheadOfUtc: 0 }
const isQuiet = (at: number): boolean => {
  const minute = Math.floor(at / 60_000) % 1440
  return minute >= quietHours.from && minute < quietHours.to
}

const settled = new Set<StoredMessage["status"]>(["accepted", "rejected", "parked", "withdrawn"])

/** What must hold at the moment in which a gateway is asked to send. */
const watch = (world: World, sent: Map<string, MessageToSend>, broken: Array<string>): void => {
  for (const { adapter } of world.gateways) {
    const { send } = adapter
    Object.assign(adapter, {
      send: (notice: Parameters<typeof send>[0]) =>
        Effect.flatMap(
          Effect.all([world.all, Effect.clockWith((clock) => clock.currentTimeMillis)]),
          ([all, now]) => {
            const stored = sent.get(notice.key)
            const entry = world.people.get(stored?.recipient ?? "")
            if (stored === undefined || entry === undefined) broken.push("sent what was not committed")
            else {
              if (stored.template !== "summoned" && !entry.consents) broken.push("sent without consent")
              if (stored.urgent !== true && isQuiet(now)) broken.push("sent in quiet hours")
            }
            const own = all.find(({ id }) => id === notice.key)
            const before = all.filter(
              (each) =>
                own !== undefined &&
                queueOf(each) === queueOf(own) &&
                (each.position < own.position || (each.position === own.position && each.place < own.place)),
            )
            if (!before.every(({ status }) => settled.has(status))) broken.push("overtook one of its queue")
            return send(notice)
          },
        ),
    })
  }
}

const play = (world: World, steps: ReadonlyArray<Step>, sent: Map<string, MessageToSend>) =>
  Effect.gen(function* () {
    for (const step of steps) {
      switch (step.do) {
        case "commit": {
          const messages = step.messages.map((each) => {
            const made = message(`m${sent.size + 1}`, each)
            sent.set(made.id, made)
            return made
          })
          yield* world.commit({ kind: "loan", subject: `loan-${step.subject}` }, messages)
          break
        }
        case "round":
          yield* world.round(`dispatcher-${step.owner}`, step.killAt)
          break
        case "behave":
          world.gateways[step.gateway]?.behaviours.push(step.behaviour)
          break
        case "wait":
          yield* TestClock.adjust(step.milliseconds)
          break
        case "jump":
          world.jump(step.milliseconds)
          break
        case "consent": {
          const id = recipients[step.recipient] ?? "person-1"
          world.people.set(id, { address: "+98", language: "fa", consents: step.consents, quietHours })
        }
      }
    }
  })

/** Nobody else may be tried while it is not known what became of a try. */
const asksElsewhere = (world: World): boolean => {
  const open = new Map<string, string>()
  return world.asked.some(({ adapter, key, outcome }) => {
    const before = open.get(key)
    if (outcome === "unknown") open.set(key, adapter)
    else open.delete(key)
    return before !== undefined && before !== adapter
  })
}

describe("whatever happens", () => {
  test("nothing is lost, doubled, overtaken, or sent to whom it may not be sent", () =>
    fc.assert(
      fc.asyncProperty(
        arbitraryGateways,
        fc.array(arbitraryStep, { minLength: 5, maxLength: 40 }),
        (shapes, steps) =>
          live(
            Effect.gen(function* () {
              const world = makeWorld(shapes)
              const sent = new Map<string, MessageToSend>()
              const broken: Array<string> = []
              for (const each of recipients) {
                world.people.set(each, { address: "+98", language: "fa", consents: true, quietHours })
              }
              watch(world, sent, broken)
              yield* TestClock.adjust(3_000_000)
              yield* play(world, steps, sent)
              for (const gateway of world.gateways) gateway.behaviours = []
              yield* untilSettled(world, "last", 300_000)
              expect(broken).toEqual([])
              const all = yield* world.all
              const taken = world.gateways.flatMap((gateway) => gateway.taken)
              expect(all.length).toBe(sent.size)
              expect(new Set(taken).size).toBe(taken.length)
              expect(asksElsewhere(world)).toBe(false)
              for (const { id, status } of all) {
                if (status === "accepted") expect(taken).toContain(id)
                if (status === "rejected") expect(taken).not.toContain(id)
              }
            }),
          ),
      ),
      { numRuns: 150, seed: 1404 },
    ))

  test("the steps reach every status, and dispatchers are killed while they send", async () => {
    const statuses = new Set<string>()
    let killed = 0
    for (const steps of fc.sample(fc.array(arbitraryStep, { minLength: 20, maxLength: 40 }), {
      numRuns: 60,
      seed: 1,
    })) {
      await live(
        Effect.gen(function* () {
          const world = makeWorld([{ name: "first" }, { name: "second", reconciles: true }])
          for (const each of recipients)
            world.people.set(each, { address: "+98", language: "fa", consents: true })
          yield* play(world, steps, new Map())
          for (const { status } of yield* world.all) statuses.add(status)
          yield* untilSettled(world)
          for (const { status, attempts } of yield* world.all) {
            statuses.add(status)
            if (attempts > 1) killed++
          }
        }),
      )
    }
    expect([...statuses].toSorted()).toEqual([
      "accepted",
      "parked",
      "rejected",
      "unknown",
      "waiting",
      "withdrawn",
    ])
    expect(killed).toBeGreaterThan(30)
  })
})
