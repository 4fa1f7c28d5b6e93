/** Cases are found, and people recognised, however their ids are written. */

import { accessBy, accessRefusalInWords, isSameIdentifier, personRegisterOf } from "@bazgasht/casework"
import type { CaseQuery } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pack } from "../empty-pack.ts"
import { jalali } from "../jalali-of-icu.ts"
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
  run(
    Effect.result(
      service.handleUnknown({ caller: callerOf(command.by.id, command.by.role), command, setting }),
    ),
  )

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
      expect(codeOf(again)).toMatchObject({ code: "version.conflict" })
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
    const { chain, noHash } = await import("@bazgasht/casework/ports")
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
      expect(codeOf(await give(service, assess))).toMatchObject({ code: "actor.conflict" })
      const caller = { ...callerOf("person-2", "assessor"), linked: [lookAlike] }
      const linked = commandTo("request-1", 1, ["person-2", "assessor"], { type: "assess", points: 9 })
      const answer = await run(Effect.result(service.handleUnknown({ caller, command: linked, setting })))
      expect(codeOf(answer)).toMatchObject({ code: "actor.conflict" })
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
    expect(accessRefusalInWords(refused as never, { language: "en", calendar: jalali, pack })).toBe(
      "Your id is not in this application's register of people.",
    )
    const caller = callerOf("person-3", "family")
    const read = await run(Effect.result(service.read({ caller, subject: "request-1" })))
    expect(codeOf(read)).toMatchObject({ code: "case.notFound" })
  })
})

/** As the kind was before identifiers were stored by their keys: its attributes are stored as they are written. */
const requestsBefore: typeof requestCases = {
  ...requestCases,
  attributes: {
    ...requestCases.attributes,
    beneficiary: {
      type: "text",
      fields: ["beneficiary"],
      of: (state) => ("beneficiary" in state ? state.beneficiary : undefined),
    },
  },
}

const requestAccess = accessBy(everything("request", roles, commands))

const inScripts: ReadonlyArray<(id: string) => string> = [
  (id) => id,
  (id) => id.replace(/\d/g, (digit) => String.fromCodePoint(0x06_f0 + Number(digit))),
  (id) => id.replace(/\d/g, (digit) => String.fromCodePoint(0x06_60 + Number(digit))),
  (id) =>
    id
      .replaceAll("ی", "\u064A")
      .replaceAll("ک", "\u0643")
      .replace(/\d/g, (digit) => String.fromCodePoint(0x06_60 + Number(digit))),
]

const byHand: ReadonlyArray<(id: string) => string> = [
  ...inScripts,
  (id) => `\u00A0${id} `,
  (id) => id.replace("-", " \u2011\u200C"),
]

const written = (hands: typeof byHand) =>
  fc
    .tuple(fc.constantFrom("P-12", "P-21", "ک-1ی", "12"), fc.constantFrom(...hands))
    .map(([id, hand]) => hand(id))

const filings = fc.array(
  fc.oneof(
    fc.record({ isOlder: fc.constant(false), beneficiary: written(byHand) }),
    fc.record({ isOlder: fc.constant(true), beneficiary: written(inScripts) }),
  ),
  { maxLength: 9 },
)

describe("finding cases by an identifier", () => {
  it("finds the same cases whichever writing is asked for and whichever is stored, each once, page by page", async () => {
    await fc.assert(
      fc.asyncProperty(
        filings,
        fc.oneof(
          written(byHand).map((is) => ({ is })),
          fc
            .tuple(fc.array(written(byHand), { maxLength: 3 }), fc.constantFrom(0, 0, 350, 990))
            .map(([ids, more]) => ({
              among: [...ids, ...Array.from({ length: more }, (_, place) => `nobody-${place}`)],
            })),
        ),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(undefined, "points", "beneficiary"),
        async (all, asked, limit, sortedBy) => {
          const store = toyStore()
          const services = [requestCases, requestsBefore].map((kind) => serve(kind, store, requestAccess))
          for (const [place, { beneficiary, isOlder }] of all.entries()) {
            const service = services[isOlder ? 1 : 0]
            if (service === undefined) throw new Error("there are two services")
            const ask = commandTo(`request-${place}`, 0, ["person-1", "family"], { type: "ask", beneficiary })
            const assess = commandTo(`request-${place}`, 1, ["person-2", "assessor"], {
              type: "assess",
              points: (place * 5) % 3,
            })
            for (const command of [ask, assess]) await give(service, command)
          }
          const expected = all.flatMap(({ beneficiary }, place) =>
            ("is" in asked ? [asked.is] : asked.among).some((id) => isSameIdentifier(beneficiary, id))
              ? [{ subject: `request-${place}`, beneficiary }]
              : [],
          )
          const found: Array<{ subject: string; beneficiary: unknown }> = []
          let after: string | undefined
          do {
            const { cases, next } = await run(
              openRequests(store).find({
                caller: callerOf("person-1", "board"),
                query: {
                  where: [{ attribute: "beneficiary", ...asked }],
                  limit,
                  ...(sortedBy === undefined
                    ? {}
                    : { sort: { attribute: sortedBy, order: "descending" as const } }),
                  ...(after === undefined ? {} : { after }),
                },
              }),
            )
            for (const { state, subject } of cases)
              found.push({ subject, beneficiary: Reflect.get(state, "beneficiary") })
            after = next
            expect(next !== undefined).toBe(found.length < expected.length)
          } while (after !== undefined)
          expect(found.toSorted((one, other) => (one.subject < other.subject ? -1 : 1))).toEqual(expected)
          if (sortedBy === undefined) expect(found).toEqual(expected)
        },
      ),
      { numRuns: runs(200, { least: 60 }) },
    )
  })

  it("pages on from one writing of a question to another", async () => {
    const store = toyStore()
    const service = openRequests(store)
    for (const place of [1, 2, 3])
      await give(
        service,
        commandTo(`request-${place}`, 0, ["person-1", "family"], { type: "ask", beneficiary: "P-۱۲" }),
      )
    const find = (is: string, after?: string) =>
      run(
        service.find({
          caller: callerOf("person-1", "board"),
          query: {
            where: [{ attribute: "beneficiary", is }],
            limit: 2,
            ...(after === undefined ? {} : { after }),
          },
        }),
      )
    const { next } = await find("P-12")
    expect(await find("P-١٢", next)).toMatchObject({ cases: [{ subject: "request-3" }] })
  })

  it("asks a store a bounded number of questions, however many conditions there are", async () => {
    const store = toyStore()
    await give(openRequests(store), ask("request-1"))
    let questions = 0
    const counted = {
      ...store,
      query: (query: CaseQuery) => {
        questions++
        return store.query(query)
      },
    }
    const where = Array.from({ length: 100 }, (_, place) => ({
      attribute: "beneficiary" as const,
      is: `ی-${place}`,
    }))
    const query = { where, limit: 5 }
    const caller = callerOf("person-1", "board")
    expect(await run(openRequests(counted).find({ caller, query }))).toEqual({ cases: [] })
    expect(questions).toBeLessThanOrEqual(36)
  })
})
