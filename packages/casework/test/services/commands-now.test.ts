import { accessBy } from "@bazgasht/casework"
import type { CommandNow } from "@bazgasht/casework/law"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { callers, grants, policies } from "../access/arbitrary-access.ts"
import { acceptedIn, people, runsOf } from "../life-cycle/laws.ts"
import type { RequestLife } from "../life-cycle/request.ts"
import { commandTo, openRequests, requestCases, serve, setting, testedRequest } from "./requests.ts"
import { toyStore } from "./toy-store.ts"

const at = 20_500 as Day

/** A store with the case of a run, as far as it was moved. */
const stored = async (run: Parameters<typeof acceptedIn<RequestLife>>[0], steps: number) => {
  const storage = toyStore()
  const service = openRequests(storage)
  const accepted = acceptedIn(run).slice(0, steps)
  for (const { command } of accepted)
    Result.getOrThrow(
      await Effect.runPromise(
        Effect.result(
          service.handle({
            caller: { person: command.by.id, linked: [], offices: [{ role: command.by.role }] },
            command,
            setting: run.setting,
          }),
        ),
      ),
    )
  return { storage, subject: accepted[0]?.command.subject }
}

/** The code by which a command is refused; `undefined` where it is carried out. */
const give = async (
  service: ReturnType<typeof openRequests>,
  request: { readonly caller: Parameters<typeof service.handle>[0]["caller"]; readonly command: unknown },
  by: RequestLife["Setting"] = setting,
): Promise<string | undefined> => {
  const answer = await Effect.runPromise(Effect.result(service.handleUnknown({ ...request, setting: by })))
  return Result.isFailure(answer) ? answer.failure.code : undefined
}

const ofStageAndPerson = [
  "access.notGranted",
  "access.notCaller",
  "transition.notAllowed",
  "actor.notAuthorised",
  "actor.conflict",
]

const content = { ask: { beneficiary: "person-3" }, assess: { points: 2 }, decide: {}, reopen: {}, close: {} }

const anyPolicy = fc.oneof(
  policies,
  fc
    .array(
      grants.map((grant) => ({
        ...grant,
        kinds: ["request"],
        relation: "any" as const,
        see: "whole" as const,
      })),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => ({ grants: all })),
)

describe("what a caller may do now", () => {
  it("is refused neither for who they are nor for the stage, and what is denied is refused by the same code", async () => {
    await fc.assert(
      fc.asyncProperty(
        runsOf(testedRequest),
        fc.nat({ max: 8 }),
        anyPolicy,
        callers,
        fc.nat(),
        async (run, steps, policy, caller, choice) => {
          const { storage, subject = "request-1" } = await stored(run, steps)
          const service = serve(requestCases, storage, accessBy(policy))
          const hasBegun = storage.cases.size > 0
          const asked = hasBegun ? { subject } : {}
          const answer = await Effect.runPromise(
            Effect.result(service.whatNow({ caller, at, setting: run.setting, ...asked })),
          )
          const read = await Effect.runPromise(Effect.result(service.read({ caller, subject })))
          if (hasBegun) expect(Result.isSuccess(answer)).toBe(Result.isSuccess(read))
          if (Result.isFailure(answer)) return
          const { commands, version } = answer.success
          const commandIn = (now: CommandNow, role: string) => ({
            ...commandTo(subject, version, [caller.person, role], {
              type: now.type,
              id: `now-${now.type}-${role}`,
              ...content[now.type as keyof typeof content],
            }),
            at,
          })
          for (const now of commands) {
            if (now.allowed) continue
            const roles = now.role === undefined ? caller.offices.map(({ role }) => role) : [now.role]
            for (const role of roles)
              expect(await give(service, { caller, command: commandIn(now, role) }, run.setting)).toBe(
                now.refusal.code,
              )
          }
          const allowed = commands.filter((now) => now.allowed)
          const chosen = allowed[choice % Math.max(allowed.length, 1)]
          if (chosen === undefined || !chosen.allowed) return
          const [role = ""] = chosen.roles
          const code = await give(service, { caller, command: commandIn(chosen, role) }, run.setting)
          // A case that a caller begins may turn out to be one that they may not begin: for whom it is, only its fields say.
          const excluded =
            hasBegun && chosen.open !== "separation" ? ofStageAndPerson : ofStageAndPerson.slice(2, 4)
          expect(excluded).not.toContain(code)
        },
      ),
      { numRuns: runs(600, { least: 200 }) },
    )
  })

  it("comes with the schema of each command, and says of the others why not", async () => {
    const storage = toyStore()
    const service = openRequests(storage)
    const [person = ""] = people
    const caller = { person, linked: [], offices: [{ role: "family" }] }
    const { commands, version } = Result.getOrThrow(
      await Effect.runPromise(Effect.result(service.whatNow({ caller, at, setting }))),
    )
    expect(version).toBe(0)
    expect(commands.map(({ allowed, type }) => [type, allowed])).toEqual([["ask", true]])
    const [ask] = commands
    if (ask?.allowed !== true) throw new Error("A family may ask.")
    expect(Object.keys(ask.schema["properties"] as object)).toEqual(
      expect.arrayContaining(["type", "id", "subject", "at", "by", "expectedVersion", "beneficiary"]),
    )
    expect(ask.schema["additionalProperties"]).toBe(false)
    const command = {
      ...commandTo("request-1", 0, [person, "family"], { type: "ask", beneficiary: "person-3" }),
      at,
    }
    expect(await give(service, { caller, command })).toBeUndefined()
    const after = Result.getOrThrow(
      await Effect.runPromise(Effect.result(service.whatNow({ caller, at, setting, subject: "request-1" }))),
    )
    expect(after.version).toBe(1)
    expect(after.commands.map((now) => (now.allowed ? now.type : [now.type, now.refusal.code]))).toEqual([
      ["ask", "transition.notAllowed"],
      ["assess", "actor.notAuthorised"],
      ["decide", "transition.notAllowed"],
      ["reopen", "transition.notAllowed"],
      ["close", "transition.notAllowed"],
    ])
  })
})
