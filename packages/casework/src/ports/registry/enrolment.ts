import type { Day } from "@bazgasht/rules"
import type * as Effect from "effect/Effect"

/** A question to another agency: is this person enrolled with you? */
export interface EnrolmentQuestion {
  /** Unique for ever. Asked again under it, it is the same question. */
  readonly key: string
  /** A number of the person that the other agency knows too, with its kind. It leaves the house: no error and no answer repeats it. */
  readonly identifier: { readonly kind: string; readonly value: string }
  /** Code of the programme; absent: any. */
  readonly programme?: string
  /** The day on which it is asked. */
  readonly on: Day
}

/**
 * What the other agency says, as of the day of the question. `unknown` is whatever is neither a clear yes nor a clear no: no answer, one that cannot be read, or one
 * about something else. `source` is the code of the agency.
 */
export type EnrolmentAnswer =
  | {
      readonly answer: "yes"
      readonly source: string
      readonly on: Day
      /** Codes of the programmes in which the person is enrolled, as far as they are named. */
      readonly programmes: ReadonlyArray<string>
    }
  | { readonly answer: "no"; readonly source: string; readonly on: Day }
  | { readonly answer: "unknown"; readonly source: string; readonly on: Day; readonly code: string }

/** The register of another agency, asked by an adapter. Asking never fails otherwise than by `unknown`. */
export interface EnrolmentRegistry {
  /** Code of the agency. */
  readonly source: string
  readonly ask: (question: EnrolmentQuestion) => Effect.Effect<EnrolmentAnswer>
}
