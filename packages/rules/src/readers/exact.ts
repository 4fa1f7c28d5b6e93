import type { Node } from "../expression.ts"
import type { Rule } from "../law/rule.ts"
import type { Facts, Value } from "../values/value.ts"
import { sameValue } from "./apply.ts"
import { Budget, type SearchOptions } from "./completion-search/budget.ts"
import { type Choice, choicesOf, plainPlace } from "./completion-search/choices.ts"
import { placeOf, valueAt } from "./completion-search/domain.ts"
import { nodeOf } from "./completion-search/goals.ts"
import { type Interval, isInterval, isPoint, type ValueRange, varied } from "./completion-search/interval.ts"
import { choicesWithLists } from "./completion-search/lists.ts"
import { MovingBox } from "./completion-search/moving-box.ts"
import {
  type Box,
  type RangeAnalysis,
  rangeAnalysis,
  type ValueRanges,
} from "./completion-search/range-analysis.ts"
import {
  type Answered,
  type Answering,
  firstUnknown,
  noUnknowns,
  type Remainder,
  remainderOf,
} from "./completion-search/residual.ts"
import { partByPart, suppose } from "./completion-search/search.ts"
import type { Setting } from "./setting.ts"

/**
 * Why exact mode could not tell. Codes are stable.
 *
 * - `exact.unknownList`: the entries of an unknown list cannot be enumerated
 * - `exact.openValues`: the values of an unknown term, fraction or code that matter cannot be enumerated
 * - `exact.tooManyCases`: there are more cases than the limit
 * - `exact.budgetSpent`: the budget of the search was spent
 */
export type ExactLimit = "exact.unknownList" | "exact.openValues" | "exact.tooManyCases" | "exact.budgetSpent"

/** A decision in exact mode, and the mode that reached it. */
export type ExactDecision =
  /** Kleene logic decides. */
  | { readonly mode: "kleene"; readonly value: Value }
  /** Every completion of the case has this value. */
  | { readonly mode: "exact"; readonly value: Value }
  /** Open: two completions differ, or one has no value. There are none where nothing is unknown. */
  | {
      readonly mode: "exact"
      readonly value: undefined
      readonly completions: ReadonlyArray<ReadonlyArray<Answered>>
    }
  /** Exact mode could not tell. */
  | { readonly mode: "kleene"; readonly value: undefined; readonly why: ExactLimit }

const maxTrials = 400
const maxParts = 2_500

type Verdict =
  | { readonly verdict: "agreed"; readonly value: Value }
  | { readonly verdict: "open"; readonly boxes: ReadonlyArray<Box> }
  | { readonly verdict: "limit"; readonly why: ExactLimit }

/** Divides the possible cases of an expression until each part is decided. */
class Division {
  readonly #remainder: Remainder
  readonly #choices: ReadonlyArray<Choice>
  readonly #reader: RangeAnalysis
  #agreed: { readonly value: Value; readonly box: Box } | undefined
  #limit: ExactLimit | undefined
  #parts = 0

  constructor(remainder: Remainder, choices: ReadonlyArray<Choice>) {
    this.#remainder = remainder
    this.#choices = choices
    this.#reader = rangeAnalysis(remainder, "certain")
  }

  verdict(): Verdict {
    // Most cases that are open are seen to be so at once.
    const open = this.#differing() ?? this.#divide(this.#choices.map((choice) => this.#wholeDomain(choice)))
    if (open !== undefined) return { verdict: "open", boxes: open }
    if (this.#limit !== undefined) return { verdict: "limit", why: this.#limit }
    return this.#agreed === undefined
      ? { verdict: "open", boxes: [] }
      : { verdict: "agreed", value: this.#agreed.value }
  }

  /** Lines of unknowns that are compared together are bisected; everything else is tried value by value. */
  #wholeDomain({ coverage, domain }: Choice): Interval | undefined {
    return domain.of === "line" && coverage === "stretches"
      ? { low: valueAt(domain, domain.from), high: valueAt(domain, domain.to) }
      : undefined
  }

  /** Two boxes that differ, among the likely ones. */
  #differing(): ReadonlyArray<Box> | undefined {
    const choices = choicesWithLists(this.#remainder)
    let found: ReadonlyArray<Box> | undefined
    let trials = 0
    const { root } = this.#remainder
    const moving = new MovingBox(
      this.#remainder,
      this.#reader,
      choices.map(() => undefined),
    )
    suppose(
      root.open,
      moving,
      { valuesOf: (position) => choices[position]?.values ?? [], next: partByPart(root, moving) },
      (left) => {
        if (trials++ >= maxTrials || this.#remainder.budget.isSpent) return "stop"
        const range = moving.rangeOf(root)
        if (!isPoint(range)) return left === noUnknowns ? "back" : "deeper"
        const reached = [...moving.box]
        this.#agreed ??= { value: range, box: reached }
        if (sameValue(this.#agreed.value, range)) return "back"
        found = [this.#agreed.box, reached]
        return "stop"
      },
    )
    return found
  }

  /** Two boxes that differ, or one without a value; `undefined` if all parts agree or the limit is reached. */
  #divide(box: Box): ReadonlyArray<Box> | undefined {
    if (this.#remainder.budget.isSpent) {
      this.#limit = "exact.budgetSpent"
      return undefined
    }
    if (this.#parts++ >= maxParts) {
      this.#limit = "exact.tooManyCases"
      return undefined
    }
    const range = this.#reader.of(this.#remainder.root, box)
    if (isPoint(range)) {
      this.#agreed ??= { value: range, box }
      return sameValue(this.#agreed.value, range) ? undefined : [this.#agreed.box, box]
    }
    // Unknowns with few values go first; intervals may have very many parts.
    const isOpen = (range: ValueRange): boolean => !isPoint(range)
    const hasFewValues = (at: number): boolean =>
      box[at] === undefined && this.#choices[at]?.coverage === "values"
    const position =
      this.#first(box, isOpen, hasFewValues) ??
      // An interval that is unknown throughout stays unknown in all its parts.
      this.#first(
        box,
        (range) => range === varied || isInterval(range),
        (at) => isInterval(box[at]),
      )
    if (position === undefined) {
      const obstacle = this.#first(box, isOpen, (at) => box[at] === undefined)
      if (obstacle === undefined) return [box]
      this.#limit ??= this.#choices[obstacle]?.domain.of === "list" ? "exact.unknownList" : "exact.openValues"
      return undefined
    }
    for (const part of this.#partsOf(position, box)) {
      const open = this.#divide(box.map((before, index) => (index === position ? part : before)))
      if (open !== undefined) return open
    }
    return undefined
  }

  #first(
    box: Box,
    isOpen: (range: ValueRange) => boolean,
    isOfSort: (position: number) => boolean,
  ): number | undefined {
    const ranges: ValueRanges = new Map()
    return firstUnknown(this.#remainder.root, (part) => isOpen(this.#reader.of(part, box, ranges)), isOfSort)
  }

  #partsOf(position: number, box: Box): ReadonlyArray<Answering | Interval> {
    const { domain, stretches, values } = this.#choices[position] as Choice
    const supposed = box[position]
    if (domain.of !== "line" || !isInterval(supposed)) return values
    const [from, to] = [placeOf(supposed.low), placeOf(supposed.high)]
    const part = (start: number, end: number): Answering | Interval =>
      start === end ? valueAt(domain, start) : { low: valueAt(domain, start), high: valueAt(domain, end) }
    const inside = stretches.flatMap((stretch) => {
      const [start, end] = [Math.max(from, stretch.from), Math.min(to, stretch.to)]
      return start > end ? [] : [[start, end] as const]
    })
    if (inside.length > 1) return inside.map(([start, end]) => part(start, end))
    const half = from + Math.floor((to - from) / 2)
    return [part(from, half), part(half + 1, to)]
  }
}

/** The suppositions of a box; of an interval its plainest value. Unknowns that are left out do not matter. */
const suppositionsOf = (
  box: Box,
  remainder: Remainder,
  choices: ReadonlyArray<Choice>,
): ReadonlyArray<Answered> =>
  remainder.unknowns.flatMap((unknown, position) => {
    const supposed = box[position]
    const domain = choices[position]?.domain
    if (supposed === undefined) return []
    if (!isInterval(supposed)) return [{ unknown, value: supposed }]
    if (domain?.of !== "line") return []
    const places = { from: placeOf(supposed.low), to: placeOf(supposed.high) }
    return [{ unknown, value: valueAt(domain, plainPlace(domain, places, remainder)) }]
  })

/**
 * Decides an expression or a rule by all completions of the case: the value on which they agree, or open if two differ. Where
 * Kleene logic decides, exact mode agrees.
 *
 * @example
 * exact(any(goodConduct, not(goodConduct)), {}, setting) // => { mode: "exact", value: true }
 */
export const exact = (
  subject: Rule | Node,
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
): ExactDecision => {
  const remainder = remainderOf(nodeOf(subject), facts, setting, new Budget(options))
  if (remainder.root.value !== undefined) return { mode: "kleene", value: remainder.root.value }
  const choices = choicesOf(remainder)
  const verdict = new Division(remainder, choices).verdict()
  switch (verdict.verdict) {
    case "agreed":
      return { mode: "exact", value: verdict.value }
    case "limit":
      return { mode: "kleene", value: undefined, why: verdict.why }
    case "open":
      return {
        mode: "exact",
        value: undefined,
        completions: verdict.boxes.map((box) => suppositionsOf(box, remainder, choices)),
      }
  }
}
