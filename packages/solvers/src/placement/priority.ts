/**
 * Priority: a total order of candidates by declared keys, with a keyed lottery between equals. The order is total, and the same however
 * the candidates are listed.
 */

import { compareIdentifiers, identifierKey } from "@bazgasht/casework"
import { codedError, digestOf, isExact, type Money, text } from "@bazgasht/rules"
import * as Result from "effect/Result"

/** One key of the order: a value that every candidate has, and which end of it comes first. */
export interface PriorityKey {
  readonly key: string
  readonly order: "highestFirst" | "lowestFirst"
}

/** A policy of priority. */
export interface PriorityPolicy {
  /** The first key counts most. */
  readonly keys: ReadonlyArray<PriorityKey>
  /** How equals are ordered: by lots that follow from the seed. */
  readonly tieBreaker: { readonly kind: "lottery"; readonly seed: string }
  /**
   * What happens where the next candidate costs more than is left.
   *
   * - `stop`: it and everybody behind it wait, so that no candidate is overtaken and no larger budget takes away what a smaller gave
   * - `skip`: those behind it that fit are admitted, so that less of the budget stays unused
   */
  readonly misfit: "stop" | "skip"
}

/** One who may be admitted. */
export interface Candidate {
  /** The id of the case, not of a person. */
  readonly id: string
  /** What admitting it takes from the budget. */
  readonly cost: Money
  /** A whole number for each key of the policy. */
  readonly values: { readonly [key: string]: number }
}

const texts = () => ({
  "candidate.duplicateId": text("دو متقاضی یک شناسه دارند.", "Two candidates have the same id."),
  "candidate.valueUnknown": text(
    "مقدار یکی از معیارهای اولویت برای این متقاضی معلوم نیست.",
    "The candidate has no value for a key of the policy.",
  ),
  "candidate.valueNotExact": text(
    "مقدار معیار باید عددی صحیح باشد، نه چنان بزرگ که دقیق محاسبه نشود.",
    "The value for a key has to be a whole number, not too great to be computed exactly.",
  ),
  "candidate.costNotAnAmount": text(
    "هزینه باید مبلغی صحیح، صفر یا بیشتر، باشد.",
    "The cost has to be a whole amount of zero or more.",
  ),
})

/**
 * One thing that is wrong with a candidate.
 *
 * @example
 * const policy = {
 *   keys: [{ key: "need", order: "highestFirst" }], tieBreaker: { kind: "lottery", seed: "1404-07" }, misfit: "stop",
 * } as const
 * const wrong = rank([{ id: "family-4", cost: 10_000_000 as Money, values: {} }], policy)
 * wrong // => Result.fail([new CandidateError({ code: "candidate.valueUnknown", candidate: "family-4", key: "need" })])
 */
export class CandidateError extends /* @__PURE__ */ codedError("CandidateError", texts)<{
  /** The id of the candidate. */
  readonly candidate: string
  readonly key?: string
}> {}

/** What is wrong, as a stable code; `CandidateError.texts` has a sentence for each. */
export type CandidateErrorCode = CandidateError["code"]

/** What put a candidate behind the one before it: the first key in which they differ, or the lottery between equals. */
export type Behind =
  | { readonly by: "key"; readonly key: string; readonly value: number; readonly valueBefore: number }
  | { readonly by: "lottery" }

/** The place of a candidate in the whole order. */
export interface Ranked {
  readonly candidate: Candidate
  /** Counted from one. */
  readonly place: number
  /** How many have a higher priority by the keys, the lottery left aside. */
  readonly ahead: number
  /** How many others have the same priority by the keys, so that the lottery decides between them. */
  readonly tied: number
  /** Absent for the first. */
  readonly behind?: Behind
}

/**
 * The lot of a candidate, the same however its id is written: between equals the smaller one comes first. Anyone with the seed can verify it, and
 * only the seed decides it: fix the seed before the candidates are known.
 *
 * @example
 * lotOf("1404-07", "F-1") === lotOf("1404-08", "F-1") // => false
 */
export const lotOf = (seed: string, id: string): string => digestOf({ seed, id: identifierKey(id) })

const isAmount = (value: number): boolean => isExact(value) && value >= 0

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const check = (
  candidates: ReadonlyArray<Candidate>,
  { keys }: PriorityPolicy,
): ReadonlyArray<CandidateError> => {
  const errors: Array<CandidateError> = []
  const seen = new Map<string, number>()
  for (const { cost, id, values } of candidates) {
    const times = (seen.get(identifierKey(id)) ?? 0) + 1
    seen.set(identifierKey(id), times)
    if (times === 2) errors.push(new CandidateError({ code: "candidate.duplicateId", candidate: id }))
    if (!isAmount(cost)) errors.push(new CandidateError({ code: "candidate.costNotAnAmount", candidate: id }))
    for (const { key } of keys) {
      const value = Object.hasOwn(values, key) ? values[key] : undefined
      if (value === undefined || !isExact(value)) {
        const code = value === undefined ? "candidate.valueUnknown" : "candidate.valueNotExact"
        errors.push(new CandidateError({ code, candidate: id, key }))
      }
    }
  }
  return errors.sort(
    (one, other) =>
      byText(one.candidate, other.candidate) ||
      byText(one.code, other.code) ||
      byText(one.key ?? "", other.key ?? ""),
  )
}

/** The values of each key, turned so that the smaller comes first. */
const columnsOf = (
  candidates: ReadonlyArray<Candidate>,
  { keys }: PriorityPolicy,
): ReadonlyArray<Float64Array> =>
  keys.map(({ key, order }) => {
    const sign = order === "highestFirst" ? -1 : 1
    return Float64Array.from(candidates, ({ values }) => sign * (values[key] as number))
  })

/** The first key in which two candidates differ, or -1. */
const firstDifference = (columns: ReadonlyArray<Float64Array>, one: number, other: number): number => {
  for (let place = 0; place < columns.length; place++)
    if (columns[place]?.[one] !== columns[place]?.[other]) return place
  return -1
}

const sorted = (count: number, columns: ReadonlyArray<Float64Array>): Uint32Array =>
  Uint32Array.from({ length: count }, (_, index) => index).sort((one, other) => {
    for (const column of columns) {
      const difference = (column[one] as number) - (column[other] as number)
      if (difference !== 0) return difference
    }
    return 0
  })

/** Orders equals by their lots. */
const draw = (tied: Uint32Array, candidates: ReadonlyArray<Candidate>, seed: string): void => {
  const lots = Array.from(tied, (index) => {
    const { id } = candidates[index] as Candidate
    return { index, id, lot: lotOf(seed, id) }
  })
  lots.sort((one, other) => byText(one.lot, other.lot) || compareIdentifiers(one.id, other.id))
  for (const [place, { index }] of lots.entries()) tied[place] = index
}

/**
 * Ranks candidates, or says everything that is wrong with them at once. Lots are drawn only between candidates that all keys
 * leave equal: another seed reorders those and no others.
 *
 * @example
 * const policy = {
 *   keys: [{ key: "need", order: "highestFirst" }, { key: "waitingSince", order: "lowestFirst" }],
 *   tieBreaker: { kind: "lottery", seed: "1404-07" },
 *   misfit: "stop",
 * } as const
 * const family = (id: string, need: number, waitingSince: number) => ({
 *   id, cost: 10_000_000 as Money, values: { need, waitingSince },
 * })
 * const ranked = Result.getOrThrow(
 *   rank([family("family-1", 28, 20_311), family("family-2", 28, 20_293), family("family-3", 40, 20_320)], policy),
 * )
 * ranked.map(({ candidate }) => candidate.id) // => ["family-3", "family-2", "family-1"]
 *
 * const wrong = rank([{ id: "family-4", cost: 10_000_000 as Money, values: { need: 28 } }], policy)
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["candidate.valueUnknown"]
 */
export const rank = (
  candidates: ReadonlyArray<Candidate>,
  policy: PriorityPolicy,
): Result.Result<ReadonlyArray<Ranked>, ReadonlyArray<CandidateError>> => {
  const errors = check(candidates, policy)
  if (errors.length > 0) return Result.fail(errors)
  const columns = columnsOf(candidates, policy)
  const order = sorted(candidates.length, columns)
  const ranked: Array<Ranked> = []
  const valueAt = (place: number, key: string): number =>
    (candidates[order[place] as number] as Candidate).values[key] as number
  const behindAt = (place: number): { readonly behind?: Behind } => {
    if (place === 0) return {}
    const difference = firstDifference(columns, order[place - 1] as number, order[place] as number)
    const key = policy.keys[difference]?.key
    return {
      behind:
        key === undefined
          ? { by: "lottery" }
          : { by: "key", key, value: valueAt(place, key), valueBefore: valueAt(place - 1, key) },
    }
  }
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && firstDifference(columns, order[from] as number, order[to] as number) < 0) to++
    if (to - from > 1) draw(order.subarray(from, to), candidates, policy.tieBreaker.seed)
    for (let place = from; place < to; place++)
      ranked.push({
        candidate: candidates[order[place] as number] as Candidate,
        place: place + 1,
        ahead: from,
        tied: to - from - 1,
        ...behindAt(place),
      })
    from = to
  }
  return Result.succeed(ranked)
}
