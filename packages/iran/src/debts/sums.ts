/**
 * What is owed, waived, put off and still to be paid of one debt (SET-7): every part exact to the rial, and together the debt.
 */

import {
  add,
  code,
  type Expression,
  greatest,
  is,
  type Money,
  money,
  quantityRule,
  ratioOf,
  scaled,
  smallest,
  subtract,
  sumOf,
  text,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { article, ipc, ours, setadPractice } from "../citing.ts"
import {
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
import { downPayment, instalmentArrears, instalmentsOrdered } from "../facts/debt/insolvency.ts"
import { fullDiyah } from "../parameters/debts.ts"
import { diyahAmount } from "./diyah.ts"

const waterfall = setadPractice("whole", "verifiedReport", "Tasnim; provincial reports")
const article490 = ipc(article(490), "verifiedText", "Adlio, IPC 490")
const atTodaysPrice = ours(
  "a part of a diyah that was paid keeps its share, so it counts at the price of the day",
)

const sum = (id: string, fa: string, en: string, expression: Expression<Money>, citations = [waterfall]) =>
  quantityRule<Money>("money", { id, title: text(fa, en), citations, kind: "automatic", expression })

const notNegative = (amount: Expression<Money>): Expression<Money> => greatest(amount, money(0))

/** SET-7: the whole debt on the day, before waivers and payments. */
export const debtOwed = sum(
  "SET-7/owed",
  "اصل دین در روز",
  "the whole debt on the day",
  when(is(debtKind, code("diyah")), valueOfRule(diyahAmount), judgmentSum),
  [waterfall, article490],
)

/** SET-7: what creditors have waived. */
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

/** SET-7: what is due at once under an instalment order: down payment and arrears, less what was waived of the first. */
const dueUnderOrder = add(notNegative(subtract(downPayment, waivedOfDownPayment)), instalmentArrears)

/** SET-7: what a ruling on insolvency puts off into instalments. */
export const debtDeferred = sum(
  "SET-7/deferred",
  "مؤجل به موجب حکم اعسار و تقسیط",
  "put off by the ruling on insolvency",
  when(instalmentsOrdered, notNegative(subtract(outstanding, dueUnderOrder)), money(0)),
)

/** SET-7: what has to be paid now. */
export const debtPayableNow = sum(
  "SET-7/payableNow",
  "مبلغ لازم‌التأدیه در حال حاضر",
  "payable now",
  subtract(outstanding, valueOfRule(debtDeferred)),
)

/** SET-7: what no source of money covers; never negative. */
export const fundingGap = sum(
  "SET-7/gap",
  "کسری تا آزادی",
  "the gap until release",
  notNegative(subtract(valueOfRule(debtPayableNow), add(familyShare, releaseLoan, releaseGrant))),
)
