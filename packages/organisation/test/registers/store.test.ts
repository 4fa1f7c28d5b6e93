/** Registers over a store: what is imported, what is derived, and what other kinds read of them. */

import { accessBy, identifierKey, makeCasework } from "@bazgasht/casework"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import type { TrainingCommand } from "@bazgasht/core/employment"
import { runs } from "@bazgasht/properties"
import { type Day, gregorian, makeTerm } from "@bazgasht/rules"
import { memoryStorage } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { callerOf, everything } from "../../../casework/test/services/requests.ts"
import { overStore } from "../../../core/test/cases/over-store.ts"
import { day, ruritania } from "../../../core/test/country/ruritania.ts"
import {
  tested as training,
  terms as trainingTermsOf,
} from "../../../core/test/employment/training/sequences.ts"
import { filesOfStore } from "../../src/registers/files-of-store.ts"
import { importPlanner, type RowToImport } from "../../src/registers/import-rows.ts"
import {
  changingStatements,
  type Json,
  statementsOfDocument,
} from "../../src/registers/record/record-content.ts"
import type { RecordCommand } from "../../src/registers/record/record-protocol.ts"
import { recordWithIdentifier } from "../../src/registers/record-with-identifier.ts"
import { registers } from "../../src/registers/registers.ts"
import { trainingCasesOf } from "../../src/registers/training-cases.ts"
import { settingOf, terms, values } from "./sequences.ts"

const today = 20_200 as Day
const by = { id: "person-7", role: "clerk" }

/** Works on a fresh store. */
const onStore = <A>(work: (storage: StorageAdapter) => Effect.Effect<A, unknown>): Promise<A> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const { storage } = yield* makeCasework({
          storage: memoryStorage(),
          kinds: { prisoners: registers.prisonerRecord.cases },
          access: accessBy({ grants: [] }),
        })
        return yield* work(storage)
      }),
    ),
  )

const register = registers.prisonerRecord
const options = (at: Day) => ({
  register,
  setting: settingOf(register),
  at,
  by,
  source: { kind: "document" },
})

/** A document of some of the fields of a prisoner's record, sound or not. */
const documents: fc.Arbitrary<{ readonly [field: string]: Json }> = fc
  .record(
    Object.fromEntries(
      Object.entries<ReadonlyArray<Json>>({
        ...values.prisonerRecord,
        identifiers: [[{ kind: "seal", number: "100" }], [{ kind: "seal", number: "101" }], []],
      }).map(([field, some]) => [field, fc.constantFrom(...some)]),
    ),
    { requiredKeys: [] },
  )
  .map((fields) => {
    const document: { [field: string]: Json } = {}
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) continue
      const [name = "", within] = field.split(".")
      if (within === undefined) document[name] = value
      else document[name] = { ...(document[name] as object | undefined), [within]: value } as Json
    }
    return document
  })

const rows: fc.Arbitrary<ReadonlyArray<RowToImport>> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom("person-0", "person-1", "person-2", "person-3", "person-۳", "person-۲"),
      unit: fc.constantFrom("unit-1", "unit-2"),
      document: documents,
      from: fc.constantFrom(undefined, (today - 40) as Day, (today - 10) as Day),
    }),
    { selector: ({ id }) => identifierKey(id), maxLength: 4 },
  )
  .map((list) => list.map(({ from, ...row }) => (from === undefined ? row : { ...row, from })))

describe("an import", () => {
  it("does what a dry run says, changes nothing for a refused row, and nothing at all when done again", async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, (first, second) =>
        onStore((storage) =>
          Effect.gen(function* () {
            for (const [place, batch] of [first, second].entries()) {
              const at = (today + place) as Day
              const planRow = importPlanner(storage, options(at))
              for (const row of batch) {
                const name = { kind: register.kind, subject: identifierKey(row.id) }
                const before = yield* storage.load(name)
                const { carryOut, outcome } = yield* planRow(row)
                expect(yield* storage.load(name)).toEqual(before)
                const done = yield* carryOut
                expect(done).toEqual(outcome)
                const after = yield* storage.load(name)
                if (done.outcome === "refused" || done.outcome === "unchanged") expect(after).toEqual(before)
                else {
                  const state = after?.document as unknown as Parameters<typeof register.contentOf>[0]
                  const content = register.contentOf(state, { on: row.from ?? at, knownOn: at })
                  const asked = statementsOfDocument(register.fields, row.document)
                  expect(changingStatements(register.fields, content, asked)).toEqual([])
                  expect((yield* planRow(row)).outcome).toEqual({ outcome: "unchanged" })
                }
              }
            }
          }),
        ),
      ),
      {
        numRuns: runs(100),
        examples: [
          // A value that held from a day on, and another one without a day: once stated as if it had always held, it never came to hold.
          [
            [
              {
                id: "person-0",
                unit: "unit-1",
                document: { reports: { boardAgrees: true } },
                from: (today - 10) as Day,
              },
            ],
            [{ id: "person-0", unit: "unit-1", document: { reports: { boardAgrees: false } } }],
          ],
        ],
      },
    )
  })

  it("gives one number to one record, in the store and in the file", async () => {
    const one = {
      id: "person-0",
      unit: "unit-1",
      document: { identifiers: [{ kind: "seal", number: "100" }] },
    }
    const outcomes = await onStore((storage) =>
      Effect.gen(function* () {
        const other = { ...one, id: "person-1" }
        const inOneFile = yield* Effect.forEach([one, other], importPlanner(storage, options(today)))
        for (const { carryOut } of inOneFile) yield* carryOut
        return [...inOneFile, yield* importPlanner(storage, options(today))(other)].map(
          ({ outcome }) => outcome,
        )
      }),
    )
    expect(outcomes).toEqual([
      { outcome: "registered" },
      { outcome: "refused", claim: "prisonerIdentifier" },
      { outcome: "refused", claim: "prisonerIdentifier" },
    ])
  })
})

describe("a record", () => {
  it("is found by each of its numbers, however they are typed", async () => {
    const numbers = [
      { kind: "seal", number: "100" },
      { kind: "ring", number: "7" },
    ]
    const rings = {
      code: "ring",
      title: { fa: "انگشتر", en: "ring" },
      read: (written: string) => ({ normal: written.trim(), wellFormed: true }),
    }
    const both = { ...terms, identifiers: [...terms.identifiers, rings] }
    const found = await onStore((storage) =>
      Effect.gen(function* () {
        const setting = register.settingOf(ruritania, { policyDigest: "p", terms: both })
        const planRow = importPlanner(storage, { ...options(today), setting })
        const row = { id: "person-0", unit: "unit-1", document: { identifiers: numbers } }
        yield* (yield* planRow(row)).carryOut
        return yield* Effect.forEach(
          [
            { kind: "seal", number: " 100 " },
            { kind: "seal", number: "۱۰۰" },
            { kind: "ring", number: "7" },
            { kind: "ring", number: "8" },
            { kind: "sword", number: "7" },
          ],
          (identifier) => recordWithIdentifier(storage, register, both, identifier),
        )
      }),
    )
    expect(found).toEqual(["person-0", "person-0", "person-0", undefined, undefined])
  })
})

describe("the files of a store", () => {
  it("are those of the people who are registered, not closed, and known by the day", async () => {
    const handled = (version: number, at: Day, asked: object) => ({
      ...asked,
      id: `c-${version}`,
      subject: "person-0",
      at,
      by,
      expectedVersion: version,
    })
    const commands = [
      handled(0, today, {
        type: "register",
        unit: "unit-1",
        statements: [{ field: "person.sex", value: "male" }],
        source: { kind: "document" },
      }),
      handled(1, (today + 10) as Day, { type: "close", on: today + 5, reason: "gone" }),
    ]
    const policy = everything("prisonerRecord", ["clerk"], ["register", "close"])
    const ids = await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const { cases, storage } = yield* makeCasework({
            storage: memoryStorage(),
            kinds: { prisoners: register.cases },
            access: accessBy(policy),
          })
          const setting = register.settingOf(ruritania, {
            policyDigest: "p",
            terms: { ...terms, closers: ["clerk"] },
          })
          for (const command of commands)
            yield* cases.prisoners.handle({
              caller: callerOf(by.id, by.role),
              command: command as RecordCommand,
              setting,
            })
          const on = (valid: number, knownOn: number) =>
            Effect.map(
              filesOfStore(storage, ruritania, { on: valid as Day, knownOn: knownOn as Day }),
              ({ prisoners, underived }) => [...prisoners, ...underived].length,
            )
          return yield* Effect.all([
            on(today, today - 1),
            on(today, today),
            on(today + 5, today + 9),
            on(today + 4, today + 10),
            on(today + 5, today + 10),
          ])
        }),
      ),
    )
    expect(ids).toEqual([0, 1, 1, 1, 0])
  })
})

describe("the families of a store", () => {
  it("are derived from household and record, and lead to their prisoner", async () => {
    const at = day("2025/01/05")
    const family = registers.familyRecord
    const found = await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const { cases, storage } = yield* makeCasework({
            storage: memoryStorage(),
            kinds: { ...caseKinds, families: family.cases },
            access: accessBy({
              grants: [
                ...everything("household", ["clerk"], ["register", "move"]).grants,
                ...everything("familyRecord", ["clerk"], ["register"]).grants,
              ],
            }),
          })
          const caller = callerOf(by.id, by.role)
          const common = { subject: "household-1", by }
          const householdSetting = {
            policyDigest: "p",
            calendar: gregorian,
            terms: {
              citations: [],
              roles: { registrars: ["clerk"], mergers: ["clerk"] },
              relations: ["partner", "ward", "prisoner"],
              adultAge: makeTerm({ years: 18 }),
            },
          }
          const member = { joined: at, roles: [] }
          yield* cases.household.handle({
            caller,
            setting: householdSetting,
            command: {
              ...common,
              type: "register",
              area: "strelsau",
              members: [
                { ...member, person: "mother", relation: "partner", roles: ["head"] },
                { ...member, person: "child", relation: "ward", birthDay: day("2015/03/01") },
                { ...member, person: "person-0", relation: "prisoner" },
              ],
              id: "c-1",
              at,
              expectedVersion: 0,
            },
          })
          yield* cases.household.handle({
            caller,
            setting: householdSetting,
            command: {
              ...common,
              type: "move",
              area: "zenda",
              from: (at + 10) as Day,
              id: "c-2",
              at: (at + 20) as Day,
              expectedVersion: 1,
            },
          })
          yield* cases.families.handle({
            caller,
            setting: settingOf(family),
            command: {
              ...common,
              type: "register",
              unit: "unit-1",
              statements: [
                { field: "members", value: [{ person: "mother", sex: "female" }] },
                { field: "custody", value: [{ from: "2024/06/01" }] },
              ],
              source: { kind: "document" },
              id: "c-3",
              at,
              expectedVersion: 0,
            },
          })
          const on = (known: number) =>
            filesOfStore(storage, ruritania, { on: (at + 15) as Day, knownOn: known as Day })
          return yield* Effect.all([on(at - 1), on(at + 15), on(at + 20)])
        }),
      ),
    )
    const [nothing, before, after] = found
    expect(nothing).toEqual({ prisoners: [], families: [], underived: [] })
    expect(before?.underived).toEqual([])
    expect(before?.families.map(({ prisoner }) => prisoner)).toEqual(["person-0"])
    expect([before, after].map((files) => files?.families[0]?.file.household?.area)).toEqual([
      "strelsau",
      "zenda",
    ])
    expect(after?.families[0]?.file).toMatchObject({
      id: "household-1",
      custody: [{ from: day("2024/06/01") }],
      household: {
        members: [
          { person: "child", relation: "ward", birthDay: day("2015/03/01"), roles: [] },
          { person: "mother", relation: "partner", sex: "female", roles: ["head"] },
          { person: "person-0", relation: "prisoner", roles: [] },
        ],
      },
    })
  })
})

describe("seats of a course of the register", () => {
  const at = day("2025/02/10")
  const kept = { version: 0, day: at, participants: [] }
  const course = {
    ...{
      firstDay: "2025/02/01",
      lastDay: "2025/06/01",
      sessions: 40,
      transferable: false,
      prerequisites: [],
    },
    ...{ trainers: ["trainer-1"] },
  }
  const enrolment = (subject: string, stage: string, place: number) => ({
    ...{ ...kept, stage, subject, application: { course: "welding", trainee: `person-${subject}` } },
    position: { place, reasons: ["full"] },
  })
  const worlds = fc.record({
    seats: fc.constantFrom(undefined, 1, 2, 2, 3),
    others: fc.array(
      fc.constantFrom("enrolled", "enrolled", "attending", "paused", "waitlisted", "completed", "withdrawn"),
      { maxLength: 4 },
    ),
    says: fc.integer({ min: 0, max: 3 }),
    type: fc.constantFrom("enrol", "queue"),
  })

  it("are as many as it has, whatever the caller says: nobody is enrolled beyond them, or waits beside a free one", () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(worlds, ({ others, says, seats, type }) => {
        const statements = Object.entries({ ...course, ...(seats === undefined ? {} : { seats }) }).map(
          ([field, value], place) => ({
            ...{ number: place + 1, field, value, source: { kind: "document" }, recordedOn: at, by },
          }),
        )
        const stored = [
          {
            kind: "courseRecord",
            subject: "welding",
            state: { ...kept, stage: "kept", subject: "welding", statements },
          },
          ...others.map((stage, place) => ({
            ...{ kind: "training", subject: `training-${place}` },
            state: enrolment(`training-${place}`, stage, place + 1),
          })),
        ]
        const { fullWeek: _, ...terms } = trainingTermsOf
        const [registrar] = terms.registrars
        const answer = overStore(
          trainingCasesOf(gregorian),
          {
            state: { ...enrolment("training-9", "applied", 9), position: undefined } as never,
            command: {
              ...{ type, id: "c-1", subject: "training-9", at, expectedVersion: 0 },
              ...{ by: { id: "person-7", role: registrar }, ahead: [] },
              ...(type === "enrol"
                ? {
                    ...{ seat: "seat-1", findings: [], expectedRelease: { kind: "none" } },
                    ...(others.includes("waitlisted") ? { jumpReason: "reason" } : {}),
                  }
                : { freeSeats: says, reasons: ["full"] }),
            } as never,
            setting: { policyDigest: "p", terms } as never,
          },
          stored as never,
        )
        const taken = others.filter((stage) => ["enrolled", "attending", "paused"].includes(stage)).length
        const waiting = others.filter((stage) => stage === "waitlisted").length
        const free = seats === undefined ? undefined : Math.max(0, seats - taken)
        const expected =
          type === "enrol"
            ? free === 0
              ? "seat.noneFree"
              : "enrolled"
            : free !== undefined && says !== free
              ? "seat.otherNumber"
              : says > waiting
                ? "seat.free"
                : "waitlisted"
        expect(answer).toBe(expected)
        came.add(answer)
      }),
      { numRuns: runs(400, { least: 200 }) },
    )
    expect([...came].sort()).toEqual([
      "enrolled",
      "seat.free",
      "seat.noneFree",
      "seat.otherNumber",
      "waitlisted",
    ])
  })
})

describe("enrolment in a course of the register", () => {
  it("reads the course as it is on the day of the command", async () => {
    const [setting] = fc.sample(training.setting, 1)
    const trainingTerms = (setting ?? { terms: undefined }).terms as {
      readonly applicationRecorders: ReadonlyArray<string>
    }
    const role = trainingTerms.applicationRecorders[0] ?? ""
    const policy = {
      grants: [
        ...everything("training", [role], ["apply"]).grants,
        ...everything("courseRecord", ["clerk"], ["register"]).grants,
      ],
    }
    const at = day("2025/01/05")
    const apply = (id: string): TrainingCommand => ({
      type: "apply",
      trainee: "person-1",
      course: "welding",
      consent: { by: "person-1", on: at },
      id,
      subject: "training-1",
      at,
      by: { id: "person-7", role },
      expectedVersion: 0,
    })
    const answers = await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const { cases } = yield* makeCasework({
            storage: memoryStorage(),
            kinds: {
              ...caseKinds,
              courses: registers.courseRecord.cases,
              training: trainingCasesOf(gregorian),
            },
            access: accessBy(policy),
          })
          const asked = (id: string) =>
            Effect.result(
              cases.training.handle({
                caller: callerOf("person-7", role),
                command: apply(id),
                setting: { policyDigest: "p", terms: trainingTerms as never },
              }),
            )
          const before = yield* asked("c-1")
          yield* cases.courses.handle({
            caller: callerOf(by.id, by.role),
            setting: settingOf(registers.courseRecord),
            command: {
              type: "register",
              unit: "unit-1",
              statements: Object.entries({
                firstDay: "2025/02/01",
                lastDay: "2025/06/01",
                sessions: 40,
                transferable: false,
                prerequisites: [],
                trainers: ["trainer-1"],
              }).map(([field, value]) => ({ field, value })),
              source: { kind: "document" },
              id: "c-2",
              subject: "welding",
              at,
              by,
              expectedVersion: 0,
            },
          })
          return [before, yield* asked("c-3")]
        }),
      ),
    )
    const [before, after] = answers
    expect(before && Result.isFailure(before) && "code" in before.failure && before.failure.code).toBe(
      "course.unknown",
    )
    expect(after && Result.isSuccess(after)).toBe(true)
  })
})
