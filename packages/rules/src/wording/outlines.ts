import type { Node } from "../expression.ts"
import { kindOf } from "../language/kinds.ts"
import { listOf } from "../language/parts.ts"
import { versionOn } from "../law/version.ts"
import { decisiveParts, type Problem, type Proof } from "../readers/proof.ts"
import type { Citation } from "../values/citation.ts"
import type { Day } from "../values/day.ts"
import { type Answer, answerOf, truthOf } from "../values/truth.ts"
import { line, type Outline } from "./outline.ts"
import {
  cellInWords,
  dayInWords,
  inLanguage,
  phraseOf,
  type Style,
  valueInWords,
  wordsOf,
} from "./phrases.ts"

const markOf = (node: Node, proof: Proof | undefined): { readonly mark?: Answer } =>
  proof === undefined || kindOf(node) !== "truth"
    ? {}
    : { mark: answerOf(truthOf(proof.value as boolean | undefined)) }

/**
 * A citation in words: instrument, article, and the confidence unless the text of the law was seen.
 *
 * @example
 * citationInWords(style, ipc("58")) // => "Islamic Penal Code, article 58"
 * citationInWords({ ...style, language: "fa" }, ipc("58")) // => "مادهٔ ۵۸ قانون مجازات اسلامی"
 */
export const citationInWords = (style: Style, citation: Citation): string => {
  const words = wordsOf(style)
  const article = words.article(
    inLanguage(style, citation.instrument.title),
    citation.article === undefined ? undefined : inLanguage(style, citation.article),
  )
  return citation.confidence === "verifiedText"
    ? article
    : words.withValue(article, words.confidence(citation.confidence))
}

const titled = (style: Style, title: string, citations: ReadonlyArray<Citation>): string =>
  citations.length === 0
    ? title
    : wordsOf(style).withValue(
        title,
        citations.map((citation) => citationInWords(style, citation)).join(wordsOf(style).separator),
      )

const exceptionLines = (
  style: Style,
  node: Extract<Node, { op: "unless" }>,
  proof: Proof | undefined,
): ReadonlyArray<Outline> =>
  node.exceptions.map((exception, index) => {
    const words = wordsOf(style)
    const gives = outlineOf(style, exception.gives, proof?.parts[2 + 2 * index]).text
    const title = titled(style, inLanguage(style, exception.title), exception.citations)
    const when = proof?.parts[1 + 2 * index]
    return {
      text: words.exceptionGives(title, gives),
      ...markOf(exception.when, when),
      citations: exception.citations,
      of: [outlineOf(style, exception.when, when)],
    }
  })

const combined = (
  style: Style,
  heading: string,
  parts: ReadonlyArray<Node>,
  node: Node,
  proof: Proof | undefined,
): Outline => ({
  text: heading,
  ...markOf(node, proof),
  of: parts.map((part, index) => outlineOf(style, part, proof?.parts[index])),
})

/** An expression as an outline. With a proof every condition carries its mark, and every phrase its value. */
export const outlineOf = (style: Style, node: Node, proof?: Proof): Outline => {
  const words = wordsOf(style)
  switch (node.op) {
    case "literal":
      return line(valueInWords(style, node.kind, node.value))
    case "fact":
    case "field":
      return node.kind === "truth"
        ? { text: inLanguage(style, node.label), ...markOf(node, proof), of: [] }
        : line(phraseOf(style, node, proof))
    case "all":
      return node.of.length === 1 && node.of[0] !== undefined
        ? outlineOf(style, node.of[0], proof?.parts[0])
        : combined(style, words.all, node.of, node, proof)
    case "any":
      return combined(style, words.any, node.of, node, proof)
    case "atLeast":
      return combined(style, words.atLeast(node.count), node.of, node, proof)
    case "not":
      return node.of.op === "fact" || node.of.op === "field"
        ? { text: words.holdsNot(inLanguage(style, node.of.label)), ...markOf(node, proof), of: [] }
        : node.of.op === "memberOf"
          ? {
              text: words.memberOfNot(
                phraseOf(style, node.of.of, proof?.parts[0]?.parts[0]),
                words.quoted(inLanguage(style, node.of.set.title)),
              ),
              ...markOf(node, proof),
              of: [],
            }
          : combined(style, words.none, [node.of], node, proof)
    case "clause": {
      const inner = outlineOf(style, node.of, proof?.parts[0])
      const said = inner.of.length === 0 && inner.text === inLanguage(style, node.title)
      return {
        text: titled(style, inLanguage(style, node.title), node.citations),
        ...markOf(node, proof),
        citations: node.citations,
        of: said ? [] : [inner],
      }
    }
    case "unless":
      return {
        text: words.unlessHeading,
        ...markOf(node, proof),
        of: [
          { text: words.generalRule, of: [outlineOf(style, node.general, proof?.parts[0])] },
          ...exceptionLines(style, node, proof),
        ],
      }
    case "when":
      return {
        text: words.ifSo(phraseOf(style, node.condition, proof?.parts[0])),
        ...markOf(node, proof),
        of: [
          outlineOf(style, node.gives, proof?.parts[1]),
          { text: words.otherwise, of: [outlineOf(style, node.otherwise, proof?.parts[2])] },
        ],
      }
    case "versions":
      return {
        text: phraseOf(style, node.at, proof?.parts[0]),
        ...markOf(node, proof),
        of: node.versions.flatMap((version, index) => {
          const day = (of: number | undefined) =>
            of === undefined ? undefined : dayInWords(style, of as Day)
          const at = proof?.parts[0]?.value as number | undefined
          if (proof !== undefined && versionOn([version], at) === undefined) return []
          const text = words.versionHeading(day(version.from), day(version.to))
          return [{ text, of: [outlineOf(style, version.of, proof?.parts[1 + index])] }]
        }),
      }
    case "table":
      return {
        text: words.tableHeading(node.hitPolicy),
        ...markOf(node, proof),
        of: [
          ...(proof === undefined
            ? []
            : node.inputs.map((input, index) => line(phraseOf(style, input, proof.parts[index])))),
          ...node.rows.map((row, index) => {
            const cells = row.cells.map((cell, column) => {
              const input = node.inputs[column]
              return input === undefined ? "" : cellInWords(style, kindOf(input), cell)
            })
            const gives = outlineOf(style, row.gives, proof?.parts[node.inputs.length + index])
            return { text: `${words.list(cells)}: ${gives.text}`, of: gives.of }
          }),
        ],
      }
    case "rule": {
      const inner = proof?.parts[0]
      const text = phraseOf(style, node, proof)
      const of = inner === undefined ? [] : [outlineOf(style, inner.node, inner)]
      return { text, ...markOf(node, proof), of }
    }
    case "exists":
    case "every": {
      const heading = node.op === "every" ? words.everyEntry : words.someEntry
      return {
        text: heading(words.quoted(inLanguage(style, node.list.label))),
        ...markOf(node, proof),
        of: [outlineOf(style, node.where)],
      }
    }
    default:
      return { text: phraseOf(style, node, proof), ...markOf(node, proof), of: [] }
  }
}

/**
 * The problems at the roots of an unknown value, a line each. None where the value is known.
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
  const visit = (inner: Proof): void => {
    if (inner.value !== undefined) return
    if (inner.node.op === "fact") factName.set(inner.node.id, inLanguage(style, inner.node.label))
    const list = listOf(inner.node)
    if (list !== undefined) factName.set(list.id, inLanguage(style, list.label))
    if (inner.problem !== undefined && isShown(inner.problem)) {
      const title = (id: string): string => {
        const parameter = style.pack.parameters.get(id)
        return parameter === undefined ? id : words.quoted(inLanguage(style, parameter.title))
      }
      found.add(
        words.problem(inner.problem, {
          fact: (id) => words.quoted(factName.get(id) ?? id),
          parameter: title,
          day: (day) => dayInWords(style, day as Day),
        }),
      )
    }
    for (const part of decisiveParts(inner)) visit(part)
  }
  visit(proof)
  return [...found].map((text) => line(text))
}
