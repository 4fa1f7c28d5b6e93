/** Texts, names and numbers: given back as they were, never changed, never understood. */

import type { CaseName } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type { Steps } from "../../suite.ts"
import { caseAfter, loan, message, opening, waitingAfter } from "../commits.ts"
import { type ConformanceTest, type TestBench, tests, testsNeeding } from "../conformance-test.ts"
import { allCases, allMessages, wholeFeed } from "../content.ts"
import { equal, valuesOf } from "../expect.ts"

/** Texts that stores change when they normalise, trim, fold, cut or guess. */
const persianAndOtherTexts: ReadonlyArray<string> = [
  "می‌خواهم", // with a zero-width non-joiner
  "می خواهم",
  "میخواهم",
  "\u0643\u062a\u0627\u0628 \u064a\u0643\u064a", // Arabic letters
  "کتاب یکی", // Persian letters
  "۱۴۰۴/۰۹/۰۴",
  "١٤٠٤",
  "\u200fراست\u200e چپ",
  "é", // one code point
  "e\u0301", // two
  "\ufeffa",
  "👨‍👩‍👧 خانواده",
  "𐎠𐎼𐎹",
  "\ufb8e", // a presentation form of ک
  " a ",
  "a",
  "A",
  "\t\n\r",
  "\u2028\u2029\u0001\u007f",
  "",
]

/** Texts that do harm where they are taken for code. */
const injections: ReadonlyArray<string> = [
  "'; DROP TABLE events; --",
  '" OR "1"="1',
  "`); --",
  "%",
  "_",
  "\\",
  "\\'",
  "$1",
  "?",
  ":name",
  "{{template}}",
  "=1+1",
  "@SUM(1)",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "{}",
  "[]",
  "null",
  "true",
  "1",
]

/** Names that mean something in JavaScript. */
const prototypeKeys: ReadonlyArray<string> = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "then",
  "toJSON",
]

/** A record with a member of its own for every name, `__proto__` too. */
const recordWith = <Member>(names: ReadonlyArray<string>, member: (name: string) => Member) =>
  Object.fromEntries(names.map((name) => [name, member(name)]))

const numbers: ReadonlyArray<number> = [
  0,
  1,
  -1,
  20_416,
  2 ** 31,
  2 ** 32 + 1,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER - 1,
  Number.MIN_SAFE_INTEGER,
  0.1,
  -0.30000000000000004,
  1e21,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
]

/** Stores a case for every text, with it in every place, and expects it back. */
const keepsTexts = (texts: ReadonlyArray<string>): Steps<TestBench> =>
  function* ({ adapter }) {
    let position = 0
    const messages = []
    for (const [place, text] of texts.entries()) {
      const commit = opening(loan(`loan-${place}`), {
        events: [{ text, list: [text], ...recordWith([text], () => text) }],
        document: recordWith([text, `${text}!`], () => ({ text })),
        attributes: { text, ...recordWith(text === "" ? [] : [text], () => text) },
        messages: [message(`message-${place}`, { parameters: recordWith([text], () => text) })],
      })
      equal(yield* adapter.commit(commit), { version: 1, position: ++position }, "answer")
      equal(yield* adapter.load(commit), caseAfter(commit), "case")
      equal((yield* adapter.history(commit))[0]?.body, commit.events[0].body, "event")
      messages.push(...waitingAfter(commit, position))
    }
    equal(yield* allMessages(adapter, "waiting"), messages, "messages")
  }

/** Stores a case under every text and expects each to be one of its own. */
const keepsNames = (texts: ReadonlyArray<string>): Steps<TestBench> =>
  function* ({ adapter }) {
    const names: ReadonlyArray<CaseName> = texts
      .filter((text) => text !== "")
      .flatMap((text) => [loan(text), { kind: text, subject: "loan-1" }])
    for (const [place, name] of names.entries()) {
      equal(yield* adapter.load(name), undefined, "a case that was not opened yet")
      yield* adapter.commit(
        opening(name, { document: { place }, messages: [message(`${name.kind} ${name.subject}`)] }),
      )
    }
    for (const [place, name] of names.entries()) {
      const loaded = yield* adapter.load(name)
      equal(
        { ...loaded, hash: "" },
        { ...caseAfter(opening(name, { document: { place } })), hash: "" },
        "case",
      )
      equal((yield* adapter.history(name)).length, 1, "events of the case")
    }
    equal(
      (yield* wholeFeed(adapter)).map(({ kind, subject }) => ({ kind, subject })),
      names,
      "names in the feed",
    )
    const claimed = yield* adapter.claim({ owner: "dispatcher", now: 1, until: 2, limit: 1000 })
    equal(
      valuesOf(claimed, "id"),
      names.map(({ kind, subject }) => `${kind} ${subject}`),
      "messages, each the first of its queue",
    )
  }

/** Finds a case by every text, and only that case. */
const findsTexts = (texts: ReadonlyArray<string>): Steps<TestBench> =>
  function* ({ adapter }) {
    for (const [place, text] of texts.entries()) {
      yield* adapter.commit(
        opening(loan(`loan-${place}`), {
          attributes: { value: text, ...recordWith(text === "" ? [] : [text], () => place) },
        }),
      )
    }
    const found = (attribute: string, is: string | number) =>
      Effect.map(allCases(adapter, { kind: "loan", where: [{ attribute, is }] }), (cases) =>
        valuesOf(cases, "subject"),
      )
    for (const [place, text] of texts.entries()) {
      equal(yield* found("value", text), [`loan-${place}`], "the case with the value")
      if (text !== "") {
        equal(yield* found(text, place), [`loan-${place}`], "the case with the attribute")
        equal(yield* found(text, place + 1), [], "a case with another value of the attribute")
        equal(
          (yield* allCases(adapter, {
            kind: "loan",
            where: [],
            sort: { attribute: text, order: "ascending" },
          })).map(({ subject }) => subject),
          [`loan-${place}`],
          "sorted by the attribute",
        )
      }
    }
  }

export const texts: ReadonlyArray<ConformanceTest> = [
  ...tests({
    "texts of every script come back code point by code point": keepsTexts(persianAndOtherTexts),
    "names that differ in one code point are names of two cases": keepsNames(persianAndOtherTexts),
    "texts that look like code are texts": keepsTexts(injections),
    "names that look like code are names": keepsNames(injections),
    "members with the names of a prototype are members": keepsTexts(prototypeKeys),
    "cases with the names of a prototype are cases": keepsNames(prototypeKeys),
    *"numbers come back as they were, whole ones up to 2^53 - 1"({ adapter }) {
      for (const [place, number] of numbers.entries()) {
        const commit = opening(loan(`loan-${place}`), {
          events: [{ number }],
          document: { number, list: numbers },
          attributes: { number, asText: String(number) },
          messages: [message(`message-${place}`, { parameters: { number } })],
        })
        yield* adapter.commit(commit)
        equal(yield* adapter.load(commit), caseAfter(commit), "case")
        equal((yield* adapter.history(commit))[0]?.body, { number }, "event")
      }
      equal(
        valuesOf(yield* allMessages(adapter, "waiting"), "parameters"),
        numbers.map((number) => ({ number })),
        "parameters",
      )
    },
  }),
  ...testsNeeding("queries", {
    "values that differ in one code point are two values": findsTexts(persianAndOtherTexts),
    "values and attributes that look like code are found as they are": findsTexts(injections),
    "attributes with the names of a prototype are attributes": findsTexts(prototypeKeys),
  }),
]
