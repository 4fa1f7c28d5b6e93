/** Changes of cases as the services would make them. */

import {
  type CaseCommit,
  chain,
  type Json,
  type MessageToSend,
  noHash,
  type StoredEvent,
} from "@bazgasht/casework/ports"

const kind = "loan"

/** What is special about a change. */
export interface Special {
  readonly events?: number
  readonly body?: Json
  readonly document?: Json
  readonly attributes?: CaseCommit["attributes"]
  readonly messages?: CaseCommit["messages"]
}

/** The change behind a version and its hash. */
export const changeAfter = (
  subject: string,
  before: { readonly version: number; readonly hash: string },
  { attributes = {}, body = {}, document = {}, events = 1, messages = [] }: Special = {},
): CaseCommit => {
  const toStore = Array.from({ length: events }, (_, place) => ({
    kind,
    subject,
    version: before.version + place + 1,
    body,
  }))
  const chained = chain(toStore, before.hash, messages) as [StoredEvent, ...ReadonlyArray<StoredEvent>]
  return { kind, subject, expectedVersion: before.version, events: chained, document, attributes, messages }
}

/** The change that opens a case. */
export const opening = (subject: string, special?: Special): CaseCommit =>
  changeAfter(subject, { version: 0, hash: noHash }, special)

/** The change that comes after another. */
export const following = (change: CaseCommit, special?: Special): CaseCommit => {
  const { hash, version } = change.events.at(-1) ?? change.events[0]
  return changeAfter(change.subject, { version, hash }, special)
}

export const message = (id: string): MessageToSend => ({
  id,
  channel: "email",
  recipient: "person-1",
  template: "loan.granted",
  parameters: { amount: 12 },
})
