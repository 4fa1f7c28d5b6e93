/**
 * Scoring: what a need score says of families, with every contribution.
 *
 * A family has the points that are proven. What is unknown gives no points, and is not taken for zero either: beside the proven
 * points stands what the family may still gain.
 */

import { type Count, determine, type Facts, type Rule, type Setting } from "@bazgasht/rules"
import { type CompiledValue, compileValue } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import { type NeedIndicator, type NeedScore, NeedScoreError } from "./need-score.ts"

/** What one indicator gives a family. */
export interface Contribution {
  readonly rule: Rule<Count>
  /** `undefined` where a fact that it needs is unknown. */
  readonly points: Count | undefined
  /** The most points that the indicator can give. */
  readonly most: Count
}

/** The score of one family on one day. */
export interface ScoredNeed {
  /** The sum of the points that are known: by this a family is ranked. */
  readonly proven: Count
  /** What the sum may still become: the proven points, and the most that every unknown indicator can give. */
  readonly possible: Count
  /** What each indicator gives, in the order of the score. */
  readonly contributions: ReadonlyArray<Contribution>
}

/** The score of one family in few bytes, of which {@link contributionsOf} reads what each indicator gave. */
export interface ScoreRecord {
  readonly proven: Count
  readonly possible: Count
  /** The points of each indicator in the order of the score, -1 where they are unknown. */
  readonly points: ReadonlyArray<number>
}

const unknownPoints = -1

/** Adds up what the indicators give a family, or names the first that gives what it may not give. */
const record = (
  indicators: ReadonlyArray<NeedIndicator>,
  pointsAt: (place: number) => number | undefined,
): Result.Result<ScoreRecord, NeedScoreError> => {
  const points: Array<number> = []
  let proven = 0
  let open = 0
  for (const [place, { most, rule }] of indicators.entries()) {
    const given = pointsAt(place)
    if (given === undefined) {
      open += most
      points.push(unknownPoints)
      continue
    }
    if (given < 0 || given > most)
      return Result.fail(
        new NeedScoreError({
          code: given < 0 ? "needScore.pointsBelowZero" : "needScore.pointsAboveMost",
          indicator: rule.id,
        }),
      )
    proven += given
    points.push(given)
  }
  return Result.succeed({ proven: proven as Count, possible: (proven + open) as Count, points })
}

/**
 * What each indicator gave, from a record of the same score.
 *
 * @example
 * const today = gregorianDay(2025, 4, 10)
 * const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania, { today }))
 * const { needScore } = programme
 * const setting = { pack, today }
 * const scored = Result.getOrThrow(prepareScore(needScore, setting)(familyCase(file, ruritania, today).facts))
 * // Nothing is known of the family yet.
 * contributionsOf(needScore, scored).every(({ points }) => points === undefined) // => true
 */
export const contributionsOf = (
  { indicators }: NeedScore,
  { points }: ScoreRecord,
): ReadonlyArray<Contribution> =>
  indicators.map(({ most, rule }, place) => {
    const given = points[place]
    return {
      rule,
      points: given === undefined || given === unknownPoints ? undefined : (given as Count),
      most,
    }
  })

/**
 * The score of a family on the day of the setting. An indicator that gives points below zero or above its most is a defect of
 * the pack and named; nothing is cut to fit.
 *
 * @example
 * const today = gregorianDay(2025, 4, 10)
 * const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania, { today }))
 * const { facts } = familyCase(file, ruritania, today)
 * const setting = { pack, today }
 * // Nothing is known of the family yet: no point is proven, and all are possible.
 * const { contributions, possible, proven } = Result.getOrThrow(scoreOf(programme.needScore, facts, setting))
 * proven // => 0
 * possible > 0 // => true
 * contributions.length // => programme.needScore.indicators.length
 */
export const scoreOf = (
  score: NeedScore,
  facts: Facts,
  setting: Setting,
): Result.Result<ScoredNeed, NeedScoreError> => {
  const values = score.indicators.map(({ rule }) => determine(rule, facts, setting).value)
  return Result.map(
    record(score.indicators, (place) => values[place] as number | undefined),
    (scored) => ({
      proven: scored.proven,
      possible: scored.possible,
      contributions: contributionsOf(score, scored),
    }),
  )
}

/**
 * Prepares the scoring of many families on the day of the setting: the same points as {@link scoreOf}, without the proofs.
 *
 * @example
 * const today = gregorianDay(2025, 4, 10)
 * const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania, { today }))
 * const { facts } = familyCase(file, ruritania, today)
 * const setting = { pack, today }
 * const scored = prepareScore(programme.needScore, setting)
 * Result.getOrThrow(scored(facts)).proven // => 0
 */
export const prepareScore = (
  score: NeedScore,
  setting: Setting,
): ((facts: Facts) => Result.Result<ScoreRecord, NeedScoreError>) => {
  const { today, ...rest } = setting
  const compiled = score.indicators.map(({ rule }) => compileValue(rule, rest))
  return (facts) =>
    record(score.indicators, (place) => (compiled[place] as CompiledValue<Count>).value(facts, today))
}
