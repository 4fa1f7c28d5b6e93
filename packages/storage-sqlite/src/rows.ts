import {
  type AttributeValue,
  type CaseName,
  type ClaimedMessage,
  type Json,
  type MessageStatus,
  StorageError,
  type StoredMessage,
} from "@bazgasht/casework/ports"
import * as Result from "effect/Result"

/** The number of a type and a value of it, whose order is that of the values. */
export type StoredValue = readonly [type: 0 | 1 | 2, value: number | string]

/**
 * A value as it is stored.
 *
 * @example
 * storedValue(true) // => [0, 1]
 */
export const storedValue = (value: AttributeValue): StoredValue =>
  typeof value === "boolean" ? [0, Number(value)] : typeof value === "number" ? [1, value] : [2, value]

/** The value that was stored. */
export const givenValue = ([type, value]: StoredValue): AttributeValue => (type === 0 ? value === 1 : value)

/** The JSON in a column, or the error of a row that somebody else has changed. */
export const storedJson = (
  text: string,
  { kind, subject }: Partial<CaseName>,
  expected: string,
): Result.Result<Json, StorageError> => {
  try {
    return Result.succeed(JSON.parse(text) as Json)
  } catch {
    return Result.fail(
      new StorageError({
        code: "storage.corrupt",
        ...(kind !== undefined && { kind }),
        ...(subject !== undefined && { subject }),
        params: { expected },
      }),
    )
  }
}

/** Every row, or the error of the first that cannot be read. */
export const eachRead = <Row, Read>(
  rows: ReadonlyArray<Row>,
  read: (row: Row) => Result.Result<Read, StorageError>,
): Result.Result<ReadonlyArray<Read>, StorageError> => {
  const all: Array<Read> = []
  for (const row of rows) {
    const result = read(row)
    if (Result.isFailure(result)) return Result.fail(result.failure)
    all.push(result.success)
  }
  return Result.succeed(all)
}

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
