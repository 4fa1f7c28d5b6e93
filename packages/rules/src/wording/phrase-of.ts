import type { Node, Relation, Row, Scale } from "../expression.ts"
import { kindOf } from "../language/kinds.ts"
import { listOf, partsOf } from "../language/parts.ts"
import type { Proof } from "../readers/proof.ts"
import type { Rounding } from "../values/ratio.ts"
import { fillPlaces, type Sentences, type SentencesOfCode } from "../values/sentences.ts"
import type { Text } from "../values/text.ts"
import type { Value } from "../values/value.ts"
import { cellInWords, inLanguage, type Style, saying, valueInWords, wordsOf } from "./phrases.ts"
import {
  codeSentencesOf,
  filled,
  placed,
  sentencesOf,
  sentencesOfCode,
  sentencesOfCondition,
  type Worded,
} from "./sentences.ts"

type NodeOf<Op extends Node["op"]> = Extract<Node, { readonly op: Op }>

/** The scale of a number, through the forms that only choose among numbers. */
export const scaleOf = (node: Node): Scale | undefined => {
  switch (node.op) {
    case "fact":
    case "field":
    case "parameter":
    case "rule":
      return node.scale
    case "clause":
    case "operator":
    case "smallestOf":
    case "greatestOf":
      return scaleOf(node.of)
    case "when":
      return scaleOf(node.gives) ?? scaleOf(node.otherwise)
    case "unless":
      return scaleOf(node.general)
    case "smallest":
    case "greatest":
      return node.of.map(scaleOf).find((scale) => scale !== undefined)
    case "versions":
      return node.versions.map(({ of }) => scaleOf(of)).find((scale) => scale !== undefined)
    case "table":
      return node.rows.map(({ gives }) => scaleOf(gives)).find((scale) => scale !== undefined)
    default:
      return undefined
  }
}

/** The value of an expression in words, by its kind and its scale, or by that of what it stands beside. */
export const valueOfNode = (style: Style, node: Node, value: Value | undefined, beside?: Scale): string =>
  valueInWords(node.op === "rule" ? saying(style, node) : style, kindOf(node), value, scaleOf(node) ?? beside)

/** The value of a number of the law that never changed. */
const constantOf = ({ pack }: Style, { id }: NodeOf<"parameter">): Value | undefined => {
  const values = pack.parameters.get(id)?.values ?? []
  return values.length === 1 ? values[0]?.value : undefined
}

/** The words at a place of a sentence: the known value, the one value of a parameter that never changed, or a name. */
const wordsAt =
  (style: Style, { places }: Worded, of: Node, proof: Proof | undefined) =>
  (name: string): string | undefined => {
    const found = placed(name, of, places, style.pack.rules, proof)
    if (found === undefined) return undefined
    const { node, value } = found
    if (value !== undefined) return valueOfNode(style, node, value)
    const constant = node.op === "parameter" ? constantOf(style, node) : undefined
    return constant === undefined ? phraseOf(style, node) : valueOfNode(style, node, constant)
  }

/** What an operator says, with its operands in their places; a known value in that of an operand. */
const operatorInWords = (style: Style, node: NodeOf<"operator">, proof: Proof | undefined): string =>
  fillPlaces(inLanguage(style, node.phrase), wordsAt(style, node, node.of, proof?.parts[0]))

/**
 * A sentence over a condition with its places filled: its own, or that of the one thing that it is about. `undefined` where it has
 * none, or a place that nothing fills.
 */
export const sentenceOf = (
  style: Style,
  worded: Worded,
  which: keyof Sentences,
  of: Node,
  proof?: Proof,
): string | undefined => {
  const sentences = worded.sentences ?? sentencesOfCondition(of)
  return sentences === undefined
    ? undefined
    : filled(inLanguage(style, sentences[which]), wordsAt(style, worded, of, proof))
}

const which = (so: boolean): "yes" | "no" => (so ? "yes" : "no")

/** A comparison of a policy with one of its options, as the chosen reading. */
const readingInWords = (style: Style, node: NodeOf<"compare">, so: boolean): string | undefined => {
  const [policyNode, optionNode] =
    node.left.op === "policy" ? [node.left, node.right] : [node.right, node.left]
  if (policyNode.op !== "policy" || optionNode.op !== "literal") return undefined
  const policy = style.pack.policies.get(policyNode.id)
  const option = policy?.options.find(({ id }) => id === optionNode.value)
  if (policy === undefined || option === undefined) return undefined
  const words = wordsOf(style)
  const quoted = (text: Text): string => words.quoted(inLanguage(style, text))
  return words.reading(quoted(policy.title), quoted(option.title), (node.relation === "equal") === so)
}

const isToday = (node: Node): boolean => node.op === "today" || node.op === "lawDay"

const opposite: Record<Relation, Relation> = {
  less: "atLeast",
  atMost: "more",
  equal: "notEqual",
  notEqual: "equal",
  atLeast: "less",
  more: "atMost",
}
const mirrored: Record<Relation, Relation> = {
  less: "more",
  atMost: "atLeast",
  equal: "equal",
  notEqual: "notEqual",
  atLeast: "atMost",
  more: "less",
}

/** What a sentence about a code says, with the code on file where it is another. */
const codeInWords = (
  style: Style,
  node: NodeOf<"compare">,
  so: boolean,
  proof: Proof | undefined,
): string | undefined => {
  const isSubject = ({ op }: Node): boolean => op === "fact" || op === "field"
  const swapped = !isSubject(node.left) && isSubject(node.right)
  const [subject, other] = swapped ? [node.right, node.left] : [node.left, node.right]
  if (kindOf(subject) !== "code") return undefined
  const words = wordsOf(style)
  const known = proof?.parts[swapped ? 1 : 0]?.value
  const equal = (node.relation === "equal") === so
  const code = other.op === "literal" ? String(other.value) : undefined
  const named = subject.op === "rule" ? saying(style, subject) : style
  const phrase = phraseOf(named, other, proof?.parts[swapped ? 0 : 1])
  const value = code === undefined && isSubject(other) ? words.sameAs(phrase) : phrase
  const said = codeSentencesOf(subject)
  const sentence =
    said === undefined
      ? words.isCode(phraseOf(style, subject), value, equal)
      : codeSentence(style, code === undefined ? said : sentencesOfCode(said, code), equal, value)
  if (known === undefined || code === undefined || known === code) return sentence
  // What a rule gives is on no file.
  const found = valueInWords(named, "code", known)
  return subject.op === "rule" ? words.withResult(sentence, found) : words.onFile(sentence, found)
}

const codeSentence = (style: Style, { is, isNot }: SentencesOfCode, so: boolean, value: string): string =>
  fillPlaces(inLanguage(style, so ? is : isNot), (name) => (name === "value" ? value : undefined))

const memberInWords = (
  style: Style,
  { of, set }: NodeOf<"memberOf">,
  so: boolean,
  proof: Proof | undefined,
): string => {
  const words = wordsOf(style)
  const title = inLanguage(style, set.title)
  const said = codeSentencesOf(of)
  const known = proof?.parts[0]?.value
  if (said === undefined) return words.memberOf(phraseOf(style, of, proof?.parts[0]), words.quoted(title), so)
  const { is, isIn = is, isNot, isNotIn = isNot } = said
  const sentence = codeSentence(style, { is: isIn, isNot: isNotIn }, so, words.quoted(title))
  return known === undefined ? sentence : words.onFile(sentence, valueInWords(style, "code", known))
}

/** The person whose age is counted from a day. */
const personBornOn = (node: Node): Text | undefined =>
  (node.op === "fact" || node.op === "field") && node.sentences !== undefined && "ageOf" in node.sentences
    ? node.sentences.ageOf
    : undefined

/** A day that lies a time after another: the other day, and the time in words. */
const laterDay = (
  style: Style,
  node: Node,
  proof: Proof | undefined,
): { readonly since: string; readonly term: string; readonly ageOf?: string } | undefined => {
  const words = wordsOf(style)
  const part = (of: Node, index: number): string => phraseOf(style, of, proof?.parts[index])
  switch (node.op) {
    case "addTerm": {
      const person = personBornOn(node.day)
      return {
        since: part(node.day, 0),
        term: part(node.term, 1),
        ...(person === undefined ? {} : { ageOf: inLanguage(style, person) }),
      }
    }
    case "addDays": {
      if (node.days.op !== "literal")
        return {
          since: part(node.day, 0),
          term: words.wholeDays(asAmount(style, node.days, part(node.days, 1))),
        }
      const days = Number(node.days.value)
      return days < 0 ? undefined : { since: part(node.day, 0), term: words.term({ months: 0, days }) }
    }
    case "completionDay":
      return {
        since: part(node.start, 0),
        term: productInWords(style, node.term, node.share, proof?.parts[1], proof?.parts[2]),
      }
    default:
      return undefined
  }
}

/** The day on which an age is taken where it is that of the law: the day itself, which is that of the decision unless another was asked for. */
const knownDay = (style: Style, proof: Proof | undefined): string | undefined =>
  proof?.value === undefined ? undefined : valueInWords(style, "day", proof.value)

const daysInWords = (
  style: Style,
  { left, right }: NodeOf<"compare">,
  relation: Relation,
  proof: Proof | undefined,
): string | undefined => {
  const words = wordsOf(style)
  const [leftProof, rightProof] = proof?.parts ?? []
  const say = (by: Node, byProof: Proof | undefined, later: Node, of: Proof | undefined, how: Relation) => {
    const found = laterDay(style, later, of)
    if (found === undefined) return undefined
    const on =
      by.op === "today"
        ? undefined
        : by.op === "lawDay" && found.ageOf !== undefined
          ? knownDay(style, byProof)
          : phraseOf(style, by, byProof)
    const sentence =
      found.ageOf === undefined
        ? words.elapsed(how, found.term, found.since, on)
        : words.age(how, found.term, found.ageOf, on)
    return of?.value === undefined
      ? sentence
      : words.completeOn(sentence, valueInWords(style, "day", of.value))
  }
  return (
    say(left, leftProof, right, rightProof, relation) ??
    say(right, rightProof, left, leftProof, mirrored[relation])
  )
}

const comparisonInWords = (
  style: Style,
  node: NodeOf<"compare">,
  so: boolean,
  proof: Proof | undefined,
): string => {
  const { left, right } = node
  const words = wordsOf(style)
  const relation = so ? node.relation : opposite[node.relation]
  const kind = kindOf(left)
  const reading = readingInWords(style, node, so)
  if (reading !== undefined) return reading
  if (kind === "truth" && right.op === "literal")
    return sentence(style, left, (right.value === true) === (relation === "equal"), proof?.parts[0])
  const special =
    kind === "code"
      ? codeInWords(style, node, so, proof)
      : kind === "day"
        ? daysInWords(style, node, relation, proof)
        : undefined
  if (special !== undefined) return special
  const scale = scaleOf(left) ?? scaleOf(right)
  const side = (of: Node, index: number): string => {
    if (scale !== undefined && of.op === "literal" && (scale === "degree" || !isZero(of)))
      return valueInWords(style, kind, of.value, scale)
    return isZero(of) ? words.zero : operandOf(style, of, proof?.parts[index], scale)
  }
  // A number with what it counts is what something is; it equals nothing.
  if (typeof scale === "object" && right.op === "literal" && !isZero(right) && isIdentity(relation))
    return words.isCode(side(left, 0), side(right, 1), relation === "equal")
  const said =
    scale === "degree"
      ? words.degreeRelation(relation, side(left, 0), side(right, 1))
      : words.relation(kind, relation, side(left, 0), side(right, 1))
  return roundedPhrase(style, said, [left, right])
}

/** What two comparisons say together, where it is that two days are in one month or year of the calendar. */
export const inSameUnit = (style: Style, one: Node, other: Node | undefined): string | undefined => {
  if (one.op !== "compare" || other?.op !== "compare") return undefined
  if (one.relation !== "atLeast" || one.right.op !== "startOf") return undefined
  if (other.relation !== "atMost" || other.left.op !== "startOf") return undefined
  const { day: as, unit } = one.right
  const isSame =
    other.left.unit === unit &&
    phraseOf(style, other.left.day) === phraseOf(style, one.left) &&
    phraseOf(style, other.right) === phraseOf(style, as)
  return isSame ? wordsOf(style).inSame(unit, phraseOf(style, one.left), phraseOf(style, as)) : undefined
}

const sameUnit = (style: Style, parts: ReadonlyArray<Node>): ReadonlyArray<Node | string> =>
  parts.flatMap((part, index): ReadonlyArray<Node | string> => {
    const before = parts[index - 1]
    if (before !== undefined && inSameUnit(style, before, part) !== undefined) return []
    return [inSameUnit(style, part, parts[index + 1]) ?? part]
  })

/** Conditions that all hold, without the junctions among them and what always holds. */
const conditionsIn = (node: Node): ReadonlyArray<Node> =>
  node.op === "all"
    ? node.of.flatMap(conditionsIn)
    : node.op === "literal" && node.value === true
      ? []
      : [node]

/** The condition on the entries of a list as one phrase. */
export const conditionOnEntries = (style: Style, where: Node): string => {
  const said = sameUnit(style, conditionsIn(where))
  return wordsOf(style).list(
    said.map((part) =>
      typeof part === "string" ? part : inJunction(style, part, phraseOf(style, part), said.length > 1),
    ),
  )
}

/** A junction among other conditions stands in brackets, so that "and" and "or" are not mistaken for each other. */
const inJunction = (style: Style, node: Node, phrase: string, isAmongOthers = true): string => {
  const bare = node.op === "not" ? node.of : node
  const isJunction = bare.op === "all" || bare.op === "any" || bare.op === "when"
  return isJunction && isAmongOthers ? wordsOf(style).grouped(phrase) : phrase
}

/** The conditions of a row of a table as one phrase; none where it takes whatever comes. */
export const rowInWords = (style: Style, inputs: ReadonlyArray<Node>, { cells }: Row): string | undefined => {
  const words = wordsOf(style)
  const conditions = cells.flatMap((cell, index) => {
    const input = inputs[index]
    if (input === undefined || cell.cell === "any") return []
    const kind = kindOf(input)
    const only = cell.cell === "oneOf" && cell.values.length === 1 ? cell.values[0] : undefined
    if (kind === "truth") return typeof only === "boolean" ? [sentence(style, input, only, undefined)] : []
    const value = cellInWords(style, kind, cell, scaleOf(input))
    if (kind === "code" && (input.op === "fact" || input.op === "field")) {
      const said = codeSentencesOf(input)
      if (said !== undefined)
        return [
          codeSentence(style, only === undefined ? said : sentencesOfCode(said, String(only)), true, value),
        ]
    }
    return [words.column(thing(style, input), value)]
  })
  return conditions.length === 0 ? undefined : conditions.join(words.separator)
}

/** That a condition is so, or is not so. With a proof, what it compares carries its values. */
const sentence = (style: Style, node: Node, so: boolean, proof: Proof | undefined): string => {
  const words = wordsOf(style)
  const textOf = (text: Text): string => inLanguage(style, text)
  const part = (of: Node, index: number, its = so): string => sentence(style, of, its, proof?.parts[index])
  switch (node.op) {
    case "literal":
      return words.truth((node.value === true) === so)
    case "fact":
    case "field": {
      const said = sentencesOf(node)
      return said === undefined ? words.holds(textOf(node.label), so) : textOf(said[which(so)])
    }
    case "rule": {
      const said = sentencesOf(node)
      return said === undefined
        ? words.applies(words.quoted(textOf(node.title)), so)
        : textOf(said[which(so)])
    }
    case "clause":
      return (
        sentenceOf(style, node, which(so), node.of, proof?.parts[0]) ??
        (node.of.op === "fact" ? part(node.of, 0) : words.holds(textOf(node.title), so))
      )
    case "not":
      return part(node.of, 0, !so)
    case "all":
    case "any": {
      const of = node.of.map((inner, index) =>
        inJunction(style, inner, part(inner, index), node.of.length > 1),
      )
      return (node.op === "all") === so ? words.list(of) : words.cellOneOf(of)
    }
    case "atLeast": {
      const heading = so ? words.atLeast(node.count) : words.atMost(node.count - 1)
      return words.under(heading, words.list(node.of.map((inner, index) => part(inner, index, true))))
    }
    case "compare":
      return comparisonInWords(style, node, so, proof)
    case "memberOf":
      return memberInWords(style, node, so, proof)
    case "exists":
    case "every": {
      const list = words.quoted(textOf(node.list.label))
      if (isOfAnyEntry(node)) return words.anyEntry(list, so)
      return words.under(entriesHeading(style, node.op, so)(list), conditionOnEntries(style, node.where))
    }
    case "when":
      return words.choiceBetween(part(node.gives, 1), part(node.condition, 0, true), part(node.otherwise, 2))
    case "unless": {
      const except = words.except(
        part(node.general, 0, true),
        words.alternatives(node.exceptions.map(({ title }) => textOf(title))),
      )
      return so ? except : words.holds(except, false)
    }
    case "versions":
      return words.cellOneOf(node.versions.map(({ of }, index) => part(of, 1 + index)))
    case "table": {
      const rows = node.rows.flatMap((row) => {
        const when = rowInWords(style, node.inputs, row) ?? words.otherwise
        if (row.gives.op !== "literal")
          return [words.grouped(words.list([when, sentence(style, row.gives, so, undefined)]))]
        return row.gives.value === so ? [when] : []
      })
      return words.cellOneOf(rows)
    }
    case "parameter":
      return words.inEffect(thing(style, node), so)
    case "operator":
      return words.holds(operatorInWords(style, node, proof), so)
    default:
      return words.holds(thing(style, node, proof), so)
  }
}

/** Whether a list has an entry at all, whatever it says. */
export const isOfAnyEntry = (node: NodeOf<"every"> | NodeOf<"exists">): boolean =>
  node.op === "exists" && conditionsIn(node.where).length === 0

/** The heading over a condition on entries: some, none, all or not all of them. */
export const entriesHeading = (style: Style, op: "exists" | "every", so: boolean) => {
  const words = wordsOf(style)
  return op === "every" ? (so ? words.everyEntry : words.notEveryEntry) : so ? words.someEntry : words.noEntry
}

/** Roundings within a quantity, each once, without those of the conditions on it. */
const roundingsIn = (node: Node): ReadonlyArray<Rounding> => {
  if (kindOf(node) === "truth") return []
  const own = "rounding" in node ? [node.rounding] : []
  return [...new Set([...own, ...partsOf(node).flatMap(roundingsIn)])]
}

const isChosen = ({ op }: Node): boolean => op === "when" || op === "table" || op === "versions"

/** A longer phrase, or one that chooses within a choice, is not read within another. */
const longestWithin = 90

/** The parts of a quantity or a comparison that are too long to be read within its line. */
export const longPartsOf = (style: Style, node: Node): ReadonlySet<Node> => {
  const found = new Set<Node>()
  const hasChoice = (of: Node): boolean =>
    kindOf(of) !== "truth" && (isChosen(of) || partsOf(of).some(hasChoice))
  const visit = (part: Node): void => {
    if (kindOf(part) === "truth") return
    const isLong =
      isChosen(part) && (partsOf(part).some(hasChoice) || phraseOf(style, part).length > longestWithin)
    if (isLong) found.add(part)
    else within(part)
  }
  const within = (part: Node): void => {
    if (part.op === "exists" || part.op === "every") return
    if (listOf(part) !== undefined && "where" in part) {
      if (conditionOnEntries(style, part.where).length > longestWithin) found.add(part.where)
      if ("of" in part && isComposite(style, part.of)) visit(part.of)
      return
    }
    for (const inner of part.op === "operator" ? Object.values(part.places) : partsOf(part)) visit(inner)
  }
  within(node)
  return found
}

/** A side of a comparison: one that is chosen among several stands in brackets. */
const operandOf = (style: Style, node: Node, proof: Proof | undefined, beside?: Scale): string => {
  const phrase = thing(style, node, proof, beside)
  return isChosen(node) && style.names?.has(node) !== true && proof === undefined
    ? wordsOf(style).grouped(phrase)
    : phrase
}

const roundedPhrase = (style: Style, phrase: string, of: ReadonlyArray<Node>): string => {
  const roundings = [...new Set(of.flatMap(roundingsIn))]
  return roundings.length === 0 ? phrase : wordsOf(style).rounded(phrase, roundings)
}

const isIdentity = (relation: Relation): boolean => relation === "equal" || relation === "notEqual"

const isZero = (node: Node): boolean => node.op === "literal" && node.value === 0

/** Forms whose phrase is read as one operand only in brackets. */
const composite: ReadonlySet<Node["op"]> = new Set([
  "add",
  "subtract",
  "addTerms",
  "subtractTerms",
  "when",
  "table",
  "versions",
])
const extremes: ReadonlySet<Node["op"]> = new Set(["smallest", "greatest"])
const products: ReadonlySet<Node["op"]> = new Set(["multiply", "divide", "scale", "addDays", "addTerm"])
const isComposite = (style: Style, node: Node): boolean =>
  composite.has(node.op) && style.names?.has(node) !== true

const overLists: ReadonlySet<Node["op"]> = new Set(["countOf", "sumOf", "smallestOf", "greatestOf"])

/** A number before its unit: one that is read off a list stands in brackets, so that the unit is not read as part of the list. */
const asAmount = (style: Style, node: Node, phrase: string): string =>
  overLists.has(node.op) && style.names?.has(node) !== true ? wordsOf(style).grouped(phrase) : phrase

/** A fraction of something: one third of it; the whole of it is itself. */
const productInWords = (
  style: Style,
  of: Node,
  by: Node,
  ofProof: Proof | undefined,
  byProof: Proof | undefined,
): string => {
  const words = wordsOf(style)
  const phrase = thing(style, of, ofProof)
  const whole = isComposite(style, of) ? words.grouped(phrase) : phrase
  const isWhole =
    by.op === "literal" && typeof by.value === "object" && "denominator" in by.value
      ? by.value.numerator === by.value.denominator
      : false
  if (isWhole) return whole
  const said = thing(style, by, byProof)
  const share = isComposite(style, by) ? words.grouped(said) : said
  return by.op === "literal" ? words.fractionOf(whole, share) : words.combine("multiply", [share, whole])
}

const named: ReadonlySet<Node["op"]> = new Set(["fact", "field", "parameter", "policy", "rule", "clause"])
const hasName = ({ op }: Node): boolean => named.has(op)

/** The name or the formula of a quantity. With a proof, its parts carry their values, said by the scale of what they stand beside. */
const thing = (style: Style, node: Node, proof?: Proof, beside?: Scale): string => {
  const words = wordsOf(style)
  const phrase = (part: Node, index: number): string => inner(style, part, proof?.parts[index])
  const plain = (part: Node): string => inner(style, part)
  // That a formula is unknown is said by those of its parts that are.
  const isSilent =
    proof === undefined || (proof.value === undefined && proof.parts.length > 0 && !hasName(node))
  const withValue = (text: string): string => {
    if (isSilent) return text
    const value = valueOfNode(style, node, proof?.value, beside)
    return isFormula && proof?.value !== undefined
      ? words.withResult(text, value)
      : words.withValue(text, value)
  }
  const textOf = (text: Text): string => inLanguage(style, text)
  const bracketed = (part: Node, index: number): string =>
    products.has(part.op) || isComposite(style, part)
      ? words.grouped(phrase(part, index))
      : phrase(part, index)
  const operand = (part: Node, index: number): string =>
    isComposite(style, part) || extremes.has(part.op)
      ? words.grouped(phrase(part, index))
      : phrase(part, index)

  const name = style.names?.get(node)
  const isFormula = name === undefined && !hasName(node) && node.op !== "today" && node.op !== "lawDay"
  if (name !== undefined) return withValue(name)
  switch (node.op) {
    case "literal":
      return valueInWords(style, node.kind, node.value)
    case "fact":
    case "field":
      return withValue(words.quoted(textOf(node.label)))
    case "today":
      return withValue(words.today)
    case "lawDay":
      return withValue(words.lawDay)
    case "parameter": {
      const title = style.pack.parameters.get(node.id)?.title
      const name = title === undefined ? node.id : words.quoted(textOf(title))
      const said = words.parameterAt(name, isToday(node.at) ? undefined : plain(node.at))
      const constant = proof === undefined ? constantOf(style, node) : undefined
      return constant === undefined
        ? withValue(said)
        : words.withValue(said, valueOfNode(style, node, constant))
    }
    case "policy": {
      const title = style.pack.policies.get(node.id)?.title
      return withValue(title === undefined ? node.id : words.quoted(textOf(title)))
    }
    case "rule":
      return withValue(words.quoted(textOf(node.title)))
    case "clause":
      return node.of.op === "fact" ? phrase(node.of, 0) : withValue(words.quoted(textOf(node.title)))
    case "when":
      return withValue(words.choiceBetween(plain(node.gives), plain(node.condition), plain(node.otherwise)))
    case "scale":
      return withValue(productInWords(style, node.of, node.by, proof?.parts[0], proof?.parts[1]))
    case "scaleTerm":
      return withValue(productInWords(style, node.term, node.by, proof?.parts[0], proof?.parts[1]))
    case "startOf":
      return withValue(words.startOf(node.unit, plain(node.day)))
    case "completionDay":
      return withValue(
        words.completionDay(
          phrase(node.start, 0),
          productInWords(style, node.term, node.share, proof?.parts[1], proof?.parts[2]),
        ),
      )
    case "smallest":
    case "greatest": {
      const scale = scaleOf(node) ?? beside
      const isNested = (part: Node): boolean =>
        products.has(part.op) || extremes.has(part.op) || isComposite(style, part)
      const said = (part: Node, index: number): string => {
        const of = thing(style, part, proof?.parts[index], scale)
        return isNested(part) ? words.grouped(of) : of
      }
      if (node.op === "greatest" && node.of.length === 2 && node.of.some(isZero)) {
        const index = node.of.findIndex((part) => !isZero(part))
        const quantity = node.of[index]
        if (quantity !== undefined) return withValue(words.atLeastZero(said(quantity, index)))
      }
      const of = words.list(node.of.map(said))
      if (scale === "degree") return withValue(words.extremeDegree(node.op, of))
      return withValue(
        kindOf(node) === "day" ? words.extremeDay(node.op, of) : words.combine(node.op, node.of.map(said)),
      )
    }
    case "multiply":
    case "divide":
    case "subtract":
    case "subtractTerms":
      return withValue(words.combine(node.op, partsOf(node).map(operand)))
    case "add": {
      // A sum that begins with nothing is said without it.
      const of = node.of.flatMap((part, index) => (isZero(part) ? [] : [operand(part, index)]))
      return withValue(of.length === 0 ? phrase(node.of[0] as Node, 0) : words.combine("add", of))
    }
    case "addDays":
      return withValue(
        words.combine("addDays", [
          bracketed(node.day, 0),
          asAmount(style, node.days, bracketed(node.days, 1)),
        ]),
      )
    case "addTerms":
    case "ratio":
    case "addTerm":
    case "daysBetween":
    case "termBetween":
      return withValue(
        words.combine(node.op, partsOf(node).map(node.op === "addTerms" ? operand : bracketed)),
      )
    case "countOf":
    case "sumOf":
    case "smallestOf":
    case "greatestOf": {
      const condition = style.names?.get(node.where) ?? conditionOnEntries(style, node.where)
      const where = node.where.op === "literal" ? "" : ` ${words.where(condition)}`
      const list = `${words.quoted(textOf(node.list.label))}${where}`
      if (node.op === "countOf") return withValue(words.countOf(list))
      const field = isComposite(style, node.of) ? words.grouped(plain(node.of)) : plain(node.of)
      if (node.op === "sumOf") return withValue(words.sumOf(field, list))
      const extreme = node.op === "smallestOf" ? "smallest" : "greatest"
      return withValue(
        scaleOf(node) === "degree"
          ? words.extremeDegree(extreme, words.fieldOf(field, list))
          : words.extremeOf(extreme, field, list, kindOf(node)),
      )
    }
    case "operator":
      return withValue(operatorInWords(style, node, proof))
    case "unless":
      return phrase(node.general, 0)
    case "versions":
      return withValue(words.cellOneOf(node.versions.map(({ of }) => plain(of))))
    case "table":
      return withValue(words.byTable(words.list(node.inputs.map(plain))))
    default:
      return sentence(style, node, true, proof)
  }
}

const inner = (style: Style, node: Node, proof?: Proof, so = true): string =>
  kindOf(node) === "truth" ? sentence(style, node, so, proof) : thing(style, node, proof)

/** An expression as a phrase, a condition as a sentence that it is so or is not so. With a proof, parts carry their values. */
export const phraseOf = (style: Style, node: Node, proof?: Proof, so = true): string =>
  kindOf(node) === "truth"
    ? sentence(style, node, so, proof)
    : roundedPhrase(style, thing(style, node, proof), [node])
