/**
 * Who may be placed where, and how well they fit: the pairs in which every hard constraint says yes and which are wished.
 *
 * @module
 */

import { fitOfPair, type OpeningCase, prepareConstraints, type WorkCase } from "@bazgasht/core/placement"
import { employmentProgramme, iranPack } from "@bazgasht/iran"
import type { Day } from "@bazgasht/rules"
import type { FeasiblePair, PlacementInstance } from "@bazgasht/solvers/placement"

/** Who declines an opening by stating wishes that leave it out is not placed there. */
const wishes = ({ work }: WorkCase, { opening }: OpeningCase): boolean =>
  work.wishes === undefined || work.wishes.includes(opening.id)

/** The pairs of people and openings on a day, by their places in both lists. */
export const pairsOf = (
  people: ReadonlyArray<WorkCase>,
  openings: ReadonlyArray<OpeningCase>,
  today: Day,
): ReadonlyArray<FeasiblePair> => {
  const { areMet } = prepareConstraints(employmentProgramme.constraints, { pack: iranPack, today })
  return people.flatMap((person, candidate) =>
    openings.flatMap((of, opening) =>
      wishes(person, of) && areMet(person, of)
        ? [{ candidate, opening, fit: fitOfPair(person, of, employmentProgramme.fit)?.proven ?? 0 }]
        : [],
    ),
  )
}

/** A placement problem of people and openings without side constraints. */
export const instanceOf = (
  people: ReadonlyArray<WorkCase>,
  openings: ReadonlyArray<OpeningCase>,
  today: Day,
): PlacementInstance => ({
  candidates: people.map(({ id }) => ({ id })),
  openings: openings.map(({ opening: { id, seats } }) => ({ id, seats })),
  pairs: pairsOf(people, openings, today),
})
