/**
 * A route and its decision as lines for a person.
 *
 * @module
 */

import { type MissingFields, missingFields } from "@bazgasht/core"
import {
  actsInWords,
  barringGroundsOf,
  type Citation,
  citationInWords,
  type Decision,
  explain,
  type Facts,
  type Ground,
  inLanguage,
  type Outcome,
  type Outline,
  outcomeInWords,
  problemLines,
  quantityInWords,
  type Remedy,
  type RouteQuantity,
  remedies,
  type Setting,
  type Text,
  text,
  valueInWords,
  wordsOf,
} from "@bazgasht/rules"
import type { AskedFiles } from "../case-files/asked-files.ts"
import type { Tone } from "../terminal/paint.ts"
import { fieldLine, problemsBesideFacts, questionLine } from "./missing-lines.ts"
import type { Voice } from "./voice.ts"

type OutcomeName = Outcome["outcome"]

/** How an outcome looks, and the heading under which routes of this outcome stand. */
export const looks: Record<
  OutcomeName,
  { readonly tone: Tone; readonly sign: Text; readonly heading: Text }
> = {
  eligible: { tone: "good", sign: text("✓", "✓"), heading: text("اکنون ممکن است", "Open now") },
  notYet: { tone: "later", sign: text("…", "…"), heading: text("هنوز زود است", "Not yet") },
  undetermined: {
    tone: "open",
    sign: text("؟", "?"),
    heading: text("پرونده ناقص است", "Something is missing"),
  },
  referred: { tone: "open", sign: text("←", "→"), heading: text("مرجع دیگر", "For another authority") },
  barred: { tone: "bad", sign: text("✗", "✗"), heading: text("ممکن نیست", "Not open") },
}

/** How a rule looks whose conditions are met and whose effect is against the person: no tick stands before a prison. */
const against = { tone: "bad", sign: text("⚠", "⚠") } as const

const everyCompletion = text(
  "هر پاسخی به نامعلوم‌ها داده شود، نتیجه همین است",
  "whatever the answers to what is unknown",
)

const changeHeading = text("آنچه نتیجه را برمی‌گرداند", "what would turn it")

/** The articles without how sure we are of them: that stands with the whole proof. But what is no law is called so everywhere. */
const placesInWords = (voice: Voice, citations: ReadonlyArray<Citation>): string => {
  const places = citations.map((citation) => {
    const { article, confidence, instrument } = citation
    if (confidence === "design") return citationInWords(voice, citation)
    return wordsOf(voice).article(
      inLanguage(voice, instrument.title),
      article === undefined ? undefined : inLanguage(voice, article),
    )
  })
  // One place that was confirmed in two ways is one place here.
  return [...new Set(places)].join(wordsOf(voice).separator)
}

const groundInWords = (voice: Voice, { citations, title }: Ground): string =>
  citations.length === 0
    ? inLanguage(voice, title)
    : wordsOf(voice).withValue(inLanguage(voice, title), placesInWords(voice, citations))

const groundLines = (voice: Voice, heading: string, grounds: ReadonlyArray<Ground>): ReadonlyArray<string> =>
  grounds.map((ground) => `${heading}: ${groundInWords(voice, ground)}`)

/** Who acts towards the decision, who of them may and who must, and by which articles. */
const stepLines = (voice: Voice, { acts, rule }: Decision): ReadonlyArray<string> => {
  const { headings, separator } = wordsOf(voice)
  const steps = actsInWords(voice, acts)
  const sources = rule.citations.map((citation) => citationInWords(voice, citation)).join(separator)
  return [...(steps.length === 0 ? [] : [steps.join(separator)]), `${headings.sources}: ${sources}`]
}

/** The fields of the file that are missing to know a quantity which belongs to a decision. */
export const fieldsOfQuantity = (
  { missing: toSettle, rule, today }: Pick<RouteQuantity, "rule" | "missing" | "today">,
  { asked }: Detail,
  facts: Facts,
  setting: Setting,
): MissingFields | undefined => {
  const file = toSettle.questions.length === 0 ? undefined : asked?.(facts)
  return file === undefined
    ? undefined
    : missingFields({ rule, missing: toSettle }, file, { ...setting, today })
}

/** What is missing to know a quantity: the fields of the smallest set, or the facts where no file is asked. */
const lackingLabels = ({ missing: toSettle }: RouteQuantity, fields: MissingFields | undefined) => {
  const [best] = toSettle.sets
  if (fields === undefined) return (best?.unknowns ?? []).map(({ label }) => label)
  const [smallest] = fields.sets
  return (smallest ?? fields.questions.map(({ field }) => field)).map(({ label }) => label)
}

/** A quantity with its articles; or what is missing to know it. */
const quantityLine = (
  voice: Voice,
  decision: Decision,
  quantity: RouteQuantity,
  fields: MissingFields | undefined,
): string => {
  const { headings, list, quoted, separator } = wordsOf(voice)
  const said = quantityInWords(voice, decision, quantity)
  if (quantity.value !== undefined)
    return [said, placesInWords(voice, quantity.rule.citations)].filter((part) => part !== "").join(separator)
  const lacking = lackingLabels(quantity, fields).map((label) => quoted(inLanguage(voice, label)))
  const [problem] = problemsBesideFacts(voice, quantity.proof, fields !== undefined)
  const why = lacking.length > 0 ? `${headings.missing}: ${list(lacking)}` : problem
  return why === undefined ? said : `${said}${separator}${why}`
}

/** How long, from when, how much. Of a decision that lacks something itself only what is known is said. */
const quantityLines = (
  voice: Voice,
  decision: Decision,
  detail: Detail,
  facts: Facts,
  setting: Setting,
): ReadonlyArray<string> => {
  const isOpen = decision.outcome.outcome === "undetermined"
  return decision.quantities
    .filter(({ value }) => value !== undefined || !isOpen)
    .map((quantity) =>
      quantityLine(
        voice,
        decision,
        quantity,
        quantity.value === undefined ? fieldsOfQuantity(quantity, detail, facts, setting) : undefined,
      ),
    )
}

/** What to ask, the most useful first; where nobody can be asked, what the law or our sources leave open. */
const missingLines = (
  voice: Voice,
  decision: Decision,
  fields: MissingFields | undefined,
): ReadonlyArray<string> => {
  const { questions } = decision.missing
  if (fields !== undefined && fields.questions.length > 0)
    return fields.questions.map((question) => fieldLine(voice, question))
  if (fields === undefined && questions.length > 0)
    return questions.map((question) => questionLine(voice, question))
  const { headings } = wordsOf(voice)
  const open = decision.outcome.outcome === "undetermined" ? decision.outcome.openClauses : []
  return [
    ...groundLines(voice, headings.openClauses, open),
    ...problemLines(voice, decision.proof).map((problem) => `${headings.missing}: ${problem.text}`),
  ]
}

/** What a person wants to know first, under the outcome. */
const essentials = (
  voice: Voice,
  decision: Decision,
  fields: MissingFields | undefined,
): ReadonlyArray<string> => {
  const { headings } = wordsOf(voice)
  const { outcome } = decision
  switch (outcome.outcome) {
    case "eligible":
      return stepLines(voice, decision)
    case "notYet":
      return [
        ...groundLines(voice, headings.awaits, outcome.awaits),
        ...(outcome.becomes === "undetermined" ? missingLines(voice, decision, fields) : []),
        ...stepLines(voice, decision),
      ]
    case "undetermined":
      return missingLines(voice, decision, fields)
    case "barred":
      return barringGroundsOf(decision).flatMap(({ grounds, heading }) =>
        heading === "noneOf"
          ? [
              `${headings.noneOf}: ${grounds.map((ground) => groundInWords(voice, ground)).join(wordsOf(voice).separator)}`,
            ]
          : groundLines(voice, headings[heading], grounds),
      )
    case "referred":
      return groundLines(voice, headings.grounds, [outcome.ground])
  }
}

const marks = { yes: "✓ ", no: "✗ ", unknown: "? " }

const linesOf = (outline: Outline, indent: string): ReadonlyArray<string> => [
  `${indent}${outline.mark === undefined ? "" : marks[outline.mark]}${outline.text}`,
  ...outline.of.flatMap((inner) => linesOf(inner, `${indent}  `)),
]

/** The explanation, with what is missing said as fields of the file where there is one. */
const wholeProof = (
  voice: Voice,
  decision: Decision,
  fields: MissingFields | undefined,
  quantities: () => ReadonlyArray<string>,
): ReadonlyArray<string> => {
  const { headings } = wordsOf(voice)
  const isOpen = decision.quantities.some(({ value }) => value === undefined)
  return explain(decision, voice).of.flatMap((part) => {
    if (fields !== undefined && part.text === headings.missing) return missingLines(voice, decision, fields)
    if (isOpen && part.text === headings.quantities)
      return [headings.quantities, ...quantities().map((line) => `  ${line}`)]
    return linesOf(part, "")
  })
}

const remedyInWords = (voice: Voice, { changes }: Remedy): string =>
  wordsOf(voice).list(
    changes.map(
      ({ fact, to }) =>
        `${wordsOf(voice).quoted(inLanguage(voice, fact.label))}: ${valueInWords(voice, fact.kind, to)}`,
    ),
  )

const remedyLines = (
  voice: Voice,
  decision: Decision,
  facts: Facts,
  setting: Setting,
): ReadonlyArray<string> =>
  remedies(decision.rule, facts, setting).remedies.map(
    (remedy) => `${inLanguage(voice, changeHeading)}: ${remedyInWords(voice, remedy)}`,
  )

/** What is wanted besides the outcome. */
export interface Detail {
  readonly proof: "essentials" | "whole"
  /** Whether to say which changes would turn an answer that is not yes. */
  readonly remedies: boolean
  /** The file behind the facts on which something was decided, where what is missing is to be said as its fields. */
  readonly asked?: AskedFiles
}

/** What is missing of a decision, as fields of the file behind it. */
export const fieldsOf = (
  decision: Decision,
  { asked }: Detail,
  facts: Facts,
  setting: Setting,
): MissingFields | undefined => {
  const file = decision.missing.questions.length === 0 ? undefined : asked?.(facts)
  return file === undefined ? undefined : missingFields(decision, file, setting)
}

/** A decision as lines: the outcome first, and under it the essentials or the whole proof. */
export const routeLines = (
  voice: Voice,
  decision: Decision,
  detail: Detail,
  facts: Facts,
  setting: Setting,
): ReadonlyArray<string> => {
  const { outcome } = decision.outcome
  const isAgainst = outcome === "eligible" && decision.rule.adverse === true
  const { sign, tone } = isAgainst ? against : looks[outcome]
  const title = `${inLanguage(voice, decision.rule.title)} (${decision.rule.id})`
  const said = outcome === "eligible" || outcome === "notYet" || outcome === "referred"
  const fields =
    outcome === "notYet" || outcome === "undetermined"
      ? fieldsOf(decision, detail, facts, setting)
      : undefined
  const quantities = () => quantityLines(voice, decision, detail, facts, setting)
  const under =
    detail.proof === "whole"
      ? wholeProof(voice, decision, fields, quantities)
      : [...essentials(voice, decision, fields), ...quantities()]
  return [
    `${voice.paint(tone, inLanguage(voice, sign))} ${voice.paint("heading", title)}${said ? `: ${outcomeInWords(voice, decision)}` : ""}`,
    ...[
      ...(decision.mode === "exact" ? [inLanguage(voice, everyCompletion)] : []),
      ...under,
      ...(detail.remedies && outcome !== "eligible" ? remedyLines(voice, decision, facts, setting) : []),
    ].map((line) => `    ${line}`),
  ]
}
