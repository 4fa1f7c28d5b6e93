/**
 * Storing a change: what keeps it from being stored is found before anything is written, and all of it is written or nothing.
 *
 * @module
 */

import {
  type CaseCommit,
  type Committed,
  changedBasis,
  commandIn,
  feedHashOf,
  noHash,
  StorageError,
  type StoredMessage,
  VersionConflict,
} from "@bazgasht/casework/ports"
import { checkClaimed, writeClaims } from "./claims.ts"
import type { Entries } from "./entries.ts"
import { keys } from "./keys.ts"

/** Fails where a case that the change rests on has another version by now. */
const checkBasis = async (entries: Entries, commit: CaseCommit): Promise<void> => {
  const { basedOn = [] } = commit
  const versions = new Map<string, number>()
  for (const name of basedOn)
    versions.set(keys.case(name), (await entries.case(keys.case(name)))?.version ?? 0)
  const changed = changedBasis(commit, basedOn, (name) => versions.get(keys.case(name)) ?? 0)
  if (changed !== undefined) throw changed
}

const check = async (entries: Entries, commit: CaseCommit): Promise<void> => {
  const { kind, subject, expectedVersion: expected, events, messages } = commit
  const current = await entries.case(keys.case(commit))
  const actual = current?.version ?? 0
  if (actual !== expected)
    throw new VersionConflict({
      code: "storage.versionConflict",
      kind,
      subject,
      params: { expected, actual },
    })
  if (events[0].previous !== (current?.hash ?? noHash))
    throw new StorageError({
      code: "storage.invalid",
      params: { expected: "previous is the hash of the last event" },
    })
  await checkClaimed(entries, commit, commit.claims ?? [])
  await checkBasis(entries, commit)
  for (const { id } of messages)
    if ((await entries.message(id)) !== undefined)
      throw new StorageError({
        code: "storage.invalid",
        params: { expected: "no message of another commit has the id" },
      })
}

const writeEvents = async (entries: Entries, { events }: CaseCommit): Promise<number> => {
  let { feedHash, position } = await entries.end()
  for (const event of events) {
    position++
    feedHash = feedHashOf(feedHash, event.hash)
    const key = keys.event(event, event.version)
    await entries.write(key, { ...event, position, feedHash })
    await entries.write(keys.feed(position), key)
    const command = commandIn(event.body)
    if (command !== undefined) await entries.write(keys.command(event, command), event.version)
  }
  await entries.write(keys.end, { position, feedHash })
  return position
}

const writeMessages = async (entries: Entries, commit: CaseCommit, position: number): Promise<void> => {
  const { kind, messages, subject } = commit
  for (const [place, toSend] of messages.entries()) {
    const status = "waiting"
    const message: StoredMessage = { ...toSend, kind, subject, position, place, status, attempts: 0 }
    await entries.write(keys.message(message.id), { message })
    await entries.write(keys.queued(message), message.id)
    await entries.write(keys.statusAt(status, message), message.id)
  }
}

/** Stores a change of one case. */
export const commitTo = async (entries: Entries, commit: CaseCommit): Promise<Committed> => {
  await check(entries, commit)
  const position = await writeEvents(entries, commit)
  const { attributes, document, events, kind, subject } = commit
  const { hash, version } = events.at(-1) ?? events[0]
  await entries.write(keys.case(commit), { kind, subject, version, document, attributes, hash })
  if (commit.claims !== undefined) await writeClaims(entries, commit, commit.claims)
  await writeMessages(entries, commit, position)
  return { version, position }
}
