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
  clause,
  code,
  type Day,
  decisionRule,
  is,
  may,
  must,
  onOrAfter,
  onOrBefore,
  quantityRule,
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
} from "../parameters/semi-liberty.ts"
import { degreeForSemiLiberty, waiverWithoutComplainant } from "../policies.ts"
import { acidAttack, lifeIsHeaviest, noImprisonment, notTazir } from "./bars.ts"
import { decidingDegree, degreeBetween } from "./deciding-degree.ts"
import { drugNoteBar } from "./drug-note.ts"
import { effectiveWaiver } from "./effective-waiver.ts"
import { duringExecution } from "./stages.ts"

const article57 = ipc(article(57), "verifiedText", "WikiHoghoogh, article 57")
const noteTo57 = ipc(note(article(57)), "verifiedText", "WikiHoghoogh, article 57")
const article8 = red99(article(8), "verifiedText", "Edalatsara, RED99 article 8")
const article553 = cpc(article(553), "verifiedText", "WikiHoghoogh, CPC 553")

const degree = decidingDegree(degreeForSemiLiberty)

/** REL-SL-1: the first day on which one quarter of the term is served. */
export const semiLibertyDay = quantityRule<Day>("day", {
  id: "REL-SL-1",
  title: text(
    "نخستین روز نیمه‌آزادی در حبس درجهٔ دو تا چهار",
    "the first day for semi-liberty in degrees 2 to 4",
  ),
  citations: [noteTo57, article8],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: dayServed(valueOfParameter(semiLibertyShare)),
})

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
        clause(
          {
            id: "IPC-57-at-judgment",
            title: text("ضمن صدور حکم", "together with the judgment"),
            citations: [article57],
          },
          onOrBefore(today, judgmentDay),
        ),
        somethingLeft,
      ),
      any(
        clause(
          {
            id: "IPC-57",
            title: text("حبس تعزیری درجهٔ پنج تا هفت", "ta'zir imprisonment of degree five to seven"),
            citations: [article57],
          },
          degreeBetween(degree, heaviestSemiLiberty, lightestSemiLiberty),
        ),
        all(
          reductionActInForce,
          clause(
            {
              id: "IPC-57-note-degree",
              title: text("حبس تعزیری درجهٔ دو تا چهار", "ta'zir imprisonment of degree two to four"),
              citations: [noteTo57, article8],
            },
            degreeBetween(degree, heaviestSemiLibertyAfterShare, lightestSemiLibertyAfterShare),
          ),
          clause(
            {
              id: "IPC-57-note",
              title: text("یک‌چهارم مدت حبس تحمل شده است", "one quarter of the term has been served"),
              citations: [noteTo57, article8],
            },
            onOrAfter(today, valueOfRule(semiLibertyDay)),
          ),
        ),
      ),
      clause(
        {
          id: "IPC-57-waiver",
          title: text("گذشت شاکی", "the complainant's waiver"),
          citations: [article57],
        },
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
      clause(
        {
          id: "IPC-57-security",
          title: text("سپردن تأمین مناسب", "suitable security"),
          citations: [article57],
        },
        suitableSecurity,
      ),
      clause(
        {
          id: "IPC-57-activity",
          title: text(
            "تعهد به انجام یک فعالیت شغلی، حرفه‌ای، آموزشی، حرفه‌آموزی، مشارکت در تداوم زندگی خانوادگی یا درمان که در فرایند اصلاح یا جبران خسارت بزه‌دیده مؤثر است",
            "an undertaking of a work, vocational, educational, family-life or treatment activity that helps reform or compensation",
          ),
          citations: [article57],
        },
        activityUndertaking,
      ),
      clause(
        {
          id: "IPC-57-consent",
          title: text("رضایت محکوم", "the convict's own consent"),
          citations: [article57],
        },
        ownConsent,
      ),
    ),
    lifeIsHeaviest,
    noImprisonment(article57),
    notTazir,
    acidAttack,
    drugNoteBar,
  ),
})
