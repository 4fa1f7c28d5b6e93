import {
  type Attributes,
  type CaseName,
  checkName,
  checkPage,
  type FeedEntry,
  type LoadedCase,
  type StorageError,
  type StoredCase,
} from "@bazgasht/casework/ports"
import * as Result from "effect/Result"
import type { Connection } from "./database.ts"
import { eachRead, storedJson } from "./rows.ts"
import { commandInBody } from "./schema/step-8.ts"

/** A row of the table of cases. */
export interface CaseRow extends CaseName {
  readonly version: number
  readonly hash: string
  readonly document: string
  readonly attributes: string
}

/** The attributes in a row. */
export const attributesOf = (
  row: Pick<CaseRow, "attributes"> & CaseName,
): Result.Result<Attributes, StorageError> =>
  Result.map(
    storedJson(row.attributes, row, "attributes of a case as JSON"),
    (attributes) => attributes as Attributes,
  )

/** The case in a row. */
export const caseOf = (row: CaseRow): Result.Result<StoredCase, StorageError> => {
  const document = storedJson(row.document, row, "a document as JSON")
  if (Result.isFailure(document)) return Result.fail(document.failure)
  return Result.map(attributesOf(row), (attributes) => ({
    kind: row.kind,
    subject: row.subject,
    version: row.version,
    document: document.success,
    attributes,
    hash: row.hash,
  }))
}

const selectCase =
  "SELECT kind, subject, version, hash, document, attributes FROM cases WHERE kind = ? AND subject = ?"

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
// The index is named: SQLite would rather read every event of the case, from the last one back. Places are not numbered: Node 22 binds none that are.
const selectHandled = `SELECT ${columns} FROM events, (
    SELECT max(version) AS last FROM events INDEXED BY events_by_command
      WHERE kind = ? AND subject = ? AND ${commandInBody} = ? AND json_type(body, '$.command') = 'text')
  WHERE kind = ? AND subject = ? AND version BETWEEN last - 1 AND last ORDER BY version`

/**
 * A case by its name, with what a command came to. The events are read behind the case, so none is missing that another process may
 * have added in between.
 */
export const load =
  ({ all, one }: Connection) =>
  (asked: CaseName & { readonly command?: string }): Result.Result<LoadedCase | undefined, StorageError> => {
    const error = checkName(asked)
    if (error !== undefined) return Result.fail(error)
    const { command, kind, subject } = asked
    const row = one<CaseRow>(selectCase, kind, subject)
    if (row === undefined) return Result.succeed(undefined)
    const events =
      command === undefined ? [] : all<EventRow>(selectHandled, kind, subject, command, kind, subject)
    const handled = eachRead(events, (event) =>
      Result.map(entryOf(event), ({ version, body }) => ({ kind, subject, version, body })),
    )
    if (Result.isFailure(handled)) return Result.fail(handled.failure)
    return Result.map(caseOf(row), (found) =>
      events.length === 0 ? found : { ...found, handled: handled.success },
    )
  }

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
