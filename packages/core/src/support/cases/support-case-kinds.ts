import { caseKindOf, includesIdentifier, isSameIdentifier } from "@bazgasht/casework"
import type { CaseReader, CaseReads, CommandAsked } from "@bazgasht/casework/law"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { entitlementsOfCycle, noEntitlements } from "./cycle/accounting.ts"
import { claimsOfCycle, supportCycle, supportCycleSchemas } from "./cycle/support-cycle.ts"
import { type SupportCycleLife, supportCycleProtocol } from "./cycle/support-cycle-protocol.ts"
import { duplicate, duplicateSchemas } from "./duplicate/duplicate.ts"
import { type DuplicateLife, duplicateProtocol } from "./duplicate/duplicate-protocol.ts"
import { entitlement, entitlementSchemas } from "./entitlement/entitlement.ts"
import { type EntitlementLife, entitlementProtocol } from "./entitlement/entitlement-protocol.ts"
import type { RecordStatus } from "./entitlement/entitlement-terms.ts"
import { caseOf } from "./grievance/complaint.ts"
import { grievance, grievanceSchemas } from "./grievance/grievance.ts"
import { type GrievanceLife, grievanceProtocol } from "./grievance/grievance-protocol.ts"
import { reversingRulingOf } from "./grievance/grievance-reading.ts"
import { household, householdSchemas, recordOf } from "./household/household.ts"
import { claimsOfHousehold } from "./household/household-claims.ts"
import type { HouseholdLife, HouseholdState } from "./household/household-protocol.ts"
import { householdProtocol } from "./household/household-protocol.ts"
import { carriedOnBy } from "./support-case/carried-on.ts"
import { supportCase, supportCaseSchemas } from "./support-case/support-case.ts"
import { claimsOfSupportCase } from "./support-case/support-case-claims.ts"
import { type SupportCaseLife, supportCaseProtocol } from "./support-case/support-case-protocol.ts"

/** Those of whom the register names no day on which they left or will leave. */
const livingIn = (state: HouseholdState): ReadonlyArray<string> =>
  state.stage === "none"
    ? []
    : [
        ...state.register.memberships.filter(({ left }) => left === undefined),
        ...state.register.guardians.filter(({ to }) => to === undefined),
      ].map(({ person }) => person)

/** What the register of the household says that is absorbed. */
const readsOfHousehold: CaseReads<HouseholdLife> = ({ command }, read) =>
  command.type === "absorb"
    ? Effect.map(read.one(householdCases, command.household), (state) => {
        const { households, memberships } = recordOf(state, [])
        return {
          merged: { households, memberships, ...(state.stage === "merged" ? { into: state.into } : {}) },
        }
      })
    : Effect.succeed({})

/** Households. `area` is where the last residence is. */
export const householdCases = /* @__PURE__ */ caseKindOf(householdProtocol, {
  kind: "household",
  lifeCycle: household,
  schemas: householdSchemas,
  accessContextOf: (state) => ({ beneficiaries: livingIn(state) }),
  claimsOf: claimsOfHousehold,
  reads: readsOfHousehold,
})

/**
 * The first day that lies in no settled cycle of an association, as far as a day: before it begins a cycle that is planned, and neither
 * settled nor given up, or nothing was planned.
 */
const settledTo = (cycles: ReadonlyArray<SupportCycleLife["State"]>): Day | undefined => {
  const days = { settled: [] as Array<Day>, open: [] as Array<Day> }
  for (const cycle of cycles) {
    if (cycle.stage === "settled" || cycle.stage === "closed") days.settled.push(cycle.plan.to)
    else if (cycle.stage !== "none" && cycle.stage !== "aborted") days.open.push(cycle.plan.from)
  }
  if (days.settled.length === 0) return undefined
  return Math.min(Math.max(...days.settled), ...days.open) as Day
}

const approvedCycle = ["approved", "released", "settled", "closed"]

/**
 * Whether a cycle admits a family: it is approved, of the association that would carry the family where it belongs to one, and an entitlement of the
 * family in it has been approved too.
 */
const admits = Effect.fnUntraced(function* (
  run: string,
  { association, household }: { readonly association: string; readonly household: string },
  read: CaseReader,
) {
  const cycle = yield* read.one(supportCycleCases, run)
  if (cycle.stage === "none" || !approvedCycle.includes(cycle.stage)) return false
  if (cycle.unit !== undefined && !isSameIdentifier(cycle.unit, association)) return false
  const granted = yield* read.all(entitlementCases, [
    { attribute: "cycle", is: run },
    { attribute: "household", is: household },
  ])
  return granted.some(({ stage }) => !["none", "computed", "cancelled"].includes(stage))
})

/** The members of a household on a day; none of one that was merged, `undefined` of one that is not registered. */
const livingOn = (state: HouseholdState, day: Day): ReadonlyArray<string> | undefined => {
  if (state.stage === "none") return undefined
  return state.stage === "merged"
    ? []
    : state.register.memberships.flatMap(({ joined, left, person }) =>
        joined <= day && (left === undefined || left > day) ? [person] : [],
      )
}

/** The people of the household that applies, the cycle that admits the family, the ruling by which a decision is reversed, and how far the cycles of the association that carries it are settled. */
const readsOfSupportCase: CaseReads<SupportCaseLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command, state },
  read,
) {
  if (command.type === "open") {
    const livingThere = livingOn(yield* read.one(householdCases, command.household), command.at)
    return { admissionRuns: [], rulings: [], ...(livingThere === undefined ? {} : { livingThere }) }
  }
  if (command.type === "recordDeath" && state.stage !== "none") {
    const household = yield* read.one(householdCases, state.file.household)
    const memberships = household.stage === "none" ? [] : household.register.memberships
    const membersDied = memberships.flatMap(({ leaving, left }) =>
      leaving === "death" && left !== undefined ? [left] : [],
    )
    return { admissionRuns: [], rulings: [], membersDied }
  }
  if (command.type === "admit" && command.basis.kind === "run" && state.stage !== "none") {
    const { run } = command.basis
    return { admissionRuns: (yield* admits(run, state.file, read)) ? [run] : [], rulings: [] }
  }
  if (command.type === "admit" && command.basis.kind === "move" && state.stage !== "none") {
    const former = yield* read.all(supportCases, [
      { attribute: "household", is: state.file.household },
      { attribute: "stage", is: "transferred" },
    ])
    const carriedOn = carriedOnBy(state.file, former)
    return { admissionRuns: [], rulings: [], ...(carriedOn === undefined ? {} : { carriedOn }) }
  }
  if (command.type === "reopen" && command.basis.kind === "ruling") {
    const ruling = reversingRulingOf(yield* read.one(grievanceCases, caseOf(command.basis.ruling)))
    return { admissionRuns: [], rulings: ruling === undefined ? [] : [ruling] }
  }
  if (command.type !== "close" || !("ending" in state) || state.ending.to === undefined)
    return { admissionRuns: [], rulings: [] }
  const cycles = yield* read.all(supportCycleCases, [
    { attribute: "unit", is: state.file.association },
    { attribute: "from", below: state.ending.to },
  ])
  const settled = settledTo(cycles)
  return { admissionRuns: [], rulings: [], ...(settled === undefined ? {} : { settledTo: settled }) }
})

/** Support cases. Each belongs to the association that carries the family; `due` is the next day by which something falls due. */
export const supportCases = /* @__PURE__ */ caseKindOf(supportCaseProtocol, {
  kind: "supportCase",
  lifeCycle: supportCase,
  schemas: supportCaseSchemas,
  claimsOf: claimsOfSupportCase,
  reads: readsOfSupportCase,
})

const separated = ["approve", "release", "settle", "close"]

/** Of so many families the settlement is held to every entitlement as it was read; a change rests on 10,000 cases at most. */
const heldFamilies = 2_500

/** What the entitlements of a cycle have come to. One that is over changes by money that comes back alone, which owes it again after the settlement too. */
const readsOfSettlement = (state: SupportCycleLife["State"], read: CaseReader) =>
  "lock" in state
    ? Effect.map(
        read.all(entitlementCases, [{ attribute: "cycle", is: state.subject }], {
          rests: state.lock.families <= heldFamilies,
        }),
        (states) => entitlementsOfCycle(states, state.lock),
      )
    : Effect.succeed(noEntitlements)

/** The members of the families that somebody carries on a day of the cycle: of the unit that the cycle belongs to, or of all. */
const readsOfFamilies = ({ command, state }: CommandAsked<SupportCycleLife>, read: CaseReader) => {
  if (state.stage === "none" || !separated.includes(command.type)) return Effect.succeed([])
  const { plan, unit } = state
  const isCovered = ({ from, to }: { readonly from: Day; readonly to?: Day | undefined }): boolean =>
    from < plan.to && (to === undefined || to > plan.from)
  return Effect.map(
    // A family that comes meanwhile is in no snapshot that is locked.
    read.all(supportCases, unit === undefined ? [] : [{ attribute: "unit", is: unit }], { rests: false }),
    (cases) =>
      cases.flatMap((one) =>
        one.stage !== "none" && one.file.covers.some(isCovered) ? one.file.members : [],
      ),
  )
}

const readsOfCycle: CaseReads<SupportCycleLife> = /* @__PURE__ */ Effect.fnUntraced(function* (asked, read) {
  const { command, state } = asked
  return {
    beneficiaries: yield* readsOfFamilies(asked, read),
    entitlements: command.type === "settle" ? yield* readsOfSettlement(state, read) : noEntitlements,
  }
})

/** Support cycles. */
export const supportCycleCases = /* @__PURE__ */ caseKindOf(supportCycleProtocol, {
  kind: "supportCycle",
  lifeCycle: supportCycle,
  schemas: supportCycleSchemas,
  claimsOf: claimsOfCycle,
  reads: readsOfCycle,
})

const statusOfCycle = {
  none: "none",
  planned: "none",
  locked: "locked",
  approved: "approved",
  released: "released",
  settled: "released",
  closed: "released",
  aborted: "none",
} as const satisfies { readonly [Stage in SupportCycleLife["State"]["stage"]]: RecordStatus }

/**
 * How far the record has come that an entitlement names. Back pay is computed for what a record left out: it rests on the entitlement of the same
 * family that it restores, once a second person has approved that one.
 */
const readsOfEntitlement: CaseReads<EntitlementLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command, state },
  read,
) {
  const claim = state.stage === "none" ? (command.type === "compute" ? command : undefined) : state.claim
  if (claim === undefined || !recordBound.includes(command.type)) return {}
  const { cycle, household, recordDigest, restores } = claim
  if (restores !== undefined) {
    const restored = yield* read.one(entitlementCases, restores)
    const isOfFamily =
      restored.stage !== "none" &&
      !unapproved.includes(restored.stage) &&
      isSameIdentifier(restored.claim.household, household)
    return { record: isOfFamily ? "released" : "none" }
  }
  const found = yield* read.one(supportCycleCases, cycle)
  const isHeld = "lock" in found && found.lock.recordDigest === recordDigest
  const record = isHeld ? statusOfCycle[found.stage] : "none"
  if (command.type !== "compute" || found.stage === "none" || found.unit === undefined) return { record }
  const { unit } = found
  const cases = yield* read.all(supportCases, [{ attribute: "household", is: household }])
  return cases.length === 0
    ? { record }
    : { record, isCarried: cases.some((one) => carries(one, unit, claim)) }
})

/** Whether an association carries a family by a case on one of some days, or has it on the waiting list, from which a cycle admits it. */
const carries = (
  state: SupportCaseLife["State"],
  association: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): boolean =>
  state.stage !== "none" &&
  ((state.stage === "waitlisted" && isSameIdentifier(state.file.association, association)) ||
    state.file.covers.some(
      (cover) =>
        isSameIdentifier(cover.payer, association) &&
        cover.from < to &&
        (cover.to === undefined || cover.to > from),
    ))

const recordBound = ["compute", "approve", "release"]

const unapproved = ["computed", "cancelled"]

/**
 * Entitlements. Each is computed, approved and released only as far as the record of its cycle is. `due` is the first day on which one can no longer be
 * collected.
 */
export const entitlementCases = /* @__PURE__ */ caseKindOf(entitlementProtocol, {
  kind: "entitlement",
  lifeCycle: entitlement,
  schemas: entitlementSchemas,
  reads: readsOfEntitlement,
})

/** The support case of the decision that is complained of, and who had a part in it. */
const readsOfGrievance: CaseReads<GrievanceLife> = ({ command }, read) => {
  const named = command.type === "receive" ? caseOf(command.decision?.event ?? "") : ""
  if (named === "") return Effect.succeed({})
  return Effect.map(read.one(supportCases, named), (contested) =>
    contested.stage === "none"
      ? {}
      : {
          contested: {
            household: contested.file.household,
            version: contested.version,
            deciders: [
              ...new Set(
                contested.participants.flatMap(({ by, part }) => (part === "opener" ? [] : [by.id])),
              ),
            ],
          },
        },
  )
}

/** Grievances, each given to who handles it. `due` is the next day by which something has to be done. */
export const grievanceCases = /* @__PURE__ */ caseKindOf(grievanceProtocol, {
  kind: "grievance",
  lifeCycle: grievance,
  schemas: grievanceSchemas,
  onlyNamedPerson: ["actor.notComplainant", "actor.notHandler"],
  reads: readsOfGrievance,
})

/** The people of the households that a suspicion names. */
const readsHouseholds = (subjects: ReadonlyArray<string>, read: CaseReader) =>
  Effect.map(
    Effect.forEach(subjects, (subject) => read.one(householdCases, subject)),
    (households) => [...new Set(households.flatMap(livingIn))],
  )

/** What an earlier finding of different people rested on, and the people of the households that a suspicion names. */
const readsOfDuplicate: CaseReads<DuplicateLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command },
  read,
) {
  if (command.type !== "suspect") return { foundDifferent: () => undefined }
  const { subjects } = command
  const isOfThem = (state: DuplicateLife["State"]) =>
    state.stage === "confirmedDifferent" &&
    state.suspicion.subjects.length === subjects.length &&
    subjects.every((subject) => includesIdentifier(state.suspicion.subjects, subject))
  const found = yield* read.all(
    duplicateCases,
    [
      { attribute: "suspicion", is: command.kind },
      { attribute: "stage", is: "confirmedDifferent" },
    ],
    { rests: false },
  )
  // The change rests on those alone that are of the same records.
  const ids = found.flatMap((state) => (state.stage !== "none" && isOfThem(state) ? [state.subject] : []))
  const same = yield* Effect.forEach(ids, (id) => read.one(duplicateCases, id))
  const evidence = same.flatMap((state) => (state.stage === "none" ? [] : state.evidence))
  return {
    foundDifferent: () => (evidence.length === 0 ? undefined : evidence),
    concerned: yield* readsHouseholds(subjects, read),
  }
})

/** Suspected duplicates. */
export const duplicateCases = /* @__PURE__ */ caseKindOf(duplicateProtocol, {
  kind: "duplicate",
  lifeCycle: duplicate,
  schemas: duplicateSchemas,
  reads: readsOfDuplicate,
})
