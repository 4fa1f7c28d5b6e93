/**
 * Messages: taken by dispatchers in the order of each queue, and settled by whoever has them.
 *
 * @module
 */

import {
  type ClaimedMessage,
  type MessagePage,
  type MessagePlace,
  type MessageSettlement,
  type OutboxClaim,
  queueOf,
  StorageError,
  type StoredMessage,
  settledStatuses,
} from "@bazgasht/casework/ports"
import type { Entries, KeptMessage } from "./entries.ts"
import { keys } from "./keys.ts"

const known = async (entries: Entries, id: string): Promise<KeptMessage> => {
  const kept = await entries.message(id)
  if (kept === undefined) throw new StorageError({ code: "storage.corrupt" })
  return kept
}

const isFree = ({ claim, message }: KeptMessage, now: number): boolean =>
  (claim === undefined || claim.until <= now) && (message.notBefore ?? now) <= now

/** Takes messages for a dispatcher: of each queue only the first that is not settled. */
export const claimIn = async (
  entries: Entries,
  { limit, now, owner, until }: OutboxClaim,
): Promise<ReadonlyArray<ClaimedMessage>> => {
  const claims = (await entries.claims()) + 1
  await entries.write(keys.claims, claims)
  const lease = `${owner}:${claims}`
  const seen = new Set<string>()
  const claimed: Array<ClaimedMessage> = []
  for (const id of await entries.ids(keys.queue)) {
    if (claimed.length === limit) break
    const kept = await known(entries, id)
    const queue = queueOf(kept.message)
    const isFirst = !seen.has(queue)
    seen.add(queue)
    if (!isFirst || !isFree(kept, now)) continue
    const message = { ...kept.message, attempts: kept.message.attempts + 1 }
    await entries.write(keys.message(id), { message, claim: { lease, until } })
    claimed.push({ ...message, lease })
  }
  return claimed
}

/** Stores what became of messages; the ids of those that are not in the claim are returned. */
export const settleIn = async (
  entries: Entries,
  settlements: ReadonlyArray<MessageSettlement>,
  now: number,
): Promise<ReadonlyArray<string>> => {
  const left: Array<string> = []
  for (const { id, lease, ...outcome } of settlements) {
    const kept = await entries.message(id)
    if (kept?.claim === undefined || kept.claim.lease !== lease || kept.claim.until <= now) {
      left.push(id)
      continue
    }
    const { message: before } = kept
    const message: StoredMessage = { ...before, ...outcome }
    await entries.write(keys.message(id), { message })
    await entries.remove(keys.statusAt(before.status, message))
    await entries.write(keys.statusAt(message.status, message), id)
    if (settledStatuses.has(message.status)) await entries.remove(keys.queued(message))
  }
  return left
}

const standsBefore = (message: StoredMessage, { place, position }: MessagePlace): boolean =>
  message.position < position || (message.position === position && message.place < place)

/** Messages of a status, in the order of their places or the other way round. The driver scans forwards alone. */
export const messagesIn = async (
  entries: Entries,
  { after, limit, order, status }: MessagePage,
): Promise<ReadonlyArray<StoredMessage>> => {
  const isBackwards = order === "newestFirst"
  const start = after === undefined || isBackwards ? undefined : keys.statusAt(status, after)
  const ids = await entries.ids(keys.status(status), start)
  const messages: Array<StoredMessage> = []
  for (const id of isBackwards ? ids.toReversed() : ids) {
    if (messages.length === limit) break
    const { message } = await known(entries, id)
    if (!isBackwards || after === undefined || standsBefore(message, after)) messages.push(message)
  }
  return messages
}
