import type { Exception, FactNode, Field, ListFact, Node } from "../expression.ts"
import { kindOf } from "../language/kinds.ts"
import { walk } from "../language/parts.ts"
import type { Actor } from "../law/act.ts"
import type { Parameter } from "../law/parameter.ts"
import type { Policy } from "../law/policy.ts"
import { actsOf, expressionsOfRule, inForceClause, type Rule } from "../law/rule.ts"
import { budgetOf, type SearchOptions, stoppedBy } from "../readers/completion-search/budget.ts"
import { evaluate } from "../readers/evaluate.ts"
import type { Outcome } from "../readers/outcome.ts"
import type { Citation } from "../values/citation.ts"
import type { Day } from "../values/day.ts"
import { digestOf } from "../values/digest.ts"
import type { CodeSentences, FactSentences } from "../values/sentences.ts"
import { answerOf, truthOf } from "../values/truth.ts"
import type { Facts, Value } from "../values/value.ts"
import { citationInWords, citationsInWords } from "./citations-in-words.ts"
import { describe } from "./describe.ts"
import { originInWords, outcomeWithoutLimits } from "./explain.ts"
import type { Outline } from "./outline.ts"
import { outlineOf } from "./outlines.ts"
import { phraseOf, sentenceOf } from "./phrase-of.ts"
import { dayInWords, inLanguage, type Style, saying, valueInWords, wordsOf } from "./phrases.ts"
import { textOfOutline } from "./plain-text.ts"
import { askedOf, codesNamed, sampleCases } from "./sample-facts.ts"
import { sentencesOfCode, type Worded } from "./sentences.ts"

/** One thing that a pack says, with every way in which it says it. */
export interface ReadAloudEntry {
  /** From 1, through the whole pack. */
  readonly number: number
  /** `rule:…`, `clause:…`, `exception:…`, `fact:…`, `list:…`, `parameter:…`, `policy:…` or `actor:…`, with the id in the pack. */
  readonly id: string
  readonly lines: ReadonlyArray<string>
  /** Of the lines with their days in the calendar of the pack, whichever they are printed in: another digest, another text. */
  readonly digest: string
}

/** What a pack says under one article, or of one kind. */
export interface ReadAloudSection {
  readonly heading: string
  readonly entries: ReadonlyArray<ReadAloudEntry>
  /** Present on the last section where the pack was not read to the end because the budget was spent. */
  readonly stopped?: "budget"
}

/** The day of invented cases: fixed, so that a text is the same on every day on which it is read. */
const sampleDay = 20_000 as Day
const sampleCount = 12
/** Cases in which an answer is sought that none of the first has. */
const furtherCount = 120
/** Codes of a fact that are read; a vocabulary of offences is longer than anybody reads. */
const mostCodes = 12

type Entry = Omit<ReadAloudEntry, "number">
type Labelled = Worded & { readonly of: Node; readonly citations: ReadonlyArray<Citation> }

/** Reads a pack aloud in one language. */
class Reader {
  readonly #style: Style
  readonly #cases: ReadonlyArray<Facts>
  readonly #codes: ReadonlyMap<string, ReadonlyArray<string>>
  #furtherCases: ReadonlyArray<Facts> | undefined

  constructor(style: Style) {
    this.#style = style
    this.#cases = sampleCases(style.pack, sampleDay, sampleCount)
    this.#codes = codesNamed(style.pack)
  }

  entry(id: string, lines: ReadonlyArray<string>): Entry {
    return { id, lines, digest: digestOf(lines) }
  }

  #text(outline: Outline): ReadonlyArray<string> {
    return textOfOutline(outline, "", wordsOf(this.#style)).split("\n")
  }

  #under(heading: string, text: string): string {
    return wordsOf(this.#style).under(heading, text)
  }

  rule(rule: Rule): Entry {
    const style = this.#style
    const { headings } = wordsOf(style)
    const outcomes = this.#outcomes(rule).map((outcome) =>
      outcomeWithoutLimits(style, { rule: rule as Rule<boolean>, acts: actsOf(rule), outcome }),
    )
    return this.entry(`rule:${rule.id}`, [
      ...this.#text(describe(rule, style)),
      ...this.#sentences(rule, rule.expression),
      ...(outcomes.length === 0 ? [] : [`  ${headings.outcomes}`, ...outcomes.map((line) => `    ${line}`)]),
      ...rule.referrals.map(({ title }) => `    ${this.#under(headings.grounds, inLanguage(style, title))}`),
    ])
  }

  #outcomes(rule: Rule): ReadonlyArray<Outcome> {
    if (rule.valueKind !== "truth") return []
    const none = { awaits: [], whileTrue: [] }
    const from = sampleDay
    return [
      { outcome: "eligible" },
      { outcome: "eligible", since: from, until: (from + 30) as Day },
      { outcome: "notYet", from, becomes: "eligible", ...none },
      { outcome: "notYet", from, becomes: "undetermined", ...none },
      { outcome: "barred", grounds: [] },
      { outcome: "undetermined", openClauses: [] },
      ...rule.referrals.map(
        ({ citations, id, title, to }): Outcome => ({
          outcome: "referred",
          to,
          ground: { id, title, citations },
        }),
      ),
    ]
  }

  /** The sentence that it is not so, and the question. */
  #sentences(worded: Worded, of: Node): ReadonlyArray<string> {
    const { headings } = wordsOf(this.#style)
    const no = sentenceOf(this.#style, worded, "no", of)
    const question = sentenceOf(this.#style, worded, "question", of)
    return [
      ...(no === undefined ? [] : [`  ${this.#under(headings.denied, no)}`]),
      ...(question === undefined ? [] : [`  ${this.#under(headings.question, question)}`]),
    ]
  }

  /** A clause or the condition of an exception: unknown, and as it is so and not so in invented cases. Its rule has it bare. */
  clause(id: string, node: Node, { of, ...worded }: Labelled, rule: Rule): Entry {
    // The clause of a quantity gives what its rule gives.
    const style = kindOf(node) === "truth" ? this.#style : saying(this.#style, rule)
    const isTruth = kindOf(node) === "truth"
    const setting = { pack: style.pack, today: sampleDay }
    const shown = new Map<string, ReadonlyArray<string>>()
    const show = (facts: Facts): void => {
      const proof = evaluate(node, facts, setting)
      const { value } = proof
      const key = isTruth ? answerOf(truthOf(value as boolean | undefined)) : String(value === undefined)
      if (!shown.has(key))
        shown.set(key, this.#text(ownLines(outlineOf({ ...style, uncited: true }, node, proof))))
    }
    // Of a quantity that is not known nothing more is said than in its rule.
    for (const facts of isTruth ? [{}, ...this.#cases] : this.#cases) show(facts)
    if (isTruth) this.#seekAnswers(node, worded, of, shown, show)
    const title = "title" in node ? inLanguage(style, node.title) : id
    return this.entry(id, [
      title,
      ...(isTruth ? this.#denied(node, worded, of) : []),
      ...[...shown.values()].flat().map((line) => `  ${line}`),
    ])
  }

  /**
   * Shows the answers that no case has had yet: in further cases, and else by the sentence alone, as for what hangs on the day only. A reader sees
   * each sentence behind each mark.
   */
  #seekAnswers(
    node: Node,
    worded: Worded,
    of: Node,
    shown: Map<string, ReadonlyArray<string>>,
    show: (facts: Facts) => void,
  ): void {
    const { marks } = wordsOf(this.#style)
    const answers = ["yes", "no", "unknown"] as const
    this.#furtherCases ??= sampleCases(this.#style.pack, sampleDay, furtherCount).slice(sampleCount)
    for (const facts of this.#furtherCases) {
      if (answers.every((answer) => shown.has(answer))) return
      show(facts)
    }
    const said = sentenceOf(this.#style, worded, "yes", of) ?? phraseOf(this.#style, node, undefined, true)
    for (const answer of answers) if (!shown.has(answer)) shown.set(answer, [`${marks[answer]} ${said}`])
  }

  #denied(node: Node, worded: Worded, of: Node): ReadonlyArray<string> {
    const said = this.#sentences(worded, of)
    if (said.length > 0) return said
    return [
      `  ${this.#under(wordsOf(this.#style).headings.denied, phraseOf(this.#style, node, undefined, false))}`,
    ]
  }

  fact(fact: FactNode): Entry {
    const style = this.#style
    const { headings, question } = wordsOf(style)
    const label = inLanguage(style, fact.label)
    const origin = originInWords(style, fact)
    return this.entry(`fact:${fact.id}`, [
      label,
      ...this.#said(fact.id, fact, question(label, fact.kind)),
      ...(origin === undefined ? [] : [`  ${origin}`]),
      ...(fact.evidence === undefined
        ? []
        : [`  ${this.#under(headings.evidence, inLanguage(style, fact.evidence))}`]),
    ])
  }

  list(list: ListFact): Entry {
    const { evidence, fields, id, label, sentences } = list
    const style = this.#style
    const { headings, question } = wordsOf(style)
    const origin = originInWords(style, list)
    return this.entry(`list:${id}`, [
      inLanguage(style, label),
      `  ${this.#under(headings.question, questionIn(sentences, style) ?? question(inLanguage(style, label), "list"))}`,
      ...(origin === undefined ? [] : [`  ${origin}`]),
      ...(evidence === undefined ? [] : [`  ${this.#under(headings.evidence, inLanguage(style, evidence))}`]),
      ...Object.entries(fields).flatMap(([name, field]) => [
        `  ${inLanguage(style, field.label)}`,
        ...this.#said(`${id}.${name}`, field, question(inLanguage(style, field.label), field.kind)).map(
          (line) => `  ${line}`,
        ),
      ]),
    ])
  }

  /** The sentences of a fact or a field, and its question. */
  #said(
    id: string,
    { codes, kind, label, scale, sentences }: Pick<Field, "codes" | "kind" | "label" | "scale" | "sentences">,
    otherwise: string,
  ): ReadonlyArray<string> {
    const style = this.#style
    const { headings, holds, marks } = wordsOf(style)
    const asked = `  ${this.#under(headings.question, questionIn(sentences, style) ?? otherwise)}`
    if (kind === "truth") {
      const said = sentences !== undefined && "yes" in sentences ? sentences : undefined
      const text = inLanguage(style, label)
      return [
        `  ${marks.yes} ${said === undefined ? holds(text, true) : inLanguage(style, said.yes)}`,
        `  ${marks.no} ${said === undefined ? holds(text, false) : inLanguage(style, said.no)}`,
        asked,
      ]
    }
    if (kind === "code") {
      const named = this.#codes.get(id) ?? []
      // Where the rules name no code, the sentence is read with the name of the fact in its place.
      const all: ReadonlyArray<string | undefined> = codes ?? (named.length > 0 ? named : [undefined])
      const said = sentences !== undefined && "is" in sentences ? sentences : undefined
      return [...all.slice(0, mostCodes).flatMap((code) => this.#code(label, said, code)), asked]
    }
    return scale === "degree" ? [`  ${valueInWords(style, kind, 1, scale)}`, asked] : [asked]
  }

  #code(
    label: FactNode["label"],
    sentences: CodeSentences | undefined,
    code: string | undefined,
  ): ReadonlyArray<string> {
    const fact: FactNode = {
      op: "fact",
      id: code ?? "",
      kind: "code",
      label,
      change: "never",
      ...(sentences === undefined
        ? {}
        : { sentences: { ...sentences, ...sentencesOfCode(sentences, code ?? "") } }),
    }
    const value: Node =
      code === undefined
        ? { op: "fact", id: "", kind: "code", label, change: "never" }
        : { op: "literal", kind: "code", value: code }
    const is: Node = { op: "compare", relation: "equal", left: fact, right: value }
    return [true, false].map((so) => `  ${phraseOf(this.#style, is, undefined, so)}`)
  }

  parameter({ id, kind, scale, title, values }: Parameter): Entry {
    const style = this.#style
    const words = wordsOf(style)
    return this.entry(`parameter:${id}`, [
      inLanguage(style, title),
      ...values.map(({ citations, from, value }) => {
        const heading = words.versionHeading(dayInWords(style, from), undefined)
        const said = words.under(heading, valueInWords(style, kind, value as Value | undefined, scale))
        const sources = citationsInWords(style, citations).join(words.separator)
        return `  ${words.withValue(said, sources)}`
      }),
    ])
  }

  policy({ id, options, title }: Policy): Entry {
    const style = this.#style
    const words = wordsOf(style)
    const quoted = words.quoted(inLanguage(style, title))
    return this.entry(`policy:${id}`, [
      inLanguage(style, title),
      ...options.flatMap((option) =>
        [true, false].map(
          (so) => `  ${words.reading(quoted, words.quoted(inLanguage(style, option.title)), so)}`,
        ),
      ),
    ])
  }

  actor({ id, title }: Actor): Entry {
    return this.entry(
      `actor:${id}`,
      [inLanguage(this.#style, title), originInWords(this.#style, { issuer: id })].flatMap((line, index) =>
        line === undefined ? [] : [index === 0 ? line : `  ${line}`],
      ),
    )
  }
}

/** An outline without what other rules say: they are read by themselves. */
const ownLines = (outline: Outline): Outline => ({
  ...outline,
  of: outline.of.filter(({ behind }) => behind !== "rule").map(ownLines),
})

const questionIn = (sentences: FactSentences | undefined, style: Style): string | undefined =>
  sentences?.question === undefined ? undefined : inLanguage(style, sentences.question)

/** The labelled parts of a rule, each once, in the order of the rule. */
const partsOfRule = (rule: Rule): ReadonlyArray<readonly [id: string, node: Node, worded: Labelled]> => {
  const parts: Array<readonly [string, Node, Labelled]> = []
  const exception = (one: Exception): void => {
    parts.push([`exception:${one.id}`, one.when, { ...one, of: one.when }])
  }
  for (const expression of expressionsOfRule(rule))
    walk(expression, (node) => {
      if (node.op === "clause") parts.push([`clause:${node.id}`, node, node])
      if (node.op === "unless") for (const one of node.exceptions) exception(one)
    })
  return parts
}

/** The exception as a clause, so that its sentence stands over its condition. */
const nodeOfPart = (id: string, node: Node, worded: Labelled): Node =>
  id.startsWith("exception:") && "title" in worded
    ? ({ ...worded, op: "clause", of: worded.of } as Node)
    : node

/**
 * Everything that a pack says in the language of a style, to be read in one go by somebody who answers for it: each rule with its outcomes,
 * each clause and exception as it is so, not so and unknown, with the values of invented cases, by law and article; then each fact, number of
 * the law, disputed question and actor. Numbered; each with the digest of its text. A budget counts lines; the entry during which it is spent is the
 * last one.
 *
 * @example
 * const sections = readAloud({ ...style, pack })
 * sections[0]?.heading // => "Islamic Penal Code, article 58"
 * sections[0]?.entries[0]?.id // => "rule:conditionalRelease"
 * readAloud({ ...style, pack }, { budget: 1 }).map(({ entries, stopped }) => [entries.length, stopped]) // => [[1, "budget"]]
 */
export const readAloud = (style: Style, options: SearchOptions = {}): ReadonlyArray<ReadAloudSection> => {
  const { pack } = style
  const { headings } = wordsOf(style)
  const reader = new Reader(style)
  // A mark on a text holds for it in every calendar, so that a digest is that of one calendar.
  const inOwnCalendar =
    style.calendar.id === pack.calendar.id ? reader : new Reader({ ...style, calendar: pack.calendar })
  const sections = new Map<string, Array<Entry>>()
  const budget = budgetOf(options)
  const add = (heading: string, read: (by: Reader) => Entry): void => {
    if (budget?.isSpent === true) return
    const entry = read(reader)
    for (const _ of entry.lines) budget?.spend()
    const entries = sections.get(heading) ?? []
    sections.set(heading, entries)
    entries.push(inOwnCalendar === reader ? entry : { ...entry, digest: read(inOwnCalendar).digest })
  }
  const placeOf = ([first]: ReadonlyArray<Citation>): string =>
    first === undefined ? headings.uncited : citationInWords(style, { ...first, confidence: "verifiedText" })
  const read = new Map<string, string>()
  for (const rule of pack.rules.values()) {
    const place = placeOf(rule.citations)
    add(place, (by) => by.rule(rule))
    for (const [id, node, worded] of partsOfRule(rule)) {
      const digest = digestOf(node)
      const before = read.get(id)
      // Each rule says by itself when it is in force; that it is or is not is read once.
      if (before === digest || (before !== undefined && id === `clause:${inForceClause}`)) continue
      if (before === undefined) read.set(id, digest)
      const own = before === undefined ? id : `${id}@${rule.id}`
      if (before !== undefined && read.get(own) === digest) continue
      read.set(own, digest)
      add(placeOf(worded.citations), (by) => by.clause(own, nodeOfPart(id, node, worded), worded, rule))
    }
  }
  const { facts, lists } = askedOf(pack)
  for (const fact of facts.values()) add(headings.facts, (by) => by.fact(fact))
  for (const list of lists.values()) add(headings.facts, (by) => by.list(list))
  for (const parameter of pack.parameters.values()) add(headings.parameters, (by) => by.parameter(parameter))
  for (const policy of pack.policies.values()) add(headings.policies, (by) => by.policy(policy))
  for (const actor of pack.actors.values()) add(headings.actors, (by) => by.actor(actor))
  let number = 0
  return [...sections].map(([heading, entries], place) => ({
    heading,
    entries: entries.map((entry) => ({ number: ++number, ...entry })),
    ...(place === sections.size - 1 ? stoppedBy(budget) : {}),
  }))
}
