/** A sentence: the offence, the days of the judgment, and what it imposed. */

import type { Day, Money, Term } from "@bazgasht/rules"

/** Imprisonment for life, which has no term. */
export const life = "life"

/** The punishments of a judgment, all of them: these, and those that the country adds. */
export interface Punishments {
  readonly imprisonment?: {
    readonly kind?: string
    /** As the judgment states it, before any later event; absent for life imprisonment. */
    readonly term?: Term
  }
  /** A fine, in the smallest unit of the currency. */
  readonly fine?: Money
}

/** A sentence, with the fields that the country adds. What is absent is unknown. */
export interface Sentence {
  /** Needed only where another part of the file speaks of this sentence. */
  readonly id?: string
  /** Whether this sentence is the one that is executed, where weight does not tell it. */
  readonly executed?: boolean
  /** A code of the jurisdiction's vocabulary. */
  readonly offence?: string
  readonly offenceDay?: Day
  readonly judgmentDay?: Day
  readonly finalityDay?: Day
  /** Every punishment that the judgment imposed: where this is stated, a kind that is absent was not imposed. */
  readonly punishments?: Punishments
  /** The day on which the sentence became known, where that is not its own. */
  readonly known?: Day
}
