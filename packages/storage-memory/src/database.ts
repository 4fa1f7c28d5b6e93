/** The content of a store in memory. Writers and readers share no object with it. */

import {
  type CaseName,
  canonicalJson,
  type FeedEntry,
  type HeldClaim,
  type StoredCase,
  type StoredMessage,
} from "@bazgasht/casework/ports"
import type { KeyHolders } from "./key-holders.ts"

/** A case with its events. */
export interface CaseRecord {
  readonly current: StoredCase
  readonly events: ReadonlyArray<FeedEntry>
  /** The version of the last event of each command. */
  readonly commands: Map<string, number>
  /** What it holds, by the keys. */
  readonly claims: ReadonlyArray<HeldClaim>
}

/** A message and the dispatcher that holds it. */
export interface MessageRecord {
  readonly message: StoredMessage
  readonly claim?: { readonly lease: string; readonly until: number }
}

/** The whole content; the maps keep the order of commits. */
export interface Store {
  readonly cases: Map<string, Map<string, CaseRecord>>
  readonly feed: Array<FeedEntry>
  /** The claims on each key. */
  readonly holders: Map<string, KeyHolders>
  /** Every message by its id. */
  readonly outbox: Map<string, MessageRecord>
  /** The ids of messages that may still be sent. */
  readonly unsettled: Set<string>
  /** How many claims there were: each gets a lease of its own. */
  claims: number
}

/** A store without any case. */
export const emptyStore = (): Store => ({
  cases: new Map(),
  feed: [],
  holders: new Map(),
  outbox: new Map(),
  unsettled: new Set(),
  claims: 0,
})

/** Data of its own, as JSON gives it back: what is changed in one changes nothing in the other. */
export const copy = <Data>(data: Data): Data => JSON.parse(canonicalJson(data))

/** The case of a name, if it exists. */
export const recordOf = (store: Store, { kind, subject }: CaseName): CaseRecord | undefined =>
  store.cases.get(kind)?.get(subject)
