import { digestOf } from "@bazgasht/rules"
import type { MessageToSend } from "./outbox.ts"
import { type CaseName, type EventToStore, hashOfEvent, type StoredEvent } from "./stored-event.ts"

/**
 * The digest by which an event seals a message of its case: of all that stays as it was committed. What becomes of the message is
 * left out, and so is `notBefore`, which moves when sending is put off. Who has the digest and not the id of the message cannot try
 * contents against it, as long as ids cannot be guessed.
 *
 * @example
 * const message = { id: "message-1", channel: "sms", recipient: "person-11", template: "loan.approved", parameters: {} }
 * const digest = digestOfMessage({ kind: "loan", subject: "loan-1", ...message })
 * digest.length // => 64
 * // When it is sent may change.
 * digestOfMessage({ kind: "loan", subject: "loan-1", ...message, notBefore: 1_000 }) === digest // => true
 */
export const digestOfMessage = ({
  channel,
  id,
  kind,
  parameters,
  recipient,
  subject,
  template,
  urgent,
}: CaseName & MessageToSend): string =>
  digestOf({ kind, subject, id, channel, recipient, template, parameters, urgent })

/**
 * The digests that each event of a commit holds: all of its messages are sealed by the last.
 *
 * @example
 * messageDigestsOf({ kind: "loan", subject: "loan-1" }, 2, []) // => [[], []]
 */
export const messageDigestsOf = (
  { kind, subject }: CaseName,
  events: number,
  messages: ReadonlyArray<MessageToSend>,
): ReadonlyArray<ReadonlyArray<string>> =>
  Array.from({ length: events }, (_, place) =>
    place === events - 1 ? messages.map((message) => digestOfMessage({ ...message, kind, subject })) : [],
  )

/**
 * Chains the events of one commit behind the event with the hash `previous`, and seals the messages of the commit with them.
 *
 * @example
 * const event = { kind: "loan", subject: "loan-1", version: 1, body: { type: "applied" } }
 * const [stored] = chain([event], noHash)
 * stored?.previous // => noHash
 * const [next] = chain([{ ...event, version: 2, body: { type: "recommended" } }], stored?.hash ?? "")
 * next?.previous === stored?.hash // => true
 */
export const chain = (
  events: ReadonlyArray<EventToStore>,
  previous: string,
  messages: ReadonlyArray<MessageToSend> = [],
): ReadonlyArray<StoredEvent> => {
  const [first] = events
  if (first === undefined) return []
  const digests = messageDigestsOf(first, events.length, messages)
  let last = previous
  return events.map(({ body, kind, subject, version }, place) => {
    const event = { kind, subject, version, body, messageDigests: digests[place] ?? [] }
    const stored = { ...event, previous: last, hash: hashOfEvent(event, last) }
    last = stored.hash
    return stored
  })
}
