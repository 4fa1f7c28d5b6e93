/** Random requests to a store: few cases and few values, so that they meet. */

import {
  type Attributes,
  type AttributeValue,
  type CaseName,
  type Condition,
  type Json,
  type MessagePage,
  type MessageStatus,
  type MessageToSend,
  messageStatuses,
  type StorageCapabilities,
  type UniquenessClaim,
} from "@bazgasht/casework/ports"
import * as fc from "fast-check"

/** A request, as far as it does not depend on what is stored by then. */
export type Step =
  | {
      readonly do: "commit"
      readonly name: CaseName
      /** How far the expected version is off. */
      readonly off: number
      readonly events: ReadonlyArray<Json>
      readonly document: Json
      readonly attributes: Attributes
      readonly messages: ReadonlyArray<
        Partial<Pick<MessageToSend, "notBefore" | "urgent" | "recipient" | "channel">>
      >
      /** Whether its first message has the id of one that may be stored. */
      readonly repeats: boolean
      /** Absent: nothing is said of claims. */
      readonly claims: ReadonlyArray<UniquenessClaim> | undefined
      /** What it rests on, and how far each version is off. */
      readonly bases: ReadonlyArray<{ readonly name: CaseName; readonly off: number }>
    }
  | {
      readonly do: "setClaims"
      readonly name: CaseName
      readonly off: number
      readonly claims: ReadonlyArray<UniquenessClaim>
    }
  | { readonly do: "heldClaims"; readonly of: CaseName | { readonly key: string } }
  | { readonly do: "load"; readonly name: CaseName; readonly command: string | undefined }
  | { readonly do: "history"; readonly name: CaseName; readonly after: number }
  | { readonly do: "feed"; readonly after: number; readonly limit: number }
  | {
      readonly do: "query"
      readonly kind: string
      readonly where: ReadonlyArray<Condition>
      readonly sort: { readonly attribute: string; readonly order: "ascending" | "descending" } | undefined
      readonly limit: number
    }
  | {
      readonly do: "claim"
      readonly owner: string
      readonly later: number
      readonly lasts: number
      readonly limit: number
    }
  | {
      readonly do: "settle"
      readonly later: number
      /** Which of the claims that were ever given, counted from the last. */
      readonly which: ReadonlyArray<number>
      readonly status: MessageStatus
      readonly wait: number | undefined
      readonly reference: string | undefined
      readonly isLeaseWrong: boolean
    }
  /** The messages of which of the claims, counted from the last. */
  | { readonly do: "requeue"; readonly which: ReadonlyArray<number> }
  | {
      readonly do: "messages"
      readonly status: MessageStatus
      readonly order: MessagePage["order"]
      readonly limit: number
    }

const kinds = ["loan", "course"]

const names: fc.Arbitrary<CaseName> = fc.record({
  kind: fc.constantFrom(...kinds),
  subject: fc.constantFrom("a", "ی", "ي", "\ufb8e", "𐎠"),
})

const values: fc.Arbitrary<AttributeValue> = fc.constantFrom<AttributeValue>(
  ...[true, false, -2.5, 0, 2, 10, 2 ** 53 - 1],
  ...["", "10", "2", "a", "B", "ي", "ی", "\ufb8e", "𐎠"],
)

const attribute = fc.constantFrom("one", "two", "__proto__")

/** Mostly what lets the outbox move. */
const outcome = fc.constantFrom<MessageStatus>(...messageStatuses, "accepted", "accepted", "waiting")

/** Small JSON whose texts every store gives back. */
const json: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, 0, 1.5, "می‌خواهم", [], {}),
  fc.dictionary(fc.constantFrom("a", "ب", "__proto__"), fc.constantFrom<Json>(1, "ك", [true, null])),
)

const commandIds = fc.constantFrom("1", "ي", "ی", "[]", "c".repeat(3_000))

/** Events of commands, and bodies that look like them. */
const bodies: fc.Arbitrary<Json> = fc.oneof(
  json,
  fc.record({ command: fc.oneof(commandIds, commandIds, fc.constantFrom<Json>(1, true, null, [])) }),
)

const claimKeys = fc.constantFrom("one", "ي", "ی", "𐎠")

const claims: fc.Arbitrary<ReadonlyArray<UniquenessClaim>> = fc.uniqueArray(
  fc
    .record({ key: claimKeys, part: fc.constantFrom({}, {}, { units: 1, of: 3 }, { units: 2, of: 4 }) })
    .map(({ key, part }) => ({ key, ...part })),
  { selector: ({ key }) => key, maxLength: 3 },
)

const steps = {
  setClaims: fc.record({
    do: fc.constant("setClaims" as const),
    name: names,
    off: fc.constantFrom(0, 0, 0, 0, 1, -1),
    claims,
  }),
  heldClaims: fc.record({
    do: fc.constant("heldClaims" as const),
    of: fc.oneof(
      names,
      claimKeys.map((key) => ({ key })),
    ),
  }),
  commit: fc.record({
    do: fc.constant("commit" as const),
    name: names,
    off: fc.constantFrom(0, 0, 0, 0, 0, 1, -1),
    events: fc.array(bodies, { minLength: 1, maxLength: 3 }),
    document: json,
    attributes: fc
      .uniqueArray(fc.tuple(attribute, values), { selector: ([name]) => name, maxLength: 3 })
      .map((entries): Attributes => Object.fromEntries(entries)),
    messages: fc.array(
      fc.record(
        {
          notBefore: fc.nat(30),
          urgent: fc.boolean(),
          recipient: fc.constantFrom("person-1", "person-2"),
          channel: fc.constantFrom("sms", "sms", "mail"),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    ),
    repeats: fc.constantFrom(false, false, false, false, true),
    claims: fc.option(claims, { nil: undefined }),
    bases: fc.uniqueArray(fc.record({ name: names, off: fc.constantFrom(0, 0, 0, 0, 0, 1, -1) }), {
      selector: ({ name }) => JSON.stringify(name),
      maxLength: 2,
    }),
  }),
  load: fc.record({
    do: fc.constant("load" as const),
    name: names,
    command: fc.option(commandIds, { nil: undefined }),
  }),
  history: fc.record({ do: fc.constant("history" as const), name: names, after: fc.nat(6) }),
  feed: fc.record({
    do: fc.constant("feed" as const),
    after: fc.nat(20),
    limit: fc.integer({ min: 1, max: 8 }),
  }),
  query: fc.record({
    do: fc.constant("query" as const),
    kind: fc.constantFrom(...kinds),
    where: fc.array(condition(), { maxLength: 2 }),
    sort: fc.option(
      fc.record({ attribute, order: fc.constantFrom("ascending" as const, "descending" as const) }),
      { nil: undefined },
    ),
    limit: fc.integer({ min: 1, max: 4 }),
  }),
  claim: fc.record({
    do: fc.constant("claim" as const),
    owner: fc.constantFrom("dispatcher-1", "dispatcher-2"),
    later: fc.nat(8),
    lasts: fc.integer({ min: 1, max: 12 }),
    limit: fc.integer({ min: 1, max: 4 }),
  }),
  settle: fc.record({
    do: fc.constant("settle" as const),
    later: fc.nat(4),
    which: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
    status: outcome,
    wait: fc.option(fc.nat(10), { nil: undefined }),
    reference: fc.option(fc.constantFrom("ref-1", "ref-2"), { nil: undefined }),
    isLeaseWrong: fc.constantFrom(false, false, false, false, true),
  }),
  requeue: fc.record({
    do: fc.constant("requeue" as const),
    which: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
  }),
  messages: fc.record({
    do: fc.constant("messages" as const),
    status: fc.constantFrom(...messageStatuses),
    order: fc.constantFrom(undefined, "oldestFirst" as const, "newestFirst" as const),
    limit: fc.integer({ min: 1, max: 3 }),
  }),
}

function condition(): fc.Arbitrary<Condition> {
  const ranged = fc.tuple(attribute, values, values, fc.constantFrom("from", "below", "both", "neither"))
  return fc.oneof(
    fc.record({ attribute, is: values }),
    fc.record({ attribute, among: fc.array(values, { maxLength: 5 }) }),
    ranged
      .filter(([, from, below, ends]) => ends !== "both" || typeof from === typeof below)
      .map(([name, from, below, ends]) => ({
        attribute: name,
        ...(ends === "from" || ends === "both" ? { from } : {}),
        ...(ends === "below" || ends === "both" ? { below } : {}),
      })),
  )
}

/** Sequences of requests to a store, none of which asks for more than it declares. */
export const randomSteps = ({
  basis,
  claims: claimable,
  queries,
}: StorageCapabilities): fc.Arbitrary<ReadonlyArray<Step>> => {
  const { commit, load, history, feed, query, claim, settle, requeue, messages } = steps
  const { heldClaims, setClaims } = steps
  const weighted = [
    {
      weight: 8,
      arbitrary: commit.map((step) => ({
        ...step,
        claims: claimable === true ? step.claims : undefined,
        // Which of two faults is found first is the store's choice.
        bases: basis === true && !step.repeats ? step.bases : [],
      })),
    },
    { weight: 1, arbitrary: load },
    { weight: 1, arbitrary: history },
    { weight: 1, arbitrary: feed },
    { weight: 4, arbitrary: claim },
    { weight: 4, arbitrary: settle },
    { weight: 2, arbitrary: requeue },
    { weight: 1, arbitrary: messages },
  ]
  return fc.array<Step>(
    fc.oneof<fc.MaybeWeightedArbitrary<Step>[]>(
      ...weighted,
      ...(queries ? [{ weight: 4, arbitrary: query }] : []),
      ...(claimable === true
        ? [
            { weight: 1, arbitrary: setClaims },
            { weight: 1, arbitrary: heldClaims },
          ]
        : []),
    ),
    { minLength: 1, maxLength: 40, size: "max" },
  )
}
