/** The charity headquarters (Setad Dieh): the debts and debtors that it helps, with what, and in which order (SET-1 to SET-6). */

import type { ReleaseLoanCeiling } from "@bazgasht/core/release"
import {
  add,
  all,
  always,
  any,
  atLeast,
  atMost,
  type Citation,
  type CodeSet,
  type Count,
  code,
  codeSet,
  decisionRule,
  type Expression,
  exists,
  is,
  isIn,
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
} from "@bazgasht/rules"
import { executionOffice, headOfPrison, setadDieh, socialWorker } from "../actors.ts"
import { jalaliDay } from "../calendar/jalali.ts"
import {
  article,
  hormozgan,
  mostazafan,
  ours,
  set89,
  set92,
  set94,
  setadInstruction,
  setadPractice,
} from "../citing.ts"
import { barsOf, clausesOf, computed, firstOf } from "../clauses.ts"
import { numbersOn } from "../dated-numbers.ts"
import { debtKind, releaseLoan } from "../facts/debt/debt.ts"
import { diyahIntent } from "../facts/debt/diyah.ts"
import { aboutToBeHeld, heldForDebt } from "../facts/debt/enforcement.ts"
import {
  addicted,
  countedAsYoung,
  debtFromOffence,
  disabilityPercent,
  headsHousehold,
  illRepute,
  married,
  martyrOrVeteranFamily,
  needy,
  sadat,
} from "../facts/debts.ts"
import { goodConduct } from "../facts/release/conduct.ts"
import { offence, offenceIntentional } from "../facts/release/offence.ts"
import { birthDay, earlierConvictions, incurablyIll, sex } from "../facts/release/person.ts"
import { set94InForce } from "../in-force.ts"
import { setadExcluded, setadLocallyExcluded } from "../offence-sets.ts"
import {
  ageOfTheOld,
  diyahIncrease,
  fullDiyah,
  leastDisability,
  loanCeilingShare,
  programmeDebtLimit,
} from "../parameters/debts.ts"
import { withoutDebt, withoutDebtOrFine } from "./bars.ts"
import { deadlinePassed } from "./diyah.ts"
import { debtOwed } from "./release-by-payment.ts"
import * as sentences from "./sentences/setad.ts"

const article1 = set94(article(1), "verifiedText", "Dadfar Lawyers")
const province = hormozgan("whole", "verifiedReport", "Hormozgan Setad Dieh")

/** Debts of bodily harm: they are helped with only where the harm was not intended. */
export const bodilyDebts: CodeSet = codeSet({
  id: "SET-BODILY",
  title: text("دیه، ارش و خسارت مازاد", "diyah, arsh and excess damages"),
  citations: [article1],
  members: ["diyah", "arsh", "excessDamages"],
})

/** Every debt that the regulation of 1394 names, its "other debts that led to prison" included. */
export const setadDebts: CodeSet = codeSet({
  id: "SET-DEBTS",
  title: text("دیون مشمول ستاد دیه", "debts that the Setad Dieh helps with"),
  citations: [article1],
  members: [
    "diyah",
    "arsh",
    "excessDamages",
    "dower",
    "maintenanceArrears",
    "commercialPaper",
    "restitution",
    "damages",
    "courtCosts",
    "otherDebt",
  ],
})

/** Debts that the province of Hormozgan names beside unintentional killing and traffic. */
export const hormozganDebts: CodeSet = codeSet({
  id: "SET-DEBTS-HORMOZGAN",
  title: text("دیون مشمول ستاد دیهٔ هرمزگان", "debts that the Setad Dieh of Hormozgan helps with"),
  citations: [province],
  members: ["dower", "maintenanceArrears", "commercialPaper"],
})

/** Offences whose diyah the province of Hormozgan helps with. */
export const hormozganOffences: CodeSet = codeSet({
  id: "SET-OFFENCES-HORMOZGAN",
  title: text("قتل غیرعمد و تصادف", "unintentional killing and traffic accidents"),
  citations: [province],
  members: ["killing.quasiIntentional", "killing.pureMistake", "traffic.killing", "traffic.injury"],
})

// Whom the charity headquarters (Setad Dieh) helps (SET-1, SET-2). The national texts of 1389, 1392 and 1394 and the conditions of
// provinces differ; each is a rule of its own, and all are reported side by side.

const of1392 = set92("whole", "verifiedReport", "Asr Iran 1392")
const of1389 = set89("whole", "verifiedReport", "Hoghoogh24; Vamchi")
const ofHormozgan = hormozgan("whole", "verifiedReport", "Hormozgan Setad Dieh")
const ofOtherProvinces = setadPractice("whole", "verifiedReport", "pages of provinces")

const parts = { proposers: [socialWorker], deciders: [setadDieh] } as const

const isNeedy = (citation: Citation): Expression<boolean> =>
  clausesOf(citation)("SETAD-needy", "زندانی نیازمند است", "the prisoner is needy", sentences.setadNeedy)(
    needy,
  )

const debtNamed = (citation: Citation): Expression<boolean> =>
  clausesOf(citation)(
    "SETAD-debt",
    "دین از انواع مشمول است",
    "the Setad Dieh helps with debts of this kind",
    sentences.setadDebt,
  )(isIn(debtKind, setadDebts))

const unintended = (citation: Citation): Expression<boolean> =>
  clausesOf(citation)(
    "SETAD-unintended",
    "دین، دیه یا ارش ناشی از جنایت عمدی نیست",
    "the debt does not come from intentional bodily harm",
    sentences.setadUnintended,
  )(any(not(isIn(debtKind, bodilyDebts)), isNot(diyahIntent, code("intentional"))))

const held = (citation: Citation): Expression<boolean> =>
  clausesOf(citation)(
    "SETAD-held",
    "به سبب این دین در زندان است",
    "in prison for the debt",
    sentences.setadHeld,
  )(heldForDebt)

/** In prison for the debt, or nearly so. */
const heldOrAboutToBe = (citation: Citation): Expression<boolean> =>
  clausesOf(citation)(
    "SETAD-held",
    "به سبب این دین در زندان، در آستانهٔ حبس یا در مرخصی است، یا با تقسیط آزاد شده است",
    "in prison for the debt, about to be, on furlough, or released on instalments",
    sentences.heldOrAboutToBe,
  )(any(heldForDebt, aboutToBeHeld))

export const setadClient = decisionRule({
  id: "SET-1",
  title: text("مددجوی ستاد دیه (آیین‌نامهٔ ۱۳۹۴)", "a client of the Setad Dieh, regulation of 1394"),
  citations: [article1],
  kind: "administrative",
  inForce: { from: set94InForce },
  ...parts,
  expression: unless(
    all(isNeedy(article1), debtNamed(article1), unintended(article1), held(article1)),
    barsOf(article1)(
      "SETAD-excluded",
      "کلاهبرداری، ارتشا، اختلاس، سرقت یا خیانت در امانت",
      "fraud, bribery, embezzlement, theft or breach of trust",
      sentences.setadExcluded,
    )(all(debtFromOffence, isIn(offence, setadExcluded))),
    withoutDebt(article1),
  ),
})

const fraudOnly = (citation: Citation) =>
  barsOf(citation)("SETAD-fraud", "کلاهبرداری", "fraud", sentences.setadFraud)(
    all(debtFromOffence, is(offence, code("fraud"))),
  )

/** SET-1: a client by the regulation of 1392, which excludes fraud only and reaches those about to be imprisoned. */
export const setadClient1392 = decisionRule({
  id: "SET-1/1392",
  title: text("مددجوی ستاد دیه (آیین‌نامهٔ ۱۳۹۲)", "a client of the Setad Dieh, regulation of 1392"),
  citations: [of1392],
  kind: "administrative",
  inForce: { from: jalaliDay(1392, 1, 1) },
  ...parts,
  expression: unless(
    all(isNeedy(of1392), debtNamed(of1392), unintended(of1392), heldOrAboutToBe(of1392)),
    fraudOnly(of1392),
    withoutDebt(of1392),
  ),
})

/** SET-1: a client by the regulation of 1389, which excludes fraud only. */
export const setadClient1389 = decisionRule({
  id: "SET-1/1389",
  title: text("مددجوی ستاد دیه (آیین‌نامهٔ ۱۳۸۹)", "a client of the Setad Dieh, regulation of 1389"),
  citations: [of1389],
  kind: "administrative",
  inForce: { from: jalaliDay(1389, 1, 1) },
  ...parts,
  expression: unless(
    all(isNeedy(of1389), debtNamed(of1389), unintended(of1389), held(of1389)),
    fraudOnly(of1389),
    withoutDebt(of1389),
  ),
})

/** What both readings of the provinces ask for besides the record. */
const ofProvince = (citation: Citation, record: Expression<boolean>): Expression<boolean> =>
  unless(
    all(
      isNeedy(citation),
      clausesOf(citation)(
        "SETAD-local-debt",
        "قتل غیرعمد، تصادف، چک، نفقه یا مهریه",
        "unintentional killing, traffic accident, cheque, maintenance or dower",
        sentences.setadLocalDebt,
      )(
        any(
          isIn(debtKind, hormozganDebts),
          all(isIn(debtKind, bodilyDebts), isIn(offence, hormozganOffences)),
        ),
      ),
      record,
      clausesOf(citation)(
        "SETAD-morals",
        "نداشتن سوء شهرت اخلاقی",
        "no bad moral reputation",
        sentences.setadMorals,
      )(not(illRepute)),
      clausesOf(citation)("SETAD-addiction", "نداشتن اعتیاد", "not addicted", sentences.setadAddiction)(
        not(addicted),
      ),
      clausesOf(citation)(
        "SETAD-conduct",
        "حسن رفتار در زندان",
        "good conduct in prison",
        sentences.setadConduct,
      )(goodConduct),
    ),
    barsOf(citation)(
      "SETAD-local-excluded",
      "سرقت، جنایت عمدی، کلاهبرداری، مواد مخدر یا جرم منافی عفت",
      "theft, intentional killing or injury, fraud, drugs or an immoral offence",
      sentences.setadLocalExcluded,
    )(all(debtFromOffence, isIn(offence, setadLocallyExcluded))),
    withoutDebt(citation),
  )

/** SET-2: the conditions of Hormozgan: no criminal record of any kind. */
export const hormozganConditions = decisionRule({
  id: "SET-2",
  title: text("شرایط ستاد دیهٔ هرمزگان", "the conditions of the Setad Dieh of Hormozgan"),
  citations: [ofHormozgan],
  kind: "administrative",
  reporters: [headOfPrison],
  ...parts,
  expression: ofProvince(
    ofHormozgan,
    clausesOf(ofHormozgan)(
      "SETAD-noRecord",
      "نداشتن هرگونه سابقهٔ کیفری",
      "no criminal record of any kind",
      sentences.setadNoRecord,
    )(not(exists(earlierConvictions, () => always))),
  ),
})

/** SET-2: the same where a province asks only that there be no intentional record. */
export const intentionalRecordConditions = decisionRule({
  id: "SET-2/intentionalRecord",
  title: text(
    "شرایط ستاد دیهٔ استان‌هایی که فقط سابقهٔ عمدی را مانع می‌دانند",
    "the conditions of provinces that exclude only an intentional record",
  ),
  citations: [ofOtherProvinces, ours("the other conditions are taken from Hormozgan")],
  kind: "administrative",
  reporters: [headOfPrison],
  ...parts,
  expression: ofProvince(
    ofOtherProvinces,
    clausesOf(ofOtherProvinces)(
      "SETAD-noIntentionalRecord",
      "نداشتن سابقهٔ محکومیت عمدی",
      "no record of an intentional offence",
      sentences.setadNoIntentionalRecord,
    )(not(exists(earlierConvictions, ({ intentional }) => intentional))),
  ),
})

// When the charity headquarters may pay, in which order, and how much it lends (SET-3, SET-4, SET-6).

const article4 = setadInstruction(article(4), "verifiedText", "Website Vakil")
const under4 = clausesOf(article4)
const agreement = mostazafan("whole", "verifiedReport", "Tasnim 2305051")
const underAgreement = clausesOf(agreement)
const aboutYear = ours("the agreement is of 1399 or near; its day was not seen")
const ceiling = set89("whole", "verifiedReport", "Vamchi")
const underCeiling = clausesOf(ceiling)

const periodOver = under4(
  "SETAD-4-period",
  "مهلت قانونی پرداخت دیه گذشته است",
  "the legal period to pay a diyah has passed",
  sentences.setad4Period,
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
        sentences.setad4Held,
      )(heldForDebt),
    ),
    withoutDebtOrFine(article4),
  ),
})

/** SET-3: by the regulation of 1392, also for those about to be imprisoned. */
export const timelyBy1392 = decisionRule({
  id: "SET-3/1392",
  title: text("زمان پرداخت کمک (آیین‌نامهٔ ۱۳۹۲)", "the time to help, by the regulation of 1392"),
  citations: [of1392],
  kind: "administrative",
  inForce: { from: jalaliDay(1392, 1, 1) },
  reporters: [executionOffice],
  deciders: [setadDieh],
  expression: unless(
    clausesOf(of1392)(
      "SET92-held",
      "در زندان یا در آستانهٔ حبس است",
      "in prison, or about to be imprisoned",
      sentences.set92Held,
    )(any(heldForDebt, aboutToBeHeld)),
    withoutDebtOrFine(of1392),
  ),
})

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
        "دین ناشی از جرم عمدی نیست",
        "the debt does not come from an intentional offence",
        sentences.mostazafanUnintentional,
      )(any(not(debtFromOffence), not(offenceIntentional))),
      underAgreement(
        "MOSTAZAFAN-limit",
        "دین کمتر از سقف برنامه است",
        "the debt is below the limit of the programme",
        sentences.mostazafanLimit,
      )(lessThan(valueOfRule(debtOwed), valueOfParameter(programmeDebtLimit))),
    ),
    withoutDebtOrFine(agreement),
  ),
})

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

/** SET-6: the loan ceiling for a diyah: that of a Muslim man in a forbidden month. */
export const loanCeiling = computed([ceiling], { from: jalaliDay(1389, 1, 1) }).money(
  "SET-6",
  "سقف وام قرض‌الحسنهٔ دیه",
  "the loan ceiling for a diyah",
  scaled(
    add(
      valueOfParameter(fullDiyah),
      scaled(valueOfParameter(fullDiyah), valueOfParameter(diyahIncrease), "down"),
    ),
    valueOfParameter(loanCeilingShare),
    "down",
  ),
)

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
      underCeiling(
        "SETAD-loan-diyah",
        "دین، دیه است",
        "the debt is a diyah",
        sentences.setadLoanDiyah,
      )(is(debtKind, code("diyah"))),
      underCeiling(
        "SETAD-loan-ceiling",
        "وام دریافت‌شده از دیهٔ کامل در ماه حرام بیشتر نیست",
        "the loan is not above a full diyah of a forbidden month",
        sentences.setadLoanCeiling,
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
