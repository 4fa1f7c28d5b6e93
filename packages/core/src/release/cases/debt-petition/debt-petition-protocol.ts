import {
  daySchema,
  defineProtocol,
  type LifeOf,
  moneySchema,
  refusing,
  type StateIn,
} from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import type { DebtPetitionSetting } from "./debt-petition-terms.ts"
import {
  concessionRoundSchema,
  deferralSchema,
  holdSchema,
  obligationSchema,
  openingFields,
  petitionConcessionSchema,
  petitionFundsSchema,
  petitionPaymentSchema,
  residualSchema,
  storedHoldSchema,
} from "./stack.ts"

const nothing = () => ({})
const answered = () => ({
  obligation: Schema.NonEmptyString,
  document: Schema.NonEmptyString,
  until: Schema.optionalKey(daySchema()),
})
const reason = () => ({ reason: Schema.NonEmptyString })
/** Money that is free again. */
const freed = () => ({ freed: Schema.Array(petitionFundsSchema()) })
const grounds = () => ({ grounds: Schema.Array(Schema.NonEmptyString) })
const document = () => ({ document: Schema.NonEmptyString })
const obligation = () => ({ obligation: Schema.NonEmptyString })
const concession = () => petitionConcessionSchema().fields
const deferral = () => deferralSchema().fields
const funds = () => petitionFundsSchema().fields
const refusal = () => ({ ...obligation(), ...document() })
const confirmation = () => ({ ...obligation(), receipt: Schema.NonEmptyString })
const order = () => ({ order: Schema.NonEmptyString })
const gathered = () => ({
  petition: Schema.Struct(openingFields()),
  obligations: Schema.Array(obligationSchema()),
  holds: Schema.Array(storedHoldSchema()),
  concessions: Schema.Array(petitionConcessionSchema()),
  deferrals: Schema.Array(deferralSchema()),
  /** Every round with every creditor, in the order in which they began. */
  rounds: Schema.Array(concessionRoundSchema()),
})
const fixed = () => ({
  ...gathered(),
  residual: residualSchema(),
  /** Money received and reserved; together never more than the residual. */
  funds: Schema.Array(petitionFundsSchema()),
  /** Payments of which the creditor has confirmed the receipt. */
  confirmed: Schema.Array(petitionPaymentSchema()),
})

const negotiators = { permission: "negotiators", from: "negotiating" } as const

/** The protocol of a petition for the release of a debt prisoner. */
export const debtPetitionProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** Obligations and whatever else holds the prisoner are being gathered. */
    gathering: gathered,
    /** It was refused, for reasons. */
    ineligible: gathered,
    /** Creditors are asked for concessions, courts for rulings. */
    negotiating: gathered,
    /** The petitioner gave it up. */
    withdrawn: gathered,
    /** What is left is fixed, for a time. */
    fundable: fixed,
    /** Money that has been received covers it to the last unit. */
    funded: fixed,
    /** The money is on its way to the creditors. */
    paying: () => ({ ...fixed(), payments: Schema.Array(petitionPaymentSchema()) }),
    /** Every creditor has it. */
    settled: fixed,
    /** The judge is asked for the order of release. */
    orderRequested: fixed,
    /** The judge refused it. */
    blocked: fixed,
    /** The judge ordered the release. */
    ordered: fixed,
    /** The prison has let the prisoner go. */
    released: fixed,
  },
  events: {
    opened: () => ({ ...openingFields(), obligation: obligationSchema() }),
    obligationAdded: () => ({ obligation: obligationSchema() }),
    holdRecorded: () => ({ hold: storedHoldSchema() }),
    screeningUndetermined: grounds,
    refused: grounds,
    accepted: nothing,
    concessionRecorded: concession,
    offerMade: () => ({ round: concessionRoundSchema() }),
    offerAccepted: concession,
    offerRefused: refusal,
    offerCountered: concession,
    counterTaken: concession,
    concessionsLapsed: () => ({ lapsed: Schema.Array(petitionConcessionSchema()) }),
    rulingRecorded: deferral,
    residualFixed: () => ({ residual: residualSchema() }),
    fundsReserved: funds,
    residualExpired: freed,
    paymentOrdered: () => ({ payments: Schema.Array(petitionPaymentSchema()) }),
    /** Creditors gave up, and courts put off, all of it. */
    nothingToPay: nothing,
    paymentConfirmed: confirmation,
    paymentFailed: () => ({
      ...reason(),
      /** What comes back to the reservation. */
      returned: Schema.Array(petitionPaymentSchema()),
    }),
    paymentReversed: () => ({
      obligation: Schema.NonEmptyString,
      ...reason(),
      /** Money that is no longer reserved for the petition. */
      ...freed(),
    }),
    orderRequested: nothing,
    ordered: order,
    orderRefused: reason,
    released: document,
    withdrawn: () => ({ ...reason(), ...freed() }),
  },
  participations: ["opener", "proposer"],
  separateFrom: ["beneficiary"],
  commands: {
    open: {
      takes: () => ({
        ...openingFields(),
        obligation: obligationSchema(),
        /** The judgment is final, the legal period has passed, and the prisoner is held for it. */
        enforceable: Schema.Boolean,
      }),
      permission: "openers",
      separateFrom: [],
      participation: "opener",
      moves: { from: "none", event: "opened", to: "gathering" },
    },
    addObligation: {
      takes: () => ({ obligation: obligationSchema(), enforceable: Schema.Boolean }),
      permission: "evidenceRecorders",
      moves: { from: "gathering", event: "obligationAdded" },
    },
    /** Records, or corrects, what holds the prisoner beside the obligations. */
    recordHold: {
      takes: () => ({ hold: holdSchema() }),
      permission: "evidenceRecorders",
      moves: {
        from: ["gathering", "negotiating", "fundable", "funded", "paying", "settled", "blocked"],
        event: "holdRecorded",
      },
    },
    screen: {
      takes: () => ({
        answer: Schema.Literals(["yes", "no", "undetermined"]),
        /** Why not, or what is missing; none where the answer is yes. */
        grounds: Schema.Array(Schema.NonEmptyString),
      }),
      permission: "screeners",
      separateFrom: ["beneficiary", "opener"],
      moves: [
        { from: "gathering", event: "screeningUndetermined" },
        { from: "gathering", event: "refused", to: "ineligible" },
        { from: "gathering", event: "accepted", to: "negotiating" },
      ],
    },
    recordConcession: { takes: concession, ...negotiators, event: "concessionRecorded" },
    /** Asks a creditor to give something up. */
    makeOffer: {
      takes: () => ({ obligation: Schema.NonEmptyString, asked: moneySchema(), answerBy: daySchema() }),
      ...negotiators,
      event: "offerMade",
    },
    acceptOffer: { takes: answered, ...negotiators, event: "offerAccepted" },
    refuseOffer: { takes: refusal, ...negotiators, event: "offerRefused" },
    /** Records that the creditor would give up less than was asked. */
    counterOffer: { takes: concession, ...negotiators, event: "offerCountered" },
    /** Takes what the creditor would give up. */
    takeCounter: { takes: obligation, ...negotiators, event: "counterTaken" },
    /** Takes out what creditors gave up for a time that has run out. */
    lapseConcessions: { ...negotiators, event: "concessionsLapsed" },
    recordRuling: { takes: deferral, ...negotiators, event: "rulingRecorded" },
    closeNegotiation: {
      permission: "negotiators",
      participation: "proposer",
      moves: { from: "negotiating", event: "residualFixed", to: ["fundable", "funded"] },
    },
    reserve: {
      takes: funds,
      permission: "bookkeepers",
      participation: "proposer",
      moves: { from: "fundable", event: "fundsReserved", to: ["fundable", "funded"] },
    },
    expire: {
      permission: "bookkeepers",
      moves: { from: ["fundable", "funded"], event: "residualExpired", to: "negotiating" },
    },
    /** Sends the money to the creditors, through the execution office. */
    pay: {
      takes: () => ({
        payees: Schema.Array(
          Schema.Struct({
            obligation: Schema.NonEmptyString,
            payee: Schema.NonEmptyString,
            enforcement: Schema.NonEmptyString,
          }),
        ),
      }),
      permission: "payers",
      separateFrom: ["beneficiary", "proposer"],
      moves: [
        { from: "funded", event: "paymentOrdered", to: "paying" },
        { from: "funded", event: "nothingToPay", to: "settled" },
      ],
    },
    confirm: {
      takes: confirmation,
      permission: "receiptRecorders",
      moves: { from: "paying", event: "paymentConfirmed", to: ["paying", "settled"] },
    },
    failPayment: {
      takes: reason,
      permission: "receiptRecorders",
      moves: { from: "paying", event: "paymentFailed", to: "funded" },
    },
    /** Takes back the receipt of a creditor whose money came back, and the sources to which it has gone back. */
    reversePayment: {
      takes: () => ({
        obligation: Schema.NonEmptyString,
        /** Receipts of the funds that are no longer reserved for the petition; of all others the money is still there. */
        gone: Schema.Array(Schema.NonEmptyString),
        ...reason(),
      }),
      permission: "receiptRecorders",
      moves: {
        from: ["funded", "settled", "orderRequested", "blocked"],
        event: "paymentReversed",
        to: ["fundable", "funded"],
      },
    },
    requestOrder: {
      permission: "orderRequesters",
      moves: { from: ["settled", "blocked"], event: "orderRequested", to: "orderRequested" },
    },
    recordOrder: {
      takes: order,
      permission: "orderRecorders",
      moves: { from: "orderRequested", event: "ordered", to: "ordered" },
    },
    recordRefusal: {
      takes: reason,
      permission: "orderRecorders",
      moves: { from: "orderRequested", event: "orderRefused", to: "blocked" },
    },
    recordRelease: {
      takes: document,
      permission: "releaseRecorders",
      moves: { from: "ordered", event: "released", to: "released" },
    },
    withdraw: {
      takes: reason,
      permission: "openers",
      separateFrom: [],
      moves: {
        from: ["gathering", "negotiating", "fundable", "funded"],
        event: "withdrawn",
        to: "withdrawn",
      },
    },
  },
  attributes: {
    prisoner: { type: "identifier", at: "petition.prisoner" },
    /** The last day of what the creditors agreed to; once it is being paid, that day no longer matters. */
    due: { type: "number", at: { fundable: "residual.validUntil", funded: "residual.validUntil" } },
    /** No text says by when: it waits since the day of its last step. */
    since: {
      type: "number",
      at: {
        gathering: "day",
        negotiating: "day",
        paying: "day",
        settled: "day",
        blocked: "day",
        orderRequested: "day",
        ordered: "day",
      },
    },
  },
  access: { beneficiaries: "petition.prisoner" },
  refusals: () => ({
    "obligation.noSum": {},
    "obligation.repeated": {},
    "obligation.notEnforceable": {},
    "obligation.unknown": {},
    "creditor.related": {},
    "grounds.needless": {},
    "grounds.missing": {},
    "amount.none": {},
    "amount.overLeft": { left: moneySchema() },
    "offer.open": { answerBy: daySchema() },
    "offer.none": {},
    "offer.lapsed": { answerBy: daySchema() },
    "day.over": {},
    "counter.notBelow": { asked: moneySchema() },
    "counter.lapsed": { until: daySchema() },
    "concession.lapsed": { count: Schema.Natural },
    "concession.noneLapsed": {},
    "funds.overResidual": { left: moneySchema() },
    "funds.repeated": {},
    "funds.notReceived": {},
    "grant.notApproved": {},
    "loan.notApproved": {},
    "residual.overCeiling": { ceiling: moneySchema() },
    "loan.overCeiling": { ceiling: moneySchema(), kinds: Schema.Array(Schema.String) },
    /** The ceiling of the day on which the loan was received has not been seen. */
    "loan.ceilingUnknown": { receivedOn: daySchema() },
    "residual.expired": { validUntil: daySchema() },
    "residual.stillValid": { validUntil: daySchema() },
    "payee.related": {},
    "payee.notCreditor": {},
    "payees.notOpenOnes": { open: Schema.Natural },
    "payment.notUnderWay": {},
    "payment.notConfirmed": {},
    "funds.unknown": {},
    "funds.overPayment": { paid: moneySchema() },
    "payment.begun": {},
    "hold.stands": { holds: Schema.Natural },
    "day.outsideCalendar": { calendar: Schema.String },
  }),
})

/** The types of the life cycle of a debt petition. */
export interface DebtPetitionLife extends LifeOf<typeof debtPetitionProtocol, DebtPetitionSetting> {
  readonly Reads: "isGranted"
}

/** The state of a debt petition, one shape for each stage. */
export type DebtPetitionState = DebtPetitionLife["State"]

export type DebtPetitionIn<Stage extends DebtPetitionState["stage"]> = StateIn<DebtPetitionState, Stage>

/** A command to a debt petition. Commands that come from outside are decoded with the schema first. */
export type DebtPetitionCommand = DebtPetitionLife["Command"]

export const refuse = /* @__PURE__ */ refusing<DebtPetitionLife["Refusal"]>()
