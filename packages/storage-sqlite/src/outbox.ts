import { randomUUID } from "node:crypto"
import {
  type CaseName,
  type ClaimedMessage,
  checkClaim,
  checkIds,
  checkPage,
  checkSettlements,
  type MessagePage,
  type MessageSettlement,
  type OutboxClaim,
  type StorageError,
  type StoredMessage,
  settledStatuses,
} from "@bazgasht/casework/ports"
import * as Result from "effect/Result"
import type { Connection } from "./database.ts"
import { claimedOf, eachRead, type MessageRow, messageColumns, messageOf } from "./rows.ts"
import { changeKnown } from "./schema/change-known.ts"

// The plus keeps the index on standings out of it: what is foremost has one of these, unless another hand has written it.
const selectForemost = `SELECT ${messageColumns} FROM messages
  WHERE foremost = 1 AND +standing IN ('waiting', 'unknown') AND coalesce(claimed_until, not_before)`
const selectDelayed = `${selectForemost} <= ? ORDER BY coalesce(claimed_until, not_before), position, place LIMIT ?`
const selectUndelayed = `${selectForemost} IS NULL ORDER BY position, place LIMIT ?`
const takeMessage = "UPDATE messages SET lease = ?, claimed_until = ?, attempts = attempts + 1 WHERE id = ?"
const settleMessage = `UPDATE messages
  SET standing = ?, foremost = min(foremost, ?), not_before = coalesce(?, not_before),
    reference = coalesce(?, reference), note = coalesce(?, note), failure = coalesce(?, failure),
    lease = NULL, claimed_until = NULL
  WHERE id = ? AND lease = ? AND claimed_until > ?
  RETURNING kind, subject, channel, recipient`
const bringForward = `UPDATE messages SET foremost = 1 WHERE id = (
    SELECT id FROM messages
    WHERE kind = ? AND subject = ? AND channel = ? AND recipient = ? AND standing IN ('waiting', 'unknown')
    ORDER BY position, place LIMIT 1)`
const requeueOne = `UPDATE messages
  SET standing = 'waiting', attempts = 0, not_before = NULL, reference = NULL, note = NULL, failure = NULL
  WHERE id = ? AND standing IN ('parked', 'rejected')
  RETURNING kind, subject, channel, recipient`
const leaveNoneForemost = `UPDATE messages SET foremost = 0
  WHERE kind = ? AND subject = ? AND channel = ? AND recipient = ? AND foremost = 1`
const listed = (order: string, behind: string): string =>
  `SELECT ${messageColumns} FROM messages WHERE standing = ? ${behind} ORDER BY position ${order}, place ${order} LIMIT ?`
const selectByStatus = {
  oldestFirst: {
    fromTheFirst: listed("", ""),
    fromBehind: listed("", "AND (position, place) > (?, ?)"),
  },
  newestFirst: {
    fromTheFirst: listed("DESC", ""),
    fromBehind: listed("DESC", "AND (position, place) < (?, ?)"),
  },
}

/** The queue of a message, as `queueOf` has it. */
interface MessageQueue extends CaseName {
  readonly channel: string
  readonly recipient: string
}

const placesOf = ({ channel, kind, recipient, subject }: MessageQueue) =>
  [kind, subject, channel, recipient] as const

/**
 * Due messages in the order of their commits: in turn those that had to wait for an instant, and the others. Whose turn an odd place is
 * depends on the millisecond.
 */
const selectDue = ({ all }: Connection, { now, limit }: OutboxClaim): ReadonlyArray<MessageRow> => {
  const delayed = all<MessageRow>(selectDelayed, now, limit)
  const turns = Math.floor((limit + (now % 2)) / 2)
  const undelayed = all<MessageRow>(selectUndelayed, limit - Math.min(delayed.length, turns))
  return [...delayed.slice(0, limit - undelayed.length), ...undelayed].toSorted(
    (one, other) => one.position - other.position || one.place - other.place,
  )
}

/** Takes messages for a dispatcher. */
export const claim =
  (connection: Connection) =>
  (request: OutboxClaim): Result.Result<ReadonlyArray<ClaimedMessage>, StorageError> => {
    const error = checkClaim(request)
    if (error !== undefined) return Result.fail(error)
    const { until } = request
    // A dispatcher with nothing to do keeps nobody from writing.
    if (selectDue(connection, { ...request, limit: 1 }).length === 0) return Result.succeed([])
    const lease = randomUUID()
    return changeKnown(connection, () => {
      const rows = selectDue(connection, request)
      for (const { id } of rows) connection.run(takeMessage, lease, until, id)
      return eachRead(
        rows.map((row) => ({ ...row, attempts: row.attempts + 1 })),
        claimedOf(lease),
      )
    })
  }

/** Whether the message was in the claim. */
const settled = (
  { one, run }: Connection,
  { id, lease, status, notBefore, reference, note, failure }: MessageSettlement,
  now: number,
): boolean => {
  const isSettled = settledStatuses.has(status)
  const queue = one<MessageQueue>(
    settleMessage,
    status,
    isSettled ? 0 : 1,
    notBefore ?? null,
    reference ?? null,
    note ?? null,
    failure ?? null,
    id,
    lease,
    now,
  )
  if (queue !== undefined && isSettled) run(bringForward, ...placesOf(queue))
  return queue !== undefined
}

/** Stores what became of messages; ids of those that are not in their claim are returned. */
export const settle =
  (connection: Connection) =>
  (
    settlements: ReadonlyArray<MessageSettlement>,
    now: number,
  ): Result.Result<ReadonlyArray<string>, StorageError> => {
    const error = checkSettlements(settlements, now)
    if (error !== undefined) return Result.fail(error)
    if (settlements.length === 0) return Result.succeed([])
    return changeKnown(connection, () =>
      Result.succeed(settlements.filter((one) => !settled(connection, one, now)).map(({ id }) => id)),
    )
  }

/** Lets messages wait again; ids of those that cannot are returned. */
export const requeue =
  (connection: Connection) =>
  (ids: ReadonlyArray<string>): Result.Result<ReadonlyArray<string>, StorageError> => {
    const error = checkIds(ids)
    if (error !== undefined) return Result.fail(error)
    const { one, run } = connection
    return changeKnown(connection, () =>
      Result.succeed(
        ids.filter((id) => {
          const queue = one<MessageQueue>(requeueOne, id)
          if (queue === undefined) return true
          run(leaveNoneForemost, ...placesOf(queue))
          run(bringForward, ...placesOf(queue))
          return false
        }),
      ),
    )
  }

/** Messages with a status. */
export const messages =
  ({ all }: Connection) =>
  (page: MessagePage): Result.Result<ReadonlyArray<StoredMessage>, StorageError> => {
    const error = checkPage(page)
    if (error !== undefined) return Result.fail(error)
    const { after, limit, order = "oldestFirst", status } = page
    const { fromBehind, fromTheFirst } = selectByStatus[order]
    const rows =
      after === undefined
        ? all<MessageRow>(fromTheFirst, status, limit)
        : all<MessageRow>(fromBehind, status, after.position, after.place, limit)
    return eachRead(rows, messageOf)
  }
