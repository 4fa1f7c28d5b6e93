/**
 * The bill of 1404/09/12 on financial convictions (REL-EM-4): where the debtor received nothing in exchange, electronic
 * supervision takes the place of imprisonment; a dower is enforced in this way up to fourteen coins, the rest only against
 * proved means.
 *
 * The bill was not law when our sources end. The rule says no unless the policy says that it has come into force.
 *
 * @module
 */

import { debtOrigin, dowerCoins, meansProved } from "@bazgasht/core"
import {
  all,
  any,
  atMost,
  choiceOf,
  clause,
  code,
  decisionRule,
  is,
  isNot,
  text,
  valueOfParameter,
} from "@bazgasht/rules"
import { court } from "../actors.ts"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, citing, note } from "../citing.ts"
import * as instruments from "../instruments.ts"
import { enforceableDowerCoins } from "../parameters/electronic-supervision.ts"
import { financialConvictionsBillInForce } from "../policies.ts"

const bill = citing(instruments.financialConvictionsBill)
const notes = bill(note(article(3)), "verifiedReport", "Mehr and YJC 1404/09/12")

/** REL-EM-4: only electronic supervision is used against the debtor. */
export const debtorsUnderSupervision = decisionRule({
  id: "REL-EM-4",
  title: text(
    "نظارت الکترونیکی به جای حبس محکوم مالی",
    "electronic supervision in place of the debtor's imprisonment",
  ),
  citations: [notes],
  kind: "entitlement",
  inForce: { from: jalaliDay(1404, 9, 12) },
  deciders: [court],
  expression: all(
    clause(
      {
        id: "BILL-in-force",
        title: text("طرح لازم‌الاجرا شده است", "the bill has come into force"),
        citations: [bill("whole", "verifiedReport", "Tabnak 1404/09/16")],
      },
      is(choiceOf(financialConvictionsBillInForce), code("inForce")),
    ),
    clause(
      {
        id: "BILL-no-exchange",
        title: text("دینی که در برابر آن مالی اخذ نشده است", "a debt for which nothing was received"),
        citations: [notes],
      },
      isNot(debtOrigin, code("exchange")),
    ),
    clause(
      {
        id: "BILL-dower",
        title: text("مهریه تا چهارده سکه، یا احراز ملائت", "a dower up to fourteen coins, or proved means"),
        citations: [notes],
      },
      any(
        isNot(debtOrigin, code("dower")),
        atMost(dowerCoins, valueOfParameter(enforceableDowerCoins)),
        meansProved,
      ),
    ),
  ),
})
