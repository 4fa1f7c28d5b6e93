/** What happened to a sentence after the judgment. */

import type { Day, Term } from "@bazgasht/rules"

/** What happened to a sentence after the judgment, and when; with the fields that the country adds. */
export interface SentenceEvent {
  readonly id?: string
  /** A kind of event of the country. */
  readonly kind: string
  readonly day: Day
  /** The day on which it became known, where that is not its own. */
  readonly known?: Day
  /** The id of the sentence it befell; may be absent in a file of one sentence. */
  readonly sentence?: string
  /** For an event that shortens: the new term. */
  readonly term?: Term
  /** For an event that turns life imprisonment into a term: the kind of imprisonment that it becomes. */
  readonly imprisonment?: string
  /** For an event that shortens: what was taken off, where the new term is not stated. */
  readonly reduction?: Term
  /** For an event that shortens: what it left of the fine. An event that states what it left of one punishment left the others as they were. */
  readonly fine?: number
}
