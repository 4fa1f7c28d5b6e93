/** What a command rests on: read by the service, held by the store, read again where it has changed. */

import { accessBy } from "@bazgasht/casework"
import type { CaseReads } from "@bazgasht/casework/law"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import type { RequestLife } from "../life-cycle/request.ts"
import { callerOf, commands, commandTo, everything, requestCases, roles, serve, setting } from "./requests.ts"
import { type ToyStore, toyStore } from "./toy-store.ts"

const caller = callerOf("person-1", "family")
const ask = (subject: string) =>
  commandTo(subject, 0, ["person-1", "family"], { type: "ask", beneficiary: "person-0" })
const access = accessBy(everything("request", roles, commands))
const run = Effect.runPromise

/** The same kind, whose every command reads another request. */
const readingOf = (reads: CaseReads<RequestLife>) => ({ ...requestCases, reads })
const another = readingOf((_, read) => Effect.as(read.one(requestCases, "another"), {} as never))

const versionsIn = ({ commits }: ToyStore) =>
  commits.map(({ basedOn = [], subject }) => [subject, ...basedOn.map(({ version }) => version)])

describe("a command that reads another case", () => {
  it("is stored with what it rests on, and without where it reads nothing", async () => {
    const store = toyStore()
    await run(serve(another, store, access).handleUnknown({ caller, command: ask("first"), setting }))
    await run(serve(requestCases, store, access).handleUnknown({ caller, command: ask("another"), setting }))
    await run(serve(another, store, access).handleUnknown({ caller, command: ask("second"), setting }))
    expect(versionsIn(store)).toEqual([["first", 0], ["another"], ["second", 1]])
  })

  it("never rests on its own case", async () => {
    const store = toyStore()
    await run(serve(another, store, access).handleUnknown({ caller, command: ask("another\u200F"), setting }))
    expect(versionsIn(store)).toEqual([["another"]])
  })

  /** A store in which the other case is opened, or has an event more, just before each of the first commits. */
  const disturbed = (store: ToyStore, times: number): StorageAdapter => {
    let left = times
    return {
      ...store,
      commit: (commit) => {
        if (left-- <= 0 || commit.subject === "another") return store.commit(commit)
        const key = JSON.stringify(["request", "another"])
        const { version = 0, ...found } = store.cases.get(key) ?? {}
        store.cases.set(key, {
          ...{ kind: "request", subject: "another", document: {}, attributes: {}, hash: "" },
          ...found,
          version: version + 1,
        })
        return store.commit(commit)
      },
    }
  }
  const looking = readingOf((_, read) =>
    Effect.as(Effect.ignore(read.one(requestCases, "another")), {} as never),
  )

  it.each([
    [0, "carried out"],
    [3, "carried out"],
    [4, "case.conflict"],
  ])("that changes %i times in between is %s", async (times, expected) => {
    const store = toyStore()
    const service = serve(looking, disturbed(store, times), access)
    const answer = service.handleUnknown({ caller, command: ask("first"), setting })
    expect(
      await run(Effect.match(answer, { onFailure: ({ code }) => code, onSuccess: () => "carried out" })),
    ).toBe(expected)
    expect(versionsIn(store)).toEqual(expected === "carried out" ? [["first", times]] : [])
  })

  it("is refused by name over a store that cannot hold it to what it read", async () => {
    const { capabilities, ...store } = toyStore()
    const without = { ...store, capabilities: { ...capabilities, basis: false } }
    const answer = serve(another, without, access).handleUnknown({ caller, command: ask("first"), setting })
    expect(await run(Effect.flip(answer))).toMatchObject({
      code: "storage.unsupported",
      params: { capability: "basis" },
    })
  })
})
