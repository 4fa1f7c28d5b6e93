/** A decision in the words of a language. */

import type { NextQuestion } from "@bazgasht/core"
import {
  type Citation,
  dayInWords,
  inLanguage,
  remedies,
  type Style,
  text,
  timeline,
  valueInWords,
  wordsOf,
} from "@bazgasht/rules"
import {
  actsInWords,
  citationInWords,
  explain,
  type Outline,
  originInWords,
  outcomeInWords,
  problemLines,
  quantityInWords,
  saidGroundsOf,
} from "@bazgasht/rules/wording"
import type { DecisionDetails, DecisionLine, FieldAsked, Line, Span } from "../protocol.ts"
import type { Decided, DecidedGroup } from "./decide-file.ts"

const words = {
  yes: text("بله", "yes"),
  no: text("خیر", "no"),
  none: text("هیچ", "none"),
  document: text("سند", "document"),
  pack: text("مجموعهٔ قواعد", "pack"),
  rules: text("شناسهٔ امنیتی قواعد", "digest of the rules"),
  parameters: text("شناسهٔ امنیتی اعداد قانون", "digest of the numbers"),
  facts: text("شناسهٔ امنیتی اطلاعات پرونده", "digest of the facts"),
  day: text("روز", "day"),
}

const sourcesOf = (style: Style, citations: ReadonlyArray<Citation> = []): ReadonlyArray<string> => [
  ...new Set(citations.map((citation) => citationInWords(style, citation))),
]

/** An outline as plain data. */
export const lineOf = ({ behind, mark, of, text: said }: Outline): Line => ({
  text: said,
  ...(mark === undefined ? {} : { mark }),
  of: of.map(lineOf),
  folded: behind !== undefined,
})

/** A decision in one line. */
export const decisionLine = (style: Style, { decision, key }: Decided): DecisionLine => ({
  key,
  rule: decision.rule.id,
  title: inLanguage(style, decision.rule.title),
  outcome: decision.outcome.outcome,
  adverse: decision.rule.adverse === true,
  sentence: outcomeInWords(style, decision),
})

/** The answers of a decision over the days of a slider. */
export const spansOf = (
  { decision, facts, setting }: Decided,
  period: { readonly from: number; readonly to: number },
): ReadonlyArray<Span> =>
  timeline(decision.rule, facts, setting, period as Parameters<typeof timeline>[3]).map(
    ({ from, to, value }) => ({
      from,
      to,
      answer: value === undefined ? "unknown" : value === true ? "yes" : "no",
    }),
  )

/** The values that a field may take, where they can be listed. */
const choicesOf = (style: Style, { choices = [], kind }: NextQuestion): FieldAsked["choices"] => {
  if (kind === "truth")
    return [
      { value: true, label: inLanguage(style, words.yes) },
      { value: false, label: inLanguage(style, words.no) },
    ]
  if (kind === "list") return [{ value: [], label: inLanguage(style, words.none) }]
  return choices.map(({ code, title }) => ({ value: code, label: inLanguage(style, title) }))
}

const fieldAsked = (style: Style, next: NextQuestion): FieldAsked => {
  const { evidence, issuer, kind, label, path, question, reasons, settles } = next
  const origin = originInWords(style, issuer === undefined ? {} : { issuer: issuer.id })
  return {
    path,
    question:
      question === undefined
        ? wordsOf(style).question(inLanguage(style, label), kind === "object" ? "list" : kind)
        : inLanguage(style, question),
    kind,
    choices: choicesOf(style, next),
    origin: [
      ...(evidence === undefined
        ? []
        : [`${inLanguage(style, words.document)}: ${inLanguage(style, evidence)}`]),
      ...(origin === undefined ? [] : [origin]),
    ],
    reasons: reasons.map(({ citations, title }) => {
      const sources = sourcesOf(style, citations)
      const said = inLanguage(style, title)
      return sources.length === 0
        ? said
        : wordsOf(style).withValue(said, sources.join(wordsOf(style).separator))
    }),
    settlesAlone: settles.alone > 0,
  }
}

/** A question over all open decisions. */
export const nextAsked = (style: Style, next: NextQuestion): FieldAsked => ({
  ...fieldAsked(style, next),
  settlesAlone: false,
  settles: next.settles,
})

/** Everything that is said of a decision: why, what is asked, what would change it, the proof and the receipt. */
export const detailsOf = (style: Style, { ask, decision, facts, key, setting }: Decided): DecisionDetails => {
  const { outcome, receipt, rule } = decision
  const isOpen =
    outcome.outcome === "undetermined" || (outcome.outcome === "notYet" && outcome.becomes === "undetermined")
  const questions = isOpen ? ask() : []
  const isTurned = outcome.outcome === "eligible" || outcome.outcome === "referred"
  const turning = isTurned ? undefined : remedies(rule, facts, setting)
  const { headings, quoted } = wordsOf(style)
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  const proof = explain(decision, style).of.find((part) => part.text === headings.why)
  return {
    key,
    rule: rule.id,
    acts: actsInWords(style, decision.acts),
    quantities: decision.quantities
      .filter(({ value }) => value !== undefined)
      .map((quantity) => quantityInWords(style, decision, quantity)),
    grounds: saidGroundsOf(style, decision).map(({ grounds, heading }) => ({
      heading,
      lines: grounds.map(({ ground, text: said }) => ({
        text: said,
        sources: sourcesOf(style, ground.citations),
      })),
    })),
    questions: questions.map((question) => fieldAsked(style, question)),
    gaps:
      isOpen && questions.length === 0
        ? problemLines(style, decision.proof).map(({ text: said }) => said)
        : [],
    remedies: (turning?.remedies ?? []).map(({ changes }) =>
      changes.map(
        ({ fact, to }) => `${quoted(inLanguage(style, fact.label))}: ${valueInWords(style, fact.kind, to)}`,
      ),
    ),
    remediesComplete: turning?.complete ?? true,
    proof: (proof?.of ?? []).map(lineOf),
    sources: sourcesOf(style, rule.citations),
    receipt: [
      [say("pack"), receipt.pack],
      [say("rules"), receipt.rulesDigest],
      [say("parameters"), receipt.parametersDigest],
      [say("facts"), receipt.factsDigest],
      [say("day"), dayInWords(style, decision.today)],
    ],
  }
}

/** The decision that is asked for: that of a key, else the first of a rule, else the first. */
export const chosenDecision = (
  groups: ReadonlyArray<DecidedGroup>,
  open: { readonly key: string; readonly rule: string } | undefined,
): Decided | undefined => {
  const all = groups.flatMap(({ decisions }) => decisions)
  return (
    all.find(({ key }) => key === open?.key) ??
    all.find(({ decision }) => decision.rule.id === open?.rule) ??
    (open === undefined ? all[0] : undefined)
  )
}
