import { daySchema, defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { insuranceSchema } from "../insurance.ts"
import {
  contractOpeningSchema,
  evaluationSchema,
  inspectionSchema,
  offeredWorkSchema,
  workContractSchema,
} from "./offered-work.ts"
import type { ProposalSetting } from "./proposal-terms.ts"

const reason = () => ({ reason: Schema.NonEmptyString })
const proposed = () => ({
  /** Opaque id of the investor. */
  investor: Schema.NonEmptyString,
  /** The prison or the workshop where the work would be. */
  unit: Schema.NonEmptyString,
  work: offeredWorkSchema(),
})
const inspected = () => ({
  ...proposed(),
  /** The last finding of each inspection, in the order of their codes. */
  inspections: Schema.Array(inspectionSchema()),
})
const drafted = () => ({ ...inspected(), contract: workContractSchema() })
const working = () => ({
  ...drafted(),
  openings: Schema.Array(contractOpeningSchema()),
  evaluations: Schema.Array(evaluationSchema()),
})
const due = () => ({ due: daySchema() })
const opening = () => contractOpeningSchema().fields
const named = () => ({ opening: Schema.NonEmptyString })
const evaluation = () => evaluationSchema().fields

/**
 * The protocol of a proposal of an investor: brought, looked at by the offices that the terms name, made a contract by two people, and open to
 * people through openings that share its seats.
 */
export const proposalProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** Brought, and looked at. */
    submitted: inspected,
    /** A contract is drafted, and not concluded. */
    drafted,
    /** The contract is concluded. */
    contracted: () => ({ ...working(), ...due() }),
    /** The contract has ended; the openings are closed. */
    ended: () => ({ ...working(), ...reason() }),
    refused: () => ({ ...inspected(), ...reason() }),
    /** Taken back by the investor. */
    withdrawn: () => ({ ...inspected(), ...reason() }),
  },
  events: {
    submitted: proposed,
    inspected: () => inspectionSchema().fields,
    drafted: () => ({ contract: workContractSchema() }),
    concluded: due,
    refused: reason,
    withdrawn: reason,
    opened: opening,
    openingClosed: named,
    insuranceRecorded: () => ({ insurance: insuranceSchema() }),
    extended: () => ({ to: daySchema(), document: Schema.NonEmptyString }),
    evaluated: () => ({ ...evaluation(), ...due() }),
    ended: reason,
  },
  participations: ["inspector", "drafter"],
  separateFrom: ["beneficiary"],
  commands: {
    submit: {
      takes: proposed,
      permission: "submitters",
      separateFrom: [],
      moves: { from: "none", event: "submitted", to: "submitted" },
    },
    /** Records what the office of an inspection found; a later finding takes the place of an earlier one. */
    inspect: {
      takes: () => inspectionSchema().fields,
      permission: "inspectors",
      participation: "inspector",
      moves: [
        { from: "submitted", event: "inspected" },
        { from: "drafted", event: "inspected", to: "submitted" },
      ],
    },
    /** Drafts a contract where every inspection found the place fit. */
    draft: {
      takes: () => ({ contract: workContractSchema() }),
      permission: "drafters",
      participation: "drafter",
      moves: { from: ["submitted", "drafted"], event: "drafted", to: "drafted" },
    },
    conclude: {
      permission: "concluders",
      separateFrom: ["beneficiary", "drafter"],
      moves: { from: "drafted", event: "concluded", to: "contracted" },
    },
    refuse: {
      takes: reason,
      permission: "concluders",
      moves: { from: ["submitted", "drafted"], event: "refused", to: "refused" },
    },
    withdraw: {
      takes: reason,
      permission: "submitters",
      separateFrom: [],
      moves: { from: ["submitted", "drafted"], event: "withdrawn", to: "withdrawn" },
    },
    /** Records an opening of the investor, or its seats anew: they are of those of the contract. */
    open: {
      takes: named,
      permission: "keepers",
      moves: { from: "contracted", event: "opened" },
    },
    closeOpening: {
      takes: named,
      permission: "keepers",
      moves: { from: "contracted", event: "openingClosed" },
    },
    recordInsurance: {
      takes: () => ({ insurance: insuranceSchema() }),
      permission: "keepers",
      moves: { from: "contracted", event: "insuranceRecorded" },
    },
    extend: {
      takes: () => ({ to: daySchema(), document: Schema.NonEmptyString }),
      permission: "concluders",
      moves: { from: "contracted", event: "extended" },
    },
    evaluate: {
      takes: evaluation,
      permission: "keepers",
      moves: { from: "contracted", event: "evaluated" },
    },
    end: {
      takes: reason,
      permission: "concluders",
      moves: { from: "contracted", event: "ended", to: "ended" },
    },
  },
  attributes: {
    investor: { type: "identifier", at: "investor" },
    unit: { type: "identifier", at: "unit" },
    trade: { type: "text", at: "work.trade" },
    due: { type: "number", at: "due" },
    /** No text says by when: it waits since the day of its last step. */
    since: { type: "number", at: { submitted: "day", drafted: "day" } },
  },
  access: { unit: "unit", beneficiaries: "investor" },
  refusals: () => ({
    "workplace.unknown": { workplace: Schema.String, kinds: Schema.Array(Schema.String) },
    "trade.unknown": {},
    "unit.unknown": {},
    "capacity.notShown": {},
    "investor.closed": {},
    "work.noSeats": {},
    "inspection.unknown": { inspection: Schema.String, known: Schema.Array(Schema.String) },
    "inspection.later": {},
    "inspection.missing": { inspections: Schema.Array(Schema.String) },
    "inspection.unfit": { inspections: Schema.Array(Schema.String) },
    "contract.noDays": {},
    "contract.noSeats": {},
    "contract.noHours": {},
    "contract.shareTooGreat": {},
    "contract.over": { since: daySchema() },
    "contract.notExtended": { to: daySchema() },
    "insurance.noDays": {},
    "opening.none": {},
    "opening.ofOther": {},
    "opening.unknown": {},
    "opening.tooManySeats": { left: Schema.Natural },
    "opening.stillRuns": { openings: Schema.Natural },
    "criterion.unknown": { criterion: Schema.String, known: Schema.Array(Schema.String) },
    "criterion.repeated": { criterion: Schema.String },
    "evaluation.later": {},
    "reason.unknown": { known: Schema.Array(Schema.String) },
    "day.outsideCalendar": { calendar: Schema.String },
  }),
})

/** The types of the life cycle of a proposal. */
export interface ProposalLife extends LifeOf<typeof proposalProtocol, ProposalSetting> {
  readonly Reads: "opening" | "lacking"
}

/** The state of a proposal, one shape for each stage. */
export type ProposalState = ProposalLife["State"]

export type ProposalIn<Stage extends ProposalState["stage"]> = StateIn<ProposalState, Stage>

/** A command to a proposal. Commands that come from outside are decoded with the schema first. */
export type ProposalCommand = ProposalLife["Command"]

export const refuse = /* @__PURE__ */ refusing<ProposalLife["Refusal"]>()
