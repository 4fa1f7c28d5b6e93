/** Cases are found, and people recognised, however their ids are written. */

import { accessBy, accessRefusalInWords, personRegisterOf } from "@bazgasht/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { jalali } from "../jalali-of-icu.ts"
import { jurisdiction } from "../test-jurisdiction.ts"
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
} from "./requests.ts"
import { toyStore } from "./toy-store.ts"

const run = Effect.runPromise

const give = (service: ReturnType<typeof openRequests>, command: ReturnType<typeof commandTo>) =>
  run(Effect.result(service.handle({ caller: callerOf(command.by.id, command.by.role), command, setting })))

const ask = (subject: string, person = "person-1") =>
  commandTo(subject, 0, [person, "family"], { type: "ask", beneficiary: "person-0" })

const codeOf = (answer: Result.Result<unknown, { readonly _tag: string }>): unknown =>
  Result.isFailure(answer) ? answer.failure : undefined

const writings = ["request-12", "request-۱۲", "request-١٢", "request\u2011\u200F12", "\u00A0request - 1 2"]

describe("a case", () => {
  it.each(writings)("that was opened as %s is found under every writing, and opened once", async (opened) => {
    const store = toyStore()
    const service = openRequests(store)
    expect(await give(service, ask(opened))).toMatchObject({ success: { subject: "request-12", version: 1 } })
    for (const subject of writings) {
      const caller = callerOf("person-1", "family")
      expect(await run(service.read({ caller, subject }))).toMatchObject({ subject: "request-12" })
      expect(await run(service.history({ caller, subject }))).toHaveLength(1)
      const again = await give(service, { ...ask(subject), id: `another-${subject}` })
      expect(codeOf(again)).toMatchObject({ refusal: { code: "version.conflict" } })
    }
    expect([...store.cases.keys()]).toHaveLength(1)
  })

  it("of an older store keeps its id, and is found under the others", async () => {
    const store = toyStore()
    const service = openRequests(store)
    await give(service, ask("request-12"))
    const [commit] = store.commits
    if (commit === undefined) throw new Error("there is a commit")
    // As it was stored before ids had keys.
    const [event] = commit.events
    const older = toyStore()
    const body = { ...(event.body as object), subject: "request-۱۲" }
    const { chain, noHash } = await import("@bazgasht/core")
    const name = { kind: "request", subject: "request-۱۲" }
    await run(
      older.commit({
        ...commit,
        ...name,
        events: chain([{ ...name, version: 1, body }], noHash, []) as unknown as typeof commit.events,
        document: { ...(commit.document as object), subject: "request-۱۲" },
      }),
    )
    const requests = openRequests(older)
    for (const subject of writings) {
      const caller = callerOf("person-1", "family")
      expect(await run(requests.read({ caller, subject }))).toMatchObject({ subject: "request-۱۲" })
    }
    const assess = commandTo("request-12", 1, ["person-2", "assessor"], { type: "assess", points: 9 })
    expect(await give(requests, assess)).toMatchObject({ success: { subject: "request-۱۲", version: 2 } })
  })
})

describe("two-person rules", () => {
  it.each(["person-۱", "person-١", "\u200Fperson\u20111", "person-1\u00A0"])(
    "hold for %s, who asked as person-1",
    async (lookAlike) => {
      const service = openRequests(toyStore())
      await give(service, ask("request-1"))
      const assess = commandTo("request-1", 1, [lookAlike, "assessor"], { type: "assess", points: 9 })
      expect(codeOf(await give(service, assess))).toMatchObject({ refusal: { code: "actor.conflict" } })
      const caller = { ...callerOf("person-2", "assessor"), linked: [lookAlike] }
      const linked = commandTo("request-1", 1, ["person-2", "assessor"], { type: "assess", points: 9 })
      const answer = await run(Effect.result(service.handle({ caller, command: linked, setting })))
      expect(codeOf(answer)).toMatchObject({ refusal: { code: "actor.conflict" } })
    },
  )

  it("answer a command that is given again in another writing as they did before", async () => {
    const service = openRequests(toyStore())
    const first = await give(service, ask("request-1"))
    const again = { ...ask("request-۱", "person-۱"), id: "request-1-0-ask" }
    expect(await give(service, again)).toEqual(first)
  })
})

describe("a register of people", () => {
  const access = accessBy(everything("request", roles, commands), {
    personRegister: personRegisterOf(["person-۱", "person-2"]),
  })

  it("lets those act whom it knows, however they are written", async () => {
    const service = serve(requestCases, toyStore(), access)
    for (const [place, person] of ["person-1", "person-۲"].entries())
      expect(Result.isSuccess(await give(service, ask(`request-${place}`, person)))).toBe(true)
  })

  it("lets others see and do nothing, and says why", async () => {
    const service = serve(requestCases, toyStore(), access)
    await give(service, ask("request-1"))
    const refused = codeOf(await give(service, ask("request-2", "person-3")))
    expect(refused).toMatchObject({ _tag: "AccessRefused", code: "access.unknownPerson" })
    expect(
      accessRefusalInWords(refused as never, { language: "en", calendar: jalali, pack: jurisdiction.pack }),
    ).toBe("Your id is not in this application's register of people.")
    const caller = callerOf("person-3", "family")
    const read = await run(Effect.result(service.read({ caller, subject: "request-1" })))
    expect(codeOf(read)).toMatchObject({ code: "case.notFound" })
  })
})
