/**
 * Islamic Penal Code, article 62, and Criminal Procedure Code, article 553: electronic supervision (REL-EM-1).
 *
 * In ta'zir offences of degree five to eight the court may, on the conditions of supervised postponement, place the convict
 * under electronic supervision within a defined place, with his consent. Note 2 (Reduction Act): in degrees two to four after
 * one quarter of the term.
 */

import {
  all,
  any,
  type Day,
  decisionRule,
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
} from "@bazgasht/rules"
import { classificationCouncil, court, enforcementJudge, socialWorker } from "../actors.ts"
import { dayServed, somethingLeft } from "../base/served.ts"
import { article, cpc, ipc, note, red99 } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { definedPlace, ownConsent } from "../facts/release/conduct.ts"
import { judgmentDay } from "../facts/release/sentence.ts"
import { ipcInForce, reductionActInForce } from "../in-force.ts"
import {
  electronicSupervisionShare,
  heaviestElectronicSupervision,
  heaviestElectronicSupervisionAfterShare,
  lightestElectronicSupervision,
  lightestElectronicSupervisionAfterShare,
} from "../parameters/leniency.ts"
import { degreeForElectronicSupervision } from "../policies.ts"
import { acidAttack, lifeIsHeaviest, noImprisonment, notTazir } from "./bars.ts"
import { decidingDegree, degreeBetween } from "./deciding-degree.ts"
import { drugNoteBar } from "./drug-note.ts"
import { postponementConditions } from "./postponement-conditions.ts"
import { duringExecution } from "./stages.ts"

const article62 = ipc(article(62), "verifiedReport", "Avayerahnama; Nadiatour")
const under62 = clausesOf(article62)
const noteTo62 = ipc(note(article(62), 2), "verifiedReport", "Lexa course copy of note 2")
const article9 = red99(article(9), "verifiedReport", "Avayerahnama; Lexa")
const underNoteTo62And9 = clausesOf(noteTo62, article9)
const article553 = cpc(article(553), "verifiedText", "WikiHoghoogh, CPC 553")

const degree = decidingDegree(degreeForElectronicSupervision)

/** REL-EM-1: the first day on which one quarter of the term is served. */
export const electronicSupervisionDay = quantityRule<Day>("day", {
  id: "REL-EM-1",
  title: text(
    "نخستین روز نظارت الکترونیکی در حبس درجهٔ دو تا چهار",
    "the first day for electronic supervision in degrees 2 to 4",
  ),
  citations: [noteTo62, article9],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: dayServed(valueOfParameter(electronicSupervisionShare)),
})

/** REL-EM: electronic supervision may be decided. */
export const electronicSupervision = decisionRule({
  id: "REL-EM",
  title: text("نظارت سامانه‌های الکترونیکی (پابند الکترونیکی)", "electronic supervision (ankle monitor)"),
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
        )(onOrBefore(today, judgmentDay)),
        somethingLeft,
      ),
      any(
        under62(
          "IPC-62",
          "جرم تعزیری درجهٔ پنج تا هشت",
          "a ta'zir offence of degree five to eight",
        )(degreeBetween(degree, heaviestElectronicSupervision, lightestElectronicSupervision)),
        all(
          reductionActInForce,
          underNoteTo62And9(
            "IPC-62-note-2-degree",
            "حبس تعزیری درجهٔ دو تا چهار",
            "ta'zir imprisonment of degree two to four",
          )(
            degreeBetween(
              degree,
              heaviestElectronicSupervisionAfterShare,
              lightestElectronicSupervisionAfterShare,
            ),
          ),
          underNoteTo62And9(
            "IPC-62-note-2",
            "یک‌چهارم مدت حبس تحمل شده است",
            "one quarter of the term has been served",
          )(onOrAfter(today, valueOfRule(electronicSupervisionDay))),
        ),
      ),
      under62(
        "IPC-62-conditions",
        "شرایط مقرر در تعویق مراقبتی",
        "the conditions of supervised postponement",
      )(valueOfRule(postponementConditions)),
      under62("IPC-62-consent", "رضایت محکوم", "the convict's own consent")(ownConsent),
      under62("IPC-62-place", "محدودهٔ مکانی مشخص", "a defined place")(definedPlace),
    ),
    lifeIsHeaviest,
    noImprisonment(article62),
    notTazir,
    acidAttack,
    drugNoteBar,
  ),
})
