/** A day of release that nobody has set: an officer assumes it, on a ground, for so long. */

import { type Calendar, type Day, text } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { entriesOf, type Note } from "../../case-file/checks.ts"
import type { Chronology } from "../../case-file/chronology.ts"
import type { FileExpectation } from "../../case-file/expectation.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import { knownDay, writtenDay } from "../../case-file/written-day.ts"
import { writtenText } from "../../case-file/written-word.ts"

/**
 * An assumption of the day of release, for a person whose release has no day: held for a debt, for example. It settles what depends on that day as
 * long as it holds, and every decision that rests on it says so. A day that is set takes its place.
 */
export interface ReleaseAssumption {
  /** The assumed day of release. */
  readonly release: Day
  /** Opaque id of the officer who assumes it. */
  readonly by: string
  /** Code of the ground on which it is assumed. */
  readonly ground: string
  /** The day on which it was assumed. */
  readonly from: Day
  /** The first day on which it no longer holds: the assumed day of release at the latest. Absent in a file as it was before that day. */
  readonly to?: Day
  /** The day on which it became known, where that is not the day on which it was assumed. */
  readonly known?: Day
}

export const releaseAssumptionSchema = (calendar: Calendar) =>
  Schema.Struct({
    release: writtenDay(calendar),
    by: writtenText,
    ground: writtenText,
    from: writtenDay(calendar),
    to: writtenDay(calendar),
    ...knownDay(calendar),
  })

/** An assumption counts from the day on which it was made, until it no longer holds. */
export const releaseAssumptionTimes: Chronology = {
  from: { time: "dates" },
  to: { time: "ends", announced: true },
  release: { time: "limit" },
  known: { time: "known" },
}

const fromThen: FileExpectation = {
  code: "day.outOfOrder",
  expected: text("روزی پس از آغاز فرض", "a day after the one on which it was assumed"),
}

const untilRelease: FileExpectation = {
  code: "day.outOfOrder",
  expected: text("روزی که پس از آزادی مفروض نباشد", "a day no later than the assumed release"),
}

const once: FileExpectation = {
  code: "field.conflict",
  expected: text("فقط یک فرض آزادی از هر روز", "one assumption of the release from a day"),
}

/** Notes an assumption that ends before it begins or outlasts the release that it assumes, and two that begin on one day. */
export const releaseAssumptionChecks = (
  assumptions: ReadonlyArray<Salvaged<ReleaseAssumption> | undefined> | undefined,
  note: Note,
): void => {
  const begun = new Set<Day>()
  for (const [index, { from, release, to }] of entriesOf(assumptions)) {
    const at = (field: string) => ["work", "releaseAssumptions", index, field]
    if (from !== undefined) {
      if (to !== undefined && to <= from) note(at("to"), fromThen)
      if (release !== undefined && release <= from) note(at("release"), fromThen)
      if (begun.has(from)) note(at("from"), once)
      begun.add(from)
    }
    if (to !== undefined && release !== undefined && to > release) note(at("to"), untilRelease)
  }
}
