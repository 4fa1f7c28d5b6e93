/** Commits for tests: well linked, each behind the one before it. */

import {
  type Attributes,
  type CaseBasis,
  type CaseCommit,
  type CaseName,
  chain,
  type Json,
  type MessageToSend,
  noHash,
  type StoredCase,
  type StoredEvent,
  type StoredMessage,
  type UniquenessClaim,
} from "@bazgasht/casework/ports"

export interface Change {
  /** The bodies of its events; one, if absent. */
  readonly events?: ReadonlyArray<Json>
  readonly document?: Json
  readonly attributes?: Attributes
  readonly messages?: ReadonlyArray<MessageToSend>
  /** Absent: the commit says nothing of claims. */
  readonly claims?: ReadonlyArray<UniquenessClaim> | undefined
  /** Absent: the commit rests on nothing. */
  readonly basedOn?: ReadonlyArray<CaseBasis> | undefined
}

const commitBehind = (
  { kind, subject }: CaseName,
  expectedVersion: number,
  previous: string,
  { events: given, document, attributes = {}, messages = [], claims, basedOn }: Change,
): CaseCommit => {
  const bodies = given ?? [{ type: "noted", number: expectedVersion + 1 }]
  const events = bodies.map((body, place) => ({ kind, subject, version: expectedVersion + place + 1, body }))
  return {
    kind,
    subject,
    expectedVersion,
    events: chain(events, previous, messages) as [StoredEvent, ...Array<StoredEvent>],
    document: document ?? { version: expectedVersion + bodies.length },
    attributes,
    messages,
    ...(claims === undefined ? {} : { claims }),
    ...(basedOn === undefined ? {} : { basedOn }),
  }
}

const lastOf = ({ events }: CaseCommit): StoredEvent => events.at(-1) ?? events[0]

export const opening = (name: CaseName, change: Change = {}): CaseCommit =>
  commitBehind(name, 0, noHash, change)

export const following = (before: CaseCommit, change: Change = {}): CaseCommit => {
  const { version, hash } = lastOf(before)
  return commitBehind(before, version, hash, change)
}

export const behind = (stored: StoredCase, change: Change = {}): CaseCommit =>
  commitBehind(stored, stored.version, stored.hash, change)

/** How a case has to be loaded after a commit. */
export const caseAfter = (commit: CaseCommit): StoredCase => {
  const { kind, subject, document, attributes } = commit
  const { version, hash } = lastOf(commit)
  return { kind, subject, version, document, attributes, hash }
}

export const message = (id: string, more: Partial<MessageToSend> = {}): MessageToSend => ({
  id,
  channel: "sms",
  recipient: "person-1",
  template: "loan.approved",
  parameters: { loan: id },
  ...more,
})

/** How the messages of a commit have to be stored, before anybody has tried to send them. */
export const waitingAfter = (commit: CaseCommit, position: number): ReadonlyArray<StoredMessage> =>
  commit.messages.map((sent, place) => ({
    ...sent,
    kind: commit.kind,
    subject: commit.subject,
    position,
    place,
    status: "waiting",
    attempts: 0,
  }))

export const loan = (subject: string): CaseName => ({ kind: "loan", subject })
