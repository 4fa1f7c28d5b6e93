import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { knownOnly } from "../../../case-file/known-only.ts"
import type { Jurisdiction } from "../../../jurisdiction.ts"
import { ownFactsIn } from "../../facts/family-facts.ts"
import { type FamilyFile, familyFileAt, familyFileOn } from "../../model/family-file.ts"
import { CycleError } from "./error.ts"
import type { CycleFamily } from "./snapshot.ts"

/**
 * Suspensions and cover of other payers with what is announced for later days, as far as it is known by a day: the later days of a cycle are
 * paid for by it.
 */
const announcedBy = (file: FamilyFile, jurisdiction: Jurisdiction, known: Day) => {
  const announces = (file.support?.suspensions?.length ?? 0) + (file.otherCovers?.length ?? 0) > 0
  // Most files announce nothing, and a second reading of a nation's files takes its time.
  const { otherCovers = [], support } = announces
    ? familyFileAt(file, jurisdiction, { day: jurisdiction.pack.calendar.lastDay, known })
    : {}
  return { suspensions: support?.suspensions ?? [], covers: otherCovers }
}

/**
 * What a snapshot of a day keeps of a family, or which part of its status the file leaves open. Suspensions and cover of other
 * payers that are announced for later, and known by the day, are kept with their days. A file that does not say how the
 * family stands is refused: nobody is paid or put on a list by a guess.
 *
 * @param asOf - the file as it was on the day, where it has been read so already
 * @example
 * const [file] = files
 * file && Result.getOrThrow(cycleFamily(file, ruritania, gregorianDay(2025, 9, 1))).status // => "waiting"
 *
 * // A file that does not say how the family stands is refused.
 * const unsaid = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania))
 * const refused = cycleFamily(unsaid, ruritania, gregorianDay(2025, 9, 1))
 * Result.isFailure(refused) && refused.failure.code // => "cycle.noStatus"
 */
export const cycleFamily = (
  file: FamilyFile,
  jurisdiction: Jurisdiction,
  day: Day,
  asOf: FamilyFile = familyFileOn(file, jurisdiction, day),
): Result.Result<CycleFamily, CycleError> => {
  const { id, support } = asOf
  const refuse = (code: CycleError["code"]) => Result.fail(new CycleError({ code, family: id }))
  if (support === undefined) return refuse("cycle.noStatus")
  // Without its history: a nation's families are taken one after another, and no rule of a cycle asks how their facts became what they are.
  const kept = { id, ...ownFactsIn(asOf, jurisdiction), ...announcedBy(file, jurisdiction, day) }
  const { end, phasingOutSince, status, start, waitingSince } = support
  if (status === "active")
    return start === undefined
      ? refuse("cycle.noStart")
      : Result.succeed({ status, start, ...knownOnly({ end, phasingOutSince }), ...kept })
  if (waitingSince === undefined) return refuse("cycle.noWaitingSince")
  return Result.succeed({ status, waitingSince, ...(start === undefined ? {} : { start }), ...kept })
}
