import { memoize } from "effect/Function"
import type { Node, Places } from "../expression.ts"
import { kindOf } from "../language/kinds.ts"
import { partsOf } from "../language/parts.ts"
import type { Rule } from "../law/rule.ts"
import type { Proof } from "../readers/proof.ts"
import { digestOf } from "../values/digest.ts"
import {
  type CodeSentences,
  fillPlaces,
  placesOf,
  type Sentences,
  type SentencesOfCode,
} from "../values/sentences.ts"
import type { Text } from "../values/text.ts"
import type { Value } from "../values/value.ts"

/** What has sentences with places: a clause or an exception, over its condition. */
export interface Worded {
  readonly sentences?: Sentences
  readonly places?: Places
}

/** The sentences of a truth; none where a fact, a field, a clause or a rule has none. */
export const sentencesOf = (node: Node): Sentences | undefined => {
  switch (node.op) {
    case "fact":
    case "field":
      return node.sentences !== undefined && "yes" in node.sentences ? node.sentences : undefined
    case "clause":
    case "rule":
      return node.sentences
    default:
      return undefined
  }
}

/** The sentences of what a condition is about, where it is about one thing: that the thing is so, or with `not` that it is not. */
export const sentencesOfCondition = (of: Node): Sentences | undefined => {
  if (of.op !== "not") return of.op === "clause" ? undefined : sentencesOf(of)
  const denied = sentencesOfCondition(of.of)
  return denied === undefined ? undefined : { ...denied, yes: denied.no, no: denied.yes }
}

/** The sentences of a code; none where a fact, a field or a rule has none. */
export const codeSentencesOf = (node: Node): CodeSentences | undefined => {
  switch (node.op) {
    case "fact":
    case "field":
      return node.sentences !== undefined && "is" in node.sentences ? node.sentences : undefined
    case "rule":
      return node.codeSentences
    default:
      return undefined
  }
}

/** The sentences of one code: its own, or those with a place for its words. */
export const sentencesOfCode = (sentences: CodeSentences, code: string): SentencesOfCode =>
  sentences.codes?.[code] ?? sentences

const isNamed = (node: Node, name: string): boolean => {
  switch (node.op) {
    case "fact":
    case "parameter":
    case "policy":
    case "rule":
      return node.id === name
    case "field":
      return node.name === name || `${node.list}.${node.name}` === name
    case "today":
    case "lawDay":
      return node.op === name
    case "clause":
      return node.id === name && kindOf(node) !== "truth"
    default:
      return false
  }
}

const isSame = (left: Node, right: Node): boolean =>
  left === right || (left.op === right.op && digestOf(left) === digestOf(right))

/** Whether a part of an expression is the one that a place names. */
const isAt = (name: string, places: Places | undefined): ((node: Node) => boolean) => {
  const named = places !== undefined && Object.hasOwn(places, name) ? places[name] : undefined
  return named === undefined ? (node) => isNamed(node, name) : (node) => isSame(node, named)
}

type Rules = ReadonlyMap<string, Rule>

/** Looks into an expression, then into the rules that it refers to. */
const findNode = (
  node: Node,
  matches: (node: Node) => boolean,
  rules: Rules,
  seen: Set<string> = new Set(),
): Node | undefined => {
  const referred: Array<Node> = []
  const find = (inner: Node): Node | undefined => {
    if (matches(inner)) return inner
    if (inner.op === "rule" && !seen.has(inner.id)) {
      seen.add(inner.id)
      const rule = rules.get(inner.id)
      if (rule !== undefined) referred.push(rule.expression)
    }
    for (const part of partsOf(inner)) {
      const found = find(part)
      if (found !== undefined) return found
    }
    return undefined
  }
  const found = find(node)
  if (found !== undefined) return found
  for (const expression of referred) {
    const within = findNode(expression, matches, rules, seen)
    if (within !== undefined) return within
  }
  return undefined
}

/** The value of a field is that of one entry, so it is none of the whole condition. */
const readsField = /* @__PURE__ */ memoize(
  (node: Node): boolean => node.op === "field" || partsOf(node).some(readsField),
)

const findProof = (proof: Proof, matches: (node: Node) => boolean): Proof | undefined => {
  if (proof.value !== undefined && matches(proof.node) && !readsField(proof.node)) return proof
  for (const part of proof.parts) {
    const found = findProof(part, matches)
    if (found !== undefined) return found
  }
  return undefined
}

/** The part of an expression at a place, with its value where a proof knows it. */
export interface Placed {
  readonly node: Node
  readonly value?: Value
}

/** The part of a condition at a place of its sentences; `undefined` where it has no such part. */
export const placed = (
  name: string,
  of: Node,
  places: Places | undefined,
  rules: Rules,
  proof?: Proof,
): Placed | undefined => {
  const matches = isAt(name, places)
  const known = proof === undefined ? undefined : findProof(proof, matches)
  if (known?.value !== undefined) return { node: known.node, value: known.value }
  const node = findNode(of, matches, rules)
  return node === undefined ? undefined : { node }
}

/** The places of sentences that no part of the condition fills. */
export const openPlaces = ({ places, sentences }: Worded, of: Node, rules: Rules): ReadonlyArray<string> => {
  if (sentences === undefined) return []
  const texts = Object.values(sentences).flatMap((text: Text) => Object.values(text))
  const names = new Set(texts.flatMap(placesOf))
  return [...names].filter((name) => placed(name, of, places, rules) === undefined)
}

/** A sentence with the words of its places; `undefined` where one has none. */
export const filled = (words: string, fill: (name: string) => string | undefined): string | undefined =>
  placesOf(words).every((name) => fill(name) !== undefined) ? fillPlaces(words, fill) : undefined
