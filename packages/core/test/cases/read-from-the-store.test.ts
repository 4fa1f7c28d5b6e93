/** What a command rests on beside its own case is what the store says, whatever its caller says. */

import { caseKinds } from "@bazgasht/core"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allYes, setting as placementSetting, reserved } from "../employment/cases/placement/sequences.ts"
import { setting as loanSetting } from "../employment/loan/sequences.ts"
import { terms as trainingTerms } from "../employment/training/sequences.ts"
import { setting as entitlementSetting } from "../support/cases/entitlement/sequences.ts"
import { setting as grievanceSetting } from "../support/cases/grievance/sequences.ts"
import { setting as householdSetting } from "../support/cases/household/sequences.ts"
import { setting as supportSetting } from "../support/cases/support-case/terms.ts"
import { carriedOut, overStore } from "./over-store.ts"

const at = 20_400 as Day
const common = { id: "c-1", at, expectedVersion: 0 } as const

describe("a placement", () => {
  const seats = fc.array(
    fc.record({
      prisoner: fc.constantFrom("prisoner-1", "prisoner-2"),
      opening: fc.constantFrom("opening-1", "opening-2"),
    }),
    { maxLength: 3 },
  )
  const worlds = fc.record({
    seats,
    stage: fc.constantFrom("none", "recorded", "committed", "committed", "committed", "abandoned"),
    hold: fc.constantFrom("reserved", "reserved", "occupied", "none"),
    version: fc.constantFrom(4, 4, 5),
    suspended: fc.boolean(),
    override: fc.boolean(),
  })
  const keptAndGiven = {
    ...{ seats: [{ prisoner: "prisoner-1", opening: "opening-1" }], stage: "committed", hold: "reserved" },
    ...{ version: reserved.version, suspended: false, override: false },
  } as const

  it("is proposed for a seat that its opening keeps as it is brought, by a run that is committed and gives it, or by an override", () => {
    let accepted = 0
    fc.assert(
      fc.property(worlds, ({ hold, override, seats, stage, suspended, version }) => {
        const stored = [
          { kind: "placementRun", subject: "run-1", state: { stage, subject: "run-1", result: { seats } } },
          {
            kind: "opening",
            subject: "opening-1",
            state: {
              stage: suspended ? "suspended" : "open",
              subject: "opening-1",
              holds: hold === "none" ? [] : [{ placement: "job-1", takes: {}, hold, version }],
            },
          },
        ]
        const command = {
          ...common,
          type: "propose",
          subject: "job-1",
          by: { id: "officer-1", role: override ? "head" : "officer" },
          prisoner: "prisoner-1",
          seat: { ...reserved, placement: "job-1" },
          period: { from: at, to: (at + 100) as Day },
          findings: allYes(placementSetting.terms, at),
          basis: override
            ? { kind: "override", reason: "the only nurse", displaced: [] }
            : { kind: "run", run: "run-1" },
        } as never
        // The caller says that the run is committed; nobody asks them.
        const setting = { ...placementSetting, placementRuns: ["run-1"] }
        const answer = overStore(
          caseKinds.placement,
          { state: caseKinds.placement.lifeCycle.none, command, setting },
          stored,
        )
        const isGiven =
          stage === "committed" &&
          seats.some(({ opening, prisoner }) => opening === "opening-1" && prisoner === "prisoner-1")
        const isKept = hold === "reserved" && version === reserved.version && !suspended
        expect(answer).toBe(
          !override && !isGiven ? "run.notCommitted" : isKept ? "proposed" : "seat.notAsKept",
        )
        accepted += answer === "proposed" ? 1 : 0
      }),
      { numRuns: runs(300, { least: 100 }), examples: [[keptAndGiven]] },
    )
    expect(accepted).toBeGreaterThan(0)
  })
})

describe("a support case", () => {
  const worlds = fc.record({
    cycle: fc.constantFrom(
      "none",
      "planned",
      "locked",
      "approved",
      "released",
      "settled",
      "closed",
      "aborted",
    ),
    unit: fc.constantFrom(undefined, "association-1", "association-2"),
    entitlements: fc.array(
      fc.record({
        stage: fc.constantFrom(
          "computed",
          "approved",
          "held",
          "paid",
          "expired",
          "undeliverable",
          "cancelled",
        ),
        cycle: fc.constantFrom("cycle-1", "cycle-1", "cycle-2"),
        household: fc.constantFrom("household-1", "household-1", "household-2"),
      }),
      { maxLength: 3 },
    ),
  })

  it("is admitted by a cycle of its association that is approved, in which an entitlement of its family is", () => {
    let admitted = 0
    fc.assert(
      fc.property(worlds, ({ cycle, entitlements, unit }) => {
        const stored = [
          {
            kind: "supportCycle",
            subject: "cycle-1",
            state:
              cycle === "none"
                ? { stage: "none" }
                : { stage: cycle, ...(unit === undefined ? {} : { unit }) },
          },
          ...entitlements.map(({ stage, ...claim }, place) => ({
            kind: "entitlement",
            subject: `entitlement-${place}`,
            state: { stage, claim },
          })),
        ]
        const state = {
          stage: "waitlisted",
          version: 0,
          subject: "family-1",
          day: at,
          participants: [],
          file: {
            association: "association-1",
            household: "household-1",
            members: [],
            custody: { episode: "custody-1", from: 20_000 },
            covers: [],
            restored: [],
            rulings: [],
          },
        } as never
        const command = {
          ...common,
          type: "admit",
          subject: "family-1",
          by: { id: "officer-1", role: supportSetting.terms.roles.officers[0] },
          from: at,
          basis: { kind: "run", run: "cycle-1" },
        } as never
        const answer = overStore(
          caseKinds.supportCase,
          { state, command, setting: { ...supportSetting, admissionRuns: ["cycle-1"] } },
          stored,
        )
        const isApproved =
          ["approved", "released", "settled", "closed"].includes(cycle) && unit !== "association-2"
        const isGranted = entitlements.some(
          (one) =>
            one.cycle === "cycle-1" &&
            one.household === "household-1" &&
            one.stage !== "computed" &&
            one.stage !== "cancelled",
        )
        expect(answer).toBe(isApproved && isGranted ? "active" : "admission.notCommitted")
        admitted += answer === "active" ? 1 : 0
      }),
      { numRuns: runs(300, { least: 100 }) },
    )
    expect(admitted).toBeGreaterThan(0)
  })
})

describe("a support case after a move", () => {
  const former = fc.record({
    stage: fc.constantFrom("transferred", "transferred", "transferred", "active", "closed"),
    household: fc.constantFrom("household-1", "household-1", "household-1", "household-2"),
    association: fc.constantFrom("association-1", "association-1", "association-3"),
    support: fc.constantFrom("ran", "ran", "ran", "suspended", "resumed", "waited", "over"),
    on: fc.integer({ min: at - 20, max: at }),
  })
  const worlds = fc.record({
    former: fc.array(former, { maxLength: 3 }),
    from: fc.integer({ min: at - 20, max: at }),
    fits: fc.boolean(),
  })

  it("goes on with the support that a case of its household has handed over last, from that day", () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(worlds, ({ fits, former, from }) => {
        const handed = former
          .filter(
            (one) =>
              one.stage === "transferred" &&
              one.household === "household-1" &&
              one.association === "association-1" &&
              (one.support === "ran" || one.support === "resumed"),
          )
          .map(({ on }) => on)
        const last = handed.length === 0 ? undefined : Math.max(...handed)
        const asked = fits && last !== undefined ? last : from
        const stored = former.map(({ association, household, on, stage, support }, place) => ({
          kind: "supportCase",
          subject: `former-${place}`,
          state: {
            ...{ stage, association, subject: `former-${place}` },
            file: {
              household,
              association: "association-2",
              covers:
                support === "waited"
                  ? []
                  : [
                      { payer: "association-2", from: on - 30, to: on },
                      { payer: association, from: on, ...(support === "over" ? { to: on + 5 } : {}) },
                    ],
              suspensions:
                support === "suspended"
                  ? [{ reason: "reason", from: on - 9 }]
                  : support === "resumed"
                    ? [{ reason: "reason", from: on - 9, to: on - 3 }]
                    : [],
            },
          },
        }))
        const state = {
          ...{ stage: "waitlisted", version: 0, subject: "family-1", day: at, participants: [] },
          file: {
            ...{ association: "association-1", household: "household-1", members: [] },
            ...{ custody: { episode: "custody-1", from: 20_000 }, covers: [], restored: [], rulings: [] },
          },
        } as never
        const command = {
          ...{ ...common, type: "admit", subject: "family-1", from: asked, basis: { kind: "move" } },
          by: { id: "officer-1", role: supportSetting.terms.roles.officers[0] },
        } as never
        const { carriedOn: _, ...setting } = supportSetting
        const answer = overStore(caseKinds.supportCase, { state, command, setting }, stored)
        expect(answer).toBe(
          last === undefined ? "move.notHandedOver" : asked === last ? "active" : "move.otherDay",
        )
        came.add(answer)
      }),
      {
        numRuns: runs(300, { least: 100 }),
        examples: [
          [
            {
              former: [
                {
                  ...{ stage: "transferred", household: "household-1", association: "association-1" },
                  ...{ support: "ran", on: at - 3 },
                },
              ],
              from: at,
              fits: false,
            },
          ],
        ],
      },
    )
    expect([...came].sort()).toEqual(["active", "move.notHandedOver", "move.otherDay"])
  })
})

describe("a grievance", () => {
  const officers = ["assessor-1", "reviewer-1", "head-1"]
  const worlds = fc.record({
    isStored: fc.constantFrom(true, true, true, false),
    version: fc.constantFrom(3, 3, 3, 1, 9),
    written: fc.constantFrom("case-1#3", "case-1#3", "case-1#3", "case-1#0", "case-1#03", "case-1"),
    household: fc.constantFrom("household-1", "household-۱", "household-2", undefined),
    told: fc.uniqueArray(fc.constantFrom(...officers), { maxLength: 2 }),
    participants: fc.array(
      fc.record({
        part: fc.constantFrom("opener", "assessor", "reviewer"),
        id: fc.constantFrom(...officers),
      }),
      { maxLength: 3 },
    ),
  })
  const [receiver] = grievanceSetting.terms.receivers
  const [about] = grievanceSetting.terms.subjects

  it("names a decision that was taken in the case of its household, and concerns all who had a part in it, whoever is left out", () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(worlds, ({ household, isStored, participants, told, version, written }) => {
        const stored = {
          kind: "supportCase",
          subject: "case-1",
          state: {
            ...{ stage: "active", version, subject: "case-1", file: { household: "household-1" } },
            participants: participants.map(({ id, part }) => ({ part, by: { id, role: "officer" }, on: at })),
          },
        }
        const { stage, state } = carriedOut(
          caseKinds.grievance,
          {
            state: caseKinds.grievance.lifeCycle.none,
            command: {
              ...{ ...common, type: "receive", subject: "grievance-1", about, complainedOf: [] },
              by: { id: "family-1", role: receiver },
              complainant: "family-1",
              decision: { event: written, deciders: told },
              ...(household === undefined ? {} : { household }),
            } as never,
            setting: grievanceSetting,
          },
          isStored ? [stored] : [],
        )
        const isKnown = isStored && written.startsWith("case-1#")
        expect(stage).toBe(
          isKnown && (written !== "case-1#3" || version < 3)
            ? "decision.unknown"
            : isKnown && household === "household-2"
              ? "household.ofOther"
              : "received",
        )
        came.add(stage)
        if (state.stage === "none") return
        const hadPart = participants.filter(({ part }) => part !== "opener").map(({ id }) => id)
        const concerned = state.complaint.decision?.deciders ?? []
        expect([...concerned].sort()).toEqual([...new Set([...told, ...(isKnown ? hadPart : [])])].sort())
      }),
      {
        numRuns: runs(400, { least: 200 }),
        examples: [
          [
            {
              ...{ isStored: true, version: 3, written: "case-1#3", household: "household-1", told: [] },
              participants: [{ part: "assessor", id: "assessor-1" }],
            },
          ],
        ],
      },
    )
    expect([...came].sort()).toEqual(["decision.unknown", "household.ofOther", "received"])
  })
})

describe("a family", () => {
  const [relation] = householdSetting.terms.relations
  const people = ["mother", "son", "uncle", "stranger"]
  const worlds = fc.record({
    stage: fc.constantFrom("none", "registered", "registered", "registered", "merged"),
    members: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 3 }),
    left: fc.constantFrom(undefined, undefined, at, at + 1),
    joined: fc.constantFrom(20_000, 20_000, at, at + 1),
  })

  it("applies with nobody who does not live in its household on the day, where that is registered", () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(worlds, ({ joined, left, members, stage }) => {
        const memberships = [
          { person: "mother", relation, joined: 20_000 },
          { person: "son", relation, joined },
          { person: "uncle", relation, joined: 20_000, ...(left === undefined ? {} : { left }) },
        ]
        const household = {
          ...{ subject: "household-1", version: 2, day: at, participants: [], stage },
          ...(stage === "merged" ? { into: "household-2" } : {}),
          register: { registeredOn: 20_000, memberships, guardians: [], roles: [], residences: [] },
        }
        const answer = overStore(
          caseKinds.supportCase,
          {
            state: caseKinds.supportCase.lifeCycle.none,
            command: {
              ...{ ...common, type: "open", subject: "family-1", household: "household-1", members },
              by: { id: "officer-1", role: supportSetting.terms.roles.openers[0] },
              ...{ association: "association-1", custody: { episode: "custody-1", from: 20_000 } },
              basis: { kind: "consent", document: "consent-1" },
            } as never,
            // The caller says that all of them live there; nobody asks them.
            setting: { ...supportSetting, livingThere: people },
          },
          stage === "none" ? [] : [{ kind: "household", subject: "household-1", state: household }],
        )
        const living = memberships.flatMap((one) =>
          one.joined <= at && (one.left === undefined || one.left > at) ? [one.person] : [],
        )
        const isFamily =
          stage === "none" || (stage === "registered" && members.every((one) => living.includes(one)))
        expect(answer).toBe(isFamily ? "intake" : "members.notOfHousehold")
        came.add(answer)
      }),
      { numRuns: runs(200, { least: 100 }) },
    )
    expect([...came].sort()).toEqual(["intake", "members.notOfHousehold"])
  })
})

describe("a loan", () => {
  it("is approved beside no other open loan of its kind, though the approver names none", () => {
    const stages = [
      "applied",
      "recommended",
      "approved",
      "secured",
      "active",
      "overdue",
      "overpaid",
      "settled",
    ]
    const others = fc.array(
      fc.record({
        stage: fc.constantFrom(...stages, "withdrawn", "writtenOff", "cancelled"),
        borrower: fc.constantFrom("person-5", "person-5", "person-6"),
        kind: fc.constantFrom("enterprise", "release"),
      }),
      { maxLength: 4 },
    )
    const [approver] = loanSetting.terms.approvers
    fc.assert(
      fc.property(others, (loans) => {
        const applicationOf = (borrower: string, kind: string) => ({
          borrower,
          relatives: [],
          requested: 1,
          purpose: { kind },
        })
        const stored = loans.map(({ borrower, kind, stage }, place) => ({
          kind: "loan",
          subject: `other-${place}`,
          state: { stage, subject: `other-${place}`, application: applicationOf(borrower, kind) },
        }))
        const state = {
          stage: "recommended",
          version: 0,
          subject: "loan-1",
          day: at,
          participants: [],
          application: applicationOf("person-5", "enterprise"),
        }
        const command = {
          ...common,
          type: "approve",
          subject: "loan-1",
          by: { id: "approver-1", role: approver },
          plan: {
            principal: 1_000_000,
            yearlyRate: { numerator: 0, denominator: 1 },
            rounding: "up",
            instalments: 10,
            everyMonths: 1,
            method: "annuity",
          },
          openLoans: [],
        } as never
        const answer = overStore(caseKinds.loan, { state: state as never, command, setting: loanSetting }, [
          ...stored,
          { kind: "loan", subject: "loan-1", state },
        ])
        const isOpen = loans.some(
          ({ borrower, kind, stage }) =>
            borrower === "person-5" &&
            kind === "enterprise" &&
            ["approved", "secured", "active", "overdue", "overpaid"].includes(stage),
        )
        expect(answer === "loan.openOfKind").toBe(isOpen)
      }),
      { numRuns: runs(200) },
    )
  })
})

describe("a trainee", () => {
  it("passes over nobody who waits, without a reason, though the registrar names none", () => {
    const waiting = fc.array(
      fc.record({
        place: fc.integer({ min: 1, max: 6 }),
        course: fc.constantFrom("course-1", "course-1", "course-2"),
        stage: fc.constantFrom("waitlisted", "waitlisted", "enrolled", "withdrawn"),
      }),
      { maxLength: 4 },
    )
    const worlds = fc.record({ waiting, place: fc.option(fc.integer({ min: 1, max: 6 })) })
    const course = {
      id: "course-1",
      firstDay: at,
      lastDay: (at + 30) as Day,
      sessions: 10,
      transferable: true,
      prerequisites: [],
      trainers: [],
    }
    fc.assert(
      fc.property(worlds, ({ place, waiting }) => {
        const stored = waiting.map(({ course, place, stage }, number) => ({
          kind: "training",
          subject: `other-${number}`,
          state: {
            stage,
            subject: `other-${number}`,
            application: { course },
            position: { place, reasons: [] },
          },
        }))
        const state = {
          version: 0,
          subject: "training-1",
          day: at,
          participants: [],
          application: { trainee: "person-5", course: "course-1", consent: { by: "person-5", on: at } },
          ...(place === null
            ? { stage: "applied" }
            : { stage: "waitlisted", position: { place, reasons: ["order"] } }),
        }
        const command = {
          ...common,
          type: "enrol",
          subject: "training-1",
          by: { id: "registrar-1", role: trainingTerms.registrars[0] },
          seat: "seat-1",
          findings: [],
          expectedRelease: { kind: "none" },
          ahead: [],
        } as never
        const answer = overStore(
          caseKinds.training,
          {
            state: state as never,
            command,
            setting: { policyDigest: "policy-1", terms: trainingTerms, courses: [course] },
          },
          [...stored, { kind: "training", subject: "training-1", state }],
        )
        const isPassed = waiting.some(
          (one) =>
            one.course === "course-1" &&
            one.stage === "waitlisted" &&
            one.place < (place ?? Number.POSITIVE_INFINITY),
        )
        expect(answer).toBe(isPassed ? "jump.undocumented" : "enrolled")
      }),
      { numRuns: runs(200) },
    )
  })
})

describe("an entitlement", () => {
  const stages = [
    "none",
    "planned",
    "locked",
    "approved",
    "released",
    "settled",
    "closed",
    "aborted",
  ] as const
  const holding = ["locked", "approved", "released", "settled", "closed"]
  /** From which stages of the cycle on each command is carried out. */
  const needed = {
    compute: holding,
    approve: ["approved", "released", "settled", "closed"],
    release: ["released", "settled", "closed"],
  } as const
  const refusals = {
    compute: "record.notLocked",
    approve: "record.notApproved",
    release: "record.notReleased",
  } as const
  const outcomes = { compute: "computed", approve: "approved", release: "approved" } as const
  const worlds = fc.record({
    type: fc.constantFrom("compute", "approve", "release"),
    stage: fc.constantFrom(...stages),
    locked: fc.constantFrom("record-1", "record-1", "record-2"),
    restored: fc.option(
      fc.record({
        stage: fc.constantFrom("none", "computed", "approved", "held", "paid", "expired", "cancelled"),
        household: fc.constantFrom("household-1", "household-1", "household-2"),
      }),
    ),
  })

  it("is granted by the association that carries the household on a day of the claim, or has it waiting", () => {
    const came = new Set<string>()
    const cases = fc.record({
      household: fc.constantFrom("household-1", "household-1", "household-2"),
      association: fc.constantFrom("association-1", "association-1", "association-2"),
      stage: fc.constantFrom("active", "active", "waitlisted", "intake", "declined", "transferred"),
      covers: fc.array(
        fc.record({
          payer: fc.constantFrom("association-1", "association-2"),
          from: fc.integer({ min: at - 20, max: at + 40 }),
          days: fc.constantFrom(undefined, 5, 20),
        }),
        { maxLength: 2 },
      ),
    })
    fc.assert(
      fc.property(
        fc.array(cases, { maxLength: 2 }),
        fc.constantFrom("association-1", "association-1", undefined),
        (supported, unit) => {
          const stored = [
            {
              kind: "supportCycle",
              subject: "cycle-1",
              state: {
                ...{ stage: "released", subject: "cycle-1", version: 1 },
                lock: { recordDigest: "record-1", snapshotDigest: "snapshot-1", families: 1, owed: 100 },
                ...(unit === undefined ? {} : { unit }),
              },
            },
            ...supported.map(({ association, covers, household, stage }, place) => ({
              kind: "supportCase",
              subject: `support-${place}`,
              state: {
                ...{ stage, subject: `support-${place}`, version: 1 },
                file: {
                  ...{ association, household },
                  covers: covers.map(({ days, from, payer }) => ({
                    ...{ payer, from },
                    ...(days === undefined ? {} : { to: from + days }),
                  })),
                },
              },
            })),
          ]
          const answer = overStore(
            caseKinds.entitlement,
            {
              state: caseKinds.entitlement.lifeCycle.none,
              command: {
                ...{ ...common, type: "compute", subject: "entitlement-1" },
                by: { id: "person-1", role: entitlementSetting.terms.calculators[0] },
                ...{ cycle: "cycle-1", recordDigest: "record-1", household: "household-1", kind: "cash" },
                ...{ from: at, to: (at + 30) as Day, amount: 100, members: ["mother"] },
                recipients: { primary: "mother" },
              } as never,
              setting: entitlementSetting,
            },
            stored,
          )
          const ofHousehold = supported.filter(({ household }) => household === "household-1")
          const isCarried = ofHousehold.some(
            ({ association, covers, stage }) =>
              (stage === "waitlisted" && association === "association-1") ||
              covers.some(
                ({ days = 1_000, from, payer }) =>
                  payer === "association-1" &&
                  Array.from({ length: 30 }, (_, day) => at + day).some(
                    (day) => from <= day && day < from + days,
                  ),
              ),
          )
          expect(answer).toBe(
            unit === undefined || ofHousehold.length === 0 || isCarried ? "computed" : "household.notCarried",
          )
          came.add(answer)
        },
      ),
      { numRuns: runs(300, { least: 150 }) },
    )
    expect([...came].sort()).toEqual(["computed", "household.notCarried"])
  })

  it("follows the record of its cycle as far as that has come, whatever its caller says; back pay follows what it restores", () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(worlds, ({ locked, restored, stage, type }) => {
        const claim = {
          ...{ cycle: "cycle-1", recordDigest: "record-1", household: "household-1", kind: "cash" },
          ...{ from: at, to: at + 30, amount: 100 },
          ...{ recipients: { primary: "mother" }, members: ["mother"] },
          ...(restored === null ? {} : { restores: "entitlement-0" }),
        }
        const lock = { recordDigest: locked, snapshotDigest: "snapshot-1", families: 1, owed: 100 }
        const stored = [
          {
            kind: "supportCycle",
            subject: "cycle-1",
            state: { stage, ...(stage === "none" || stage === "planned" ? {} : { lock }) },
          },
          {
            kind: "entitlement",
            subject: "entitlement-0",
            state: { stage: restored?.stage ?? "none", claim: { household: restored?.household } },
          },
        ]
        const common = { id: "c-1", at, expectedVersion: 0 }
        const { approvers, calculators, releasers } = entitlementSetting.terms
        const [role] = { compute: calculators, approve: approvers, release: releasers }[type]
        const known = { version: 0, subject: "entitlement-1", day: at, participants: [], claim }
        const state =
          type === "compute"
            ? caseKinds.entitlement.lifeCycle.none
            : { ...known, stage: type === "approve" ? "computed" : "approved", attempts: [] }
        const answer = overStore(
          caseKinds.entitlement,
          {
            state: state as never,
            command: {
              ...common,
              subject: "entitlement-1",
              type,
              by: { id: "officer-1", role },
              ...(type === "compute" ? claim : {}),
            } as never,
            // The caller says that the money is released; nobody asks them.
            setting: { ...entitlementSetting, record: "released" },
          },
          stored,
        )
        const follows =
          restored === null
            ? (needed[type] as ReadonlyArray<string>).includes(stage) && locked === "record-1"
            : !["none", "computed", "cancelled"].includes(restored.stage) &&
              restored.household === "household-1"
        expect(answer).toBe(follows ? outcomes[type] : refusals[type])
        came.add(answer)
      }),
      { numRuns: runs(600, { least: 300 }) },
    )
    expect([...came].sort()).toEqual([
      "approved",
      "computed",
      "record.notApproved",
      "record.notLocked",
      "record.notReleased",
    ])
  })
})

describe("a household", () => {
  const [relation] = householdSetting.terms.relations
  const membership = { person: "mother", relation, joined: 20_000, left: at, leaving: "merged" }
  const worlds = fc.record({
    into: fc.constantFrom(undefined, "household-1", "household-1", "household-3"),
    told: fc.constantFrom("all", "all", "fewer", "other"),
  })

  it("absorbs only what was merged into it, with the people whom its own register names", () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(worlds, ({ into, told }) => {
        const registerOf = (memberships: ReadonlyArray<object>) => ({
          ...{ registeredOn: 20_000, memberships, guardians: [], roles: [], residences: [] },
          absorbed: { households: [], memberships: [], payments: [] },
        })
        const theirs = {
          ...{ subject: "household-2", version: 2, day: at, participants: [] },
          ...(into === undefined ? { stage: "registered" } : { stage: "merged", into }),
          register: registerOf([membership]),
        }
        const memberships = {
          all: [{ household: "household-2", membership }],
          fewer: [],
          other: [{ household: "household-2", membership: { ...membership, person: "officer-2" } }],
        }[told]
        const [role] = householdSetting.terms.roles.mergers
        const answer = overStore(
          caseKinds.household,
          {
            state: {
              ...{ stage: "registered", subject: "household-1", version: 0, day: at, participants: [] },
              register: registerOf([]),
            } as never,
            command: {
              ...{ ...common, type: "absorb", subject: "household-1", household: "household-2" },
              ...{ by: { id: "officer-1", role }, head: "mother" },
              record: { households: ["household-2"], memberships, payments: [] },
            } as never,
            setting: householdSetting,
          },
          [{ kind: "household", subject: "household-2", state: theirs }],
        )
        const whole = told === "all" ? "registered" : "merge.otherRecord"
        expect(answer).toBe(into === "household-1" ? whole : "merge.notMerged")
        came.add(answer)
      }),
      { numRuns: runs(100, { least: 60 }) },
    )
    expect([...came].sort()).toEqual(["merge.notMerged", "merge.otherRecord", "registered"])
  })
})
