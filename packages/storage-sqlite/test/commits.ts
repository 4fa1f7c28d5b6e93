/** Commits for tests, each linked to what is stored. */

import {
  type Attributes,
  type CaseCommit,
  type CaseName,
  chain,
  type Json,
  type MessageToSend,
  noHash,
  type StoredCase,
  type StoredEvent,
} from "@bazgasht/casework/ports"

interface Change {
  readonly bodies?: ReadonlyArray<Json>
  readonly attributes?: Attributes
  readonly messages?: ReadonlyArray<MessageToSend>
}

/** A commit behind a case as it was loaded; with no hash and no events, one that opens it. */
export const behind = (
  { kind, subject, version, hash }: CaseName & Pick<StoredCase, "version" | "hash">,
  { bodies = [{ type: "noted" }], attributes = {}, messages = [] }: Change = {},
): CaseCommit => ({
  kind,
  subject,
  expectedVersion: version,
  events: chain(
    bodies.map((body, place) => ({ kind, subject, version: version + place + 1, body })),
    hash,
    messages,
  ) as [StoredEvent, ...Array<StoredEvent>],
  document: { events: version + bodies.length },
  attributes,
  messages,
})

export const loan = (subject: string): CaseName => ({ kind: "loan", subject })

export const opening = (name: CaseName, change: Change = {}): CaseCommit =>
  behind({ ...name, version: 0, hash: noHash }, change)

/** A commit behind another of the same case. */
export const following = (before: CaseCommit, change: Change = {}): CaseCommit => {
  const { version, hash } = before.events.at(-1) ?? before.events[0]
  return behind({ kind: before.kind, subject: before.subject, version, hash }, change)
}

export const message = (id: string, more: Partial<MessageToSend> = {}): MessageToSend => ({
  id,
  channel: "sms",
  recipient: "person-1",
  template: "loan.approved",
  parameters: { loan: id },
  ...more,
})
