/**
 * Islamic Penal Code, article 40: the four conditions of postponing a judgment (REL-PP-1), which suspension and electronic
 * supervision share.
 */

import { all, any, atLeast, clause, decisionRule, not, text } from "@bazgasht/rules"
import { court } from "../actors.ts"
import { article, ipc, letter } from "../citing.ts"
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
    clause(
      { id: "IPC-40-a", title: text("وجود جهات تخفیف", "mitigating grounds"), citations: [clauseOf40("a")] },
      mitigatingGround,
    ),
    clause(
      { id: "IPC-40-b", title: text("پیش‌بینی اصلاح مرتکب", "expected reform"), citations: [clauseOf40("b")] },
      reformExpected,
    ),
    clause(
      {
        id: "IPC-40-c",
        title: text(
          "جبران ضرر و زیان یا برقراری ترتیبات جبران",
          "damage made good, or arrangements to make it good",
        ),
        citations: [clauseOf40("c")],
      },
      any(atLeast(damagesPaid, damagesAwarded), damagesArranged),
    ),
    clause(
      {
        id: "IPC-40-d",
        title: text("فقدان سابقهٔ کیفری مؤثر", "no effective criminal record"),
        citations: [clauseOf40("d")],
      },
      not(effectiveRecord),
    ),
  ),
})
