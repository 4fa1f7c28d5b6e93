import type { Node } from "../expression.ts"
import { type DecisionKind, nodeOfRule } from "../law/rule.ts"
import type { SearchOptions } from "../readers/completion-search/budget.ts"
import type { Unknown } from "../readers/completion-search/residual.ts"
import type { Decision } from "../readers/decide.ts"
import type { Determination } from "../readers/determine.ts"
import { type Ground, type Proof, placedGroundsOf } from "../readers/proof.ts"
import type { RouteQuantity } from "../readers/route-quantities.ts"
import type { Day } from "../values/day.ts"
import type { Sentences } from "../values/sentences.ts"
import type { Text } from "../values/text.ts"
import type { Kind } from "../values/value.ts"
import { actLines, actorsInWords, citationLines, sourcesOf } from "./describe.ts"
import { line, type Outline } from "./outline.ts"
import { outlineOf, problemLines } from "./outlines.ts"
import { sentenceOf } from "./phrase-of.ts"
import { dayInWords, inLanguage, type Style, saying, valueOfRuleInWords, wordsOf } from "./phrases.ts"
import type { Worded } from "./sentences.ts"
import { Writing } from "./writing.ts"

/** The part of a decision that its sentence says. */
type Verdict = Pick<Decision, "acts" | "outcome" | "rule"> & Partial<Pick<Decision, "timeline">>

/** The deciders at the stage of the case. */
const decidersInWords = (style: Style, { acts }: Verdict): string => {
  const deciders = acts.flatMap(({ by, kind, together }) =>
    kind === "decide" ? [actorsInWords(style, by, { together })] : [],
  )
  return wordsOf(style).alternatives([...new Set(deciders)])
}

/** A decision at a stage without a proposal, as together with the judgment: the court decides of itself. */
const effectiveKind = ({ acts, rule: { kind } }: Verdict): DecisionKind =>
  kind === "discretion" && acts.length > 0 && !acts.some((act) => act.kind === "propose")
    ? "administrative"
    : kind

/** Until when something is so; of a day from which it is not known no more is said. */
const untilInWords = (style: Style, until: Day, { timeline = [] }: Verdict): string => {
  const words = wordsOf(style)
  const isOpen = timeline.some(({ from, value }) => from === until && value === undefined)
  const says = isOpen ? words.untilThenOpen : words.until
  return says(dayInWords(style, until))
}

/** The parts, shares and ceilings that limit a decision. */
const limitsInWords = (style: Style, { quantities }: Decision): ReadonlyArray<string> =>
  quantities
    .filter(({ limits, value }) => limits && value !== undefined)
    .map(({ rule, value }) => `${inLanguage(style, rule.title)}: ${valueOfRuleInWords(style, rule, value)}`)

/**
 * The outcome of a decision as one sentence: the answer, its day, the deciders and the limits.
 *
 * @example
 * outcomeInWords(style, decide(conditionalRelease, facts, setting)) // => "not yet; first day: 1405/04/01"
 */
export const outcomeInWords = (style: Style, decision: Decision): string =>
  [outcomeWithoutLimits(style, decision), ...limitsInWords(style, decision)].join(wordsOf(style).separator)

/** The outcome as one sentence, without the limits of what may be decided. */
export const outcomeWithoutLimits = (style: Style, decision: Verdict): string => {
  const words = wordsOf(style)
  const { outcome, rule } = decision
  switch (outcome.outcome) {
    case "eligible": {
      const days = [
        ...(outcome.since === undefined ? [] : [words.since(dayInWords(style, outcome.since))]),
        ...(outcome.until === undefined ? [] : [untilInWords(style, outcome.until, decision)]),
      ]
      const says = rule.adverse === true ? words.adverse : words.eligible
      const eligible = says(effectiveKind(decision), decidersInWords(style, decision))
      return days.length === 0 ? eligible : words.withValue(eligible, days.join(" "))
    }
    case "notYet":
      return outcome.becomes === "eligible"
        ? words.notYet(dayInWords(style, outcome.from))
        : words.notYetThenOpen(dayInWords(style, outcome.from))
    case "barred":
      return words.barred
    case "undetermined":
      return words.undetermined
    case "referred":
      return words.referred(inLanguage(style, outcome.to.title))
  }
}

const groundOutline = (style: Style, { citations }: Ground, text: string): Outline => ({
  text,
  citations,
  of: citationLines(style, citations),
})

/** Grounds that bar, under their heading. */
export interface BarringGrounds {
  /** `grounds`: each holds and bars; `unmet`: each is required; `noneOf`: one of them is required, and none holds. */
  readonly heading: "grounds" | "unmet" | "noneOf"
  readonly grounds: ReadonlyArray<Ground>
}

/**
 * The grounds of a barred decision: unmet conditions, unmet alternatives, and bars. Empty for other outcomes.
 *
 * @example
 * const used = decide(conditionalRelease, { ...facts, usedBefore: true }, setting)
 * barringGroundsOf(used).map(({ grounds, heading }) => [heading, grounds.map(({ id }) => id)]) // => [["grounds", ["58-d"]]]
 */
export const barringGroundsOf = ({ outcome, proof }: Decision): ReadonlyArray<BarringGrounds> => {
  if (outcome.outcome !== "barred") return []
  const places = new Map(placedGroundsOf(proof).map((placed) => [placed.ground.id, placed]))
  const isSo = (ground: Ground): boolean => ground.exception === true || places.get(ground.id)?.isSo === true
  const groupOf = (ground: Ground): number | string => places.get(ground.id)?.alternatives ?? ground.id
  const unmet = Map.groupBy(
    outcome.grounds.filter((ground) => !isSo(ground)),
    groupOf,
  )
  const so = outcome.grounds.filter(isSo)
  const alone = [...unmet.values()].filter(({ length }) => length === 1)
  const together = [...unmet.values()].filter(({ length }) => length > 1)
  return [
    ...(alone.length === 0 ? [] : [{ heading: "unmet" as const, grounds: alone.flat() }]),
    ...together.map((grounds) => ({ heading: "noneOf" as const, grounds })),
    ...(so.length === 0 ? [] : [{ heading: "grounds" as const, grounds: so }]),
  ]
}

/** A ground of a decision in words. */
export interface SaidGround {
  readonly ground: Ground
  readonly text: string
}

/** Grounds of a decision in words, under their heading. */
export interface SaidGrounds {
  readonly heading: string
  /** Whether any one of them would do. */
  readonly alternatives: boolean
  readonly grounds: ReadonlyArray<SaidGround>
}

interface WordedPart {
  readonly worded: Worded
  readonly of: Node
  readonly proof: Proof | undefined
}

/** The clause, the exception or the rule of a ground, where it stands in a proof. */
const partOfGround = (proof: Proof, id: string, seen = new Set<Proof>()): WordedPart | undefined => {
  const { node, parts } = proof
  if (seen.has(proof)) return undefined
  seen.add(proof)
  if (node.op === "clause" && node.id === id) return { worded: node, of: node.of, proof: parts[0] }
  if (node.op === "rule" && node.id === id) return { worded: node, of: node, proof }
  if (node.op === "unless") {
    const index = node.exceptions.findIndex((exception) => exception.id === id)
    const exception = node.exceptions[index]
    if (exception !== undefined) return { worded: exception, of: exception.when, proof: parts[1 + 2 * index] }
  }
  for (const part of parts) {
    const found = partOfGround(part, id, seen)
    if (found !== undefined) return found
  }
  return undefined
}

/** The sentence of a ground that its author wrote. A rule without clauses is its own ground. */
const sentenceOfGround = (
  style: Style,
  { proof, rule }: Pick<Decision, "proof" | "rule">,
  { id }: Ground,
  which: keyof Sentences,
): string | undefined => {
  const whole = id === rule.id ? { worded: rule, of: nodeOfRule(rule), proof } : undefined
  const part = whole ?? partOfGround(proof, id)
  return part === undefined ? undefined : sentenceOf(style, part.worded, which, part.of, part.proof)
}

/**
 * The grounds of a decision in words, under their headings: what bars, what is awaited, what has to stay as it is, what is open.
 * An unmet condition with a sentence of its own is said as what is so; one that has only a title, as the condition.
 *
 * @example
 * const used = decide(conditionalRelease, { ...facts, usedBefore: true }, setting)
 * saidGroundsOf(style, used).map(({ grounds, heading }) => [heading, grounds.map(({ text }) => text)])
 * // => [["ground", ["used before"]]]
 */
export const saidGroundsOf = (style: Style, decision: Decision): ReadonlyArray<SaidGrounds> => {
  const { outcome } = decision
  const { headings } = wordsOf(style)
  const say = (ground: Ground, which: keyof Sentences): SaidGround => ({
    ground,
    text: sentenceOfGround(style, decision, ground, which) ?? inLanguage(style, ground.title),
  })
  const under = (
    heading: string,
    grounds: ReadonlyArray<Ground>,
    which: keyof Sentences,
  ): ReadonlyArray<SaidGrounds> =>
    grounds.length === 0
      ? []
      : [{ heading, alternatives: false, grounds: grounds.map((ground) => say(ground, which)) }]
  switch (outcome.outcome) {
    case "eligible":
      return []
    case "notYet":
      return [
        ...under(headings.awaits, outcome.awaits, "yes"),
        ...under(headings.whileTrue, outcome.whileTrue, "yes"),
      ]
    case "barred":
      return barringGroundsOf(decision).flatMap(({ grounds, heading }) => {
        if (heading === "grounds") return under(headings.grounds, grounds, "yes")
        if (heading === "noneOf")
          return [
            { heading: headings.noneOf, alternatives: true, grounds: grounds.map((one) => say(one, "yes")) },
          ]
        const isSaid = (ground: Ground) => sentenceOfGround(style, decision, ground, "no") !== undefined
        return [
          ...under(headings.grounds, grounds.filter(isSaid), "no"),
          ...under(
            headings.unmet,
            grounds.filter((ground) => !isSaid(ground)),
            "yes",
          ),
        ]
      })
    case "undetermined":
      return under(headings.openClauses, outcome.openClauses, "question")
    case "referred":
      return under(headings.grounds, [outcome.ground], "yes")
  }
}

const reasons = (style: Style, decision: Decision): ReadonlyArray<Outline> =>
  saidGroundsOf(style, decision).map(({ grounds, heading }) => ({
    text: heading,
    of: grounds.map(({ ground, text }) => groundOutline(style, ground, text)),
  }))

const kindOfUnknown = (unknown: Unknown): Kind | "list" =>
  unknown.of === "fact" ? unknown.fact.kind : unknown.of === "field" ? unknown.field.kind : "list"

/**
 * The question for an unknown that its author wrote; `undefined` where it has only a label.
 *
 * @example
 * const { missing } = decide(conditionalRelease, { ...facts, goodConduct: undefined }, { ...setting, today: jalaliDay(1405, 4, 1) })
 * missing.questions.map(({ unknown }) => writtenQuestionOf(unknown)) // => [undefined]
 */
export const writtenQuestionOf = (unknown: Unknown): Text | undefined =>
  unknown.of === "fact"
    ? unknown.fact.sentences?.question
    : unknown.of === "field"
      ? unknown.field.sentences?.question
      : unknown.list.sentences?.question

/**
 * An unknown of a case as a question, so that it is never read as a statement.
 *
 * @example
 * const { missing } = decide(conditionalRelease, { ...facts, goodConduct: undefined }, { ...setting, today: jalaliDay(1405, 4, 1) })
 * missing.questions.map(({ unknown }) => questionInWords(style, unknown)) // => ["is this so: good conduct?"]
 */
export const questionInWords = (style: Style, unknown: Unknown): string => {
  const question = writtenQuestionOf(unknown)
  return question === undefined
    ? wordsOf(style).question(inLanguage(style, unknown.label), kindOfUnknown(unknown))
    : inLanguage(style, question)
}

/**
 * The origin of a document: its issuer, the party that presents it with who issued it, or the record; `undefined` where none is named.
 *
 * @example
 * const { missing } = decide(conditionalRelease, { ...facts, goodConduct: undefined }, { ...setting, today: jalaliDay(1405, 4, 1) })
 * missing.questions.map(({ unknown }) => originInWords(style, unknown)) // => ["issued by: head of prison"]
 */
export const originInWords = (
  style: Style,
  { issuedBy, issuer }: { readonly issuer?: string; readonly issuedBy?: Text },
): string | undefined => {
  const actor = issuer === undefined ? undefined : style.pack.actors.get(issuer)
  if (actor === undefined) return undefined
  const { headings, separator } = wordsOf(style)
  const said = (heading: string, by: Text): string => `${heading}: ${inLanguage(style, by)}`
  const issued = issuedBy === undefined ? [] : [said(headings.issuer, issuedBy)]
  switch (actor.nature) {
    case "party":
      return [...issued, said(headings.presenter, actor.presents ?? actor.title)].join(separator)
    case "record":
      return [...issued, said(headings.record, actor.title)].join(separator)
    default:
      return said(headings.issuer, actor.title)
  }
}

/** The missing facts, the most useful first: origin, document and reasons. */
const missingLines = (style: Style, { missing }: Pick<Decision, "missing">): ReadonlyArray<Outline> => {
  const { headings } = wordsOf(style)
  const questions = missing.questions.map(({ reasons, unknown }): Outline => {
    const origin = originInWords(style, unknown)
    const { evidence } = unknown
    return {
      text: questionInWords(style, unknown),
      of: [
        ...(origin === undefined ? [] : [line(origin)]),
        ...(evidence === undefined ? [] : [line(`${headings.evidence}: ${inLanguage(style, evidence)}`)]),
        ...reasons.map((reason) =>
          groundOutline(style, reason, `${headings.why}: ${inLanguage(style, reason.title)}`),
        ),
      ],
    }
  })
  return questions.length === 0 ? [] : [{ text: headings.missing, of: questions }]
}

/**
 * A quantity of a decision as one line: its title, its value, and the day where it is a later one.
 *
 * @example
 * const sum = quantityRule("money", {
 *   id: "sum", title: text("مبلغ", "the sum"), citations: [ipc("58")], kind: "automatic", expression: money(500),
 * })
 * const decision = decide(conditionalRelease, facts, setting)
 * const quantity = { ...determine(sum, facts, setting), limits: false, missing: decision.missing }
 * quantityInWords({ ...style, pack }, decision, quantity) // => "the sum: 500 rials"
 */
export const quantityInWords = (style: Style, decision: Decision, quantity: RouteQuantity): string => {
  const { rule, today, value } = quantity
  const said = `${inLanguage(style, rule.title)}: ${valueOfRuleInWords(style, rule, value)}`
  return today === decision.today ? said : wordsOf(style).asOf(said, dayInWords(style, today))
}

/** The quantities of a decision, each with its articles and its missing facts. */
const quantityOutlines = (style: Style, decision: Decision): ReadonlyArray<Outline> => {
  const of = decision.quantities.map((quantity): Outline => {
    const { citations } = quantity.rule
    return {
      text: quantityInWords(style, decision, quantity),
      citations,
      of: [
        ...citationLines(style, citations),
        ...(quantity.value === undefined
          ? [...missingLines(style, quantity), ...problemLines(style, quantity.proof)]
          : []),
      ],
    }
  })
  return of.length === 0 ? [] : [{ text: wordsOf(style).headings.quantities, of }]
}

/** Who reads an explanation, and how many parts of the proof it may say. */
export interface ExplainOptions extends SearchOptions {
  /** A judge, who holds it against the law, gets the articles and the whole proof; an officer what to do. Default `judge`. */
  readonly for?: "officer" | "judge"
}

/**
 * A decision in words: the outcome, the acts, the grounds, what is missing, and the proof with every condition marked. An officer gets it
 * without the proof. A rule that is read more than once is written out where it stands first. Where a budget is spent, the last line says that the proof
 * stopped.
 *
 * @example
 * const decision = decide(conditionalRelease, facts, setting)
 * explain(decision, style).text // => "conditional release: not yet; first day: 1405/04/01"
 * explain(decision, { ...style, language: "fa" }).text
 * // => "آزادی مشروط: هنوز زمان آن نرسیده است؛ نخستین روز: ۱۴۰۵/۰۴/۰۱"
 * explain(decision, style).of.at(-1)?.text // => "why"
 * explain(decision, style, { for: "officer" }).of.at(-1)?.text // => "sources"
 */
export const explain = (
  decision: Decision,
  style: Style,
  { for: reader = "judge", ...options }: ExplainOptions = {},
): Outline => {
  const { rule } = decision
  const writing = new Writing(wordsOf(style), options)
  return writing.finished({
    text: `${inLanguage(style, rule.title)}: ${outcomeInWords(style, decision)}`,
    citations: rule.citations,
    of: [
      ...actLines(style, decision.acts),
      ...quantityOutlines(style, decision),
      ...reasons(style, decision),
      ...missingLines(style, decision),
      sourcesOf(style, rule),
      ...(reader === "judge" ? [proofOutline({ ...style, writing }, decision)] : []),
    ],
  })
}

const proofOutline = (style: Style, { proof, rule }: Pick<Determination, "proof" | "rule">): Outline => ({
  text: wordsOf(style).headings.why,
  of: [outlineOf(saying(style, rule), nodeOfRule(rule), proof), ...problemLines(style, proof)],
})

/**
 * A determined quantity in words, with its proof.
 *
 * @example
 * explainDetermination(determine(degreeOfImprisonment, facts, setting), style).text // => "degree of imprisonment: 5"
 */
export const explainDetermination = (
  determination: Determination,
  style: Style,
  options: SearchOptions = {},
): Outline => {
  const { rule, value } = determination
  const writing = new Writing(wordsOf(style), options)
  return writing.finished({
    text: `${inLanguage(style, rule.title)}: ${valueOfRuleInWords(style, rule, value)}`,
    citations: rule.citations,
    of: [sourcesOf(style, rule), proofOutline({ ...style, writing }, determination)],
  })
}
