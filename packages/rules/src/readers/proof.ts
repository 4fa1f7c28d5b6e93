import type { Node } from "../expression.ts"
import { kindOf } from "../language/kinds.ts"
import { versionOn } from "../law/version.ts"
import { getOrInsertComputed } from "../memo.ts"
import type { Citation } from "../values/citation.ts"
import type { Text } from "../values/text.ts"
import type { Value } from "../values/value.ts"

/** Why a part has no value. Codes are stable. */
export type Problem =
  | { readonly code: "fact.unknown"; readonly fact: string }
  | { readonly code: "fact.wrongKind"; readonly fact: string; readonly expected: string }
  | { readonly code: "field.unknown"; readonly list: string; readonly field: string }
  | { readonly code: "parameter.noValue"; readonly parameter: string; readonly day: number }
  | { readonly code: "version.none"; readonly day: number }
  /** `conditions` are the titles of failed inputs without which the table does not concern the case. */
  | { readonly code: "table.noRow"; readonly conditions?: ReadonlyArray<Text> }
  | { readonly code: "table.overlap"; readonly rows: ReadonlyArray<number> }
  | { readonly code: "exception.conflict"; readonly exceptions: ReadonlyArray<string> }
  | { readonly code: "list.empty"; readonly list: string }
  | { readonly code: "number.outOfRange" }
  | { readonly code: "number.divisionByZero" }
  | { readonly code: "day.outsideCalendar" }
  | { readonly code: "reference.missing"; readonly to: "rule" | "parameter" | "policy"; readonly id: string }
  /** It was not read, because the budget was spent. */
  | { readonly code: "budget.spent" }

/** An expression with its value for one case on one day. A part that is read more than once is one object. */
export interface Proof {
  readonly node: Node
  /** `undefined` means unknown. */
  readonly value: Value | undefined
  readonly parts: ReadonlyArray<Proof>
  /** Absent when the parts are the reason why it has no value. */
  readonly problem?: Problem
  /** Present on the whole proof where its reading stopped because its budget was spent. What it knows is so; parts that were not read are unknown. */
  readonly stopped?: "budget"
}

const withValue = (parts: ReadonlyArray<Proof>, value: Value | undefined): ReadonlyArray<Proof> =>
  parts.filter((part) => part.value === value)

/** The decisive parts of a junction that one part with the value `decisive` decides. */
const conditionsThatDecide = (proof: Proof, decisive: boolean): ReadonlyArray<Proof> =>
  proof.value === decisive
    ? withValue(proof.parts, decisive)
    : proof.value === undefined
      ? withValue(proof.parts, undefined)
      : proof.parts

/**
 * The parts on which the value of a proof rests: the failed parts of a failed conjunction, all parts of one that holds.
 *
 * @example
 * const proof = evaluate(all(always, never, goodConduct), { goodConduct: false }, setting)
 * decisiveParts(proof).map(({ node }) => node.op) // => ["literal", "fact"]
 */
export const decisiveParts = (proof: Proof): ReadonlyArray<Proof> => {
  const { node, parts, value } = proof
  switch (node.op) {
    case "all":
    case "every":
      return conditionsThatDecide(proof, false)
    case "any":
    case "exists":
      return conditionsThatDecide(proof, true)
    case "when": {
      const [condition, gives, otherwise] = parts
      if (condition?.value === undefined) return parts
      return [condition, condition.value ? gives : otherwise].filter((part) => part !== undefined)
    }
    case "unless": {
      const applied = node.exceptions.flatMap((exception, index) =>
        parts[1 + 2 * index]?.value === true ? [{ index, rank: exception.rank }] : [],
      )
      if (value === undefined) return parts
      const highest = Math.max(...applied.map(({ rank }) => rank))
      const deciding = applied.filter(({ rank }) => rank === highest)
      // Exceptions of higher rank that do not apply are decisive; so are all when none applies.
      const above = node.exceptions.flatMap((exception, index) =>
        deciding.length === 0 || exception.rank > highest ? [parts[1 + 2 * index]] : [],
      )
      const taken =
        deciding.length === 0
          ? [parts[0]]
          : deciding.flatMap(({ index }) => [parts[1 + 2 * index], parts[2 + 2 * index]])
      return [...above, ...taken].filter((part) => part !== undefined)
    }
    case "versions": {
      const [at, ...wordings] = parts
      const inForce = versionOn(node.versions, at?.value as number | undefined)
      // Where the day is unknown, any wording may be in force.
      return inForce === undefined ? parts : [at, wordings[inForce]].filter((part) => part !== undefined)
    }
    default:
      return parts
  }
}

/** A labelled part of a rule: a clause, or an exception that applied. */
export interface Ground {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
  /** Present for an exception that applied: its title says what is so; that of a clause what is required. */
  readonly exception?: true
}

const appliedExceptions = (proof: Proof): ReadonlyArray<Ground> => {
  const { node, parts } = proof
  if (node.op !== "unless") return []
  const applied = node.exceptions.filter((_, index) => parts[1 + 2 * index]?.value === true)
  const highest = Math.max(...applied.map(({ rank }) => rank))
  return applied
    .filter(({ rank }) => rank === highest)
    .map(({ id, title, citations }) => ({ id, title, citations, exception: true }))
}

/** The parts to look into for grounds. That an exception does not apply is no ground. */
const partsForGrounds = (proof: Proof): ReadonlyArray<Proof> => {
  const [general] = proof.parts
  if (proof.value === undefined) return withValue(decisiveParts(proof), undefined)
  return proof.node.op === "unless" && proof.value !== undefined && general !== undefined
    ? [general]
    : decisiveParts(proof)
}

/** A ground and its relation to the answer. */
export interface PlacedGround {
  readonly ground: Ground
  /** Whether the title says what is so and bars, as an exception does. Else it says what is required. */
  readonly isSo: boolean
  /** Grounds with one number are alternatives: any one of them would do. */
  readonly alternatives?: number
}

/** Whether a part is required or excluded, and among which alternatives. */
interface Standpoint {
  readonly mustHold: boolean
  readonly alternatives?: number
}

const standpointOf = (inner: Proof, part: Proof, at: Standpoint, group: () => number): Standpoint => {
  const { op } = inner.node
  if (op === "not") return { ...at, mustHold: !at.mustHold }
  // The condition of a choice is a ground by itself.
  if (op === "when" && part === inner.parts[0]) return { mustHold: part.value !== true }
  const isNoneOf = (op === "any" || op === "exists") && inner.value === false && at.mustHold
  return isNoneOf && at.alternatives === undefined ? { ...at, alternatives: group() } : at
}

/**
 * The grounds of {@link groundsOf}, each with its relation to the answer.
 *
 * @example
 * const served = { ...facts, start: jalaliDay(1400, 1, 1), goodConduct: false }
 * placedGroundsOf(decide(conditionalRelease, served, setting).proof).map(({ ground, isSo }) => [ground.id, isSo])
 * // => [["58-a", false]]
 */
export const placedGroundsOf = (proof: Proof): ReadonlyArray<PlacedGround> => {
  const grounds = new Map<string, PlacedGround>()
  let groups = 0
  /** What of the proof was seen from which standpoint, and whether a ground was found there. */
  const seen = new Map<Proof, Map<string, boolean>>()
  const visit = (inner: Proof, at: Standpoint): boolean => {
    if (inner.parts.length === 0) return labelsIn(inner, at)
    const from = getOrInsertComputed(seen, inner, () => new Map<string, boolean>())
    // A ground that stands among several alternatives is said with one of them.
    const standpoint = `${at.mustHold} ${at.alternatives === undefined}`
    return getOrInsertComputed(from, standpoint, () => labelsIn(inner, at))
  }
  const labelsIn = (inner: Proof, at: Standpoint): boolean => {
    const applied = inner.value === undefined ? [] : appliedExceptions(inner)
    if (applied.length > 0) {
      for (const ground of applied) grounds.set(ground.id, { ground, isSo: true })
      return true
    }
    let group: number | undefined
    const groupHere = (): number => {
      group ??= groups++
      return group
    }
    let labelled = false
    for (const part of partsForGrounds(inner)) {
      // A clause within a quantity is no condition; the condition on the quantity is.
      if (inner.value !== undefined && kindOf(part.node) !== "truth") continue
      labelled = visit(part, standpointOf(inner, part, at, groupHere)) || labelled
    }
    if (!labelled && inner.node.op === "clause" && kindOf(inner.node) === "truth") {
      const { id, title, citations } = inner.node
      const { alternatives, mustHold } = at
      grounds.set(id, {
        ground: { id, title, citations },
        isSo: !mustHold && inner.value === true,
        ...(alternatives === undefined ? {} : { alternatives }),
      })
      return true
    }
    return labelled
  }
  visit(proof, { mustHold: true })
  return [...grounds.values()]
}

/**
 * The labelled parts on which a proof's value rests, innermost first: unmet clauses, or exceptions that apply. A clause that
 * labels a quantity is no ground; the condition on the quantity is.
 *
 * @example
 * const served = { ...facts, start: jalaliDay(1400, 1, 1) }
 * const groundsFor = (of: Facts) => groundsOf(decide(conditionalRelease, of, setting).proof).map(({ id }) => id)
 * groundsFor({ ...served, goodConduct: false }) // => ["58-a"]
 * groundsFor({ ...served, usedBefore: true }) // => ["58-d"]
 */
export const groundsOf = (proof: Proof): ReadonlyArray<Ground> =>
  placedGroundsOf(proof).map(({ ground }) => ground)
