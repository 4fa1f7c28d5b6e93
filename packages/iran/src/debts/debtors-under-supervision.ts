/**
 * The bill of 1404/09/12 on financial convictions (REL-EM-4): where the debtor received nothing in exchange, electronic
 * supervision takes the place of imprisonment; a dower is enforced in this way up to fourteen coins, the rest only against
 * proved means. Supervision stands for the imprisonment of article 3: it has the same conditions, and the same claims protect
 * from it.
 *
 * The bill was not law when our sources end. The rule says no unless the policy says that it has come into force, or that its
 * status is not known.
 */

import { all, any, atMost, code, decisionRule, isNot, text, unless, valueOfParameter } from "@bazgasht/rules"
import { court } from "../actors.ts"
import { clausesOf } from "../clauses.ts"
import { debtOrigin, dowerCoins, meansProved } from "../facts/debt/debt.ts"
import { enforceableDowerCoins } from "../parameters/leniency.ts"
import { withoutDebt } from "./bars.ts"
import {
  billAdopted,
  billInForce,
  notesOfBill,
  nothingInExchange,
  restitutionUnderBill,
} from "./bill-1404.ts"
import { protections, restraintAllowed } from "./financial-convictions.ts"

/** REL-EM-4: only electronic supervision is used against the debtor. */
export const debtorsUnderSupervision = decisionRule({
  id: "REL-EM-4",
  title: text(
    "نظارت الکترونیکی به جای حبس محکوم مالی",
    "electronic supervision in place of the debtor's imprisonment",
  ),
  citations: [notesOfBill],
  kind: "entitlement",
  inForce: { from: billAdopted },
  deciders: [court],
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
