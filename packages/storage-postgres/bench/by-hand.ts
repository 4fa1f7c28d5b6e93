/** The same rows written by hand through the same driver: no checks, and every value that the store works out is given. */

import { type CaseCommit, stageIn } from "@bazgasht/casework/ports"
import type { Client } from "pg"

/** What the store works out for a commit of one event. */
export interface WorkedOut {
  readonly position: number
  readonly feedHash: string
}

export type Writer = (commit: CaseCommit, workedOut: WorkedOut) => Promise<void>

const event = (schema: string): string => `insert into ${schema}.events
  (position, kind, subject, version, body, message_digests, previous, hash, feed_hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

const openCase = (schema: string): string => `insert into ${schema}.cases
  (kind, subject, version, hash, document, attributes) values ($1, $2, $3, $4, $5, $6)`

const moveCase = (schema: string): string => `update ${schema}.cases
  set version = $3, hash = $4, document = $5, attributes = $6 where kind = $1 and subject = $2 and version = $3 - 1`

const attribute = (schema: string, rows: number): string => `insert into ${schema}.attributes as old
  (kind, subject, name, type, number, text, stage)
  values ${Array.from({ length: rows }, (_, row) => `($1, $2, ${[3, 4, 5, 6, 7].map((place) => `$${5 * row + place}`).join(", ")})`).join(", ")}
  on conflict (kind, subject, name) do update
  set type = excluded.type, number = excluded.number, text = excluded.text, stage = excluded.stage
  where (old.type, old.number, old.text) <> (excluded.type, excluded.number, excluded.text)
    or old.stage is distinct from excluded.stage`

const messages = (schema: string): string => `insert into ${schema}.messages
  (id, kind, subject, position, place, channel, recipient, template, parameters, first)
  values ($1, $2, $3, $4, 0, $5, $6, $7, $8, $9)`

/** What each of the statements is given. */
const valuesOf = (
  { attributes, document, events, kind, messages: [message], subject }: CaseCommit,
  { feedHash, position }: WorkedOut,
) => {
  const [{ body, hash, messageDigests, previous, version }] = events
  return {
    event: [
      position,
      kind,
      subject,
      version,
      JSON.stringify(body),
      JSON.stringify(messageDigests),
      previous,
      hash,
      feedHash,
    ],
    case: [kind, subject, version, hash, JSON.stringify(document), JSON.stringify(attributes)],
    attributes: [
      kind,
      subject,
      ...Object.entries(attributes).flatMap(([name, value]) =>
        typeof value === "string"
          ? [name, 2, 0, value, null]
          : typeof value === "number"
            ? [name, 1, value, "", stageIn(attributes) ?? null]
            : [name, 0, Number(value), "", null],
      ),
    ],
    message: [
      message?.id,
      kind,
      subject,
      position,
      message?.channel,
      message?.recipient,
      message?.template,
      JSON.stringify(message?.parameters),
      // Nobody settles messages here: only the first of each case is the first.
      version === 1,
    ],
  }
}

/** As it is mostly written: a transaction with a prepared statement for each table. */
export const statementByStatement =
  (client: Client, schema: string): Writer =>
  async (commit, workedOut) => {
    const values = valuesOf(commit, workedOut)
    const rows = Object.keys(commit.attributes).length
    const write = (name: string, text: string, given: ReadonlyArray<unknown>) =>
      client.query({ name, text, values: [...given] })
    await client.query("begin")
    if (commit.expectedVersion === 0) await write("open", openCase(schema), values.case)
    else await write("move", moveCase(schema), values.case)
    await write("attributes", attribute(schema, rows), values.attributes)
    await write("event", event(schema), values.event)
    await write("message", messages(schema), values.message)
    await client.query("commit")
  }

/** Numbers the parameters of a statement behind those before it. */
const shifted = (text: string, by: number): string =>
  text.replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) + by}`)

/** As nobody writes it: all tables in one prepared statement, and so one journey. */
export const allInOne =
  (client: Client, schema: string): Writer =>
  async (commit, workedOut) => {
    const values = valuesOf(commit, workedOut)
    const opens = commit.expectedVersion === 0
    const parts = [
      { text: opens ? openCase(schema) : moveCase(schema), given: values.case },
      { text: attribute(schema, Object.keys(commit.attributes).length), given: values.attributes },
      { text: event(schema), given: values.event },
    ]
    let count = 0
    const before = parts.map(({ given, text }, index) => {
      const part = `part${index} as (${shifted(text, count)})`
      count += given.length
      return part
    })
    await client.query({
      name: opens ? "open at once" : "move at once",
      text: `with ${before.join(", ")} ${shifted(messages(schema), count)}`,
      values: [...parts.flatMap(({ given }) => given), ...values.message],
    })
  }
