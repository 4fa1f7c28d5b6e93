/** What a command rests on beside its own case is what the store says, whatever its caller says. */

import type { CaseKind, LifeCycleTypes } from "@bazgasht/casework"
import type { CaseReader } from "@bazgasht/casework/law"
import { caseKinds } from "@bazgasht/core"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allYes, setting as placementSetting, reserved } from "../employment/cases/placement/sequences.ts"
import { setting as loanSetting } from "../employment/loan/sequences.ts"
import { terms as trainingTerms } from "../employment/training/sequences.ts"
import { setting as supportSetting } from "../support/cases/support-case/terms.ts"

type Stored = { readonly kind: string; readonly subject: string; readonly state: object }

/** A reader of the states of some cases. */
const readerOf = (stored: ReadonlyArray<Stored>): CaseReader => ({
  one: (kind, subject) =>
    Effect.succeed(
      (stored.find((one) => one.kind === kind.kind && one.subject === subject)?.state ??
        kind.lifeCycle.none) as never,
    ),
  all: (kind, where) =>
    Effect.succeed(
      stored
        .filter(
          ({ kind: ofKind, state }) =>
            ofKind === kind.kind &&
            where.every(
              (condition) =>
                "is" in condition && kind.attributes[condition.attribute].of(state as never) === condition.is,
            ),
        )
        .map(({ state }) => state as never),
    ),
})

/** What a command comes to over a store: the stage it leads to, or the code with which it is refused. */
const overStore = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  asked: { readonly state: L["State"]; readonly command: L["Command"]; readonly setting: L["Setting"] },
  stored: ReadonlyArray<Stored>,
): string => {
  const found = Effect.runSync(kind.reads?.(asked as never, readerOf(stored)) ?? Effect.succeed({}))
  const handled = kind.lifeCycle.handle(asked.state, asked.command, {
    ...asked.setting,
    ...found,
  } as L["Setting"])
  return Result.isSuccess(handled) ? handled.success.outcome.stage : handled.failure.code
}

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
    isHead: fc.boolean(),
  })

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
      { numRuns: runs(300, { least: 100 }) },
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
