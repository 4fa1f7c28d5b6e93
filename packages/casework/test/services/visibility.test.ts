/** What may not be seen is not there: not in lists, counts, cursors, errors or answers. */

import {
  type AccessPolicy,
  accessBy,
  type Caller,
  type CaseSearch,
  type VisibleCase,
} from "@bazgasht/casework"
import { compareTexts, compareValues, type StorageAdapter } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { callers, grants, hierarchyOf, type Parents, parents, policies } from "../access/arbitrary-access.ts"
import { people } from "../life-cycle/laws.ts"
import type { RequestLife } from "../life-cycle/request.ts"
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

type Name = keyof (typeof requestCases)["attributes"]

interface Filed {
  readonly beneficiary: string
  readonly points: number
}

const filed: fc.Arbitrary<ReadonlyArray<Filed>> = fc.array(
  fc.record({ beneficiary: fc.constantFrom(...people.slice(0, 4)), points: fc.nat({ max: 3 }) }),
  { maxLength: 8 },
)

/** Stores requests, each asked by one person and assessed by another. */
const file = async (storage: StorageAdapter, all: ReadonlyArray<Filed>): Promise<ReadonlyArray<string>> => {
  const service = openRequests(storage)
  const subjects: Array<string> = []
  for (const [place, { beneficiary, points }] of all.entries()) {
    const subject = `request-${place}`
    const ask = commandTo(subject, 0, ["person-5", "family"], { type: "ask", beneficiary })
    const assess = commandTo(subject, 1, ["person-6", "assessor"], { type: "assess", points })
    for (const command of [ask, assess])
      await run(service.handleUnknown({ caller: callerOf(command.by.id, command.by.role), command, setting }))
    subjects.push(subject)
  }
  return subjects
}

const conditions = fc.oneof(
  fc.record({ attribute: fc.constant("beneficiary" as const), is: fc.constantFrom(...people.slice(0, 4)) }),
  fc.record({
    attribute: fc.constant("beneficiary" as const),
    among: fc.subarray(people.slice(0, 4)),
  }),
  fc.record({ attribute: fc.constant("unit" as const), is: fc.constantFrom("unit-0", "unit-1", "unit-2") }),
  fc.record({ attribute: fc.constant("points" as const), from: fc.nat({ max: 3 }) }),
  fc.record({ attribute: fc.constant("isGranted" as const), is: fc.boolean() }),
)

const searches: fc.Arbitrary<CaseSearch<Name>> = fc.record(
  {
    where: fc.array(conditions, { maxLength: 2 }),
    sort: fc.record({
      attribute: fc.constantFrom<Name>("points", "beneficiary", "stage"),
      order: fc.constantFrom("ascending" as const, "descending" as const),
    }),
    limit: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ["limit"] },
)

/** The value of an attribute, read from what is shown. */
const shownValue = ({ state }: VisibleCase<RequestLife>, name: Name) => {
  const { fields, of } = requestCases.attributes[name]
  return fields.every((field) => Object.hasOwn(state, field)) ? of(state as RequestLife["State"]) : undefined
}

const answers = (seen: VisibleCase<RequestLife>, { sort, where = [] }: CaseSearch<Name>): boolean =>
  (sort === undefined || shownValue(seen, sort.attribute) !== undefined) &&
  where.every((condition) => {
    const value = shownValue(seen, condition.attribute)
    if (value === undefined) return false
    if ("is" in condition) return value === condition.is
    if ("among" in condition) return condition.among.includes(value)
    return condition.from === undefined || compareValues(value, condition.from) >= 0
  })

const inOrder =
  ({ sort }: CaseSearch<Name>) =>
  (one: VisibleCase<RequestLife>, other: VisibleCase<RequestLife>): number => {
    const [first, second] = [one, other].map((seen) =>
      sort === undefined ? "" : (shownValue(seen, sort.attribute) ?? ""),
    )
    const byValue = compareValues(first ?? "", second ?? "")
    return (sort?.order === "descending" ? -byValue : byValue) || compareTexts(one.subject, other.subject)
  }

/** Any policy, or one that lets people read of their own units, as most do. */
const ownOrAny = fc.oneof(
  policies,
  grants.map(
    (grant): AccessPolicy => ({
      grants: [{ ...grant, kinds: ["request"], relation: "ownUnit", see: "whole" }],
    }),
  ),
)

const see = (storage: StorageAdapter, policy: AccessPolicy, all: Parents = {}) =>
  serve(requestCases, storage, accessBy(policy, { units: Effect.succeed(hierarchyOf(all)) }))

describe("finding cases", () => {
  it("shows what reading one by one shows, page by page, with a cursor only where more is to be seen", async () => {
    await fc.assert(
      fc.asyncProperty(
        filed,
        ownOrAny,
        callers,
        searches,
        parents,
        async (all, policy, caller, query, units) => {
          const storage = toyStore()
          const subjects = await file(storage, all)
          const service = see(storage, policy, units)
          const read = await Promise.all(
            subjects.map((subject) => run(Effect.result(service.read({ caller, subject })))),
          )
          const expected = read
            .filter(Result.isSuccess)
            .map(({ success }) => success)
            .filter((seen) => answers(seen, query))
            .sort(inOrder(query))

          const found: Array<VisibleCase<RequestLife>> = []
          let after: string | undefined
          do {
            const asked = after === undefined ? query : { ...query, after }
            const page = await run(service.find({ caller, query: asked }))
            found.push(...page.cases)
            expect(page.cases.length).toBeLessThanOrEqual(query.limit)
            expect(page.next !== undefined).toBe(found.length < expected.length)
            for (const { subject } of read.flatMap((one, place) =>
              Result.isFailure(one) ? [{ subject: subjects[place] ?? "" }] : [],
            ))
              expect(JSON.stringify(page)).not.toContain(subject)
            after = page.next
          } while (after !== undefined)
          expect(found).toEqual(expected)
        },
      ),
      { numRuns: runs(500) },
    )
  })

  it.each([
    [{ where: [{ attribute: "policyDigest", is: "policy-1" }] }, "query.undeclared"],
    [{ where: [{ attribute: "__proto__", is: "x" }] }, "query.undeclared"],
    [{ sort: { attribute: "toString", order: "ascending" } }, "query.undeclared"],
    [{ where: [{ attribute: "points", is: "3" }] }, "query.wrongType"],
    [{ where: [{ attribute: "stage", from: 3 }] }, "query.wrongType"],
    [{ where: [], after: "of another query" }, "storage.invalid"],
    [{ where: [], limit: 0 }, "storage.invalid"],
    [{ where: [], limit: 1001 }, "storage.invalid"],
  ])("refuses what it does not know: %j", async (query, code) => {
    const service = openRequests(toyStore())
    const caller = callerOf("person-1", "board")
    const asked = { limit: 5, ...query } as unknown as CaseSearch<Name>
    expect(await run(Effect.result(service.find({ caller, query: asked })))).toMatchObject({
      failure: { code },
    })
  })
})

/** What everybody who may not see a case is answered about it. */
const answersAbout = async (storage: StorageAdapter, policy: AccessPolicy, caller: Caller) => {
  const service = see(storage, policy)
  const subject = "request-0"
  const by = { id: caller.person, role: caller.offices[0]?.role ?? "board" }
  const given = commands.flatMap((type) =>
    [0, 1, 2].map((version) => ({
      ...commandTo(subject, version, [by.id, by.role], { type, id: `new-${type}-${version}` }),
      ...(type === "ask" ? { beneficiary: "person-7" } : type === "assess" ? { points: 1 } : {}),
    })),
  )
  const told: Array<unknown> = [
    await run(Effect.result(service.read({ caller, subject }))),
    await run(Effect.result(service.history({ caller, subject }))),
    await run(Effect.result(service.replay({ caller, subject }))),
    await run(Effect.result(service.find({ caller, query: { limit: 5 } }))),
  ]
  const opened: Array<unknown> = []
  for (const command of given) {
    const answer = await run(Effect.result(service.handleUnknown({ caller, command, setting })))
    const isOpening =
      Result.isSuccess(answer) || ("code" in answer.failure && answer.failure.code === "case.conflict")
    ;(isOpening ? opened : told).push(answer)
    // One that was opened is seen by its opener from here on.
    if (Result.isSuccess(answer)) break
  }
  return { told, opened }
}

describe("a case that may not be seen", () => {
  it("answers like one that does not exist", async () => {
    let hidden = 0
    await fc.assert(
      fc.asyncProperty(filed, policies, callers, async (all, policy, caller) => {
        const [first] = all
        if (first === undefined) return
        const storage = toyStore()
        await file(storage, [first])
        const read = await run(Effect.result(see(storage, policy).read({ caller, subject: "request-0" })))
        const withCase = await answersAbout(storage, policy, caller)
        const without = await answersAbout(toyStore(), policy, caller)
        if (Result.isSuccess(read) || withCase.told.length < without.told.length) return
        hidden++
        expect(withCase.told.slice(0, without.told.length)).toEqual(without.told)
        if (without.opened.length > 0)
          expect(withCase.opened[0]).toMatchObject({ failure: { code: "case.conflict" } })
      }),
      { numRuns: 500, seed: 7 },
    )
    expect(hidden).toBeGreaterThan(100)
  })

  it("is shown in part to who may see a part, and its history not at all", async () => {
    const storage = toyStore()
    await file(storage, [{ beneficiary: "person-0", points: 2 }])
    const service = see(storage, {
      grants: [{ to: ["family"], kinds: ["request"], relation: "beneficiary", see: ["stage"] }],
    })
    const caller = callerOf("person-0", "family")
    const subject = "request-0"
    expect(await run(service.read({ caller, subject }))).toEqual({
      subject,
      version: 2,
      whole: false,
      state: { stage: "asked" },
    })
    for (const asked of [service.history({ caller, subject }), service.replay({ caller, subject })])
      expect(await run(Effect.result<unknown, { readonly code: string }, never>(asked))).toMatchObject({
        failure: { code: "access.notWhole" },
      })
    const command = commandTo(subject, 2, ["person-0", "family"], { type: "assess", points: 1 })
    expect(await run(Effect.result(service.handleUnknown({ caller, command, setting })))).toMatchObject({
      failure: { code: "access.notGranted", params: { to: [] } },
    })
  })

  it("looks through no more than a bounded number of cases for one that may be seen, and says how to narrow", async () => {
    const storage = toyStore()
    await file(storage, [{ beneficiary: "person-1", points: 2 }])
    const [hidden] = [...storage.cases.values()]
    if (hidden === undefined) throw new Error("The case was filed.")
    let read = 0
    const endless: StorageAdapter = {
      ...storage,
      query: ({ limit }) =>
        Effect.sync(() => {
          read += limit
          return { cases: Array.from({ length: limit }, () => hidden), next: `page ${read}` }
        }),
    }
    const caller = callerOf("person-0", "family")
    const service = see(endless, {
      grants: [{ to: ["family"], kinds: ["request"], relation: "assigned", see: "whole" }],
    })
    for (const limit of [1, 500]) {
      read = 0
      expect(await run(Effect.result(service.find({ caller, query: { limit } })))).toMatchObject({
        failure: { code: "query.tooWide", kind: "request" },
      })
      expect(read).toBeLessThanOrEqual(11_000)
    }
  })

  it("is not even read where a caller may read only their own", async () => {
    const storage = toyStore()
    const own = { beneficiary: "person-0", points: 1 }
    const linked = { beneficiary: "person-2", points: 3 }
    const others = Array.from({ length: 30 }, () => ({ beneficiary: "person-1", points: 2 }))
    await file(storage, [...others, own, ...others, linked])
    let read = 0
    const counted: StorageAdapter = {
      ...storage,
      query: (query) =>
        Effect.tap(storage.query(query), ({ cases }) => Effect.sync(() => (read += cases.length))),
    }
    const caller = { ...callerOf("person-0", "family"), linked: ["person-2"] }
    const service = see(counted, {
      grants: [{ to: ["family"], kinds: ["request"], relation: "beneficiary", see: "whole" }],
    })
    const find = (query: CaseSearch<Name>) => run(service.find({ caller, query }))
    const found = await find({ limit: 5, sort: { attribute: "points", order: "descending" } })
    expect(found.cases.map(({ subject }) => subject)).toEqual(["request-61", "request-30"])
    expect(read).toBe(2)
    const first = await find({ limit: 1 })
    expect(first.cases.map(({ subject }) => subject)).toEqual(["request-30"])
    const second = await find({ limit: 1, ...(first.next === undefined ? {} : { after: first.next }) })
    expect(second.cases.map(({ subject }) => subject)).toEqual(["request-61"])
  })

  it("is not even read where a caller may read only those of their own units and below", async () => {
    const storage = toyStore()
    const beneficiaries = ["person-1", "person-1", "person-0", "person-1", "person-2", "person-1"]
    await file(
      storage,
      beneficiaries.map((beneficiary) => ({ beneficiary, points: 1 })),
    )
    let read = 0
    const counted: StorageAdapter = {
      ...storage,
      query: (query) =>
        Effect.tap(storage.query(query), ({ cases }) => Effect.sync(() => (read += cases.length))),
    }
    const policy: AccessPolicy = {
      grants: [{ to: ["board"], kinds: ["request"], relation: "ownUnit", see: "whole" }],
    }
    const find = async (unit: string | undefined) => {
      read = 0
      const office = unit === undefined ? { role: "board" } : { role: "board", unit }
      const caller = { person: "person-7", linked: [], offices: [office] }
      const service = see(counted, policy, { "unit-0": "unit-2" })
      const { cases } = await run(service.find({ caller, query: { limit: 10 } }))
      return [cases.map(({ subject }) => subject), read]
    }
    // Those with an even number lie in unit 0, which lies below unit 2.
    expect(await find("unit-2")).toEqual([["request-2", "request-4"], 2])
    expect(await find("unit-3")).toEqual([[], 0])
    expect(await find(undefined)).toEqual([[], 0])
  })

  it("tells nobody that it is corrupt who could not see it anyway", async () => {
    const storage = toyStore()
    await file(storage, [{ beneficiary: "person-0", points: 2 }])
    for (const [key, found] of storage.cases) storage.cases.set(key, { ...found, document: null })
    const caller = callerOf("person-0", "family")
    const seeing = (relation: "any" | "beneficiary") =>
      see(storage, { grants: [{ to: ["family"], kinds: ["request"], relation, see: "whole" }] })
    const query = { limit: 5 }
    expect(await run(seeing("beneficiary").find({ caller, query }))).toEqual({ cases: [] })
    expect(await run(Effect.result(seeing("any").find({ caller, query })))).toMatchObject({
      failure: { code: "storage.corrupt" },
    })
  })
})

describe("a command", () => {
  it("is answered when it is given again, though its giver may no longer see the case or give it", async () => {
    const storage = toyStore()
    const service = see(storage, {
      grants: [{ to: ["family"], kinds: ["request"], relation: "beneficiary", do: ["ask"] }],
    })
    const command = commandTo("request-0", 0, ["person-0", "family"], {
      type: "ask",
      beneficiary: "person-0",
    })
    const caller = callerOf("person-0", "family")
    const first = await run(service.handleUnknown({ caller, command, setting }))
    const blind: AccessPolicy = { grants: [] }
    const seeing: AccessPolicy = {
      grants: [{ to: ["family"], kinds: ["request"], relation: "any", see: ["stage"] }],
    }
    for (const policy of [blind, seeing])
      expect(await run(see(storage, policy).handleUnknown({ caller, command, setting }))).toEqual(first)
  })

  it("that somebody gives again in the name of who gave it is not answered", async () => {
    const storage = toyStore()
    const service = openRequests(storage)
    const command = commandTo("request-0", 0, ["person-5", "family"], {
      type: "ask",
      beneficiary: "person-0",
    })
    await run(service.handleUnknown({ caller: callerOf("person-5", "family"), command, setting }))
    const again = service.handleUnknown({ caller: callerOf("person-4", "family"), command, setting })
    expect(await run(Effect.result(again))).toMatchObject({ failure: { code: "access.notCaller" } })
  })

  it("that opens a case is judged by the case that it would open", async () => {
    const policy: AccessPolicy = {
      grants: [{ to: ["family"], kinds: ["request"], relation: "ownUnit", do: ["ask"] }],
    }
    const caller: Caller = { person: "person-5", linked: [], offices: [{ role: "family", unit: "unit-1" }] }
    const open = (beneficiary: string) =>
      run(
        Effect.result(
          see(toyStore(), policy).handleUnknown({
            caller,
            command: commandTo("request-0", 0, ["person-5", "family"], { type: "ask", beneficiary }),
            setting,
          }),
        ),
      )
    expect(await open("person-1")).toMatchObject({ success: { version: 1 } })
    expect(await open("person-2")).toMatchObject({ failure: { code: "access.notGranted" } })
  })

  it("is refused to one human being under whichever of his accounts (X6)", async () => {
    const parts = fc.constantFrom("asker", "beneficiary", "nobody")
    await fc.assert(
      fc.asyncProperty(parts, fc.subarray(["account-7", "account-8"]), async (part, linked) => {
        const storage = toyStore()
        const service = see(storage, everything("request", roles, commands))
        const asker = part === "asker" ? "account-7" : "person-5"
        const beneficiary = part === "beneficiary" ? "account-7" : "person-0"
        const ask = commandTo("request-0", 0, [asker, "family"], { type: "ask", beneficiary })
        await run(service.handleUnknown({ caller: callerOf(asker, "family"), command: ask, setting }))
        const assess = commandTo("request-0", 1, ["person-6", "assessor"], { type: "assess", points: 1 })
        const caller = callerOf("person-6", "assessor", linked)
        const answer = await run(Effect.result(service.handleUnknown({ caller, command: assess, setting })))
        if (part !== "nobody" && linked.includes("account-7"))
          expect(answer).toMatchObject({ failure: { code: "actor.conflict", params: { part } } })
        else expect(answer).toMatchObject({ success: { version: 2 } })
      }),
    )
  })
})
