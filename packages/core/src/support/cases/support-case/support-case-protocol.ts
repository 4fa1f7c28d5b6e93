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
} from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { assessmentSchema, contributionSchema, visitSchema } from "./assessment.ts"
import { appealSchema, endingSchema, supportSchema } from "./ending.ts"
import { supportFileSchema, supportMatter } from "./file.ts"
import type { SupportSetting } from "./support-case-terms.ts"

const nothing = () => ({})
const grounds = () => ({ grounds: Schema.Array(Schema.NonEmptyString) })
/** Ids of the facts that could decide. */
const missing = () => ({ missing: Schema.Array(Schema.NonEmptyString) })
const reason = () => ({ reason: Schema.NonEmptyString })
const receipt = () => ({ receipt: receiptSchema() })
const document = () => ({ document: Schema.NonEmptyString })
const outcome = () => ({ outcome: Schema.NonEmptyString })
const payer = () => ({ payer: Schema.NonEmptyString })
/** Code of the association that carries on. */
const association = () => ({ association: Schema.NonEmptyString })
const assessment = () => ({ assessment: assessmentSchema() })
const ending = () => ({ ending: endingSchema() })
/** What screening came to. It rests on a decision of the rule of cover, whose receipt it brings. */
const screeningSchema = () =>
  Schema.Union([
    Schema.Struct({ kind: Schema.Literal("yes") }),
    Schema.Struct({ kind: Schema.Literal("no"), ...grounds() }),
    /** Another payer is competent. */
    Schema.Struct({ kind: Schema.Literal("referred"), payer: Schema.NonEmptyString }),
    Schema.Struct({ kind: Schema.Literal("undetermined"), ...missing() }),
  ])
const codes = () => Schema.Array(Schema.String)

const move = () => ({ ...association(), movedOn: daySchema(), ...document() })
const file = () => ({ file: supportFileSchema() })
const supported = () => ({ ...file(), support: supportSchema() })

const approvers = { permission: "approvers", separateFrom: ["beneficiary", "opener", "assessor"] } as const

const open = [
  "intake",
  "awaitingInformation",
  "assessment",
  "assessed",
  "waitlisted",
  "active",
  "suspended",
  "phasingOut",
  "graduated",
] as const

/** The protocol of a support case. */
export const supportCaseProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** Opened, and waits to be screened. */
    intake: file,
    /** Screened, and facts are missing that could decide it. */
    awaitingInformation: () => ({
      ...file(),
      ...missing(),
      /** The last day for them. */
      due: daySchema(),
    }),
    /** Screened in; its need is to be assessed. */
    assessment: file,
    /** Assessed, and waits for approval. */
    assessed: () => ({ ...file(), ...assessment() }),
    /** Approved, and waits for a place within the budget. */
    waitlisted: () => ({
      ...file(),
      ...assessment(),
      /** The day from which the family waits. */
      since: daySchema(),
    }),
    /** Supported. */
    active: supported,
    /** The association still carries the family, but it earns nothing. */
    suspended: () => ({ ...supported(), ...reason() }),
    /** The end of support is fixed; the last cycle is still to be settled. */
    phasingOut: () => ({ ...file(), ...ending() }),
    /** The family carries itself, and is watched for a while. */
    graduated: () => ({ ...file(), monitorUntil: daySchema() }),
    referred: () => ({ ...file(), ...payer() }),
    declined: () => ({
      ...file(),
      on: daySchema(),
      ...grounds(),
      appeal: appealSchema(),
      /** Absent where it was declined before its need was assessed. */
      assessment: Schema.optionalKey(assessmentSchema()),
    }),
    lapsed: file,
    closed: () => ({ ...file(), ...outcome() }),
    transferred: () => ({ ...file(), ...association() }),
  },
  events: {
    opened: supportMatter,
    screeningUndetermined: () => ({ ...missing(), due: daySchema(), ...receipt() }),
    referred: () => ({ ...payer(), ...receipt() }),
    declined: () => ({
      ...grounds(),
      appeal: appealSchema(),
      /** Absent where it was declined after its need was assessed. */
      receipt: Schema.optionalKey(receiptSchema()),
    }),
    screenedIn: receipt,
    factSupplied: () => ({
      facts: Schema.Array(
        Schema.Struct({
          fact: Schema.NonEmptyString,
          /** Whether it had been asked for, and not volunteered. */
          asked: Schema.Boolean,
        }),
      ),
    }),
    lapsed: nothing,
    needAssessed: assessment,
    approved: nothing,
    supportStarted: () => ({
      from: daySchema(),
      reviewDue: daySchema(),
      /** Absent where the association bridges. */
      run: Schema.optionalKey(Schema.NonEmptyString),
      /** Of the rule of bridging. */
      receipt: Schema.optionalKey(receiptSchema()),
      /** Id of the case with the association of the former residence, where support goes on after a move. */
      movedFrom: Schema.optionalKey(Schema.NonEmptyString),
    }),
    reassessmentStarted: nothing,
    suspended: () => ({
      ...reason(),
      /** Absent where it was urgent. */
      noticeOn: Schema.optionalKey(daySchema()),
    }),
    resumed: document,
    recertified: () => ({ reviewDue: daySchema(), ...receipt() }),
    recertificationRefused: () => ({
      ...grounds(),
      appeal: appealSchema(),
      lastCycle: Schema.NonEmptyString,
      ...ending(),
      ...receipt(),
    }),
    recertificationMissed: reason,
    releaseReported: () => ({ releasedOn: daySchema(), ...ending() }),
    handOverAgreed: () => ({ ...payer(), ...document(), ...ending() }),
    graduated: () => ({
      /** Codes of the criteria that were met. */
      criteria: Schema.Array(Schema.NonEmptyString),
      monitorUntil: daySchema(),
    }),
    closed: outcome,
    reopened: () => ({ cause: Schema.Literals(["newFact", "relapse"]), ...grounds() }),
    decisionReversed: () => ({
      ruling: Schema.NonEmptyString,
      /** The days between, half open. Absent where no day was lost. */
      restored: Schema.optionalKey(Schema.Struct({ from: daySchema(), to: daySchema() })),
      /** Only where support runs again. */
      reviewDue: Schema.optionalKey(daySchema()),
    }),
    deathRecorded: () => ({ diedOn: daySchema(), ...document(), ...ending() }),
    movedAway: move,
  },
  participations: ["opener", "assessor", "reviewer"],
  separateFrom: ["beneficiary"],
  commands: {
    open: {
      takes: supportMatter,
      permission: "openers",
      separateFrom: [],
      participation: "opener",
      moves: { from: "none", event: "opened", to: "intake" },
    },
    screen: {
      takes: () => ({ outcome: screeningSchema(), ...receipt() }),
      permission: "screeners",
      moves: [
        { from: "intake", event: "screeningUndetermined", to: "awaitingInformation" },
        { from: "intake", event: "referred", to: "referred" },
        { from: "intake", event: "declined", to: "declined" },
        { from: "intake", event: "screenedIn", to: "assessment" },
      ],
    },
    /** Supplies facts that were asked for, or others. The case is then screened anew. */
    supplyFact: {
      takes: () => ({ facts: Schema.Array(Schema.NonEmptyString) }),
      permission: "suppliers",
      separateFrom: [],
      moves: { from: "awaitingInformation", event: "factSupplied", to: "intake" },
    },
    lapse: { permission: "officers", from: "awaitingInformation", event: "lapsed", to: "lapsed" },
    recordAssessment: {
      takes: () => ({
        visit: visitSchema(),
        score: Schema.Natural,
        breakdown: Schema.Array(contributionSchema()),
      }),
      permission: "assessors",
      separateFrom: ["beneficiary", "opener"],
      participation: "assessor",
      moves: { from: "assessment", event: "needAssessed", to: "assessed" },
    },
    approve: { ...approvers, from: "assessed", event: "approved", to: "waitlisted" },
    decline: { takes: grounds, ...approvers, from: "assessed", event: "declined", to: "declined" },
    /** Begins support: by a committed admission run, or until another payer takes over. */
    admit: {
      takes: () => ({
        from: daySchema(),
        basis: Schema.Union([
          Schema.Struct({ kind: Schema.Literal("run"), run: Schema.NonEmptyString }),
          Schema.Struct({ kind: Schema.Literal("bridging"), receipt: receiptSchema() }),
          /** The family was supported where it lived before, and was handed over. */
          Schema.Struct({ kind: Schema.Literal("move") }),
        ]),
      }),
      permission: "officers",
      moves: { from: "waitlisted", event: "supportStarted", to: "active" },
    },
    reassess: {
      permission: "officers",
      // An assessment that has become too old for approval would otherwise leave no way but to decline.
      moves: { from: ["assessed", "waitlisted"], event: "reassessmentStarted", to: "assessment" },
    },
    suspend: {
      takes: () => ({
        ...reason(),
        notice: Schema.Union([
          Schema.Struct({ kind: Schema.Literal("sent"), on: daySchema() }),
          Schema.Struct({ kind: Schema.Literal("urgent") }),
        ]),
      }),
      permission: "officers",
      moves: { from: "active", event: "suspended", to: "suspended" },
    },
    /** Takes the suspension back because its reason is cleared. */
    resume: {
      takes: () => ({ ...reason(), ...document() }),
      permission: "officers",
      moves: { from: "suspended", event: "resumed", to: "active" },
    },
    recertify: {
      takes: () => ({
        outcome: Schema.Union([
          Schema.Struct({ kind: Schema.Literal("yes") }),
          Schema.Struct({
            kind: Schema.Literal("no"),
            ...grounds(),
            /** The last cycle of which the family has a part; `to` is the first day after it. */
            lastCycle: Schema.Struct({ cycle: Schema.NonEmptyString, to: daySchema() }),
          }),
        ]),
        ...receipt(),
      }),
      permission: "reviewers",
      participation: "reviewer",
      moves: [
        { from: ["active", "suspended"], event: "recertified", to: "active" },
        { from: ["active", "suspended"], event: "recertificationRefused", to: "phasingOut" },
      ],
    },
    markOverdue: { permission: "officers", from: "active", event: "recertificationMissed", to: "suspended" },
    reportRelease: {
      takes: () => ({ releasedOn: daySchema() }),
      permission: "officers",
      moves: { from: ["active", "suspended"], event: "releaseReported", to: "phasingOut" },
    },
    /** Another payer has confirmed the day from which it carries the family. */
    handOver: {
      takes: () => ({
        ...payer(),
        from: daySchema(),
        /** Reference to the confirmation. */
        ...document(),
      }),
      permission: "officers",
      moves: { from: ["active", "suspended"], event: "handOverAgreed", to: "phasingOut" },
    },
    graduate: {
      takes: () => ({
        criteria: Schema.Array(
          Schema.Struct({
            criterion: Schema.NonEmptyString,
            answer: Schema.Literals(["met", "notMet", "unknown"]),
          }),
        ),
      }),
      permission: "approvers",
      separateFrom: ["beneficiary", "assessor"],
      moves: { from: "active", event: "graduated", to: "graduated" },
    },
    close: { takes: outcome, permission: "officers", from: "phasingOut", event: "closed", to: "closed" },
    endMonitoring: { permission: "officers", from: "graduated", event: "closed", to: "closed" },
    reopen: {
      takes: () => ({
        basis: Schema.Union([
          Schema.Struct({ kind: Schema.Literals(["newFact", "relapse"]), ...grounds() }),
          /** A grievance was upheld: the id of the event that says so. */
          Schema.Struct({ kind: Schema.Literal("ruling"), ruling: Schema.NonEmptyString }),
        ]),
      }),
      reopens: true,
      permission: "openers",
      participation: "opener",
      moves: [
        { from: ["graduated", "closed", "lapsed", "referred"], event: "reopened", to: "intake" },
        {
          from: "declined",
          event: "decisionReversed",
          to: ["intake", "assessment", "assessed", "waitlisted", "active"],
        },
        { from: "phasingOut", event: "decisionReversed", to: "active" },
      ],
    },
    /** The prisoner has died, or the last member. The death of one of several members is a change of the household alone. */
    recordDeath: {
      takes: () => ({ of: Schema.Literals(["prisoner", "lastMember"]), diedOn: daySchema(), ...document() }),
      permission: "officers",
      moves: { from: open, event: "deathRecorded", to: "phasingOut" },
    },
    /** The family has moved to where another association is competent. */
    moveAway: { takes: move, permission: "officers", from: open, event: "movedAway", to: "transferred" },
  },
  attributes: {
    household: { type: "identifier", at: "file.household" },
    association: { type: "identifier", at: "file.association" },
    /** The next day by which something has to be done, or may still be. */
    due: { type: "number", at: ["support.reviewDue", "due", "monitorUntil", "appeal.deadline"] },
    /** No text says by when: it waits for a decision or to be closed since the day of its last step, or for a place since it was approved. */
    since: {
      type: "number",
      at: { intake: "day", assessment: "day", assessed: "day", waitlisted: "since", phasingOut: "day" },
    },
  },
  // Who carries the family follows from what its case says; `moveAway` and `handOver` say it.
  access: { unit: "file.association", unitIsFixed: true, beneficiaries: "file.members" },
  parties: { household: ["file.household"] },
  refusals: () =>
    ({
      /** The household has another open case with the association. */
      "case.alreadyOpen": { cases: codes() },
      "custody.inFuture": {},
      "members.missing": {},
      "members.repeated": {},
      "members.notOfHousehold": {},
      /** A day would leave the calendar. */
      "day.outsideCalendar": { calendar: Schema.String },
      "receipt.otherRule": { rule: Schema.String, expected: Schema.String },
      /** The receipt is of a day after the decision. */
      "receipt.laterThanDecision": { today: daySchema() },
      /** The receipt does not say what the decision came to. */
      "receipt.outcomeMissing": {},
      /** Support rests on a decision that is eligible. */
      "receipt.notEligible": { outcome: outcomeSchema() },
      "grounds.missing": {},
      /** The terms leave no day after the decision on which it could be contested. */
      "appeal.notLater": { deadline: daySchema() },
      "payer.notInTerms": { payer: Schema.String, payers: codes() },
      /** No fact is named that is missing, or that is supplied. */
      "facts.missing": {},
      /** The facts may still come, up to and with the day `due`. */
      "information.stillDue": { due: daySchema() },
      "visit.inFuture": {},
      "score.notSum": { score: Schema.Natural, sum: Schema.Natural },
      /** `to` is the first day on which the assessment may no longer be relied on. */
      "assessment.tooOld": { to: daySchema() },
      /** No approved cycle of that id admits the case. */
      "admission.notCommitted": { run: Schema.String },
      /** No case of the former residence has handed the support of this household over to the association. */
      "move.notHandedOver": {},
      /** Support goes on from the day of the hand-over, `from`. */
      "move.otherDay": { from: daySchema() },
      "start.beforeCustody": { custody: daySchema() },
      /** The family was carried before, or a ruling restored these days; `firstDay` is the first on which support may run again. */
      "start.duringEarlierSupport": { firstDay: daySchema() },
      "suspension.notInTerms": { reason: Schema.String, reasons: codes() },
      "suspension.otherReason": { reason: Schema.String },
      "notice.inFuture": {},
      /** Support has to be looked at anew before it is resumed. */
      "review.overdue": { firstDay: daySchema() },
      /** `firstDay` is the first day on which it will be overdue. */
      "review.notOverdue": { firstDay: daySchema() },
      "reviewer.repeated": {},
      /** The last cycle is over on the day of the decision. */
      "lastCycle.over": { to: daySchema() },
      "release.inFuture": {},
      /** By the register the prisoner left on the day `on`. */
      "release.otherDay": { on: daySchema() },
      "release.beforeCustody": { custody: daySchema() },
      "handOver.inPast": {},
      "handOver.beforeStart": { start: daySchema() },
      /** The terms name no criterion, and nothing would have to be met. */
      "criteria.none": {},
      "criteria.notMet": { unanswered: codes(), notMet: codes() },
      /** `to` is the first day that the association no longer carries. */
      "ending.notReached": { to: daySchema() },
      /** A cycle before the day `to` is still to be settled. */
      "cycle.notSettled": { to: daySchema() },
      "outcome.notInTerms": { outcome: Schema.String, outcomes: codes() },
      "monitoring.notOver": { until: daySchema() },
      /** Only a ruling reverses a decision. */
      "reopening.needsRuling": {},
      /** No decision stands that a ruling could reverse: a new fact or a relapse reopens the case. */
      "reopening.needsCause": {},
      /** Support ends by itself and not by a decision that a ruling could reverse. */
      "ending.notByDecision": {},
      /** No upheld grievance is known by that id. */
      "ruling.unknown": { ruling: Schema.String },
      "ruling.alreadyFollowed": { ruling: Schema.String },
      /** The ruling reverses another decision than the one that stands. */
      "ruling.otherDecision": { ruling: Schema.String },
      /** The ruling names a stage to which the case cannot go from where it is. */
      "ruling.otherStage": { stage: Schema.String },
      "death.inFuture": {},
      /** By the register the last member to die did so on the day `on`, or the prisoner was held until then. */
      "death.otherDay": { on: daySchema() },
      "move.inFuture": {},
      "move.sameAssociation": {},
    }) satisfies { readonly [code: string]: Schema.Struct.Fields },
})

/** The types of the life cycle of a support case. */
export interface SupportCaseLife extends LifeOf<typeof supportCaseProtocol, SupportSetting> {
  readonly Reads: "settledTo" | "rulings" | "admissionRuns" | "livingThere" | "membersDied" | "carriedOn"
}

/** The state of a support case, one shape for each stage. */
export type SupportCase = SupportCaseLife["State"]

export type SupportCaseIn<Stage extends SupportCase["stage"]> = StateIn<SupportCase, Stage>

/** A command on a support case. Commands that come from outside are decoded with the schema first. */
export type SupportCommand = SupportCaseLife["Command"]

/** What a guard of a command on a support case sees. */
export type SupportSubject<Type extends SupportCommand["type"]> = SubjectOf<SupportCaseLife, Type>

/** What a command on a support case came to. */
export type SupportOccurrence<Type extends SupportCommand["type"]> = ProtocolOccurrence<SupportCaseLife, Type>

export const refuse = /* @__PURE__ */ refusing<SupportCaseLife["Refusal"]>()
