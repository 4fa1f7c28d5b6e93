/**
 * Checks of what a store is asked, the same for every adapter. Each returns the error to fail with, or `undefined`.
 */

import { type CaseBasis, maxBasis } from "./basis.ts"
import { messageDigestsOf } from "./chain.ts"
import { type Flaw, jsonFlaw, nameFlaw, shortTextFlaw } from "./json-flaw.ts"
import { type KeptChange, type KeptRowsAsked, maxKeptRows } from "./kept-rows.ts"
import type { MessageSettlement, MessageToSend, OutboxClaim } from "./outbox.ts"
import type { AttributeValue, CaseCommit, CaseQuery, ClaimsOfCase, Condition } from "./storage.ts"
import { StorageError } from "./storage-error.ts"
import { type CaseName, hashOfEvent, noHash, type StoredEvent } from "./stored-event.ts"
import { type ClaimsAsked, maxClaims, type UniquenessClaim } from "./uniqueness-claim.ts"

const invalid = (expected: string): Flaw => ({ code: "storage.invalid", expected })

/** How many things one request may ask for. */
export const maxPageSize = 1000

/** How many conditions a query may have: more than that no store takes in one request. */
const maxConditions = 100

/** How many values the lists of a query may name together. */
const maxListed = 1000

const countFlaw = (count: unknown, what: string): Flaw | undefined =>
  Number.isSafeInteger(count) && Number(count) >= 0
    ? undefined
    : invalid(`${what} is a whole number from 0 on`)

const instantFlaw = (instant: unknown, what: string): Flaw | undefined =>
  Number.isSafeInteger(instant) ? undefined : invalid(`${what} is in whole milliseconds`)

const limitFlaw = (limit: unknown): Flaw | undefined =>
  Number.isSafeInteger(limit) && Number(limit) >= 1 && Number(limit) <= maxPageSize
    ? undefined
    : invalid(`limit is a whole number from 1 to ${maxPageSize}`)

const caseNameFlaw = ({ kind, subject }: CaseName): Flaw | undefined =>
  nameFlaw(kind, "kind") ?? nameFlaw(subject, "subject")

const valueFlaw = (value: AttributeValue, what: string): Flaw | undefined => {
  if (typeof value === "boolean") return undefined
  if (typeof value === "number") return Number.isFinite(value) ? undefined : invalid(`${what} is finite`)
  return shortTextFlaw(value, what)
}

const attributeFlaw = (name: string, value: AttributeValue): Flaw | undefined =>
  nameFlaw(name, "name of an attribute") ?? valueFlaw(value, "attribute")

/** The first flaw in a list of things. */
const firstFlaw = <Thing>(
  things: Iterable<Thing>,
  flawOf: (thing: Thing) => Flaw | undefined,
): Flaw | undefined => {
  for (const thing of things) {
    const flaw = flawOf(thing)
    if (flaw !== undefined) return flaw
  }
  return undefined
}

const messageFlaw = (message: MessageToSend, maxBytes: number): Flaw | undefined =>
  nameFlaw(message.id, "id of a message") ??
  nameFlaw(message.channel, "channel of a message") ??
  nameFlaw(message.recipient, "recipient of a message") ??
  nameFlaw(message.template, "template of a message") ??
  jsonFlaw(message.parameters, "parameters of a message", maxBytes) ??
  (message.notBefore === undefined ? undefined : instantFlaw(message.notBefore, "notBefore of a message"))

/** Whether the events seal the messages, and nothing else; the messages have no flaw. */
const sealFlaw = (commit: CaseCommit): Flaw | undefined => {
  const digests = messageDigestsOf(commit, commit.events.length, commit.messages)
  return firstFlaw(commit.events.entries(), ([place, { messageDigests }]) => {
    const expected = digests[place] ?? []
    return Array.isArray(messageDigests) &&
      messageDigests.length === expected.length &&
      expected.every((digest, at) => digest === messageDigests[at])
      ? undefined
      : invalid("messageDigests of the last event are those of the messages, and of the others none")
  })
}

/** The links of an event, as far as they show without the store. */
const linkFlaw = (commit: CaseCommit, event: StoredEvent, place: number): Flaw | undefined => {
  if (event.kind !== commit.kind || event.subject !== commit.subject) return invalid("events are of the case")
  if (event.version !== commit.expectedVersion + place + 1) return invalid("versions follow expectedVersion")
  const before = place === 0 ? undefined : commit.events[place - 1]?.hash
  const previous = before ?? (commit.expectedVersion === 0 ? noHash : event.previous)
  if (event.previous !== previous) return invalid("previous is the hash of the event before")
  return event.hash === hashOfEvent(event, previous) ? undefined : invalid("hash is that of the event")
}

const claimFlaw = ({ key, of = 1, units = 1 }: UniquenessClaim): Flaw | undefined =>
  nameFlaw(key, "key of a claim") ??
  (Number.isSafeInteger(of) && Number.isSafeInteger(units) && units >= 1 && units <= of
    ? undefined
    : invalid("units of a claim are a whole number from 1 to of"))

const claimsFlaw = (claims: ReadonlyArray<UniquenessClaim> = []): Flaw | undefined =>
  (claims.length > maxClaims ? invalid(`there are at most ${maxClaims} claims`) : undefined) ??
  firstFlaw(claims, claimFlaw) ??
  (new Set(claims.map(({ key }) => key)).size < claims.length
    ? invalid("keys of claims are unique")
    : undefined)

const basisFlaw = (commit: CaseCommit): Flaw | undefined => {
  const { basedOn = [] } = commit
  if (basedOn.length > maxBasis) return invalid(`a change rests on at most ${maxBasis} cases`)
  const nameOf = ({ kind, subject }: CaseName): string => JSON.stringify([kind, subject])
  const names = new Set(basedOn.map(nameOf))
  return (
    firstFlaw(
      basedOn,
      (basis: CaseBasis) => caseNameFlaw(basis) ?? countFlaw(basis.version, "version of a basis"),
    ) ??
    (names.size < basedOn.length || names.has(nameOf(commit))
      ? invalid("a change rests on each case once, and on none that it changes")
      : undefined)
  )
}

const commitFlaw = (commit: CaseCommit, maxBytes: number): Flaw | undefined =>
  caseNameFlaw(commit) ??
  countFlaw(commit.expectedVersion, "expectedVersion") ??
  (commit.events.length < 1 ? invalid("there is at least one event") : undefined) ??
  firstFlaw(commit.events, ({ body }) => jsonFlaw(body, "event", maxBytes)) ??
  firstFlaw(commit.messages, (message) => messageFlaw(message, maxBytes)) ??
  (new Set(commit.messages.map(({ id }) => id)).size < commit.messages.length
    ? invalid("ids of messages are unique")
    : undefined) ??
  sealFlaw(commit) ??
  firstFlaw(commit.events.entries(), ([place, event]) => linkFlaw(commit, event, place)) ??
  jsonFlaw(commit.document, "document", maxBytes) ??
  firstFlaw(Object.entries(commit.attributes), ([name, value]) => attributeFlaw(name, value)) ??
  claimsFlaw(commit.claims) ??
  basisFlaw(commit)

const rangeFlaw = (from: AttributeValue | undefined, below: AttributeValue | undefined): Flaw | undefined =>
  (from === undefined ? undefined : valueFlaw(from, "from")) ??
  (below === undefined ? undefined : valueFlaw(below, "below")) ??
  (from !== undefined && below !== undefined && typeof from !== typeof below
    ? invalid("from and below are of one type")
    : undefined)

const amongFlaw = (values: ReadonlyArray<AttributeValue>): Flaw | undefined =>
  Array.isArray(values) ? firstFlaw(values, (value) => valueFlaw(value, "among")) : invalid("among is a list")

const conditionFlaw = (condition: Condition): Flaw | undefined =>
  nameFlaw(condition.attribute, "name of an attribute") ??
  ("is" in condition
    ? valueFlaw(condition.is, "is")
    : "among" in condition
      ? amongFlaw(condition.among)
      : rangeFlaw(condition.from, condition.below))

/** How many values the lists of a query name together. */
const listedValues = (where: ReadonlyArray<Condition>): number =>
  where.reduce((sum, condition) => sum + ("among" in condition ? condition.among.length : 0), 0)

const queryFlaw = ({ kind, where, sort, limit }: CaseQuery): Flaw | undefined =>
  nameFlaw(kind, "kind") ??
  (where.length > maxConditions ? invalid(`there are at most ${maxConditions} conditions`) : undefined) ??
  firstFlaw(where, conditionFlaw) ??
  (listedValues(where) > maxListed ? invalid(`lists name at most ${maxListed} values`) : undefined) ??
  (sort === undefined ? undefined : nameFlaw(sort.attribute, "name of an attribute")) ??
  limitFlaw(limit)

const settlementFlaw = ({
  id,
  lease,
  notBefore,
  note,
  reference,
  failure,
}: MessageSettlement): Flaw | undefined =>
  nameFlaw(id, "id of a message") ??
  nameFlaw(lease, "lease") ??
  (notBefore === undefined ? undefined : instantFlaw(notBefore, "notBefore")) ??
  (reference === undefined ? undefined : shortTextFlaw(reference, "reference")) ??
  (note === undefined ? undefined : shortTextFlaw(note, "note")) ??
  (failure === undefined ? undefined : shortTextFlaw(failure, "failure"))

const errorOf = (flaw: Flaw | undefined, name: Partial<CaseName> = {}): StorageError | undefined =>
  flaw === undefined
    ? undefined
    : new StorageError({ code: flaw.code, ...name, params: { expected: flaw.expected } })

/** The names that may stand in an error: a malformed one may not. */
const named = ({ kind, subject }: CaseName): Partial<CaseName> =>
  caseNameFlaw({ kind, subject }) === undefined ? { kind, subject } : {}

/**
 * Checks a change as far as it can be checked without the store: texts, depth, sizes, versions, links, hashes,
 * digests of messages, claims and what it rests on. What is left to the store, in this order: that the case has the expected version, that
 * the first event is linked to its last one, that no other case holds what it claims, that no case that it rests on has changed, and that
 * no message of another commit has the id of one of these. A store without claims refuses those of a commit, and one without a basis what it
 * rests on; see {@link checkUnclaimed} and {@link checkUnbased}.
 *
 * @example
 * const name = { kind: "loan", subject: "loan-1" }
 * const [event] = chain([{ ...name, version: 1, body: { type: "applied" } }], noHash)
 * if (event === undefined) throw new Error("There is no event.")
 * const commit: CaseCommit = { ...name, expectedVersion: 0, events: [event], document: {}, attributes: {}, messages: [] }
 * checkCommit(commit, 1_000_000) // => undefined
 * checkCommit({ ...commit, expectedVersion: 7 }, 1_000_000)?.code // => "storage.invalid"
 * checkCommit(commit, 10)?.code // => "storage.tooLarge"
 */
export const checkCommit = (commit: CaseCommit, maxBytes: number): StorageError | undefined =>
  errorOf(commitFlaw(commit, maxBytes), named(commit))

/**
 * Checks the name of a case, the version behind which its history is read, and the command that it is loaded with.
 *
 * @example
 * checkName({ kind: "loan", subject: "loan-1" }) // => undefined
 * checkName({ kind: "loan", subject: "" })?.code // => "storage.invalid"
 */
export const checkName = (
  name: CaseName & { readonly after?: number; readonly command?: string },
): StorageError | undefined =>
  errorOf(
    caseNameFlaw(name) ??
      (name.after === undefined ? undefined : countFlaw(name.after, "after")) ??
      (name.command === undefined ? undefined : jsonFlaw(name.command, "command", Number.POSITIVE_INFINITY)),
    named(name),
  )

/**
 * Checks a question but for its cursor, which {@link readCursor} reads.
 *
 * @example
 * checkQuery({ kind: "loan", where: [{ attribute: "stage", is: "active" }], limit: 20 }) // => undefined
 * checkQuery({ kind: "loan", where: [], limit: 0 })?.code // => "storage.invalid"
 */
export const checkQuery = (query: CaseQuery): StorageError | undefined => errorOf(queryFlaw(query))

/**
 * Checks a page of the feed or of the outbox.
 *
 * @example
 * checkPage({ after: 0, limit: 100 }) // => undefined
 * checkPage({ after: -1, limit: 100 })?.code // => "storage.invalid"
 */
export const checkPage = (page: {
  readonly after?: number | { readonly position: number; readonly place: number }
  readonly limit: number
}): StorageError | undefined => {
  const { after = 0, limit } = page
  const { position, place } = typeof after === "number" ? { position: after, place: 0 } : after
  return errorOf(countFlaw(position, "after") ?? countFlaw(place, "after") ?? limitFlaw(limit))
}

/**
 * Checks what a dispatcher asks for: the instants are whole milliseconds, and the claim ends after it begins.
 *
 * @example
 * checkClaim({ owner: "dispatcher-1", now: 1_000, until: 61_000, limit: 64 }) // => undefined
 * checkClaim({ owner: "dispatcher-1", now: 1_000, until: 1_000, limit: 64 })?.params.expected // => "until is after now"
 */
export const checkClaim = ({ owner, now, until, limit }: OutboxClaim): StorageError | undefined =>
  errorOf(
    nameFlaw(owner, "owner") ??
      instantFlaw(now, "now") ??
      instantFlaw(until, "until") ??
      (until > now ? undefined : invalid("until is after now")) ??
      limitFlaw(limit),
  )

/**
 * Checks what a dispatcher found out: ids, leases and texts, but not whether the claims are still its own, which the store knows.
 *
 * @example
 * const settlement = { id: "message-1", lease: "lease-1", status: "accepted" } as const
 * checkSettlements([settlement], 1_000) // => undefined
 * checkSettlements([{ ...settlement, lease: "" }], 1_000)?.code // => "storage.invalid"
 */
export const checkSettlements = (
  settlements: ReadonlyArray<MessageSettlement>,
  now: number,
): StorageError | undefined => errorOf(instantFlaw(now, "now") ?? firstFlaw(settlements, settlementFlaw))

/**
 * Checks which messages are to be requeued.
 *
 * @example
 * checkIds(["message-1"]) // => undefined
 */
export const checkIds = (ids: ReadonlyArray<string>): StorageError | undefined =>
  errorOf(
    ids.length > maxPageSize
      ? invalid(`there are at most ${maxPageSize} ids`)
      : firstFlaw(ids, (id) => nameFlaw(id, "id of a message")),
  )

/**
 * Checks which claims are asked for.
 *
 * @example
 * checkClaimsAsked({ key: "seat/7" }) // => undefined
 * checkClaimsAsked({ key: "" })?.code // => "storage.invalid"
 */
export const checkClaimsAsked = (asked: ClaimsAsked): StorageError | undefined =>
  "key" in asked ? errorOf(nameFlaw(asked.key, "key of a claim")) : checkName(asked)

/**
 * Checks the claims of a case that are set without an event, but not whether the case has the version.
 *
 * @example
 * const claims = { kind: "loan", subject: "loan-1", version: 3, claims: [{ key: "seat/7" }] }
 * checkClaims(claims) // => undefined
 * checkClaims({ ...claims, claims: [{ key: "seat/7", units: 2 }] })?.params.expected // => "units of a claim are a whole number from 1 to of"
 */
export const checkClaims = (claims: ClaimsOfCase): StorageError | undefined =>
  errorOf(
    caseNameFlaw(claims) ?? countFlaw(claims.version, "version") ?? claimsFlaw(claims.claims),
    named(claims),
  )

/**
 * The check of a store without claims: a commit that asks for one is refused by name instead of being stored without it.
 *
 * @example
 * checkUnclaimed({ claims: [] }) // => undefined
 * checkUnclaimed({ claims: [{ key: "seat/7" }] })?.params.capability // => "claims"
 */
export const checkUnclaimed = ({ claims = [] }: Pick<CaseCommit, "claims">): StorageError | undefined =>
  claims.length === 0
    ? undefined
    : new StorageError({
        code: "storage.unsupported",
        params: { capability: "claims", expected: "a store in which cases claim what may be so only once" },
      })

/**
 * The check of a store without a basis: a commit that rests on other cases is refused by name instead of being stored whatever they are by
 * now.
 *
 * @example
 * checkUnbased({ basedOn: [] }) // => undefined
 * checkUnbased({ basedOn: [{ kind: "pool", subject: "pool-1", version: 3 }] })?.params.capability // => "basis"
 */
export const checkUnbased = ({ basedOn = [] }: Pick<CaseCommit, "basedOn">): StorageError | undefined =>
  basedOn.length === 0
    ? undefined
    : new StorageError({
        code: "storage.unsupported",
        params: { capability: "basis", expected: "a store in which a change rests on other cases" },
      })
const keysFlaw = (keys: ReadonlyArray<string>): Flaw | undefined =>
  firstFlaw(keys, (key) => nameFlaw(key, "key of a row")) ??
  (new Set(keys).size < keys.length ? invalid("keys of rows are unique") : undefined)

/**
 * Checks a change of a kept table, but not whether it rests on the expected position, which the store knows.
 *
 * @example
 * const change = { projection: "loans", expectedPosition: 0, position: 7, rows: [{ key: "open", value: 3 }] }
 * checkKeptChange(change, 1_000_000) // => undefined
 * checkKeptChange({ ...change, position: 0 }, 1_000_000)?.params.expected // => "position is behind expectedPosition"
 */
export const checkKeptChange = (
  { expectedPosition, position, projection, rows }: KeptChange,
  maxBytes: number,
): StorageError | undefined =>
  errorOf(
    nameFlaw(projection, "name of a projection") ??
      countFlaw(expectedPosition, "expectedPosition") ??
      countFlaw(position, "position") ??
      (position > expectedPosition ? undefined : invalid("position is behind expectedPosition")) ??
      (rows.length > maxKeptRows ? invalid(`there are at most ${maxKeptRows} rows`) : undefined) ??
      keysFlaw(rows.map(({ key }) => key)) ??
      firstFlaw(rows, ({ value }) => (value === undefined ? undefined : jsonFlaw(value, "row", maxBytes))),
  )

/**
 * Checks which rows of a kept table are asked for.
 *
 * @example
 * checkKeptRowsAsked({ projection: "loans", from: "a", limit: 100 }) // => undefined
 * checkKeptRowsAsked({ projection: "loans", limit: 0 })?.code // => "storage.invalid"
 */
export const checkKeptRowsAsked = (asked: KeptRowsAsked): StorageError | undefined =>
  errorOf(
    nameFlaw(asked.projection, "name of a projection") ??
      ("keys" in asked
        ? ((asked.keys.length > maxPageSize ? invalid(`there are at most ${maxPageSize} keys`) : undefined) ??
          keysFlaw(asked.keys))
        : (limitFlaw(asked.limit) ??
          (asked.from === undefined ? undefined : shortTextFlaw(asked.from, "from")) ??
          (asked.below === undefined ? undefined : shortTextFlaw(asked.below, "below")))),
  )

/**
 * Checks the name of a projection whose table is dropped.
 *
 * @example
 * checkProjection("loans") // => undefined
 */
export const checkProjection = (projection: string): StorageError | undefined =>
  errorOf(nameFlaw(projection, "name of a projection"))
