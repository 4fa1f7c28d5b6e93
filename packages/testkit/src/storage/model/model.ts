/** A small model of a store, lists that are searched from end to end, to compare a store with. */

import {
  type AttributeValue,
  type CaseCommit,
  type CaseName,
  type CaseQuery,
  type ClaimsOfCase,
  commandIn,
  type FeedEntry,
  feedHashOf,
  type HeldClaim,
  heldBy,
  type LoadedCase,
  type MessageSettlement,
  type MessageStatus,
  noHash,
  type OutboxClaim,
  queueOf,
  type StoredCase,
  type StoredMessage,
  type UniquenessClaim,
} from "@bazgasht/casework/ports"
import { utf8Bytes } from "@bazgasht/rules"
import { caseAfter, waitingAfter } from "../commits.ts"

/** A message with the claim that it is in. */
interface Claimable {
  message: StoredMessage
  claim?: { readonly lease: string; readonly until: number }
}

export interface Model {
  readonly feed: Array<FeedEntry>
  readonly cases: Array<StoredCase>
  readonly outbox: Array<Claimable>
  claims: ReadonlyArray<HeldClaim>
}

export const emptyModel = (): Model => ({ feed: [], cases: [], outbox: [], claims: [] })

const isOf =
  ({ kind, subject }: CaseName) =>
  (other: CaseName): boolean =>
    other.kind === kind && other.subject === subject

export const caseOf = ({ cases }: Model, name: CaseName): StoredCase | undefined => cases.find(isOf(name))

/** A case with the last event of a command, behind the event before it. */
export const loadIn = (model: Model, name: CaseName, command: string): LoadedCase | undefined => {
  const found = caseOf(model, name)
  const events = historyOf(model, name, 0)
  const last = events.findLastIndex(({ body }) => commandIn(body) === command)
  if (found === undefined || last === -1) return found
  const handled = events.slice(Math.max(0, last - 1), last + 1)
  return { ...found, handled: handled.map(({ body, version }) => ({ ...name, version, body })) }
}

export const historyOf = ({ feed }: Model, name: CaseName, after: number): ReadonlyArray<FeedEntry> =>
  feed.filter(isOf(name)).filter(({ version }) => version > after)

/** Whether a case may hold claims beside what all others hold. */
const fits = (model: Model, name: CaseName, claims: ReadonlyArray<UniquenessClaim>): boolean =>
  claims.every((claim) => {
    const others = model.claims.filter((held) => held.key === claim.key && !isOf(name)(held))
    const all = [...others, heldBy(name, claim)]
    const units = all.map((each) => each.units).reduce((sum, each) => sum + each, 0)
    return others.length === 0 || all.every((each) => units <= each.of)
  })

const hold = (model: Model, name: CaseName, claims: ReadonlyArray<UniquenessClaim>): void => {
  model.claims = [
    ...model.claims.filter((held) => !isOf(name)(held)),
    ...claims.map((claim) => heldBy(name, claim)),
  ]
}

/** The claims of a case, or those on a key. */
export const heldIn = ({ claims }: Model, asked: CaseName | { key: string }): ReadonlyArray<HeldClaim> => {
  const orderOf = ({ key, kind, subject }: HeldClaim): Uint8Array =>
    utf8Bytes("key" in asked ? `${kind}\0${subject}` : key)
  return claims
    .filter((held) => ("key" in asked ? held.key === asked.key : isOf(asked)(held)))
    .toSorted((one, other) => compareBytes(orderOf(one), orderOf(other)))
}

/** The code with which setting claims fails. */
export const setClaimsIn = (model: Model, { claims, version, ...name }: ClaimsOfCase): string | undefined => {
  if (caseOf(model, name)?.version !== version) return "storage.versionConflict"
  if (!fits(model, name, claims)) return "storage.claimConflict"
  hold(model, name, claims)
  return undefined
}

/** The code with which a commit fails, or what it comes to. */
export const commitTo = (
  model: Model,
  commit: CaseCommit,
): string | { version: number; position: number } => {
  const current = caseOf(model, commit)
  if ((current?.version ?? 0) !== commit.expectedVersion) return "storage.versionConflict"
  if (!fits(model, commit, commit.claims ?? [])) return "storage.claimConflict"
  if ((commit.basedOn ?? []).some((name) => (caseOf(model, name)?.version ?? 0) !== name.version))
    return "storage.basisChanged"
  const ids = new Set(model.outbox.map(({ message }) => message.id))
  if (commit.messages.some(({ id }) => ids.has(id))) return "storage.invalid"
  if (commit.claims !== undefined) hold(model, commit, commit.claims)
  for (const event of commit.events) {
    const before = model.feed.at(-1)?.feedHash ?? noHash
    model.feed.push({
      ...event,
      position: model.feed.length + 1,
      feedHash: feedHashOf(before, event.hash),
    })
  }
  const next = caseAfter(commit)
  if (current === undefined) model.cases.push(next)
  else model.cases.splice(model.cases.indexOf(current), 1, next)
  const position = model.feed.length
  for (const message of waitingAfter(commit, position)) model.outbox.push({ message })
  return { version: next.version, position }
}

/** The value of an attribute; `__proto__` is a name like any other. */
const valueIn = ({ attributes }: StoredCase, name: string): AttributeValue | undefined =>
  Object.entries(attributes).find(([each]) => each === name)?.[1]

const typeOrder: ReadonlyArray<string> = ["boolean", "number", "string"]

const compareBytes = (one: Uint8Array, other: Uint8Array): number => {
  const place = one.findIndex((byte, at) => byte !== other[at])
  return place === -1 ? one.length - other.length : (one[place] ?? 0) - (other[place] ?? -1)
}

const compareValues = (one: AttributeValue, other: AttributeValue): number =>
  typeof one !== typeof other
    ? typeOrder.indexOf(typeof one) - typeOrder.indexOf(typeof other)
    : typeof one === "string"
      ? compareBytes(utf8Bytes(one), utf8Bytes(String(other)))
      : Number(one) - Number(other)

/** Every answer to a query, in order. */
export const answersTo = (
  model: Model,
  { kind, where, sort }: Omit<CaseQuery, "limit">,
): ReadonlyArray<StoredCase> =>
  model.cases
    .filter((found) => found.kind === kind)
    .filter((found) =>
      where.every((condition) => {
        const value = valueIn(found, condition.attribute)
        if (value === undefined) return false
        if ("is" in condition) return condition.is === value
        if ("among" in condition) return condition.among.some((listed) => listed === value)
        const { from = value, below } = condition
        if (typeof from !== typeof value || compareValues(value, from) < 0) return false
        return below === undefined || (typeof below === typeof value && compareValues(value, below) < 0)
      }),
    )
    .filter((found) => sort === undefined || valueIn(found, sort.attribute) !== undefined)
    .toSorted((one, other) => {
      const byId = compareBytes(utf8Bytes(one.subject), utf8Bytes(other.subject))
      if (sort === undefined) return byId
      const byValue = compareValues(valueIn(one, sort.attribute) ?? 0, valueIn(other, sort.attribute) ?? 0)
      return (sort.order === "ascending" ? byValue : -byValue) || byId
    })

const isOpen = ({ message: { status } }: Claimable): boolean => status === "waiting" || status === "unknown"

/** The messages that a dispatcher is given: those for which the store has named leases, if it may choose them. */
export const claimFrom = (
  model: Model,
  { now, until, limit }: OutboxClaim,
  leases: ReadonlyMap<string, string>,
): ReadonlyArray<StoredMessage> => {
  const open = model.outbox.filter(isOpen)
  const free = open.filter(
    (each, place) =>
      open.findIndex(({ message }) => queueOf(each.message) === queueOf(message)) === place &&
      (each.message.notBefore ?? 0) <= now &&
      (each.claim === undefined || each.claim.until <= now),
  )
  const chosen = free.filter(({ message }) => leases.has(message.id))
  const claimed = chosen.length === Math.min(limit, free.length) ? chosen : free.slice(0, limit)
  return claimed.map((each) => {
    each.message = { ...each.message, attempts: each.message.attempts + 1 }
    each.claim = { lease: leases.get(each.message.id) ?? "", until }
    return each.message
  })
}

/** The ids of the settlements that settle nothing. */
export const settleIn = (
  model: Model,
  settlements: ReadonlyArray<MessageSettlement>,
  now: number,
): ReadonlyArray<string> =>
  settlements
    .filter(({ id, lease, ...outcome }) => {
      const each = model.outbox.find(({ message }) => message.id === id)
      if (each?.claim === undefined || each.claim.lease !== lease || now >= each.claim.until) return true
      each.message = { ...each.message, ...outcome }
      delete each.claim
      return false
    })
    .map(({ id }) => id)

/** The ids of messages that cannot be requeued. */
export const requeueIn = (model: Model, ids: ReadonlyArray<string>): ReadonlyArray<string> =>
  ids.filter((id) => {
    const each = model.outbox.find(({ message }) => message.id === id)
    if (each === undefined || !["parked", "rejected"].includes(each.message.status)) return true
    const { failure: _, notBefore: __, note: ___, reference: ____, ...sent } = each.message
    each.message = { ...sent, status: "waiting", attempts: 0 }
    return false
  })

/** The messages of a status. */
export const messagesIn = ({ outbox }: Model, status: MessageStatus): ReadonlyArray<StoredMessage> =>
  outbox.map(({ message }) => message).filter((message) => message.status === status)
