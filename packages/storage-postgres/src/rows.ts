/** Rows as the values they hold. What cannot be read is an error that names the case, never a guess. */

import {
  type Attributes,
  type FeedEntry,
  type IndexEntry,
  type Json,
  type LoadedCase,
  type MessageStatus,
  StorageError,
  type StoredCase,
  type StoredMessage,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { columnsOf } from "./attribute-columns.ts"
import type { Row } from "./database.ts"

const jsonIn = (row: Row, column: string): Json => JSON.parse(String(row[column])) as Json

const objectIn = (row: Row, column: string): { readonly [name: string]: Json } => {
  const value = jsonIn(row, column)
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError(column)
  return value as { readonly [name: string]: Json }
}

const caseNameIn = (row: Row): { readonly kind: string; readonly subject: string } => ({
  kind: String(row["kind"]),
  subject: String(row["subject"]),
})

/** Reads rows one by one; the first that cannot be read is `storage.corrupt`. */
export const readRows = <Value>(
  rows: ReadonlyArray<Row>,
  read: (row: Row) => Value,
): Effect.Effect<ReadonlyArray<Value>, StorageError> => {
  const values: Array<Value> = []
  for (const row of rows) {
    try {
      values.push(read(row))
    } catch {
      return Effect.fail(
        new StorageError({
          code: "storage.corrupt",
          ...caseNameIn(row),
          params: { expected: "a row that can be read" },
        }),
      )
    }
  }
  return Effect.succeed(values)
}

export const caseColumns = "kind, subject, version, hash, document, attributes"

export const caseIn = (row: Row): StoredCase => ({
  ...caseNameIn(row),
  version: Number(row["version"]),
  document: jsonIn(row, "document"),
  attributes: objectIn(row, "attributes") as Attributes,
  hash: String(row["hash"]),
})

/** The entry in a row; one whose columns are not those of a value finds nothing, and has a value that none equals. */
export const indexEntryIn = ({ name, number, subject, text, type }: Row): IndexEntry => {
  const value = type === 2 ? String(text) : type === 1 ? Number(number) : number === 1
  const columns = columnsOf(value)
  const isWhole = columns[0] === type && columns[1] === number && columns[2] === text
  return { subject: String(subject), name: String(name), value: isWhole ? value : Number.NaN }
}

/** A case with the events that were asked for with it. */
export const loadedIn = (row: Row): LoadedCase => ({
  ...caseIn(row),
  ...(typeof row["handled"] === "string" && {
    handled: (jsonIn(row, "handled") as ReadonlyArray<Pick<FeedEntry, "version" | "body">>).map((event) => ({
      ...caseNameIn(row),
      ...event,
    })),
  }),
})

export const entryColumns =
  "position, kind, subject, version, body, message_digests, previous, hash, feed_hash"

export const entryIn = (row: Row): FeedEntry => ({
  ...caseNameIn(row),
  version: Number(row["version"]),
  body: jsonIn(row, "body"),
  // None in an event that was stored before messages were sealed.
  ...(row["message_digests"] !== null && {
    messageDigests: jsonIn(row, "message_digests") as ReadonlyArray<string>,
  }),
  previous: String(row["previous"]),
  hash: String(row["hash"]),
  position: Number(row["position"]),
  feedHash: String(row["feed_hash"]),
})

export const messageColumns =
  "id, kind, subject, position, place, channel, recipient, template, parameters, not_before, urgent, standing, attempts, reference, note, failure"

export const messageIn = (row: Row): StoredMessage => ({
  ...caseNameIn(row),
  id: String(row["id"]),
  channel: String(row["channel"]),
  recipient: String(row["recipient"]),
  template: String(row["template"]),
  parameters: objectIn(row, "parameters"),
  ...(row["not_before"] !== null && { notBefore: Number(row["not_before"]) }),
  ...(typeof row["urgent"] === "boolean" && { urgent: row["urgent"] }),
  position: Number(row["position"]),
  place: Number(row["place"]),
  status: String(row["standing"]) as MessageStatus,
  attempts: Number(row["attempts"]),
  ...(row["reference"] !== null && { reference: String(row["reference"]) }),
  ...(row["note"] !== null && { note: String(row["note"]) }),
  ...(row["failure"] !== null && { failure: String(row["failure"]) }),
})
