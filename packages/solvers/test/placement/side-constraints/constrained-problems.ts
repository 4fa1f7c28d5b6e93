/** Problems with side constraints for the tests, and what it means to keep them, said independently of the code. */

import type {
  Assignment,
  KeptApart,
  KeptTogether,
  PlacementManner,
  PlacementProblem,
  Quota,
  SideConstraints,
} from "@bazgasht/solvers/placement"
import * as fc from "fast-check"
import { allAssignments, problems, wishesOf } from "../stable-instances.ts"

/** A problem with every kind of side constraint. */
export interface Constrained extends PlacementProblem {
  readonly constraints: SideConstraints
}

const categories = ["women", "disabled"] as const
const dimensions = ["escortOfficers", "tools"] as const

const groupsOf = (ids: ReadonlyArray<string>): fc.Arbitrary<ReadonlyArray<KeptTogether>> =>
  fc.shuffledSubarray([...ids]).chain((chosen) =>
    fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 3 }).map((sizes) => {
      const rest = [...chosen]
      return sizes
        .map((size, place) => ({ id: `group-${place}`, members: rest.splice(0, size) }))
        .filter(({ members }) => members.length > 0)
    }),
  )

const apartOf = (
  ids: ReadonlyArray<string>,
  groups: ReadonlyArray<KeptTogether>,
): fc.Arbitrary<ReadonlyArray<KeptApart>> => {
  const pairs = ids.flatMap((one, place) =>
    ids
      .slice(place + 1)
      .filter((other) => !groups.some(({ members }) => members.includes(one) && members.includes(other)))
      .map((other): KeptApart => [one, other]),
  )
  return fc.subarray(pairs)
}

const quotasOf = (seats: ReadonlyMap<string, number>): fc.Arbitrary<ReadonlyArray<Quota>> =>
  fc
    .array(
      fc.record({
        category: fc.constantFrom(...categories),
        openings: fc.shuffledSubarray([...seats.keys()], { minLength: 1 }),
        atMost: fc.option(fc.nat(2), { nil: undefined, freq: 2 }),
        reserved: fc.option(
          fc.record({
            seats: fc.nat(3),
            unusedSeats: fc.constantFrom("kept" as const, "released" as const),
          }),
          { nil: undefined },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((quotas) =>
      quotas.map(({ atMost, category, openings, reserved }, place) => {
        const all = openings.reduce((sum, id) => sum + (seats.get(id) ?? 0), 0)
        const most = Math.min(all, atMost ?? all)
        return {
          id: `quota-${place}`,
          category,
          openings,
          ...(atMost === undefined ? {} : { atMost }),
          ...(reserved === undefined
            ? {}
            : { reserved: { ...reserved, seats: Math.min(reserved.seats, most) } }),
        }
      }),
    )

/** Every kind of side constraint, for the ids of a problem. */
const constraintsOf = ({ instance }: PlacementProblem): fc.Arbitrary<SideConstraints> => {
  const ids = instance.candidates.map(({ id }) => id)
  const openings = instance.openings.map(({ id }) => id)
  const seats = new Map(instance.openings.map((opening) => [opening.id, opening.seats]))
  const uses = fc.dictionary(fc.constantFrom(...dimensions), fc.nat(3), { minKeys: 1 })
  const capacities = fc.dictionary(fc.constantFrom(...dimensions), fc.nat(4), { minKeys: 1 })
  return groupsOf(ids).chain((groups) =>
    fc.record({
      groups: fc.constant(groups),
      apart: apartOf(ids, groups),
      quotas: openings.length === 0 ? fc.constant([]) : quotasOf(seats),
      candidates: fc
        .tuple(
          ...ids.map(() => fc.tuple(fc.subarray([...categories]), fc.option(uses, { nil: {}, freq: 2 }))),
        )
        .map((traits) =>
          traits.map(([own, used], place) => ({
            candidate: ids[place] ?? "",
            categories: own,
            uses: { ...used },
          })),
        ),
      openings: fc
        .tuple(...openings.map(() => capacities))
        .map((all) => all.map((own, place) => ({ opening: openings[place] ?? "", capacities: { ...own } }))),
    }),
  )
}

/** Problems with side constraints of which each may be absent. */
export const constrainedProblems = (most: Parameters<typeof problems>[0]): fc.Arbitrary<Constrained> =>
  problems(most).chain((problem) =>
    fc
      .tuple(
        constraintsOf(problem),
        fc.subarray(["groups", "apart", "quotas", "openings"] as const, { minLength: 2 }),
      )
      .map(([all, chosen]) => ({
        ...problem,
        constraints: {
          candidates: (all.candidates ?? []).map(({ candidate, categories: own = [], uses = {} }) => ({
            candidate,
            categories: own,
            // Without capacities nobody who uses anything could be placed.
            uses: chosen.includes("openings") ? uses : {},
          })),
          ...Object.fromEntries(chosen.map((kind) => [kind, all[kind]])),
        },
      })),
  )

/** Small enough for brute force. */
export const smallConstrained = fc.oneof(
  constrainedProblems({ candidates: 7, openings: 2, seats: 4 }),
  constrainedProblems({ candidates: 5, openings: 3, seats: 3 }),
)
/** Too large for it. */
export const largerConstrained = constrainedProblems({ candidates: 14, openings: 5, seats: 4 })

/** Who is placed in an opening, by ids. */
export const holdersOf = (
  { instance }: Constrained,
  assignment: Assignment,
  opening: string,
): ReadonlyArray<string> =>
  instance.candidates
    .filter((_, place) => instance.openings[assignment[place] ?? -1]?.id === opening)
    .map(({ id }) => id)

export const isOf = ({ constraints }: Constrained, id: string, category: string): boolean =>
  constraints.candidates?.some(
    ({ candidate, categories: own }) => candidate === id && own?.includes(category),
  ) ?? false

export const useOf = ({ constraints }: Constrained, id: string, dimension: string): number =>
  constraints.candidates?.find(({ candidate }) => candidate === id)?.uses?.[dimension] ?? 0

export const capacityOf = ({ constraints }: Constrained, id: string, dimension: string): number =>
  constraints.openings?.find(({ opening }) => opening === id)?.capacities[dimension] ?? 0

/** The group of somebody, or he alone. */
export const partyOf = ({ constraints }: Constrained, id: string): ReadonlyArray<string> =>
  constraints.groups?.find(({ members }) => members.includes(id))?.members ?? [id]

/** What limits of an opening or of several are exceeded when these are placed there, a reserve that may be released left aside. */
export const exceeded = (
  problem: Constrained,
  held: ReadonlyMap<string, ReadonlyArray<string>>,
): Array<string> => {
  const { constraints, instance } = problem
  const broken: Array<string> = []
  for (const { id, seats } of instance.openings) {
    const there = held.get(id) ?? []
    if (there.length > seats) broken.push(`seats of ${id}`)
    for (const dimension of dimensions)
      if (
        there.reduce((sum, person) => sum + useOf(problem, person, dimension), 0) >
        capacityOf(problem, id, dimension)
      )
        broken.push(`${dimension} of ${id}`)
    for (const [one, other] of constraints.apart ?? [])
      if (there.includes(one) && there.includes(other)) broken.push(`${one} and ${other} in ${id}`)
  }
  for (const { atMost = Number.POSITIVE_INFINITY, category, id, openings } of constraints.quotas ?? []) {
    const own = openings
      .flatMap((opening) => held.get(opening) ?? [])
      .filter((person) => isOf(problem, person, category))
    if (own.length > atMost) broken.push(`ceiling of ${id}`)
  }
  return broken
}

/** Whether a party could take an opening if nobody else were placed anywhere. */
const fitsAlone = (problem: Constrained, party: ReadonlyArray<string>, opening: string): boolean =>
  exceeded(problem, new Map([[opening, party]])).length === 0 &&
  (problem.constraints.quotas ?? []).every(
    ({ category, openings, reserved }) =>
      reserved?.unusedSeats !== "kept" ||
      !openings.includes(opening) ||
      party.filter((id) => !isOf(problem, id, category)).length <=
        openSeats(problem, openings, reserved.seats),
  )

export const openSeats = (
  { instance }: Constrained,
  openings: ReadonlyArray<string>,
  reserved: number,
): number =>
  instance.openings.reduce((sum, { id, seats }) => sum + (openings.includes(id) ? seats : 0), 0) - reserved

/** The openings that everybody of a party wishes. */
export const wishedByAll = (problem: Constrained, party: ReadonlyArray<string>): ReadonlyArray<string> => {
  const { candidates, openings } = problem.instance
  const wished = party.map((id) => {
    const place = candidates.findIndex((candidate) => candidate.id === id)
    return wishesOf(problem, place).map((opening) => openings[opening]?.id ?? "")
  })
  return openings.map(({ id }) => id).filter((id) => wished.every((own) => own.includes(id)))
}

/** Whether a seat that is kept for a category is kept for somebody, by place, as long as he is left out. */
export const mayClaim = (problem: Constrained, candidate: number, { category, openings }: Quota): boolean => {
  const id = problem.instance.candidates[candidate]?.id ?? ""
  if (!isOf(problem, id, category)) return false
  const party = partyOf(problem, id)
  return wishedByAll(problem, party).some(
    (opening) => openings.includes(opening) && fitsAlone(problem, party, opening),
  )
}

/** Whether somebody who could claim a seat that is kept for a category is left out. */
export const isClaimed = (problem: Constrained, assignment: Assignment, quota: Quota): boolean =>
  problem.instance.candidates.some(
    (_, place) => assignment[place] === null && mayClaim(problem, place, quota),
  )

/** Everything that an assignment breaks. */
export const brokenBy = (problem: Constrained, assignment: Assignment): ReadonlyArray<string> => {
  const { constraints, instance } = problem
  const held = new Map(instance.openings.map(({ id }) => [id, holdersOf(problem, assignment, id)] as const))
  const broken = exceeded(problem, held)
  const openingOf = (id: string): number | null | undefined =>
    assignment[instance.candidates.findIndex((candidate) => candidate.id === id)]
  for (const { id, members } of constraints.groups ?? [])
    if (new Set(members.map(openingOf)).size > 1) broken.push(`split ${id}`)
  for (const quota of constraints.quotas ?? []) {
    const { category, openings, reserved } = quota
    if (reserved === undefined) continue
    const others = openings
      .flatMap((opening) => held.get(opening) ?? [])
      .filter((person) => !isOf(problem, person, category))
    const isOver = others.length > openSeats(problem, openings, reserved.seats)
    if (isOver && (reserved.unusedSeats === "kept" || isClaimed(problem, assignment, quota)))
      broken.push(`reserve of ${quota.id}`)
  }
  return broken
}

/** Every assignment to wished openings that breaks nothing. */
export const everyAssignment = (problem: Constrained): ReadonlyArray<Assignment> =>
  allAssignments(problem).filter((assignment) => brokenBy(problem, assignment).length === 0)

/** How many are placed, and how well they fit. */
export const figuresOf = (
  { instance: { pairs } }: PlacementProblem,
  assignment: Assignment,
): { readonly people: number; readonly fit: number } => {
  const used = pairs.filter(({ candidate, opening }) => assignment[candidate] === opening)
  return { people: used.length, fit: used.reduce((sum, { fit }) => sum + fit, 0) }
}

/** The assignment with somebody's party placed in an opening, whatever stood there. */
export const withParty = (
  problem: Constrained,
  assignment: Assignment,
  party: ReadonlyArray<string>,
  opening: string,
): Assignment => {
  const place = problem.instance.openings.findIndex(({ id }) => id === opening)
  return assignment.map((before, candidate) =>
    party.includes(problem.instance.candidates[candidate]?.id ?? "") ? place : before,
  )
}

/** The same problem with every list in another order, and places of openings as they then are. */
export const reordered = (problem: Constrained): fc.Arbitrary<Constrained> => {
  const { constraints, instance, preferences } = problem
  const shuffle = <Item>(list: ReadonlyArray<Item>): fc.Arbitrary<ReadonlyArray<Item>> =>
    fc.shuffledSubarray([...list], { minLength: list.length })
  return fc
    .tuple(
      shuffle([...instance.candidates.keys()]),
      shuffle([...instance.openings.keys()]),
      shuffle(instance.pairs),
      fc.record({
        groups: shuffle(
          (constraints.groups ?? []).map((group) => ({ ...group, members: group.members.toReversed() })),
        ),
        apart: shuffle((constraints.apart ?? []).map(([one, other]): KeptApart => [other, one])),
        quotas: shuffle(
          (constraints.quotas ?? []).map((quota) => ({ ...quota, openings: quota.openings.toReversed() })),
        ),
        candidates: shuffle(constraints.candidates ?? []),
        openings: shuffle(constraints.openings ?? []),
      }),
    )
    .map(([candidates, openings, pairs, sides]) => ({
      instance: {
        candidates: candidates.flatMap((place) => instance.candidates[place] ?? []),
        openings: openings.flatMap((place) => instance.openings[place] ?? []),
        pairs: pairs.map((pair) => ({
          ...pair,
          candidate: candidates.indexOf(pair.candidate),
          opening: openings.indexOf(pair.opening),
        })),
      },
      preferences: {
        ...preferences,
        candidates: candidates.flatMap((place) => {
          const own = preferences.candidates[place]
          if (own === undefined) return []
          const { values, wishes } = own
          return wishes === undefined
            ? { values }
            : { values, wishes: wishes.map((opening) => openings.indexOf(opening)) }
        }),
      },
      constraints: sides,
    }))
}

/** Every mode, and a search that is cut off at once. */
export const manners: fc.Arbitrary<PlacementManner> = fc.constantFrom<PlacementManner>(
  { mode: "stable" },
  { mode: "mostPeople" },
  { mode: "bestFit" },
  { mode: "mostPeople", nodeLimit: 1 },
  { mode: "bestFit", nodeLimit: 1 },
)
