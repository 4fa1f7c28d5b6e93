import { runs } from "@bazgasht/properties"
import {
  type Assignment,
  lotOf,
  placeConstrained,
  type StableConstrainedPlacement,
  stablePlacement,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { byIds } from "../instances.ts"
import { byPriority, problems, rankedOf, wishesOf } from "../stable-instances.ts"
import {
  brokenBy,
  type Constrained,
  constrainedProblems,
  exceeded,
  figuresOf,
  holdersOf,
  isClaimed,
  isOf,
  largerConstrained,
  openSeats,
  partyOf,
  reordered,
  smallConstrained,
  wishedByAll,
  withParty,
} from "./constrained-problems.ts"

const any = fc.oneof(smallConstrained, largerConstrained)

const stable = (problem: Constrained): StableConstrainedPlacement => {
  const result = Result.getOrThrow(placeConstrained(problem, { mode: "stable" }))
  if (result.mode !== "stable") throw new Error("another mode was asked for")
  return result
}

const placeOf = ({ instance }: Constrained, id: string): number =>
  instance.candidates.findIndex((candidate) => candidate.id === id)

const openingOf = ({ instance }: Constrained, id: string): number =>
  instance.openings.findIndex((opening) => opening.id === id)

/** The openings that a party wishes, the most wished first: by the places in the wishes of all members, and then by lot. */
const wishesOfParty = (problem: Constrained, party: ReadonlyArray<string>): ReadonlyArray<string> => {
  const places = (opening: string): number =>
    party.reduce(
      (sum, id) => sum + wishesOf(problem, placeOf(problem, id)).indexOf(openingOf(problem, opening)),
      0,
    )
  const lot = (opening: string): string => lotOf(problem.preferences.policy.tieBreaker.seed, opening)
  return wishedByAll(problem, party).toSorted(
    (one, other) => places(one) - places(other) || (lot(one) < lot(other) ? -1 : 1),
  )
}

/** The member of a party with the lowest priority in an opening. */
const lastOf = (problem: Constrained, party: ReadonlyArray<string>, opening: string): number => {
  const place = openingOf(problem, opening)
  return party
    .map((id) => placeOf(problem, id))
    .reduce((one, other) => (byPriority(problem, place, one, other) < 0 ? other : one))
}

/** Whether a party fits where these are, in an assignment whose reserves stand as they do. */
const fits = (
  problem: Constrained,
  assignment: Assignment,
  held: ReadonlyMap<string, ReadonlyArray<string>>,
  party: ReadonlyArray<string>,
  opening: string,
): boolean => {
  const besides = new Map(held).set(opening, [...(held.get(opening) ?? []), ...party])
  return (
    exceeded(problem, besides).length === 0 &&
    (problem.constraints.quotas ?? []).every((quota) => {
      const { category, openings, reserved } = quota
      if (reserved === undefined || !openings.includes(opening)) return true
      if (party.every((id) => isOf(problem, id, category))) return true
      const others = openings
        .flatMap((id) => besides.get(id) ?? [])
        .filter((id) => !isOf(problem, id, category))
      const isReleased = reserved.unusedSeats === "released" && !isClaimed(problem, assignment, quota)
      return others.length <= openSeats(problem, openings, isReleased ? 0 : reserved.seats)
    })
  )
}

/** Whether an opening would take a party beside those of a higher priority there, and break no reserve by whom it then drops. */
const wouldTake = (
  problem: Constrained,
  assignment: Assignment,
  party: ReadonlyArray<string>,
  opening: string,
): boolean => {
  const place = openingOf(problem, opening)
  const there = holdersOf(problem, assignment, opening)
    .map((id) => partyOf(problem, id).toSorted())
    .filter((other, index, all) => all.findIndex(([first]) => first === other[0]) === index)
    .map((members) => ({ members, last: lastOf(problem, members, opening) }))
    .toSorted((one, other) => byPriority(problem, place, one.last, other.last))
  const own = lastOf(problem, party, opening)
  const isHigher = ({ last }: { readonly last: number }): boolean => byPriority(problem, place, last, own) < 0
  const held = new Map(
    problem.instance.openings.map(({ id }) => [
      id,
      id === opening
        ? there.filter(isHigher).flatMap(({ members }) => members)
        : holdersOf(problem, assignment, id).filter((person) => !party.includes(person)),
    ]),
  )
  if (!fits(problem, assignment, held, party, opening)) return false
  held.set(opening, [...(held.get(opening) ?? []), ...party])
  let after = withParty(problem, assignment, party, opening)
  for (const { members } of there.filter((other) => !isHigher(other))) {
    if (fits(problem, assignment, held, members, opening))
      held.set(opening, [...(held.get(opening) ?? []), ...members])
    else
      after = after.map((has, candidate) =>
        members.includes(problem.instance.candidates[candidate]?.id ?? "") ? null : has,
      )
  }
  return !brokenBy(problem, after).some((what) => what.startsWith("reserve"))
}

/** What a party wishes more than what it has and could have for all that those of a higher priority there take. */
const owed = (problem: Constrained, assignment: Assignment): ReadonlyArray<string> => {
  const parties = new Set(
    problem.instance.candidates.map(({ id }) => partyOf(problem, id).toSorted().join(" ")),
  )
  return [...parties].flatMap((joined) => {
    const party = joined.split(" ")
    const has = assignment[placeOf(problem, party[0] ?? "")]
    const wishes = wishesOfParty(problem, party)
    const own =
      typeof has === "number" ? wishes.indexOf(problem.instance.openings[has]?.id ?? "") : wishes.length
    return wishes
      .slice(0, own)
      .filter((opening) => wouldTake(problem, assignment, party, opening))
      .map((opening) => `${party[0]} ${opening}`)
  })
}

describe("stable placement under side constraints", () => {
  it("P1, P3: breaks nothing, and places only by wishes", () =>
    fc.assert(
      fc.property(any, (problem) => {
        const { assignment, fit, people } = stable(problem)
        expect(brokenBy(problem, assignment)).toEqual([])
        expect({ people, fit }).toEqual(figuresOf(problem, assignment))
        for (const [candidate, opening] of assignment.entries())
          if (opening !== null) expect(wishesOf(problem, candidate)).toContain(opening)
      }),
      { numRuns: runs(400) },
    ))

  it("leaves no opening to be wished in vain but for what those of a higher priority take, or names it", () =>
    fc.assert(
      fc.property(any, (problem) => {
        const { assignment, unsettled } = stable(problem)
        const named = unsettled.map(({ candidate, opening }) => `${candidate} ${opening}`)
        expect(owed(problem, assignment).toSorted()).toEqual(named.toSorted())
      }),
      { numRuns: runs(600) },
    ))

  it("leaves nothing unsettled where everybody has one priority in all openings and no reserve is released", () =>
    fc.assert(
      fc.property(any, (problem) => {
        const { policy } = problem.preferences
        const keys = policy.keys.filter(({ key }) => key !== "fit")
        const quotas = (problem.constraints.quotas ?? []).map(({ reserved, ...quota }) => ({
          ...quota,
          ...(reserved === undefined ? {} : { reserved: { ...reserved, unusedSeats: "kept" as const } }),
        }))
        const uniform = {
          ...problem,
          preferences: { ...problem.preferences, policy: { ...policy, keys } },
          constraints: { ...problem.constraints, quotas },
        }
        expect(stable(uniform).unsettled).toEqual([])
      }),
      { numRuns: runs(600) },
    ))

  it("settles nearly everything where preferences may chase each other", () => {
    const unsettled = fc
      .sample(fc.oneof(largerConstrained, constrainedProblems({ candidates: 30, openings: 6, seats: 5 })), {
        numRuns: 4000,
        seed: 58,
      })
      .filter(({ constraints, instance, preferences }) => {
        const policy = { ...preferences.policy, keys: [{ key: "fit", order: "highestFirst" as const }] }
        return stable({ constraints, instance, preferences: { ...preferences, policy } }).unsettled.length > 0
      })
    expect(unsettled.length).toBeGreaterThan(0)
    expect(unsettled.length).toBeLessThan(12)
  })

  it("is deferred acceptance where there are no side constraints", () =>
    fc.assert(
      fc.property(problems({ candidates: 20, openings: 6, seats: 4 }), (problem) => {
        const { assignment, unsettled } = stable({ ...problem, constraints: {} })
        expect(assignment).toEqual(stablePlacement(rankedOf(problem)).assignment)
        expect(unsettled).toEqual([])
      }),
      { numRuns: runs(300) },
    ))

  it("is the same in whatever order everything is listed", () =>
    fc.assert(
      fc.property(
        any.chain((problem) => fc.tuple(fc.constant(problem), reordered(problem))),
        ([problem, other]) => {
          const byId = (of: Constrained, assignment: Assignment) =>
            new Map([...byIds(of.instance, assignment)].sort())
          const one = stable(problem)
          const two = stable(other)
          expect(byId(other, two.assignment)).toEqual(byId(problem, one.assignment))
          expect({ ...two, assignment: [] }).toEqual({ ...one, assignment: [] })
        },
      ),
      { numRuns: runs(300) },
    ))

  it("P7: places no more people than the most, and fits no better than the best", () =>
    fc.assert(
      fc.property(largerConstrained, (problem) => {
        const { fit, people } = stable(problem)
        const most = Result.getOrThrow(placeConstrained(problem, { mode: "mostPeople" }))
        const best = Result.getOrThrow(placeConstrained(problem, { mode: "bestFit" }))
        expect(most.people).toBeGreaterThanOrEqual(people)
        expect(best.fit).toBeGreaterThanOrEqual(fit)
      }),
    ))
})
