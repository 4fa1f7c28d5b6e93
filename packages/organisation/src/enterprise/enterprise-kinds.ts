import { type CaseKind, caseKindOf, isSameIdentifier } from "@bazgasht/casework"
import type { CaseReader, CaseReads } from "@bazgasht/casework/law"
import { type OpeningLife, openingCases, placementCases } from "@bazgasht/core/employment"
import * as Effect from "effect/Effect"
import { registers } from "../registers/registers.ts"
import { unitCases } from "../units/unit-kinds.ts"
import { isRegistered, isThere } from "../units/unit-tree.ts"
import { capacity, capacitySchemas } from "./capacity/capacity.ts"
import { capacityProtocol } from "./capacity/capacity-protocol.ts"
import { claimsOfProposal, openingOf, proposal, proposalSchemas } from "./proposal/proposal.ts"
import { type ProposalLife, proposalProtocol } from "./proposal/proposal-protocol.ts"
import { placedWorkOf } from "./wage-month/placed-work.ts"
import { claimsOfWageMonth, wageMonth, wageMonthSchemas } from "./wage-month/wage-month.ts"
import { type WageMonthLife, wageMonthProtocol } from "./wage-month/wage-month-protocol.ts"
import { workAccident, workAccidentSchemas } from "./work-accident/work-accident.ts"
import { type WorkAccidentLife, workAccidentProtocol } from "./work-accident/work-accident-protocol.ts"

/** Capacities of prisons: one case for each hall or yard. `due` is the day on which it is to be described anew. */
export const capacityCases = /* @__PURE__ */ caseKindOf(capacityProtocol, {
  kind: "capacity",
  lifeCycle: capacity,
  schemas: capacitySchemas,
})

/** Stages in which a capacity is shown. */
const shown: ReadonlyArray<string> = ["published", "revised"]

/** What a proposal names and may not: each is looked up under its id. */
const readsLacking = /* @__PURE__ */ Effect.fnUntraced(function* (
  { at, investor, unit: id, work }: Extract<ProposalLife["Command"], { readonly type: "submit" }>,
  read: CaseReader,
) {
  const unit = yield* read.one(unitCases, id)
  const isPlace =
    (isRegistered(unit) && isThere(unit, at)) ||
    (yield* read.one(registers.workshopRecord.cases, id)).stage === "kept"
  const isShown =
    work.capacity === undefined || shown.includes((yield* read.one(capacityCases, work.capacity)).stage)
  // An investor may come before the register has a record of them.
  const { stage } = yield* read.one(registers.employerRecord.cases, investor)
  return [
    ...(isPlace ? [] : (["unit"] as const)),
    ...(isShown ? [] : (["capacity"] as const)),
    ...(stage === "closed" || stage === "merged" ? (["investor"] as const) : []),
  ]
})

/** The opening that a contract records, and what a proposal names that it may not. */
const readsOfProposal: CaseReads<ProposalLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command },
  read,
) {
  if (command.type === "submit") return { opening: undefined, lacking: yield* readsLacking(command, read) }
  return {
    opening: command.type === "open" ? openingOf(yield* read.one(openingCases, command.opening)) : undefined,
  }
})

/** The life of an opening whose employer and workshop are read from their registers. */
export interface RegisteredOpeningLife extends Omit<OpeningLife, "Reads"> {
  readonly Reads: OpeningLife["Reads"] | "contradicted"
}

/** Openings whose employers and workshops are read from their registers. */
type RegisteredOpening = CaseKind<RegisteredOpeningLife, "opening", keyof (typeof openingCases)["attributes"]>

const isOver = ({ stage }: { readonly stage: string }): boolean => stage === "closed" || stage === "merged"

/** What the registers say against an opening that is prepared. An employer and a workshop may come before there is a record of them. */
const readsOfRegisteredOpening: CaseReads<RegisteredOpeningLife> = /* @__PURE__ */ Effect.fnUntraced(
  function* (asked, read) {
    const { command } = asked
    if (command.type !== "prepare") return yield* openingCases.reads?.(asked, read) ?? Effect.succeed({})
    const { at, employer, unit } = command
    const workshop = yield* read.one(registers.workshopRecord.cases, unit)
    const record =
      employer === undefined ? undefined : yield* read.one(registers.employerRecord.cases, employer)
    const owner =
      workshop.stage === "kept"
        ? registers.workshopRecord.contentOf(workshop, { on: at, knownOn: at })["employer"]
        : undefined
    const isOwners =
      typeof owner !== "string" || (employer !== undefined && isSameIdentifier(owner, employer))
    return {
      contradicted: [
        ...(isOver(workshop) ? (["workshop"] as const) : []),
        ...(record !== undefined && isOver(record) ? (["employer"] as const) : []),
        ...(isOwners ? [] : (["employerOfWorkshop"] as const)),
      ],
    }
  },
)

/**
 * Openings whose employer and workshop are held to their registers. It takes the place of `caseKinds.opening`, under the same name.
 */
export const registeredOpeningCases: RegisteredOpening = {
  // The life is the same; only who says what the registers have is another.
  ...(openingCases as unknown as RegisteredOpening),
  reads: readsOfRegisteredOpening,
}

/** Proposals of investors, and their contracts. `due` is the day of the next evaluation. */
export const proposalCases = /* @__PURE__ */ caseKindOf(proposalProtocol, {
  kind: "proposal",
  lifeCycle: proposal,
  schemas: proposalSchemas,
  claimsOf: claimsOfProposal,
  reads: readsOfProposal,
})

/** The placement of a command that brings a sheet. */
const placementOf = (
  command: WageMonthLife["Command"],
  state: WageMonthLife["State"],
): string | undefined => {
  if (command.type === "record") return command.placement
  const bringsSheet = command.type === "amend" || command.type === "correct"
  return bringsSheet && state.stage !== "none" ? state.placement : undefined
}

/** The work of the placement, for a command that brings a sheet. */
const readsOfWageMonth: CaseReads<WageMonthLife> = ({ command, state }, read) => {
  const placement = placementOf(command, state)
  return placement === undefined
    ? Effect.succeed({ placedWork: undefined })
    : Effect.map(read.one(placementCases, placement), (found) => ({ placedWork: placedWorkOf(found) }))
}

/** Wages: one case for each month of a placement. `due` is the day from which a sheet that waits may be approved. */
export const wageMonthCases = /* @__PURE__ */ caseKindOf(wageMonthProtocol, {
  kind: "wageMonth",
  lifeCycle: wageMonth,
  schemas: wageMonthSchemas,
  claimsOf: claimsOfWageMonth,
  reads: readsOfWageMonth,
})

/** The work of the placement in which an accident happened. */
const readsOfWorkAccident: CaseReads<WorkAccidentLife> = ({ command }, read) =>
  command.type === "record"
    ? Effect.map(read.one(placementCases, command.placement), (found) => {
        const placedWork = placedWorkOf(found)
        return placedWork === undefined ? {} : { placedWork }
      })
    : Effect.succeed({})

/** Accidents at work. `due` is the day of the next report, or of the examination. */
export const workAccidentCases = /* @__PURE__ */ caseKindOf(workAccidentProtocol, {
  kind: "workAccident",
  lifeCycle: workAccident,
  schemas: workAccidentSchemas,
  reads: readsOfWorkAccident,
})

/** Every kind of enterprise, by its name. */
export const enterpriseKinds = {
  opening: registeredOpeningCases,
  capacity: capacityCases,
  proposal: proposalCases,
  wageMonth: wageMonthCases,
  workAccident: workAccidentCases,
} as const
