import {
  all,
  any,
  code,
  decisionRule,
  is,
  money,
  not,
  quantityRule,
  text,
  unless,
  valueOfRule,
} from "@bazgasht/rules"
import { enforcementJudge, executionOffice, setadDieh, socialWorker } from "../actors.ts"
import { article, fin94, set92, setadPractice } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { creditorConsents } from "../facts/debt/debt.ts"
import { otherHold } from "../facts/debt/enforcement.ts"
import { paymentCertified } from "../facts/debts.ts"
import { withoutDebtOrFine } from "./bars.ts"
import { fundingGap } from "./sums.ts"

const waterfall = setadPractice("whole", "verifiedReport", "Tasnim; provincial reports")
const chain = setadPractice("whole", "verifiedReport", "Setad pages of provinces")
const path = set92("whole", "verifiedReport", "Asr Iran 1392; Tehran Setad")
const article3 = fin94(article(3), "verifiedText", "Raesi Kia; Shahniaei")

/** Into whose hands the money of a release goes. */
export type Payee = "creditorByExecutionOffice"

/** SET-5: the money goes to the creditor through the execution office, never to the prisoner. */
export const payee = quantityRule<Payee>("code", {
  id: "SET-5",
  title: text("گیرندهٔ وجه", "who receives the money"),
  citations: [path],
  kind: "automatic",
  expression: code<Payee>("creditorByExecutionOffice"),
})

/** SET-7: nothing that is payable now is left uncovered, so the release may be proposed. */
export const releaseProposal = decisionRule({
  id: "SET-7",
  title: text("پیشنهاد آزادی محکوم مالی", "proposal of the debtor's release"),
  citations: [waterfall],
  kind: "administrative",
  proposers: [socialWorker],
  reporters: [executionOffice],
  deciders: [setadDieh],
  expression: unless(
    clausesOf(waterfall, article3)(
      "SETAD-covered",
      "مبلغ لازم‌التأدیه تأمین شده یا محکوم‌له رضایت داده است",
      "what is payable now is covered, or the creditor consents",
    )(any(is(valueOfRule(fundingGap), money(0)), creditorConsents)),
    withoutDebtOrFine(waterfall),
  ),
})

/** SET-8: the enforcement judge orders the release. */
export const releaseOrder = decisionRule({
  id: "SET-8",
  title: text("دستور آزادی محکوم مالی", "the order of the debtor's release"),
  citations: [chain, article3],
  kind: "entitlement",
  proposers: [setadDieh],
  reporters: [executionOffice],
  deciders: [enforcementJudge],
  expression: unless(
    all(
      clausesOf(chain, article3)(
        "SETAD-paid",
        "واحد اجرا پرداخت را گواهی کرده یا محکوم‌له رضایت داده است",
        "the execution office certifies the payment, or the creditor consents",
      )(any(paymentCertified, creditorConsents)),
      clausesOf(chain)(
        "SETAD-otherHold",
        "بازداشت یا محکومیت دیگری مانع آزادی نیست",
        "nothing else keeps the person in prison",
      )(not(otherHold)),
    ),
    withoutDebtOrFine(chain),
  ),
})
