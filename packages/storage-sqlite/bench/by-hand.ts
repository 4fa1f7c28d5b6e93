/** The same rows written by hand through the same driver: what a commit costs without an adapter. */

import type { DatabaseSync } from "node:sqlite"
import { type CaseCommit, stageIn } from "@bazgasht/casework/ports"

/** A commit with its places in the feed worked out beforehand. */
export interface PlacedCommit {
  readonly commit: CaseCommit
  readonly position: number
  readonly feedHash: string
}

/** Writes commits that open cases, each with one event, three attributes and one message. */
export const writerByHand = (database: DatabaseSync): ((placed: PlacedCommit) => void) => {
  const [begin, end] = [database.prepare("BEGIN IMMEDIATE"), database.prepare("COMMIT")]
  const intoCases = database.prepare(
    "INSERT INTO cases (kind, subject, version, hash, document, attributes) VALUES (?, ?, ?, ?, ?, ?)",
  )
  const intoEvents = database.prepare(
    `INSERT INTO events (position, kind, subject, version, body, message_digests, previous, hash, feed_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const intoAttributes = database.prepare(
    "INSERT INTO attributes (kind, subject, name, type, value, stage) VALUES (?, ?, ?, ?, ?, ?)",
  )
  const intoOutbox = database.prepare(
    `INSERT INTO messages (kind, subject, position, place, id, channel, recipient, template, parameters, standing, attempts, foremost)
     VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, 'waiting', 0, 1)`,
  )
  return ({ commit, position, feedHash }) => {
    const { kind, subject, events, document, attributes, messages } = commit
    const [{ version, body, messageDigests, previous, hash }] = events
    begin.run()
    intoCases.run(kind, subject, version, hash, JSON.stringify(document), JSON.stringify(attributes))
    intoEvents.run(
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
    for (const [name, value] of Object.entries(attributes)) {
      const type = typeof value === "boolean" ? 0 : typeof value === "number" ? 1 : 2
      const stored = typeof value === "boolean" ? Number(value) : value
      intoAttributes.run(kind, subject, name, type, stored, type === 1 ? (stageIn(attributes) ?? null) : null)
    }
    for (const { id, channel, recipient, template, parameters } of messages) {
      intoOutbox.run(kind, subject, position, id, channel, recipient, template, JSON.stringify(parameters))
    }
    end.run()
  }
}
