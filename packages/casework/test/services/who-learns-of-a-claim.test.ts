/** What holds a claim already is named to a caller who may see something of it, and to nobody else. */

import { type AccessPolicy, accessBy, type Caller, defineCaseKind, problemInWords } from "@bazgasht/casework"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { callers, policies } from "../access/arbitrary-access.ts"
import { pack } from "../empty-pack.ts"
import { jalali } from "../jalali-of-icu.ts"
import { people } from "../life-cycle/laws.ts"
import { callerOf, commands, commandTo, everything, requestCases, roles, serve, setting } from "./requests.ts"
import { toyStore } from "./toy-store.ts"

const run = Effect.runPromise

/** Requests, of which a beneficiary may have one. */
const oneEach = defineCaseKind({
  ...requestCases,
  claimsOf: (state) => ("beneficiary" in state ? [{ claim: "coveredFamily", by: [state.beneficiary] }] : []),
})

/** The same under another name, over the same store. */
const ofAnotherKind = defineCaseKind({ ...oneEach, kind: "loan" })

const style = { language: "en", calendar: jalali, pack } as const

const holder = "held-by-77"

/** Somebody asks for a beneficiary for whom another case is open: the answer, and whether they can read that case. */
const askAgain = async (
  policy: AccessPolicy,
  caller: Caller,
  beneficiary: string,
  kind: "request" | "loan",
) => {
  const store = toyStore()
  const holding = kind === "loan" ? ofAnotherKind : oneEach
  const ask = commandTo(holder, 0, ["person-5", "family"], { type: "ask", beneficiary })
  const whole = accessBy(everything(kind, roles, commands))
  await run(
    serve(holding, store, whole).handleUnknown({
      caller: callerOf("person-5", "family"),
      command: ask,
      setting,
    }),
  )
  const access = accessBy(policy)
  const service = serve(oneEach, store, access)
  const role = caller.offices[0]?.role ?? "family"
  const again = commandTo("request-2", 0, [caller.person, role], { type: "ask", beneficiary })
  const answer = await run(Effect.result(service.handleUnknown({ caller, command: again, setting })))
  const read = await run(Effect.result(serve(holding, store, access).read({ caller, subject: holder })))
  return { answer, canRead: Result.isSuccess(read) }
}

/** Whoever may ask, and see what the other grants say. */
const withAsking = (policy: AccessPolicy): AccessPolicy => ({
  grants: [...policy.grants, { to: roles, kinds: ["request"], relation: "any", do: ["ask"] }],
})

describe("a claim that another case holds", () => {
  it("is refused with the name of that case exactly to those who can read it", async () => {
    const seen = { named: 0, unnamed: 0 }
    await fc.assert(
      fc.asyncProperty(
        policies,
        callers,
        fc.constantFrom(...people.slice(0, 4)),
        async (policy, caller, who) => {
          const { answer, canRead } = await askAgain(withAsking(policy), caller, who, "request")
          if (Result.isSuccess(answer) || answer.failure._tag !== "AlreadyClaimed") return
          const { failure } = answer
          expect(failure).toMatchObject({
            code: "claim.held",
            subject: "request-2",
            params: { claim: "coveredFamily" },
          })
          expect(failure.params.holder).toEqual(canRead ? { kind: "request", subject: holder } : undefined)
          const said = [JSON.stringify(failure), problemInWords({} as never, failure, style)]
          for (const words of said) expect(words.includes(holder)).toBe(canRead)
          seen[canRead ? "named" : "unnamed"]++
        },
      ),
      { numRuns: runs(400, { least: 200 }) },
    )
    expect(seen.named).toBeGreaterThan(5)
    expect(seen.unnamed).toBeGreaterThan(5)
  })

  it("by a case of another kind is named to no one who cannot read it, and to those who may see every case of that kind", async () => {
    const seen = { named: 0, unnamed: 0 }
    await fc.assert(
      fc.asyncProperty(policies, callers, async (policy, caller) => {
        const { answer, canRead } = await askAgain(withAsking(policy), caller, "person-0", "loan")
        if (Result.isSuccess(answer) || answer.failure._tag !== "AlreadyClaimed") return
        const isNamed = answer.failure.params.holder !== undefined
        expect(isNamed && !canRead).toBe(false)
        const ofAny = accessBy(withAsking(policy)).canRead(caller, {
          ...{ kind: "loan", subject: holder, assigned: [], beneficiaries: [] },
        })
        expect(isNamed).toBe((await run(ofAny)) !== "none")
        seen[isNamed ? "named" : "unnamed"]++
      }),
      { numRuns: runs(400, { least: 200 }) },
    )
    expect(seen.named).toBeGreaterThan(0)
    expect(seen.unnamed).toBeGreaterThan(5)
  })

  it("by a case that cannot be read is refused as such, and named to those who would be told that it cannot be read", async () => {
    for (const relation of ["any", "beneficiary"] as const) {
      const store = toyStore()
      const open = serve(oneEach, store, accessBy(everything("request", roles, commands)))
      const caller = callerOf("person-5", "family")
      const ask = (subject: string) =>
        commandTo(subject, 0, ["person-5", "family"], { type: "ask", beneficiary: "person-5" })
      await run(open.handleUnknown({ caller, command: ask(holder), setting }))
      for (const [key, found] of store.cases) store.cases.set(key, { ...found, document: null })
      const policy = withAsking({ grants: [{ to: roles, kinds: ["request"], relation, see: "whole" }] })
      const answer = await run(
        Effect.result(
          serve(oneEach, store, accessBy(policy)).handleUnknown({
            caller,
            command: ask("request-2"),
            setting,
          }),
        ),
      )
      expect(answer).toMatchObject({
        failure: {
          code: "claim.held",
          params: relation === "any" ? { holder: { kind: "request", subject: holder } } : {},
        },
      })
      expect(JSON.stringify(answer).includes(holder)).toBe(relation === "any")
    }
  })
})
