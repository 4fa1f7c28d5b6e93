import {
  accessBy,
  type Caller,
  caseworkMetrics,
  defineCaseKind,
  makeCasework,
  memoryReceipts,
} from "@bazgasht/casework"
import { Storage, VersionConflict } from "@bazgasht/casework/ports"
import { leniencyCases } from "@bazgasht/core/release"
import { iranPack, jalali, jalaliDay, leniencyTerms } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { digestOf, gregorian, text } from "@bazgasht/rules"
import { memoryStorage } from "@bazgasht/storage-memory"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as References from "effect/References"
import * as Tracer from "effect/Tracer"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { memoryGateway } from "../../src/index.ts"

const today = jalaliDay(1403, 6, 20)
const terms = leniencyTerms({ pack: iranPack, today }).get("REL-CR")
if (terms === undefined) throw new Error("The law of conditional release is known on this day.")
const setting = { terms, calendar: jalali, policyDigest: digestOf(terms) }

const petitions = defineCaseKind({
  ...leniencyCases,
  messagesOf: (event) =>
    event.type === "opened"
      ? [
          {
            channel: "sms",
            recipient: event.beneficiary,
            template: "petition.opened",
            parameters: { petition: event.subject },
          },
        ]
      : [],
})

const type = {
  name: "petition.opened",
  fields: { petition: { kind: "text", longest: 40 } },
  channels: { sms: { text: text("درخواست {petition} ثبت شد.", "Petition {petition} has been received.") } },
} as const

const access = accessBy({
  grants: [{ to: ["convict"], kinds: ["leniency"], relation: "beneficiary", see: "whole", do: ["open"] }],
})

/** Everything that is told while an effect runs: spans, log lines and metrics. */
const observing = async <Value>(
  program: (world: World) => Effect.Effect<Value, unknown, never>,
  storage: Layer.Layer<Storage> = memoryStorage(),
) => {
  const spans: Array<Tracer.NativeSpan> = []
  const logs: Array<unknown> = []
  const registry: Context.Service.Shape<typeof Metric.MetricRegistry> = new Map()
  const tracer = Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options)
      spans.push(span)
      return span
    },
  })
  const logger = Logger.make(({ message }) => void logs.push(message))
  const observed = Effect.gen(function* () {
    const gateway = yield* memoryGateway()
    const casework = yield* makeCasework({
      storage,
      receipts: memoryReceipts,
      kinds: { petitions },
      access,
    })
    const recipients = {
      find: () => Effect.succeed({ address: "+989120000001", language: "en", consents: true } as const),
    }
    const dispatcher = yield* casework.dispatcher({
      types: [type],
      notifiers: [gateway.adapter],
      recipients,
      style: { pack: iranPack, calendars: { fa: jalali, en: gregorian } },
    })
    const value = yield* program({ petitions: casework.cases.petitions, due: dispatcher.due })
    return { value, metrics: yield* Metric.snapshot }
  }).pipe(
    Effect.scoped,
    Effect.provideService(Tracer.Tracer, tracer),
    Effect.provideService(Metric.MetricRegistry, registry),
    Effect.provideService(References.MinimumLogLevel, "All"),
    Effect.provide(Logger.layer([logger])),
  )
  return { ...(await Effect.runPromise(observed)), spans, logs }
}

interface World {
  readonly petitions: Effect.Success<ReturnType<typeof served>>["cases"]["petitions"]
  readonly due: Effect.Effect<number, unknown>
}

const served = () => makeCasework({ storage: memoryStorage(), kinds: { petitions }, access })

const callerOf = (person: string): Caller => ({ person, linked: [], offices: [{ role: "convict" }] })

const open = (subject: string, person: string) =>
  ({
    type: "open",
    id: `open-${subject}`,
    subject,
    at: today,
    by: { id: person, role: "convict" },
    expectedVersion: 0,
    route: "REL-CR",
    beneficiary: person,
  }) as const

const parentOf = ({ parent }: Tracer.NativeSpan): string | undefined =>
  Option.isSome(parent) && parent.value._tag === "Span" ? parent.value.name : undefined

describe("what casework tells of itself", () => {
  it("is a tree of spans for each command, from the service to the store, and for each message to its gateway", async () => {
    const { spans } = await observing(({ due, petitions: service }) =>
      Effect.andThen(service.handle({ caller: callerOf("p-1"), command: open("c-1", "p-1"), setting }), due),
    )
    const tree = spans.map((span) => [parentOf(span), span.name])
    expect(tree).toContainEqual([undefined, "casework.handle"])
    for (const below of ["storage.load", "casework.decide", "storage.commit"])
      expect(tree).toContainEqual(["casework.handle", below])
    expect(tree).toContainEqual(["casework.message", "notifier.send"])
    expect(tree).toContainEqual(["casework.message", "storage.settle"])
    const [handle] = spans
    expect(Object.fromEntries(handle?.attributes ?? [])).toEqual({
      ...{ kind: "leniency", command: "open", outcome: "done", stage: "opened", version: 1 },
    })
    expect(spans.every(({ status }) => status._tag === "Ended")).toBe(true)
  })

  it("is counted: commits, conflicts, commands and messages by outcome, and timed", async () => {
    const { metrics } = await observing(({ due, petitions: service }) =>
      Effect.gen(function* () {
        const caller = callerOf("p-1")
        yield* service.handle({ caller, command: open("c-1", "p-1"), setting })
        yield* service.handle({ caller, command: open("c-2", "p-1"), setting })
        yield* Effect.exit(service.handle({ caller: callerOf("p-2"), command: open("c-3", "p-1"), setting }))
        yield* due
      }),
    )
    const found = (metric: { readonly id: string }, attributes: object) =>
      metrics.find(
        ({ attributes: own, id }) =>
          id === metric.id && Object.entries(attributes).every(([name, value]) => own?.[name] === value),
      )?.state
    const { commandDuration, commands, commits, messages, queueAge, storageDuration } = caseworkMetrics
    expect(found(commits, { kind: "leniency" })).toMatchObject({ count: 2 })
    const opening = { kind: "leniency", command: "open" }
    expect(found(commands, { ...opening, outcome: "done" })).toMatchObject({ count: 2 })
    expect(found(commands, { ...opening, outcome: "access.notCaller" })).toMatchObject({ count: 1 })
    expect(found(messages, { channel: "sms", type: "petition.opened", outcome: "accepted" })).toMatchObject({
      count: 2,
    })
    expect(found(queueAge, { channel: "sms" })).toMatchObject({ count: 2 })
    expect(found(commandDuration, { outcome: "done" })).toMatchObject({ count: 2 })
    expect(found(storageDuration, { operation: "commit", adapter: "memory" })).toMatchObject({ count: 2 })
  })

  it("is counted where another change came first", async () => {
    const overtaken = Layer.effect(
      Storage,
      Effect.map(Storage, (store) => ({
        ...store,
        commit: ({ kind, subject }: { readonly kind: string; readonly subject: string }) =>
          Effect.fail(
            new VersionConflict({
              code: "storage.versionConflict",
              kind,
              subject,
              params: { expected: 0, actual: 1 },
            }),
          ),
      })),
    )
    const { metrics } = await observing(
      ({ petitions: service }) =>
        Effect.exit(service.handle({ caller: callerOf("p-1"), command: open("c-1", "p-1"), setting })),
      Layer.provide(overtaken, memoryStorage()),
    )
    const counted = (metric: { readonly id: string }) =>
      metrics
        .filter(({ id }) => id === metric.id)
        .map(({ attributes, state }) => ({ ...attributes, ...state }))
    expect(counted(caseworkMetrics.conflicts)).toMatchObject([
      { kind: "leniency", code: "storage.versionConflict", count: 1 },
    ])
    expect(counted(caseworkMetrics.commits)).toEqual([])
  })

  it("holds no value of a case or of a command, whoever sent it", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            subject: fc.stringMatching(/^Zz[a-z]{3,6}$/),
            person: fc.stringMatching(/^Zz[a-z]{3,6}$/),
            change: fc.dictionary(
              fc.oneof(
                fc.constantFrom("type", "route", "beneficiary", "at"),
                fc.stringMatching(/^Zz[a-z]{3,6}$/),
              ),
              fc.oneof(fc.stringMatching(/^Zz[a-z]{3,6}$/), fc.constant(7)),
              { maxKeys: 2 },
            ),
            isOwn: fc.boolean(),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        async (asked) => {
          const { logs, metrics, spans } = await observing(({ due, petitions: service }) =>
            Effect.gen(function* () {
              for (const { change, isOwn, person, subject } of asked) {
                const caller = callerOf(isOwn ? person : "Zzother")
                const command = { ...open(subject, person), ...change }
                yield* Effect.exit(service.handleUnknown({ caller, command, setting }))
                yield* Effect.exit(service.read({ caller, subject }))
                const where = [{ attribute: "beneficiary", is: person } as never]
                yield* Effect.exit(service.find({ caller, query: { where, limit: 10 } }))
                yield* Effect.exit(service.history({ caller, subject }))
              }
              yield* due
            }),
          )
          const told = JSON.stringify(
            [
              logs,
              metrics,
              spans.map(({ attributes, events, name }) => [name, [...attributes], events.map(String)]),
            ],
            (_, value: unknown) => (typeof value === "bigint" ? String(value) : value),
          )
          expect(spans.length).toBeGreaterThan(asked.length)
          expect(logs.length).toBeGreaterThanOrEqual(asked.length)
          expect(told).not.toMatch(/Zz/)
        },
      ),
      { numRuns: runs(60) },
    ))
})
