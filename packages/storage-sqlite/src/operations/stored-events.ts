/**
 * Events: those of a case, and the feed of all cases.
 *
 * @module
 */

import { type CaseName, checkName, checkPage, type FeedEntry, type StorageError } from "@bazgasht/casework"
import * as Result from "effect/Result"
import type { Connection } from "../connection/connection.ts"
import { eachRead, storedJson } from "./stored-json.ts"

interface EventRow extends Omit<FeedEntry, "body" | "messageDigests"> {
  readonly body: string
  readonly messageDigests: string | null
}

/** None in an event that was stored before messages were sealed. */
const digestsOf = (row: EventRow): Result.Result<Pick<FeedEntry, "messageDigests">, StorageError> =>
  row.messageDigests === null
    ? Result.succeed({})
    : Result.map(
        storedJson(row.messageDigests, row, `the digests of messages of the event ${row.version} as JSON`),
        (messageDigests) => ({ messageDigests: messageDigests as ReadonlyArray<string> }),
      )

const entryOf = (row: EventRow): Result.Result<FeedEntry, StorageError> => {
  const body = storedJson(row.body, row, `the event ${row.version} as JSON`)
  if (Result.isFailure(body)) return Result.fail(body.failure)
  return Result.map(digestsOf(row), (digests) => ({
    kind: row.kind,
    subject: row.subject,
    version: row.version,
    body: body.success,
    ...digests,
    previous: row.previous,
    hash: row.hash,
    position: row.position,
    feedHash: row.feedHash,
  }))
}

const columns = `position, kind, subject, version, body, message_digests AS messageDigests, previous, hash,
  feed_hash AS feedHash`
const selectHistory = `SELECT ${columns} FROM events WHERE kind = ? AND subject = ? AND version > ? ORDER BY version`
const selectFeed = `SELECT ${columns} FROM events WHERE position > ? ORDER BY position LIMIT ?`

/** The events of a case. */
export const history =
  ({ all }: Connection) =>
  (name: CaseName & { readonly after?: number }): Result.Result<ReadonlyArray<FeedEntry>, StorageError> => {
    const error = checkName(name)
    if (error !== undefined) return Result.fail(error)
    return eachRead(all<EventRow>(selectHistory, name.kind, name.subject, name.after ?? 0), entryOf)
  }

/** The events of all cases. Writers come one after the other, so what is read has no gaps that are filled later. */
export const feed =
  ({ all }: Connection) =>
  (page: {
    readonly after: number
    readonly limit: number
  }): Result.Result<ReadonlyArray<FeedEntry>, StorageError> => {
    const error = checkPage(page)
    if (error !== undefined) return Result.fail(error)
    return eachRead(all<EventRow>(selectFeed, page.after, page.limit), entryOf)
  }
