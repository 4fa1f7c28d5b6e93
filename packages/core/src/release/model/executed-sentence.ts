/** The sentence of a file that is executed, and what events left of it. */

import type { Day, Term } from "@bazgasht/rules"
import type { Sentence } from "./sentence.ts"
import type { SentenceEvent } from "./sentence-event.ts"

/** How the execution of a sentence ended before its time. */
export interface SentenceEnding {
  /** The code of the event. */
  readonly kind: string
  readonly day: Day
  /** Whether it was an act of grace, which counts as execution. */
  readonly grace: boolean
}

/** A sentence that is executed, or was executed last. */
export interface ExecutedSentence {
  readonly sentence: Sentence
  /** The term after every reduction; absent where it is not known. */
  readonly imposedTerm?: Term
  /** The code of its kind, `none` where no imprisonment was imposed; absent where it is not known, as after a commutation of life imprisonment into a term. */
  readonly imprisonmentKind?: string
  /** How execution ended before its time; `none` where it did not, absent where that is not known. */
  readonly ending?: SentenceEnding | "none"
  /** What befell it; absent where that is not known. */
  readonly events?: ReadonlyArray<SentenceEvent>
  /** What every reduction left of the fine and of each reducible punishment; `undefined` where there was none, or it is not known. */
  readonly left: { readonly [punishment: string]: number | undefined }
}
