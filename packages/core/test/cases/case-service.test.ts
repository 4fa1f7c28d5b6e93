import {
  accessBy,
  accessLayer,
  caseService,
  casesAsPromises,
  everythingRefused,
  idsLayer,
} from "@bazgasht/casework"
import { chain, noHash, Storage } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runsOf } from "../../../casework/test/life-cycle/laws.ts"
import {
  callerOf,
  commands,
  commandTo,
  everything,
  openRequests,
  requestCases,
  roles,
  serve,
  setting,
  testedRequest,
} from "../../../casework/test/services/requests.ts"
import { type Fault, failing, type ToyStore, toyStore } from "../../../casework/test/services/toy-store.ts"
import { everyKind, type OfKind } from "./every-kind.ts"

const family = ["person-1", "family"] as const
const assessor = ["person-2", "assessor"] as const
const board = ["person-3", "board"] as const

const ask = (subject = "request-1") => commandTo(subject, 0, family, { type: "ask", beneficiary: "person-0" })

const assess = (version: number, points: number, id?: string) =>
  commandTo("request-1", version, assessor, { type: "assess", points, ...(id === undefined ? {} : { id }) })

const give = (service: ReturnType<typeof openRequests>, command: ReturnType<typeof ask>) =>
  Effect.result(service.handleUnknown({ caller: callerOf(command.by.id, command.by.role), command, setting }))

const run = Effect.runPromise

const onlyCase = (store: ToyStore) => {
  const [found] = store.cases.values()
  if (found === undefined) throw new Error("there is a case")
  return found
}

const typesOf = { text: "string", identifier: "string", number: "number", truth: "boolean" }

/** Runs of a kind through its service and by the life cycle alone come to the same. */
const servesAsItLives: OfKind = (kind, tested) =>
  fc.assert(
    fc.asyncProperty(runsOf(tested), async ({ events, setting: law, state, turns }) => {
      const store = toyStore()
      const everyRole = [...new Set(turns.map(({ command }) => command.by.role))]
      const policy = everything(kind.kind, everyRole, Object.keys(kind.lifeCycle.competences))
      const service = serve(kind, store, accessBy(policy))
      const subject =
        state.subject ?? turns.find(({ before }) => before.stage === "none")?.command.subject ?? ""
      for (const { answer, before, command } of turns) {
        if (command.subject !== subject) continue
        const caller = callerOf(command.by.id, command.by.role)
        const given: unknown = JSON.parse(JSON.stringify(command))
        const served = await run(
          Effect.result(service.handleUnknown({ caller, command: given, setting: law })),
        )
        const { lifeCycle } = kind
        if (Result.isSuccess(answer)) {
          expect(served).toEqual(Result.succeed({ subject, ...answer.success.outcome }))
        } else if (
          before.stage === "none" &&
          !lifeCycle.transitions.some(({ from, command: type }) => from === "none" && type === command.type)
        ) {
          expect(served).toMatchObject({ failure: { code: "case.notFound" } })
        } else expect(served).toMatchObject({ failure: answer.failure })
      }
      if (state.stage === "none") return
      const caller = callerOf("somebody", everyRole[0] ?? "")
      const { version } = state
      const seen = await run(service.read({ caller, subject }))
      expect(seen).toEqual({ subject, version, whole: true, state })
      const past = await run(service.history({ caller, subject }))
      expect(past.map(({ event }) => event)).toEqual(events)
      expect(await run(service.replay({ caller, subject }))).toEqual(state)
      for (const [name, value] of Object.entries(onlyCase(store).attributes)) {
        const declared = kind.attributes[name]
        expect(typeof value).toBe(declared === undefined ? "" : typesOf[declared.type])
        expect(declared?.fields.some((field) => Object.hasOwn(state, field))).toBe(true)
      }
    }),
    { numRuns: runs(25) },
  )

describe("the service of every kind of cases", () => {
  it.each<readonly [string, (work: OfKind) => Promise<void>]>([
    ["request", (work) => work(requestCases, testedRequest)],
    ...Object.entries(everyKind),
  ])("comes to what the life cycle comes to, and stores what replays: %s", (_, kind) => kind(servesAsItLives))

  it.each(Object.entries(caseKinds))("stands under its own name: %s", (name, { kind, lifeCycle }) => {
    expect(kind).toBe(name)
    expect(lifeCycle.none.stage).toBe("none")
  })
})

describe("handling a command", () => {
  it("gives one of two commands on one version the case, and tells the other", async () => {
    const store = toyStore()
    const service = openRequests(store)
    await run(give(service, ask()))
    const both = await run(
      Effect.all([give(service, assess(1, 1, "one")), give(service, assess(1, 2, "two"))], {
        concurrency: "unbounded",
      }),
    )
    expect(both.filter(Result.isSuccess)).toHaveLength(1)
    expect(both.filter(Result.isFailure)).toMatchObject([
      { failure: { code: "version.conflict", params: { expected: 1, actual: 2 } } },
    ])
    expect(onlyCase(store).version).toBe(2)
  })

  it("gives one command that comes twice at once the same answer twice", async () => {
    const store = toyStore()
    const service = openRequests(store)
    const both = await run(
      Effect.all([give(service, ask()), give(service, ask())], { concurrency: "unbounded" }),
    )
    const answer = Result.succeed({ subject: "request-1", version: 1, stage: "asked" })
    expect(both).toEqual([answer, answer])
    expect(store.commits).toHaveLength(1)
    await run(give(service, assess(1, 1)))
    expect(await run(give(service, ask()))).toEqual(answer)
  })

  it("comes to the same over a store that fails at any step, if every command is given until it is answered", async () => {
    const faults = fc.array(fc.constantFrom<Fault>("none", "none", "unavailable", "lost", "dropped"), {
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(faults, async (plan) => {
        const store = toyStore()
        const service = openRequests(failing(store, plan))
        const all = [ask(), assess(1, 3), assess(2, 4), commandTo("request-1", 3, board, { type: "decide" })]
        for (const [place, command] of all.entries()) {
          for (let attempts = 0; ; attempts++) {
            expect(attempts).toBeLessThanOrEqual(plan.length)
            const before = store.commits.length
            const answer = await run(give(service, command))
            if (Result.isSuccess(answer)) {
              expect(answer.success).toMatchObject({ version: place + 1 })
              break
            }
            const { failure } = answer
            // Whoever is told that nothing was changed can rely on it.
            if (failure.code === "storage.unavailable") expect(store.commits.length).toBe(before)
            else expect(failure.code).toBe("storage.outcomeUnknown")
          }
        }
        expect(store.commits).toHaveLength(all.length)
        expect(onlyCase(store).version).toBe(all.length)
      }),
      { numRuns: runs(300) },
    )
  })

  it("stays unknown as long as nobody can read whether it was stored", async () => {
    const store = toyStore()
    // A case that is not there is looked for under the three ids that it may have.
    const service = openRequests(failing(store, ["none", "none", "none", "lost", "unavailable"]))
    expect(await run(give(service, ask()))).toMatchObject({ failure: { code: "storage.outcomeUnknown" } })
    expect(await run(give(service, ask()))).toMatchObject({ success: { version: 1 } })
  })

  it("names every fault of what is no command, and repeats no value", async () => {
    const service = openRequests(toyStore())
    const command = { ...ask(), beneficiary: 7, secret: "of a person", at: "today" }
    const answer = await run(give(service, command as never))
    expect(answer).toMatchObject({ failure: { code: "command.invalid" } })
    const faults =
      Result.isFailure(answer) && answer.failure._tag === "CommandInvalid" ? answer.failure.params.faults : []
    expect(faults.map(({ path }) => path.join(".")).sort()).toEqual(["at", "beneficiary", "secret"])
    expect(JSON.stringify(answer)).not.toMatch(/of a person|today/)
  })

  it("refuses half a character anywhere in a command, by its path", async () => {
    const store = toyStore()
    const service = openRequests(store)
    const answer = await run(give(service, { ...ask(), beneficiary: "person-\ud800" } as never))
    expect(answer).toMatchObject({
      failure: {
        code: "command.invalid",
        params: { faults: [{ code: "text.malformed", path: ["beneficiary"] }] },
      },
    })
    expect(store.commits).toEqual([])
  })

  it.each([null, [], "ask", JSON.parse('{"__proto__":{"type":"ask"}}')])(
    "refuses what is no command: %j",
    async (command) => {
      const store = toyStore()
      const service = openRequests(store)
      const caller = callerOf("person-1", "family")
      const answer = await run(Effect.result(service.handleUnknown({ caller, command, setting })))
      expect(answer).toMatchObject({ failure: { code: "command.invalid" } })
      expect(store.commits).toEqual([])
    },
  )

  it("stores the messages of an event with it, under ids of their own", async () => {
    const store = toyStore()
    const message = { channel: "sms", recipient: "person-0", template: "asked", parameters: {} }
    const kind = { ...requestCases, messagesOf: () => [message, message] }
    const service = serve(kind, store, accessBy(everything("request", roles, commands)))
    await run(give(service, ask()))
    await run(give(service, assess(1, 2)))
    expect(store.commits.map(({ messages }) => messages.map(({ id }) => id))).toEqual([
      ["message-1", "message-2"],
      ["message-3", "message-4"],
    ])
  })
})

describe("reading what is stored", () => {
  const caller = callerOf("person-9", "board")

  const spoilt = async (spoil: (store: ToyStore) => void) => {
    const store = toyStore()
    const service = openRequests(store)
    await run(give(service, ask()))
    await run(give(service, assess(1, 2)))
    spoil(store)
    return service
  }

  const spoiltCase = (change: object) => (store: ToyStore) => {
    const [[key, found] = []] = store.cases
    if (key !== undefined && found !== undefined) store.cases.set(key, { ...found, ...change })
  }

  it.each([
    ["is no state", { document: { stage: "asked" } }],
    ["knows more than its schema", { document: { stage: "none", version: 2, more: 1 } }],
    ["is of another version", { version: 3 }],
  ])("calls a document corrupt that %s", async (_, change) => {
    const service = await spoilt(spoiltCase(change))
    const corrupt = { failure: { code: "storage.corrupt", kind: "request", subject: "request-1" } }
    expect(await run(Effect.result(service.read({ caller, subject: "request-1" })))).toMatchObject(corrupt)
    expect(await run(Effect.result(service.find({ caller, query: { limit: 9 } })))).toMatchObject(corrupt)
    expect(await run(give(service, assess(2, 1)))).toMatchObject(corrupt)
  })

  it("finds a document that its events do not add up to", async () => {
    const service = await spoilt((store) => {
      const document = { ...(onlyCase(store).document as object), points: 9 }
      spoiltCase({ document })(store)
    })
    const replayed = await run(Effect.result(service.replay({ caller, subject: "request-1" })))
    expect(replayed).toMatchObject({ failure: { code: "storage.corrupt" } })
  })

  it("finds an event that was altered, with or without its hash", async () => {
    for (const seals of [false, true]) {
      const store = toyStore()
      const service = openRequests({
        ...store,
        history: (name) =>
          Effect.map(store.history(name), (entries) => {
            const altered = entries.map((entry) => ({
              ...entry,
              body: { ...(entry.body as object), policyDigest: "another" },
            }))
            const links = chain(altered, noHash)
            return altered.map((entry, place) => ({ ...entry, ...(seals ? links[place] : {}) }))
          }),
      })
      await run(give(service, ask()))
      const read = await run(Effect.result(service.history({ caller, subject: "request-1" })))
      expect(read).toMatchObject({ failure: { code: "storage.corrupt" } })
    }
  })
})

describe("services in an application", () => {
  const { key, layer } = caseService(requestCases)

  it("are wired as layers", async () => {
    const program = Effect.gen(function* () {
      const service = yield* key
      return yield* service.handleUnknown({ caller: callerOf(...family), command: ask(), setting })
    })
    const surroundings = Layer.mergeAll(
      Layer.succeed(Storage, toyStore()),
      accessLayer(everything("request", roles, commands)),
      idsLayer,
    )
    expect(await run(Effect.provide(program, Layer.provide(layer, surroundings)))).toMatchObject({
      version: 1,
    })
  })

  it("answer as promises, and reject only what is a defect", async () => {
    const access = accessBy(everything("request", roles, commands))
    const requests = casesAsPromises(requestCases, { storage: toyStore(), access })
    const caller = callerOf(...family)
    expect(await requests.handleUnknown({ caller, command: ask(), setting })).toEqual({
      success: { subject: "request-1", version: 1, stage: "asked" },
    })
    expect(await requests.read({ caller, subject: "request-2" })).toMatchObject({
      failure: { code: "case.notFound" },
    })
    expect(
      await requests.find({ caller, query: { where: [{ attribute: "stage", is: "asked" }], limit: 5 } }),
    ).toMatchObject({ success: { cases: [{ subject: "request-1" }] } })
    const broken = { ...toyStore(), load: () => Effect.die(new Error("a defect")) }
    const defective = casesAsPromises(requestCases, { storage: broken, access })
    await expect(defective.read({ caller, subject: "request-1" })).rejects.toThrow("a defect")
  })

  it("refuse everything where nothing is granted", async () => {
    const storage = toyStore()
    const requests = casesAsPromises(requestCases, { storage, access: accessBy(everythingRefused) })
    const answer = await requests.handleUnknown({ caller: callerOf(...family), command: ask(), setting })
    expect(answer).toMatchObject({ failure: { code: "access.notGranted", params: { to: [] } } })
    expect(storage.commits).toEqual([])
  })
})
