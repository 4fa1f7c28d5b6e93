/**
 * The transition table of a petition for the release of a debt prisoner.
 *
 * @module
 */

import type { DebtPetitionCommandType } from "./commands.ts"
import type { DebtPetitionEventType } from "./events.ts"
import type { DebtPetitionStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface DebtPetitionTransition {
  readonly from: DebtPetitionStage
  readonly command: DebtPetitionCommandType
  readonly to: DebtPetitionStage
  readonly event: DebtPetitionEventType
}

/** Everything that can happen to a petition. It is funded exactly while the money reserved is what is left to pay. */
export const debtPetitionTransitions = [
  { from: "none", command: "open", to: "gathering", event: "opened" },
  { from: "gathering", command: "addObligation", to: "gathering", event: "obligationAdded" },
  { from: "gathering", command: "screen", to: "gathering", event: "screeningUndetermined" },
  { from: "gathering", command: "screen", to: "ineligible", event: "refused" },
  { from: "gathering", command: "screen", to: "negotiating", event: "accepted" },

  { from: "negotiating", command: "recordConcession", to: "negotiating", event: "concessionRecorded" },
  { from: "negotiating", command: "makeOffer", to: "negotiating", event: "offerMade" },
  { from: "negotiating", command: "acceptOffer", to: "negotiating", event: "offerAccepted" },
  { from: "negotiating", command: "refuseOffer", to: "negotiating", event: "offerRefused" },
  { from: "negotiating", command: "counterOffer", to: "negotiating", event: "offerCountered" },
  { from: "negotiating", command: "takeCounter", to: "negotiating", event: "counterTaken" },
  { from: "negotiating", command: "lapseConcessions", to: "negotiating", event: "concessionsLapsed" },
  { from: "negotiating", command: "recordRuling", to: "negotiating", event: "rulingRecorded" },
  { from: "negotiating", command: "closeNegotiation", to: "fundable", event: "residualFixed" },
  { from: "negotiating", command: "closeNegotiation", to: "funded", event: "residualFixed" },

  { from: "fundable", command: "reserve", to: "fundable", event: "fundsReserved" },
  { from: "fundable", command: "reserve", to: "funded", event: "fundsReserved" },
  { from: "fundable", command: "expire", to: "negotiating", event: "residualExpired" },
  { from: "funded", command: "expire", to: "negotiating", event: "residualExpired" },

  { from: "funded", command: "pay", to: "paying", event: "paymentOrdered" },
  { from: "funded", command: "pay", to: "settled", event: "nothingToPay" },
  { from: "paying", command: "confirm", to: "paying", event: "paymentConfirmed" },
  { from: "paying", command: "confirm", to: "settled", event: "paymentConfirmed" },
  { from: "paying", command: "failPayment", to: "funded", event: "paymentFailed" },

  { from: "funded", command: "reversePayment", to: "fundable", event: "paymentReversed" },
  { from: "funded", command: "reversePayment", to: "funded", event: "paymentReversed" },
  { from: "settled", command: "reversePayment", to: "fundable", event: "paymentReversed" },
  { from: "settled", command: "reversePayment", to: "funded", event: "paymentReversed" },
  { from: "orderRequested", command: "reversePayment", to: "fundable", event: "paymentReversed" },
  { from: "orderRequested", command: "reversePayment", to: "funded", event: "paymentReversed" },
  { from: "blocked", command: "reversePayment", to: "fundable", event: "paymentReversed" },
  { from: "blocked", command: "reversePayment", to: "funded", event: "paymentReversed" },

  { from: "settled", command: "requestOrder", to: "orderRequested", event: "orderRequested" },
  { from: "blocked", command: "requestOrder", to: "orderRequested", event: "orderRequested" },
  { from: "orderRequested", command: "recordOrder", to: "ordered", event: "ordered" },
  { from: "orderRequested", command: "recordRefusal", to: "blocked", event: "orderRefused" },
  { from: "ordered", command: "recordRelease", to: "released", event: "released" },

  { from: "gathering", command: "recordHold", to: "gathering", event: "holdRecorded" },
  { from: "negotiating", command: "recordHold", to: "negotiating", event: "holdRecorded" },
  { from: "fundable", command: "recordHold", to: "fundable", event: "holdRecorded" },
  { from: "funded", command: "recordHold", to: "funded", event: "holdRecorded" },
  { from: "paying", command: "recordHold", to: "paying", event: "holdRecorded" },
  { from: "settled", command: "recordHold", to: "settled", event: "holdRecorded" },
  { from: "blocked", command: "recordHold", to: "blocked", event: "holdRecorded" },

  { from: "gathering", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "negotiating", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "fundable", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "funded", command: "withdraw", to: "withdrawn", event: "withdrawn" },
] as const satisfies ReadonlyArray<DebtPetitionTransition>

/** The rows of the table, with their exact names. */
export type DebtPetitionRow = (typeof debtPetitionTransitions)[number]
