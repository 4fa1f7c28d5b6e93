/** What is owed, waived, put off and still to be paid of one debt (SET-7): every part exact to the rial, and together the debt. */

import {
  add,
  all,
  any,
  code,
  decisionRule,
  type Expression,
  greatest,
  is,
  type Money,
  money,
  moreThan,
  not,
  ratioOf,
  scaled,
  smallest,
  subtract,
  sumOf,
  text,
  unless,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { enforcementJudge, executionOffice, setadDieh, socialWorker } from "../actors.ts"
import { article, fin94, ipc, ours, set92, setadPractice } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import {
  creditorConsents,
  debtKind,
  debtPayments,
  familyShare,
  judgmentSum,
  releaseGrant,
  releaseLoan,
  waivedOfDownPayment,
  waivedOfWhole,
} from "../facts/debt/debt.ts"
import { diyahFixed } from "../facts/debt/diyah.ts"
import { otherHold } from "../facts/debt/enforcement.ts"
import { downPayment, instalmentArrears, instalmentsOrdered } from "../facts/debt/insolvency.ts"
import { paymentCertified } from "../facts/debts.ts"
import { fullDiyah } from "../parameters/debts.ts"
import { withoutDebtOrFine } from "./bars.ts"
import { articles488To491, diyahAmount, isDiyah, partsDue, partsOfDiyah } from "./diyah.ts"
import * as sentences from "./sentences/release-by-payment.ts"

const waterfall = setadPractice("whole", "verifiedReport", "Tasnim; provincial reports")
const article490 = ipc(article(490), "verifiedText", "Adlio, IPC 490")
const atTodaysPrice = ours(
  "a part of a diyah that was paid keeps its share, so it counts at the price of the day",
)

const sum = (id: string, fa: string, en: string, expression: Expression<Money>, citations = [waterfall]) =>
  computed(citations).money(id, fa, en, expression)

const notNegative = (amount: Expression<Money>): Expression<Money> => greatest(amount, money(0))

/** SET-7: the whole debt on the day, before waivers and payments. */
export const debtOwed = sum(
  "SET-7/owed",
  "اصل دین در روز تصمیم",
  "the whole debt on the day of the decision",
  when(is(debtKind, code("diyah")), valueOfRule(diyahAmount), judgmentSum),
  [waterfall, article490],
)

export const debtWaived = sum(
  "SET-7/waived",
  "گذشت محکوم‌له",
  "waived by creditors",
  smallest(add(waivedOfWhole, waivedOfDownPayment), valueOfRule(debtOwed)),
)

/** SET-7: what creditors have received, of a diyah at the price of the day. */
export const debtPaid = sum(
  "SET-7/paid",
  "پرداخت‌شده به محکوم‌له",
  "received by creditors",
  smallest(
    when(
      is(debtKind, code("diyah")),
      when(
        diyahFixed,
        sumOf(debtPayments, ({ amount }) => amount),
        sumOf(debtPayments, ({ amount, day }) =>
          scaled(amount, ratioOf(valueOfParameter(fullDiyah), valueOfParameter(fullDiyah, day)), "down"),
        ),
      ),
      sumOf(debtPayments, ({ amount }) => amount),
    ),
    subtract(valueOfRule(debtOwed), valueOfRule(debtWaived)),
  ),
  [waterfall, article490, atTodaysPrice],
)

/** What neither a creditor waived nor has received. */
const outstanding = subtract(valueOfRule(debtOwed), add(valueOfRule(debtWaived), valueOfRule(debtPaid)))

/** The creditor has received or waived something. */
const somethingSettled: Expression<boolean> = moreThan(
  add(
    waivedOfWhole,
    waivedOfDownPayment,
    sumOf(debtPayments, ({ amount }) => amount),
  ),
  money(0),
)

/**
 * The creditor has received or waived the whole debt. Where nothing was received and nothing waived, something is left of it, also where
 * it is not known how much.
 */
export const settledInFull: Expression<boolean> = all(somethingSettled, is(outstanding, money(0)))

/** SET-7: what is due at once under an instalment order: down payment and arrears, less what was waived of the first. */
const dueUnderOrder = add(notNegative(subtract(downPayment, waivedOfDownPayment)), instalmentArrears)

const partsInOrder = ours(
  "what was waived of the whole reduces every part alike, and what was paid counts towards the parts that fall due first",
)

/** What of a diyah has fallen due and neither was waived nor is received. A fraction of a rial falls due with the last part. */
const dueOfDiyah = notNegative(
  subtract(
    scaled(
      subtract(valueOfRule(debtOwed), valueOfRule(debtWaived)),
      ratioOf(valueOfRule(partsDue), valueOfRule(partsOfDiyah)),
      "down",
    ),
    valueOfRule(debtPaid),
  ),
)

/** SET-7: what is not to be paid yet: a ruling on insolvency puts it off into instalments, or its part of the diyah is not due. */
export const debtDeferred = sum(
  "SET-7/deferred",
  "مؤجل به موجب حکم تقسیط یا مهلت قانونی دیه",
  "deferred by a ruling on instalments or by the legal period of a diyah",
  when(
    instalmentsOrdered,
    notNegative(subtract(outstanding, dueUnderOrder)),
    when(isDiyah, subtract(outstanding, dueOfDiyah), money(0)),
  ),
  [waterfall, articles488To491, partsInOrder],
)

/** SET-7: what has to be paid now. */
export const debtPayableNow = sum(
  "SET-7/payableNow",
  "مبلغ لازم‌التأدیه در حال حاضر",
  "payable now",
  subtract(outstanding, valueOfRule(debtDeferred)),
)

/**
 * Something was received or waived of a diyah, nothing that is due of it is left, and a part is still to fall due: until then nothing of it
 * can be demanded.
 */
export const nothingOverdue: Expression<boolean> = all(
  isDiyah,
  somethingSettled,
  moreThan(valueOfRule(partsOfDiyah), valueOfRule(partsDue)),
  is(valueOfRule(debtPayableNow), money(0)),
)

/** SET-7: what no source of money covers; never negative. */
export const fundingGap = sum(
  "SET-7/gap",
  "کسری تا آزادی",
  "the gap until release",
  notNegative(subtract(valueOfRule(debtPayableNow), add(familyShare, releaseLoan, releaseGrant))),
)

const chain = setadPractice("whole", "verifiedReport", "Setad pages of provinces")
const path = set92("whole", "verifiedReport", "Asr Iran 1392; Tehran Setad")
const article3 = fin94(article(3), "verifiedText", "Raesi Kia; Shahniaei")

/** Into whose hands the money of a release goes. */
export type Payee = "creditorByExecutionOffice"

/** SET-5: the money goes to the creditor through the execution office, never to the prisoner. */
export const payee = computed([path]).code<Payee>(
  "SET-5",
  "گیرندهٔ وجه",
  "who receives the money",
  code<Payee>("creditorByExecutionOffice"),
)

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
      sentences.setadCovered,
    )(any(is(valueOfRule(fundingGap), money(0)), creditorConsents)),
    withoutDebtOrFine(waterfall),
  ),
})

/** SET-8: the judge for the execution of sentences orders the release. */
export const releaseOrder = decisionRule({
  id: "SET-8",
  title: text("دستور آزادی محکوم مالی", "the order for the debtor's release"),
  citations: [chain, article3],
  kind: "entitlement",
  proposers: [setadDieh],
  reporters: [executionOffice],
  deciders: [enforcementJudge],
  expression: unless(
    all(
      clausesOf(chain, article3)(
        "SETAD-paid",
        "واحد اجرای احکام پرداخت را گواهی کرده یا محکوم‌له رضایت داده است",
        "the execution office certifies the payment, or the creditor consents",
        sentences.setadPaid,
      )(any(paymentCertified, creditorConsents)),
      clausesOf(chain)(
        "SETAD-otherHold",
        "بازداشت یا محکومیت دیگری مانع آزادی نیست",
        "nothing else keeps the person in prison",
        sentences.setadOtherHold,
      )(not(otherHold)),
    ),
    withoutDebtOrFine(chain),
  ),
})
