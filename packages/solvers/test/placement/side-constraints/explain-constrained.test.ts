import { runs } from "@bazgasht/properties"
import {
  type Assignment,
  explainConstrained,
  type LeftOut,
  type OpeningReason,
  type PlacementManner,
  placeConstrained,
  prepareConstrained,
  type Quota,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allAssignments, byPriority, wishesOf } from "../stable-instances.ts"
import {
  brokenBy,
  type Constrained,
  capacityOf,
  everyAssignment,
  holdersOf,
  isClaimed,
  isOf,
  largerConstrained,
  manners,
  openSeats,
  partyOf,
  smallConstrained,
  useOf,
  wishedByAll,
  withParty,
} from "./constrained-problems.ts"

const any = fc.oneof(smallConstrained, largerConstrained)

const placed = (problem: Constrained, manner: PlacementManner): Assignment =>
  Result.getOrThrow(placeConstrained(problem, manner)).assignment

const explained = (problem: Constrained, assignment: Assignment): ReadonlyArray<LeftOut> =>
  Result.getOrThrow(explainConstrained(problem, assignment))

const wished = (problem: Constrained, id: string): ReadonlyArray<string> => {
  const place = problem.instance.candidates.findIndex((candidate) => candidate.id === id)
  return wishesOf(problem, place).map((opening) => problem.instance.openings[opening]?.id ?? "")
}

/** Whether a reason is true, worked out from the problem and the assignment alone. */
const isTrue = (problem: Constrained, assignment: Assignment, id: string, reason: OpeningReason): boolean => {
  const { constraints, instance } = problem
  const { opening } = reason
  const party = partyOf(problem, id)
  const seats = instance.openings.find((one) => one.id === opening)?.seats ?? 0
  const held = holdersOf(problem, assignment, opening)
  const free = seats - held.length
  const after = withParty(problem, assignment, party, opening)
  const quotasOf = (category: string, openings: number): ReadonlyArray<Quota> =>
    (constraints.quotas ?? []).filter(
      (quota) =>
        quota.category === category && quota.openings.includes(opening) && quota.openings.length === openings,
    )
  const there = ({ openings }: Quota): ReadonlyArray<string> =>
    openings.flatMap((one) => holdersOf(problem, assignment, one))
  if ("members" in reason && reason.members !== party.length) return false
  switch (reason.code) {
    case "opening.declined":
      return !wished(problem, id).includes(opening)
    case "opening.noSeats":
      return seats === 0
    case "opening.full": {
      const placeOf = (list: ReadonlyArray<{ readonly id: string }>, one: string): number =>
        list.findIndex((other) => other.id === one)
      const [place, own] = [placeOf(instance.openings, opening), placeOf(instance.candidates, id)]
      const before = held.filter(
        (other) => byPriority(problem, place, placeOf(instance.candidates, other), own) < 0,
      )
      const { equalBefore, equalBehind, higher, lower } = reason
      return (
        seats > 0 &&
        free === 0 &&
        reason.seats === seats &&
        higher + equalBefore === before.length &&
        higher + equalBefore + equalBehind + lower === seats
      )
    }
    case "opening.seatFree":
      return reason.free === free && free > 0 && brokenBy(problem, after).length === 0
    case "opening.groupNotWished":
      return (
        !wishedByAll(problem, party).includes(opening) &&
        reason.unable === party.filter((member) => !wished(problem, member).includes(opening)).length
      )
    case "opening.groupNoRoom":
      return reason.free === free && free > 0 && free < party.length
    case "opening.apart": {
      const apart = held.filter((other) =>
        (constraints.apart ?? []).some(
          (pair) => pair.includes(other) && party.some((own) => pair.includes(own)),
        ),
      )
      return apart.length > 0 && reason.people === apart.length
    }
    case "opening.dimensionFull": {
      const { capacity, dimension, needed, used } = reason
      const sum = (ids: ReadonlyArray<string>): number =>
        ids.reduce((all, one) => all + useOf(problem, one, dimension), 0)
      return (
        used + needed > capacity &&
        capacity === capacityOf(problem, opening, dimension) &&
        used === sum(held) &&
        needed === sum(party)
      )
    }
    case "opening.ceilingReached": {
      const { atMost, category, needed, openings, placed: already } = reason
      const count = (ids: ReadonlyArray<string>): number =>
        ids.filter((one) => isOf(problem, one, category)).length
      return (
        needed === count(party) &&
        already + needed > atMost &&
        quotasOf(category, openings).some(
          (quota) => quota.atMost === atMost && already === count(there(quota)),
        )
      )
    }
    case "opening.seatsReserved": {
      const { category, needed, openings, reserved } = reason
      const others = (ids: ReadonlyArray<string>): number =>
        ids.filter((one) => !isOf(problem, one, category)).length
      return (
        reason.free === free &&
        free >= party.length &&
        needed > 0 &&
        needed === others(party) &&
        quotasOf(category, openings).some(
          (quota) =>
            quota.reserved?.seats === reserved &&
            others(there(quota)) + needed > openSeats(problem, quota.openings, reserved) &&
            (quota.reserved.unusedSeats === "kept" || isClaimed(problem, after, quota)),
        )
      )
    }
  }
}

/** What holds of all openings. */
const isTrueOfAll = (problem: Constrained, { candidate, openings, reason }: LeftOut): boolean => {
  const codes = openings.map(({ code }) => code)
  const isFull = (code: OpeningReason["code"]): boolean =>
    code === "opening.full" || code === "opening.noSeats"
  const own = codes.filter((code) => code !== "opening.declined")
  switch (reason) {
    case "noFeasibleOpening":
      return codes.length === 0
    case "allDeclined":
      return codes.length > 0 && own.length === 0
    case "allFull":
      return own.length > 0 && own.every(isFull)
    case "noGroupOpening":
      return own.length > 0 && wishedByAll(problem, partyOf(problem, candidate)).length === 0
    case "allClosed":
      return own.some((code) => !isFull(code)) && !own.includes("opening.seatFree")
    case "seatUnused":
      return own.includes("opening.seatFree")
  }
}

describe("reasons for those who are left out under side constraints", () => {
  it("P9: are given to everybody left out, for every feasible opening, and are true", () =>
    fc.assert(
      fc.property(any, manners, (problem, manner) => {
        const assignment = placed(problem, manner)
        const all = explained(problem, assignment)
        expect(all.map(({ candidate }) => candidate)).toEqual(
          problem.instance.candidates.filter((_, place) => assignment[place] === null).map(({ id }) => id),
        )
        for (const leftOut of all) {
          const feasible = problem.instance.pairs.filter(
            (pair) => problem.instance.candidates[pair.candidate]?.id === leftOut.candidate,
          )
          expect(leftOut.openings).toHaveLength(feasible.length)
          expect(isTrueOfAll(problem, leftOut)).toBe(true)
          for (const reason of leftOut.openings)
            expect([reason, isTrue(problem, assignment, leftOut.candidate, reason)]).toEqual([reason, true])
        }
      }),
      { numRuns: runs(600) },
    ))

  it("never say that a seat is left unused, in any mode, even with hardly any search", () =>
    fc.assert(
      fc.property(any, manners, (problem, manner) => {
        const assignment = placed(problem, manner)
        for (const { candidate, openings, reason } of explained(problem, assignment)) {
          expect(reason).not.toBe("seatUnused")
          const party = partyOf(problem, candidate)
          for (const { code, opening } of openings)
            if (code !== "opening.declined" && wishedByAll(problem, party).includes(opening))
              expect(brokenBy(problem, withParty(problem, assignment, party, opening))).not.toEqual([])
        }
      }),
      { numRuns: runs(600) },
    ))

  it("are true of assignments of any making, and say so where a seat is left unused", () =>
    fc.assert(
      fc.property(smallConstrained, fc.nat(), (problem, choice) => {
        const assignments = everyAssignment(problem)
        const assignment = assignments[choice % assignments.length] ?? []
        for (const leftOut of explained(problem, assignment)) {
          expect(isTrueOfAll(problem, leftOut)).toBe(true)
          for (const reason of leftOut.openings)
            expect([reason, isTrue(problem, assignment, leftOut.candidate, reason)]).toEqual([reason, true])
        }
      }),
      { numRuns: runs(400) },
    ))

  it("are refused for an assignment that breaks a side constraint, and only for that", () =>
    fc.assert(
      fc.property(smallConstrained, fc.nat(), (problem, choice) => {
        const assignments = allAssignments(problem)
        const assignment = assignments[choice % assignments.length] ?? []
        expect(Result.isSuccess(explainConstrained(problem, assignment))).toBe(
          brokenBy(problem, assignment).length === 0,
        )
      }),
      { numRuns: runs(400) },
    ))

  it("name nobody else", () =>
    fc.assert(
      fc.property(any, manners, (problem, manner) => {
        for (const leftOut of explained(problem, placed(problem, manner)))
          for (const { id } of problem.instance.candidates)
            if (id !== leftOut.candidate) expect(JSON.stringify(leftOut)).not.toContain(`"${id}"`)
      }),
    ))

  it("are the same one by one", () =>
    fc.assert(
      fc.property(any, manners, (problem, manner) => {
        const assignment = placed(problem, manner)
        const explain = Result.getOrThrow(prepareConstrained(problem, assignment))
        expect(problem.instance.candidates.flatMap((_, candidate) => explain(candidate) ?? [])).toEqual(
          explained(problem, assignment),
        )
      }),
    ))

  it("are all met among the problems of these tests", () => {
    const codes = new Set<string>()
    const reasons = new Set<string>()
    for (const problem of fc.sample(largerConstrained, { numRuns: 400, seed: 58 }))
      for (const mode of ["stable", "bestFit"] as const)
        for (const { openings, reason } of explained(problem, placed(problem, { mode }))) {
          reasons.add(reason)
          for (const { code } of openings) codes.add(code)
        }
    expect([...reasons].sort()).toEqual([
      "allClosed",
      "allDeclined",
      "allFull",
      "noFeasibleOpening",
      "noGroupOpening",
    ])
    expect([...codes].sort()).toEqual([
      "opening.apart",
      "opening.ceilingReached",
      "opening.declined",
      "opening.dimensionFull",
      "opening.full",
      "opening.groupNoRoom",
      "opening.groupNotWished",
      "opening.noSeats",
      "opening.seatsReserved",
    ])
  })
})
