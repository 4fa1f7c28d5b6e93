/**
 * What the bill of 1404/09/12 adds to article 3 of the Act on Enforcement of Financial Convictions (FIN-1 and REL-EM-4). Where
 * the debtor received nothing in exchange, only electronic monitoring is used; restitution in criminal convictions follows the
 * penal laws.
 *
 * Our sources end before the Guardian Council had spoken. A policy says whether the bill is in force; under the reading that
 * does not know, what hangs on the bill is undetermined until the Official Gazette is shown.
 */

import {
  all,
  choiceOf,
  code,
  type Expression,
  is,
  isNot,
  lawDay,
  never,
  type Referral,
  text,
  versions,
  when,
} from "@bazgasht/rules"
import { enforcementJudge } from "../actors.ts"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, citing, note } from "../citing.ts"
import { barsOf, clausesOf } from "../clauses.ts"
import { debtKind, debtOrigin } from "../facts/debt/debt.ts"
import { billPublished } from "../facts/findings.ts"
import * as instruments from "../instruments.ts"
import { financialConvictionsBillInForce } from "../policies.ts"
import * as sentences from "./sentences/bill-1404.ts"

const bill = citing(instruments.financialConvictionsBill)

/** The notes that the bill adds to article 3. */
export const notesOfBill = bill(note(article(3)), "verifiedReport", "Mehr and YJC 1404/09/12")

/** The day on which parliament adopted the bill: before it the bill certainly was not in force. */
export const billAdopted = jalaliDay(1404, 9, 12)

export const billInForce = clausesOf(bill("whole", "verifiedReport", "Tabnak 1404/09/16"))(
  "BILL-in-force",
  "طرح لازم‌الاجرا شده است",
  "the bill has come into force",
  sentences.billInForce,
)(
  when(
    is(choiceOf(financialConvictionsBillInForce), code("statusUnknown")),
    billPublished,
    is(choiceOf(financialConvictionsBillInForce), code("inForce")),
  ),
)

export const nothingInExchange = clausesOf(notesOfBill)(
  "BILL-no-exchange",
  "دینی که در برابر آن مالی اخذ نشده است",
  "a debt for which nothing was received",
  sentences.billNoExchange,
)(isNot(debtOrigin, code("exchange")))

const sinceAdoption = (condition: Expression<boolean>): Expression<boolean> =>
  versions(lawDay, { to: billAdopted, of: never }, { from: billAdopted, of: condition })

/** The bar on imprisonment: the bill leaves electronic monitoring alone. */
export const onlySupervision = barsOf(notesOfBill)(
  "BILL-supervision",
  "طرح لازم‌الاجرا شده و در این دین فقط نظارت الکترونیکی اعمال می‌شود",
  "the bill is in force and leaves only electronic monitoring for this debt",
  sentences.billSupervision,
)(sinceAdoption(all(billInForce, nothingInExchange, isNot(debtKind, code("fine")))))

/** Under the bill restitution in a criminal conviction follows the penal laws and no longer article 3. */
export const restitutionUnderBill: Referral = {
  id: "BILL-restitution",
  title: text(
    "رد مال در محکومیت کیفری تابع قانون مجازات اسلامی و آیین دادرسی کیفری است",
    "restitution in a criminal conviction follows the Penal Code and the Criminal Procedure Code",
  ),
  citations: [notesOfBill],
  when: sinceAdoption(all(billInForce, is(debtKind, code("restitution")))),
  to: enforcementJudge,
}
