/** Placement problems as integer programmes, written from what the constraints mean and solved by HiGHS: it shares no line with the code. */

import type { BestMode, PlacementFigures } from "@bazgasht/solvers/placement"
import loadHighs from "highs"
import { type Problem, wishesOf } from "../stable-instances.ts"
import { type Constrained, capacityOf, isOf, mayClaim, openSeats, useOf } from "./constrained-problems.ts"

// Its types describe another module format than the one that is loaded.
const highs = await (loadHighs as unknown as typeof loadHighs.default)()

/** A sum of variables with whole factors. */
type Terms = ReadonlyArray<readonly [factor: number, variable: string]>

/** A row of a programme: the sum is at most so much. */
interface Row {
  readonly terms: Terms
  readonly atMost: number
}

/** Rows, and the variables that are zero or one. */
interface Programme {
  readonly rows: ReadonlyArray<Row>
  readonly variables: ReadonlyArray<string>
}

const written = (terms: Terms): string =>
  terms.map(([factor, variable]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${variable}`).join("\n")

/** The greatest value of a sum, proven without any gap; `undefined` where that takes longer than the seconds that it may. */
const greatest = ({ rows, variables }: Programme, sum: Terms, seconds: number): number | undefined => {
  if (sum.length === 0) return 0
  const kept = rows.filter(({ terms }) => terms.length > 0)
  const text = [
    "Maximize",
    `obj: ${written(sum)}`,
    "Subject To",
    ...kept.map(({ atMost, terms }, place) => `c${place}: ${written(terms)} <= ${atMost}`),
    "Binary",
    ...variables,
    "End",
    "",
  ].join("\n")
  const { ObjectiveValue, Status } = highs.solve(text, {
    mip_abs_gap: 0.5,
    mip_rel_gap: 0,
    output_flag: false,
    time_limit: seconds,
  })
  if (Status === "Time limit reached") return undefined
  if (Status !== "Optimal") throw new Error(`the integer programme is ${Status}`)
  return Math.round(ObjectiveValue)
}

const pairOf = (candidate: number, opening: number): string => `x${candidate}_${opening}`

/** The variables of somebody in some openings, by place, or in all; none where he does not wish one. */
type PlacedIn = (candidate: number, openings?: ReadonlyArray<number>) => ReadonlyArray<string>

const variablesOf = (problem: Problem): PlacedIn => {
  const wishes = problem.instance.candidates.map((_, candidate) => wishesOf(problem, candidate))
  return (candidate, openings) =>
    (wishes[candidate] ?? [])
      .filter((opening) => openings?.includes(opening) ?? true)
      .map((opening) => pairOf(candidate, opening))
}

const sumOf = (variables: ReadonlyArray<string>, factor = 1): Terms =>
  variables.map((variable) => [factor, variable] as const)

/** Each is placed once, and no opening takes more than it has seats. */
const seatRows = ({ instance }: Problem, placedIn: PlacedIn): ReadonlyArray<Row> => {
  const { candidates, openings } = instance
  const everybody = [...candidates.keys()]
  return [
    ...everybody.map((candidate) => ({ terms: sumOf(placedIn(candidate)), atMost: 1 })),
    ...openings.map(({ seats }, opening) => ({
      terms: sumOf(everybody.flatMap((candidate) => placedIn(candidate, [opening]))),
      atMost: seats,
    })),
  ]
}

/** The programme of a problem with side constraints: one variable for each wish, and one for each reserve that may be released. */
const programmeOf = (problem: Constrained, placedIn: PlacedIn): Programme => {
  const { constraints, instance } = problem
  const everybody = [...instance.candidates.keys()]
  const idOf = (candidate: number): string => instance.candidates[candidate]?.id ?? ""
  const placeOf = new Map(instance.candidates.map(({ id }, place) => [id, place]))
  const openingOf = new Map(instance.openings.map(({ id }, place) => [id, place]))
  const releases: Array<string> = []
  const rows: Array<Row> = [...seatRows(problem, placedIn)]
  const equal = (one: ReadonlyArray<string>, other: ReadonlyArray<string>): void => {
    rows.push({ terms: [...sumOf(one), ...sumOf(other, -1)], atMost: 0 })
    rows.push({ terms: [...sumOf(other), ...sumOf(one, -1)], atMost: 0 })
  }

  for (const { members } of constraints.groups ?? [])
    for (const [place, id] of members.entries())
      for (const opening of instance.openings.keys()) {
        const before = placeOf.get(members[place - 1] ?? id) as number
        equal(placedIn(before, [opening]), placedIn(placeOf.get(id) as number, [opening]))
      }

  for (const pair of constraints.apart ?? [])
    for (const opening of instance.openings.keys())
      rows.push({
        terms: sumOf(pair.flatMap((id) => placedIn(placeOf.get(id) as number, [opening]))),
        atMost: 1,
      })

  const dimensions = new Set((constraints.candidates ?? []).flatMap(({ uses = {} }) => Object.keys(uses)))
  for (const dimension of dimensions)
    for (const [opening, { id }] of instance.openings.entries())
      rows.push({
        terms: everybody.flatMap((candidate) =>
          sumOf(placedIn(candidate, [opening]), useOf(problem, idOf(candidate), dimension)),
        ),
        atMost: capacityOf(problem, id, dimension),
      })

  for (const [place, quota] of (constraints.quotas ?? []).entries()) {
    const { atMost, category, openings: ids, reserved } = quota
    const openings = ids.map((id) => openingOf.get(id) as number)
    const there = (isCategory: boolean): Terms =>
      everybody
        .filter((candidate) => isOf(problem, idOf(candidate), category) === isCategory)
        .flatMap((candidate) => sumOf(placedIn(candidate, openings)))
    if (atMost !== undefined) rows.push({ terms: there(true), atMost })
    if (reserved === undefined) continue
    const others = openSeats(problem, ids, reserved.seats)
    if (reserved.unusedSeats === "kept") {
      rows.push({ terms: there(false), atMost: others })
      continue
    }
    // Others take seats of the reserve only where it is released, and it is only where nobody is left out who may claim it.
    const released = `r${place}`
    releases.push(released)
    rows.push({ terms: [...there(false), [-reserved.seats, released]], atMost: others })
    for (const candidate of everybody)
      if (mayClaim(problem, candidate, quota))
        rows.push({ terms: [[1, released], ...sumOf(placedIn(candidate), -1)], atMost: 0 })
  }
  const wishes = everybody.flatMap((candidate) => placedIn(candidate))
  return { rows, variables: [...wishes, ...releases] }
}

/** How many are placed, and their fits added up, as sums of variables. */
const objectivesOf = (
  { instance: { candidates, pairs } }: Problem,
  placedIn: PlacedIn,
): Readonly<Record<keyof PlacementFigures, Terms>> => {
  const fits = new Map(pairs.map(({ candidate, fit, opening }) => [pairOf(candidate, opening), fit]))
  const wishes = [...candidates.keys()].flatMap((candidate) => placedIn(candidate))
  return {
    people: sumOf(wishes),
    fit: wishes.map((variable) => [fits.get(variable) ?? 0, variable] as const),
  }
}

/**
 * What the best placement reaches: first what decides first, then the other among those that reach as much. `undefined` where
 * HiGHS does not prove it in so many seconds.
 */
export const bestFigures = (
  problem: Constrained,
  mode: BestMode,
  seconds = Number.POSITIVE_INFINITY,
): PlacementFigures | undefined => {
  const placedIn = variablesOf(problem)
  const programme = programmeOf(problem, placedIn)
  const objectives = objectivesOf(problem, placedIn)
  const [first, second] = mode === "bestFit" ? (["fit", "people"] as const) : (["people", "fit"] as const)
  const most = greatest(programme, objectives[first], seconds)
  if (most === undefined) return undefined
  const reached: Row = {
    terms: objectives[first].map(([factor, variable]) => [-factor, variable] as const),
    atMost: -most,
  }
  const rows = [...programme.rows, reached]
  const then = greatest({ ...programme, rows }, objectives[second], seconds)
  return then === undefined ? undefined : ({ [first]: most, [second]: then } as unknown as PlacementFigures)
}

/**
 * The least sum of wish places over all stable placements without side constraints: the most wished opening counts zero, being left
 * out as many as there are wishes. Only the placement that is best for everybody reaches it.
 */
export const fewestWishPlaces = (
  problem: Problem,
  isHigher: (opening: number, one: number, other: number) => boolean,
): number => {
  const { candidates, openings } = problem.instance
  const placedIn = variablesOf(problem)
  const wishes = candidates.map((_, candidate) => wishesOf(problem, candidate))
  // Whoever has neither a wish nor a better one meets an opening that is full of people who rank before him there.
  const stability = wishes.flatMap((own, candidate) =>
    own.map((opening, place): Row => {
      const seats = openings[opening]?.seats ?? 0
      const before = [...wishes.keys()].filter(
        (other) =>
          other !== candidate && wishes[other]?.includes(opening) && isHigher(opening, other, candidate),
      )
      return {
        terms: [
          ...sumOf(placedIn(candidate, own.slice(0, place + 1)), -seats),
          ...before.flatMap((other) => sumOf(placedIn(other, [opening]), -1)),
        ],
        atMost: -seats,
      }
    }),
  )
  const saved = greatest(
    {
      rows: [...seatRows(problem, placedIn), ...stability],
      variables: [...candidates.keys()].flatMap((candidate) => placedIn(candidate)),
    },
    wishes.flatMap((own, candidate) =>
      own.map((opening, place) => [own.length - place, pairOf(candidate, opening)] as const),
    ),
    Number.POSITIVE_INFINITY,
  )
  return wishes.reduce((sum, own) => sum + own.length, 0) - (saved as number)
}
