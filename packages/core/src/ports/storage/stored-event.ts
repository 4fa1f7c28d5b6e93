/**
 * Events as they are stored, each with the hash of the one before it: what is altered, missing or reordered shows.
 *
 * @module
 */

import { digestOf, digestOfBytes, utf8Bytes } from "@bazgasht/rules"
import type { Json } from "./json.ts"

/** The name of a case: its kind, such as `supportCase`, and its opaque id. */
export interface CaseName {
  readonly kind: string
  readonly subject: string
}

/** An event before it is chained. */
export interface EventToStore extends CaseName {
  /** Place in the case; the first event has version 1. */
  readonly version: number
  /** The event as its schema encodes it. */
  readonly body: Json
}

/** An event of a case with its links. */
export interface StoredEvent extends EventToStore {
  /** The hash of the event before it in the case; `noHash` for the first. */
  readonly previous: string
  /** The hash of this event, its place and the hash before it. */
  readonly hash: string
}

/** An event in the feed of all cases, in the order in which it was committed. */
export interface FeedEntry extends StoredEvent {
  /** Place in the feed, from 1 on, without gaps. */
  readonly position: number
  /** The hash of this entry and of all before it in the feed. */
  readonly feedHash: string
}

/** The hash before the first event. */
export const noHash = "0".repeat(64)

/** The hash of an event after another. */
export const hashOfEvent = ({ body, kind, subject, version }: EventToStore, previous: string): string =>
  digestOf({ kind, subject, version, body, previous })

/**
 * Chains events of one case behind the event with the hash `previous`.
 *
 * @example
 * chain([{ kind: "loan", subject: "loan-1", version: 1, body: event }], noHash)
 */
export const chain = (events: ReadonlyArray<EventToStore>, previous: string): ReadonlyArray<StoredEvent> => {
  let last = previous
  return events.map((event) => {
    const hash = hashOfEvent(event, last)
    const stored = { ...event, previous: last, hash }
    last = hash
    return stored
  })
}

/**
 * The hash of a feed entry: SHA-256, in lowercase hexadecimal, of the feed hash before it directly followed by the hash of the
 * event, both as text. A store may compute it by itself.
 */
export const feedHashOf = (previous: string, hash: string): string =>
  digestOfBytes(utf8Bytes(previous + hash))
