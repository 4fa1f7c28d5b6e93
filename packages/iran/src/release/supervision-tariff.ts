/**
 * Daily tariff of electronic supervision (REL-EM-3). It is known for 1402 only; for other years there is no value.
 *
 * It holds for cases of IPC 62 and CPC 553, for prisoners of article 191 of the prison regulation and for suspects of CPC 217.
 * The lower tariff needs the social worker's finding, the confirmation of the head of the prison and the consent of the
 * provincial director.
 */

import {
  code,
  type Money,
  multiply,
  oneOf,
  quantityRule,
  table,
  text,
  valueOfParameter,
  valueOfRule,
} from "@bazgasht/rules"
import { headOfPrison, provincialDirectorate, socialWorker } from "../actors.ts"
import { citing } from "../citing.ts"
import { supervisedDays, supervisionMeans } from "../facts/release/supervision.ts"
import * as instruments from "../instruments.ts"
import { ordinaryTariff, tariffOfCovered, tariffOfUnable } from "../parameters/leniency.ts"

const tariff = citing(instruments.electronicSupervisionTariff1402)("whole", "verifiedReport", "Entesarr")

/** REL-EM-3: rials a day. */
export const dailyTariff = quantityRule<Money>("money", {
  id: "REL-EM-3",
  title: text("تعرفهٔ روزانهٔ نظارت الکترونیکی (ریال)", "daily tariff of electronic supervision in rials"),
  citations: [tariff],
  kind: "administrative",
  reporters: [socialWorker, headOfPrison],
  deciders: [provincialDirectorate],
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
export const tariffOfSupervision = quantityRule<Money>("money", {
  id: "REL-EM-3/sum",
  title: text("هزینهٔ نظارت الکترونیکی (ریال)", "cost of electronic supervision in rials"),
  citations: [tariff],
  kind: "automatic",
  expression: multiply(valueOfRule(dailyTariff), supervisedDays),
})
