/** Cases that live over a store, by the commands of their courses. */

import { accessBy, type CaseKind, type LifeCycleTypes } from "@bazgasht/casework"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import { type Day, gregorian, parseDay } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { callerOf, everything, serve } from "../../../casework/test/services/requests.ts"
import {
  allYes,
  papersFor,
  setting as placementSetting,
  reserved,
} from "../employment/cases/placement/sequences.ts"
import { withoutReading } from "./every-kind.ts"

export const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))

/** A command as a course of a case gives it. */
export interface Asked {
  readonly on: string
  readonly as: string
  readonly who?: string
  readonly content: object
}

/** Lives cases of a kind over a store: the stage that one reaches, or the code at which it ends. */
export const living = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  storage: StorageAdapter,
  setting: L["Setting"],
) => {
  const commands = Object.keys(kind.lifeCycle.competences)
  return (subject: string, course: ReadonlyArray<Asked>, from = 0): Promise<string> => {
    const roles = [...new Set(course.map(({ as }) => as))]
    const service = serve(withoutReading(kind), storage, accessBy(everything(kind.kind, roles, commands)))
    return Effect.runPromise(
      Effect.gen(function* () {
        let stage = "none"
        for (const [place, { as, content, on, who = `${as}-1` }] of course.entries())
          stage = (yield* service.handleUnknown({
            caller: callerOf(who, as),
            command: {
              ...content,
              id: `${subject}-${from + place}`,
              subject,
              at: day(on),
              by: { id: who, role: as },
              expectedVersion: from + place,
            },
            setting,
          })).stage
        return stage
      }).pipe(Effect.catch((error) => Effect.succeed(error.code))),
    )
  }
}

/** A placement up to its first day. */
export const work = (subject: string, weeklyHours: number, prisoner = "prisoner-1"): ReadonlyArray<Asked> => {
  const { terms } = placementSetting
  const seat = { ...reserved, placement: subject }
  const period = { from: day("2026-02-01"), to: day("2026-08-01") }
  const conditions = { wage: { amount: 1, per: "month" }, weeklyHours, deductions: [] }
  const documents = papersFor(terms, "inside", day("2026-01-04"), day("2026-08-01"))
  return [
    {
      on: "2026-01-01",
      as: "officer",
      content: {
        ...{ type: "propose", prisoner, seat, period },
        findings: allYes(terms, day("2026-01-01")),
        basis: { kind: "run", run: "run-1" },
      },
    },
    {
      on: "2026-01-02",
      as: "officer",
      content: { type: "offer", conditions, informedOn: day("2026-01-02") },
    },
    { on: "2026-01-03", as: "prisoner", who: prisoner, content: { type: "accept" } },
    { on: "2026-01-04", as: "council", content: { type: "clear", documents, custodyDigest: "custody-1" } },
    { on: "2026-02-01", as: "officer", content: { type: "start", seat, custodyDigest: "custody-1" } },
  ]
}
