/**
 * Lower bounds, read off the structure, of the sets of unknowns that together bring an expression to an answer.
 *
 * Every set that brings the answer contains one of them; whether one alone does is for `search` to try.
 */

import type { Node } from "../../expression.ts"
import { getOrInsertComputed } from "../../memo.ts"
import type { Value } from "../../values/value.ts"
import { sameValue } from "../apply.ts"
import type { Budget } from "./budget.ts"
import { isInterval, varied } from "./interval.ts"
import type { Box, RangeAnalysis, ValueRanges } from "./range-analysis.ts"
import { type Mask, maskOf, noUnknowns, positionsIn, type Residual } from "./residual.ts"

/** Each of the unknowns by itself. */
const anyOf = (mask: Mask): Family => positionsIn(mask).map(maskOf)

/** The wanted result of an expression: a value, or any value. */
export type Target = { readonly value: Value } | "known"

/** Sets of unknowns none of which contains another. */
export type Family = ReadonlyArray<Mask>

/** The case in which sets are sought. */
export interface Situation {
  readonly reader: RangeAnalysis
  readonly budget: Budget
  readonly box: Box
  /** The unknowns that may differ from the box. */
  readonly free: Mask
  /** Whether known values stay known: unknowns are learnt, not changed. */
  readonly isMonotone: boolean
}

/** Families are cut to this many sets, the smallest first. */
const maxSets = 300

const unreachable: Family = []
const reachedAlready: Family = [noUnknowns]

/** The number of unknowns of a set. */
export const sizeOf = (mask: Mask): number => {
  let size = 0
  for (let rest = mask; rest !== noUnknowns; rest &= rest - 1n) size++
  return size
}

const contains = (mask: Mask, part: Mask): boolean => (mask & part) === part

const bySize = (left: Mask, right: Mask): number => sizeOf(left) - sizeOf(right) || (left < right ? -1 : 1)

/** Structural families of one situation. */
export class Families {
  /** Whether a family was cut, so that sets may have been lost. */
  cut = false
  readonly #situation: Situation
  readonly #ranges: ValueRanges = new Map()
  readonly #found = new Map<boolean | string, Map<Residual, Family>>()

  constructor(situation: Situation) {
    this.#situation = situation
  }

  /** Lower bounds of the sets that bring a part to a target; the empty set where it is there already. */
  of(residual: Residual, target: Target): Family {
    const wanted = target === "known" ? target : target.value
    const key = typeof wanted === "boolean" || target === "known" ? wanted : JSON.stringify(wanted)
    const found = getOrInsertComputed(this.#found, key as boolean | string, () => new Map<Residual, Family>())
    return getOrInsertComputed(found, residual, () => this.#of(residual, target))
  }

  #of(residual: Residual, target: Target): Family {
    const { box, budget, free, isMonotone, reader } = this.#situation
    budget.spend()
    const range = residual.open === noUnknowns ? residual.value : reader.of(residual, box, this.#ranges)
    const value = range === varied || isInterval(range) ? undefined : range
    if (value !== undefined && (target === "known" || sameValue(value, target.value))) return reachedAlready
    const movable = residual.open & free
    if (movable === noUnknowns || (isMonotone && value !== undefined)) return unreachable
    if (residual.unknown !== undefined) return this.#leaf(residual, residual.unknown)
    const family = this.#combined(residual, target, value)
    // Some unknown has to change, or the target would be reached; where the structure does not say which, any may.
    return family.includes(noUnknowns) ? anyOf(movable) : family
  }

  #leaf({ node, open }: Residual, position: number): Family {
    const { box, free } = this.#situation
    if (node.op !== "fact" && node.op !== "field" && box[position] !== undefined) {
      // The condition of an aggregate may depend on other unknowns, once the list is supposed.
      return anyOf(open & free)
    }
    return contains(free, maskOf(position)) ? [maskOf(position)] : unreachable
  }

  #smallest(sets: Iterable<Mask>): Family {
    const result: Array<Mask> = []
    for (const set of [...new Set(sets)].sort(bySize)) {
      this.#situation.budget.spend()
      if (result.some((smaller) => contains(set, smaller))) continue
      if (result.length >= maxSets) {
        this.cut = true
        break
      }
      result.push(set)
    }
    return result
  }

  #either(...families: ReadonlyArray<Family>): Family {
    return families.length === 1 ? (families[0] ?? unreachable) : this.#smallest(families.flat())
  }

  #both(...families: ReadonlyArray<Family>): Family {
    let result = reachedAlready
    for (const family of families) {
      if (family.length === 0) return unreachable
      if (family.length === 1 && family[0] === noUnknowns) continue
      result = this.#smallest(result.flatMap((left) => family.map((right) => left | right)))
    }
    return result
  }

  #known(parts: ReadonlyArray<Residual>): Family {
    return this.#both(...parts.map((part) => this.of(part, "known")))
  }

  #part(part: Residual | undefined, target: Target): Family {
    return part === undefined ? unreachable : this.of(part, target)
  }

  #truth(part: Residual | undefined, value: boolean): Family {
    return this.#part(part, { value })
  }

  /** At least `count` of the parts have a value. */
  #several(parts: ReadonlyArray<Residual>, count: number, value: boolean): Family {
    if (count > parts.length) return unreachable
    let reached: Array<Family> = [reachedAlready, ...Array.from({ length: count }, () => unreachable)]
    for (const part of parts) {
      const family = this.#truth(part, value)
      reached = reached.map((as, index) => {
        const before = reached[index - 1]
        return before === undefined ? as : this.#either(as, this.#both(before, family))
      })
    }
    return reached[count] ?? unreachable
  }

  #combined({ node, open, parts }: Residual, target: Target, value: Value | undefined): Family {
    const movable = open & this.#situation.free
    const wanted = target === "known" ? undefined : target.value
    switch (node.op) {
      case "clause":
      case "rule":
        return this.#part(parts[0], target)
      case "all":
      case "every":
        return this.#decided(target, (yes) => this.#several(parts, yes ? parts.length : 1, yes))
      case "any":
      case "exists":
        return this.#decided(target, (yes) => this.#several(parts, yes ? 1 : parts.length, yes))
      case "atLeast":
        return this.#decided(target, (yes) =>
          this.#several(parts, yes ? node.count : parts.length - node.count + 1, yes),
        )
      case "not":
        return this.#part(parts[0], wanted === undefined ? "known" : { value: !wanted })
      case "when": {
        const [condition, gives, otherwise] = parts
        const [one, other] = [this.#part(gives, target), this.#part(otherwise, target)]
        return this.#either(
          this.#both(this.#truth(condition, true), one),
          this.#both(this.#truth(condition, false), other),
          this.#both(one, other),
        )
      }
      case "unless":
        return this.#unless(node, parts, target)
      case "table":
        return node.hitPolicy === "sum" ? anyOf(movable) : this.#table(node, parts, target)
      case "versions": {
        const [at, ...versions] = parts
        if (at === undefined) return unreachable
        const other = this.#both(
          this.of(at, "known"),
          this.#either(...versions.map((version) => this.of(version, target))),
        )
        return this.#either(other, anyOf(at.open & movable))
      }
    }
    // In the other forms a known result changes with any of its parts; an unknown one needs them all.
    if (value !== undefined) return anyOf(movable)
    switch (node.op) {
      case "sumOf":
      case "smallestOf":
      case "greatestOf":
        return this.#known(parts.filter((_, index) => index % 2 === 0))
      default:
        return this.#known(parts)
    }
  }

  /** The sets towards yes, towards no, or towards either. */
  #decided(target: Target, towards: (yes: boolean) => Family): Family {
    return target === "known" ? this.#either(towards(true), towards(false)) : towards(target.value === true)
  }

  #unless(node: Node & { readonly op: "unless" }, parts: ReadonlyArray<Residual>, target: Target): Family {
    const gives = (index: number): Family => this.#part(parts[2 + 2 * index], target)
    /** An exception either does not apply or gives the same. */
    const harmless = (index: number): Family =>
      this.#either(this.#truth(parts[1 + 2 * index], false), gives(index))
    const ways = node.exceptions.map(({ rank }, index) => {
      const above = node.exceptions.flatMap((other, position) =>
        other.rank >= rank && position !== index ? [harmless(position)] : [],
      )
      return this.#both(this.#truth(parts[1 + 2 * index], true), gives(index), ...above)
    })
    const general = this.#part(parts[0], target)
    return this.#either(this.#both(general, ...node.exceptions.map((_, index) => harmless(index))), ...ways)
  }

  #table(node: Node & { readonly op: "table" }, parts: ReadonlyArray<Residual>, target: Target): Family {
    const ways = node.rows.map(({ cells }, row) => {
      const asked = cells.flatMap((cell, column) => {
        const input = parts[column]
        return cell.cell === "any" || input === undefined ? [] : [this.of(input, "known")]
      })
      return this.#both(this.#part(parts[node.inputs.length + row], target), ...asked)
    })
    return this.#either(...ways)
  }
}
