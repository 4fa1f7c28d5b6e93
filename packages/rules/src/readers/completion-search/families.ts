/**
 * Lower bounds, read off the structure, of the sets of unknowns that together bring an expression to an answer.
 *
 * Every set that brings the answer contains one of them; whether one alone does is for `search` to try.
 */

import type { Budget } from "./budget.ts"
import { type Mask, maskOf, noUnknowns, positionsIn } from "./residual.ts"
import type { WaysAlgebra } from "./ways.ts"

/** Sets of unknowns none of which contains another. */
export type Family = ReadonlyArray<Mask>

/** Families are cut to this many sets, the smallest first. */
const maxSets = 300

const unreachable: Family = []
const reached: Family = [noUnknowns]

/** The number of unknowns of a set. */
export const sizeOf = (mask: Mask): number => {
  let size = 0
  for (let rest = mask; rest !== noUnknowns; rest >>= 32n)
    for (let word = Number(rest & 0xffff_ffffn) | 0; word !== 0; word &= word - 1) size++
  return size
}

const contains = (mask: Mask, part: Mask): boolean => (mask & part) === part

const bySize = (left: Mask, right: Mask): number => sizeOf(left) - sizeOf(right) || (left < right ? -1 : 1)

/** Ways as families of sets. */
export class Families implements WaysAlgebra<Family> {
  /** Whether a family was cut, so that sets may have been lost. */
  cut = false
  readonly unreachable = unreachable
  readonly reached = reached
  readonly #budget: Budget

  constructor(budget: Budget) {
    this.#budget = budget
  }

  readonly isUnreachable = (family: Family): boolean => family.length === 0

  readonly isReached = (family: Family): boolean => family[0] === noUnknowns

  readonly anyOf = (mask: Mask): Family => positionsIn(mask).map(maskOf)

  readonly either = (families: ReadonlyArray<Family>): Family => {
    const some = families.filter(({ length }) => length > 0)
    return some.length <= 1 ? (some[0] ?? unreachable) : this.#smallest(some.flat())
  }

  readonly both = (families: ReadonlyArray<Family>): Family => {
    if (families.some(({ length }) => length === 0)) return unreachable
    let result = reached
    for (const family of families) {
      if (this.isReached(family)) continue
      result = this.isReached(result)
        ? family
        : this.#smallest(result.flatMap((left) => family.map((right) => left | right)))
    }
    return result
  }

  #smallest(sets: Iterable<Mask>): Family {
    const result: Array<Mask> = []
    for (const set of [...new Set(sets)].sort(bySize)) {
      this.#budget.spend()
      if (result.some((smaller) => contains(set, smaller))) continue
      if (result.length >= maxSets) {
        this.cut = true
        break
      }
      result.push(set)
    }
    return result
  }
}
