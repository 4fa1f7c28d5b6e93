/** What the structure of an expression says about the unknowns that together bring it to an answer. */

import type { Node } from "../../expression.ts"
import { getOrInsertComputed } from "../../memo.ts"
import type { Value } from "../../values/value.ts"
import { sameValue } from "../apply.ts"
import type { Budget } from "./budget.ts"
import { isPoint, type ValueRange } from "./interval.ts"
import type { Box } from "./range-analysis.ts"
import { holdsPosition, type Mask, maskOf, noUnknowns, type Residual } from "./residual.ts"

/** The wanted result of an expression: a value, or any value. */
export type Target = { readonly value: Value } | "known"

/** The case in which ways are sought. */
export interface Situation {
  readonly box: Box
  readonly rangeOf: (part: Residual) => ValueRange
  readonly budget: Budget
  /** The unknowns that may differ from the box. */
  readonly free: Mask
  /** Whether known values stay known: unknowns are learnt, not changed. */
  readonly isMonotone: boolean
}

/** Ways to a target, in as much detail as is asked for. */
export interface WaysAlgebra<Ways> {
  readonly unreachable: Ways
  /** The target is reached without any unknown. */
  readonly reached: Ways
  readonly isUnreachable: (ways: Ways) => boolean
  readonly isReached: (ways: Ways) => boolean
  /** Each of the unknowns by itself; there is at least one. */
  readonly anyOf: (mask: Mask) => Ways
  readonly either: (alternatives: ReadonlyArray<Ways>) => Ways
  readonly both: (needed: ReadonlyArray<Ways>) => Ways
}

const yes: Target = { value: true }
const no: Target = { value: false }
const truth = (value: boolean): Target => (value ? yes : no)

const isAtTarget = (value: Value | undefined, target: Target): boolean =>
  target === "known" ? value !== undefined : sameValue(value, target.value)

/** The ways of one situation, part by part. */
export class WaysTo<Ways> {
  readonly #situation: Situation
  readonly #algebra: WaysAlgebra<Ways>
  #free: Mask
  /** The ways of parts by their numbers, to each target. */
  readonly #toYes: Array<Ways | undefined> = []
  readonly #toNo: Array<Ways | undefined> = []
  readonly #toAny: Array<Ways | undefined> = []
  readonly #toOthers = new Map<string, Array<Ways | undefined>>()

  constructor(situation: Situation, algebra: WaysAlgebra<Ways>) {
    this.#situation = situation
    this.#algebra = algebra
    this.#free = situation.free
  }

  /** Goes on after the box moved: forgets the parts that depend on what moved or is free no longer. */
  move(free: Mask, changed: ReadonlyArray<number>): void {
    this.#free = free
    for (const number of changed) {
      this.#toYes[number] = undefined
      this.#toNo[number] = undefined
      this.#toAny[number] = undefined
      for (const found of this.#toOthers.values()) found[number] = undefined
    }
  }

  of(residual: Residual, target: Target): Ways {
    const { number, value } = residual
    if (number < 0) return this.#decided(value, target)
    const found = this.#waysTo(target)
    const known = found[number]
    if (known !== undefined) return known
    const ways = this.#open(residual, target)
    found[number] = ways
    return ways
  }

  #waysTo(target: Target): Array<Ways | undefined> {
    if (target === "known") return this.#toAny
    if (target.value === true) return this.#toYes
    if (target.value === false) return this.#toNo
    return getOrInsertComputed(this.#toOthers, JSON.stringify(target.value), () => [])
  }

  #decided(value: Value | undefined, target: Target): Ways {
    return isAtTarget(value, target) ? this.#algebra.reached : this.#algebra.unreachable
  }

  #open(residual: Residual, target: Target): Ways {
    const { budget, isMonotone, rangeOf } = this.#situation
    const { unreachable, isReached } = this.#algebra
    budget.spend()
    const range = rangeOf(residual)
    const value = isPoint(range) ? range : undefined
    if (value !== undefined && (isMonotone || isAtTarget(value, target))) return this.#decided(value, target)
    const movable = residual.open & this.#free
    if (movable === noUnknowns) return unreachable
    if (residual.unknown !== undefined) return this.#leaf(residual, residual.unknown)
    const ways = this.#combined(residual, movable, target, value)
    // Some unknown has to change, or the target would be reached; where the structure does not say which, any may.
    return isReached(ways) ? this.#any(movable) : ways
  }

  #leaf({ node, open }: Residual, position: number): Ways {
    const { box } = this.#situation
    const free = this.#free
    if (node.op !== "fact" && node.op !== "field" && box[position] !== undefined) {
      // The condition of an aggregate may depend on other unknowns, once the list is supposed.
      return this.#any(open & free)
    }
    return holdsPosition(free, position) ? this.#any(maskOf(position)) : this.#algebra.unreachable
  }

  #any(mask: Mask): Ways {
    return mask === noUnknowns ? this.#algebra.unreachable : this.#algebra.anyOf(mask)
  }

  #either(...alternatives: ReadonlyArray<Ways>): Ways {
    return this.#algebra.either(alternatives)
  }

  #both(...needed: ReadonlyArray<Ways>): Ways {
    return this.#algebra.both(needed)
  }

  #part(part: Residual | undefined, target: Target): Ways {
    return part === undefined ? this.#algebra.unreachable : this.of(part, target)
  }

  /** One of the parts has the target. */
  #one(parts: ReadonlyArray<Residual>, target: Target): Ways {
    const alternatives: Array<Ways> = []
    for (const part of parts) {
      const ways = this.of(part, target)
      if (this.#algebra.isReached(ways)) return ways
      alternatives.push(ways)
    }
    return this.#algebra.either(alternatives)
  }

  /** Each of the parts has the target. */
  #each(parts: ReadonlyArray<Residual>, target: Target): Ways {
    const needed: Array<Ways> = []
    for (const part of parts) {
      const ways = this.of(part, target)
      if (this.#algebra.isUnreachable(ways)) return ways
      needed.push(ways)
    }
    return this.#algebra.both(needed)
  }

  /** At least `count` of the parts have the target. */
  #several(parts: ReadonlyArray<Residual>, count: number, target: Target): Ways {
    const { reached, unreachable } = this.#algebra
    if (count > parts.length) return unreachable
    if (count === parts.length) return this.#each(parts, target)
    if (count === 1) return this.#one(parts, target)
    let several: ReadonlyArray<Ways> = [reached, ...Array.from({ length: count }, () => unreachable)]
    for (const part of parts) {
      const ways = this.of(part, target)
      several = several.map((without, index) => {
        const before = several[index - 1]
        return before === undefined ? without : this.#either(without, this.#both(before, ways))
      })
    }
    return several[count] ?? unreachable
  }

  /** Of parts: how many have to be so for yes, and how many for no. */
  #counted(parts: ReadonlyArray<Residual>, forYes: number, target: Target): Ways {
    const towards = (value: boolean): Ways =>
      this.#several(parts, value ? forYes : parts.length - forYes + 1, truth(value))
    return target === "known" ? this.#either(towards(true), towards(false)) : towards(target.value === true)
  }

  #combined({ node, parts }: Residual, movable: Mask, target: Target, value: Value | undefined): Ways {
    switch (node.op) {
      case "clause":
      case "operator":
      case "rule":
        return this.#part(parts[0], target)
      case "all":
      case "every":
        return this.#counted(parts, parts.length, target)
      case "any":
      case "exists":
        return this.#counted(parts, 1, target)
      case "atLeast":
        return this.#counted(parts, node.count, target)
      case "not":
        return this.#part(parts[0], target === "known" ? target : truth(target.value !== true))
      case "when": {
        const [condition, gives, otherwise] = parts
        const [one, other] = [this.#part(gives, target), this.#part(otherwise, target)]
        return this.#either(
          this.#both(this.#part(condition, yes), one),
          this.#both(this.#part(condition, no), other),
          this.#both(one, other),
        )
      }
      case "unless":
        return this.#unless(node, parts, target)
      case "table":
        return node.hitPolicy === "sum" ? this.#any(movable) : this.#table(node, parts, target)
      case "versions": {
        const [at, ...versions] = parts
        if (at === undefined) return this.#algebra.unreachable
        const other = this.#both(this.of(at, "known"), this.#one(versions, target))
        return this.#either(other, this.#any(at.open & movable))
      }
    }
    // In the other forms a known result changes with any of its parts; an unknown one needs them all.
    if (value !== undefined) return this.#any(movable)
    switch (node.op) {
      case "sumOf":
      case "smallestOf":
      case "greatestOf":
        return this.#entries(parts)
      default:
        return this.#each(parts, "known")
    }
  }

  /** Of each entry its condition, and where that holds its value. */
  #entries(parts: ReadonlyArray<Residual>): Ways {
    const needed: Array<Ways> = []
    for (let index = 0; index < parts.length; index += 2)
      needed.push(
        this.#either(
          this.#part(parts[index], no),
          this.#both(this.#part(parts[index], yes), this.#part(parts[index + 1], "known")),
        ),
      )
    return this.#algebra.both(needed)
  }

  #unless(node: Node & { readonly op: "unless" }, parts: ReadonlyArray<Residual>, target: Target): Ways {
    const gives = node.exceptions.map((_, index) => this.#part(parts[2 + 2 * index], target))
    /** An exception either does not apply or gives the same. */
    const harmless = gives.map((same, index) => this.#either(this.#part(parts[1 + 2 * index], no), same))
    const ways = node.exceptions.map(({ rank }, index) =>
      this.#both(
        this.#part(parts[1 + 2 * index], yes),
        gives[index] as Ways,
        ...harmless.filter(
          (_, position) => position !== index && (node.exceptions[position]?.rank ?? 0) >= rank,
        ),
      ),
    )
    return this.#either(this.#both(this.#part(parts[0], target), ...harmless), ...ways)
  }

  #table(node: Node & { readonly op: "table" }, parts: ReadonlyArray<Residual>, target: Target): Ways {
    const ways = node.rows.map(({ cells }, row) => {
      const asked = parts.filter((_, column) => column < cells.length && cells[column]?.cell !== "any")
      return this.#both(this.#part(parts[node.inputs.length + row], target), this.#each(asked, "known"))
    })
    return this.#either(...ways)
  }
}
