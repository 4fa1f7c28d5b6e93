import {
  all,
  atLeast,
  count,
  decisionRule,
  digestOf,
  exists,
  fields,
  is,
  listFact,
  type Node,
  text,
} from "@bazgasht/rules"
import {
  decodeParameter,
  decodeRule,
  encodeParameter,
  encodeRule,
  type Json,
  type RuleDataErrorCode,
} from "@bazgasht/rules/data"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  act,
  conditionalRelease,
  day,
  degree,
  goodConduct,
  kind,
  minimumSum,
  paid,
  start,
} from "../small-law.ts"

const label = text("سابقه", "record")
const records = listFact({
  id: "records",
  label,
  fields: { degree: fields.count(label), colour: fields.code(label, ["red", "green"]) },
})

const clause = decisionRule({
  id: "R-1",
  title: text("مقرره", "rule"),
  citations: [act],
  kind: "automatic",
  expression: all(goodConduct),
})

const literal = (of: string, value: Json): Json => ({ op: "literal", kind: of, value })
const yes = literal("truth", true)
const oneDay = literal("day", 5)
const oneAmount = literal("money", 5)
const asJson = (node: Node): Json => JSON.parse(JSON.stringify(node)) as Json

/** The errors of a rule with another expression; as code and place. */
const errorsOf = (expression: Json, valueKind = "truth"): ReadonlyArray<readonly [string, string]> =>
  Result.match(decodeRule({ ...(encodeRule(clause) as object), valueKind, expression }), {
    onSuccess: () => [],
    onFailure: (errors) => errors.map(({ code, path }) => [code, path] as const),
  })

describe("a rule from data", () => {
  it("is the rule that was written", () => {
    expect(decodeRule(encodeRule(conditionalRelease))).toEqual(Result.succeed(conditionalRelease))
    expect(digestOf(encodeRule(conditionalRelease))).toBe(digestOf(conditionalRelease))
  })

  it("keeps its texts in every language, and takes no other name for one", () => {
    const title = text("مقرره", "rule", { ckb: "یاسا", "x-rur": "leg" })
    const spoken = { ...conditionalRelease, title }
    expect(decodeRule(encodeRule(spoken))).toEqual(Result.succeed(spoken))
    const stray = decodeRule({ ...(encodeRule(spoken) as object), title: { ...title, "nice words": "x" } })
    expect(Result.isFailure(stray) && stray.failure.map(({ code, path }) => [code, path])).toEqual([
      ["rule.unexpected", "/title/nice words"],
    ])
  })

  it("is frozen to its last leaf", () => {
    const rule = Result.getOrThrow(decodeRule(encodeRule(conditionalRelease)))
    expect(Object.isFrozen(rule.expression)).toBe(true)
    expect(Object.isFrozen(rule.citations[0]?.instrument.title)).toBe(true)
  })

  it.each<readonly [name: string, expression: Json, code: RuleDataErrorCode, path: string]>([
    ["no expression", null, "rule.malformed", "/expression"],
    ["a form that there is not", { op: "xor", of: [] }, "rule.malformed", "/expression"],
    ["an object without a form", {}, "rule.malformed", "/expression"],
    ["a part that is missing", { op: "not" }, "rule.missing", "/expression/of"],
    ["a stray key", { op: "today", at: 5 }, "rule.unexpected", "/expression/at"],
    ["a key set to nothing", { op: "not", of: yes, from: null }, "rule.unexpected", "/expression/from"],
    ["a fraction of a number", literal("count", 1.5), "rule.malformed", "/expression/value"],
    ["an empty sum", { op: "add", of: [] }, "rule.malformed", "/expression/of"],
    [
      "fewer than none of several",
      { op: "atLeast", count: -1, of: [] },
      "rule.malformed",
      "/expression/count",
    ],
    [
      "a stray key far inside",
      { op: "all", of: [yes, { op: "not", of: { op: "any", of: [], why: "" } }] },
      "rule.unexpected",
      "/expression/of/1/of/why",
    ],
    [
      "a key with a slash and a tilde",
      { op: "not", of: { ...(yes as object), "a/b~c": 1 } },
      "rule.unexpected",
      "/expression/of/a~1b~0c",
    ],
  ])("is refused for %s", (_, expression, code, path) => {
    expect(errorsOf(expression)).toEqual([[code, path]])
  })

  const compare = (left: Json, right: Json, relation = "equal"): Json => ({
    op: "compare",
    relation,
    left,
    right,
  })
  const table = (inputs: ReadonlyArray<Json>, cells: ReadonlyArray<Json>, more: object = {}): Json => ({
    op: "table",
    hitPolicy: "first",
    inputs,
    rows: [{ cells, gives: yes }],
    ...more,
  })
  const version = (of: Json, from?: number, to?: number): Json => ({
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    of,
  })
  const exception = (id: string, gives: Json): Json => ({
    id,
    title: { fa: "استثنا", en: "exception" },
    citations: [],
    rank: 0,
    when: yes,
    gives,
  })
  const field = (name: string, of: string): Json => ({
    op: "field",
    list: "records",
    name,
    kind: of,
    label: asText,
  })
  const asText: Json = { fa: label.fa, en: label.en }
  const list = asJson(exists(records, () => all()))
  const within = (where: Json): Json => ({ ...(list as object), where })
  const goodConductOf = (changes: object): Json => ({ ...(asJson(goodConduct) as object), ...changes })
  const degreeOf = (changes: object): Json => ({ ...(asJson(degree) as object), ...changes })

  it.each<readonly [name: string, expression: Json, code: RuleDataErrorCode, path: string]>([
    ["a condition that is no truth", oneDay, "rule.wrongKind", "/expression"],
    ["days compared with money", compare(oneDay, oneAmount), "rule.wrongKind", "/expression/right"],
    [
      "money compared with a count",
      compare(oneAmount, literal("count", 5)),
      "rule.wrongKind",
      "/expression/right",
    ],
    ["a negation of a day", { op: "not", of: oneDay }, "rule.wrongKind", "/expression/of"],
    ["one bad part among good ones", { op: "all", of: [yes, oneDay] }, "rule.wrongKind", "/expression/of/1"],
    ["truth that is greater", compare(yes, yes, "more"), "rule.noOrder", "/expression/relation"],
    [
      "a code outside the vocabulary",
      compare(asJson(kind), literal("code", "fine")),
      "rule.codeOutsideVocabulary",
      "/expression/right",
    ],
    ["a value of another kind", literal("truth", 1), "rule.wrongValue", "/expression/value"],
    [
      "a fraction that is not in lowest terms",
      compare(
        literal("ratio", { numerator: 2, denominator: 6 }),
        literal("ratio", { numerator: 1, denominator: 3 }),
      ),
      "rule.wrongValue",
      "/expression/left/value",
    ],
    [
      "a fraction of nothing",
      compare(
        literal("ratio", { numerator: 1, denominator: 3 }),
        literal("ratio", { numerator: 1, denominator: 0 }),
      ),
      "rule.wrongValue",
      "/expression/right/value",
    ],
    [
      "a choice between kinds",
      { op: "when", condition: yes, gives: yes, otherwise: oneDay },
      "rule.wrongKind",
      "/expression/otherwise",
    ],
    [
      "a cell of another kind than its input",
      table([asJson(paid)], [{ cell: "oneOf", values: ["much"] }]),
      "rule.wrongValue",
      "/expression/rows/0/cells/0/values/0",
    ],
    [
      "a bound of another kind than its input",
      table([asJson(start)], [{ cell: "band", low: { value: { months: 1, days: 0 }, inclusive: true } }]),
      "rule.wrongValue",
      "/expression/rows/0/cells/0/low/value",
    ],
    [
      "a band of codes",
      table([asJson(kind)], [{ cell: "band" }]),
      "rule.noOrder",
      "/expression/rows/0/cells/0",
    ],
    [
      "a cell with a code outside the vocabulary",
      table([asJson(kind)], [{ cell: "oneOf", values: ["tazir", "fine"] }]),
      "rule.codeOutsideVocabulary",
      "/expression/rows/0/cells/0/values/1",
    ],
    [
      "a row that is too long",
      table([yes], [{ cell: "any" }, { cell: "any" }]),
      "rule.wrongWidth",
      "/expression/rows/0/cells",
    ],
    [
      "a sum of truths",
      table([yes], [{ cell: "any" }], { hitPolicy: "sum" }),
      "rule.wrongKind",
      "/expression/rows/0/gives",
    ],
    [
      "an exception of another kind",
      { op: "unless", general: yes, exceptions: [exception("a", oneDay)] },
      "rule.wrongKind",
      "/expression/exceptions/0/gives",
    ],
    [
      "two exceptions of one id",
      { op: "unless", general: yes, exceptions: [exception("a", yes), exception("a", yes)] },
      "rule.duplicateId",
      "/expression/exceptions/1/id",
    ],
    [
      "two versions for one day",
      { op: "versions", at: oneDay, versions: [version(yes, 1, 9), version(yes, 8)] },
      "rule.overlap",
      "/expression/versions/1",
    ],
    [
      "a version that ends before it starts",
      { op: "versions", at: oneDay, versions: [version(yes, 9, 9)] },
      "rule.disorder",
      "/expression/versions/0/to",
    ],
    [
      "a field outside its list",
      compare(field("degree", "count"), literal("count", 1)),
      "rule.fieldOutsideList",
      "/expression/left",
    ],
    [
      "a field that its list does not have",
      within(compare(field("weight", "count"), literal("count", 1))),
      "rule.unknownField",
      "/expression/where/left/name",
    ],
    [
      "a field of every object but of no list",
      within(compare(field("constructor", "count"), literal("count", 1))),
      "rule.unknownField",
      "/expression/where/left/name",
    ],
    [
      "a field of another kind than the list says",
      within(compare(literal("money", 1), field("degree", "money"))),
      "rule.wrongKind",
      "/expression/where/right/kind",
    ],
    [
      "a code that a field can never be",
      within(compare(field("colour", "code"), literal("code", "blue"))),
      "rule.codeOutsideVocabulary",
      "/expression/where/right",
    ],
    [
      "a condition on entries that is no truth",
      within(field("degree", "count")),
      "rule.wrongKind",
      "/expression/where",
    ],
    [
      "a fact declared in two ways",
      { op: "all", of: [asJson(goodConduct), goodConductOf({ change: "never" })] },
      "rule.declaredOtherwise",
      "/expression/of/1",
    ],
    [
      "a number that turns to yes",
      compare(degreeOf({ change: "toYes" }), literal("count", 1)),
      "rule.wrongValue",
      "/expression/left/change",
    ],
    ["a truth with limits", goodConductOf({ minimum: 0 }), "rule.unexpected", "/expression/minimum"],
    ["a truth with codes", goodConductOf({ codes: ["a"] }), "rule.unexpected", "/expression/codes"],
    [
      "limits that leave no number",
      compare(degreeOf({ minimum: 9 }), literal("count", 1)),
      "rule.disorder",
      "/expression/left/maximum",
    ],
  ])("is refused, as the compiler would refuse it, for %s", (_, expression, code, path) => {
    expect(errorsOf(expression)).toEqual([[code, path]])
  })

  it("may compare codes that are both written down, or that may be alike", () => {
    expect(errorsOf(compare(literal("code", "a"), literal("code", "b")))).toEqual([])
    expect(errorsOf(compare(asJson(kind), literal("code", "life")))).toEqual([])
  })

  it("says everything that is wrong at once", () => {
    const errors = decodeRule({
      ...(encodeRule(clause) as object),
      kind: "whim",
      citations: undefined,
      stray: 1,
    })
    expect(
      Result.isFailure(errors) && errors.failure.map(({ code, path }) => `${code} ${path}`).sort(),
    ).toEqual(["rule.malformed /citations", "rule.malformed /kind", "rule.unexpected /stray"])
    expect(
      errorsOf({ op: "all", of: [oneDay, compare(oneDay, oneAmount), { op: "not", of: oneAmount }] }),
    ).toEqual([
      ["rule.wrongKind", "/expression/of/0"],
      ["rule.wrongKind", "/expression/of/1/right"],
      ["rule.wrongKind", "/expression/of/2/of"],
    ])
  })

  it("says what stands there and what was expected", () => {
    const refused = decodeRule({ ...(encodeRule(clause) as object), kind: "whim", expression: oneDay })
    expect(Result.isFailure(refused) && refused.failure[0]).toMatchObject({
      value: '"whim"',
      expected: '"automatic" or "entitlement" or "discretion" or "administrative" or "grace"',
    })
    const wrongKind = decodeRule({ ...(encodeRule(clause) as object), expression: oneDay })
    expect(Result.isFailure(wrongKind) && wrongKind.failure[0]).toMatchObject({
      value: '"day"',
      expected: "truth",
    })
  })

  it("is refused when it is nested without end, instead of exhausting the stack", () => {
    let deep: Json = yes
    for (let level = 0; level < 100_000; level++) deep = { op: "not", of: deep }
    expect(errorsOf(deep)).toEqual([["rule.tooDeep", ""]])
    const endless: { [key: string]: unknown } = { op: "not" }
    endless["of"] = endless
    expect(errorsOf(endless as Json)).toEqual([["rule.tooDeep", ""]])
  })

  it("is refused where another time than that in force makes no sense, or a referral is no condition", () => {
    const referral = {
      id: "a",
      title: asText,
      citations: [],
      when: oneDay,
      to: { id: "court", title: asText },
    }
    const refused = decodeRule({
      ...(encodeRule(clause) as object),
      inForce: { from: 9, to: 9 },
      versionDay: oneAmount,
      referrals: [referral, { ...referral, when: yes }],
    })
    expect(Result.isFailure(refused) && refused.failure.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "rule.wrongKind /versionDay",
      "rule.disorder /inForce/to",
      "rule.duplicateId /referrals/1/id",
      "rule.wrongKind /referrals/0/when",
    ])
  })
})

describe("a parameter from data", () => {
  const valuesOf = (values: ReadonlyArray<object>) =>
    Result.match(decodeParameter({ ...(encodeParameter(minimumSum) as object), values }), {
      onSuccess: () => [],
      onFailure: (errors) => errors.map(({ code, path }) => [code, path] as const),
    })
  const entry = { from: 1, value: 5, citations: [], lastChecked: 1 }

  it("is the parameter that was written", () => {
    expect(decodeParameter(encodeParameter(minimumSum))).toEqual(Result.succeed(minimumSum))
  })

  it("may leave open what the law fixed and nobody has seen", () => {
    const { value, ...open } = entry
    void value
    expect(valuesOf([entry, { ...open, from: 2 }])).toEqual([])
  })

  it("is a part of a whole where it says so, and then never more than that", () => {
    const part = (value: unknown) =>
      Result.match(
        decodeParameter({
          ...(encodeParameter(minimumSum) as object),
          kind: "ratio",
          isPart: true,
          values: [{ ...entry, value }],
        }),
        {
          onSuccess: () => [],
          onFailure: (errors) => errors.map(({ code, path }) => [code, path] as const),
        },
      )
    expect(part({ numerator: 3, denominator: 4 })).toEqual([])
    expect(part({ numerator: 1, denominator: 1 })).toEqual([])
    expect(part({ numerator: 4, denominator: 3 })).toEqual([["rule.wrongValue", "/values/0/value"]])
  })

  it("is refused where a value is of another kind, days are out of order, or a value is no value", () => {
    expect(valuesOf([{ ...entry, value: true }])).toEqual([["rule.wrongValue", "/values/0/value"]])
    expect(valuesOf([entry, entry])).toEqual([["rule.disorder", "/values/1/from"]])
    expect(valuesOf([{ ...entry, value: null }])).toEqual([["rule.malformed", "/values/0/value"]])
    expect(valuesOf([{ ...entry, from: day("2024-01-01"), till: 1 }])).toEqual([
      ["rule.unexpected", "/values/0/till"],
    ])
  })
})

describe("a digest", () => {
  it("is the SHA-256 of canonical JSON, whatever the order of the keys", () => {
    // echo -n '{"a":1,"b":[true,"ی"]}' | sha256sum
    const known = "51ab3a10f5925478a2480e26676ced9ae6e064241892597cd6a09c677bdda5ce"
    expect(digestOf({ b: [true, "ی"], a: 1 })).toBe(known)
    expect(digestOf({ a: 1, b: [true, "ی"] })).toBe(known)
  })

  it("differs for rules that differ anywhere", () => {
    const other = decisionRule({ ...clause, expression: all(goodConduct, atLeast(degree, count(1))) })
    const third = decisionRule({ ...clause, expression: all(goodConduct, is(degree, count(1))) })
    expect(new Set([clause, other, third].map(digestOf)).size).toBe(3)
  })
})
