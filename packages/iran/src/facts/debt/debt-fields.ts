import type { FactsOf } from "@bazgasht/core/case-file"
import type { Sex } from "@bazgasht/core/release"
import type { Count, Day, Money } from "@bazgasht/rules"
import * as debt from "./debt.ts"
import * as diyah from "./diyah.ts"
import * as enforcement from "./enforcement.ts"
import * as insolvency from "./insolvency.ts"

/** What a case file states of a debt as it is. */
export interface DebtValues {
  readonly origin: debt.DebtOrigin
  readonly judgmentSum: Money
  readonly dowerCoins: Count
  readonly final: boolean
  readonly meansProved: boolean
  readonly earlierWealthKnown: boolean
  readonly creditorConsents: boolean
  readonly imprisonmentRequested: boolean
  readonly assetsFound: boolean
  readonly writServedDay: Day
  readonly heldForDebt: boolean
  readonly aboutToBeHeld: boolean
  readonly insolvencyClaimed: boolean
  readonly insolvencyClaimDay: Day
  readonly assetListGiven: boolean
  readonly claimWithdrawn: boolean
  readonly claimFinallyRejected: boolean
  readonly insolvent: boolean
  readonly securityForgone: boolean
  readonly claimSecurity: Money
  readonly instalmentsOrdered: boolean
  readonly downPayment: Money
  readonly instalmentArrears: Money
  readonly newMeansDay: Day
  readonly diyahSubject: diyah.DiyahSubject
  readonly victimSex: Sex
  readonly diyahIntent: diyah.DiyahIntent
  readonly diyahActDay: Day
  readonly deathDay: Day
  readonly inMeccaSanctuary: boolean
  readonly aggravatedByJudgment: boolean
  readonly diyahFixed: boolean
  readonly diyahFixedSum: Money
  readonly diyahByAgreement: boolean
  readonly deadlineAgreed: boolean
  readonly agreedDeadline: Day
  readonly deadlinePassedFound: boolean
}

/** The fact behind each field. */
export const debtFields: FactsOf<DebtValues> = {
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
}
