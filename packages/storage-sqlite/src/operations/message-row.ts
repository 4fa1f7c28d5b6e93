/**
 * Messages as they are stored.
 *
 * @module
 */

import type { CaseName, ClaimedMessage, MessageStatus, StorageError, StoredMessage } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { storedJson } from "./stored-json.ts"

/** A row of the outbox. */
export interface MessageRow extends CaseName {
  readonly position: number
  readonly place: number
  readonly id: string
  readonly channel: string
  readonly recipient: string
  readonly template: string
  readonly parameters: string
  readonly urgent: number | null
  readonly notBefore: number | null
  readonly status: MessageStatus
  readonly attempts: number
  readonly reference: string | null
  readonly note: string | null
  readonly failure: string | null
}

/** The columns of a row. */
export const messageColumns = `position, place, id, kind, subject, channel, recipient, template, parameters, urgent,
  not_before AS notBefore, standing AS status, attempts, reference, note, failure`

/** The message in a row. */
export const messageOf = (row: MessageRow): Result.Result<StoredMessage, StorageError> =>
  Result.map(
    storedJson(row.parameters, row, `parameters of the message ${row.id} as JSON`),
    (parameters) => ({
      id: row.id,
      kind: row.kind,
      subject: row.subject,
      position: row.position,
      place: row.place,
      channel: row.channel,
      recipient: row.recipient,
      template: row.template,
      parameters: parameters as StoredMessage["parameters"],
      ...(row.urgent === null ? {} : { urgent: row.urgent === 1 }),
      ...(row.notBefore === null ? {} : { notBefore: row.notBefore }),
      status: row.status,
      attempts: row.attempts,
      ...(row.reference === null ? {} : { reference: row.reference }),
      ...(row.note === null ? {} : { note: row.note }),
      ...(row.failure === null ? {} : { failure: row.failure }),
    }),
  )

/** The message in a row, in the claim of a lease. */
export const claimedOf =
  (lease: string) =>
  (row: MessageRow): Result.Result<ClaimedMessage, StorageError> =>
    Result.map(messageOf(row), (message) => ({ ...message, lease }))
