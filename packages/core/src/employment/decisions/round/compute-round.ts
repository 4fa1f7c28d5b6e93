/** Computes a placement round: who is placed where, and for everybody else why not. */

import { compareIdentifiers } from "@bazgasht/casework"
import { digestOf, type Setting } from "@bazgasht/rules"
import type { LeftOut } from "@bazgasht/solvers/placement"
import { prepareConstrained } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { inOneWriting } from "../../../case-file/one-writing.ts"
import { basisOf } from "../../../decision-basis.ts"
import type { Jurisdiction } from "../../../jurisdiction.ts"
import { type PlacementRound, placementRoundOnItsDay } from "../../model/placement-round.ts"
import type { AnswersOverOpenings } from "../answers-over-openings.ts"
import { prepareConstraints } from "../constraints.ts"
import type { EmploymentProgramme } from "../programme.ts"
import type { OpeningCase, WorkCase } from "../work-case.ts"
import { OverrideConflict } from "./around-overrides.ts"
import { fitOfPair } from "./fit-of-pair.ts"
import { openingsOfRound } from "./openings-of-round.ts"
import { placeRound, type RoundError } from "./place-round.ts"
import { roundProblem } from "./problem.ts"
import { rankedPeople } from "./ranked-people.ts"
import type { ConstraintCount, PersonOutcome, PlacementRecord } from "./record.ts"

/** A round that cannot be computed: the jurisdiction has no programme of employment, or two files have one id. */
export interface RoundInputError {
  readonly code: "round.noProgramme" | "round.duplicatePerson"
  readonly candidate?: string
}

const byId = <A extends { readonly id: string }>(list: ReadonlyArray<A>): ReadonlyArray<A> =>
  list.toSorted((one, other) => compareIdentifiers(one.id, other.id))

/** In how many openings each constraint stands against somebody, those that do so most often first. */
const constraintCounts = (
  { constraints }: EmploymentProgramme,
  { counts }: AnswersOverOpenings,
): ReadonlyArray<ConstraintCount> =>
  constraints
    .map(({ id }, place) => ({ rule: id, ...(counts[place] as AnswersOverOpenings["counts"][number]) }))
    .filter(({ no, undetermined }) => no + undetermined > 0)
    .sort((one, other) => other.no - one.no || other.undetermined - one.undetermined)

/** Whether somebody does not wish what an opening is for. */
const isUnwilling = ({ facts }: WorkCase, { opening }: OpeningCase): boolean =>
  facts[opening.kind === "work" ? "consentToWork" : "consentToTraining"] === false

/** The digest of what a round rests on: the same however its openings and the people are listed. */
const digestOfInput = (round: PlacementRound, people: ReadonlyArray<WorkCase>): string =>
  digestOf({ round: { ...round, openings: byId(round.openings) }, people })

/**
 * A round and its people, each identifier in the writing of the person or the opening that it names. {@link computeRound} looks at
 * them so; whoever explains its record looks at the same.
 *
 * @example
 * const person = (id: string, keptApartFrom: ReadonlyArray<string>) => {
 *   const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id, work: { keptApartFrom } }, ruritania))
 *   return workCase(file, ruritania, round.day)
 * }
 * const people = [person("P-1", ["P-۲"]), person("P-2", [])]
 * roundInOneWriting(round, people).people[0]?.work.keptApartFrom // => ["P-2"]
 */
export const roundInOneWriting = (
  round: PlacementRound,
  people: ReadonlyArray<WorkCase>,
): { readonly round: PlacementRound; readonly people: ReadonlyArray<WorkCase> } =>
  inOneWriting({ people, round })

/**
 * Computes a placement round. Only whom every hard constraint lets work somewhere is placed there; what is undetermined places
 * nobody. An override that was decided after the day of the round is no part of it yet. The result depends on no order in which
 * openings or people are listed.
 *
 * @example
 * // How far the prisoner is trusted is not known, so nobody is placed.
 * const record = Result.getOrThrow(computeRound(round, [person], ruritania))
 * record.people.map(({ id, outcome }) => [id, outcome]) // => [["A-1", "undetermined"]]
 */
export const computeRound = (
  givenRound: PlacementRound,
  givenPeople: ReadonlyArray<WorkCase>,
  jurisdiction: Jurisdiction,
  choices: Setting["choices"] = {},
): Result.Result<PlacementRecord, ReadonlyArray<RoundError | RoundInputError>> =>
  Result.gen(function* () {
    const { employment: programme, pack } = jurisdiction
    if (programme === undefined) return yield* Result.fail([{ code: "round.noProgramme" as const }])
    const { people, round } = roundInOneWriting(placementRoundOnItsDay(givenRound, jurisdiction), givenPeople)
    const everybody = byId(people)
    const twice = everybody.find(({ id }, place) => everybody[place + 1]?.id === id)
    if (twice !== undefined)
      return yield* Result.fail([{ code: "round.duplicatePerson" as const, candidate: twice.id }])

    const setting: Setting = { pack, today: round.day, choices }
    const openings = openingsOfRound({ ...round, openings: byId(round.openings) }, everybody, jurisdiction)
    const { groups, ranked, unranked } = rankedPeople(round, everybody)
    const unknown = (round.overrides ?? []).filter(({ candidate }) => unranked.has(candidate))
    if (unknown.length > 0)
      return yield* Result.fail(
        unknown.map(
          ({ candidate, opening }) => new OverrideConflict({ code: "override.unranked", candidate, opening }),
        ),
      )
    const answers = ranked.map(prepareConstraints(programme.constraints, setting).over(openings))
    const built = roundProblem(
      { ...round, groups },
      ranked,
      openings,
      answers.map(({ met }) => met),
      programme.categories,
      (person, opening) => fitOfPair(person, opening, programme.fit)?.proven ?? 0,
    )
    const placed = yield* placeRound(built.problem, round)
    const explain = Result.getOrThrow(prepareConstrained(built.problem, placed.assignment))

    const { pairs } = built.problem.instance
    const fits = new Map(pairs.map(({ candidate, fit, opening }) => [`${candidate} ${opening}`, fit]))
    const placeOf = new Map(ranked.map(({ id }, place) => [id, place]))
    const overridden = new Set((round.overrides ?? []).map(({ candidate }) => candidate))

    const overriddenIn = new Map<string, number>()
    for (const { opening } of round.overrides ?? [])
      overriddenIn.set(opening, (overriddenIn.get(opening) ?? 0) + 1)
    const withOverridden = (why: LeftOut): LeftOut => ({
      ...why,
      openings: why.openings.map((reason) => {
        const count = overriddenIn.get(reason.opening)
        return reason.code !== "opening.full" || count === undefined
          ? reason
          : { ...reason, overridden: count }
      }),
    })

    const outcomeOf = (person: WorkCase): PersonOutcome => {
      const { id } = person
      const notRanked = unranked.get(id)
      if (notRanked !== undefined) return notRanked
      const place = placeOf.get(id) as number
      const opening = placed.assignment[place]
      if (typeof opening === "number") {
        const of = (openings[opening] as OpeningCase).opening.id
        const wish = person.work.wishes?.indexOf(of) ?? -1
        return {
          outcome: "placed",
          id,
          opening: of,
          fit: fits.get(`${place} ${opening}`) as number,
          ...(wish < 0 ? {} : { wish: wish + 1 }),
          ...(overridden.has(id) ? { override: true } : {}),
        }
      }
      const why = explain(place) as LeftOut
      if (why.reason !== "noFeasibleOpening") return { outcome: "leftOut", id, why: withOverridden(why) }
      if (openings.length > 0 && openings.every((one) => isUnwilling(person, one)))
        return { outcome: "unwilling", id }
      const said = answers[place] as AnswersOverOpenings
      return {
        outcome: said.open.length > 0 ? "undetermined" : "incompatible",
        id,
        constraints: constraintCounts(programme, said),
      }
    }

    return {
      round: round.id,
      day: round.day,
      mode: round.mode,
      seed: round.priority.tieBreaker.seed,
      basis: basisOf(programme.training, setting),
      inputDigest: digestOfInput(round, everybody),
      people: everybody.map(outcomeOf),
      openings: openings.map(({ opening: { id, seats } }, opening) => ({
        id,
        seats,
        placed: ranked.flatMap((person, place) => (placed.assignment[place] === opening ? [person.id] : [])),
      })),
      solution: placed.solution,
      displaced: placed.displaced,
      overrides: placed.records,
      unknownWishes: built.unknownWishes,
    }
  })
