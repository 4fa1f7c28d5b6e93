/**
 * Islamic Penal Code, article 58: conditional release (REL-CR-1, REL-CR-2), and what bars it (REL-CR-6).
 *
 * In discretionary imprisonment the court that gave the judgment may, in terms over ten years after half and in other cases
 * after one third of the term is served, on the proposal of the prosecutor or the enforcement judge, order conditional release,
 * if (a) to (d).
 *
 * The wording before 1392, half of the term and the first imprisonment only, is not encoded.
 */

import {
  all,
  any,
  atLeast,
  type Day,
  decisionRule,
  may,
  moreThan,
  must,
  not,
  onOrAfter,
  quantityRule,
  text,
  today,
  unless,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { court, enforcementJudge, headOfPrison, prosecutor } from "../actors.ts"
import { baseOfFractions, dayServed, somethingLeft } from "../base/served.ts"
import { article, ipc, letter } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { goodConduct, noReoffendingExpected } from "../facts/release/conduct.ts"
import { ableToPay, damagesArranged, damagesAwarded, damagesPaid } from "../facts/release/damages.ts"
import { conditionalReleaseUsed } from "../facts/release/person.ts"
import { ipcInForce } from "../in-force.ts"
import { longTerm, shareOfLongTerm, shareOfOtherTerm } from "../parameters/leniency.ts"
import { acidAttack, lifeImprisonment, noImprisonment, notTazir } from "./bars.ts"
import { drugNoteBar } from "./drug-note.ts"

const source = "Adlgoo, Islamic-law.ir and Edha, article 58"
const article58 = ipc(article(58), "verifiedText", source)
const clauseOf58 = (name: "a" | "b" | "c" | "d") => ipc(letter(name, article(58)), "verifiedText", source)

/** REL-CR-1: the first day on which the fraction is complete. */
export const conditionalReleaseDay = quantityRule<Day>("day", {
  id: "REL-CR-1",
  title: text("نخستین روز استحقاق آزادی مشروط", "the first day for conditional release"),
  citations: [article58],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: dayServed(
    when(
      moreThan(valueOfRule(baseOfFractions), valueOfParameter(longTerm)),
      valueOfParameter(shareOfLongTerm),
      valueOfParameter(shareOfOtherTerm),
    ),
  ),
})

/** REL-CR: conditional release may be proposed and decided. */
export const conditionalRelease = decisionRule({
  id: "REL-CR",
  title: text("آزادی مشروط", "conditional release"),
  citations: [article58],
  kind: "discretion",
  inForce: { from: ipcInForce },
  acts: [
    may("propose", [prosecutor]),
    // The judge of enforcement is bound to check the time and the conditions, and to propose once they are met.
    must("propose", [enforcementJudge]),
    must("report", [headOfPrison]),
    may("decide", [court]),
  ],
  expression: unless(
    all(
      somethingLeft,
      clausesOf(article58)(
        "IPC-58",
        "در حبس بیش از ده سال نصف و در سایر موارد یک‌سوم مدت مجازات تحمل شده است",
        "half of a term over ten years, one third of any other, has been served",
      )(onOrAfter(today, valueOfRule(conditionalReleaseDay))),
      clausesOf(clauseOf58("a"))(
        "IPC-58-a",
        "محکوم در مدت اجرای مجازات همواره از خود حسن اخلاق و رفتار نشان داده است",
        "good conduct throughout the execution",
      )(goodConduct),
      clausesOf(clauseOf58("b"))(
        "IPC-58-b",
        "حالات و رفتار محکوم نشان می‌دهد که پس از آزادی دیگر مرتکب جرمی نمی‌شود",
        "conduct shows that no new offence is to be expected",
      )(noReoffendingExpected),
      clausesOf(clauseOf58("c"))(
        "IPC-58-c",
        "محکوم تا آنجا که استطاعت دارد ضرر و زیان مورد حکم یا مورد موافقت مدعی خصوصی را پرداخته یا ترتیبی برای پرداخت آن داده است",
        "the damages are paid as far as the convict is able, or agreed on, or their payment is arranged",
      )(any(atLeast(damagesPaid, damagesAwarded), damagesArranged, not(ableToPay))),
      clausesOf(clauseOf58("d"))(
        "IPC-58-d",
        "محکوم پیش از آن از آزادی مشروط استفاده نکرده است",
        "conditional release was not used before",
      )(not(conditionalReleaseUsed)),
    ),
    lifeImprisonment,
    noImprisonment(article58),
    notTazir,
    acidAttack,
    drugNoteBar,
  ),
})
