import { isSameIdentifier } from "@bazgasht/casework"
import type { AskedFile } from "@bazgasht/core"
import { type ReleaseAssumption, restsOnAssumedRelease } from "@bazgasht/core/employment"
import {
  decideConstraints,
  type Fit,
  factsOfPair,
  fitOfPair,
  type OpeningCase,
  type OpeningOutcome,
  type PersonOutcome,
  prepareConstraints,
  type RoundKey,
  roundValues,
  type WorkCase,
} from "@bazgasht/core/placement"
import type { Decision, Facts } from "@bazgasht/rules"
import type { PlacedRow } from "./people-by-outcome.ts"
import type { PlacementRun } from "./run-placement.ts"

/** What stands between one person and one opening. */
export interface PairExplanation {
  readonly opening: OpeningCase
  /** The facts of the person in view of the opening. */
  readonly facts: Facts
  /** The constraints that do not say yes; none where the opening is compatible. */
  readonly against: ReadonlyArray<Decision>
  /** What more can be asked about the two. */
  readonly asked: () => AskedFile | undefined
  /** The assumed day of release on which a constraint rests; absent where none does. */
  readonly assumedRelease?: ReleaseAssumption
  /** How well the two fit; absent where the opening does not say which occupation it is. */
  readonly fit?: Fit
  /** Which of the wishes it is, counted from one. */
  readonly wish?: number
}

/** Everything that a round decides of one person. */
export interface PersonExplanation {
  readonly person: WorkCase
  readonly outcome: PersonOutcome
  /** The values by which the round ranks the person, without the fit. */
  readonly values: { readonly [Key in RoundKey]?: number }
  readonly pairs: ReadonlyArray<PairExplanation>
}

/** Everything that a round decides of one person; `undefined` where the round has no person of this id. */
export const explainPerson = (run: PlacementRun, id: string): PersonExplanation | undefined => {
  const outcome = run.record.people.find((one) => isSameIdentifier(one.id, id))
  const person = outcome === undefined ? undefined : run.people.get(outcome.id)
  if (person === undefined || outcome === undefined) return undefined
  return {
    person,
    outcome,
    values: roundValues(person, run.round.day),
    pairs: run.openings.map((opening) => {
      const decisions = decideConstraints(run.programme.constraints, person, opening, run.setting)
      const fit = fitOfPair(person, opening, run.programme.fit)
      const facts = factsOfPair(person, opening)
      const rests = run.programme.constraints.some((rule) => restsOnAssumedRelease(rule, facts, run.setting))
      const { assumedRelease } = person
      const wish = person.work.wishes?.indexOf(opening.opening.id) ?? -1
      return {
        opening,
        facts,
        asked: () => run.asked(person.id, opening),
        against: decisions.filter(({ answer }) => answer !== "yes"),
        ...(rests && assumedRelease !== undefined ? { assumedRelease } : {}),
        ...(fit === undefined ? {} : { fit }),
        ...(wish < 0 ? {} : { wish: wish + 1 }),
      }
    }),
  }
}

/** Somebody who has a seat of an opening, by nothing but what is ranked by. */
export interface Holder {
  /** The values of the keys of the round, in their order; one that is not known is absent. */
  readonly values: ReadonlyArray<{ readonly key: string; readonly value?: number }>
  readonly override: boolean
}

/** Against how many people a constraint stands. */
export interface PeopleCount {
  /** The id of the rule. */
  readonly rule: string
  readonly no: number
  readonly undetermined: number
}

/** Everything that a round decides of one opening. */
export interface OpeningExplanation {
  readonly opening: OpeningCase
  readonly outcome: OpeningOutcome
  /** How many people meet every constraint. */
  readonly compatible: number
  /** How many people wish it by name. */
  readonly wished: number
  /** The constraints that stand against somebody, those that do so most often first. */
  readonly constraints: ReadonlyArray<PeopleCount>
  /** In the order of priority. */
  readonly holders: ReadonlyArray<Holder>
}

const holdersOf = ({ people, record, round }: PlacementRun, opening: string): ReadonlyArray<Holder> => {
  const { keys } = round.priority
  const holders = record.people
    .filter((one): one is PlacedRow => one.outcome === "placed" && one.opening === opening)
    .map(({ fit, id, override = false }) => {
      const person = people.get(id)
      const known = { ...(person === undefined ? {} : roundValues(person, round.day)), fit }
      const values = keys.map(({ key }) => {
        const value = (known as { readonly [key: string]: number | undefined })[key]
        return { key, ...(value === undefined ? {} : { value }) }
      })
      return { values, override }
    })
  return holders.sort((one, other) => {
    for (const [place, { order }] of keys.entries()) {
      const difference = (one.values[place]?.value ?? 0) - (other.values[place]?.value ?? 0)
      if (difference !== 0) return order === "lowestFirst" ? difference : -difference
    }
    return 0
  })
}

/** Everything that a round decides of one opening; `undefined` where the round has none of this id. */
export const explainOpening = (run: PlacementRun, written: string): OpeningExplanation | undefined => {
  const opening = run.openings.find((one) => isSameIdentifier(one.opening.id, written))
  const id = opening?.opening.id ?? written
  const outcome = run.record.openings.find((one) => one.id === id)
  if (opening === undefined || outcome === undefined) return undefined
  const answersOf = prepareConstraints(run.programme.constraints, run.setting).over([opening])
  const counts = run.programme.constraints.map(({ id: rule }) => ({ rule, no: 0, undetermined: 0 }))
  let [compatible, wished] = [0, 0]
  for (const person of run.people.values()) {
    const of = answersOf(person)
    compatible += of.met.length
    if (person.work.wishes?.includes(id) === true) wished++
    for (const [place, count] of counts.entries()) {
      count.no += of.counts[place]?.no ?? 0
      count.undetermined += of.counts[place]?.undetermined ?? 0
    }
  }
  return {
    opening,
    outcome,
    compatible,
    wished,
    constraints: counts
      .filter(({ no, undetermined }) => no + undetermined > 0)
      .sort((one, other) => other.no - one.no || other.undetermined - one.undetermined),
    holders: holdersOf(run, id),
  }
}
