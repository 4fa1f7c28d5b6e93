/** What a change rests on: other cases, which have not changed when it is stored. */

import { BasisChanged, type CaseBasis, type CaseCommit, maxBasis } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { caseAfter, following, loan, message, opening } from "../commits.ts"
import { type ConformanceTest, tests, testsNeeding } from "../conformance-test.ts"
import { contentOf } from "../content.ts"
import { broken, equal, failureOf, refused, winnersOf } from "../expect.ts"

const pool = opening({ kind: "pool", subject: "pool-1" }, { events: [{ a: 1 }, { a: 2 }] })

const at = ({ kind, subject }: CaseCommit, version: number): CaseBasis => ({ kind, subject, version })
const absent = { kind: "pool", subject: "pool-2", version: 0 }

/** Expects a refusal that names the case which has changed. */
const changed = (
  effect: Effect.Effect<unknown, unknown>,
  asking: string,
  { version: expected, ...basis }: CaseBasis,
  actual: number,
  what: string,
): Effect.Effect<void> =>
  Effect.map(failureOf(effect, what), (failure) => {
    if (!(failure instanceof BasisChanged)) return broken(`${what}: the failure is no BasisChanged`)
    const { code, kind, params, subject } = failure
    equal(
      { code, kind, subject, params },
      { code: "storage.basisChanged", ...loan(asking), params: { basis, expected, actual } },
      what,
    )
  })

export const basing: ReadonlyArray<ConformanceTest> = [
  ...testsNeeding("basis", {
    *"a change that rests on other cases is stored while they have the versions that it names"({ adapter }) {
      yield* adapter.commit(pool)
      const first = opening(loan("loan-1"), { basedOn: [at(pool, 2), absent] })
      yield* adapter.commit(first)
      const second = following(first, { basedOn: [at(pool, 2)], messages: [message("1-a")] })
      yield* adapter.commit(second)
      equal(yield* adapter.load(loan("loan-1")), caseAfter(second), "what rests on the pool")
      equal(yield* adapter.load(pool), caseAfter(pool), "the pool")
      // What rested on nothing, and what rests on what came last, are stored as ever.
      yield* adapter.commit(following(pool, { basedOn: [] }))
      yield* adapter.commit(opening(loan("loan-2"), { basedOn: [at(pool, 3), at(second, 2)] }))
    },
    *"a case that has another version than a change rests on refuses it by name, and nothing is changed"({
      adapter,
    }) {
      yield* adapter.commit(pool)
      const first = opening(loan("loan-1"), { messages: [message("1-a")] })
      yield* adapter.commit(first)
      const before = yield* contentOf(adapter)
      const late = (subject: string, ...basedOn: ReadonlyArray<CaseBasis>) =>
        adapter.commit(
          opening(loan(subject), { basedOn, attributes: { amount: 7 }, messages: [message("2-a")] }),
        )
      yield* changed(late("loan-2", at(pool, 1)), "loan-2", at(pool, 1), 2, "a version that has passed")
      yield* changed(late("loan-2", at(pool, 3)), "loan-2", at(pool, 3), 2, "a version still to come")
      yield* changed(late("loan-2", at(pool, 0)), "loan-2", at(pool, 0), 2, "a case that is there by now")
      const none = { ...absent, version: 1 }
      yield* changed(late("loan-2", none), "loan-2", none, 0, "a case that is not there")
      yield* changed(late("loan-2", at(pool, 2), none, at(first, 2)), "loan-2", none, 0, "the first of two")
      yield* changed(
        adapter.commit(following(first, { basedOn: [absent, at(pool, 1)], messages: [message("1-b")] })),
        "loan-1",
        at(pool, 1),
        2,
        "a later event",
      )
      equal(yield* contentOf(adapter), before, "content after changes that were refused")
      yield* late("loan-2", at(pool, 2), at(first, 1))
    },
    *"a version that has passed is refused as ever, whatever the change rests on"({ adapter }) {
      yield* adapter.commit(pool)
      yield* refused(
        adapter.commit(opening(pool, { basedOn: [absent] })),
        "storage.versionConflict",
        "a case that is there",
      )
      yield* refused(
        adapter.commit(opening(pool, { basedOn: [{ ...absent, version: 4 }] })),
        "storage.versionConflict",
        "a case that is there, on another that is not",
      )
    },
    *"any number of changes may rest on one case at the same time"({ adapter, store }) {
      const other = adapter.capabilities.shared ? yield* store.open : adapter
      yield* adapter.commit(pool)
      const subjects = Array.from({ length: 24 }, (_, place) => `loan-${place}`)
      const stored = yield* winnersOf(
        subjects,
        (subject, place) =>
          (place % 2 === 0 ? adapter : other).commit(opening(loan(subject), { basedOn: [at(pool, 2)] })),
        "storage.basisChanged",
      )
      equal(stored.length, subjects.length, "changes that are stored")
    },
    *"of changes at the same time that rest on one another's cases as they were one is stored, whoever has the store open"({
      adapter,
      store,
    }) {
      const other = adapter.capabilities.shared ? yield* store.open : adapter
      for (const round of [1, 2, 3, 4]) {
        const opened = ["a", "b", "c"].map((name) => opening(loan(`loan-${round}-${name}`)))
        for (const each of opened) yield* adapter.commit(each)
        const won = yield* winnersOf(
          opened,
          (one, place) => {
            const basedOn = opened.filter((each) => each !== one).map((each) => at(each, 1))
            return (place % 2 === round % 2 ? adapter : other).commit(following(one, { basedOn }))
          },
          "storage.basisChanged",
        )
        equal(won.length, 1, "changes that are stored")
      }
    },
    *"what makes no sense as a basis is refused"({ adapter }) {
      yield* adapter.commit(pool)
      const before = yield* contentOf(adapter)
      const senseless: Readonly<Record<string, ReadonlyArray<CaseBasis>>> = {
        "a case twice": [at(pool, 2), at(pool, 2)],
        "the case itself": [{ ...loan("loan-1"), version: 0 }],
        "no kind": [{ ...at(pool, 2), kind: "" }],
        "no id": [{ ...at(pool, 2), subject: "" }],
        "half a version": [at(pool, 1.5)],
        "less than no event": [at(pool, -1)],
        "too many cases": Array.from({ length: maxBasis + 1 }, (_, place) => ({
          ...absent,
          subject: `pool-${place}`,
        })),
      }
      for (const [what, basedOn] of Object.entries(senseless))
        yield* refused(adapter.commit(opening(loan("loan-1"), { basedOn })), "storage.invalid", what)
      equal(yield* contentOf(adapter), before, "content")
      const most = Array.from({ length: maxBasis }, (_, place) => ({ ...absent, subject: `none-${place}` }))
      yield* adapter.commit(opening(loan("loan-1"), { basedOn: most }))
    },
  }),
  ...tests({
    *"a basis is refused by name exactly if it is not declared"({ adapter }) {
      yield* adapter.commit(pool)
      yield* adapter.commit(opening(loan("loan-0"), { basedOn: [] }))
      const result = yield* Effect.result(adapter.commit(opening(loan("loan-1"), { basedOn: [at(pool, 2)] })))
      if (adapter.capabilities.basis === true)
        return equal(Result.isSuccess(result), true, "a declared basis is taken")
      const failure = Result.isFailure(result) ? result.failure : broken("a basis is taken and not declared")
      equal(
        { code: failure.code, params: { capability: Reflect.get(failure.params, "capability") } },
        { code: "storage.unsupported", params: { capability: "basis" } },
        "failure",
      )
      equal((yield* contentOf(adapter)).cases.length, 2, "cases")
    },
  }),
]
