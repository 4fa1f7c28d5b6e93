import type { ValuesOf } from "../document.ts"
import * as debt from "./debt.ts"
import * as diyah from "./diyah.ts"
import * as enforcement from "./enforcement.ts"
import * as insolvency from "./insolvency.ts"

/** The fact behind each field that a case file states of a debt. */
export const debtFields = {
  origin: debt.debtOrigin,
  judgmentSum: debt.judgmentSum,
  dowerCoins: debt.dowerCoins,
  final: debt.debtFinal,
  meansProved: debt.meansProved,
  earlierWealthKnown: debt.earlierWealthKnown,
  creditorConsents: debt.creditorConsents,
  imprisonmentRequested: enforcement.imprisonmentRequested,
  assetsFound: enforcement.assetsFound,
  writServedDay: enforcement.writServedDay,
  heldForDebt: enforcement.heldForDebt,
  aboutToBeHeld: enforcement.aboutToBeHeld,
  insolvencyClaimed: insolvency.insolvencyClaimed,
  insolvencyClaimDay: insolvency.insolvencyClaimDay,
  assetListGiven: insolvency.assetListGiven,
  claimWithdrawn: insolvency.claimWithdrawn,
  claimFinallyRejected: insolvency.claimFinallyRejected,
  insolvent: insolvency.insolvent,
  securityForgone: insolvency.securityForgone,
  claimSecurity: insolvency.claimSecurity,
  instalmentsOrdered: insolvency.instalmentsOrdered,
  downPayment: insolvency.downPayment,
  instalmentArrears: insolvency.instalmentArrears,
  newMeansDay: insolvency.newMeansDay,
  diyahSubject: diyah.diyahSubject,
  victimSex: diyah.victimSex,
  diyahIntent: diyah.diyahIntent,
  diyahActDay: diyah.diyahActDay,
  deathDay: diyah.deathDay,
  inMeccaSanctuary: diyah.inMeccaSanctuary,
  aggravatedByJudgment: diyah.aggravatedByJudgment,
  diyahFixed: diyah.diyahFixed,
  diyahFixedSum: diyah.diyahFixedSum,
  diyahByAgreement: diyah.diyahByAgreement,
  deadlineAgreed: diyah.deadlineAgreed,
  agreedDeadline: diyah.agreedDeadline,
  deadlinePassedFound: diyah.deadlinePassedFound,
  firstPartDueFound: diyah.firstPartDueFound,
  secondPartDueFound: diyah.secondPartDueFound,
}

/** What a case file states of a debt as it is. */
export type DebtValues = ValuesOf<typeof debtFields>
