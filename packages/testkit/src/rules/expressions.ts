/**
 * Random well-typed expressions over the small world: every form of the language, also in the shapes that go wrong (gaps between
 * versions, tables without a row, exceptions of equal rank, division by zero).
 *
 * They are built with the language's own constructors, so the compiler vouches for their types, and so does every step of
 * shrinking.
 */

import type { Expression, Kind, ListFact, Op } from "@bazgasht/rules"
import * as fc from "fast-check"
import { formsOf } from "./expressions/forms.ts"
import { leavesOf } from "./expressions/leaves.ts"
import type { AnyOf, Place } from "./expressions/place.ts"
import { type RuleReference, worldRules } from "./world.ts"

export { anyCodeSet, anyLiteral, worldTerms } from "./expressions/leaves.ts"
export type { ExpressionOf } from "./expressions/place.ts"

/** How large the expressions are and what they may speak of. */
export interface ExpressionOptions {
  /** Greatest number of forms inside one another; 3 unless said otherwise. Zero gives leaves only. */
  readonly depth?: number
  /** The lists whose entries surrounding aggregates look at. */
  readonly within?: ReadonlyArray<ListFact>
  /** The rules that may be referred to; all rules of the small world unless said otherwise. */
  readonly rules?: ReadonlyArray<RuleReference>
  /** Forms that do not occur. `literal` and `fact` always do. */
  readonly without?: ReadonlyArray<Op>
}

/** One family of expressions: how the forms of each kind are put together from smaller expressions of the family. */
class Grammar {
  readonly #rules: ReadonlyArray<RuleReference>
  readonly #without: ReadonlyArray<Op>
  readonly #known = new Map<string, fc.Arbitrary<Expression>>()

  constructor({ rules = worldRules, without = [] }: ExpressionOptions) {
    this.#rules = rules
    this.#without = without
  }

  /** Expressions of a kind with at most `depth` forms inside one another. */
  of<K extends Kind>(kind: K, depth: number, lists: ReadonlyArray<ListFact>): AnyOf<K> {
    const level = Math.max(0, depth)
    const key = [kind, level, ...lists.map(({ id }) => id)].join(" ")
    let arbitrary = this.#known.get(key)
    if (arbitrary === undefined) {
      arbitrary = this.#choice(kind, level, lists)
      this.#known.set(key, arbitrary)
    }
    return arbitrary as AnyOf<K>
  }

  #choice(kind: Kind, depth: number, lists: ReadonlyArray<ListFact>): fc.Arbitrary<Expression> {
    const leaves = leavesOf(kind, lists, this.#rules, this.#has)
    const leaf = fc.oneof({ withCrossShrink: true }, ...leaves)
    if (depth === 0) return leaf
    const forms = formsOf(kind, this.#place(depth, lists))
      .filter(([op]) => this.#has(op))
      .map(([, arbitrary]) => arbitrary)
    // The leaf comes first, so that shrinking gets there.
    return fc.oneof(
      { withCrossShrink: true },
      { arbitrary: leaf, weight: Math.ceil(forms.length / 4) },
      ...forms,
    )
  }

  #place(depth: number, lists: ReadonlyArray<ListFact>): Place {
    return {
      inner: (kind, deeper = 1) => this.of(kind, depth - deeper, lists),
      over: (list, kind) => this.of(kind, depth - 1, [...lists, list]),
    }
  }

  readonly #has = (op: Op): boolean => !this.#without.includes(op)
}

const grammars = new WeakMap<ExpressionOptions, Grammar>()
const usual: ExpressionOptions = {}

/**
 * A well-typed expression of a kind over the small world.
 *
 * @example
 * fc.property(anyExpression("truth"), anySetting(), (condition, setting) => …)
 */
export const anyExpression = <K extends Kind>(kind: K, options: ExpressionOptions = usual): AnyOf<K> => {
  let grammar = grammars.get(options)
  if (grammar === undefined) {
    grammar = new Grammar(options)
    grammars.set(options, grammar)
  }
  return grammar.of(kind, options.depth ?? 3, options.within ?? [])
}
