import type { Jurisdiction } from "../../../jurisdiction.ts"
import type { Opening } from "../../model/opening.ts"
import type { PlacementRound } from "../../model/placement-round.ts"
import { type OpeningCase, openingCase, type WorkCase } from "../work-case.ts"

/** Everybody from whom somebody who is there already is kept apart, as far as the files of the round and the round itself tell. */
const apartFromThose = (
  occupants: ReadonlyArray<string>,
  files: ReadonlyMap<string, WorkCase>,
  { apart = [] }: Pick<PlacementRound, "apart">,
): ReadonlySet<string> =>
  new Set(
    occupants.flatMap((occupant) => [
      ...(files.get(occupant)?.work.keptApartFrom ?? []),
      ...apart.flatMap(([one, other]) => (one === occupant ? [other] : other === occupant ? [one] : [])),
    ]),
  )

/** The opening; from whom those there are kept apart is known where the files of all of them are there and say it. */
const completed = (opening: Opening, files: ReadonlyMap<string, WorkCase>): Opening => {
  const { keptApartFrom, occupants } = opening
  if (keptApartFrom !== undefined || occupants === undefined) return opening
  const lists = occupants.map((occupant) => files.get(occupant)?.work.keptApartFrom)
  return lists.every((list) => list !== undefined) ? { ...opening, keptApartFrom: lists.flat() } : opening
}

/**
 * The openings of a round, in its order. Two people are kept apart wherever it is written: in the file of the one, in the file of
 * the other, in the opening where one of them is already, or in the round.
 *
 * @example
 * const [opening] = openingsOfRound(round, [], ruritania)
 * opening?.facts // => { openingKind: "work", openingWorkplace: "quarry" }
 */
export const openingsOfRound = (
  round: Pick<PlacementRound, "day" | "openings" | "apart">,
  people: ReadonlyArray<WorkCase>,
  jurisdiction: Jurisdiction,
): ReadonlyArray<OpeningCase> => {
  const files = new Map(people.map((person) => [person.id, person]))
  return round.openings.map((opening) => ({
    ...openingCase(completed(opening, files), jurisdiction, round.day),
    knownApart: apartFromThose(opening.occupants ?? [], files, round),
  }))
}
