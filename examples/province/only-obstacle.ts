/**
 * For how many people a constraint is all that stands between them and an opening.
 *
 * @module
 */

import { type OpeningCase, prepareConstraints, type WorkCase } from "@bazgasht/core/placement"
import { employmentProgramme, iranPack } from "@bazgasht/iran"
import type { Day } from "@bazgasht/rules"

/** By the id of each constraint, to how many people some opening would be open if only that constraint said yes. */
export const onlyObstacles = (
  people: ReadonlyArray<WorkCase>,
  openings: ReadonlyArray<OpeningCase>,
  today: Day,
): ReadonlyMap<string, number> => {
  const { constraints } = employmentProgramme
  const { answers } = prepareConstraints(constraints, { pack: iranPack, today })
  const counts = new Map<string, number>()
  for (const person of people) {
    const obstacles = new Set<string>()
    for (const opening of openings) {
      const against = answers(person, opening).flatMap((answer, place) => (answer === "yes" ? [] : [place]))
      const rule = against.length === 1 ? constraints[against[0] as number] : undefined
      if (rule !== undefined) obstacles.add(rule.id)
    }
    for (const rule of obstacles) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return counts
}
