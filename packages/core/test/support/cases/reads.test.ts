/** What the kinds of support read of other cases, over a store that holds them. */

import { type CaseKind, identifierKey, type LifeCycleTypes } from "@bazgasht/casework"
import { chain, noHash, type StorageAdapter, type StoredEvent } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { type Day, gregorian, type Money, parseDay } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { recordingReader } from "../../../../casework/src/services/case-reader.ts"
import { toyStore } from "../../../../casework/test/services/toy-store.ts"
import type { EntitlementLife } from "../../../src/support/cases/entitlement/entitlement-protocol.ts"
import { setting as cycleSetting } from "./cycle/sequences.ts"
import { setting as duplicateSetting } from "./duplicate/sequences.ts"
import { setting as entitlementSetting } from "./entitlement/sequences.ts"
import { setting as grievanceSetting } from "./grievance/sequences.ts"
import { playing } from "./play.ts"
import { setting as caseSetting, receiptFor } from "./support-case/terms.ts"

const { duplicate, entitlement, grievance, supportCase, supportCycle } = caseKinds
const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))

/** Stores a case as it stands; its events do not matter here. */
const store = async <L extends LifeCycleTypes>(
  storage: StorageAdapter,
  kind: CaseKind<L, string, string>,
  state: L["State"],
): Promise<void> => {
  const { subject = "", version } = state
  const name = { kind: kind.kind, subject }
  const events = Array.from({ length: version }, (_, place) => ({ ...name, version: place + 1, body: {} }))
  const attributes = Object.entries(kind.attributes).flatMap(([attribute, { of, storedAs, type }]) => {
    const value = storedAs === undefined ? of(state) : undefined
    return value === undefined
      ? []
      : [[attribute, type === "identifier" ? identifierKey(String(value)) : value]]
  })
  await Effect.runPromise(
    storage.commit({
      ...name,
      expectedVersion: 0,
      events: chain(events, noHash) as unknown as readonly [StoredEvent],
      document: Schema.encodeSync(kind.schemas().state)(state) as never,
      attributes: Object.fromEntries(attributes),
      messages: [],
    }),
  )
}

/** What a command to a case learns from the store, and on what it rests. */
const readBy = async <L extends LifeCycleTypes>(
  storage: StorageAdapter,
  kind: CaseKind<L, string, string>,
  state: L["State"],
  command: object,
) => {
  const subject = state.subject ?? "new"
  const reader = recordingReader(storage, { kind: kind.kind, subject })
  const reads = kind.reads ?? (() => Effect.die("the kind reads nothing"))
  const asked = {
    state,
    command: { subject, at: day("2026-02-01"), ...command } as never,
    setting: {} as never,
  }
  return { read: await Effect.runPromise(reads(asked, reader.read)), basis: reader.basis() }
}

const open = {
  type: "open",
  on: "2025-07-10",
  as: "intakeOfficer",
  household: "household-1",
  association: "supportAssociation",
  members: ["mother", "child"],
  basis: { kind: "consent", document: "consent-1" },
  custody: { episode: "custody-1", from: day("2025-07-03") },
} as const
const screen = (kind: "yes" | "no") =>
  ({
    type: "screen",
    on: "2025-07-12",
    as: "intakeOfficer",
    outcome: kind === "yes" ? { kind } : { kind, grounds: ["incomeReachesFamily"] },
    receipt: receiptFor("FAM-1", day("2025-07-12")),
  }) as const
const play = playing(supportCase.lifeCycle, "case-1", caseSetting)
const declined = play([open, screen("no")]).state
const active = play([
  open,
  screen("yes"),
  {
    type: "recordAssessment",
    visit: { kind: "visited", on: day("2025-07-15") },
    on: "2025-07-15",
    as: "socialWorker",
    score: 40,
    breakdown: [{ indicator: "FAM-7-income", points: 40 }],
  },
  { type: "approve", on: "2025-07-18", as: "board" },
  {
    type: "admit",
    on: "2025-07-20",
    as: "caseOfficer",
    from: day("2025-07-20"),
    basis: { kind: "bridging", receipt: receiptFor("FAM-3", day("2025-07-20")) },
  },
] as never)

it("begins with a family that is carried", () => expect(active.refusal).toBeUndefined())

describe("a support case", () => {
  const upheld = (decision: string) =>
    playing(
      grievance.lifeCycle,
      "grievance-1",
      grievanceSetting,
    )([
      {
        type: "receive",
        on: "2025-07-20",
        as: "family",
        who: "mother",
        about: "ending",
        complainant: "mother",
        complainedOf: ["worker"],
        decision: { event: decision, deciders: ["head"] },
        document: "letter-12",
      },
      { type: "acknowledge", on: "2025-07-21", as: "registrar" },
      { type: "assign", on: "2025-07-22", as: "registrar", handler: "holder-of-inspector" },
      { type: "begin", on: "2025-07-23", as: "inspector" },
      {
        type: "proposeRuling",
        on: "2025-07-24",
        as: "inspector",
        outcome: "upheld",
        grounds: ["noNotice"],
        remedy: { kind: "reverse", decision, stage: "intake", from: day("2025-07-12") },
      },
      { type: "approveRuling", on: "2025-07-25", as: "board" },
    ])
  const reopen = (ruling: string) => ({ type: "reopen", basis: { kind: "ruling", ruling } })

  it("is reopened by the ruling that stands in the grievance, and follows it once", async () => {
    const storage = toyStore()
    const { refusal, state } = upheld("case-1#2")
    expect(refusal).toBeUndefined()
    await store(storage, grievance, state)
    const { basis, read } = await readBy(storage, supportCase, declined, reopen("grievance-1#6"))
    expect(read).toMatchObject({
      rulings: [{ ruling: "grievance-1#6", decision: "case-1#2", stage: "intake" }],
    })
    expect(basis).toEqual([{ kind: "grievance", subject: "grievance-1", version: 6 }])

    const followed = playing(supportCase.lifeCycle, "case-1", { ...caseSetting, ...read })
    const asked = { ...reopen("grievance-1#6"), on: "2025-07-26", as: "intakeOfficer" } as never
    const again = followed([asked], declined)
    expect(again.refusal).toBeUndefined()
    const out = followed([{ ...screen("no"), on: "2025-07-27" }], again.state)
    expect(followed([{ ...(asked as object), on: "2025-07-28" } as never], out.state).refusal?.code).toBe(
      "ruling.alreadyFollowed",
    )
  })

  it("rests on there being no grievance where there is none", async () => {
    const { basis, read } = await readBy(toyStore(), supportCase, declined, reopen("grievance-9#6"))
    expect(read).toEqual({ admissionRuns: [], rulings: [] })
    expect(basis).toEqual([{ kind: "grievance", subject: "grievance-9", version: 0 }])
  })

  it("is closed on the cycles of its association, up to the first day that is not settled", async () => {
    const handedOver = play(
      [
        {
          type: "handOver",
          on: "2025-11-05",
          as: "caseOfficer",
          payer: "reliefCommittee",
          from: day("2025-11-18"),
          document: "document-9",
        },
      ],
      active.state,
    ).state
    const storage = toyStore()
    const close = { type: "close", outcome: "handedOver" }
    expect((await readBy(storage, supportCase, handedOver, close)).read).toEqual({
      admissionRuns: [],
      rulings: [],
    })
    await store(storage, supportCycle, cycle("cycle-9", "2025-09-23", "2025-10-23", 5))
    await store(storage, supportCycle, cycle("cycle-10", "2025-10-23", "2025-11-22", 5))
    await store(storage, supportCycle, cycle("elsewhere", "2025-09-23", "2025-10-23", 1, "another"))
    const settled = await readBy(storage, supportCase, handedOver, close)
    expect(settled.read).toEqual({ admissionRuns: [], rulings: [], settledTo: day("2025-11-22") })
    expect(settled.basis.map(({ subject }) => subject)).toEqual(["cycle-10", "cycle-9"])
    await store(storage, supportCycle, cycle("cycle-8", "2025-08-23", "2025-09-23", 1))
    expect((await readBy(storage, supportCase, handedOver, close)).read).toMatchObject({
      settledTo: day("2025-08-23"),
    })
  })
})

describe("the settlement of a support cycle", () => {
  const settle = { type: "settle", id: "c-9", by: { id: "p-1", role: "treasurer" }, expectedVersion: 4 }
  const released = cycle("cycle-9", "2025-09-23", "2025-10-23", 4)
  const claim = (household: string, recordDigest: string) => ({
    ...{ type: "compute", on: "2025-09-24", as: "planner" },
    ...{ cycle: "cycle-9", recordDigest, household, kind: "cash", amount: 400_000 as Money },
    ...{
      from: day("2025-09-23"),
      to: day("2025-10-23"),
      recipients: { primary: "mother" },
      members: ["mother"],
    },
  })
  const granted = (subject: string, end: "cancel" | "open", recordDigest = "record-1") => {
    const steps = [
      claim(subject, recordDigest),
      { type: "cancel", on: "2025-09-25", as: "board", reason: "moved" },
    ] as never as Parameters<ReturnType<typeof playing<EntitlementLife>>>[0]
    const { refusal, state } = playing(
      entitlement.lifeCycle,
      subject,
      entitlementSetting,
    )(end === "open" ? steps.slice(0, 1) : steps)
    if (refusal !== undefined) throw new Error(refusal.code)
    return state
  }

  it("is settled by what the store says of its entitlements, and held to each of them", async () => {
    const storage = toyStore()
    await store(storage, entitlement, granted("e-1", "cancel"))
    await store(storage, entitlement, granted("e-2", "cancel"))
    // What was computed from a record that was unlocked again is of no account.
    await store(storage, entitlement, granted("e-3", "open", "record-0"))
    const { basis, read } = await readBy(storage, supportCycle, released, settle)
    const { entitlements } = read as { readonly entitlements: object }
    expect(entitlements).toEqual({
      open: 0,
      claimed: 800_000,
      settlement: { paid: 0, undeliverable: 0, expired: 0, cancelled: 800_000 },
    })
    expect(basis.map(({ subject }) => subject)).toEqual(["e-1", "e-2", "e-3"])
    await store(storage, entitlement, granted("e-4", "open"))
    expect((await readBy(storage, supportCycle, released, settle)).read).toMatchObject({
      entitlements: { open: 1, claimed: 1_200_000 },
    })
  })
})

/** A cycle after its first commands: planned after one, settled after all. */
function cycle(id: string, from: string, to: string, commands: number, unit = "supportAssociation") {
  const budget = 1_000_000 as Money
  const steps = [
    { type: "plan", on: from, as: "planner", from: day(from), to: day(to), budget, unit },
    {
      type: "lock",
      on: from,
      as: "clerk",
      ...{ snapshotDigest: "snapshot-1", recordDigest: "record-1", families: 28, owed: budget },
    },
    { type: "approve", on: from, as: "board", recordDigest: "record-1" },
    { type: "release", on: from, as: "treasurer" },
    { type: "settle", on: to, as: "treasurer" },
  ] as const
  const { refusal, state } = playing(supportCycle.lifeCycle, id, cycleSetting)(steps.slice(0, commands))
  if (refusal !== undefined) throw new Error(refusal.code)
  return state
}

describe("a support cycle", () => {
  it("knows the members of the families of its unit that are carried on one of its days", async () => {
    const storage = toyStore()
    await store(storage, supportCase, active.state)
    const approve = { type: "approve" }
    const membersIn = async (from: string, to: string, unit?: string) => {
      const { basis, read } = await readBy(
        storage,
        supportCycle,
        cycle("cycle-1", from, to, 1, unit),
        approve,
      )
      expect(basis).toEqual([])
      return Reflect.get(read, "beneficiaries")
    }
    expect(await membersIn("2025-07-20", "2025-08-20")).toEqual(["mother", "child"])
    expect(await membersIn("2025-06-20", "2025-07-20")).toEqual([])
    expect(await membersIn("2025-07-20", "2025-08-20", "another")).toEqual([])
  })
})

describe("a suspected duplicate", () => {
  it("takes the evidence in spite of which the same records were found different, and of no others", async () => {
    const suspect = (subjects: ReadonlyArray<string>) => ({
      type: "suspect",
      kind: "onePersonTwoHouseholds",
      subjects,
      people: ["child"],
      evidence: ["nationalId"],
    })
    const { refusal, state } = playing(
      duplicate.lifeCycle,
      "duplicate-1",
      duplicateSetting,
    )([
      { ...suspect(["household-2", "household-1"]), on: "2025-10-01", as: "socialWorker" } as never,
      { type: "review", on: "2025-10-02", as: "inspector" },
      { type: "findDifferent", on: "2025-10-03", as: "inspector", grounds: ["twins"] },
    ])
    expect(refusal).toBeUndefined()
    const storage = toyStore()
    await store(storage, duplicate, state)
    const evidenceFor = async (subjects: ReadonlyArray<string>) => {
      const { basis, read } = await readBy(storage, duplicate, duplicate.lifeCycle.none, suspect(subjects))
      return [read.foundDifferent("onePersonTwoHouseholds", subjects), basis.length]
    }
    expect(await evidenceFor(["household-1", "household-2"])).toEqual([["nationalId"], 3])
    expect(await evidenceFor(["household-1", "household-3"])).toEqual([undefined, 2])
  })
})
