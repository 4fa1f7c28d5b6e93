/** Cases of whatever kind are found by the people whom they concern and by their unit. */

import {
  type AccessPolicy,
  accessBy,
  type Caller,
  caseRelations,
  claimExisting,
  openCasework,
} from "@bazgasht/casework"
import { Storage } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { people } from "../../../casework/test/life-cycle/laws.ts"
import { callerOf } from "../../../casework/test/services/requests.ts"
import type { ToyStore } from "../../../casework/test/services/toy-store.ts"
import { fill } from "./lived-store.ts"

const kinds = Object.values(caseKinds).map(({ kind }) => kind)

const filled = fill(20, 4)

const over = async (store: ToyStore, policy: AccessPolicy) =>
  Result.getOrThrow(
    await openCasework({
      storage: Layer.succeed(Storage, store),
      kinds: caseKinds,
      access: accessBy(policy),
    }),
  )

const whole: AccessPolicy = { grants: [{ to: ["auditor"], kinds, relation: "any", see: "whole" }] }
const auditor = callerOf("auditor-1", "auditor")

const named = (cases: Iterable<{ readonly kind: string; readonly subject: string }>) =>
  Array.from(cases, ({ kind, subject }) => `${kind} ${subject}`).sort()

/** Fields that cases of every kind have, and that name no person. */
const fields = ["stage", "version"]

describe("the cases of a person", () => {
  it("are those whose states name the person, of every kind that concerns people", async () => {
    const { lived, store } = await filled
    const concerning = new Set(lived.filter((one) => one.people.length > 0).map(({ kind }) => kind))
    const others = ["allocationRun", "placementRun", "pool", "supportCycle"]
    expect([...concerning].sort()).toEqual(kinds.filter((kind) => !others.includes(kind)).sort())
    const casework = await over(store, whole)
    for (const person of [...people, "person-unknown"]) {
      const expected = named(lived.filter((one) => one.people.includes(person)))
      const found = Result.getOrThrow(await casework.casesOf({ caller: auditor, person }))
      expect(named(found)).toEqual(expected)
      const written = person.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? digit)
      const same = Result.getOrThrow(await casework.casesOf({ caller: auditor, person: written }))
      expect(same).toEqual(found)
    }
  })

  it("are found in a store of before once its claims are set", async () => {
    const { lived, store } = await filled
    store.claims.clear()
    const casework = await over(store, whole)
    expect(await casework.casesOf({ caller: auditor, person: "person-0" })).toEqual(Result.succeed([]))
    await Effect.runPromise(claimExisting(store, caseKinds))
    for (const person of people)
      expect(named(Result.getOrThrow(await casework.casesOf({ caller: auditor, person })))).toEqual(
        named(lived.filter((one) => one.people.includes(person))),
      )
  })

  it("show a caller no person whom they may not read, beside themselves", async () => {
    const { lived, store } = await filled
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            to: fc.constant(["clerk"]),
            kinds: fc.subarray(kinds, { minLength: 1 }),
            relation: fc.constantFrom(...caseRelations),
            see: fc.oneof(fc.constant("whole" as const), fc.subarray(fields, { minLength: 1 })),
          }),
          { maxLength: 4 },
        ),
        fc.constantFrom(...people),
        fc.constantFrom(...people),
        async (grants, clerk, person) => {
          const caller: Caller = {
            person: clerk,
            linked: [],
            offices: [{ role: "clerk", unit: "unit-1" }],
          }
          const casework = await over(store, { grants })
          const found = Result.getOrThrow(await casework.casesOf({ caller, person }))
          const expected: Array<string> = []
          for (const { kind, people: concerned, subject } of lived) {
            const [name] = Object.entries(caseKinds).find(([, one]) => one.kind === kind) ?? []
            const read = await casework.cases[name as "loan"].read({ caller, subject })
            if (Result.isFailure(read) || !concerned.includes(person)) continue
            const ownGrant = grants.some(
              ({ kinds: granted, relation }) =>
                granted.some((one) => one === kind) && relation === "beneficiary",
            )
            if (read.success.whole || (clerk === person && ownGrant)) expected.push(`${kind} ${subject}`)
          }
          expect(named(found)).toEqual(expected.sort())
          await casework.close()
        },
      ),
      { numRuns: runs(60) },
    )
  })
})

describe("the cases of some units", () => {
  it("are those that belong to them, of every kind, in pages of any size", async () => {
    const { lived, store } = await filled
    const casework = await over(store, whole)
    const all = [...new Set(lived.flatMap(({ unit }) => unit ?? []))]
    expect(all.length).toBeGreaterThan(2)
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...all, "unit-unknown"]),
        fc.integer({ min: 1, max: 40 }),
        async (units, limit) => {
          const found = []
          let next: Parameters<typeof casework.casesIn>[0]["after"]
          do {
            const page = Result.getOrThrow(
              await casework.casesIn({
                caller: auditor,
                units,
                limit,
                ...(next === undefined ? {} : { after: next }),
              }),
            )
            expect(page.cases.length).toBeLessThanOrEqual(limit)
            found.push(...page.cases)
            next = page.next
          } while (next !== undefined)
          expect(named(found)).toEqual(
            named(lived.filter(({ unit }) => unit !== undefined && units.includes(unit))),
          )
        },
      ),
      { numRuns: runs(30) },
    )
  })
})
