import type { Node } from "../expression.ts"
import { kindOf } from "../language/kinds.ts"
import { listOf } from "../language/parts.ts"
import { versionOn } from "../law/version.ts"
import { cellHolds } from "../readers/apply.ts"
import { decisiveParts, type Problem, type Proof } from "../readers/proof.ts"
import type { Citation } from "../values/citation.ts"
import type { Day } from "../values/day.ts"
import { type Answer, answerOf, truthOf } from "../values/truth.ts"
import { citationsInWords } from "./citations-in-words.ts"
import { line, type Outline } from "./outline.ts"
import {
  entriesHeading,
  inSameUnit,
  isOfAnyEntry,
  longPartsOf,
  phraseOf,
  rowInWords,
  sentenceOf,
} from "./phrase-of.ts"
import { dayInWords, inLanguage, type Style, saying, valueInWords, wordsOf } from "./phrases.ts"

const markOf = (node: Node, proof: Proof | undefined): { readonly mark?: Answer } =>
  proof === undefined || kindOf(node) !== "truth"
    ? {}
    : { mark: answerOf(truthOf(proof.value as boolean | undefined)) }

const titled = (style: Style, title: string, citations: ReadonlyArray<Citation>): string =>
  citations.length === 0 || style.uncited === true
    ? title
    : wordsOf(style).withValue(title, citationsInWords(style, citations).join(wordsOf(style).separator))

/** The mark of a line that says that a condition is so, or is not so. */
const markWhen = (node: Node, proof: Proof | undefined, so: boolean): { readonly mark?: Answer } => {
  const { mark } = markOf(node, proof)
  if (mark === undefined) return {}
  return { mark: so || mark === "unknown" ? mark : mark === "yes" ? "no" : "yes" }
}

/** The mark of a line that says two conditions together. */
const markOfBoth = (one: Proof | undefined, other: Proof | undefined): { readonly mark?: Answer } => {
  if (one === undefined || other === undefined) return {}
  const values = [one.value, other.value]
  return { mark: values.includes(false) ? "no" : values.includes(undefined) ? "unknown" : "yes" }
}

const exceptionLines = (
  style: Style,
  node: Extract<Node, { op: "unless" }>,
  proof: Proof | undefined,
): ReadonlyArray<Outline> =>
  node.exceptions.map((exception, index) => {
    const words = wordsOf(style)
    const when = proof?.parts[1 + 2 * index]
    const gives = outlineOf({ ...style, headOnly: true }, exception.gives, proof?.parts[2 + 2 * index]).text
    const said = sentenceOf(style, exception, "yes", exception.when, when)
    const { of, text } = withFormula(
      style,
      { text: said ?? inLanguage(style, exception.title), isSaid: said !== undefined },
      exception.when,
      when,
      true,
    )
    const title = titled(style, text, exception.citations)
    return {
      text: words.exceptionGives(title, gives, kindOf(exception.gives) === "truth"),
      ...markOf(exception.when, when),
      citations: exception.citations,
      of,
    }
  })

/**
 * A sentence or a title with the formula under it. A formula that would only say the same again is left out, and a value that it adds to
 * the sentence stands in the sentence.
 */
const withFormula = (
  style: Style,
  { isSaid, text }: { readonly text: string; readonly isSaid: boolean },
  node: Node,
  proof: Proof | undefined,
  so: boolean,
): Pick<Outline, "of" | "text"> => {
  const bare = node.op === "not" ? node.of : node
  if (isSaid && (bare.op === "fact" || bare.op === "field")) return { text, of: [] }
  // The mark of the sentence is all that an answer of the law itself could say.
  if (isSaid && proof !== undefined && bare.op === "literal") return { text, of: [] }
  const formula = outlineOf(style, node, proof, so)
  if (formula.text === text) return { text, of: formula.of }
  const addsValueOnly =
    formula.of.length === 0 && formula.text.startsWith(text) && phraseOf(style, node, undefined, so) === text
  if (addsValueOnly) return { text: formula.text, of: [] }
  return { text, of: [isSaid ? { ...formula, behind: "sentence" } : formula] }
}

const combined = (
  style: Style,
  heading: string,
  parts: ReadonlyArray<Node>,
  node: Node,
  proof: Proof | undefined,
  so = true,
  partsSo = so,
): Outline => ({
  text: heading,
  ...markWhen(node, proof, so),
  of: parts.map((part, index) => outlineOf(style, part, proof?.parts[index], partsSo)),
})

/** A number that stands alone on its line. */
const literalInWords = (style: Style, { kind, value }: Extract<Node, { readonly op: "literal" }>): string =>
  kind === "count" && value === 0 && style.scale === undefined
    ? wordsOf(style).zero
    : valueInWords(style, kind, value, style.scale)

/**
 * An expression as an outline; a condition as one that is so, or is not so. With a proof every condition carries its mark, and
 * every phrase its value.
 */
export const outlineOf = (style: Style, node: Node, proof?: Proof, so = true): Outline => {
  const rest = style.writing?.rest()
  if (rest !== undefined) return rest
  const words = wordsOf(style)
  const marked = markWhen(node, proof, so)
  switch (node.op) {
    case "literal":
      return node.kind === "truth"
        ? { text: phraseOf(style, node, proof, so), ...marked, of: [] }
        : line(literalInWords(style, node))
    case "all":
    case "any": {
      const neutral = node.op === "all"
      const kept = node.of.flatMap((part, index) =>
        part.op === "literal" && part.value === neutral ? [] : [{ part, proof: proof?.parts[index] }],
      )
      const [only] = kept
      if (kept.length === 1 && only !== undefined) return outlineOf(style, only.part, only.proof, so)
      const isPaired = (index: number): string | undefined => {
        const [one, other] = [kept[index], kept[index + 1]]
        return neutral && so && one !== undefined ? inSameUnit(style, one.part, other?.part) : undefined
      }
      return {
        text: neutral === so ? words.all : words.any,
        ...marked,
        of: kept.flatMap(({ part, proof: inner }, index) => {
          if (isPaired(index - 1) !== undefined) return []
          const pair = isPaired(index)
          return [
            pair === undefined
              ? outlineOf(style, part, inner, so)
              : { text: pair, ...markOfBoth(inner, kept[index + 1]?.proof), of: [] },
          ]
        }),
      }
    }
    case "atLeast":
      return combined(
        style,
        so ? words.atLeast(node.count) : words.atMost(node.count - 1),
        node.of,
        node,
        proof,
        so,
        true,
      )
    case "not":
      return outlineOf(style, node.of, proof?.parts[0], !so)
    case "clause": {
      const inner = proof?.parts[0]
      const title = inLanguage(style, node.title)
      const isTruth = kindOf(node) === "truth"
      const said = isTruth ? sentenceOf(style, node, so ? "yes" : "no", node.of, inner) : undefined
      const { of, text } = withFormula(
        style,
        { text: said ?? (isTruth ? words.holds(title, so) : title), isSaid: said !== undefined },
        node.of,
        inner,
        so,
      )
      return { text: titled(style, text, node.citations), ...marked, citations: node.citations, of }
    }
    case "unless":
      return so
        ? {
            text: words.unlessHeading,
            ...marked,
            of: [
              { text: words.generalRule, of: [outlineOf(style, node.general, proof?.parts[0])] },
              ...exceptionLines(style, node, proof),
            ],
          }
        : { text: words.none, ...marked, of: [outlineOf(style, node, proof)] }
    case "when": {
      if (node.otherwise.op === "when")
        return { text: words.firstThatHolds, ...marked, of: choices(style, node, proof, so) }
      const condition = conditionApart(style, node.condition, proof?.parts[0])
      // What a known condition leaves out decides nothing.
      const chosen = proof?.parts[0]?.value
      return {
        text: words.ifSo(condition.text),
        ...marked,
        of: [
          ...condition.of,
          ...(chosen === false ? [] : [outlineOf(style, node.gives, proof?.parts[1], so)]),
          ...(chosen === true
            ? []
            : [{ text: words.otherwise, of: [outlineOf(style, node.otherwise, proof?.parts[2], so)] }]),
        ],
      }
    }
    case "versions":
      return {
        text: phraseOf(style, node.at, proof?.parts[0]),
        ...marked,
        of: node.versions.flatMap((version, index) => {
          const day = (of: number | undefined) =>
            of === undefined ? undefined : dayInWords(style, of as Day)
          const at = proof?.parts[0]?.value as number | undefined
          if (proof !== undefined && versionOn([version], at) === undefined) return []
          const text = words.versionHeading(day(version.from), day(version.to))
          const isMarked = marked.mark !== undefined && version.of.op === "literal"
          return [{ text, of: isMarked ? [] : [outlineOf(style, version.of, proof?.parts[1 + index], so)] }]
        }),
      }
    case "table":
      return so
        ? tableOutline(style, node, proof)
        : { text: words.none, ...marked, of: [tableOutline(style, node, proof)] }
    case "rule": {
      const inner = proof?.parts[0]
      const text = phraseOf(style, node, proof, so)
      if (inner === undefined || style.headOnly === true) return { text, ...marked, of: [] }
      if (inner.parts.length > 0 && style.writing?.wasWritten(inner) === true)
        return { text: words.withValue(text, words.saidAbove), ...marked, of: [] }
      return {
        text,
        ...marked,
        of: [{ ...outlineOf(saying(style, node), inner.node, inner), behind: "rule" }],
      }
    }
    case "exists":
    case "every":
      if (isOfAnyEntry(node)) return { text: phraseOf(style, node, proof, so), ...marked, of: [] }
      return {
        text: entriesHeading(style, node.op, so)(words.quoted(inLanguage(style, node.list.label))),
        ...marked,
        of: [outlineOf(style, node.where)],
      }
    default:
      return { ...apart(style, node, proof, so), ...marked }
  }
}

/** Choices in their order, each with its condition; of a proof none behind the one that holds. */
const choices = (
  style: Style,
  node: Extract<Node, { op: "when" }>,
  proof: Proof | undefined,
  so: boolean,
): ReadonlyArray<Outline> => {
  const words = wordsOf(style)
  const [whether, gives, otherwise] = proof?.parts ?? []
  const led = (heading: string, of: Outline): Pick<Outline, "of" | "text"> =>
    of.of.length === 0 && of.mark === undefined
      ? { text: words.under(heading, of.text), of: [] }
      : { text: heading, of: [of] }
  const condition = conditionApart(style, node.condition, whether)
  const heading = words.ifSo(condition.text)
  const given =
    whether?.value === false
      ? { text: heading, of: [] }
      : led(heading, outlineOf(style, node.gives, gives, so))
  const first: Outline = {
    text: given.text,
    ...markOf(node.condition, whether),
    of: [...condition.of, ...given.of],
  }
  if (whether?.value === true) return [first]
  return node.otherwise.op === "when"
    ? [first, ...choices(style, node.otherwise, otherwise, so)]
    : [first, led(words.otherwise, outlineOf(style, node.otherwise, otherwise, so))]
}

/** The condition of a choice; one with rows of its own stands under its line by a letter, since no line holds them. */
const conditionApart = (style: Style, node: Node, proof: Proof | undefined): Outline => {
  if (node.op !== "table") return apart(style, node, proof, true)
  const words = wordsOf(style)
  const { lettered = 0 } = style
  const name = words.letter(lettered)
  const { of, text } = outlineOf({ ...style, lettered: lettered + 1 }, node, proof)
  return { text: words.partHolds(name), of: [{ text: words.under(name, text), of }] }
}

/** A line whose long parts stand under it, each by a letter. */
const apart = (style: Style, node: Node, proof: Proof | undefined, so: boolean): Outline => {
  const words = wordsOf(style)
  const parts = longPartsOf(style, node)
  // A letter within a part that has one is another, so that no line names two things alike.
  const { lettered = 0 } = style
  const within: Style = { ...style, lettered: lettered + parts.size }
  const names = new Map([...parts].map((part, index) => [part, words.letter(lettered + index)]))
  const found = new Map<Node, Proof>()
  const seen = new Set<Proof>()
  const find = (inner: Proof): void => {
    if (seen.has(inner)) return
    seen.add(inner)
    if (names.has(inner.node)) found.set(inner.node, inner)
    else inner.parts.forEach(find)
  }
  if (proof !== undefined) find(proof)
  return {
    text: phraseOf({ ...style, names: new Map([...(style.names ?? []), ...names]) }, node, proof, so),
    of: [...names].map(([part, name]) => {
      const { of, text } = outlineOf(within, part, found.get(part))
      return { text: words.under(name, text), of }
    }),
  }
}

/** A table by its rows, each with the conditions of its columns. With a proof, by those that known inputs do not rule out. */
const tableOutline = (
  style: Style,
  node: Extract<Node, { op: "table" }>,
  proof: Proof | undefined,
): Outline => {
  const words = wordsOf(style)
  const all = node.rows.map((row, index) => ({ row, index }))
  const isOpen = ({ row: { cells } }: (typeof all)[number]): boolean =>
    proof === undefined || cells.every((cell, column) => cellHolds(cell, proof.parts[column]?.value) !== 0)
  const open = all.some(isOpen) ? all.filter(isOpen) : all
  const rows = open.map(({ index, row }) => ({
    when: rowInWords(style, node.inputs, row) ?? words.otherwise,
    gives: outlineOf(style, row.gives, proof?.parts[node.inputs.length + index]),
  }))
  const inputs =
    proof === undefined
      ? []
      : node.inputs.map((input, index): Outline => {
          const inner = proof.parts[index]
          return { text: phraseOf(style, input, inner), ...markOf(input, inner), of: [] }
        })
  const [only] = rows
  if (all.length === 1 && only !== undefined)
    return {
      text: words.onlyWhere(only.when),
      ...markOf(node, proof),
      of: [...inputs, only.gives],
    }
  return {
    text: words.tableHeading(node.hitPolicy),
    ...markOf(node, proof),
    of: [
      ...inputs,
      ...rows.map(({ gives, when }) => ({ text: words.under(when, gives.text), of: gives.of })),
    ],
  }
}

/**
 * The problems at the roots of an unknown value, a line each; an unknown fact is asked for in the words of its author. None where the
 * value is known.
 *
 * @example
 * const unseen = evaluate(valueOfParameter(fineDay), {}, setting)
 * problemLines(style, unseen).map(({ text }) => text)
 * // => ["“what a day of imprisonment comes to” has no known value on 1404/02/10"]
 */
export const problemLines = (
  style: Style,
  proof: Proof,
  isShown: (problem: Problem) => boolean = () => true,
): ReadonlyArray<Outline> => {
  const words = wordsOf(style)
  const found = new Set<string>()
  const factName = new Map<string, string>()
  const questions = new Map<string, string>()
  const seen = new Set<Proof>()
  const visit = (inner: Proof): void => {
    if (inner.value !== undefined || seen.has(inner)) return
    seen.add(inner)
    if (inner.node.op === "fact") {
      const { id, label, sentences } = inner.node
      factName.set(id, inLanguage(style, label))
      if (sentences?.question !== undefined) questions.set(id, inLanguage(style, sentences.question))
    }
    const list = listOf(inner.node)
    if (list !== undefined) factName.set(list.id, inLanguage(style, list.label))
    if (inner.problem !== undefined && isShown(inner.problem)) {
      const title = (id: string): string => {
        const parameter = style.pack.parameters.get(id)
        return parameter === undefined ? id : words.quoted(inLanguage(style, parameter.title))
      }
      const asked = inner.problem.code === "fact.unknown" ? questions.get(inner.problem.fact) : undefined
      found.add(
        asked === undefined
          ? words.problem(inner.problem, {
              fact: (id) => words.quoted(factName.get(id) ?? id),
              parameter: title,
              day: (day) => dayInWords(style, day as Day),
            })
          : words.under(words.headings.missing, asked),
      )
    }
    for (const part of decisiveParts(inner)) visit(part)
  }
  visit(proof)
  return [...found].map((text) => line(text))
}
