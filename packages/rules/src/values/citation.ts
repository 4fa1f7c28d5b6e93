import type { Text } from "./text.ts"

/**
 * How a statement of law was confirmed.
 *
 * - `verifiedText`: the legal text itself was seen
 * - `verifiedReport`: a report, an official statement, an advisory opinion or a course page states it
 * - `recalled`: from general knowledge, not confirmed in a text
 * - `derived`: computed from a verified number
 * - `design`: our own modelling choice, not law
 */
export type Confidence = "verifiedText" | "verifiedReport" | "recalled" | "derived" | "design"

/** A law, regulation, directive, ruling or published practice. */
export interface Instrument {
  /** Short and stable: `IPC`, `CPC`, `REG00`. */
  readonly id: string
  readonly title: Text
}

/** A place in an {@link Instrument}, the source of a rule or a number. */
export interface Citation {
  readonly instrument: Instrument
  /** Article, note or clause as lawyers cite it; absent where the whole instrument is meant. */
  readonly article?: Text
  readonly confidence: Confidence
  /** The title of the page or book in which it was read. */
  readonly source?: string
}
