/** The shape of rules and parameters as JSON. Whether kinds fit together is for `check.ts`. */

import * as Schema from "effect/Schema"
import type {
  Cell,
  Change,
  CodeSet,
  HitPolicy,
  ListFact,
  Node,
  Op,
  Places,
  Relation,
  Scale,
} from "../expression.ts"
import type { Parameter } from "../law/parameter.ts"
import type { DecisionKind, Rule } from "../law/rule.ts"
import { once } from "../memo.ts"
import type { Citation, Confidence } from "../values/citation.ts"
import type { Day } from "../values/day.ts"
import type { Rounding } from "../values/ratio.ts"
import type { CodeSentences, FactSentences, Sentences, ValueSentences } from "../values/sentences.ts"
import type { Text } from "../values/text.ts"
import type { Kind, Value } from "../values/value.ts"

/** The schemas of expressions, rules and parameters. */
export interface RuleSchemas {
  readonly node: Schema.Codec<Node>
  readonly rule: Schema.Codec<Rule>
  readonly parameter: Schema.Codec<Parameter>
}

const makeSchemas = (): RuleSchemas => {
  const { optionalKey, Struct } = Schema
  const list = Schema.Array
  const expecting = { expected: "a text that is not empty" }
  const name = Schema.NonEmptyString.annotate(expecting)
  const wholeNumber = Schema.Int.annotate({ expected: "a whole number that computers hold exactly" })
  const natural = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)).annotate({
    expected: "a whole number, zero or more",
  })
  const day = wholeNumber as unknown as Schema.Codec<Day>
  const text: Schema.Codec<Text> = Schema.StructWithRest(Struct({ fa: name, en: name }), [
    Schema.Record(Schema.String.check(Schema.isPattern(/^(?:[a-z]{2,3}|x)(?:-[A-Za-z0-9]{1,8})*$/u)), name),
  ])
  const sentences: Schema.Codec<Sentences> = Struct({ yes: text, no: text, question: text })
  const ofCode = { is: text, isNot: text }
  const ofValue: Schema.Codec<ValueSentences> = Struct({ question: text, ageOf: optionalKey(text) })
  const codeSentences: Schema.Codec<CodeSentences> = Struct({
    ...ofCode,
    question: optionalKey(text),
    isIn: optionalKey(text),
    isNotIn: optionalKey(text),
    codes: optionalKey(Schema.Record(name, Struct(ofCode))),
  })
  const ofFact: Schema.Codec<FactSentences> = Schema.Union([sentences, codeSentences, ofValue]).annotate({
    expected: "sentences: yes, no and question; is and isNot; or a question",
  })
  const scale: Schema.Codec<Scale> = Schema.Union([
    Schema.Literal("degree"),
    Struct({ one: text, several: text }),
  ]).annotate({ expected: '"degree", or words for one and for several with {number}' })

  const kind: Schema.Codec<Kind> = Schema.Literals([
    "truth",
    "count",
    "money",
    "day",
    "term",
    "ratio",
    "code",
  ])
  const rounding: Schema.Codec<Rounding> = Schema.Literals(["up", "down", "nearest"])
  const relation: Schema.Codec<Relation> = Schema.Literals([
    "less",
    "atMost",
    "equal",
    "notEqual",
    "atLeast",
    "more",
  ])
  const change: Schema.Codec<Change> = Schema.Literals([
    "never",
    "any",
    "increase",
    "decrease",
    "toYes",
    "toNo",
  ])
  const hitPolicy: Schema.Codec<HitPolicy> = Schema.Literals(["unique", "first", "any", "sum"])
  const confidence: Schema.Codec<Confidence> = Schema.Literals([
    "verifiedText",
    "verifiedReport",
    "recalled",
    "derived",
    "design",
  ])
  const decisionKind: Schema.Codec<DecisionKind> = Schema.Literals([
    "automatic",
    "entitlement",
    "discretion",
    "administrative",
    "grace",
  ])

  const value: Schema.Codec<Value> = Schema.Union([
    Schema.Boolean,
    wholeNumber,
    Schema.String,
    Struct({ months: wholeNumber, days: wholeNumber }),
    Struct({ numerator: wholeNumber, denominator: wholeNumber }),
  ]).annotate({ expected: "a value: true or false, a whole number, a code, a term or a fraction" })

  const citation: Schema.Codec<Citation> = Struct({
    instrument: Struct({ id: name, title: text }),
    article: optionalKey(text),
    confidence,
    source: optionalKey(name),
  })
  const citations = list(citation)
  const labelled = { id: name, title: text, citations }
  const codeSet: Schema.Codec<CodeSet> = Struct({
    ...labelled,
    members: list(name),
    except: list(Schema.suspend((): Schema.Codec<CodeSet> => codeSet)),
  })

  const node = Schema.suspend((): Schema.Codec<Node> => anyNode)
  const nodes = list(node)
  const someNodes = nodes.check(Schema.isNonEmpty({ expected: "at least one expression" }))

  const places: Schema.Codec<Places> = Schema.Record(name, node)
  const said = { sentences: optionalKey(sentences), places: optionalKey(places) }
  const measured = { sentences: optionalKey(ofFact), scale: optionalKey(scale) }
  const evidenced = {
    label: text,
    issuer: optionalKey(name),
    evidence: optionalKey(text),
    issuedBy: optionalKey(text),
  }
  const listFact: Schema.Codec<ListFact> = Struct({
    id: name,
    ...evidenced,
    sentences: optionalKey(ofValue),
    fields: Schema.Record(name, Struct({ kind, label: text, codes: optionalKey(list(name)), ...measured })),
  })
  const overList = { list: listFact, where: node }

  const bound = Struct({ value, inclusive: Schema.Boolean })
  const cell: Schema.Codec<Cell> = Schema.Union([
    Struct({ cell: Schema.Literal("any") }),
    Struct({
      cell: Schema.Literal("oneOf"),
      values: list(value).check(Schema.isNonEmpty({ expected: "at least one value" })),
    }),
    Struct({ cell: Schema.Literal("band"), low: optionalKey(bound), high: optionalKey(bound) }),
  ]).annotate({ expected: "a cell: any, oneOf or band" })

  const form = <O extends Op, const Fields extends Schema.Struct.Fields>(op: O, fields: Fields) =>
    Struct({ op: Schema.Literal(op), ...fields })

  const sides = { left: node, right: node }
  const forms: { readonly [O in Op]: Schema.Codec<Extract<Node, { readonly op: O }>> } = {
    literal: form("literal", { kind, value }),
    fact: form("fact", {
      id: name,
      kind,
      ...evidenced,
      change,
      codes: optionalKey(list(name)),
      minimum: optionalKey(wholeNumber),
      maximum: optionalKey(wholeNumber),
      ...measured,
    }),
    field: form("field", { list: name, name, kind, label: text, ...measured }),
    today: form("today", {}),
    lawDay: form("lawDay", {}),
    parameter: form("parameter", { id: name, kind, scale: optionalKey(scale), at: node }),
    policy: form("policy", { id: name }),
    rule: form("rule", {
      id: name,
      kind,
      title: text,
      sentences: optionalKey(sentences),
      scale: optionalKey(scale),
      codeTitles: optionalKey(Schema.Record(name, text)),
      codeSentences: optionalKey(codeSentences),
    }),
    all: form("all", { of: nodes }),
    any: form("any", { of: nodes }),
    not: form("not", { of: node }),
    atLeast: form("atLeast", { count: natural, of: nodes }),
    compare: form("compare", { relation, ...sides }),
    memberOf: form("memberOf", { of: node, set: codeSet }),
    when: form("when", { condition: node, gives: node, otherwise: node }),
    table: form("table", {
      hitPolicy,
      inputs: someNodes,
      rows: list(Struct({ cells: list(cell), gives: node })).check(
        Schema.isNonEmpty({ expected: "at least one row" }),
      ),
    }),
    unless: form("unless", {
      general: node,
      exceptions: list(Struct({ ...labelled, ...said, rank: wholeNumber, when: node, gives: node })),
    }),
    versions: form("versions", {
      at: node,
      versions: list(
        Struct({ from: optionalKey(wholeNumber), to: optionalKey(wholeNumber), of: node }),
      ).check(Schema.isNonEmpty({ expected: "at least one version" })),
    }),
    clause: form("clause", { ...labelled, ...said, of: node }),
    operator: form("operator", { name, phrase: text, places: Schema.Record(name, node), of: node }),
    add: form("add", { of: someNodes }),
    subtract: form("subtract", sides),
    multiply: form("multiply", { of: node, by: node }),
    scale: form("scale", { of: node, by: node, rounding }),
    divide: form("divide", { ...sides, rounding }),
    ratio: form("ratio", sides),
    smallest: form("smallest", { of: someNodes }),
    greatest: form("greatest", { of: someNodes }),
    addDays: form("addDays", { day: node, days: node }),
    addTerm: form("addTerm", { day: node, term: node }),
    daysBetween: form("daysBetween", { from: node, to: node }),
    termBetween: form("termBetween", { from: node, to: node }),
    startOf: form("startOf", { unit: Schema.Literals(["month", "year"]), day: node }),
    addTerms: form("addTerms", { of: someNodes }),
    subtractTerms: form("subtractTerms", sides),
    scaleTerm: form("scaleTerm", { term: node, by: node, rounding }),
    completionDay: form("completionDay", { start: node, term: node, share: node }),
    exists: form("exists", overList),
    every: form("every", overList),
    countOf: form("countOf", overList),
    sumOf: form("sumOf", { ...overList, of: node }),
    smallestOf: form("smallestOf", { ...overList, of: node }),
    greatestOf: form("greatestOf", { ...overList, of: node }),
  }
  const anyNode: Schema.Codec<Node> = Schema.Union(Object.values(forms)).annotate({
    expected: `an expression, its op one of ${Object.keys(forms).join(", ")}`,
  })

  const actor = Struct({
    id: name,
    title: text,
    nature: optionalKey(Schema.Literals(["party", "record"])),
    presents: optionalKey(text),
  })
  const actors = list(actor)
  return {
    node: anyNode,
    rule: Struct({
      ...labelled,
      kind: decisionKind,
      valueKind: kind,
      inForce: Struct({ from: optionalKey(day), to: optionalKey(day) }),
      versionDay: node,
      proposers: actors,
      reporters: actors,
      deciders: actors,
      acts: optionalKey(
        list(
          Struct({
            kind: Schema.Literals(["apply", "propose", "report", "attend", "decide"]),
            duty: Schema.Literals(["may", "must"]),
            by: actors,
            together: Schema.Boolean,
            stage: optionalKey(Struct({ id: name, title: text, when: node })),
          }),
        ),
      ),
      referrals: list(Struct({ ...labelled, when: node, to: actor })),
      adverse: optionalKey(Schema.Literal(true)),
      sentences: optionalKey(sentences),
      scale: optionalKey(scale),
      codeTitles: optionalKey(Schema.Record(name, text)),
      codeSentences: optionalKey(codeSentences),
      deadline: optionalKey(name),
      expression: node,
    }),
    parameter: Struct({
      id: name,
      title: text,
      kind,
      isPart: optionalKey(Schema.Literal(true)),
      scale: optionalKey(scale),
      values: list(Struct({ from: day, value: optionalKey(value), citations, lastChecked: day })),
    }),
  }
}

/** Makes the schemas at the first call, so that programs without rules as data do not pay for them. */
export const ruleSchemas = /* @__PURE__ */ once(makeSchemas)
