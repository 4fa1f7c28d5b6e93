/** What may be so only once: claims that cases take and give back with their events. */

import {
  type CaseCommit,
  ClaimConflict,
  maxClaims,
  maxNameBytes,
  type StorageAdapter,
  type UniquenessClaim,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { following, loan, message, opening } from "../commits.ts"
import { type ConformanceTest, tests, testsNeeding } from "../conformance-test.ts"
import { claimsOf, contentOf } from "../content.ts"
import { broken, equal, failureOf, holds, refused, valuesOf, winnersOf } from "../expect.ts"

const debt = { key: "debt/900" }
const seat = { key: "seat/7" }

const first = opening(loan("loan-1"), { claims: [debt] })
const second = opening(loan("loan-2"), { claims: [debt], messages: [message("2-a")] })

const keysOf = (adapter: StorageAdapter, subject: string) =>
  Effect.map(claimsOf(adapter, loan(subject)), (held) => held.map(({ key }) => key))

const holdersOf = ({ heldClaims }: StorageAdapter, key: string) =>
  Effect.map((heldClaims ?? broken("the adapter declares claims, and does not list them"))({ key }), (held) =>
    valuesOf(held, "subject"),
  )

const setClaims = (adapter: StorageAdapter) =>
  adapter.setClaims ?? broken("the adapter declares claims, and does not set them")

/** Expects a conflict over a claim that names all that it has to. */
const contested = (
  effect: Effect.Effect<unknown, unknown>,
  asking: string,
  key: string,
  holder: string,
  what: string,
): Effect.Effect<void> =>
  Effect.map(failureOf(effect, what), (failure) => {
    if (!(failure instanceof ClaimConflict)) return broken(`${what}: the failure is no ClaimConflict`)
    const { code, kind, params, subject } = failure
    equal(
      { code, kind, subject, params },
      { code: "storage.claimConflict", ...loan(asking), params: { key, holder: loan(holder) } },
      what,
    )
  })

export const claiming: ReadonlyArray<ConformanceTest> = [
  ...testsNeeding("claims", {
    *"a claim is taken with its event, and given back with the one that no longer names it"({ adapter }) {
      yield* adapter.commit(first)
      equal(
        yield* claimsOf(adapter, loan("loan-1")),
        [{ ...loan("loan-1"), ...debt, units: 1, of: 1 }],
        "taken",
      )
      const next = following(first, { claims: [seat] })
      yield* adapter.commit(next)
      equal(yield* keysOf(adapter, "loan-1"), [seat.key], "after the second event")
      yield* adapter.commit(second)
      equal(yield* holdersOf(adapter, debt.key), ["loan-2"], "taken by another")
      yield* adapter.commit(following(next, { claims: [] }))
      equal(yield* keysOf(adapter, "loan-1"), [], "after the third event")
      equal(yield* holdersOf(adapter, seat.key), [], "given back")
    },
    *"what another case holds is refused, named with the case that holds it, and nothing is changed"({
      adapter,
    }) {
      yield* adapter.commit(first)
      const before = yield* contentOf(adapter)
      yield* contested(adapter.commit(second), "loan-2", debt.key, "loan-1", "opening")
      equal(yield* contentOf(adapter), before, "content after an opening that was refused")
      const sound = opening(loan("loan-2"), { claims: [seat], attributes: { amount: 7 } })
      yield* adapter.commit(sound)
      const meanwhile = yield* contentOf(adapter)
      const change = { claims: [seat, debt], attributes: {}, messages: [message("2-b")] }
      yield* contested(
        adapter.commit(following(sound, change)),
        "loan-2",
        debt.key,
        "loan-1",
        "a later event",
      )
      equal(yield* contentOf(adapter), meanwhile, "content after a later event that was refused")
      yield* adapter.commit(following(first, { claims: [] }))
      yield* adapter.commit(following(sound, change))
      equal(yield* keysOf(adapter, "loan-2"), [debt.key, seat.key], "as soon as it is free")
    },
    *"a case keeps what it names again, and what a commit says nothing of"({ adapter }) {
      yield* adapter.commit(first)
      const again = following(first, { claims: [debt, seat] })
      yield* adapter.commit(again)
      equal(yield* keysOf(adapter, "loan-1"), [debt.key, seat.key], "named again")
      yield* adapter.commit(following(again))
      equal(yield* keysOf(adapter, "loan-1"), [debt.key, seat.key], "said nothing of")
      yield* contested(adapter.commit(second), "loan-2", debt.key, "loan-1", "still held")
    },
    *"parts of a whole are held side by side as long as they fit into the least whole that is named"({
      adapter,
    }) {
      const week = (units: number, of = 44): UniquenessClaim => ({ key: "week/7", units, of })
      const half = opening(loan("half"), { claims: [week(20)] })
      yield* adapter.commit(half)
      const other = opening(loan("other"), { claims: [week(24)] })
      yield* adapter.commit(other)
      equal(yield* holdersOf(adapter, "week/7"), ["half", "other"], "two parts")
      const third = (claim: UniquenessClaim) => adapter.commit(opening(loan("third"), { claims: [claim] }))
      yield* contested(third(week(1)), "third", "week/7", "half", "one hour too many")
      yield* contested(third(week(1, 100)), "third", "week/7", "half", "a greater whole that it names")
      const less = following(half, { claims: [week(10)] })
      yield* adapter.commit(less)
      yield* contested(third(week(10, 43)), "third", "week/7", "half", "a smaller whole that it names")
      yield* third(week(10))
      yield* contested(
        adapter.commit(following(less, { claims: [week(11)] })),
        "half",
        "week/7",
        "other",
        "a part that grows",
      )
      equal(
        yield* claimsOf(adapter, loan("half")),
        [{ ...loan("half"), key: "week/7", units: 10, of: 44 }],
        "the part that could not grow",
      )
    },
    *"of many cases that claim the same at the same time exactly one gets it, whoever has the store open"({
      adapter,
      store,
    }) {
      const other = adapter.capabilities.shared ? yield* store.open : adapter
      for (const round of [1, 2, 3]) {
        const key = `debt/${round}`
        const rivals = Array.from({ length: 12 }, (_, rival) => `loan-${round}-${rival}`)
        const winners = yield* winnersOf(
          rivals,
          (subject, place) => {
            const commit = opening(loan(subject), { claims: [{ key }], events: [{ a: 1 }, { a: 2 }] })
            return (place % 2 === 0 ? adapter : other).commit(commit)
          },
          "storage.claimConflict",
        )
        equal(winners.length, 1, "winners")
        equal(yield* holdersOf(other, key), winners, "holder")
        const { cases, events } = yield* contentOf(adapter)
        equal([cases.length, events.length], [round, 2 * round], "cases and events")
      }
    },
    *"of many parts that are claimed at the same time no more are held than fit"({ adapter, store }) {
      const other = adapter.capabilities.shared ? yield* store.open : adapter
      const claims = [{ key: "week/7", units: 10, of: 44 }]
      const winners = yield* winnersOf(
        Array.from({ length: 12 }, (_, place) => opening(loan(`loan-${place}`), { claims })),
        (commit, place) => (place % 2 === 0 ? adapter : other).commit(commit),
        "storage.claimConflict",
      )
      equal(winners.length, 4, "parts that are held")
      equal((yield* holdersOf(adapter, "week/7")).length, 4, "holders")
    },
    *"a commit that is refused for something else takes nothing and gives nothing back"({ adapter }) {
      const opened = opening(loan("loan-1"), { claims: [debt], messages: [message("1-a")] })
      yield* adapter.commit(opened)
      yield* adapter.commit(following(opened))
      const late = following(opened, { claims: [seat] })
      yield* refused(adapter.commit(late), "storage.versionConflict", "a version that has passed")
      const again = opening(loan("loan-2"), { claims: [seat], messages: [message("1-a")] })
      yield* refused(adapter.commit(again), "storage.invalid", "the message of another")
      equal(yield* keysOf(adapter, "loan-1"), [debt.key], "what is held")
      equal(yield* holdersOf(adapter, seat.key), [], "what nobody holds")
    },
    *"keys are compared code point by code point, and listed in their order"({ adapter }) {
      const keys = ["debt", "debt ", "Debt", "ی", "ي", "\ufb8e", "𐎠"]
      yield* adapter.commit(opening(loan("loan-1"), { claims: keys.map((key) => ({ key })) }))
      equal(
        yield* keysOf(adapter, "loan-1"),
        ["Debt", "debt", "debt ", "ي", "ی", "\ufb8e", "𐎠"],
        "keys in order",
      )
      yield* adapter.commit(opening(loan("loan-2"), { claims: [{ key: "DEBT" }] }))
      const part = { key: "week", units: 1, of: 9 }
      for (const subject of ["ی", "a", "ي"]) yield* adapter.commit(opening(loan(subject), { claims: [part] }))
      yield* adapter.commit(opening({ kind: "course", subject: "z" }, { claims: [part] }))
      equal(yield* holdersOf(adapter, "week"), ["z", "a", "ي", "ی"], "holders by kind and id")
    },
    *"claims of a case that is stored can be set under its version, all of them or none"({ adapter }) {
      const set = setClaims(adapter)
      const opened = opening(loan("loan-1"), { events: [{ a: 1 }, { a: 2 }] })
      yield* adapter.commit(opened)
      const events = (yield* contentOf(adapter)).events
      yield* set({ ...loan("loan-1"), version: 2, claims: [debt] })
      equal(yield* keysOf(adapter, "loan-1"), [debt.key], "set")
      equal((yield* contentOf(adapter)).events, events, "events")
      for (const version of [0, 1, 3])
        yield* refused(
          set({ ...loan("loan-1"), version, claims: [seat] }),
          "storage.versionConflict",
          `setting under version ${version}`,
        )
      for (const version of [0, 1])
        yield* refused(
          set({ ...loan("nobody"), version, claims: [seat] }),
          "storage.versionConflict",
          `setting for a case that is not there, under version ${version}`,
        )
      yield* adapter.commit(opening(loan("loan-2"), { claims: [seat] }))
      yield* contested(
        set({ ...loan("loan-2"), version: 1, claims: [{ key: "new" }, debt] }),
        "loan-2",
        debt.key,
        "loan-1",
        "setting what another holds",
      )
      equal(yield* keysOf(adapter, "loan-2"), [seat.key], "as it was")
      yield* set({ ...loan("loan-1"), version: 2, claims: [] })
      yield* set({ ...loan("loan-2"), version: 1, claims: [debt] })
      equal(yield* holdersOf(adapter, debt.key), ["loan-2"], "holder")
      yield* adapter.commit(following(opened, { claims: [{ key: "new" }] }))
    },
    *"claims that make no sense are refused"({ adapter }) {
      const { heldClaims = () => broken("the adapter does not list claims") } = adapter
      yield* adapter.commit(first)
      const before = yield* contentOf(adapter)
      const asked = (...claims: ReadonlyArray<UniquenessClaim>): CaseCommit =>
        opening(loan("loan-2"), { claims })
      const senseless: Readonly<Record<string, ReadonlyArray<UniquenessClaim>>> = {
        "no key": [{ key: "" }],
        "U+0000 in a key": [{ key: "a\0" }],
        "half a code point in a key": [{ key: "\ud83d" }],
        "a key twice": [seat, { ...seat, units: 1, of: 2 }],
        "no unit": [{ ...seat, units: 0, of: 2 }],
        "less than no unit": [{ ...seat, units: -1, of: 2 }],
        "half a unit": [{ ...seat, units: 0.5, of: 2 }],
        "more units than there are": [{ ...seat, units: 3, of: 2 }],
        "units of a whole that is not named": [{ ...seat, units: 2 }],
        "no whole": [{ ...seat, of: 0 }],
        "too many claims": Array.from({ length: maxClaims + 1 }, (_, place) => ({ key: `seat/${place}` })),
      }
      for (const [what, claims] of Object.entries(senseless)) {
        yield* refused(adapter.commit(asked(...claims)), "storage.invalid", what)
        yield* refused(
          setClaims(adapter)({ ...loan("loan-1"), version: 1, claims }),
          "storage.invalid",
          `setting ${what}`,
        )
      }
      const long = "ب".repeat(maxNameBytes / 2)
      yield* refused(adapter.commit(asked({ key: `${long}a` })), "storage.tooLarge", "a key that is too long")
      yield* refused(heldClaims({ key: "" }), "storage.invalid", "holders of no key")
      yield* refused(heldClaims(loan("")), "storage.invalid", "claims of no case")
      equal(yield* contentOf(adapter), before, "content")
      const name = { kind: long, subject: long }
      const most = Array.from({ length: maxClaims }, (_, place) => ({
        key: long.slice(3) + String(place).padStart(3, "0"),
        units: 1,
        of: Number.MAX_SAFE_INTEGER,
      }))
      yield* adapter.commit(opening(name, { claims: most }))
      equal(
        yield* claimsOf(adapter, name),
        most.map((claim) => ({ ...name, ...claim })),
        "as many and as long as may be",
      )
    },
  }),
  ...tests({
    *"claims are refused by name exactly if they are not declared"({ adapter }) {
      const { capabilities, heldClaims } = adapter
      const isDeclared = capabilities.claims === true
      holds(
        isDeclared === (heldClaims !== undefined) && isDeclared === (adapter.setClaims !== undefined),
        "heldClaims and setClaims are there where claims are declared, and nowhere else",
      )
      yield* adapter.commit(opening(loan("loan-0"), { claims: [] }))
      const result = yield* Effect.result(adapter.commit(first))
      if (isDeclared) return holds(Result.isSuccess(result), "a declared claim is taken")
      const failure = Result.isFailure(result) ? result.failure : broken("claims are taken and not declared")
      equal(
        { code: failure.code, params: { capability: Reflect.get(failure.params, "capability") } },
        { code: "storage.unsupported", params: { capability: "claims" } },
        "failure",
      )
      equal((yield* contentOf(adapter)).cases.length, 1, "cases")
    },
  }),
]
