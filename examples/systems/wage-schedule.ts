/** What work in a workshop is paid. */

import { makeWageRegister, wageScheduleSchema } from "@bazgasht/core/employment"
import { jalali } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** The wage of a day in a workshop, in rials; assumed. */
export const dailyWage = 3_600_000 as Money

/** The schedules of wages. */
export const wageRegister = Result.getOrThrow(
  makeWageRegister([
    Result.getOrThrow(
      Schema.decodeUnknownResult(wageScheduleSchema(jalali))({
        id: "wages-1404",
        from: "1404/01/01",
        approval: { by: "prisonsOrganization", on: "1403/12/20", document: "schedule-1404" },
        creditGrades: [1],
        skillLevels: ["plain"],
        kinds: [{ kind: "sewing", paidBy: "day" }],
        rows: [{ creditGrade: 1, skillLevel: "plain", kind: "sewing", after: 0, rate: dailyWage }],
        incentives: [],
      }),
    ),
  ]),
)
