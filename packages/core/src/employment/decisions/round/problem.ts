import type { Day } from "@bazgasht/rules"
import type {
  CandidateTraits,
  FeasiblePair,
  KeptApart,
  PlacementProblem,
  Quota,
} from "@bazgasht/solvers/placement"
import { fitKey } from "@bazgasht/solvers/placement"
import { knownOnly } from "../../../case-file/known-only.ts"
import { type PlacementRound, type RoundKey, roundKeys } from "../../model/placement-round.ts"
import type { PlacementCategory } from "../../model/work-law.ts"
import type { OpeningCase, WorkCase } from "../work-case.ts"
import type { UnknownWish } from "./record.ts"

/** How well a person and an opening fit: a whole number, zero or more. */
type FitOf = (person: WorkCase, opening: OpeningCase) => number

const daysBetween = (from: Day | undefined, to: Day | undefined): number | undefined =>
  from === undefined || to === undefined ? undefined : to - from

/**
 * The values of the keys by which a round ranks somebody, in whole days; a key whose value is not known is absent.
 *
 * @example
 * const document = { kind: "prisoner", id: "A-1", work: { waitingSince: "2025/02/01", expectedReleaseDay: "2027/01/01" } }
 * const person = workCase(Result.getOrThrow(decodeCaseFile(document, ruritania)), ruritania, gregorianDay(2025, 3, 1))
 * roundValues(person, gregorianDay(2025, 3, 1)) // => { waitingDays: 28, daysToRelease: 671 }
 */
export const roundValues = ({ facts, work }: WorkCase, day: Day): { readonly [Key in RoundKey]?: number } => {
  const release = facts["expectedReleaseDay"] as Day | undefined
  return knownOnly({
    waitingDays: daysBetween(work.waitingSince, day),
    daysToRelease: daysBetween(day, release),
  })
}

/** The keys of the round of which the person has no value. */
export const unknownKeys = (person: WorkCase, { day, priority }: PlacementRound): ReadonlyArray<RoundKey> => {
  const values = roundValues(person, day)
  const asked = new Set(priority.keys.map(({ key }) => key))
  return roundKeys.filter((key) => key !== fitKey && asked.has(key) && values[key] === undefined)
}

/** Somebody of whom it is not known whether they are of a category takes no seat that is kept for it. */
const traitsOf = (person: WorkCase, categories: ReadonlyArray<PlacementCategory>): CandidateTraits => ({
  candidate: person.id,
  categories: categories.filter(({ fact, is }) => person.facts[fact] === is).map(({ category }) => category),
  ...(person.work.uses === undefined ? {} : { uses: person.work.uses }),
})

const quotasOf = ({ openings, unusedSeats = "kept" }: PlacementRound): ReadonlyArray<Quota> =>
  openings.flatMap(({ id, quotas = [] }) =>
    quotas.map(({ atLeast = 0, atMost, category }) => ({
      id: `${id}/${category}`,
      category,
      openings: [id],
      ...(atMost === undefined ? {} : { atMost }),
      ...(atLeast === 0 ? {} : { reserved: { seats: atLeast, unusedSeats } }),
    })),
  )

/** Pairs of people of the round who are kept apart, each once, by the round or by one of their files. */
const apartIn = (
  people: ReadonlyArray<WorkCase>,
  { apart = [] }: PlacementRound,
): ReadonlyArray<KeptApart> => {
  const present = new Set(people.map(({ id }) => id))
  const pairs = new Map<string, KeptApart>()
  const add = (one: string, other: string): void => {
    if (one === other || !present.has(one) || !present.has(other)) return
    const pair: KeptApart = one < other ? [one, other] : [other, one]
    pairs.set(JSON.stringify(pair), pair)
  }
  for (const [one, other] of apart) add(one, other)
  for (const { id, work } of people) for (const other of work.keptApartFrom ?? []) add(id, other)
  return [...pairs.values()]
}

/** Everything that a round is solved from. */
interface RoundProblem {
  readonly problem: PlacementProblem
  readonly unknownWishes: ReadonlyArray<UnknownWish>
}

/** Builds the placement problem of a round for people of whom every key is known. */
export const roundProblem = (
  round: PlacementRound,
  people: ReadonlyArray<WorkCase>,
  openings: ReadonlyArray<OpeningCase>,
  feasible: ReadonlyArray<ReadonlyArray<number>>,
  categories: ReadonlyArray<PlacementCategory>,
  fitOf: FitOf,
): RoundProblem => {
  const placeOf = new Map(openings.map(({ opening }, place) => [opening.id, place]))
  const pairs: Array<FeasiblePair> = []
  const unknownWishes: Array<UnknownWish> = []
  const preferences = people.map((person, candidate) => {
    const of = new Set(feasible[candidate])
    for (const opening of of)
      pairs.push({ candidate, opening, fit: fitOf(person, openings[opening] as OpeningCase) })
    const values = roundValues(person, round.day)
    const { wishes } = person.work
    if (wishes === undefined) return { values }
    const known = [...new Set(wishes)].flatMap((id) => {
      const place = placeOf.get(id)
      if (place === undefined) unknownWishes.push({ person: person.id, opening: id })
      return place === undefined ? [] : [place]
    })
    return { values, wishes: known.filter((place) => of.has(place)) }
  })
  return {
    problem: {
      instance: {
        candidates: people.map(({ id }) => ({ id })),
        openings: openings.map(({ opening: { id, seats } }) => ({ id, seats })),
        pairs,
      },
      preferences: { candidates: preferences, policy: round.priority },
      constraints: {
        groups: round.groups ?? [],
        apart: apartIn(people, round),
        quotas: quotasOf(round),
        candidates: people.map((person) => traitsOf(person, categories)),
        openings: openings.map(({ opening: { capacities = {}, id } }) => ({ opening: id, capacities })),
      },
    },
    unknownWishes,
  }
}
