/**
 * Islamic Penal Code, articles 56 and 57, and Criminal Procedure Code, article 553: semi-liberty (REL-SL). In imprisonments of degree five
 * to seven the court of the final judgment may, where the complainant waives, suitable security is given and the sentenced person undertakes a work,
 * training, family or treatment activity that helps reform or compensation, place the sentenced person in semi-liberty with their consent. Note (Reduction
 * Act): in degrees two to four after one quarter of the term.
 */

import {
  all,
  any,
  atMost,
  choiceOf,
  code,
  count,
  decisionRule,
  is,
  type Money,
  may,
  multiply,
  must,
  oneOf,
  onOrAfter,
  onOrBefore,
  quantityRule,
  table,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import {
  classificationCouncil,
  convict,
  court,
  courtOfFinalJudgment,
  enforcementJudge,
  headOfPrison,
  provincialDirectorate,
  socialWorker,
} from "../actors.ts"
import { dayServed, servedInSentences, somethingLeft } from "../base/served.ts"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, citing, cpc, ipc, note, red99 } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { inMetres } from "../counted.ts"
import { waiverUnnecessary } from "../facts/findings.ts"
import { privateComplainant } from "../facts/release/complainant.ts"
import { activityUndertaking, definedPlace, ownConsent, suitableSecurity } from "../facts/release/conduct.ts"
import { judgmentDay } from "../facts/release/sentence.ts"
import {
  distanceFromHome,
  radiusGrade,
  supervisedDays,
  supervisionMeans,
} from "../facts/release/supervision.ts"
import { ipcInForce, reductionActInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import {
  electronicSupervisionShare,
  heaviestElectronicSupervision,
  heaviestElectronicSupervisionAfterShare,
  heaviestSemiLiberty,
  heaviestSemiLibertyAfterShare,
  lightestElectronicSupervision,
  lightestElectronicSupervisionAfterShare,
  lightestSemiLiberty,
  lightestSemiLibertyAfterShare,
  ordinaryTariff,
  radiusOfGrade1,
  radiusOfGrade2,
  radiusOfGrade3,
  semiLibertyShare,
  tariffOfCovered,
  tariffOfUnable,
} from "../parameters/leniency.ts"
import {
  degreeForElectronicSupervision,
  degreeForSemiLiberty,
  waiverWithoutComplainant,
} from "../policies.ts"
import {
  acidAttack,
  decidingDegree,
  degreeBetween,
  degreesInSentences,
  duringExecution,
  lifeIsHeaviest,
  noImprisonment,
  notTazir,
} from "./conditions.ts"
import { drugNoteBar } from "./drug-note.ts"
import { postponementConditions } from "./postponement.ts"
import { decidedWithJudgment } from "./sentences/conditions.ts"
import * as sentences from "./sentences/semi-liberty-and-supervision.ts"
import { effectiveWaiver } from "./waiver.ts"

const article57 = ipc(article(57), "verifiedText", "WikiHoghoogh, article 57")
const under57 = clausesOf(article57)
const noteTo57 = ipc(note(article(57)), "verifiedText", "WikiHoghoogh, article 57")
const article8 = red99(article(8), "verifiedText", "Edalatsara, RED99 article 8")
const underNoteTo57And8 = clausesOf(noteTo57, article8)
const article553 = cpc(article(553), "verifiedText", "WikiHoghoogh, CPC 553")

const degreeOfSemiLiberty = decidingDegree(degreeForSemiLiberty)

/** REL-SL-1: the first day on which one quarter of the term is served. */
export const semiLibertyDay = computed([noteTo57, article8], { from: ipcInForce }).day(
  "REL-SL-1",
  "نخستین روز نیمه‌آزادی در حبس درجهٔ دو تا چهار",
  "the first day for semi-liberty in degrees 2 to 4",
  dayServed(valueOfParameter(semiLibertyShare)),
)

export const semiLiberty = decisionRule({
  id: "REL-SL",
  title: text("نظام نیمه‌آزادی", "semi-liberty (nimeh-azadi)"),
  citations: [ipc(article(56), "verifiedReport"), article57, article553],
  kind: "discretion",
  inForce: { from: ipcInForce },
  acts: [
    may("apply", [convict], { stage: duringExecution }),
    may("propose", [enforcementJudge], { stage: duringExecution }),
    must("report", [classificationCouncil, socialWorker], { together: true, stage: duringExecution }),
    may("decide", [courtOfFinalJudgment]),
  ],
  expression: unless(
    all(
      any(
        under57(
          "IPC-57-at-judgment",
          "ضمن صدور حکم",
          "together with the judgment",
          decidedWithJudgment,
        )(onOrBefore(today, judgmentDay)),
        somethingLeft,
      ),
      any(
        under57(
          "IPC-57",
          "حبس تعزیری درجهٔ پنج تا هفت",
          "ta'zir imprisonment of degree five to seven",
          degreesInSentences(
            "حبس تعزیری",
            "the ta'zir imprisonment",
            heaviestSemiLiberty,
            lightestSemiLiberty,
          ),
        )(degreeBetween(degreeOfSemiLiberty, heaviestSemiLiberty, lightestSemiLiberty)),
        all(
          reductionActInForce,
          underNoteTo57And8(
            "IPC-57-note-degree",
            "حبس تعزیری درجهٔ دو تا چهار",
            "ta'zir imprisonment of degree two to four",
            degreesInSentences(
              "حبس تعزیری",
              "the ta'zir imprisonment",
              heaviestSemiLibertyAfterShare,
              lightestSemiLibertyAfterShare,
            ),
          )(degreeBetween(degreeOfSemiLiberty, heaviestSemiLibertyAfterShare, lightestSemiLibertyAfterShare)),
          underNoteTo57And8(
            "IPC-57-note",
            "یک‌چهارم مدت حبس تحمل شده است",
            "one quarter of the term has been served",
            servedInSentences("مدت حبس", "the term", semiLibertyShare),
          )(onOrAfter(today, valueOfRule(semiLibertyDay))),
        ),
      ),
      under57(
        "IPC-57-waiver",
        "گذشت شاکی",
        "the complainant's waiver",
        sentences.ipc57Waiver,
      )(
        when(
          privateComplainant,
          effectiveWaiver,
          when(
            is(choiceOf(waiverWithoutComplainant), code("askCourt")),
            waiverUnnecessary,
            is(choiceOf(waiverWithoutComplainant), code("notNeeded")),
          ),
        ),
      ),
      under57(
        "IPC-57-security",
        "سپردن تأمین مناسب",
        "suitable security",
        sentences.ipc57Security,
      )(suitableSecurity),
      under57(
        "IPC-57-activity",
        "تعهد به انجام یک فعالیت شغلی، حرفه‌ای، آموزشی، حرفه‌آموزی، مشارکت در تداوم زندگی خانوادگی یا درمان که در فرایند اصلاح یا جبران خسارت بزه‌دیده مؤثر است",
        "an undertaking of a work, vocational, educational, family-life or treatment activity that helps reform or compensation",
        sentences.ipc57Activity,
      )(activityUndertaking),
      under57(
        "IPC-57-consent",
        "رضایت محکوم",
        "the sentenced person's own consent",
        sentences.ipc57Consent,
      )(ownConsent),
    ),
    lifeIsHeaviest,
    noImprisonment(article57),
    notTazir,
    acidAttack,
    drugNoteBar,
  ),
})

// Islamic Penal Code, article 62, and Criminal Procedure Code, article 553: electronic monitoring (REL-EM-1). In ta'zir offences of degree
// five to eight the court may, on the conditions of supervised postponement, place the sentenced person under electronic monitoring within a
// defined place, with the sentenced person's consent. Note 2 (Reduction Act): in degrees two to four after one quarter of the term.

const article62 = ipc(article(62), "verifiedReport", "Avayerahnama; Nadiatour")
const under62 = clausesOf(article62)
const noteTo62 = ipc(note(article(62), 2), "verifiedReport", "Lexa course copy of note 2")
const article9 = red99(article(9), "verifiedReport", "Avayerahnama; Lexa")
const underNoteTo62And9 = clausesOf(noteTo62, article9)

const degreeOfSupervised = decidingDegree(degreeForElectronicSupervision)

/** REL-EM-1: the first day on which one quarter of the term is served. */
export const electronicSupervisionDay = computed([noteTo62, article9], { from: ipcInForce }).day(
  "REL-EM-1",
  "نخستین روز نظارت الکترونیکی در حبس درجهٔ دو تا چهار",
  "the first day for electronic monitoring in degrees 2 to 4",
  dayServed(valueOfParameter(electronicSupervisionShare)),
)

export const electronicSupervision = decisionRule({
  id: "REL-EM",
  title: text("نظارت سامانه‌های الکترونیکی (پابند الکترونیکی)", "electronic monitoring (ankle monitor)"),
  citations: [article62, article553],
  kind: "discretion",
  inForce: { from: ipcInForce },
  acts: [
    may("propose", [enforcementJudge], { stage: duringExecution }),
    must("report", [classificationCouncil, socialWorker], { together: true, stage: duringExecution }),
    may("decide", [court]),
  ],
  expression: unless(
    all(
      any(
        under62(
          "IPC-62-at-judgment",
          "ضمن صدور حکم",
          "together with the judgment",
          decidedWithJudgment,
        )(onOrBefore(today, judgmentDay)),
        somethingLeft,
      ),
      any(
        under62(
          "IPC-62",
          "جرم تعزیری درجهٔ پنج تا هشت",
          "a ta'zir offence of degree five to eight",
          degreesInSentences(
            "جرم تعزیری",
            "the ta'zir offence",
            heaviestElectronicSupervision,
            lightestElectronicSupervision,
          ),
        )(degreeBetween(degreeOfSupervised, heaviestElectronicSupervision, lightestElectronicSupervision)),
        all(
          reductionActInForce,
          underNoteTo62And9(
            "IPC-62-note-2-degree",
            "حبس تعزیری درجهٔ دو تا چهار",
            "ta'zir imprisonment of degree two to four",
            degreesInSentences(
              "حبس تعزیری",
              "the ta'zir imprisonment",
              heaviestElectronicSupervisionAfterShare,
              lightestElectronicSupervisionAfterShare,
            ),
          )(
            degreeBetween(
              degreeOfSupervised,
              heaviestElectronicSupervisionAfterShare,
              lightestElectronicSupervisionAfterShare,
            ),
          ),
          underNoteTo62And9(
            "IPC-62-note-2",
            "یک‌چهارم مدت حبس تحمل شده است",
            "one quarter of the term has been served",
            servedInSentences("مدت حبس", "the term", electronicSupervisionShare),
          )(onOrAfter(today, valueOfRule(electronicSupervisionDay))),
        ),
      ),
      under62(
        "IPC-62-conditions",
        "شرایط مقرر در تعویق مراقبتی",
        "the conditions of supervised postponement",
        sentences.ipc62Conditions,
      )(valueOfRule(postponementConditions)),
      under62(
        "IPC-62-consent",
        "رضایت محکوم",
        "the sentenced person's own consent",
        sentences.ipc62Consent,
      )(ownConsent),
      under62("IPC-62-place", "محدودهٔ مکانی مشخص", "a defined place", sentences.ipc62Place)(definedPlace),
    ),
    lifeIsHeaviest,
    noImprisonment(article62),
    notTazir,
    acidAttack,
    drugNoteBar,
  ),
})

// Directive on the permitted radius under electronic monitoring, article 1 (REL-EM-2). The court picks the grade by kind and manner of the
// offence, record and harm.

const article1 = citing(instruments.permittedRadiusDirective)(
  article(1),
  "verifiedText",
  "Davoudabadi, EMR01",
)
const inForce = { from: jalaliDay(1401, 5, 29) }

/** REL-EM-2: metres from the home building. */
export const permittedRadius = computed([article1], inForce).count(
  "REL-EM-2",
  "شعاع محدودهٔ مراقبتی",
  "permitted radius",
  table({
    hitPolicy: "unique",
    inputs: [radiusGrade],
    rows: [
      [[oneOf(count(1))], valueOfParameter(radiusOfGrade1)],
      [[oneOf(count(2))], valueOfParameter(radiusOfGrade2)],
      [[oneOf(count(3))], valueOfParameter(radiusOfGrade3)],
    ],
  }),
  { scale: inMetres },
)

/** Whether a position lies within the permitted radius. */
export const withinRadius = computed([article1], inForce).truth(
  "REL-EM-2/within",
  "حضور در محدودهٔ مراقبتی",
  "within the permitted radius",
  clausesOf(article1)(
    "EMR01-1",
    "فاصله از شعاع مجاز بیشتر نیست",
    "the distance is not more than the radius",
    sentences.emr011,
  )(atMost(distanceFromHome, valueOfRule(permittedRadius))),
  { sentences: sentences.relEm2Within },
)

// Daily tariff of electronic monitoring (REL-EM-3). It is known for 1402 only; for other years there is no value. It holds for cases of
// IPC 62 and CPC 553, for prisoners of article 191 of the prison regulation and for suspects of CPC 217. The lower tariff needs the social
// worker's finding, the confirmation of the head of the prison and the consent of the provincial director.

const tariff = citing(instruments.electronicSupervisionTariff1402)("whole", "verifiedReport", "Entesarr")

export const dailyTariff = quantityRule<Money>("money", {
  id: "REL-EM-3",
  title: text("تعرفهٔ روزانهٔ نظارت الکترونیکی", "daily tariff of electronic monitoring of the person"),
  citations: [tariff],
  kind: "administrative",
  acts: [
    must("report", [socialWorker, headOfPrison], { together: true }),
    may("decide", [provincialDirectorate]),
  ],
  expression: table({
    hitPolicy: "unique",
    inputs: [supervisionMeans],
    rows: [
      [[oneOf(code("ordinary"))], valueOfParameter(ordinaryTariff)],
      [[oneOf(code("unable"))], valueOfParameter(tariffOfUnable)],
      [[oneOf(code("covered"))], valueOfParameter(tariffOfCovered)],
    ],
  }),
})

/** Rials for all days of supervision within the year of the tariff. */
export const tariffOfSupervision = computed([tariff]).money(
  "REL-EM-3/sum",
  "هزینهٔ نظارت الکترونیکی",
  "cost of electronic monitoring",
  multiply(valueOfRule(dailyTariff), supervisedDays),
)
