/**
 * Directive on the permitted radius under electronic supervision, article 1 (REL-EM-2). The court picks the grade by kind and
 * manner of the offence, record and harm.
 */

import {
  atMost,
  type Count,
  count,
  decisionRule,
  oneOf,
  quantityRule,
  table,
  text,
  valueOfParameter,
  valueOfRule,
} from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { article, citing } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { distanceFromHome, radiusGrade } from "../facts/release/supervision.ts"
import * as instruments from "../instruments.ts"
import { radiusOfGrade1, radiusOfGrade2, radiusOfGrade3 } from "../parameters/leniency.ts"

const article1 = citing(instruments.permittedRadiusDirective)(
  article(1),
  "verifiedText",
  "Davoudabadi, EMR01",
)
const inForce = { from: jalaliDay(1401, 5, 29) }

/** REL-EM-2: metres from the home building. */
export const permittedRadius = quantityRule<Count>("count", {
  id: "REL-EM-2",
  title: text("شعاع محدودهٔ مراقبتی (متر)", "permitted radius in metres"),
  citations: [article1],
  kind: "automatic",
  inForce,
  expression: table({
    hitPolicy: "unique",
    inputs: [radiusGrade],
    rows: [
      [[oneOf(count(1))], valueOfParameter(radiusOfGrade1)],
      [[oneOf(count(2))], valueOfParameter(radiusOfGrade2)],
      [[oneOf(count(3))], valueOfParameter(radiusOfGrade3)],
    ],
  }),
})

/** Whether a position lies within the permitted radius. */
export const withinRadius = decisionRule({
  id: "REL-EM-2/within",
  title: text("حضور در محدودهٔ مراقبتی", "within the permitted radius"),
  citations: [article1],
  kind: "automatic",
  inForce,
  expression: clausesOf(article1)(
    "EMR01-1",
    "فاصله از شعاع مجاز بیشتر نیست",
    "the distance is not more than the radius",
  )(atMost(distanceFromHome, valueOfRule(permittedRadius))),
})
