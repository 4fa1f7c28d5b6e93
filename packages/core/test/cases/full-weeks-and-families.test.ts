/** A person's week of work and a covered family: each so only once, also for cases that were stored before anything was claimed. */

import { claimExisting, contentOfKinds } from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"
import { placementCasesOf, type TrainingSetting } from "@bazgasht/core/employment"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { toyStore } from "../../../casework/test/services/toy-store.ts"
import { leavingReasonSchema } from "../../src/support/cases/household/membership.ts"
import { setting as placementSetting } from "../employment/cases/placement/sequences.ts"
import { terms as trainingTerms } from "../employment/training/sequences.ts"
import { setting as householdSetting } from "../support/cases/household/sequences.ts"
import {
  receiptFor,
  setting as supportSetting,
  terms as supportTerms,
} from "../support/cases/support-case/terms.ts"
import { type Asked, day, living, work } from "./living.ts"

const pause: Asked = {
  on: "2026-03-01",
  as: "officer",
  content: { type: "pause", reason: "illness", until: day("2026-03-20") },
}
const resign: Asked = { on: "2026-04-01", as: "prisoner", who: "prisoner-1", content: { type: "resign" } }

describe("the week of a person", () => {
  it("holds no two places of 40 hours, however the person's id is typed, until the first has ended", async () => {
    const live = living(caseKinds.placement, toyStore(), placementSetting)
    expect(await live("job-1", work("job-1", 40))).toBe("active")
    expect(await live("job-2", work("job-2", 40))).toBe("claim.held")
    expect(await live("job-3", work("job-3", 40, "prisoner-۱"))).toBe("claim.held")
    expect(await live("job-4", work("job-4", 40, "prisoner-2"))).toBe("active")
    expect(await live("job-1", [pause], 5)).toBe("paused")
    expect(await live("job-2", work("job-2", 40).slice(4), 4)).toBe("claim.held")
    expect(await live("job-1", [resign], 6)).toBe("ended")
    expect(await live("job-2", work("job-2", 40).slice(4), 4)).toBe("active")
  })

  it("holds places of part of it up to the whole, of 44 hours or of as many as an application says", async () => {
    const live = living(caseKinds.placement, toyStore(), placementSetting)
    expect(await live("job-1", work("job-1", 20))).toBe("active")
    expect(await live("job-2", work("job-2", 24))).toBe("active")
    expect(await live("job-3", work("job-3", 1))).toBe("claim.held")
    const shorter = living(placementCasesOf(40), toyStore(), placementSetting)
    expect(await shorter("job-1", work("job-1", 20))).toBe("active")
    expect(await shorter("job-2", work("job-2", 24))).toBe("claim.held")
    expect(await shorter("job-3", work("job-3", 48, "prisoner-2"))).toBe("active")
  })

  it("is given to one of two places that begin at the same time", async () => {
    const live = living(caseKinds.placement, toyStore(), placementSetting)
    const outcomes = await Promise.all(["job-1", "job-2"].map((job) => live(job, work(job, 40))))
    expect(outcomes.toSorted()).toEqual(["active", "claim.held"])
  })
})

/** An enrolment up to its first day, by terms that count its hours. */
const learn = (hours: number, trainee = "prisoner-1"): ReadonlyArray<Asked> => [
  {
    on: "2026-01-01",
    as: "clerk",
    content: {
      type: "apply",
      trainee,
      course: `course-${hours}`,
      consent: { by: trainee, on: day("2026-01-01") },
    },
  },
  {
    on: "2026-01-02",
    as: "registrar",
    content: { type: "enrol", seat: "seat-1", findings: [], expectedRelease: { kind: "none" }, ahead: [] },
  },
  { on: "2026-02-01", as: "trainer", content: { type: "begin" } },
]

const trainingSetting = (fullWeek: number | undefined, hours: ReadonlyArray<number>): TrainingSetting => ({
  policyDigest: "policy-1",
  terms: { ...trainingTerms, ...(fullWeek === undefined ? {} : { fullWeek }) },
  courses: hours.map((weeklyHours) => ({
    ...{ id: `course-${weeklyHours}`, firstDay: day("2026-01-10"), lastDay: day("2026-06-30"), sessions: 3 },
    ...{ weeklyHours, transferable: true, prerequisites: [], trainers: [] },
  })),
})

const placementIn = (fullWeek: number): typeof placementSetting => ({
  ...placementSetting,
  terms: { ...placementSetting.terms, fullWeek },
})

/** A place of work or a course that a person would begin. */
const places = fc.record({
  isWork: fc.boolean(),
  hours: fc.integer({ min: 1, max: 44 }),
  person: fc.constantFrom("prisoner-1", "prisoner-2"),
})

describe("the hours of a person in every kind together", () => {
  it("never take more than the full week of the terms, whatever begins at the same time", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(places, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(36, 40, 44),
        async (wanted, week) => {
          const store = toyStore()
          const works = living(caseKinds.placement, store, placementIn(week))
          const learns = living(
            caseKinds.training,
            store,
            trainingSetting(week, [...new Set(wanted.map(({ hours }) => hours))]),
          )
          const begun = await Promise.all(
            wanted.map(({ hours, isWork, person }, place) =>
              isWork
                ? works(`job-${place}`, work(`job-${place}`, hours, person))
                : learns(`course-${place}`, learn(hours, person)),
            ),
          )
          const hoursOf = (of: string): number =>
            wanted.reduce(
              (sum, { hours, person }, place) =>
                person === of && (begun[place] === "active" || begun[place] === "attending")
                  ? sum + hours
                  : sum,
              0,
            )
          for (const [place, { hours, isWork, person }] of wanted.entries()) {
            const running = hoursOf(person)
            if (isWork && hours > week) expect(begun[place]).toBe("offer.tooManyHours")
            else if (begun[place] === "claim.held") expect(running + hours).toBeGreaterThan(week)
            else expect(begun[place]).toBe(isWork ? "active" : "attending")
            // A course of more hours than the week fills it, and goes with nothing else.
            const only = wanted.filter((_, other) => other !== place && wanted[other]?.person === person)
            if (only.length > 0 && hours <= week)
              expect(running <= week || wanted.some((one) => !one.isWork && one.hours > week)).toBe(true)
          }
        },
      ),
      { numRuns: 40 },
    ))

  it("count a course only by terms that say so", async () => {
    const store = toyStore()
    const works = living(caseKinds.placement, store, placementSetting)
    expect(await works("job-1", work("job-1", 40))).toBe("active")
    const uncounted = living(caseKinds.training, store, trainingSetting(undefined, [20]))
    expect(await uncounted("course-1", learn(20))).toBe("attending")
    const counted = living(caseKinds.training, store, trainingSetting(44, [20, 4]))
    expect(await counted("course-2", learn(20))).toBe("claim.held")
    expect(await counted("course-3", learn(4))).toBe("attending")
    const unknown = { ...trainingSetting(44, [20]) }
    const [{ weeklyHours: _, ...course }] = unknown.courses as [TrainingSetting["courses"][number]]
    const unsaid = living(caseKinds.training, store, { ...unknown, courses: [course] })
    expect(await unsaid("course-4", learn(20))).toBe("course.hoursUnknown")
  })
})

const { openCases: _, ...unlisted } = supportSetting

const open = (association: string, household = "household-1"): Asked => ({
  on: "2026-01-10",
  as: "intakeOfficer",
  content: {
    ...{ type: "open", household, association, members: ["child-1"] },
    basis: { kind: "consent", document: "document-1" },
    custody: { episode: "episode-1", from: day("2025-07-03") },
  },
})
const refuse: Asked = {
  on: "2026-01-11",
  as: "intakeOfficer",
  content: {
    type: "screen",
    outcome: { kind: "no", grounds: ["incomeReachesFamily"] },
    receipt: receiptFor(supportTerms.coverRule, day("2026-01-11")),
  },
}

describe("a family", () => {
  it("is opened in one association, whatever list of open cases is given, until its case there has ended", async () => {
    const live = living(caseKinds.supportCase, toyStore(), unlisted)
    expect(await live("case-1", [open("association-1")])).toBe("intake")
    expect(await live("case-2", [open("association-2")])).toBe("claim.held")
    expect(await live("case-3", [open("association-1")])).toBe("claim.held")
    expect(await live("case-4", [open("association-2", " household-\u06f1")])).toBe("claim.held")
    expect(await live("case-5", [open("association-2", "household-2")])).toBe("intake")
    expect(await live("case-1", [refuse], 1)).toBe("declined")
    expect(await live("case-2", [open("association-2")])).toBe("intake")
  })

  it("is opened by one of several associations that do so at the same time", async () => {
    const live = living(caseKinds.supportCase, toyStore(), unlisted)
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((number) => live(`case-${number}`, [open(`association-${number}`)])),
    )
    expect(outcomes.toSorted()).toEqual(["claim.held", "claim.held", "claim.held", "intake"])
  })
})

const { elsewhere: _elsewhere, ...unlistedHouseholds } = householdSetting

const child = { person: "child-1", relation: "child", joined: day("2026-01-01"), roles: [] }
const mother = { person: "mother-1", relation: "spouse", joined: day("2026-01-01"), roles: ["head"] }
const father = { ...mother, person: "father-1" }
const register = (...members: ReadonlyArray<object>): Asked => ({
  on: "2026-01-10",
  as: "registrar",
  content: { type: "register", area: "area-1", members },
})
const shared: Asked = {
  on: "2026-01-11",
  as: "registrar",
  content: { type: "recordSharedCustody", person: "child-1", reason: "judgment-1" },
}
const leave: Asked = {
  on: "2026-01-12",
  as: "registrar",
  content: { type: "leaveMember", person: "child-1", left: day("2026-01-10"), reason: "otherParent" },
}

describe("a member of a household", () => {
  it("is in no other, whatever list of memberships is given, until a day of leaving is recorded", async () => {
    const live = living(caseKinds.household, toyStore(), unlistedHouseholds)
    expect(await live("household-1", [register(mother, child)])).toBe("registered")
    expect(await live("household-2", [register(father, child)])).toBe("claim.held")
    const reason = leavingReasonSchema().literals[0]
    const left = { ...leave, content: { ...leave.content, reason } }
    expect(await live("household-1", [left], 1)).toBe("registered")
    expect(await live("household-2", [register(father, child)])).toBe("registered")
  })

  it("is in several that have all recorded shared custody", async () => {
    const live = living(caseKinds.household, toyStore(), unlistedHouseholds)
    const sharing = { ...child, sharedCustody: "judgment-1" }
    expect(await live("household-1", [register(mother, child)])).toBe("registered")
    expect(await live("household-2", [register(father, sharing)])).toBe("claim.held")
    expect(await live("household-1", [shared], 1)).toBe("registered")
    expect(await live("household-2", [register(father, child)])).toBe("claim.held")
    expect(await live("household-2", [register(father, sharing)])).toBe("registered")
  })
})

describe("cases that were stored before their kind claimed anything", () => {
  const { claimsOf: __, ...before } = caseKinds.supportCase
  const kinds = { supportCase: caseKinds.supportCase, loan: caseKinds.loan }
  const filled = async () => {
    const store = toyStore()
    const live = living(before as typeof caseKinds.supportCase, store, unlisted)
    for (const [subject, asked] of [
      ["case-1", open("association-1")],
      ["case-2", open("association-2")],
      ["case-3", open("association-2", "household-2")],
    ] as const)
      expect(await live(subject, [asked])).toBe("intake")
    return store
  }

  it("claim once what they say is theirs, and what two of them claim is reported with both", async () => {
    const store = await filled()
    const contested = {
      ...{ kind: "supportCase", subject: "case-2", claim: "coveredFamily" },
      key: expect.stringMatching(/^coveredFamily\/[0-9a-f]{64}$/),
      holder: { kind: "supportCase", subject: "case-1" },
    }
    const claimed = await Effect.runPromise(claimExisting(store, kinds))
    expect(claimed).toEqual({ cases: 3, changed: 3, contested: [contested], unreadable: [] })
    const commits = store.commits.length
    const again = await Effect.runPromise(claimExisting(store, kinds))
    expect(again).toMatchObject({ cases: 3, contested: [contested], unreadable: [] })
    expect(store.commits.length).toBe(commits)
    const live = living(caseKinds.supportCase, store, unlisted)
    expect(await live("case-9", [open("association-9", "household-2")])).toBe("claim.held")
    // Neither is stuck: the one that should not be there can end.
    expect(await live("case-2", [refuse], 1)).toBe("declined")
    expect((await Effect.runPromise(claimExisting(store, kinds))).contested).toEqual([])
  })

  it("are listed where they cannot be read, and refused by name in a store without claims", async () => {
    const store = await filled()
    const key = JSON.stringify(["supportCase", "case-2"])
    const spoilt = store.cases.get(key)
    if (spoilt !== undefined) store.cases.set(key, { ...spoilt, document: { stage: "unheardOf" } })
    const claimed = await Effect.runPromise(claimExisting(store, kinds))
    expect(claimed).toMatchObject({ changed: 2, unreadable: [{ kind: "supportCase", subject: "case-2" }] })
    const unable = { ...store, capabilities: { ...store.capabilities, claims: false } }
    const error = await Effect.runPromise(Effect.flip(claimExisting(unable, kinds)))
    expect(error).toMatchObject({ code: "storage.unsupported", params: { capability: "claims" } })
  })

  it("have claims that an audit derives from their events", async () => {
    const store = await filled()
    const content = contentOfKinds(kinds).get("supportCase")
    const events = await Effect.runPromise(store.history({ kind: "supportCase", subject: "case-1" }))
    const found = Result.getOrThrow(
      (await Effect.runPromise(content?.contentOf(events) ?? Effect.die("the kind is known"))) as never,
    ) as { claims?: ReadonlyArray<{ key: string }> }
    expect(found.claims?.map(({ key }) => key.split("/")[0])).toEqual([
      "coveredFamily",
      "supportCase",
      "party.household",
      "person",
    ])
  })
})
