/**
 * Islamic Penal Code, article 40: the four conditions of postponing a judgment (REL-PP-1), which suspension and electronic
 * supervision share.
 */

import { all, any, atLeast, decisionRule, not, text } from "@bazgasht/rules"
import { court } from "../actors.ts"
import { article, ipc, letter } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { mitigatingGround, reformExpected } from "../facts/release/conduct.ts"
import { damagesArranged, damagesAwarded, damagesPaid } from "../facts/release/damages.ts"
import { effectiveRecord } from "../facts/release/person.ts"
import { ipcInForce } from "../in-force.ts"

const clauseOf40 = (name: "a" | "b" | "c" | "d") =>
  ipc(letter(name, article(40)), "verifiedReport", "course notes")

/** REL-PP-1: (a) to (d). */
export const postponementConditions = decisionRule({
  id: "REL-PP-1",
  title: text("شرایط چهارگانهٔ تعویق صدور حکم", "the four conditions of postponement"),
  citations: [ipc(article(40), "verifiedReport", "course notes")],
  kind: "discretion",
  inForce: { from: ipcInForce },
  deciders: [court],
  expression: all(
    clausesOf(clauseOf40("a"))("IPC-40-a", "وجود جهات تخفیف", "mitigating grounds")(mitigatingGround),
    clausesOf(clauseOf40("b"))("IPC-40-b", "پیش‌بینی اصلاح مرتکب", "expected reform")(reformExpected),
    clausesOf(clauseOf40("c"))(
      "IPC-40-c",
      "جبران ضرر و زیان یا برقراری ترتیبات جبران",
      "damage made good, or arrangements to make it good",
    )(any(atLeast(damagesPaid, damagesAwarded), damagesArranged)),
    clausesOf(clauseOf40("d"))("IPC-40-d", "فقدان سابقهٔ کیفری مؤثر", "no effective criminal record")(
      not(effectiveRecord),
    ),
  ),
})
