/** Storing a change of one case: events, document, attributes and messages together. */

import {
  type Attributes,
  type BasisChanged,
  type CaseCommit,
  type ClaimConflict,
  type Committed,
  changedBasis,
  checkCommit,
  feedHashOf,
  inBatches,
  type MessageToSend,
  noHash,
  type StorageAdapter,
  StorageError,
  stageIn,
  VersionConflict,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { BusyRetry } from "./busy-retry.ts"
import { attributesOf } from "./cases.ts"
import { contested, replaceClaims } from "./claims.ts"
import type { Connection } from "./database.ts"
import { Busy } from "./failure.ts"
import { storedValue } from "./rows.ts"
import { changeKnown } from "./schema/change-known.ts"

interface Head {
  readonly position: number
  readonly feedHash: string
}

interface CurrentCase {
  readonly version: number
  readonly hash: string
  readonly attributes: string
}

const selectCurrent = "SELECT version, hash, attributes FROM cases WHERE kind = ? AND subject = ?"
const selectHead = "SELECT position, feed_hash AS feedHash FROM events ORDER BY position DESC LIMIT 1"
const insertCase =
  "INSERT INTO cases (version, hash, document, attributes, kind, subject) VALUES (?, ?, ?, ?, ?, ?)"
const updateCase =
  "UPDATE cases SET version = ?, hash = ?, document = ?, attributes = ? WHERE kind = ? AND subject = ?"
const insertEvent = `INSERT INTO events (position, kind, subject, version, body, message_digests, previous, hash, feed_hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
const setAttribute = `INSERT INTO attributes (kind, subject, name, type, value, stage) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (kind, subject, name) DO UPDATE SET type = excluded.type, value = excluded.value, stage = excluded.stage`
const deleteAttribute = "DELETE FROM attributes WHERE kind = ? AND subject = ? AND name = ?"
const insertMessage = `INSERT INTO messages (kind, subject, position, place, id, channel, recipient, template, parameters,
    urgent, not_before, standing, attempts, foremost)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0,
    NOT EXISTS (SELECT 1 FROM messages
      WHERE kind = ? AND subject = ? AND channel = ? AND recipient = ? AND standing IN ('waiting', 'unknown')))
  ON CONFLICT (id) DO NOTHING`

const putCase = ({ run }: Connection, commit: CaseCommit, version: number, hash: string): void => {
  run(
    commit.expectedVersion === 0 ? insertCase : updateCase,
    version,
    hash,
    JSON.stringify(commit.document),
    JSON.stringify(commit.attributes),
    commit.kind,
    commit.subject,
  )
}

const addEvents = ({ run, one }: Connection, { events }: CaseCommit): number => {
  let { position, feedHash } = one<Head>(selectHead) ?? { position: 0, feedHash: noHash }
  for (const { kind, subject, version, body, messageDigests, previous, hash } of events) {
    position++
    feedHash = feedHashOf(feedHash, hash)
    run(
      insertEvent,
      position,
      kind,
      subject,
      version,
      JSON.stringify(body),
      JSON.stringify(messageDigests),
      previous,
      hash,
      feedHash,
    )
  }
  return position
}

const putAttributes = (
  { run }: Connection,
  { kind, subject, attributes }: CaseCommit,
  before: Attributes,
): void => {
  for (const name of Object.keys(before)) {
    if (!Object.hasOwn(attributes, name)) run(deleteAttribute, kind, subject, name)
  }
  const stage = stageIn(attributes)
  const isMoved = stage !== stageIn(before)
  for (const [name, value] of Object.entries(attributes)) {
    const isNumber = typeof value === "number"
    if (!Object.hasOwn(before, name) || before[name] !== value || (isNumber && isMoved))
      run(setAttribute, kind, subject, name, ...storedValue(value), isNumber ? (stage ?? null) : null)
  }
}

/** Whether the message is new. */
const addMessage = (
  { run }: Connection,
  { kind, subject }: CaseCommit,
  message: MessageToSend,
  position: number,
  place: number,
): boolean =>
  run(
    insertMessage,
    kind,
    subject,
    position,
    place,
    message.id,
    message.channel,
    message.recipient,
    message.template,
    JSON.stringify(message.parameters),
    message.urgent === undefined ? null : Number(message.urgent),
    message.notBefore ?? null,
    kind,
    subject,
    message.channel,
    message.recipient,
  ) === 1

/** What a change comes to. */
type Answer = Result.Result<Committed, VersionConflict | ClaimConflict | BasisChanged | StorageError>

const stored = (connection: Connection, commit: CaseCommit): Answer => {
  const { basedOn = [], claims, kind, subject, events, expectedVersion, messages } = commit
  const invalid = (expected: string): StorageError =>
    new StorageError({ code: "storage.invalid", kind, subject, params: { expected } })
  const current = connection.one<CurrentCase>(selectCurrent, kind, subject)
  const actual = current?.version ?? 0
  if (actual !== expectedVersion) {
    return Result.fail(
      new VersionConflict({
        code: "storage.versionConflict",
        kind,
        subject,
        params: { expected: expectedVersion, actual },
      }),
    )
  }
  if (events[0].previous !== (current?.hash ?? noHash)) {
    return Result.fail(invalid("previous is the hash of the last event of the case"))
  }
  const before = current === undefined ? Result.succeed({}) : attributesOf({ ...current, kind, subject })
  if (Result.isFailure(before)) return Result.fail(before.failure)
  const conflict = contested(connection, commit, claims ?? [])
  if (conflict !== undefined) return Result.fail(conflict)
  const changed = changedBasis(
    commit,
    basedOn,
    (name) => connection.one<CurrentCase>(selectCurrent, name.kind, name.subject)?.version ?? 0,
  )
  if (changed !== undefined) return Result.fail(changed)

  const last = events.at(-1) ?? events[0]
  putCase(connection, commit, last.version, last.hash)
  putAttributes(connection, commit, before.success)
  const position = addEvents(connection, commit)
  if (claims !== undefined) replaceClaims(connection, commit, claims)
  for (const [place, message] of messages.entries()) {
    if (!addMessage(connection, commit, message, position, place)) {
      return Result.fail(invalid("ids of messages are unique"))
    }
  }
  return Result.succeed({ version: last.version, position })
}

/** One of several changes of a transaction: what it has written is taken back where it fails. */
const storedAmong = (connection: Connection, request: CaseCommit): Answer => {
  const { run } = connection
  run("SAVEPOINT change")
  const answer = stored(connection, request)
  if (Result.isFailure(answer)) run("ROLLBACK TO change")
  run("RELEASE change")
  return answer
}

/** Stores changes in one transaction, each with an answer of its own. */
const storedTogether = (
  connection: Connection,
  requests: ReadonlyArray<CaseCommit>,
): Result.Result<ReadonlyArray<Answer>, StorageError> => {
  const [first, ...others] = requests
  if (first !== undefined && others.length === 0) {
    const answer = changeKnown(connection, () => stored(connection, first))
    return Result.isFailure(answer) && answer.failure instanceof Busy
      ? Result.fail(answer.failure)
      : Result.succeed([answer])
  }
  const answers = changeKnown(connection, () =>
    Result.succeed(requests.map((request) => storedAmong(connection, request))),
  )
  if (Result.isSuccess(answers) || answers.failure instanceof Busy) return answers
  // Nobody knows whether they are stored, so none is stored again.
  if (answers.failure.code === "storage.outcomeUnknown")
    return Result.succeed(requests.map(() => Result.fail(answers.failure)))
  // SQLite has taken all of them back, perhaps for the sake of one.
  return Result.succeed(requests.map((request) => changeKnown(connection, () => stored(connection, request))))
}

/** The most changes of a transaction. */
const maxTogether = 64

/** Stores changes. Those that come at the same time are stored in one transaction, so that the disk is flushed once for all of them. */
export const commit = (
  connection: Connection,
  maxBytes: number,
  retrying: BusyRetry,
): StorageAdapter["commit"] => {
  const together = inBatches(
    { maxItems: maxTogether, gatherFor: "1 millis" },
    (requests: ReadonlyArray<CaseCommit>) =>
      Effect.match(
        retrying(() => storedTogether(connection, requests)),
        {
          onSuccess: (answers) => answers,
          onFailure: (failure) => requests.map((): Answer => Result.fail(failure)),
        },
      ),
  )
  return (request) => {
    const error = checkCommit(request, maxBytes)
    return error === undefined ? Effect.flatMap(together(request), Effect.fromResult) : Effect.fail(error)
  }
}
