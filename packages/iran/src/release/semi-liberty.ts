/**
 * Islamic Penal Code, articles 56 and 57, and Criminal Procedure Code, article 553: semi-liberty (REL-SL).
 *
 * In imprisonments of degree five to seven the court of the final judgment may, where the complainant waives, suitable security
 * is given and the convict undertakes a work, training, family or treatment activity that helps reform or compensation, place
 * him in semi-liberty with his consent. Note (Reduction Act): in degrees two to four after one quarter of the term.
 */

import {
  all,
  any,
  choiceOf,
  code,
  decisionRule,
  is,
  may,
  must,
  onOrAfter,
  onOrBefore,
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
  courtOfFinalJudgment,
  enforcementJudge,
  socialWorker,
} from "../actors.ts"
import { dayServed, somethingLeft } from "../base/served.ts"
import { article, cpc, ipc, note, red99 } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { waiverUnnecessary } from "../facts/findings.ts"
import { privateComplainant } from "../facts/release/complainant.ts"
import { activityUndertaking, ownConsent, suitableSecurity } from "../facts/release/conduct.ts"
import { judgmentDay } from "../facts/release/sentence.ts"
import { ipcInForce, reductionActInForce } from "../in-force.ts"
import {
  heaviestSemiLiberty,
  heaviestSemiLibertyAfterShare,
  lightestSemiLiberty,
  lightestSemiLibertyAfterShare,
  semiLibertyShare,
} from "../parameters/leniency.ts"
import { degreeForSemiLiberty, waiverWithoutComplainant } from "../policies.ts"
import {
  acidAttack,
  decidingDegree,
  degreeBetween,
  duringExecution,
  lifeIsHeaviest,
  noImprisonment,
  notTazir,
} from "./conditions.ts"
import { drugNoteBar } from "./drug-note.ts"
import { effectiveWaiver } from "./waiver.ts"

const article57 = ipc(article(57), "verifiedText", "WikiHoghoogh, article 57")
const under57 = clausesOf(article57)
const noteTo57 = ipc(note(article(57)), "verifiedText", "WikiHoghoogh, article 57")
const article8 = red99(article(8), "verifiedText", "Edalatsara, RED99 article 8")
const underNoteTo57And8 = clausesOf(noteTo57, article8)
const article553 = cpc(article(553), "verifiedText", "WikiHoghoogh, CPC 553")

const degree = decidingDegree(degreeForSemiLiberty)

/** REL-SL-1: the first day on which one quarter of the term is served. */
export const semiLibertyDay = computed([noteTo57, article8], { from: ipcInForce }).day(
  "REL-SL-1",
  "نخستین روز نیمه‌آزادی در حبس درجهٔ دو تا چهار",
  "the first day for semi-liberty in degrees 2 to 4",
  dayServed(valueOfParameter(semiLibertyShare)),
)

/** REL-SL: semi-liberty may be decided. */
export const semiLiberty = decisionRule({
  id: "REL-SL",
  title: text("نظام نیمه‌آزادی", "semi-liberty"),
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
        )(onOrBefore(today, judgmentDay)),
        somethingLeft,
      ),
      any(
        under57(
          "IPC-57",
          "حبس تعزیری درجهٔ پنج تا هفت",
          "ta'zir imprisonment of degree five to seven",
        )(degreeBetween(degree, heaviestSemiLiberty, lightestSemiLiberty)),
        all(
          reductionActInForce,
          underNoteTo57And8(
            "IPC-57-note-degree",
            "حبس تعزیری درجهٔ دو تا چهار",
            "ta'zir imprisonment of degree two to four",
          )(degreeBetween(degree, heaviestSemiLibertyAfterShare, lightestSemiLibertyAfterShare)),
          underNoteTo57And8(
            "IPC-57-note",
            "یک‌چهارم مدت حبس تحمل شده است",
            "one quarter of the term has been served",
          )(onOrAfter(today, valueOfRule(semiLibertyDay))),
        ),
      ),
      under57(
        "IPC-57-waiver",
        "گذشت شاکی",
        "the complainant's waiver",
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
      under57("IPC-57-security", "سپردن تأمین مناسب", "suitable security")(suitableSecurity),
      under57(
        "IPC-57-activity",
        "تعهد به انجام یک فعالیت شغلی، حرفه‌ای، آموزشی، حرفه‌آموزی، مشارکت در تداوم زندگی خانوادگی یا درمان که در فرایند اصلاح یا جبران خسارت بزه‌دیده مؤثر است",
        "an undertaking of a work, vocational, educational, family-life or treatment activity that helps reform or compensation",
      )(activityUndertaking),
      under57("IPC-57-consent", "رضایت محکوم", "the convict's own consent")(ownConsent),
    ),
    lifeIsHeaviest,
    noImprisonment(article57),
    notTazir,
    acidAttack,
    drugNoteBar,
  ),
})
