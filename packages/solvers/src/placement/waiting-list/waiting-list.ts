import type { Day } from "@bazgasht/rules"

/** An application on a waiting list. */
export interface WaitingApplication {
  /** Opaque id of the application. An application made again after leaving has another. */
  readonly id: string
  readonly appliedOn: Day
  /** The number under which it was registered on its day; needed where the list orders equal days by it. */
  readonly sequence?: number
  /** The day on which it left the list: a seat was taken, or it was withdrawn. It stays in the data, so that no jump loses its sense. */
  readonly leftOn?: Day
}

/** That an officer puts one application before another, with the day and the reason. */
export interface WaitingJump {
  /** The id of the application that is put forward. */
  readonly application: string
  /** The id of the application directly before which it is put. */
  readonly before: string
  /** Opaque id of the officer. */
  readonly officer: string
  readonly day: Day
  readonly reason: string
}

/**
 * The waiting list of one opening or course: first in, first out by the day of application, but for the jumps. No result
 * depends on the order in which anything is listed.
 */
export interface WaitingList {
  /** How applications of one day are ordered: by lots that follow from a seed, or by the number of registration. */
  readonly tieBreaker: { readonly kind: "lottery"; readonly seed: string } | { readonly kind: "sequence" }
  readonly applications: ReadonlyArray<WaitingApplication>
  readonly jumps: ReadonlyArray<WaitingJump>
}
