import type { Node } from "../expression.ts"
import type { Rule } from "../law/rule.ts"
import type { Facts, Value } from "../values/value.ts"
import { sameValue } from "./apply.ts"
import { type Choice, choicesOf, plainPlace } from "./completion-search/choices.ts"
import { placeOf, valueAt } from "./completion-search/domain.ts"
import { nodeOf } from "./completion-search/goals.ts"
import { type Interval, isInterval, isPoint, varied } from "./completion-search/interval.ts"
import { choicesWithLists } from "./completion-search/lists.ts"
import { type Box, type RangeAnalysis, rangeAnalysis } from "./completion-search/range-analysis.ts"
import {
  type Answered,
  type Answering,
  firstUnknown,
  noUnknowns,
  type Remainder,
  type Residual,
  remainderOf,
} from "./completion-search/residual.ts"
import { partByPart, suppose } from "./completion-search/search.ts"
import type { Setting } from "./setting.ts"

/**
 * Why exact mode could not tell. Codes are stable.
 *
 * - `exact.unknownList`: the entries of an unknown list cannot be gone through
 * - `exact.openValues`: an unknown term, fraction or code has values without end that matter each for itself
 * - `exact.tooManyCases`: there are more cases to tell apart than are gone through
 */
export type ExactLimit = "exact.unknownList" | "exact.openValues" | "exact.tooManyCases"

/** A decision in exact mode, and which mode reached it. */
export type ExactDecision =
  /** Kleene logic decides it already. */
  | { readonly mode: "kleene"; readonly value: Value }
  /** Every completion of the case comes to this value. */
  | { readonly mode: "exact"; readonly value: Value }
  /**
   * It is open, and known to be: two completions come to different values, or one comes to none. No completion is given
   * where nothing is unknown.
   */
  | {
      readonly mode: "exact"
      readonly value: undefined
      readonly completions: ReadonlyArray<ReadonlyArray<Answered>>
    }
  /** It is open as far as Kleene logic goes, and exact mode could not tell. */
  | { readonly mode: "kleene"; readonly value: undefined; readonly why: ExactLimit }

/** How many likely cases are tried, and how many parts of the possible cases are looked at, at most. */
const mostTrials = 400
const mostParts = 2_500

type Verdict =
  | { readonly verdict: "agreed"; readonly value: Value }
  | { readonly verdict: "open"; readonly boxes: ReadonlyArray<Box> }
  | { readonly verdict: "limit"; readonly why: ExactLimit }

/** Divides the possible cases of an expression. */
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

  /** A line on which unknowns are looked at together is narrowed down from both ends; everything else is tried value by value. */
  #wholeDomain({ coverage, domain }: Choice): Interval | undefined {
    return domain.of === "line" && coverage === "stretches"
      ? { low: valueAt(domain, domain.from), high: valueAt(domain, domain.to) }
      : undefined
  }

  /** Two boxes that differ, found by trying out likely ones. */
  #differing(): ReadonlyArray<Box> | undefined {
    const choices = choicesWithLists(this.#remainder)
    let found: ReadonlyArray<Box> | undefined
    let trials = 0
    suppose(
      this.#remainder.root.open,
      choices.map(() => undefined),
      {
        valuesOf: (position) => choices[position]?.values ?? [],
        next: partByPart(this.#remainder.root, this.#reader),
      },
      (box, left) => {
        if (trials++ >= mostTrials) return "stop"
        const range = this.#reader.of(this.#remainder.root, box)
        if (!isPoint(range)) return left === noUnknowns ? "back" : "deeper"
        const reached = [...box]
        this.#agreed ??= { value: range, box: reached }
        if (sameValue(this.#agreed.value, range)) return "back"
        found = [this.#agreed.box, reached]
        return "stop"
      },
    )
    return found
  }

  /** Two boxes that differ, or one without a value; `undefined` if the part agrees with all before or cannot be told. */
  #divide(box: Box): ReadonlyArray<Box> | undefined {
    if (this.#parts++ >= mostParts) {
      this.#limit = "exact.tooManyCases"
      return undefined
    }
    const range = this.#reader.of(this.#remainder.root, box)
    if (isPoint(range)) {
      this.#agreed ??= { value: range, box }
      return sameValue(this.#agreed.value, range) ? undefined : [this.#agreed.box, box]
    }
    // What has few values goes first; of intervals there may be very many parts.
    const position =
      this.#withFewValues(this.#remainder.root, box) ?? this.#interval(this.#remainder.root, box)
    if (position === undefined) {
      const obstacle = this.#obstacle(this.#remainder.root, box)
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

  #withFewValues(residual: Residual, box: Box): number | undefined {
    return firstUnknown(
      residual,
      (part) => !isPoint(this.#reader.of(part, box)),
      (unknown) => box[unknown] === undefined && this.#choices[unknown]?.coverage === "values",
    )
  }

  /** What is unknown throughout its intervals stays so in all parts of them, and so is not looked into. */
  #interval(residual: Residual, box: Box): number | undefined {
    return firstUnknown(
      residual,
      (part) => {
        const range = this.#reader.of(part, box)
        return range === varied || isInterval(range)
      },
      (unknown) => isInterval(box[unknown]),
    )
  }

  #obstacle(residual: Residual, box: Box): number | undefined {
    return firstUnknown(
      residual,
      (part) => !isPoint(this.#reader.of(part, box)),
      (unknown) => box[unknown] === undefined,
    )
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

/** What a box supposes; of an interval the value that is easiest to imagine. What it leaves out does not matter. */
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
 * Decides an expression, or a rule's condition, in exact mode: yes or no if every completion of the case says so, open if two
 * completions differ. The answer names the mode that reached it, and says when exact mode could not tell.
 *
 * Where Kleene logic decides, exact mode agrees; what it decides beyond, every completion confirms.
 *
 * @example
 * exact(any(goodConduct, not(goodConduct)), {}, setting) // => { mode: "exact", value: true }
 */
export const exact = (subject: Rule | Node, facts: Facts, setting: Setting): ExactDecision => {
  const remainder = remainderOf(nodeOf(subject), facts, setting)
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
