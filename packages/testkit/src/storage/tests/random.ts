/** A store answers random requests as the model does; concurrent commits come one after the other. */

import type { CaseBasis, CaseCommit, StorageAdapter } from "@bazgasht/casework/ports"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { behind, caseAfter, following, loan, message, opening } from "../commits.ts"
import { type TestBench, tests, testsNeeding } from "../conformance-test.ts"
import { contentOf } from "../content.ts"
import { equal, holds, valuesOf, winnersOf } from "../expect.ts"
import { play } from "../model/play.ts"
import { randomSteps } from "../model/steps.ts"

/** Holds for a fresh store and every random value. */
const always = <Value>(
  { fresh, runs, seed }: TestBench,
  values: fc.Arbitrary<Value>,
  proves: (adapter: StorageAdapter, value: Value) => Effect.Effect<void, unknown>,
): Effect.Effect<void, unknown> =>
  Effect.promise(() =>
    fc.assert(
      fc.asyncProperty(values, (value) =>
        Effect.runPromise(
          Effect.scoped(
            Effect.gen(function* () {
              const store = yield* fresh
              yield* proves(yield* store.open, value)
            }),
          ),
        ),
      ),
      { numRuns: runs, seed, includeErrorInReport: true },
    ),
  )

/** Which of three cases each of some writers changes, turn by turn. */
const turns = fc.array(fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })

/** Some writers, each with the case that it changes, out of four, and those that its change rests on. */
const basedTurns = fc.array(
  fc.array(fc.record({ which: fc.nat(3), rests: fc.uniqueArray(fc.nat(3), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 8,
  }),
  { minLength: 1, maxLength: 5 },
)

export const random = [
  ...testsNeeding("basis", {
    *"of random changes at the same time each rests on what comes before it in the feed"(bench) {
      yield* always(
        bench,
        basedTurns,
        Effect.fnUntraced(function* (adapter, rounds) {
          for (const [round, writers] of rounds.entries()) {
            const stored = yield* Effect.forEach([0, 1, 2, 3], (which) => adapter.load(loan(`loan-${which}`)))
            const attempts = writers.map(({ rests, which }, writer) => {
              const basedOn = rests
                .filter((each) => each !== which)
                .map((each) => ({ ...loan(`loan-${each}`), version: stored[each]?.version ?? 0 }))
              const change = { basedOn, events: [{ round, writer, basedOn }] }
              const current = stored[which]
              return Effect.result(
                adapter.commit(
                  current === undefined ? opening(loan(`loan-${which}`), change) : behind(current, change),
                ),
              )
            })
            const results = yield* Effect.all(attempts, { concurrency: "unbounded" })
            const codes = results.filter(Result.isFailure).map(({ failure }) => failure.code)
            const expected = ["storage.versionConflict", "storage.basisChanged"]
            equal(
              codes.filter((code) => !expected.includes(code)),
              [],
              "codes of those that came too late",
            )
            holds(results.some(Result.isSuccess), "one of each round is stored")
          }
          const versions = new Map<string, number>()
          for (const { body, subject, version } of (yield* contentOf(adapter)).events) {
            for (const basis of Reflect.get(Object(body), "basedOn") as ReadonlyArray<CaseBasis>)
              equal(
                versions.get(basis.subject) ?? 0,
                basis.version,
                `what version ${version} of ${subject} rests on`,
              )
            versions.set(subject, version)
          }
        }),
      )
    },
  }),
  ...tests({
    *"random requests are answered as a small model answers them"(bench) {
      yield* always(bench, randomSteps(bench.adapter.capabilities), play)
    },
    *"of random commits at the same time each is stored wholly or not at all, one of each version"(bench) {
      yield* always(
        bench,
        turns,
        Effect.fnUntraced(function* (adapter, rounds) {
          const last = new Map<number, CaseCommit>()
          let expected = 0
          for (const [round, writers] of rounds.entries()) {
            const asked = writers.map((which, writer) => {
              const before = last.get(which)
              const change = {
                events: Array.from({ length: 1 + (writer % 2) }, () => ({ round, writer })),
                document: { round, writer },
                messages: [message(`${round}-${writer}`)],
              }
              const commit =
                before === undefined ? opening(loan(`loan-${which}`), change) : following(before, change)
              return { which, commit }
            })
            const won = yield* winnersOf(
              asked,
              ({ commit }) => adapter.commit(commit),
              "storage.versionConflict",
            )
            equal(won.map(({ which }) => which).toSorted(), [...new Set(writers)].toSorted(), "winners")
            for (const { which, commit } of won) {
              last.set(which, commit)
              expected += commit.events.length
            }
          }
          const { events, cases, messages } = yield* contentOf(adapter)
          equal(valuesOf(events, "position"), Arr.range(1, expected), "positions")
          for (const commit of last.values()) {
            const stored = cases.find(({ subject }) => subject === commit.subject)
            equal(stored, caseAfter(commit), "case")
            const own = events.filter(({ subject }) => subject === commit.subject)
            const sent = new Set(own.map(({ body }) => JSON.stringify(body))).size
            equal(messages.filter(({ subject }) => subject === commit.subject).length, sent, "messages")
          }
        }),
      )
    },
  }),
]
