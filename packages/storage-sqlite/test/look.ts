/** Everything in a file, read by the driver alone; attributes as they are found by. */

import { DatabaseSync } from "node:sqlite"
import type { StoreContent } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"

type Row = { readonly [column: string]: unknown }

const parsed = (row: Row, ...columns: ReadonlyArray<string>): Row => ({
  ...row,
  ...Object.fromEntries(columns.map((column) => [column, JSON.parse(String(row[column]))])),
})

const present = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

const urgent = (row: Row): Row =>
  row["urgent"] === undefined ? row : { ...row, urgent: row["urgent"] === 1 }

/** Reads every row of a file. */
export const lookInto = (file: string): Effect.Effect<StoreContent> =>
  Effect.sync(() => {
    const database = new DatabaseSync(file, { readOnly: true })
    const rows = (sql: string): ReadonlyArray<Row> => database.prepare(sql).all()
    const attributes = rows("SELECT kind, subject, name, type, value FROM attributes")
    const attributesOf = (found: Row): Row =>
      Object.fromEntries(
        attributes
          .filter(({ kind, subject }) => kind === found["kind"] && subject === found["subject"])
          .map(({ name, type, value }) => [name, type === 0 ? value === 1 : value]),
      )
    const content = {
      events: rows(
        `SELECT position, kind, subject, version, body, message_digests AS messageDigests, previous, hash,
           feed_hash AS feedHash FROM events ORDER BY position`,
      ).map((row) => parsed(row, "body", "messageDigests")),
      cases: rows("SELECT kind, subject, version, document, hash FROM cases").map((row) => ({
        ...parsed(row, "document"),
        attributes: attributesOf(row),
      })),
      messages: rows(
        `SELECT id, kind, subject, position, place, channel, recipient, template, parameters, urgent,
           not_before AS notBefore, standing AS status, attempts, reference, note, failure FROM messages`,
      ).map((row) => urgent(present(parsed(row, "parameters")))),
      claims: rows('SELECT kind, subject, key, units, whole AS "of" FROM claims'),
    }
    database.close()
    return content as unknown as StoreContent
  })
