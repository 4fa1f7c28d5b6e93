/**
 * What is recorded of a request: names that the service declares, numbers, and the id by which a problem refers to it. Nothing of the
 * request itself: no address, header, body or person.
 */
export interface RequestEntry {
  /** The id that the answer carries in `x-request-id`. */
  readonly id: string
  /** The id of the operation; absent where the request met none. */
  readonly operation?: string
  readonly status: number
  /** The code of the problem; absent where there was none. */
  readonly code?: string
  /** How long it took, in milliseconds. */
  readonly milliseconds: number
}
