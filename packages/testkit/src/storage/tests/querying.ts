/** Queries: the cases that meet every condition, in order, page by page. */

import {
  type Attributes,
  type AttributeValue,
  type CaseQuery,
  type Condition,
  compareTexts,
  type IndexEntry,
  type StorageAdapter,
  type StorageError,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { behind, caseAfter, following, loan, opening } from "../commits.ts"
import { testsNeeding } from "../conformance-test.ts"
import { allCases } from "../content.ts"
import { broken, equal, holds, refused, valuesOf } from "../expect.ts"

const openAll = (
  adapter: StorageAdapter,
  cases: Readonly<Record<string, Attributes>>,
): Effect.Effect<void, unknown> =>
  Effect.forEach(
    Object.entries(cases),
    ([subject, attributes]) => adapter.commit(opening(loan(subject), { attributes })),
    { discard: true },
  )

type Asked = Partial<Omit<CaseQuery, "after" | "limit">>

const subjects = (
  adapter: StorageAdapter,
  query: Asked,
  limit?: number,
): Effect.Effect<ReadonlyArray<string>, StorageError> =>
  Effect.map(allCases(adapter, { kind: "loan", where: [], ...query }, limit), (cases) =>
    valuesOf(cases, "subject"),
  )

const loans = {
  "loan-1": { province: "البرز", amount: 50, due: 20_000, urgent: true },
  "loan-2": { province: "فارس", amount: 120, due: 20_400, urgent: false },
  "loan-3": { province: "البرز", amount: 120, due: 20_100 },
  "loan-4": { province: "گیلان", amount: 7, due: 19_000, urgent: false },
  "loan-5": { amount: -3 },
  "loan-6": {},
}

/** Values in their order, none equal to the one before. */
const inOrder: ReadonlyArray<AttributeValue> = [
  false,
  true,
  Number.MIN_SAFE_INTEGER,
  -2.5,
  -1,
  0,
  0.1,
  1,
  2,
  10,
  Number.MAX_SAFE_INTEGER - 1,
  Number.MAX_SAFE_INTEGER,
  "",
  " ",
  "1",
  "10",
  "2",
  "A",
  "B",
  "a",
  "aa",
  "b",
  "e\u0301",
  "z",
  "é",
  // By code points, Persian letters come behind the Arabic ones, and ی behind all of them: no locale sorts them like that.
  "آب",
  "اب",
  "بابل",
  "ساری",
  "\u064a\u0632\u062f", // with an Arabic yeh
  "پارس",
  "چالوس",
  "کرج",
  "گیلان",
  "یزد",
  "۱۰",
  "۲",
  "\u200cآ",
  // Code units would put the last one before the two others.
  "\ufb8e",
  "\uffee",
  "𐎠",
]

export const querying = testsNeeding("queries", {
  *"a query without conditions lists the cases of its kind as they stand, by their ids"({ adapter }) {
    const commits = ["loan-2", "loan-10", "loan-1"].map((subject, place) =>
      opening(loan(subject), { document: { place, text: "می‌خواهم" }, attributes: { place } }),
    )
    equal(yield* adapter.query({ kind: "loan", where: [], limit: 5 }), { cases: [] }, "empty store")
    for (const commit of commits) yield* adapter.commit(commit)
    yield* adapter.commit(opening({ kind: "assetGrant", subject: "grant-1" }))
    const [second, tenth, first] = commits.map(caseAfter)
    equal(
      yield* adapter.query({ kind: "loan", where: [], limit: 5 }),
      { cases: [first, tenth, second] },
      "loans",
    )
    equal(
      yield* adapter.query({ kind: "course", where: [], limit: 5 }),
      { cases: [] },
      "a kind without cases",
    )
  },
  *"conditions hold for values of their type, in ranges with the first end and without the second"({
    adapter,
  }) {
    yield* openAll(adapter, loans)
    const expected: ReadonlyArray<readonly [ReadonlyArray<Condition>, ReadonlyArray<number>]> = [
      [[{ attribute: "province", is: "البرز" }], [1, 3]],
      [[{ attribute: "province", is: "البر" }], []],
      [[{ attribute: "amount", is: 120 }], [2, 3]],
      [[{ attribute: "amount", is: "120" }], []],
      [[{ attribute: "urgent", is: true }], [1]],
      [[{ attribute: "urgent", is: false }], [2, 4]],
      [[{ attribute: "urgent", is: 1 }], []],
      [[{ attribute: "urgent", is: "true" }], []],
      [[{ attribute: "province", among: ["البرز", "گیلان", "nowhere"] }], [1, 3, 4]],
      [[{ attribute: "amount", among: [7, 120, 7, "50"] }], [2, 3, 4]],
      [[{ attribute: "urgent", among: [true, 0, "false"] }], [1]],
      [[{ attribute: "amount", among: [] }], []],
      [[{ attribute: "nothing", among: ["", 0, false] }], []],
      [
        [
          { attribute: "province", among: ["البرز", "فارس"] },
          { attribute: "amount", among: [50, 120] },
          { attribute: "due", from: 20_100 },
        ],
        [2, 3],
      ],
      [[{ attribute: "amount" }], [1, 2, 3, 4, 5]],
      [[{ attribute: "nothing" }], []],
      [[{ attribute: "amount", from: 50 }], [1, 2, 3]],
      [[{ attribute: "amount", from: 51 }], [2, 3]],
      [[{ attribute: "amount", below: 50 }], [4, 5]],
      [[{ attribute: "amount", below: 51 }], [1, 4, 5]],
      [[{ attribute: "amount", from: 7, below: 120 }], [1, 4]],
      [[{ attribute: "amount", from: 120, below: 7 }], []],
      [[{ attribute: "amount", from: 7, below: 7 }], []],
      [[{ attribute: "province", from: "ا", below: "ف" }], [1, 3]],
      [[{ attribute: "province", from: "فارس" }], [2, 4]],
      [[{ attribute: "amount", from: "" }], []],
      [[{ attribute: "urgent", from: true }], [1]],
      [[{ attribute: "urgent", below: true }], [2, 4]],
      [
        [
          { attribute: "province", is: "البرز" },
          { attribute: "amount", is: 120 },
        ],
        [3],
      ],
      [
        [
          { attribute: "amount", from: 7 },
          { attribute: "amount", below: 120 },
          { attribute: "due", from: 19_000 },
          { attribute: "urgent", is: false },
        ],
        [4],
      ],
      [
        [
          { attribute: "amount", is: 120 },
          { attribute: "amount", is: 50 },
        ],
        [],
      ],
    ]
    for (const [where, numbers] of expected) {
      equal(
        yield* subjects(adapter, { where }),
        numbers.map((number) => `loan-${number}`),
        JSON.stringify(where),
      )
    }
  },
  *"values are sorted by type, number and code point, both ways"({ adapter }) {
    // Ids that say nothing of the order.
    const names = inOrder.map((_, place) => `loan-${(place * 29) % 41}`)
    equal(new Set(names).size, inOrder.length, "ids")
    const attributes = Object.fromEntries(names.map((name, place) => [name, { value: inOrder[place] ?? 0 }]))
    yield* openAll(adapter, { ...attributes, "without-value": { another: 1 } })
    const ascending = { attribute: "value", order: "ascending" } as const
    const descending = { attribute: "value", order: "descending" } as const
    for (const limit of [1000, 7, 1]) {
      equal(yield* subjects(adapter, { sort: ascending }, limit), names, `ascending, in pages of ${limit}`)
      equal(
        yield* subjects(adapter, { sort: descending }, limit),
        names.toReversed(),
        `descending, in pages of ${limit}`,
      )
    }
    for (const [place, value] of inOrder.entries()) {
      const sameType = (other: AttributeValue | undefined) => typeof other === typeof value
      equal(
        yield* subjects(adapter, { where: [{ attribute: "value", from: value }], sort: ascending }),
        names.filter((_, other) => other >= place && sameType(inOrder[other])),
        `from ${JSON.stringify(value)}`,
      )
      equal(
        yield* subjects(adapter, { where: [{ attribute: "value", below: value }], sort: ascending }),
        names.filter((_, other) => other < place && sameType(inOrder[other])),
        `below ${JSON.stringify(value)}`,
      )
    }
  },
  *"a list of values finds the cases of each of them, in one order and on every page"({ adapter }) {
    const ids = Array.from({ length: 120 }, (_, place) => `loan-${String(place).padStart(3, "0")}`)
    const [unitOf, dueOf] = [(place: number) => `unit-${place % 12}`, (place: number) => (place * 37) % 50]
    yield* openAll(
      adapter,
      Object.fromEntries(ids.map((id, place) => [id, { unit: unitOf(place), due: dueOf(place) }])),
    )
    // Few of the cases, many of them, and all; beside values that no case has, as many as a query may name.
    for (const units of [1, 6, 12]) {
      const named = Array.from({ length: units }, (_, unit) => `unit-${unit}`)
      const unknown = Array.from({ length: 1000 - units }, (_, place) => `none-${place}`)
      const where = [
        { attribute: "unit", among: [...unknown.slice(0, 500), ...named, ...unknown.slice(500)] },
      ]
      const found = ids.filter((_, place) => place % 12 < units)
      const byDue = (sign: 1 | -1) =>
        found.toSorted((one, other) => {
          const [first, second] = [dueOf(ids.indexOf(one)), dueOf(ids.indexOf(other))]
          return sign * (first - second) || compareTexts(one, other)
        })
      const due = (order: "ascending" | "descending") => ({ where, sort: { attribute: "due", order } })
      const limits = units === 1 ? [9, 1] : units === 6 ? [1000, 7] : [9]
      for (const limit of limits) {
        equal(yield* subjects(adapter, { where }, limit), found, `${units} units by ${limit}`)
        equal(yield* subjects(adapter, due("ascending"), limit), byDue(1), `${units} ascending by ${limit}`)
        equal(
          yield* subjects(adapter, due("descending"), limit),
          byDue(-1),
          `${units} descending by ${limit}`,
        )
      }
    }
    const days = [{ attribute: "due", among: [7, 40, 12] }]
    equal(
      yield* subjects(adapter, { where: days, sort: { attribute: "due", order: "descending" } }, 2),
      [40, 12, 7].flatMap((day) => ids.filter((_, place) => dueOf(place) === day)),
      "sorted by the attribute of the list",
    )
  },
  *"a list of stages by the days of their cases follows every change of a stage and of a day"({ adapter }) {
    const stages = ["asked", "granted", "closed"]
    const given = (place: number): Attributes => ({
      stage: stages[place % 3] ?? "",
      due: (place * 37) % 50,
      ...(place % 4 === 0 ? { amount: place } : {}),
    })
    const changes: ReadonlyArray<(before: Attributes, place: number) => Attributes> = [
      // Only the stage, only the day, both, and neither.
      (before, place) => ({
        ...before,
        ...(place % 2 === 0 ? { stage: stages[(place + 1) % 3] ?? "" } : {}),
        ...(place % 5 === 0 ? { due: 60 - place } : {}),
      }),
      // No stage, none that is a text, and no day.
      ({ stage = "", due = 0, ...others }, place) => ({
        ...others,
        ...(place % 7 === 0 ? {} : place % 11 === 0 ? { stage: 1 } : { stage }),
        ...(place % 13 === 0 ? {} : { due }),
      }),
      // Days that are no numbers stand behind those that are, or before them.
      (before, place) => (place % 9 === 0 ? { ...before, due: "unknown" } : before),
      (before, place) => (place % 9 === 0 ? { ...before, due: true } : before),
    ]
    const typeOf = (value: AttributeValue | undefined): number =>
      ["boolean", "number", "string"].indexOf(typeof value)
    const compared = (one: AttributeValue | undefined, other: AttributeValue | undefined): number =>
      typeOf(one) - typeOf(other) ||
      (typeof one === "string" ? compareTexts(one, String(other)) : Number(one) - Number(other))
    const cases = Array.from({ length: 270 }, (_, place) =>
      opening(loan(`loan-${String(place).padStart(3, "0")}`), { attributes: given(place) }),
    )
    for (const change of cases) yield* adapter.commit(change)
    for (const [round, changed] of changes.entries()) {
      for (const [place, before] of cases.entries()) {
        const attributes = changed(before.attributes, place)
        if (attributes === before.attributes) continue
        const next = following(before, { attributes })
        yield* adapter.commit(next)
        cases[place] = next
      }
      const conditions: ReadonlyArray<Condition> = [
        { attribute: "stage", is: "granted" },
        { attribute: "stage", among: ["closed", "asked", "nowhere"] },
        { attribute: "stage", among: ["closed", 1] },
        { attribute: "stage", is: 1 },
      ]
      for (const condition of conditions)
        for (const order of ["ascending", "descending"] as const)
          for (const [limit, others] of [
            [1000, [{ attribute: "due", from: 10 }]],
            [7, [{ attribute: "amount" }]],
            // So small that the cases of a stage are many beside it.
            ["is" in condition ? 2 : 5, []],
          ] as const) {
            const wanted = "is" in condition ? [condition.is] : "among" in condition ? condition.among : []
            const expected = cases
              .filter(
                ({ attributes: { stage, due, amount } }) =>
                  stage !== undefined &&
                  wanted.includes(stage) &&
                  due !== undefined &&
                  (limit !== 1000 || (typeof due === "number" && due >= 10)) &&
                  (limit !== 7 || amount !== undefined),
              )
              .toSorted(
                (one, other) =>
                  (order === "ascending" ? 1 : -1) *
                    compared(one.attributes["due"], other.attributes["due"]) ||
                  compareTexts(one.subject, other.subject),
              )
            equal(
              yield* subjects(
                adapter,
                { where: [condition, ...others], sort: { attribute: "due", order } },
                limit,
              ),
              valuesOf(expected, "subject"),
              `round ${round}, ${JSON.stringify(condition)}, ${order} by ${limit}`,
            )
          }
    }
  },
  *"cases are sorted by ids in the order of their code points"({ adapter }) {
    const ids = inOrder.filter((value): value is string => typeof value === "string" && value !== "")
    yield* openAll(adapter, Object.fromEntries(ids.toReversed().map((id) => [id, {}])))
    for (const limit of [1000, 7, 1]) {
      equal(yield* subjects(adapter, {}, limit), ids, `in pages of ${limit}`)
    }
  },
  *"between equal values the ids decide, in every order and on every page"({ adapter }) {
    const ids = Array.from({ length: 23 }, (_, place) => `loan-${String(place).padStart(2, "0")}`)
    const groupOf = (id: string) => ids.indexOf(id) % 3
    yield* openAll(
      adapter,
      Object.fromEntries(ids.toReversed().map((id) => [id, { group: groupOf(id), all: "همه" }])),
    )
    const groups = (order: ReadonlyArray<number>) =>
      order.flatMap((group) => ids.filter((id) => groupOf(id) === group))
    for (const limit of [1, 2, 3, 5, 8, 22, 23, 24]) {
      const sorted = (attribute: string, order: "ascending" | "descending") =>
        subjects(adapter, { sort: { attribute, order } }, limit)
      equal(yield* sorted("group", "ascending"), groups([0, 1, 2]), `ascending by ${limit}`)
      equal(yield* sorted("group", "descending"), groups([2, 1, 0]), `descending by ${limit}`)
      equal(yield* sorted("all", "descending"), ids, `all equal by ${limit}`)
    }
  },
  *"a page holds as many as are asked for, and the last names no next"({ adapter }) {
    const ids = Array.from({ length: 6 }, (_, place) => `loan-${place}`)
    yield* openAll(adapter, Object.fromEntries(ids.map((id) => [id, { amount: 1 }])))
    const sorts = [undefined, { attribute: "amount", order: "descending" } as const]
    for (const sort of sorts) {
      const query = { kind: "loan", where: [], ...(sort === undefined ? {} : { sort }) }
      const first = yield* adapter.query({ ...query, limit: 3 })
      equal(valuesOf(first.cases, "subject"), ids.slice(0, 3), "first page")
      holds(first.next !== undefined, "the first page has a next")
      const second = yield* adapter.query({ ...query, limit: 3, after: first.next ?? broken("no next") })
      equal(valuesOf(second.cases, "subject"), ids.slice(3), "second page")
      equal(second.next, undefined, "next of the last page")
      const most = yield* adapter.query({ ...query, limit: 1000 })
      equal(most.cases.length, 6, "the largest page")
      equal(most.next, undefined, "next of the only page")
      const rest = yield* adapter.query({ ...query, limit: 2, after: first.next ?? broken("no next") })
      equal(valuesOf(rest.cases, "subject"), ids.slice(3, 5), "a page of another size")
    }
  },
  *"cases that are added between pages are listed where they belong, none twice and none left out"({
    adapter,
  }) {
    for (const order of ["ascending", "descending"] as const) {
      const kind = `loan ${order}`
      const add = (subject: string, amount: number) =>
        adapter.commit(opening({ kind, subject }, { attributes: { amount } }))
      for (const place of [10, 20, 30, 40, 50, 60]) yield* add(`loan-${place}`, place)
      const query = { kind, where: [], sort: { attribute: "amount", order }, limit: 2 } as const
      const first = yield* adapter.query(query)
      const sign = order === "ascending" ? 1 : -1
      const middle = 35 + sign * 2
      yield* add("before", 35 - sign * 24)
      yield* add("behind", middle)
      const [, last] = first.cases
      // Equal to the last of the first page: its id decides.
      yield* add("loan-", Number(last?.attributes["amount"]))
      yield* add("loan-99", Number(last?.attributes["amount"]))
      const listed = [...first.cases]
      let { next } = first
      while (next !== undefined) {
        const page = yield* adapter.query({ ...query, after: next })
        listed.push(...page.cases)
        next = page.next
      }
      const expected =
        order === "ascending"
          ? ["loan-10", "loan-20", "loan-99", "loan-30", "behind", "loan-40", "loan-50", "loan-60"]
          : ["loan-60", "loan-50", "loan-99", "loan-40", "behind", "loan-30", "loan-20", "loan-10"]
      equal(valuesOf(listed, "subject"), expected, order)
    }
  },
  *"a cursor of another query, or of none, is refused"({ adapter }) {
    yield* openAll(adapter, loans)
    const query: CaseQuery = {
      kind: "loan",
      where: [{ attribute: "amount", from: 0 }],
      sort: { attribute: "amount", order: "ascending" },
      limit: 1,
    }
    const { next: after = broken("no next") } = yield* adapter.query(query)
    const others: Readonly<Record<string, CaseQuery>> = {
      "another kind": { ...query, kind: "assetGrant" },
      "another condition": { ...query, where: [{ attribute: "amount", from: 1 }] },
      "no condition": { ...query, where: [] },
      "another order": { ...query, sort: { attribute: "amount", order: "descending" } },
      "another attribute to sort by": { ...query, sort: { attribute: "due", order: "ascending" } },
      "no order": { kind: query.kind, where: query.where, limit: 1 },
    }
    for (const [what, other] of Object.entries(others)) {
      yield* refused(adapter.query({ ...other, after }), "storage.invalid", what)
    }
    for (const cursor of ["", "loan-1", "[]", "null", `${after}!`, "'; --"]) {
      yield* refused(adapter.query({ ...query, after: cursor }), "storage.invalid", `the cursor ${cursor}`)
    }
  },
  *"a query sees attributes as the last commit left them"({ adapter }) {
    yield* openAll(adapter, { "loan-1": { amount: 1, province: "البرز" }, "loan-2": { amount: 2 } })
    const stored = (yield* adapter.load(loan("loan-1"))) ?? broken("not loaded")
    const changed = behind(stored, { attributes: { amount: 3 }, document: "changed" })
    yield* adapter.commit(changed)
    equal(yield* subjects(adapter, { where: [{ attribute: "amount", is: 1 }] }), [], "the old value")
    equal(yield* subjects(adapter, { where: [{ attribute: "province" }] }), [], "an attribute that is gone")
    equal(
      yield* adapter.query({ kind: "loan", where: [{ attribute: "amount", is: 3 }], limit: 9 }),
      { cases: [caseAfter(changed)] },
      "the new value",
    )
    equal(
      yield* subjects(adapter, { sort: { attribute: "amount", order: "ascending" } }),
      ["loan-2", "loan-1"],
      "order",
    )
  },
  *"an index that is kept apart lists what cases are found by, in pages"({ adapter }) {
    const { index } = adapter
    if (index === undefined) return
    const ids = inOrder.filter((value): value is string => typeof value === "string" && value !== "")
    const attributesOf = (place: number): Attributes => ({
      z: place,
      a: inOrder[place] ?? "",
      ی: place % 2 === 0,
    })
    yield* openAll(adapter, Object.fromEntries(ids.map((id, place) => [id, attributesOf(place)])))
    yield* openAll(adapter, { "zz-1": {}, "zz-2": { gone: 1, stays: 2 } })
    yield* adapter.commit(opening({ kind: "course", subject: "zz-1" }, { attributes: { amount: 1 } }))
    const stored = (yield* adapter.load(loan("zz-2"))) ?? broken("not loaded")
    yield* adapter.commit(behind(stored, { attributes: { stays: "3" } }))
    const kept = ids
      .flatMap((subject, place) =>
        Object.entries(attributesOf(place)).map(([name, value]) => ({ subject, name, value })),
      )
      .concat({ subject: "zz-2", name: "stays", value: "3" })
      .toSorted(
        (one, other) => compareTexts(one.subject, other.subject) || compareTexts(one.name, other.name),
      )
    for (const limit of [1000, 7, 1]) {
      const listed: Array<IndexEntry> = []
      for (let after = { subject: "", name: "" }; ; ) {
        const page: ReadonlyArray<IndexEntry> = yield* index({ kind: "loan", after, limit })
        holds(page.length <= limit, `a page of at most ${limit}`)
        listed.push(...page)
        const last = page.at(-1)
        if (last === undefined) break
        after = last
      }
      equal(listed, kept, `in pages of ${limit}`)
    }
    const [first = broken("no entry")] = kept
    equal(yield* index({ kind: "loan", after: { ...first, name: "" }, limit: 1 }), [first], "behind none")
    yield* refused(index({ kind: "loan", after: first, limit: 0 }), "storage.invalid", "a limit of 0")
  },
  *"conditions that make no sense are refused"({ adapter }) {
    const conditions: ReadonlyArray<Condition> = [
      { attribute: "amount", from: 1, below: "2" },
      { attribute: "", is: 1 },
      { attribute: "amount", is: Number.NaN },
      { attribute: "amount", is: "\0" },
      { attribute: "amount", below: "\ud83d" },
      { attribute: "amount", among: [1, Number.NaN] },
      { attribute: "amount", among: ["\0"] },
      { attribute: "", among: [] },
    ]
    const many = Array.from({ length: 101 }, (): Condition => ({ attribute: "amount", from: 1 }))
    const listed = Array.from({ length: 1001 }, (_, place) => place)
    for (const [what, where] of Object.entries({
      "1001 values": [{ attribute: "amount", among: listed }],
      "1001 values in two lists": [
        { attribute: "amount", among: listed.slice(0, 600) },
        { attribute: "amount", among: listed.slice(600) },
      ],
    }))
      yield* refused(adapter.query({ kind: "loan", where, limit: 1 }), "storage.invalid", what)
    const tooMany = adapter.query({ kind: "loan", where: many, limit: 1 })
    yield* refused(tooMany, "storage.invalid", "101 conditions")
    equal(yield* subjects(adapter, { where: many.slice(1) }), [], "100 conditions")
    for (const condition of conditions) {
      yield* refused(
        adapter.query({ kind: "loan", where: [condition], limit: 1 }),
        "storage.invalid",
        JSON.stringify(condition),
      )
    }
  },
})
