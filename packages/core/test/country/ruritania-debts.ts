/** What the invented country says of compensation for which a convict is held: what is owed, and when the debt frees. */

import type { DebtProgramme } from "@bazgasht/core/release"
import {
  add,
  atLeast,
  atMost,
  type Citation,
  codeFact,
  decisionRule,
  type Expression,
  type Fact,
  fields,
  greatest,
  listFact,
  type Money,
  money,
  moneyFact,
  quantityRule,
  type Rule,
  subtract,
  sumOf,
  truthFact,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { said } from "./ruritanian.ts"

const book = { issuer: "bailiff", evidence: said("the book of the bailiff") }

const amount = (id: string, label: string): Fact<Money> => moneyFact({ id, label: said(label), ...book })

/** What a file states of every debt. */
export const reported = {
  judgmentSum: amount("judgmentSum", "the sum"),
  downPayment: amount("downPayment", "the down payment"),
  instalmentsOrdered: truthFact({ id: "instalmentsOrdered", label: said("instalments"), ...book }),
  inTower: truthFact({ id: "inTower", label: said("held in the tower for it"), ...book }),
}

/** Whether another warrant keeps the debtor in prison. */
export const otherWarrant = truthFact({ id: "otherWarrant", label: said("another warrant"), ...book })

const debtKind = codeFact({
  id: "debtKind",
  label: said("what is owed"),
  ...book,
  codes: ["compensation", "fine"],
})

const payments = listFact({
  id: "debtPayments",
  label: said("the payments"),
  ...book,
  fields: { amount: fields.money(said("amount")) },
})

const citations: ReadonlyArray<Citation> = [
  {
    instrument: { id: "CHARTER", title: said("the Charter of Clemency") },
    article: said("9"),
    confidence: "design",
  },
]

const sum = (part: string, expression: Expression<Money>): Rule<Money> =>
  quantityRule<Money>("money", {
    id: `DEBT/${part}`,
    title: said(part),
    citations,
    kind: "automatic",
    expression,
  })

const owed = sum("owed", reported.judgmentSum)
const waived = sum("waived", amount("waivedOfWhole", "waived by the creditor"))
const paid = sum(
  "paid",
  sumOf(payments, ({ amount: of }) => of),
)
const outstanding = subtract(valueOfRule(owed), add(valueOfRule(waived), valueOfRule(paid)))
const deferred = sum(
  "deferred",
  when(
    reported.instalmentsOrdered,
    greatest(subtract(outstanding, reported.downPayment), money(0)),
    money(0),
  ),
)
const payableNow = sum("payableNow", subtract(outstanding, valueOfRule(deferred)))
const gap = sum(
  "gap",
  greatest(subtract(valueOfRule(payableNow), amount("familyShare", "what the family has brought")), money(0)),
)

/** Article 9: nobody is held for a debt of which nothing is payable now. */
const freed = decisionRule({
  id: "DEBT",
  title: said("release from the debt"),
  citations,
  kind: "automatic",
  expression: atMost(valueOfRule(payableNow), money(0)),
})

/** Article 8: whoever owes a hundred crowns or more is held in the tower. */
const tower = decisionRule({
  id: "DEBT/tower",
  title: said("the tower"),
  citations,
  kind: "automatic",
  expression: atLeast(valueOfRule(owed), money(100)),
})

export const debts: DebtProgramme = {
  ...{ owed, waived, paid, deferred, payableNow, gap, release: freed },
  custody: { held: reported.inTower, kind: debtKind, otherHold: otherWarrant, imprisonment: tower },
  hold: [],
  help: [],
  priority: [],
  besides: [],
}

export const rulesOfDebts = [owed, waived, paid, deferred, payableNow, gap, freed, tower]
export const officesOfDebts = ["bailiff"]
