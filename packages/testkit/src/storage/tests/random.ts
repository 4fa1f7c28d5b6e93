/** A store answers random requests as the model does; concurrent commits come one after the other. */

import type { CaseCommit, StorageAdapter } from "@bazgasht/casework/ports"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { caseAfter, following, loan, message, opening } from "../commits.ts"
import { type TestBench, tests } from "../conformance-test.ts"
import { contentOf } from "../content.ts"
import { equal, valuesOf, winnersOf } from "../expect.ts"
import { play } from "../model/play.ts"
import { randomSteps } from "../model/steps.ts"

/** Holds for a fresh store and every random value. */
const always = <Value>(
  { fresh, runs, seed }: TestBench,
  values: fc.Arbitrary<Value>,
  holds: (adapter: StorageAdapter, value: Value) => Effect.Effect<void, unknown>,
): Effect.Effect<void, unknown> =>
  Effect.promise(() =>
    fc.assert(
      fc.asyncProperty(values, (value) =>
        Effect.runPromise(
          Effect.scoped(
            Effect.gen(function* () {
              const store = yield* fresh
              yield* holds(yield* store.open, value)
            }),
          ),
        ),
      ),
      { numRuns: runs, seed, includeErrorInReport: true },
    ),
  )

/** Which of three cases each of some writers changes, turn by turn. */
const turns = fc.array(fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })

export const random = tests({
  *"random requests are answered as a small model answers them"(bench) {
    yield* always(bench, randomSteps(bench.adapter.capabilities), play)
  },
  *"of random commits at the same time each is stored wholly or not at all, one of each version"(bench) {
    yield* always(bench, turns, (adapter, rounds) =>
      Effect.gen(function* () {
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
})
