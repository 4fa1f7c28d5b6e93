/** When the charity headquarters may pay, in which order, and how much it lends (SET-3, SET-4, SET-6). */

import type { ReleaseLoanCeiling } from "@bazgasht/core/release"
import {
  add,
  all,
  any,
  atLeast,
  atMost,
  type Count,
  code,
  count,
  decisionRule,
  type Expression,
  is,
  isNot,
  lessThan,
  type Money,
  moreThan,
  not,
  quantityRule,
  scale,
  scaled,
  termBetween,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { executionOffice, setadDieh } from "../actors.ts"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, mostazafan, ours, set89, set92, setadInstruction } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { numbersOn } from "../dated-numbers.ts"
import { debtKind, releaseLoan } from "../facts/debt/debt.ts"
import { aboutToBeHeld, heldForDebt } from "../facts/debt/enforcement.ts"
import {
  countedAsYoung,
  debtFromOffence,
  disabilityPercent,
  headsHousehold,
  married,
  martyrOrVeteranFamily,
  sadat,
} from "../facts/debts.ts"
import { offenceIntentional } from "../facts/release/offence.ts"
import { birthDay, incurablyIll, sex } from "../facts/release/person.ts"
import {
  ageOfTheOld,
  diyahIncrease,
  fullDiyah,
  leastDisability,
  loanCeilingShare,
  programmeDebtLimit,
} from "../parameters/debts.ts"
import { withoutDebt, withoutDebtOrFine } from "./bars.ts"
import { deadlinePassed } from "./diyah-deadlines.ts"
import { debtOwed } from "./sums.ts"

const article4 = setadInstruction(article(4), "verifiedText", "Website Vakil")
const under4 = clausesOf(article4)
const of1392 = set92("whole", "verifiedReport", "Asr Iran 1392")
const agreement = mostazafan("whole", "verifiedReport", "Tasnim 2305051")
const underAgreement = clausesOf(agreement)
const aboutYear = ours("the agreement is of 1399 or near; its day was not seen")
const ceiling = set89("whole", "verifiedReport", "Vamchi")
const underCeiling = clausesOf(ceiling)

const periodOver = under4(
  "SETAD-4-period",
  "مهلت قانونی پرداخت دیه گذشته است",
  "the legal period to pay a diyah has passed",
)(any(isNot(debtKind, code("diyah")), valueOfRule(deadlinePassed)))

/** SET-3: by the instruction, only once the legal period has passed and while in prison for inability. */
export const timelyByInstruction = decisionRule({
  id: "SET-3",
  title: text("زمان پرداخت کمک (دستورالعمل ستاد دیه)", "the time to help, by the instruction"),
  citations: [article4],
  kind: "administrative",
  reporters: [executionOffice],
  deciders: [setadDieh],
  expression: unless(
    all(
      periodOver,
      under4(
        "SETAD-4-held",
        "به سبب ناتوانی از پرداخت در زندان است",
        "in prison for inability to pay",
      )(heldForDebt),
    ),
    withoutDebtOrFine(article4),
  ),
})

/** SET-3: by the by-law of 1392, also for those about to be imprisoned. */
export const timelyBy1392 = decisionRule({
  id: "SET-3/1392",
  title: text("زمان پرداخت کمک (آیین‌نامهٔ ۱۳۹۲)", "the time to help, by the by-law of 1392"),
  citations: [of1392],
  kind: "administrative",
  inForce: { from: jalaliDay(1392, 1, 1) },
  reporters: [executionOffice],
  deciders: [setadDieh],
  expression: unless(
    clausesOf(of1392)("SET92-held", "در زندان یا در آستانهٔ حبس است", "in prison, or about to be imprisoned")(
      any(heldForDebt, aboutToBeHeld),
    ),
    withoutDebtOrFine(of1392),
  ),
})

/** SET-4: the programme with the Mostazafan Foundation. */
export const foundationProgramme = decisionRule({
  id: "SET-4",
  title: text("برنامهٔ بنیاد مستضعفان", "the programme with the Mostazafan Foundation"),
  citations: [agreement, aboutYear],
  kind: "administrative",
  inForce: { from: jalaliDay(1399, 1, 1) },
  deciders: [setadDieh],
  expression: unless(
    all(
      underAgreement(
        "MOSTAZAFAN-unintentional",
        "محکوم غیرعمد است",
        "an unintentional debtor",
      )(any(not(debtFromOffence), not(offenceIntentional))),
      underAgreement(
        "MOSTAZAFAN-limit",
        "دین کمتر از سقف برنامه است",
        "the debt is below the limit of the programme",
      )(lessThan(valueOfRule(debtOwed), valueOfParameter(programmeDebtLimit))),
    ),
    withoutDebtOrFine(agreement),
  ),
})

/** The first of the classes whose condition holds; who is in none comes after all. */
const firstOf = (conditions: ReadonlyArray<Expression<boolean>>): Expression<Count> =>
  conditions.reduceRight<Expression<Count>>(
    (rest, condition, index) => when(condition, count(index + 1), rest),
    count(conditions.length + 1),
  )

/** SET-4: the class by the order of the agreement; 1 comes first, 9 is everybody else. */
export const priorityClass = quantityRule<Count>("count", {
  id: "SET-4/class",
  title: text("طبقهٔ اولویت در برنامهٔ بنیاد مستضعفان", "the class of priority in the programme"),
  citations: [agreement, aboutYear],
  kind: "administrative",
  inForce: { from: jalaliDay(1399, 1, 1) },
  deciders: [setadDieh],
  expression: firstOf([
    married,
    all(is(sex, code("female")), headsHousehold),
    martyrOrVeteranFamily,
    sadat,
    moreThan(termBetween(birthDay, today), valueOfParameter(ageOfTheOld)),
    countedAsYoung,
    incurablyIll,
    atLeast(disabilityPercent, valueOfParameter(leastDisability)),
  ]),
})

/** SET-6: the most that is lent for a diyah: that of a Muslim man in a forbidden month. */
export const loanCeiling = quantityRule<Money>("money", {
  id: "SET-6",
  title: text("سقف وام قرض‌الحسنهٔ دیه (ریال)", "the most that is lent for a diyah, in rials"),
  citations: [ceiling],
  kind: "automatic",
  inForce: { from: jalaliDay(1389, 1, 1) },
  expression: scaled(
    add(
      valueOfParameter(fullDiyah),
      scaled(valueOfParameter(fullDiyah), valueOfParameter(diyahIncrease), "down"),
    ),
    valueOfParameter(loanCeilingShare),
    "down",
  ),
})

/** SET-6: a loan for a diyah does not go above its ceiling. */
export const loanWithinCeiling = decisionRule({
  id: "SET-6/loan",
  title: text("وام قرض‌الحسنهٔ دیه", "the interest-free loan for a diyah"),
  citations: [ceiling],
  kind: "administrative",
  inForce: { from: jalaliDay(1389, 1, 1) },
  deciders: [setadDieh],
  expression: unless(
    all(
      underCeiling("SETAD-loan-diyah", "دین، دیه است", "the debt is a diyah")(is(debtKind, code("diyah"))),
      underCeiling(
        "SETAD-loan-ceiling",
        "وام دریافت‌شده از دیهٔ کامل در ماه حرام بیشتر نیست",
        "the loan is not above a full diyah of a forbidden month",
      )(atMost(releaseLoan, valueOfRule(loanCeiling))),
    ),
    withoutDebt(ceiling),
  ),
})

/** The ceiling of SET-6 as the terms of petitions need it: by the day, and open where nobody has seen the price of a diyah. */
export const datedLoanCeiling: ReleaseLoanCeiling = {
  kinds: ["diyah"],
  values: fullDiyah.values.map(({ from }) => {
    const numbers = numbersOn({ diyah: fullDiyah, increase: diyahIncrease, share: loanCeilingShare }, from)
    const increase = numbers && scale(numbers.diyah, numbers.increase, "down")
    const amount =
      numbers === undefined || increase === undefined
        ? undefined
        : scale(numbers.diyah + increase, numbers.share, "down")
    return { from, ...(amount === undefined ? {} : { amount: amount as Money }) }
  }),
}
