/**
 * Conditions as analysts write them: facts, numbers of the law and rules of the pack by their ids, compared and combined.
 *
 * ```yaml
 * all:
 *   - { fact: sex, is: female }
 *   - { since: birthDay, atLeast: 60y }
 * ```
 */

import type { FieldPath } from "@bazgasht/casework"
import {
  expressionsOfRule,
  type FactNode,
  type Kind,
  type Node,
  type Relation,
  type RulePack,
  text,
  type Value,
  walk,
} from "@bazgasht/rules"
import {
  type DocumentFields,
  type DocumentReader,
  hasFields,
  nearestNames,
} from "../documents/document-reader.ts"
import { idsInWords, kindInWords } from "./kinds.ts"
import type { ReformFlaw } from "./reform-error.ts"
import { readValue } from "./written-value.ts"

interface Subject {
  readonly node: Node
  readonly kind: Kind
  /** The codes that it can be, where a fact declares them. */
  readonly codes?: ReadonlyArray<string>
}

const subjectOf = (node: Extract<Node, { readonly op: "fact" | "parameter" | "rule" }>): Subject => ({
  node,
  kind: node.kind,
  ...("codes" in node && node.codes !== undefined ? { codes: node.codes } : {}),
})

interface Vocabulary {
  readonly facts: ReadonlyMap<string, FactNode>
}

const vocabularies = new WeakMap<RulePack, Vocabulary>()

const vocabularyOf = (pack: RulePack): Vocabulary => {
  let known = vocabularies.get(pack)
  if (known === undefined) {
    const facts = new Map<string, FactNode>()
    for (const rule of pack.rules.values())
      for (const expression of expressionsOfRule(rule))
        walk(expression, (node) => {
          if (node.op === "fact") facts.set(node.id, node)
        })
    known = { facts }
    vocabularies.set(pack, known)
  }
  return known
}

const relations: { readonly [field: string]: Relation } = {
  is: "equal",
  isNot: "notEqual",
  atLeast: "atLeast",
  atMost: "atMost",
  moreThan: "more",
  lessThan: "less",
}

const ordered: ReadonlyArray<Kind> = ["count", "money", "day", "term", "ratio"]
const subjects = ["fact", "since", "parameter", "rule"] as const
const combinations = ["all", "any", "not"] as const
const comparisons = [...Object.keys(relations), "oneOf"]

const words = {
  condition: text(
    `شرطی با یکی از: ${[...combinations, ...subjects].join("، ")}`,
    `a condition with one of ${[...combinations, ...subjects].join(", ")}`,
  ),
  ordered: text("چیزی که کمتر و بیشتر دارد", "something of which there is less and more"),
  comparison: text(`یک مقایسه: ${comparisons.join("، ")}`, `one comparison: ${comparisons.join(", ")}`),
}

const unknown = {
  fact: "unknownFact",
  parameter: "unknownParameter",
  rule: "unknownRule",
} as const

const lawDay: Node = { op: "lawDay" }

const truthLiteral = (value: boolean): Node => ({ op: "literal", kind: "truth", value })

class ConditionReader {
  readonly #reader: DocumentReader<ReformFlaw>
  readonly #pack: RulePack

  constructor(reader: DocumentReader<ReformFlaw>, pack: RulePack) {
    this.#reader = reader
    this.#pack = pack
  }

  condition(written: unknown, path: FieldPath): Node | undefined {
    if (typeof written === "boolean") return truthLiteral(written)
    if (!hasFields(written))
      return this.#reader.refuse(
        written === undefined ? "missing" : "wrongForm",
        path,
        written,
        words.condition,
      )
    for (const combination of ["all", "any"] as const)
      if (combination in written) {
        this.#reader.fields(written, path, [combination])
        const parts = this.#reader
          .list(written[combination], [...path, combination])
          ?.map((part, place) => this.condition(part, [...path, combination, place]))
        return parts === undefined || parts.includes(undefined)
          ? undefined
          : { op: combination, of: parts.filter((part) => part !== undefined) }
      }
    if ("not" in written) {
      this.#reader.fields(written, path, ["not"])
      const of = this.condition(written["not"], [...path, "not"])
      return of === undefined ? undefined : { op: "not", of }
    }
    return this.#comparison(written, path)
  }

  #named<A>(
    field: (typeof subjects)[number],
    kind: keyof typeof unknown,
    id: unknown,
    all: ReadonlyMap<string, A>,
    path: FieldPath,
  ): A | undefined {
    return this.#reader.known(unknown[kind], id, [...path, field], all, idsInWords[kind])
  }

  #subject(written: DocumentFields, path: FieldPath): Subject | undefined {
    if ("fact" in written) {
      const fact = this.#named("fact", "fact", written["fact"], vocabularyOf(this.#pack).facts, path)
      return fact === undefined ? undefined : subjectOf(fact)
    }
    if ("since" in written) {
      const days = new Map([...vocabularyOf(this.#pack).facts].filter(([, { kind }]) => kind === "day"))
      const from = this.#named("since", "fact", written["since"], days, path)
      return from === undefined
        ? undefined
        : { node: { op: "termBetween", from, to: { op: "today" } }, kind: "term" }
    }
    if ("parameter" in written) {
      const parameter = this.#named(
        "parameter",
        "parameter",
        written["parameter"],
        this.#pack.parameters,
        path,
      )
      return parameter === undefined
        ? undefined
        : subjectOf({ op: "parameter", id: parameter.id, kind: parameter.kind, at: lawDay })
    }
    if ("rule" in written) {
      const rule = this.#named("rule", "rule", written["rule"], this.#pack.rules, path)
      return rule === undefined
        ? undefined
        : subjectOf({ op: "rule", id: rule.id, kind: rule.valueKind, title: rule.title })
    }
    return this.#reader.refuse("wrongForm", path, written, words.condition)
  }

  #comparison(written: DocumentFields, path: FieldPath): Node | undefined {
    const subject = this.#subject(written, path)
    if (subject === undefined) return undefined
    const own = subjects.find((name) => name in written) ?? "fact"
    this.#reader.fields(written, path, [own, ...comparisons])
    const asked = comparisons.filter((name) => name in written)
    const [comparison] = asked
    const { kind } = subject
    if (comparison === undefined)
      return kind === "truth"
        ? subject.node
        : this.#reader.refuse("missing", path, undefined, words.comparison)
    if (asked.length > 1) return this.#reader.refuse("unexpected", path, asked.join(", "), words.comparison)
    const at = [...path, comparison]
    if (comparison === "oneOf") {
      const of = this.#reader
        .list(written["oneOf"], at)
        ?.map((value, place) => this.#compared(subject, "equal", value, [...at, place]))
      return of === undefined || of.includes(undefined)
        ? undefined
        : { op: "any", of: of.filter((part) => part !== undefined) }
    }
    const relation = relations[comparison] ?? "equal"
    if (relation !== "equal" && relation !== "notEqual" && !ordered.includes(kind))
      return this.#reader.refuse("wrongValue", at, written[comparison], words.ordered)
    return this.#compared(subject, relation, written[comparison], at)
  }

  #compared(subject: Subject, relation: Relation, written: unknown, path: FieldPath): Node | undefined {
    const { kind } = subject
    const right = hasFields(written)
      ? this.#other(kind, written, path)
      : this.#literal(subject, written, path)
    if (right === undefined) return undefined
    if (kind !== "truth") return { op: "compare", relation, left: subject.node, right }
    const holds = right.op === "literal" && right.value === (relation === "equal")
    return right.op !== "literal"
      ? this.#reader.refuse("wrongForm", path, written, kindInWords("truth"))
      : holds
        ? subject.node
        : { op: "not", of: subject.node }
  }

  #other(kind: Kind, written: DocumentFields, path: FieldPath): Node | undefined {
    const other = this.#subject(written, path)
    if (other === undefined) return undefined
    this.#reader.fields(written, path, [...subjects])
    return other.kind === kind
      ? other.node
      : this.#reader.refuse("wrongValue", path, written, kindInWords(kind))
  }

  #literal(subject: Subject, written: unknown, path: FieldPath): Node | undefined {
    const { codes, kind } = subject
    if (codes !== undefined) {
      if (typeof written === "string" && codes.includes(written))
        return { op: "literal", kind, value: written }
      return this.#reader.refuse(
        "wrongValue",
        path,
        written,
        text(`یکی از: ${codes.join("، ")}`, `one of ${codes.join(", ")}`),
        nearestNames(String(written), codes),
      )
    }
    const value: Value | undefined = readValue(this.#reader, this.#pack, kind, written, path)
    return value === undefined ? undefined : { op: "literal", kind, value }
  }
}

export const readCondition = (
  reader: DocumentReader<ReformFlaw>,
  pack: RulePack,
  written: unknown,
  path: FieldPath,
): Node | undefined => new ConditionReader(reader, pack).condition(written, path)
