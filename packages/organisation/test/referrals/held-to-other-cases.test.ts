/** A referral is held to the case that it regards, and to the household where that is registered, whatever the caller says. */

import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { overStore } from "../../../core/test/cases/over-store.ts"
import { organisationKinds } from "../../src/organisation-kinds.ts"
import { setting } from "./sequences.ts"

const at = 20_400 as Day
const common = { id: "c-1", at, expectedVersion: 0 } as const

/** Mostly the first of them, so that a command often fits in everything but one. */
const mostly = <Value>(...[first, ...others]: ReadonlyArray<Value>): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(first as Value) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )

const worlds = fc.record({
  regarding: mostly<{ readonly kind: string; readonly subject: string } | undefined>(
    { kind: "supportCase", subject: "case-1" },
    undefined,
    { kind: "supportCase", subject: "case-2" },
    // A case of no household.
    { kind: "grievance", subject: "grievance-1" },
    { kind: "debtPetition", subject: "case-1" },
    { kind: "anyCase", subject: "case-1" },
  ),
  household: mostly<string | undefined>("household-1", undefined, "household-2"),
  isRegistered: fc.boolean(),
  isThere: mostly(true, false),
  people: fc.subarray(["member-1", "lived-1", "of-case-1", "somebody"], { minLength: 1 }),
})
type World = typeof worlds extends fc.Arbitrary<infer One> ? One : never

const storeOf = ({ isRegistered, isThere }: World) => [
  {
    kind: "grievance",
    subject: "grievance-1",
    state: {
      ...{ stage: "received", subject: "grievance-1", version: 1, day: at, participants: [] },
      complaint: { about: "conduct", complainant: "member-1", complainedOf: [] },
    },
  },
  ...(isThere
    ? [
        {
          kind: "supportCase",
          subject: "case-1",
          state: {
            ...{ stage: "active", subject: "case-1", version: 1, day: at, participants: [] },
            file: { household: "household-1", members: ["member-1", "of-case-1"] },
          },
        },
      ]
    : []),
  ...(isRegistered
    ? [
        {
          kind: "household",
          subject: "household-1",
          state: {
            ...{ stage: "registered", subject: "household-1", version: 1, day: at, participants: [] },
            register: {
              memberships: [
                { person: "member-1", joined: at - 90 },
                { person: "lived-1", joined: at - 90, left: at - 9 },
              ],
              guardians: [],
            },
          },
        },
      ]
    : []),
]

/** What is to come of a referral, told apart from the kinds. */
const expected = ({ household, isRegistered, isThere, people, regarding }: World): string => {
  const isCase = isThere && regarding?.kind === "supportCase" && regarding.subject === "case-1"
  const isGrievance = regarding?.kind === "grievance"
  if (regarding !== undefined && !isCase && !isGrievance) return "regarding.unknown"
  if (isCase && household !== undefined && household !== "household-1") return "household.ofOther"
  const isHousehold = isRegistered && household === "household-1"
  // Who belongs to a household that is in no register is not known.
  if (household !== undefined && !isHousehold) return "sent"
  const known = [
    ...(isCase ? ["member-1", "of-case-1"] : []),
    ...(isGrievance ? ["member-1"] : []),
    ...(isHousehold ? ["member-1", "lived-1"] : []),
  ]
  return (isCase || isGrievance || isHousehold) && !people.every((one) => known.includes(one))
    ? "people.notConcerned"
    : "sent"
}

describe("a referral", () => {
  it("regards a case that is there, of that household, and concerns people of one of the two", () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(worlds, (world) => {
        const { household, people, regarding } = world
        const answer = overStore(
          organisationKinds.referral,
          {
            state: organisationKinds.referral.lifeCycle.none,
            command: {
              ...{ ...common, type: "send", subject: "referral-1", by: { id: "p-1", role: "clerk" } },
              ...{ unit: "unit-1", agency: "crown", purpose: "carryFamily", documents: [], people },
              ...(household === undefined ? {} : { household }),
              ...(regarding === undefined ? {} : { regarding }),
            } as never,
            setting,
          },
          storeOf(world),
        )
        expect(answer).toBe(expected(world))
        came.add(answer)
      }),
      { numRuns: runs(800, { least: 400 }) },
    )
    expect([...came].sort()).toEqual([
      "household.ofOther",
      "people.notConcerned",
      "regarding.unknown",
      "sent",
    ])
  })
})
