/**
 * The need score: points by declared indicators, each with its own rule, that add up exactly.
 *
 * @module
 */

import type { Count, Rule, Text } from "@bazgasht/rules"

/** One thing that makes need, and the points it gives. */
export interface NeedIndicator {
  /** The points. Never negative, and never more than `most`. */
  readonly rule: Rule<Count>
  /** The most points that the indicator can give: what a family may still gain by a fact that is unknown. */
  readonly most: Count
}

/** A need score: its indicators, and the facts that no indicator may look at. */
export interface NeedScore {
  readonly title: Text
  readonly indicators: ReadonlyArray<NeedIndicator>
}
