/** Commits: all or nothing, under the expected version, and one winner. */

import type { CaseCommit, StorageAdapter, VersionConflict } from "@bazgasht/casework/ports"
import { canonicalJson } from "@bazgasht/rules"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import { caseAfter, following, loan, message, opening, waitingAfter } from "../commits.ts"
import { tests } from "../conformance-test.ts"
import { allMessages, contentOf, wholeFeed } from "../content.ts"
import { broken, equal, failureOf, valuesOf, winnersOf } from "../expect.ts"

const full = opening(loan("loan-1"), {
  events: [
    { type: "requested", amount: 120_000_000 },
    { type: "noted" },
    { type: "approved", guarantors: [] },
  ],
  document: { stage: "approved", amount: 120_000_000, nested: { list: [1, [2, { three: null }], true, ""] } },
  attributes: { province: "البرز", amount: 120_000_000, urgent: false },
  messages: [message("message-1"), message("message-2", { urgent: true, notBefore: 5_000 })],
})

const conflicts = Effect.fnUntraced(function* (
  adapter: StorageAdapter,
  commit: CaseCommit,
  actual: number,
): Effect.fn.Return<void, unknown> {
  const before = yield* contentOf(adapter)
  const failure = yield* failureOf(adapter.commit(commit), "a commit under a wrong version")
  const { _tag, code, kind, params, subject } = failure as VersionConflict
  equal(
    { _tag, code, kind, subject, params },
    {
      _tag: "VersionConflict",
      code: "storage.versionConflict",
      kind: commit.kind,
      subject: commit.subject,
      params: { expected: commit.expectedVersion, actual },
    },
    "the conflict",
  )
  equal(yield* contentOf(adapter), before, "content after a conflict")
})

export const committing = tests({
  *"a case that does not exist is not loaded and has no history"({ adapter }) {
    yield* adapter.commit(full)
    equal(yield* adapter.load(loan("loan-2")), undefined, "case of another id")
    equal(yield* adapter.load({ kind: "assetGrant", subject: "loan-1" }), undefined, "case of another kind")
    equal(yield* adapter.history(loan("loan-2")), [], "history")
  },
  *"a case is loaded as it was committed"({ adapter }) {
    equal(yield* adapter.commit(full), { version: 3, position: 3 }, "answer to the commit")
    equal(yield* adapter.load(loan("loan-1")), caseAfter(full), "case")
  },
  *"events and messages are stored with the case"({ adapter }) {
    yield* adapter.commit(full)
    const history = yield* adapter.history(loan("loan-1"))
    equal(
      history.map(({ position: _, feedHash: __, ...event }) => event),
      full.events,
      "events",
    )
    equal(yield* allMessages(adapter, "waiting"), waitingAfter(full, 3), "messages")
  },
  *"a later commit replaces the document and every attribute"({ adapter }) {
    const second = following(full, { document: ["closed"], attributes: { amount: 0, closed: true } })
    yield* adapter.commit(full)
    equal(yield* adapter.commit(second), { version: 4, position: 4 }, "answer to the commit")
    equal(yield* adapter.load(loan("loan-1")), caseAfter(second), "case")
    const third = following(second, { document: null })
    yield* adapter.commit(third)
    equal(yield* adapter.load(loan("loan-1")), caseAfter(third), "case without attributes")
  },
  *"cases of two kinds may have the same id"({ adapter }) {
    const other = opening({ kind: "assetGrant", subject: "loan-1" }, { document: "a sewing machine" })
    yield* adapter.commit(full)
    equal(yield* adapter.commit(other), { version: 1, position: 4 }, "answer to the second kind")
    equal(yield* adapter.load(full), caseAfter(full), "the first")
    equal(yield* adapter.load(other), caseAfter(other), "the second")
  },
  *"opening a case twice is a conflict that changes nothing"({ adapter }) {
    yield* adapter.commit(full)
    const again = opening(loan("loan-1"), {
      document: "another",
      attributes: { province: "فارس" },
      messages: [message("message-3")],
    })
    yield* conflicts(adapter, again, 3)
  },
  *"a commit under a version that has passed, or that was never reached, is a conflict"({ adapter }) {
    const second = following(full)
    yield* conflicts(adapter, second, 0)
    yield* adapter.commit(full)
    yield* conflicts(adapter, following(second), 3)
    yield* adapter.commit(second)
    yield* conflicts(adapter, following(full, { document: "late", messages: [message("late")] }), 4)
  },
  *"the same commit again is a conflict, not a second one"({ adapter }) {
    yield* adapter.commit(full)
    yield* conflicts(adapter, full, 3)
  },
  *"of many commits of one version at the same time exactly one is stored, and all of it"({ adapter }) {
    yield* adapter.commit(full)
    const rivals = Array.from({ length: 12 }, (_, rival) =>
      following(full, {
        events: [{ rival }, { rival, more: true }],
        document: { rival },
        attributes: { rival },
        messages: [message(`rival-${rival}`)],
      }),
    )
    const winners = yield* winnersOf(rivals, adapter.commit, "storage.versionConflict")
    equal(winners.length, 1, "winners")
    const winner = winners[0] ?? broken("no winner")
    equal(yield* adapter.load(full), caseAfter(winner), "case")
    equal((yield* wholeFeed(adapter)).length, 5, "events in the feed")
    equal(
      valuesOf(yield* adapter.history({ ...loan("loan-1"), after: 3 }), "body"),
      valuesOf(winner.events, "body"),
      "events of the winner",
    )
    equal(
      yield* allMessages(adapter, "waiting"),
      [...waitingAfter(full, 3), ...waitingAfter(winner, 5)],
      "messages",
    )
    equal(
      yield* adapter.commit(following(winner)),
      { version: 6, position: 6 },
      "the next commit: those that lost took no place in the feed",
    )
  },
  *"of many openings of one case at the same time exactly one is stored"({ adapter }) {
    const rivals = Array.from({ length: 12 }, (_, rival) => opening(loan("loan-1"), { document: { rival } }))
    const winners = yield* winnersOf(rivals, adapter.commit, "storage.versionConflict")
    equal(winners.map(caseAfter), [yield* adapter.load(loan("loan-1"))], "the case is the only winner's")
    equal((yield* wholeFeed(adapter)).length, 1, "events in the feed")
  },
  *"commits of many cases at the same time are all stored, the feed without gaps"({ adapter }) {
    const commits = Array.from({ length: 40 }, (_, place) =>
      opening(loan(`loan-${place}`), { events: [{ place }, { place, second: true }] }),
    )
    const answers = yield* Effect.forEach(commits, adapter.commit, { concurrency: "unbounded" })
    const feed = yield* wholeFeed(adapter)
    equal(valuesOf(feed, "position"), Arr.range(1, 80), "positions")
    for (const [place, commit] of commits.entries()) {
      equal(yield* adapter.load(commit), caseAfter(commit), "case")
      const { position } = answers[place] ?? broken("no answer")
      equal(
        valuesOf(feed.slice(position - 2, position), "body"),
        valuesOf(commit.events, "body"),
        "the events of a commit stand together, at the position of its answer",
      )
    }
  },
  *"what was given and what was answered is not shared with the store"({ adapter }) {
    const given = JSON.parse(canonicalJson(full)) as CaseCommit
    yield* adapter.commit(given)
    const overwrite = (data: object): void => {
      for (const [name, member] of Object.entries(data)) {
        if (typeof member === "object" && member !== null) overwrite(member)
        else Reflect.set(data, name, "overwritten")
      }
    }
    overwrite(given)
    const loaded = (yield* adapter.load(loan("loan-1"))) ?? broken("not loaded")
    equal(loaded, caseAfter(full), "case")
    overwrite(loaded)
    for (const entry of yield* adapter.history(loan("loan-1"))) overwrite(entry)
    for (const entry of yield* adapter.feed({ after: 0, limit: 10 })) overwrite(entry)
    for (const waiting of yield* allMessages(adapter, "waiting")) overwrite(waiting)
    equal(yield* adapter.load(loan("loan-1")), caseAfter(full), "case")
    equal(
      (yield* wholeFeed(adapter)).map(({ hash, body }) => ({ hash, body })),
      full.events.map(({ hash, body }) => ({ hash, body })),
      "feed",
    )
    equal(yield* allMessages(adapter, "waiting"), waitingAfter(full, 3), "messages")
  },
})
