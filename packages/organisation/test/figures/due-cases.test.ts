import { type AccessPolicy, accessBy, type Caller, casesAsPromises } from "@bazgasht/casework"
import { type CaseCommit, chain, type FeedEntry, noHash } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { attributesOf } from "../../../casework/src/services/case-kind.ts"
import { type DueCase, dueCases } from "../../src/figures/index.ts"
import { organisationKinds } from "../../src/organisation-kinds.ts"
import { changesOf, histories, kinds } from "./lives.ts"

const all = { ...caseKinds, ...organisationKinds }
const history = await histories([
  "grievance",
  "afterCare",
  "entitlement",
  "placement",
  "supportCase",
  "readiness",
  "gift",
  "campaign",
  "giftBatch",
  "paymentBatch",
  "supportCycle",
  "charityGrant",
  "duplicate",
  "opening",
  "training",
])

/** A store with the attributes that the states have. */
const stored = (feed: ReadonlyArray<FeedEntry>) =>
  Effect.gen(function* () {
    const storage = yield* openMemory()
    for (const { after, kind, position } of changesOf(feed)) {
      const entry = feed[position - 1]
      const known = kinds.find((one) => one.kind === kind)
      if (entry === undefined || known === undefined) continue
      const { feedHash: _, position: __, ...event } = entry
      yield* storage.commit({
        ...{ kind, subject: entry.subject, expectedVersion: entry.version - 1, events: [event] },
        ...{ document: Schema.encodeSync(known.schemas().state)(after) as object, messages: [] },
        attributes: attributesOf(known, after),
      } as CaseCommit)
    }
    return storage
  })

/** Whether something is possible in a stage beside taking up again what is over. */
const isOpen = (kind: (typeof kinds)[number] | undefined, stage: string): boolean =>
  kind?.lifeCycle.transitions.some(
    ({ command, from }) =>
      from === stage &&
      ![
        "entitlement returnAttempt",
        "supportCase reopen",
        "grievance reopen",
        "duplicate reopen",
        "training retake",
      ].includes(`${kind.kind} ${command}`),
  ) === true

it("lists exactly the open cases whose day has come, the most overdue first, with who may go on", async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), fc.integer({ min: -5, max: 60 }), async (feed, place, later) => {
      const changes = changesOf(feed)
      const through = ((changes[place % Math.max(1, changes.length)]?.event.at ?? 0) + later) as Day
      const storage = await Effect.runPromise(stored(feed))
      const list = await Effect.runPromise(dueCases(storage, all, { through }))
      const last = new Map(changes.map((change) => [`${change.kind}/${change.subject}`, change]))
      const expected = [...last].flatMap(([name, { after, kind }]) => {
        const known = kinds.find((one) => one.kind === kind)
        const [due, until, since] = ["due", "until", "since"].map((attribute) =>
          known?.attributes[attribute]?.of(after),
        )
        const deadline = due ?? until
        const day = deadline ?? since
        return typeof day === "number" && day <= through && isOpen(known, after.stage)
          ? [[name, deadline, deadline === undefined ? since : undefined]]
          : []
      })
      expect(
        list.map(({ due, kind, since, subject }) => [`${kind}/${subject}`, due, since]).toSorted(),
      ).toEqual(expected.toSorted())
      const deadlines = list.flatMap(({ due }) => due ?? [])
      const waiting = list.flatMap(({ since }) => since ?? [])
      expect(list.map(({ due, since }) => due ?? since)).toEqual([
        ...deadlines.toSorted((one, other) => one - other),
        ...waiting.toSorted((one, other) => one - other),
      ])
      for (const { kind, next, stage, subject, unit } of list) {
        const known = kinds.find((one) => one.kind === kind)
        const state = last.get(`${kind}/${subject}`)?.after
        expect(unit).toBe(state && known?.accessContextOf(state).unit)
        for (const { command, permission } of next) {
          expect(known?.lifeCycle.competences[command]?.permission).toBe(permission)
          expect(
            known?.lifeCycle.transitions.some((row) => row.from === stage && row.command === command),
          ).toBe(true)
        }
        if (unit === undefined) continue
        const ofUnit = await Effect.runPromise(dueCases(storage, all, { through, units: [unit] }))
        expect(ofUnit).toEqual(list.filter((one) => one.unit === unit))
      }
      const [first] = list
      const permission = first?.next[0]?.permission
      if (permission !== undefined)
        expect(await Effect.runPromise(dueCases(storage, all, { through, permission }))).toEqual(
          list.filter(({ next }) => next.some((one) => one.permission === permission)),
        )
    }),
    { numRuns: runs(80) },
  )
})

const names = kinds.map(({ kind }) => kind)

/** Who may read all cases of some kinds, those of one unit, or only some fields of them. */
const readers: fc.Arbitrary<{ readonly caller: Caller; readonly policy: AccessPolicy }> = fc.record({
  caller: fc.record({
    person: fc.constantFrom("person-0", "person-1"),
    linked: fc.constant([]),
    offices: fc.constantFrom([{ role: "clerk", unit: "association-1" }], [{ role: "clerk" }], []),
  }),
  policy: fc.record({
    grants: fc.array(
      fc.record({
        to: fc.constant(["clerk"]),
        kinds: fc.subarray(names),
        relation: fc.constantFrom("any", "any", "ownUnit", "beneficiary"),
        see: fc.constantFrom(
          "whole" as const,
          ["stage", "due", "until"],
          ["stage", "due", "unit"],
          ["due", "unit"],
        ),
      }),
      { maxLength: 3 },
    ),
  }),
})

it("lists to a reader exactly the cases whose day and stage they may read, with the unit where they may read it", async () => {
  const came = new Set<boolean>()
  await fc.assert(
    fc.asyncProperty(history, readers, async (feed, { caller, policy }) => {
      const storage = await Effect.runPromise(stored(feed))
      const access = accessBy(policy)
      const listed = (units?: ReadonlyArray<string>, reader?: { caller: Caller; access: typeof access }) =>
        Effect.runPromise(dueCases(storage, all, { through: 40_000 as Day, units, reader }))
      /** What a case shows of an attribute to somebody who reads it. */
      const isShown = async ({ kind: name, subject }: DueCase, attribute: string): Promise<boolean> => {
        const kind = kinds.find((one) => one.kind === name)
        if (kind === undefined) throw new Error(`no kind ${name}`)
        const read = await casesAsPromises(kind, { storage, access }).read({ caller, subject })
        if (Result.isFailure(read)) return false
        const { state, whole } = read.success
        return whole || (kind.attributes[attribute]?.fields ?? []).every((field) => field in state)
      }
      const expected: Array<DueCase> = []
      const list = await listed()
      for (const { unit, ...one } of list) {
        const { attributes = {} } = kinds.find(({ kind }) => kind === one.kind) ?? {}
        const deadline = "due" in attributes ? "due" : "until"
        const dayName = one.due === undefined ? "since" : deadline
        const isListed = (await isShown(one, dayName)) && (await isShown(one, "stage"))
        came.add(isListed)
        if (isListed)
          expected.push({ ...one, ...(unit !== undefined && (await isShown(one, "unit")) ? { unit } : {}) })
      }
      const reader = { caller, access }
      expect(await listed(undefined, reader)).toEqual(expected)
      for (const unit of new Set(list.flatMap((one) => one.unit ?? [])))
        expect(await listed([unit], reader)).toEqual(expected.filter((one) => one.unit === unit))
    }),
    { numRuns: runs(150, { least: 100 }) },
  )
  expect(came.size).toBe(2)
})

it("knows the unit of a case that is stored under another name", async () => {
  const found = await Effect.runPromise(
    Effect.gen(function* () {
      const storage = yield* openMemory()
      const name = { kind: "supportCase", subject: "support-1" }
      yield* storage.commit({
        ...{ ...name, expectedVersion: 0, document: {}, messages: [] },
        events: chain([{ ...name, version: 1, body: {} }], noHash) as CaseCommit["events"],
        attributes: { stage: "awaitingInformation", due: 100, association: "association-1" },
      })
      return yield* dueCases(storage, all, { through: 100 as Day, units: ["association-1"] })
    }),
  )
  expect(found.map(({ subject, unit }) => [subject, unit])).toEqual([["support-1", "association-1"]])
})

it("lists no case that is over, though it keeps its day and can be taken up again", async () => {
  const found = await Effect.runPromise(
    Effect.gen(function* () {
      const storage = yield* openMemory()
      for (const [kind, stage, day] of [
        ["entitlement", "paid", "due"],
        ["entitlement", "approved", "due"],
        ["supportCase", "declined", "due"],
        ["supportCase", "assessed", "since"],
        // Whoever failed may sit again, and owes it to nobody.
        ["training", "failed", "since"],
        ["training", "passed", "since"],
      ] as const) {
        const name = { kind, subject: `${kind}-${stage}` }
        yield* storage.commit({
          ...{ ...name, expectedVersion: 0, document: {}, messages: [] },
          events: chain([{ ...name, version: 1, body: {} }], noHash) as CaseCommit["events"],
          attributes: { stage, [day]: 100 },
        })
      }
      return yield* dueCases(storage, all, { through: 100 as Day })
    }),
  )
  expect(found.map(({ subject }) => subject).toSorted()).toEqual([
    "entitlement-approved",
    "supportCase-assessed",
    "training-passed",
  ])
})

/** Stages in which somebody may go on and nobody has to: what is kept there, or runs there, waits for nothing. */
const resting: { readonly [kind: string]: ReadonlyArray<string> } = {
  afterCare: ["completed", "ended"],
  associationRecord: ["kept", "closed"],
  charityGrant: ["reported"],
  courseRecord: ["kept", "closed"],
  donorRecord: ["kept", "closed"],
  employerRecord: ["kept", "closed"],
  // The cycle to which it belongs is on the list until the money goes out.
  entitlement: ["computed", "approved", "held"],
  familyRecord: ["kept", "closed"],
  fund: ["open"],
  gift: ["received"],
  household: ["registered"],
  opening: ["open", "filled"],
  payeeAccount: ["confirmed"],
  paymentBatch: ["closed"],
  // Every outcome is recorded, or the person is dead.
  placement: ["ended"],
  pool: ["open"],
  prisonerRecord: ["kept", "closed"],
  // The person wants no support, or has work.
  readiness: ["declined", "withdrawn", "paused"],
  sponsorship: ["active"],
  stock: ["open"],
  training: ["certified"],
  unit: ["active", "dissolved"],
  wageMonth: ["paid"],
  workAccident: ["closed"],
  workshopRecord: ["kept", "closed"],
}

const everyHistory = await histories(names)

it("knows of every case that waits for somebody by when, or since when", async () => {
  await fc.assert(
    fc.property(everyHistory, (feed) => {
      for (const { after, kind } of changesOf(feed)) {
        const known = kinds.find((one) => one.kind === kind)
        if (!isOpen(known, after.stage) || resting[kind]?.includes(after.stage)) continue
        const days = ["due", "until", "since"].map((attribute) => known?.attributes[attribute]?.of(after))
        expect([kind, after.stage, days]).toEqual([
          kind,
          after.stage,
          expect.arrayContaining([expect.any(Number)]),
        ])
      }
    }),
    { numRuns: runs(300) },
  )
})

it("rests only in stages from which somebody may go on", () => {
  for (const [kind, stages] of Object.entries(resting)) {
    const known = kinds.find((one) => one.kind === kind)
    for (const stage of stages) expect([kind, stage, isOpen(known, stage)]).toEqual([kind, stage, true])
  }
})
