/**
 * Events as they are stored, each with the hash of the one before it: what is altered, missing or reordered shows.
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
  /**
   * The digests of the messages that it causes, in the order of sending; see `digestOfMessage`. Of several events of one
   * commit the last causes all of its messages. Absent in events that were stored before messages were sealed.
   */
  readonly messageDigests?: ReadonlyArray<string>
  /** The hash of the event before it in the case; `noHash` for the first. */
  readonly previous: string
  /** The hash of this event, its place, the digests of its messages and the hash before it. */
  readonly hash: string
}

/** An event in the feed of all cases, in the order in which it was committed. */
export interface FeedEntry extends StoredEvent {
  /** Place in the feed, from 1 on, without gaps. */
  readonly position: number
  /** The hash of this entry and of all before it in the feed. */
  readonly feedHash: string
}

/**
 * The id of the command that caused an event, as its body names it: the text of its member `command`.
 *
 * @example
 * commandIn({ type: "applied", command: "command-1" }) // => "command-1"
 * commandIn("applied") // => undefined
 */
export const commandIn = (body: Json): string | undefined => {
  const command = typeof body === "object" && body !== null ? Reflect.get(body, "command") : undefined
  return typeof command === "string" ? command : undefined
}

/** The hash before the first event. */
export const noHash = "0".repeat(64)

/**
 * The hash of an event after another.
 *
 * @example
 * const opened = { kind: "loan", subject: "loan-1", version: 1, body: "opened", messageDigests: [] }
 * hashOfEvent(opened, noHash) === chain([opened], noHash)[0]?.hash // => true
 * hashOfEvent({ ...opened, body: "closed" }, noHash) === hashOfEvent(opened, noHash) // => false
 */
export const hashOfEvent = (
  { body, kind, messageDigests, subject, version }: Omit<StoredEvent, "previous" | "hash">,
  previous: string,
): string => digestOf({ kind, subject, version, body, messageDigests, previous })

/**
 * The hash of a feed entry: SHA-256, in lowercase hexadecimal, of the feed hash before it directly followed by the hash of the
 * event, both as text. A store may compute it by itself.
 *
 * @example
 * const [first] = chain([{ kind: "loan", subject: "loan-1", version: 1, body: "opened" }], noHash)
 * first && feedHashOf(noHash, first.hash).length // => 64
 */
export const feedHashOf = (previous: string, hash: string): string =>
  digestOfBytes(utf8Bytes(previous + hash))
