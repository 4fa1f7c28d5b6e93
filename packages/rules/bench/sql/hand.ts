/**
 * The queries that somebody who knows SQL well would write for just these two decisions over the same table: NULL is unknown and takes
 * part in AND, OR and sums as SQL has it, and every limit is written into them.
 */

import type { DialectName } from "@bazgasht/rules/sql"
import { excludedOffences, longTermDays, offences } from "../case.ts"
import { levels } from "../populations/rules.ts"

const excluded = excludedOffences.map((code) => 1 + offences.indexOf(code)).join(", ")

const released = `"servedDays" * CASE WHEN "termDays" > ${longTermDays} THEN 2 ELSE 3 END >= "termDays"
    AND "grantedBefore" = 0 AND "goodConduct" = 2
    AND ("compensationPaid" = 2 OR "complainantConsents" = 2)
    AND "offence" NOT IN (${excluded})`

const score = `CASE WHEN "members" >= 7 THEN 30 WHEN "members" >= 5 THEN 20 WHEN "members" >= 3 THEN 10 WHEN "members" >= 1 THEN 5 ELSE 0 END
    + CASE WHEN "income" < 20000000 THEN 40 WHEN "income" < 50000000 THEN 25 WHEN "income" < 100000000 THEN 10 ELSE 0 END
    + CASE WHEN "femaleHead" = 2 THEN 15 ELSE 0 END
    + CASE WHEN "disabled" >= 1 THEN 15 ELSE 0 END
    + CASE WHEN "pupils" >= 3 THEN 10 WHEN "pupils" >= 1 THEN 5 ELSE 0 END
    + CASE WHEN "rents" = 2 THEN 10 ELSE 0 END`

const allKnown = ["members", "income", "femaleHead", "disabled", "pupils", "rents"]
  .map((column) => `"${column}" IS NOT NULL`)
  .join(" AND ")

const amount = `CASE ${levels
  .toReversed()
  .map(({ amount: rials, from }) => `WHEN score >= ${from} THEN ${rials}`)
  .join(" ")} END`

const counted = (dialect: DialectName, condition: string): string =>
  dialect === "clickhouse" ? `countIf(${condition})` : `count(*) FILTER (WHERE ${condition})`

/** For each decision its totals: of release the sure and the possible, of support how many amounts are known, and their sum. */
export const handWritten = (dialect: DialectName) => ({
  release: `SELECT count(*) AS cases,
  ${counted(dialect, "released")} AS sure,
  ${counted(dialect, "coalesce(released, TRUE)")} AS possible
FROM (
  SELECT ${released} AS released
  FROM register) AS t`,
  support: `SELECT count(*) AS known, sum(${amount}) AS total
FROM (
  SELECT ${score} AS score
  FROM register
  WHERE ${allKnown}) AS t`,
})
