/**
 * The protocol of a leniency petition. Nobody decides what they asked for, proposed or reported on, or what benefits them.
 */

import {
  daySchema,
  defineProtocol,
  type LifeOf,
  outcomeSchema,
  type ProtocolOccurrence,
  receiptSchema,
  refusing,
  type StateIn,
  type SubjectOf,
  termSchema,
} from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { breachCountSchema, leniencyBreachSchema, revocationGroundSchema } from "./breaches.ts"
import type { LeniencySetting } from "./leniency-terms.ts"
import { departureSchema, leniencyGrantSchema, petitionFileSchema } from "./petition.ts"
import { reliefSchema } from "./relief.ts"
import { type SupervisionStart, supervisionSchema, supervisionStartSchema } from "./supervision.ts"

const nothing = () => ({})
const grounds = () => ({ grounds: Schema.Array(Schema.NonEmptyString) })
const receipt = () => ({ receipt: receiptSchema() })
const opening = () => ({ route: Schema.NonEmptyString, beneficiary: Schema.NonEmptyString })
const report = () => ({ report: Schema.NonEmptyString })
const filedReport = () => ({
  ...report(),
  opinion: Schema.Literals(["favourable", "unfavourable"]),
  /** Reference to the document, never its content. */
  document: Schema.optionalKey(Schema.NonEmptyString),
})
const relief = () => ({ relief: reliefSchema() })
const breach = () => ({ breach: leniencyBreachSchema() })
const supervision = () => ({ supervision: supervisionSchema() })
const cause = () => ({ cause: Schema.NonEmptyString })
const file = () => ({ file: petitionFileSchema() })
const granted = () => ({ ...file(), grant: leniencyGrantSchema() })
const inForce = () => ({ ...granted(), carriedOutOn: daySchema() })
const supervised = () => ({ ...inForce(), ...supervision() })
const revocation = () => ({
  ground: revocationGroundSchema(),
  /** What of the imprisonment is now executed, beside any new punishment. */
  remainder: Schema.optionalKey(termSchema()),
})
const codes = () => Schema.Array(Schema.String)
const range = () => ({ minimum: termSchema(), maximum: termSchema() })
const startKind = () =>
  Schema.Literals(["decision", "carryingOut", "endOfExecutedPart"] satisfies ReadonlyArray<
    SupervisionStart["kind"]
  >)

/** The protocol of a leniency petition. Its stages are in the order in which a smooth case passes them, the closed ones last. */
export const leniencyProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** Somebody who may ask has asked. */
    opened: file,
    /** The proposer has brought it before the decider; reports are still to come. */
    proposed: file,
    /** Proposed, and every report that the route asks for is in and confirmed. */
    reported: file,
    /** Decided in favour; not yet carried out. */
    granted,
    /** The order is in force; the period of supervision has not been fixed yet. */
    carriedOut: inForce,
    /** The period of supervision is fixed, and runs or is about to. */
    supervised,
    /** A shorter period or fewer orders have been proposed. */
    reliefProposed: () => ({ ...supervised(), ...relief() }),
    /** A breach has been recorded and waits for the court. */
    breached: () => ({
      ...inForce(),
      /** Absent where the breach came before the period was fixed. */
      supervision: Schema.optionalKey(supervisionSchema()),
      ...breach(),
      count: Schema.optionalKey(breachCountSchema()),
    }),
    refused: () => ({ ...file(), ...grounds() }),
    revoked: () => ({ ...file(), ...revocation() }),
    ended: granted,
    withdrawn: file,
    lapsed: () => ({ ...file(), ...cause() }),
  },
  events: {
    /** Opened in stage `proposed` or `reported` where the decider has to hear the petitioner without a proposal. */
    opened: opening,
    proposed: nothing,
    reportFiled: filedReport,
    reportConfirmed: report,
    granted: () => ({
      /** Absent where the route knows no supervision. */
      period: Schema.optionalKey(termSchema()),
      remainder: Schema.optionalKey(termSchema()),
      orders: Schema.Array(Schema.NonEmptyString),
      ...receipt(),
      /** Present where the decision by the rule was not eligible and the court granted all the same. */
      departure: Schema.optionalKey(departureSchema()),
      /** Roles to be notified of the grant and of what follows from a breach. */
      notify: Schema.Array(Schema.NonEmptyString),
    }),
    refused: () => ({ ...grounds(), ...receipt() }),
    carriedOut: nothing,
    supervisionBegun: () => ({ start: supervisionStartSchema(), ...supervision() }),
    breachRecorded: () => ({
      ...breach(),
      /** Only of a breach of an order. */
      count: Schema.optionalKey(breachCountSchema()),
    }),
    breachWithoutEffect: () => ({
      ...breach(),
      reason: Schema.Literals(["unintentional", "notGraveEnough"]),
    }),
    breachDismissed: grounds,
    extended: () => ({
      addition: termSchema(),
      /** As it stands after the extension. */
      ...supervision(),
    }),
    revoked: revocation,
    reliefProposed: relief,
    reliefGranted: () => ({
      ...relief(),
      /** As it stands with the relief. */
      ...supervision(),
    }),
    reliefRefused: grounds,
    ended: nothing,
    withdrawn: nothing,
    lapsed: cause,
  },
  participations: ["opener", "proposer", "reporter", "confirmer", "breachReporter", "reliefProposer"],
  separateFrom: ["beneficiary"],
  commands: {
    /** Asks for leniency by one route for one person. */
    open: {
      takes: opening,
      permission: "openers",
      separateFrom: [],
      participation: "opener",
      moves: { from: "none", event: "opened", to: ["opened", "proposed", "reported"] },
    },
    propose: {
      permission: "proposers",
      participation: "proposer",
      moves: { from: "opened", event: "proposed", to: ["proposed", "reported"] },
    },
    /** Files one of the reports that the route asks for. An unfavourable report does not end the petition: the court decides. */
    report: {
      takes: filedReport,
      permission: "reporters",
      participation: "reporter",
      moves: [
        { from: "opened", event: "reportFiled" },
        { from: "proposed", event: "reportFiled", to: ["proposed", "reported"] },
      ],
    },
    confirmReport: {
      takes: report,
      permission: "confirmers",
      separateFrom: ["beneficiary", "reporter"],
      participation: "confirmer",
      moves: [
        { from: "opened", event: "reportConfirmed" },
        { from: "proposed", event: "reportConfirmed", to: ["proposed", "reported"] },
      ],
    },
    grant: {
      takes: () => ({
        /** Absent where the law fixes the period or names a default and the court leaves it at that. */
        period: Schema.optionalKey(termSchema()),
        /** What of the imprisonment is spared, and is executed if the grant is revoked. */
        remainder: Schema.optionalKey(termSchema()),
        /** Codes of the orders to be followed. */
        orders: Schema.Array(Schema.NonEmptyString),
        /** Of the decision by the rule of the route. One that is not eligible needs a departure. */
        ...receipt(),
        /** Why the court grants although the decision by the rule was not eligible. */
        departure: Schema.optionalKey(Schema.Struct({ reason: Schema.String })),
      }),
      permission: "deciders",
      separateFrom: ["beneficiary", "opener", "proposer", "reporter", "confirmer"],
      moves: { from: "reported", event: "granted", to: "granted" },
    },
    refuse: {
      takes: () => ({ ...grounds(), ...receipt() }),
      permission: "deciders",
      separateFrom: ["beneficiary", "opener", "proposer", "reporter", "confirmer"],
      moves: { from: "reported", event: "refused", to: "refused" },
    },
    carryOut: { permission: "executors", from: "granted", event: "carriedOut", to: ["carriedOut", "ended"] },
    supervise: {
      takes: () => ({ start: supervisionStartSchema() }),
      permission: "executors",
      moves: { from: "carriedOut", event: "supervisionBegun", to: "supervised" },
    },
    recordBreach: {
      takes: breach,
      permission: "breachReporters",
      participation: "breachReporter",
      moves: [
        { from: ["carriedOut", "supervised", "reliefProposed"], event: "breachRecorded", to: "breached" },
        { from: ["carriedOut", "supervised", "reliefProposed"], event: "breachWithoutEffect" },
      ],
    },
    /** Finds that the recorded breach did not happen or had a good excuse. */
    dismissBreach: {
      takes: grounds,
      permission: "breachDeciders",
      separateFrom: ["beneficiary", "breachReporter"],
      moves: { from: "breached", event: "breachDismissed", to: ["carriedOut", "supervised"] },
    },
    extend: {
      takes: () => ({ addition: termSchema() }),
      permission: "breachDeciders",
      separateFrom: ["beneficiary", "breachReporter"],
      moves: { from: "breached", event: "extended", to: "supervised" },
    },
    revoke: {
      permission: "breachDeciders",
      separateFrom: ["beneficiary", "breachReporter"],
      moves: { from: "breached", event: "revoked", to: "revoked" },
    },
    proposeRelief: {
      takes: relief,
      permission: "reliefProposers",
      participation: "reliefProposer",
      moves: { from: "supervised", event: "reliefProposed", to: "reliefProposed" },
    },
    grantRelief: {
      takes: relief,
      permission: "reliefDeciders",
      separateFrom: ["beneficiary", "reliefProposer"],
      moves: { from: "reliefProposed", event: "reliefGranted", to: "supervised" },
    },
    refuseRelief: {
      takes: grounds,
      permission: "reliefDeciders",
      separateFrom: ["beneficiary", "reliefProposer"],
      moves: { from: "reliefProposed", event: "reliefRefused", to: "supervised" },
    },
    /**
     * Records that the period has run out and the release is final. It is a command and not a clock: who gives it knows of no
     * offence of the period that is still before a court.
     */
    end: { permission: "executors", from: ["supervised", "reliefProposed"], event: "ended", to: "ended" },
    withdraw: {
      permission: "petitioner",
      separateFrom: [],
      moves: { from: ["opened", "proposed", "reported"], event: "withdrawn", to: "withdrawn" },
    },
    /** Records that the petition has become pointless: a cause that the law names. */
    lapse: {
      takes: cause,
      permission: "executors",
      moves: {
        from: [
          "opened",
          "proposed",
          "reported",
          "granted",
          "carriedOut",
          "supervised",
          "reliefProposed",
          "breached",
        ],
        event: "lapsed",
        to: "lapsed",
      },
    },
  },
  attributes: {
    beneficiary: { type: "identifier", at: "file.beneficiary" },
    route: { type: "text", at: "file.route" },
    due: { type: "number", at: { supervised: "supervision.to" } },
    /** No text says by when: it waits since the day of its last step. */
    since: {
      type: "number",
      at: {
        opened: "day",
        proposed: "day",
        reported: "day",
        granted: "day",
        carriedOut: "day",
        reliefProposed: "day",
        breached: "day",
      },
    },
  },
  access: { beneficiaries: "file.beneficiary" },
  refusals: () => ({
    "day.outsideCalendar": { calendar: Schema.String },
    "terms.otherRoute": { route: Schema.String, terms: Schema.String },
    "law.notStated": { subject: Schema.Literals(["breach", "hiddenRecord", "relief"]) },
    "actor.notPetitioner": {},
    "actor.notHimself": { beneficiaryRole: Schema.String },
    "grounds.missing": {},
    "report.notAsked": { report: Schema.String, asked: codes() },
    "report.alreadyFiled": { report: Schema.String },
    "report.notFiled": { report: Schema.String },
    "report.alreadyConfirmed": { report: Schema.String },
    "report.needsNoConfirmation": { report: Schema.String },
    "report.missing": { reports: codes() },
    "receipt.otherRule": { rule: Schema.String, route: Schema.String },
    "receipt.laterThanDecision": { today: daySchema() },
    "receipt.outcomeMissing": {},
    "receipt.notEligible": { outcome: outcomeSchema() },
    "departure.reasonMissing": {},
    "departure.needless": {},
    "period.notInLaw": {},
    "period.missing": {},
    "period.outOfRange": range(),
    "remainder.missing": {},
    "order.repeated": { order: Schema.String },
    "order.notInForce": { order: Schema.String },
    "start.notInLaw": { start: startKind(), allowed: Schema.Array(startKind()) },
    "start.beforeDecision": { decision: daySchema() },
    /** The breach lies outside the days in which it counts. `to` is the first day on which it no longer does. */
    "breach.outsidePeriod": { from: Schema.optionalKey(daySchema()), to: Schema.optionalKey(daySchema()) },
    "breach.inFuture": {},
    "breach.finalBeforeCommitted": {},
    "breach.revokes": { ground: revocationGroundSchema() },
    "breach.extends": {},
    /** Between which lengths the whole period may lie after the addition. */
    "addition.outOfRange": range(),
    "relief.tooEarly": { firstDay: daySchema() },
    "relief.empty": {},
    "relief.notShorter": { period: termSchema() },
    "relief.tooShort": { shortestPeriod: termSchema() },
    "relief.alreadyOver": { to: daySchema() },
    /** `to` is the first day on which the period will have run out. */
    "period.notOver": { to: daySchema() },
    "lapse.notInLaw": { cause: Schema.String, causes: codes() },
  }),
})

/** The types of the life cycle of a leniency petition. */
export interface LeniencyLife extends LifeOf<typeof leniencyProtocol, LeniencySetting> {}

/** The state of a leniency petition, one shape for each stage. */
export type LeniencyPetition = LeniencyLife["State"]

export type PetitionIn<Stage extends LeniencyPetition["stage"]> = StateIn<LeniencyPetition, Stage>

/** A command to a leniency petition, whose subject is the petition. Commands that come from outside are decoded with the schema first. */
export type LeniencyCommand = LeniencyLife["Command"]

/** What a guard of a command to a leniency petition sees. */
export type LeniencySubject<Type extends LeniencyCommand["type"]> = SubjectOf<LeniencyLife, Type>

/** What a command to a leniency petition came to. */
export type LeniencyOccurrence<Type extends LeniencyCommand["type"]> = ProtocolOccurrence<LeniencyLife, Type>

export const refuse = /* @__PURE__ */ refusing<LeniencyLife["Refusal"]>()
