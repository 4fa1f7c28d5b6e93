/** Messages: claimed by dispatchers in the order of each queue, and settled by the dispatcher that holds them. */

import {
  type ClaimedMessage,
  type MessagePage,
  type MessagePlace,
  type MessageSettlement,
  type OutboxClaim,
  queueOf,
  requeueableStatuses,
  type StoredMessage,
  settledStatuses,
} from "@bazgasht/casework/ports"
import { copy, type MessageRecord, type Store } from "./database.ts"

const isFree = ({ message, claim }: MessageRecord, now: number): boolean =>
  (claim === undefined || claim.until <= now) && (message.notBefore ?? now) <= now

/** Of the messages that are the first unsettled of their queues those that are free, in the order of their commits. */
const freeMessages = (store: Store, now: number, limit: number): ReadonlyArray<MessageRecord> => {
  const free: Array<MessageRecord> = []
  const seen = new Set<string>()
  for (const id of store.unsettled) {
    if (free.length === limit) break
    const record = store.outbox.get(id) as MessageRecord
    const queue = queueOf(record.message)
    if (!seen.has(queue) && isFree(record, now)) free.push(record)
    seen.add(queue)
  }
  return free
}

/** Takes messages for a dispatcher. */
export const claim = (
  store: Store,
  { owner, now, until, limit }: OutboxClaim,
): ReadonlyArray<ClaimedMessage> => {
  const lease = `${owner}:${++store.claims}`
  return freeMessages(store, now, limit).map((record) => {
    const message = { ...record.message, attempts: record.message.attempts + 1 }
    store.outbox.set(message.id, { message, claim: { lease, until } })
    return { ...copy(message), lease }
  })
}

/** Stores what became of messages; the ids of those that are not in the claim are returned. */
export const settle = (
  store: Store,
  settlements: ReadonlyArray<MessageSettlement>,
  now: number,
): ReadonlyArray<string> =>
  settlements.flatMap(({ id, lease, ...outcome }) => {
    const record = store.outbox.get(id)
    if (record?.claim === undefined || record.claim.lease !== lease || record.claim.until <= now) return [id]
    store.outbox.set(id, { message: { ...record.message, ...copy(outcome) } })
    if (settledStatuses.has(outcome.status)) store.unsettled.delete(id)
    return []
  })

/** How far a message stands behind a place, in the order of the commits. */
const distanceFrom = (place: MessagePlace, message: StoredMessage): number =>
  message.position - place.position || message.place - place.place

/** Messages of a status, in the order of their places or the other way round. */
export const messagesOf = (
  store: Store,
  { after, limit, order, status }: MessagePage,
): ReadonlyArray<StoredMessage> => {
  const direction = order === "newestFirst" ? -1 : 1
  const messages = [...store.outbox.values()].map(({ message }) => message)
  return (direction === 1 ? messages : messages.toReversed())
    .filter(
      (message) =>
        message.status === status && (after === undefined || direction * distanceFrom(after, message) > 0),
    )
    .slice(0, limit)
    .map(copy)
}

/** Lets messages wait again; the ids of those that cannot are returned. */
export const requeue = (store: Store, ids: ReadonlyArray<string>): ReadonlyArray<string> => {
  const left = ids.filter((id) => {
    const message = store.outbox.get(id)?.message
    if (message === undefined || !requeueableStatuses.has(message.status)) return true
    const { failure: _, notBefore: __, note: ___, reference: ____, ...sent } = message
    store.outbox.set(id, { message: { ...sent, status: "waiting", attempts: 0 } })
    store.unsettled.add(id)
    return false
  })
  // The outbox keeps the order of commits; what is requeued goes to its place in it.
  if (left.length < ids.length)
    for (const id of [...store.outbox.keys()].filter((each) => store.unsettled.has(each))) {
      store.unsettled.delete(id)
      store.unsettled.add(id)
    }
  return left
}
