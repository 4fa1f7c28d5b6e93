/**
 * Islamic Penal Code, articles 64 to 87: alternatives to imprisonment (REL-ALT).
 *
 * 65. Intentional, statutory maximum up to three months: an alternative. 66. From 91 days to six months: an alternative,
 * unless the offender has a listed record within five years of its execution. 67. Over six months to one year: the court may.
 * 68. Unintentional: up to two years an alternative, over two years the court may. Note to article 37: an imposed term under
 * 91 days is converted.
 */

import {
  addTerm,
  all,
  always,
  any,
  anything,
  atMost,
  before,
  choiceOf,
  code,
  countOf,
  days,
  decisionRule,
  type Expression,
  exists,
  fromUpTo,
  is,
  isNot,
  lessThan,
  may,
  months,
  moreThan,
  must,
  never,
  oneOf,
  onOrBefore,
  over,
  overUpTo,
  type Ratio,
  stage,
  table,
  text,
  today,
  unless,
  upTo,
  valueOfParameter,
  valueOfRule,
  when,
  years,
} from "@bazgasht/rules"
import { court } from "../actors.ts"
import { article, articles, ipc, letter, note } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { offenceIntentional } from "../facts/release/offence.ts"
import { earlierConvictions } from "../facts/release/person.ts"
import { judgmentDay, judgmentTerm, statutoryMaximum } from "../facts/release/sentence.ts"
import { ipcInForce } from "../in-force.ts"
import {
  convertedTerm,
  heavyRecordDegree,
  leastAlternativeAddition,
  mostAlternativeAddition,
  mostAlternatives,
  recordWindow,
  toleratedLightRecords,
  toleratedLightRecordsByCourseNotes,
} from "../parameters/leniency.ts"
import { lightRecordsForAlternatives } from "../policies.ts"
import { acidAttack, lifeIsHeaviest, noImprisonment, notTazir } from "./conditions.ts"
import { drugNoteBar } from "./drug-note.ts"
import * as sentences from "./sentences/alternatives.ts"

const articles64To87 = ipc(articles(64, 87), "verifiedReport", "course notes")
const articles65To68 = ipc(articles(65, 68), "verifiedReport", "course notes")
const under65To68 = clausesOf(articles65To68)
const article66 = ipc(article(66), "verifiedReport", "course notes")
const article81 = ipc(article(81), "verifiedText", "Iranian Adl, article 81")
const noteTo37 = ipc(note(article(37)), "verifiedReport", "course notes")

/** A listed record of intentional offences, within five years of its execution: one heavy or several light ones. */
const listedRecord = clausesOf(
  article66,
  ipc(letter("a", article(66)), "recalled"),
  ipc(letter("b", article(66)), "recalled"),
)(
  "IPC-66-record",
  "مشمول مادهٔ ۶۶ از جهت سابقه: محکومیت عمدی که از اجرای آن پنج سال نگذشته است",
  "article 66 applies to the record: a listed conviction within five years of its execution",
  sentences.ipc66Record,
)(
  any(
    exists(earlierConvictions, ({ degree, intentional, executedDay }) =>
      all(
        intentional,
        before(today, addTerm(executedDay, valueOfParameter(recordWindow))),
        atMost(degree, valueOfParameter(heavyRecordDegree)),
      ),
    ),
    moreThan(
      countOf(earlierConvictions, ({ degree, intentional, executedDay }) =>
        all(
          intentional,
          before(today, addTerm(executedDay, valueOfParameter(recordWindow))),
          moreThan(degree, valueOfParameter(heavyRecordDegree)),
        ),
      ),
      when(
        is(choiceOf(lightRecordsForAlternatives), code("text")),
        valueOfParameter(toleratedLightRecords),
        valueOfParameter(toleratedLightRecordsByCourseNotes),
      ),
    ),
  ),
)

type Mode = "mandatory" | "optional" | "none"
const mandatory = code<Mode>("mandatory")
const optional = code<Mode>("optional")
const none = code<Mode>("none")

/** REL-ALT: whether an alternative must, may or may not take the place of imprisonment. */
export const alternativeMode = computed([articles65To68, noteTo37], { from: ipcInForce }).code<Mode>(
  "REL-ALT/mode",
  "الزامی یا اختیاری بودن جایگزین حبس",
  "whether an alternative is mandatory, optional or closed",
  when(
    clausesOf(noteTo37)(
      "IPC-37-note",
      "حبس مورد حکم پس از تخفیف کمتر از نود و یک روز است",
      "the imposed term is under 91 days",
      sentences.ipc37Note,
    )(lessThan(judgmentTerm, valueOfParameter(convertedTerm))),
    mandatory,
    under65To68(
      "IPC-65-68",
      "عمد، حداکثر مجازات قانونی و سابقه تعیین می‌کنند که جایگزین حبس الزامی، اختیاری یا منتفی است",
      "intent, the statutory maximum and the record decide whether an alternative is mandatory, optional or closed",
    )(
      table({
        hitPolicy: "unique",
        inputs: [offenceIntentional, statutoryMaximum, listedRecord],
        rows: [
          [[oneOf(always), upTo(months(3)), anything], mandatory],
          [[oneOf(always), fromUpTo(days(91), months(6)), oneOf(never)], mandatory],
          [[oneOf(always), fromUpTo(days(91), months(6)), oneOf(always)], none],
          [[oneOf(always), overUpTo(months(6), years(1)), anything], optional],
          [[oneOf(always), over(years(1)), anything], none],
          [[oneOf(never), upTo(years(2)), anything], mandatory],
          [[oneOf(never), over(years(2)), anything], optional],
        ],
      }),
    ),
  ),
  { codeTitles: { none: text("منتفی", "closed") }, codeSentences: sentences.alternativeMode },
)

const mandatoryStage = stage(
  "mandatoryAlternative",
  text("جایگزین الزامی", "mandatory alternative"),
  is(valueOfRule(alternativeMode), mandatory),
)
const optionalStage = stage(
  "optionalAlternative",
  text("جایگزین اختیاری", "optional alternative"),
  is(valueOfRule(alternativeMode), optional),
)

/** REL-ALT: an alternative must or may be imposed. */
export const alternatives = decisionRule({
  id: "REL-ALT",
  title: text("مجازات جایگزین حبس", "an alternative to imprisonment"),
  citations: [articles64To87],
  kind: "discretion",
  inForce: { from: ipcInForce },
  acts: [
    must("decide", [court], { stage: mandatoryStage }),
    may("decide", [court], { stage: optionalStage }),
  ],
  expression: unless(
    all(
      clausesOf(articles64To87)(
        "IPC-64-at-judgment",
        "ضمن صدور حکم",
        "together with the judgment",
        sentences.ipc64AtJudgment,
      )(onOrBefore(today, judgmentDay)),
      under65To68(
        "IPC-64-mode",
        "جایگزین حبس الزامی یا اختیاری است",
        "an alternative is mandatory or optional",
        sentences.ipc64Mode,
      )(isNot(valueOfRule(alternativeMode), none)),
    ),
    lifeIsHeaviest,
    noImprisonment(articles64To87),
    notTazir,
    acidAttack,
    drugNoteBar,
  ),
})

const addition = (id: string, fa: string, en: string, expression: Expression<Ratio>) =>
  computed([article81], { from: ipcInForce }).ratio(id, fa, en, expression)

/** Article 81: the least that a first breach adds, as a share of the punishment; a repeated breach brings imprisonment. */
export const leastAdditionToAlternative = addition(
  "REL-ALT/leastAddition",
  "حداقل افزایش مجازات جایگزین پس از نخستین تخلف",
  "the minimum addition after a first breach",
  valueOfParameter(leastAlternativeAddition),
)

/** Article 81: the most that a first breach adds, as a share of the punishment. */
export const mostAdditionToAlternative = addition(
  "REL-ALT/mostAddition",
  "حداکثر افزایش مجازات جایگزین پس از نخستین تخلف",
  "the maximum addition after a first breach",
  valueOfParameter(mostAlternativeAddition),
)

/** The most kinds of alternatives in one judgment. */
export const mostAlternativesAtOnce = computed([articles64To87], { from: ipcInForce }).count(
  "REL-ALT/mostAtOnce",
  "حداکثر انواع جایگزین در یک حکم",
  "the maximum number of kinds of alternatives at once",
  valueOfParameter(mostAlternatives),
)
