import type { FactNode } from "../../expression.ts"
import type { Facts, Value } from "../../values/value.ts"
import { compareValues, factValue, quiet, sameValue } from "../apply.ts"
import type { Choice, Places } from "./choices.ts"
import { type Line, placeOf, valueAt } from "./domain.ts"
import type { Unknown } from "./residual.ts"

/** The value of a fact in a case; `undefined` where it is unknown or refused. */
export const currentValue = (fact: FactNode, facts: Facts): Value | undefined =>
  factValue(fact, facts[fact.id], quiet)

/** Whether a fact may lawfully change from its current value. */
export const isChangeable = (fact: FactNode, facts: Facts): boolean => {
  const current = currentValue(fact, facts)
  switch (fact.change) {
    case "never":
      return false
    case "toYes":
      return current !== true
    case "toNo":
      return current !== false
    default:
      return true
  }
}

/** The fact behind an unknown if it may change. */
export const changeableFactOf = (unknown: Unknown | undefined, facts: Facts): FactNode | undefined =>
  unknown?.of === "fact" && isChangeable(unknown.fact, facts) ? unknown.fact : undefined

/** The current place of a changeable number, and the places it may move to. */
export interface Reach {
  /** For an unknown number the least demanding end. */
  readonly origin: number
  readonly ranges: ReadonlyArray<Places>
}

export const reachOf = ({ change }: FactNode, current: Value | undefined, { from, to }: Line): Reach => {
  const up = change === "increase" || change === "any"
  const down = change === "decrease" || change === "any"
  if (current === undefined) {
    const nearest = Math.min(to, Math.max(from, 0))
    return { origin: up && down ? nearest : up ? from : to, ranges: up || down ? [{ from, to }] : [] }
  }
  const origin = placeOf(current)
  const ranges = [...(up ? [{ from: origin + 1, to }] : []), ...(down ? [{ from, to: origin - 1 }] : [])]
  return { origin, ranges: ranges.filter((range) => range.from <= range.to) }
}

export const nearestPlace = ({ from, to }: Places, origin: number): number =>
  Math.min(to, Math.max(from, origin))

const farthestPlace = ({ from, to }: Places, origin: number): number =>
  Math.abs(from - origin) > Math.abs(to - origin) ? from : to

const along = (fact: FactNode, current: Value | undefined, value: Value): boolean => {
  if (current === undefined) return true
  switch (fact.change) {
    case "increase":
      return compareValues(value, current) > 0
    case "decrease":
      return compareValues(value, current) < 0
    default:
      return !sameValue(value, current)
  }
}

/** Whether a vocabulary is so short that every code is offered, also those with the same result. */
const isShort = (codes: ReadonlyArray<string> | undefined): codes is ReadonlyArray<string> =>
  codes !== undefined && codes.length <= 12

const truthsAllowed = ({ change }: FactNode): ReadonlyArray<boolean> => {
  switch (change) {
    case "toYes":
      return [true]
    case "toNo":
      return [false]
    case "any":
      return [true, false]
    default:
      return []
  }
}

/** The candidate values of a changeable fact, the smallest change first. */
export const changesOf = (
  fact: FactNode,
  current: Value | undefined,
  { domain, stretches, values }: Choice,
): ReadonlyArray<Value> => {
  switch (domain.of) {
    case "truth":
      return truthsAllowed(fact).filter((value) => value !== current)
    case "codes":
      if (fact.change !== "any") return []
      return (isShort(domain.codes) ? domain.codes : (values as ReadonlyArray<Value>)).filter(
        (value) => value !== current,
      )
    case "ratio":
      return (values as ReadonlyArray<Value>).filter((value) => along(fact, current, value))
    case "line": {
      const { origin, ranges } = reachOf(fact, current, domain)
      const places = ranges.flatMap((range) =>
        stretches.flatMap((stretch) => {
          const within = { from: Math.max(range.from, stretch.from), to: Math.min(range.to, stretch.to) }
          // Where two numbers change together, one may have to go as far as it can.
          return within.from <= within.to ? [nearestPlace(within, origin), farthestPlace(within, origin)] : []
        }),
      )
      return [...new Set(places)]
        .sort((left, right) => Math.abs(left - origin) - Math.abs(right - origin) || right - left)
        .map((place) => valueAt(domain, place))
    }
    default:
      return []
  }
}
