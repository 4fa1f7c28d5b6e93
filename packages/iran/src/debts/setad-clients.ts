/**
 * Whom the charity headquarters (Setad Dieh) helps (SET-1, SET-2). The national texts of 1389, 1392 and 1394 and the conditions
 * of provinces differ; each is a rule of its own, and all are reported side by side.
 */

import {
  all,
  always,
  any,
  type Citation,
  clause,
  code,
  decisionRule,
  type Expression,
  exists,
  is,
  isIn,
  isNot,
  not,
  text,
  unless,
} from "@bazgasht/rules"
import { headOfPrison, setadDieh, socialWorker } from "../actors.ts"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, hormozgan, ours, set89, set92, set94, setadPractice } from "../citing.ts"
import { barsOf, clausesOf } from "../clauses.ts"
import { debtKind } from "../facts/debt/debt.ts"
import { diyahIntent } from "../facts/debt/diyah.ts"
import { aboutToBeHeld, heldForDebt } from "../facts/debt/enforcement.ts"
import { addicted, debtFromOffence, illRepute, needy } from "../facts/debts.ts"
import { goodConduct } from "../facts/release/conduct.ts"
import { offence } from "../facts/release/offence.ts"
import { earlierConvictions } from "../facts/release/person.ts"
import { set94InForce } from "../in-force.ts"
import { setadExcluded, setadLocallyExcluded } from "../offence-sets.ts"
import { withoutDebt } from "./bars.ts"
import { bodilyDebts, hormozganDebts, hormozganOffences, setadDebts } from "./debt-sets.ts"

const article1 = set94(article(1), "verifiedText", "Dadfar Lawyers")
const of1392 = set92("whole", "verifiedReport", "Asr Iran 1392")
const of1389 = set89("whole", "verifiedReport", "Hoghoogh24; Vamchi")
const ofHormozgan = hormozgan("whole", "verifiedReport", "Hormozgan Setad Dieh")
const ofOtherProvinces = setadPractice("whole", "verifiedReport", "pages of provinces")

const parts = { proposers: [socialWorker], deciders: [setadDieh] } as const

const isNeedy = (citation: Citation): Expression<boolean> =>
  clausesOf(citation)("SETAD-needy", "زندانی نیازمند است", "the prisoner is needy")(needy)

const debtNamed = (citation: Citation): Expression<boolean> =>
  clausesOf(citation)("SETAD-debt", "دین از انواع مشمول است", "the debt is of a kind that is helped with")(
    isIn(debtKind, setadDebts),
  )

const unintended = (citation: Citation): Expression<boolean> =>
  clausesOf(citation)(
    "SETAD-unintended",
    "دیه یا ارش ناشی از جنایت غیرعمدی است",
    "the bodily harm was not intended",
  )(any(not(isIn(debtKind, bodilyDebts)), isNot(diyahIntent, code("intentional"))))

const held = (citation: Citation, orAboutToBe = false): Expression<boolean> =>
  clause(
    {
      id: "SETAD-held",
      title: orAboutToBe
        ? text(
            "به سبب این دین در زندان، در آستانهٔ حبس، یا در مرخصی یا آزاد با تقسیط است",
            "in prison for the debt, about to be, or on leave or instalments",
          )
        : text("به سبب این دین در زندان است", "in prison for the debt"),
      citations: [citation],
    },
    orAboutToBe ? any(heldForDebt, aboutToBeHeld) : heldForDebt,
  )

/** SET-1: a client by the national regulation of 1394. */
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
    )(all(debtFromOffence, isIn(offence, setadExcluded))),
    withoutDebt(article1),
  ),
})

const fraudOnly = (citation: Citation) =>
  barsOf(citation)("SETAD-fraud", "کلاهبرداری", "fraud")(all(debtFromOffence, is(offence, code("fraud"))))

/** SET-1: a client by the by-law of 1392, which excludes fraud only and reaches those about to be imprisoned. */
export const setadClient1392 = decisionRule({
  id: "SET-1/1392",
  title: text("مددجوی ستاد دیه (آیین‌نامهٔ ۱۳۹۲)", "a client of the Setad Dieh, by-law of 1392"),
  citations: [of1392],
  kind: "administrative",
  inForce: { from: jalaliDay(1392, 1, 1) },
  ...parts,
  expression: unless(
    all(isNeedy(of1392), debtNamed(of1392), unintended(of1392), held(of1392, true)),
    fraudOnly(of1392),
    withoutDebt(of1392),
  ),
})

/** SET-1: a client by the by-law of 1389, which excludes fraud only. */
export const setadClient1389 = decisionRule({
  id: "SET-1/1389",
  title: text("مددجوی ستاد دیه (آیین‌نامهٔ ۱۳۸۹)", "a client of the Setad Dieh, by-law of 1389"),
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
        "unintentional killing, traffic, cheque, maintenance or dower",
      )(
        any(
          isIn(debtKind, hormozganDebts),
          all(isIn(debtKind, bodilyDebts), isIn(offence, hormozganOffences)),
        ),
      ),
      record,
      clausesOf(citation)("SETAD-morals", "نداشتن سوء شهرت اخلاقی", "not of bad morals")(not(illRepute)),
      clausesOf(citation)("SETAD-addiction", "نداشتن اعتیاد", "not addicted")(not(addicted)),
      clausesOf(citation)("SETAD-conduct", "حسن رفتار در زندان", "good conduct in prison")(goodConduct),
    ),
    barsOf(citation)(
      "SETAD-local-excluded",
      "سرقت، جنایت عمدی، کلاهبرداری، مواد مخدر یا جرم منافی عفت",
      "theft, intentional killing or injury, fraud, drugs or an immoral offence",
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
    clausesOf(ofHormozgan)("SETAD-noRecord", "نداشتن هرگونه سابقهٔ کیفری", "no criminal record of any kind")(
      not(exists(earlierConvictions, () => always)),
    ),
  ),
})

/** SET-2: the same where a province asks only that there be no intentional record. */
export const intentionalRecordConditions = decisionRule({
  id: "SET-2/intentionalRecord",
  title: text(
    "شرایط ستاد دیهٔ استان‌هایی که فقط سابقهٔ عمدی را مانع می‌دانند",
    "the conditions of provinces that ask for no intentional record only",
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
    )(not(exists(earlierConvictions, ({ intentional }) => intentional))),
  ),
})
