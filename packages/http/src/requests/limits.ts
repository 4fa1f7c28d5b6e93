import * as Duration from "effect/Duration"

/** How much of a request is taken. */
export interface Limits {
  /** The most bytes of a body. Absent: 1 MiB. */
  readonly maxBodyBytes?: number
  /** How long a body may take to arrive. Absent: 10 seconds. */
  readonly bodyTimeout?: Duration.Input
  /**
   * How long a request may wait for a store. After it the answer is `http.timedOut`, and what was asked may still be carried out: giving it again
   * under the same id is safe. Absent: 30 seconds.
   */
  readonly timeout?: Duration.Input
  /** The most cases of a page. Absent: 100. */
  readonly maxPageSize?: number
}

/** Limits with nothing absent; durations in milliseconds. */
export interface TakenLimits {
  readonly maxBodyBytes: number
  readonly bodyTimeout: number
  readonly timeout: number
  readonly maxPageSize: number
}

/** The limits of a service, the usual ones where nothing is said. */
export const takenLimits = ({
  bodyTimeout = "10 seconds",
  maxBodyBytes = 1_048_576,
  maxPageSize = 100,
  timeout = "30 seconds",
}: Limits = {}): TakenLimits => ({
  maxBodyBytes,
  bodyTimeout: Duration.toMillis(bodyTimeout),
  timeout: Duration.toMillis(timeout),
  maxPageSize,
})
