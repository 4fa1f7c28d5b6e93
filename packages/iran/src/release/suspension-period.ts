/**
 * Islamic Penal Code, articles 49 and 53: from when until when a suspension runs (REL-SU-3). Of a whole suspension from the day
 * of the order; where part of the punishment or one of several punishments is executed, from the *end* of that execution.
 */

import { addTerm, choiceOf, code, type Day, is, quantityRule, text, valueOfRule, when } from "@bazgasht/rules"
import { startOfSentence } from "../base/served.ts"
import { article, citing, ipc } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { executedTerm, measureDay, suspensionPeriod, suspensionScope } from "../facts/release/supervision.ts"
import { ipcInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { startOfPartialSuspension } from "../policies.ts"

const article53 = ipc(article(53), "verifiedText", "Khatkesh; Dotic; Edalatsara, article 53")
const opinion394 = citing(instruments.advisoryOpinion394)("whole", "verifiedReport")
const article49 = ipc(article(49), "verifiedReport")

/** REL-SU-3: the first day of the period. */
export const startOfSuspension = quantityRule<Day>("day", {
  id: "REL-SU-3",
  title: text("مبدأ مدت تعلیق", "the start of the period of suspension"),
  citations: [article53, opinion394, article49],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: when(
    is(suspensionScope, code("whole")),
    clausesOf(article49)(
      "IPC-49",
      "تعلیق تمام مجازات: از روز صدور قرار",
      "whole suspension: from the day of the order",
    )(measureDay),
    clausesOf(article53, opinion394)(
      "IPC-53",
      "تعلیق بخشی از مجازات: از پایان اجرای بخش تعلیق‌نشده",
      "partial suspension: from the end of the part that is executed",
    )(
      when(
        is(choiceOf(startOfPartialSuspension), code("endOfExecutedPart")),
        addTerm(valueOfRule(startOfSentence), executedTerm),
        valueOfRule(startOfSentence),
      ),
    ),
  ),
})

/** REL-SU-3: the first day on which the period is over. */
export const endOfSuspension = quantityRule<Day>("day", {
  id: "REL-SU-3/end",
  title: text("پایان مدت تعلیق", "the end of the period of suspension"),
  citations: [article53],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: addTerm(valueOfRule(startOfSuspension), suspensionPeriod),
})
