/**
 * Whom a round can rank: those of whom every value is known by which it ranks, and of whose group the same holds of everybody.
 */

import type { PlacementRound } from "../../model/placement-round.ts"
import type { WorkCase } from "../work-case.ts"
import { unknownKeys } from "./problem.ts"
import type { PersonOutcome } from "./record.ts"

/** Somebody whom a round cannot rank, and why. */
export type Unranked = Extract<PersonOutcome, { readonly outcome: "unranked" }>

/** The people of a round, divided; groups that cannot be ranked whole are not placed in part. */
interface RankedPeople {
  readonly ranked: ReadonlyArray<WorkCase>
  readonly unranked: ReadonlyMap<string, Unranked>
  /** The groups whose members are all there and ranked. */
  readonly groups: NonNullable<PlacementRound["groups"]>
}

/** Divides the people of a round. */
export const rankedPeople = (round: PlacementRound, people: ReadonlyArray<WorkCase>): RankedPeople => {
  const unranked = new Map<string, Unranked>()
  for (const person of people) {
    const keys = unknownKeys(person, round)
    if (keys.length > 0) unranked.set(person.id, { outcome: "unranked", id: person.id, keys })
  }
  const present = new Set(people.map(({ id }) => id))
  const groups = (round.groups ?? []).filter(({ id: group, members }) => {
    if (members.every((member) => present.has(member) && !unranked.has(member))) return true
    for (const id of members.filter((member) => present.has(member)))
      unranked.set(id, { outcome: "unranked", id, keys: unranked.get(id)?.keys ?? [], group })
    return false
  })
  return { ranked: people.filter(({ id }) => !unranked.has(id)), unranked, groups }
}
