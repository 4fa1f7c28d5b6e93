/**
 * Act on Enforcement of Financial Convictions of 1394: when a debtor is imprisoned, and what protects (FIN-1 to FIN-5). Article 22 excludes
 * fines. The act neither protects from an unpaid fine, nor enforces it, nor puts it off: article 529 of the Criminal Procedure Code does
 * (FIN-6). The day on which the act came into force was not found: between its adoption and 1395/01/01 what hangs on it is undetermined.
 */

import {
  addTerm,
  all,
  any,
  atLeast,
  atMost,
  type Count,
  code,
  daysBetween,
  decisionRule,
  type Expression,
  is,
  isNot,
  lawDay,
  may,
  money,
  moreThan,
  must,
  not,
  oneOf,
  table,
  text,
  unless,
  valueOfParameter,
  valueOfRule,
  versions,
  when,
} from "@bazgasht/rules"
import { convict, court, creditor } from "../actors.ts"
import { article, articlesBoth, cpc, fin94, note } from "../citing.ts"
import { barsOf, clausesOf, computed } from "../clauses.ts"
import {
  creditorConsents,
  type DebtKind,
  debtKind,
  debtKinds,
  debtOrigin,
  dowerCoins,
  earlierWealthKnown,
  meansProved,
} from "../facts/debt/debt.ts"
import { assetsFound, heldForDebt, imprisonmentRequested, writServedDay } from "../facts/debt/enforcement.ts"
import {
  assetListGiven,
  claimFinallyRejected,
  claimSecurity,
  claimWithdrawn,
  downPayment,
  insolvencyClaimDay,
  insolvencyClaimed,
  insolvent,
  instalmentArrears,
  instalmentsOrdered,
  newMeansDay,
  securityForgone,
} from "../facts/debt/insolvency.ts"
import { cpcInForce, fin94Certain, fin94NotBefore } from "../in-force.ts"
import { claimDays, enforceableDowerCoins, timeToReportMeans } from "../parameters/debts.ts"
import { withoutDebt } from "./bars.ts"
import {
  billAdopted,
  billInForce,
  notesOfBill,
  nothingInExchange,
  onlySupervision,
  restitutionUnderBill,
} from "./bill-1404.ts"
import { articles488To491, nothingDueYet } from "./diyah.ts"
import { debtOwed, nothingOverdue, settledInFull } from "./release-by-payment.ts"
import * as sentences from "./sentences/financial-convictions.ts"

const article3 = fin94(article(3), "verifiedText", "Raesi Kia; Shahniaei")
const under3 = clausesOf(article3)
const barredBy3 = barsOf(article3)
const note1To3 = fin94(note(article(3), 1), "verifiedText", "Sadeghinia")
const underNote1To3 = clausesOf(note1To3)
const articles7And11 = fin94(articlesBoth(7, 11), "recalled")
const article22 = fin94(article(22), "verifiedText", "Vakilik; Davoudabadi")
const under22 = clausesOf(article22)
const cpc533 = cpc(article(533), "verifiedText")
const cpc534 = cpc(note(article(534)), "verifiedText")
const inForce = { from: fin94NotBefore }

/** Between adoption and the day by which the act certainly was in force nothing is said. */
const once = <A>(inForceText: Expression<A>): Expression<A> =>
  versions(lawDay, { from: fin94Certain, of: inForceText })

/** FIN-5: the act covers every financial conviction, a fine not. */
export const financialConviction = computed([article22], inForce).truth(
  "FIN-5",
  "شمول قانون نحوهٔ اجرای محکومیت‌های مالی",
  "covered by the act on financial convictions",
  unless(
    once(
      under22(
        "FIN94-22",
        "محکومیت مالی است و جزای نقدی نیست",
        "a financial conviction, not a fine",
        sentences.fin9422,
      )(isNot(debtKind, code("fine"))),
    ),
    withoutDebt(article22),
  ),
  { sentences: sentences.fin5 },
)

/** The debt is one that the act covers. */
const covered = valueOfRule(financialConviction)

const daysToClaim: Expression<Count> = daysBetween(writServedDay, insolvencyClaimDay)

/** The claim stands: neither withdrawn nor finally rejected. */
const pending = under3(
  "FIN94-3-pending",
  "دعوای اعسار مسترد یا به موجب حکم قطعی رد نشده است",
  "the claim is neither withdrawn nor finally rejected",
  sentences.fin943Pending,
)(all(not(claimWithdrawn), not(claimFinallyRejected)))

const claimed = under3(
  "FIN94-3-claim",
  "دعوای اعسار اقامه شده است",
  "insolvency has been claimed",
  sentences.fin943Claim,
)(insolvencyClaimed)

/** FIN-2: a claim with a list of assets within thirty days of the service protects from imprisonment. */
export const thirtyDayProtection = decisionRule({
  id: "FIN-2",
  title: text("مصونیت از حبس با دعوای اعسار در مهلت سی‌روزه", "protection by a claim within thirty days"),
  sentences: sentences.fin2,
  citations: [article3],
  kind: "entitlement",
  inForce,
  acts: [may("apply", [convict]), must("decide", [court])],
  expression: unless(
    once(
      all(
        covered,
        claimed,
        under3(
          "FIN94-3-thirty",
          "دعوا ظرف سی روز از ابلاغ اجرائیه اقامه شده است",
          "the claim came within thirty days of the service of the writ",
          sentences.fin943Thirty,
        )(atMost(daysToClaim, valueOfParameter(claimDays))),
        under3(
          "FIN94-3-list",
          "صورت کلیهٔ اموال ضمیمه شده است",
          "a list of all assets was given",
          sentences.fin943List,
        )(assetListGiven),
        pending,
      ),
    ),
    withoutDebt(article3),
  ),
})

/** FIN-3: after thirty days the creditor's acceptance, or security worth the judgment sum, protects. */
export const lateClaimProtection = decisionRule({
  id: "FIN-3",
  title: text("مصونیت از حبس با دعوای اعسار خارج از مهلت", "protection by a claim after the thirty days"),
  sentences: sentences.fin3,
  citations: [note1To3],
  kind: "entitlement",
  inForce,
  acts: [may("apply", [convict]), must("decide", [court])],
  expression: unless(
    once(
      all(
        covered,
        claimed,
        underNote1To3(
          "FIN94-3-late",
          "دعوا پس از سی روز از ابلاغ اجرائیه اقامه شده است",
          "the claim came after thirty days from the service of the writ",
          sentences.fin943Late,
        )(moreThan(daysToClaim, valueOfParameter(claimDays))),
        pending,
        underNote1To3(
          "FIN94-3-security",
          "محکوم‌له آزادی بدون تأمین را پذیرفته یا کفیل یا وثیقه‌ای معادل محکوم‌به معرفی شده است",
          "the creditor accepts the release without security, or a surety or bond worth the judgment sum has been given",
          sentences.fin943Security,
        )(any(securityForgone, atLeast(claimSecurity, valueOfRule(debtOwed)))),
      ),
    ),
    withoutDebt(note1To3),
  ),
})

/** What article 3 asks before the debtor is restrained: a debt that the act covers, the creditor's request, no assets. */
export const restraintAllowed: Expression<boolean> = all(
  under22(
    "FIN94-22-covered",
    "قانون این محکومیت را در بر می‌گیرد",
    "the act covers the debt",
    sentences.fin9422Covered,
  )(covered),
  under3(
    "FIN94-3-request",
    "محکوم‌له حبس را تقاضا کرده است",
    "the creditor asks for it",
    sentences.fin943Request,
  )(imprisonmentRequested),
  under3(
    "FIN94-3-noAssets",
    "مالی برای استیفای محکوم‌به یافت نشده است",
    "no assets were found",
    sentences.fin943NoAssets,
  )(not(assetsFound)),
)

/** Insolvency was accepted: of instalments nothing is in arrears. */
const insolvencyAccepted = when(
  instalmentsOrdered,
  all(is(downPayment, money(0)), is(instalmentArrears, money(0))),
  insolvent,
)

/** What protects the debtor from the restraint of article 3; of a debt that the act does not cover nothing of it does. */
export const protections = [
  barredBy3(
    "FIN94-3-settled",
    "تمام دین پرداخت شده یا محکوم‌له از آن گذشته است",
    "the whole debt is paid or waived",
    sentences.fin943Settled,
  )(all(covered, settledInFull)),
  barredBy3(
    "FIN94-3-thirtyDays",
    "دعوای اعسار در مهلت سی‌روزه",
    "a claim of insolvency within thirty days",
    sentences.fin943ThirtyDays,
  )(valueOfRule(thirtyDayProtection)),
  barsOf(note1To3)(
    "FIN94-3-lateClaim",
    "دعوای اعسار خارج از مهلت با تأمین یا رضایت محکوم‌له",
    "a late claim of insolvency with security or the creditor's acceptance",
    sentences.fin943LateClaim,
  )(valueOfRule(lateClaimProtection)),
  barsOf(articles488To491)(
    "IPC-488-notDue",
    "هنوز هیچ قسطی از دیه سررسید نشده است",
    "no part of the diyah is due yet",
    sentences.ipc488NotDue,
  )(nothingDueYet),
  barsOf(articles488To491)(
    "IPC-488-duePaid",
    "همهٔ اقساط سررسیدشدهٔ دیه پرداخت شده یا محکوم‌له از آن گذشته است",
    "every part of the diyah that is due is paid or waived",
    sentences.ipc488DuePaid,
  )(nothingOverdue),
  barsOf(article3, articles7And11)(
    "FIN94-3-insolvency",
    "اعسار پذیرفته شده و پیش‌قسط و اقساط پرداخت شده است",
    "insolvency is accepted, and down payment and instalments are paid",
    sentences.fin943Insolvency,
  )(all(covered, insolvencyAccepted)),
  barredBy3(
    "FIN94-3-consent",
    "رضایت محکوم‌له به آزادی",
    "the creditor's consent to the release",
    sentences.fin943Consent,
  )(all(covered, creditorConsents)),
] as const

/** FIN-1: the debtor may be imprisoned for the debt. */
export const debtorsImprisonment = decisionRule({
  id: "FIN-1",
  title: text("حبس محکوم مالی", "imprisonment of the judgment debtor"),
  citations: [article3],
  kind: "entitlement",
  adverse: true,
  inForce,
  acts: [may("apply", [creditor]), must("decide", [court])],
  referrals: [restitutionUnderBill],
  expression: unless(once(unless(restraintAllowed, ...protections, onlySupervision)), withoutDebt(article3)),
})

/** FIN-1: the debtor is imprisoned until the debt is settled, insolvency accepted or the creditor consents, and no longer. */
export const endOfDebtorsImprisonment = decisionRule({
  id: "FIN-1/end",
  title: text("پایان حبس برای دین", "the end of imprisonment for the debt"),
  citations: [article3, note1To3],
  kind: "entitlement",
  inForce,
  acts: [may("apply", [convict]), must("decide", [court])],
  expression: unless(
    once(
      all(
        covered,
        under3(
          "FIN94-3-held",
          "محکوم به سبب این دین در زندان است",
          "the debtor is in prison for this debt",
          sentences.fin943Held,
        )(heldForDebt),
        any(
          under3(
            "FIN94-3-endsSettled",
            "تمام دین پرداخت شده یا محکوم‌له از آن گذشته است",
            "the whole debt is paid or waived",
            sentences.fin943Settled,
          )(settledInFull),
          clausesOf(article3, articles7And11)(
            "FIN94-3-endsInsolvent",
            "اعسار پذیرفته شده و پیش‌قسط و اقساط پرداخت شده است",
            "insolvency is accepted, and down payment and instalments are paid",
            sentences.fin943Insolvency,
          )(insolvencyAccepted),
          under3(
            "FIN94-3-endsByConsent",
            "رضایت محکوم‌له به آزادی",
            "the creditor's consent to the release",
            sentences.fin943Consent,
          )(creditorConsents),
          clausesOf(articles488To491)(
            "IPC-488-endsNotDue",
            "هنوز هیچ قسطی از دیه سررسید نشده است",
            "no part of the diyah is due yet",
            sentences.ipc488NotDue,
          )(nothingDueYet),
          clausesOf(articles488To491)(
            "IPC-488-endsDuePaid",
            "همهٔ اقساط سررسیدشدهٔ دیه پرداخت شده یا محکوم‌له از آن گذشته است",
            "every part of the diyah that is due is paid or waived",
            sentences.ipc488DuePaid,
          )(nothingOverdue),
          valueOfRule(thirtyDayProtection),
          valueOfRule(lateClaimProtection),
        ),
      ),
    ),
    withoutDebt(article3),
  ),
})

/** Who has to prove what. */
export type Prover = "debtor" | "creditor"

/** The kinds of debts that article 22 leaves to the act. */
const coveredKinds = debtKinds.filter((kind) => kind !== "fine").map((kind) => code<DebtKind>(kind))

/** FIN-4: who proves: the debtor insolvency, or the creditor means. Of a fine there is nothing to prove under the act. */
export const burdenOfProof = computed([articles7And11], inForce).code<Prover>(
  "FIN-4/burden",
  "بار اثبات در دعوای اعسار",
  "the burden of proof in a claim of insolvency",
  once(
    table({
      hitPolicy: "unique",
      inputs: [debtKind],
      rows: [
        [
          [oneOf(...coveredKinds)],
          when(
            any(is(debtOrigin, code("exchange")), earlierWealthKnown),
            code<Prover>("debtor"),
            code<Prover>("creditor"),
          ),
        ],
      ],
    }),
  ),
)

/** FIN-4: instalments fitted to means may be ordered. A running deadline of diyah does not stand against the claim. */
export const instalments = decisionRule({
  id: "FIN-4",
  title: text("تقسیط محکوم‌به", "payment in instalments"),
  citations: [articles7And11, cpc534],
  kind: "discretion",
  inForce,
  acts: [may("apply", [convict]), may("decide", [court])],
  expression: unless(
    once(
      all(
        covered,
        claimed,
        pending,
        clausesOf(articles7And11)(
          "FIN94-11",
          "ملائت محکوم مالی برای پرداخت یکجا احراز نشده است",
          "means to pay at once are not proved",
          sentences.fin9411,
        )(not(meansProved)),
      ),
    ),
    withoutDebt(articles7And11),
  ),
})

/** FIN-4: the last day to report new means after an instalment order. */
export const lastDayToReportMeans = computed([cpc533], { from: cpcInForce }).day(
  "FIN-4/report",
  "آخرین مهلت اعلام تمکن پس از تقسیط",
  "the last day to report new means",
  addTerm(newMeansDay, valueOfParameter(timeToReportMeans)),
)

// The bill of 1404/09/12 on financial convictions (REL-EM-4): where the debtor received nothing in exchange, electronic monitoring takes
// the place of imprisonment; a dower is enforced in this way up to fourteen coins, the rest only against proved means. Supervision stands
// for the imprisonment of article 3: it has the same conditions, and the same claims protect from it. The bill was not law when our sources
// end. The rule says no unless the policy says that it has come into force, or that its status is not known.

/** REL-EM-4: only electronic monitoring is used against the debtor. */
export const debtorsUnderSupervision = decisionRule({
  id: "REL-EM-4",
  title: text(
    "نظارت الکترونیکی به جای حبس محکوم مالی",
    "electronic monitoring in place of the debtor's imprisonment",
  ),
  citations: [notesOfBill],
  kind: "entitlement",
  inForce: { from: billAdopted },
  // It takes the place of imprisonment, but it is a restraint that the creditor asks for.
  adverse: true,
  acts: [may("apply", [creditor]), must("decide", [court])],
  referrals: [restitutionUnderBill],
  expression: unless(
    all(
      billInForce,
      restraintAllowed,
      nothingInExchange,
      clausesOf(notesOfBill)(
        "BILL-dower",
        "مهریه تا چهارده سکه، یا احراز ملائت",
        "a dower up to fourteen coins, or proved means",
        sentences.billDower,
      )(
        any(
          isNot(debtOrigin, code("dower")),
          atMost(dowerCoins, valueOfParameter(enforceableDowerCoins)),
          meansProved,
        ),
      ),
    ),
    ...protections,
    withoutDebt(notesOfBill),
  ),
})
