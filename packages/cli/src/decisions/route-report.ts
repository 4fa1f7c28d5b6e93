import { type MissingFields, missingFields } from "@bazgasht/core"
import { type ReleaseAssumption, restsOnAssumedRelease } from "@bazgasht/core/employment"
import { type DecisionJson, decisionJson, type MissingJson, missingJson } from "@bazgasht/core/json"
import {
  type Citation,
  type Decision,
  dayInWords,
  inLanguage,
  type Outcome,
  type Problem,
  type RouteQuantity,
  remedies,
  type Style,
  type Text,
  text,
  valueInWords,
  wordsOf,
} from "@bazgasht/rules"
import {
  actsInWords,
  citationInWords,
  citationsInWords,
  explain,
  type Outline,
  outcomeInWords,
  problemLines,
  quantityInWords,
  questionInWords,
  type SaidGround,
  type SaidGrounds,
  saidGroundsOf,
  textOfOutline,
} from "@bazgasht/rules/wording"
import { Indented, Item } from "../report/report.ts"
import type { Tone } from "../terminal/paint.ts"
import { fieldAsked, problemsBesideFacts, questionAsked } from "./missing-report.ts"
import { askingLines, type Basis, fieldsOfQuantity } from "./quantity-report.ts"

/** An outcome as it looks: what is met against the person stands apart, for it opens nothing. */
export type OutcomeLook = Outcome["outcome"] | "against"

/** How the outcome of a decision looks. */
export const lookOf = ({ outcome: { outcome }, rule }: Pick<Decision, "outcome" | "rule">): OutcomeLook =>
  outcome === "eligible" && rule.adverse === true ? "against" : outcome

/** How an outcome looks, and the heading under which routes of this outcome stand. */
export const looks: Record<
  OutcomeLook,
  { readonly tone: Tone; readonly sign: Text; readonly heading: Text }
> = {
  eligible: { tone: "good", sign: text("✓", "✓"), heading: text("اکنون ممکن است", "Open now") },
  // No tick stands before a prison.
  against: {
    tone: "bad",
    sign: text("⚠", "⚠"),
    heading: text("شرایط آن فراهم است و علیه شخص است", "Conditions met, against the person"),
  },
  notYet: { tone: "later", sign: text("…", "…"), heading: text("هنوز زود است", "Not yet") },
  undetermined: {
    tone: "open",
    sign: text("؟", "?"),
    heading: text("نامعین: مدارک یا اطلاعات ناقص است", "Undetermined: something is missing"),
  },
  referred: { tone: "open", sign: text("←", "→"), heading: text("مرجع دیگر", "For another authority") },
  barred: { tone: "bad", sign: text("✗", "✗"), heading: text("ممکن نیست", "Not open") },
}

const words = {
  everyCompletion: text(
    "هر پاسخی به نامعلوم‌ها داده شود، نتیجه همین است",
    "whatever the answers to what is unknown",
  ),
  assumes: (release: string, by: string, ground: string) =>
    text(
      `بر فرض آزادی در ${release} استوار است؛ فرض‌کننده: ${by}؛ دلیل: ${ground}`,
      `rests on an assumed release on ${release}; assumed by: ${by}; ground: ${ground}`,
    ),
  until: (to: string) => text(`پیش از ${to} معتبر است`, `holds until before ${to}`),
  change: text("آنچه نتیجه را تغییر می‌دهد", "what would change it"),
}

/** The articles without how sure we are of them: that stands with the whole proof. But what is no law is called so everywhere. */
export const placesInWords = (style: Style, citations: ReadonlyArray<Citation>): string => {
  const places = citations.map((citation) => {
    const { article, confidence, instrument } = citation
    if (confidence === "design") return citationInWords(style, citation)
    return wordsOf(style).article(
      inLanguage(style, instrument.title),
      article === undefined ? undefined : inLanguage(style, article),
    )
  })
  // One place that was confirmed in two ways is one place here.
  return [...new Set(places)].join(wordsOf(style).separator)
}

const groundInWords = (style: Style, { ground: { citations }, text }: SaidGround): string =>
  citations.length === 0 ? text : wordsOf(style).withValue(text, placesInWords(style, citations))

/** The grounds under a heading, a line each; alternatives on one line. */
const groundLines = (
  style: Style,
  { alternatives, grounds, heading }: SaidGrounds,
): ReadonlyArray<string> => {
  const said = grounds.map((ground) => groundInWords(style, ground))
  const lines = alternatives ? [said.join(wordsOf(style).separator)] : said
  return lines.map((line) => `${heading}: ${line}`)
}

const linesOfGrounds = (style: Style, decision: Decision): ReadonlyArray<string> =>
  saidGroundsOf(style, decision).flatMap((grounds) => groundLines(style, grounds))

/** Who acts towards the decision, who of them may and who must, and by which articles. */
const stepLines = (style: Style, { acts, rule }: Decision): ReadonlyArray<string> => {
  const { headings, separator } = wordsOf(style)
  const steps = actsInWords(style, acts)
  const sources = citationsInWords(style, rule.citations).join(separator)
  return [...(steps.length === 0 ? [] : [steps.join(separator)]), `${headings.sources}: ${sources}`]
}

/** What to ask to know a quantity: the fields of the smallest set, or the facts where no file is asked. */
const lackingQuestions = (
  style: Style,
  { missing: toSettle }: RouteQuantity,
  fields: MissingFields | undefined,
): ReadonlyArray<string> => {
  if (fields === undefined) {
    const unknowns = toSettle.sets[0]?.unknowns ?? toSettle.questions.map(({ unknown }) => unknown)
    return unknowns.map((unknown) => questionInWords(style, unknown))
  }
  const smallest = fields.sets[0] ?? fields.questions.map(({ field }) => field)
  return smallest.map((field) => fieldAsked(style, { field }).question)
}

/** A quantity with its articles; or what is missing to know it. */
const quantityLine = (style: Style, decision: Decision, quantity: RouteQuantity, basis: Basis): string => {
  const { headings, separator } = wordsOf(style)
  const said = quantityInWords(style, decision, quantity)
  if (quantity.value !== undefined)
    return [said, placesInWords(style, quantity.rule.citations)].filter((part) => part !== "").join(separator)
  const fields = fieldsOfQuantity(quantity, basis)
  const lacking = lackingQuestions(style, quantity, fields)
  const [problem] = problemsBesideFacts(style, quantity.proof, fields !== undefined)
  const why = lacking.length > 0 ? `${headings.missing}: ${lacking.join(" ")}` : problem
  return why === undefined ? said : `${said}${separator}${why}`
}

/** How long, from when, how much. Of a decision that lacks something itself only what is known is said. */
const quantityLines = (style: Style, decision: Decision, basis: Basis): ReadonlyArray<string> => {
  const isOpen = decision.outcome.outcome === "undetermined"
  return decision.quantities
    .filter(({ value }) => value !== undefined || !isOpen)
    .map((quantity) => quantityLine(style, decision, quantity, basis))
}

const isUnknown = ({ code }: Problem): boolean => code === "fact.unknown" || code === "field.unknown"

/** What to ask, the most useful first; where no question helps, what the law or our sources leave open. */
const missingLines = (
  style: Style,
  decision: Decision,
  fields: MissingFields | undefined,
  { detail }: Basis,
): ReadonlyArray<string> => {
  const asked =
    fields === undefined
      ? decision.missing.questions.map((question) => questionAsked(style, question))
      : fields.questions.map((question) => fieldAsked(style, question))
  if (asked.length > 0) return askingLines(style, detail, asked)
  const { headings } = wordsOf(style)
  return [
    ...(decision.outcome.outcome === "undetermined" ? linesOfGrounds(style, decision) : []),
    ...problemsBesideFacts(style, decision.proof, true).map((problem) => `${headings.why}: ${problem}`),
    ...problemLines(style, decision.proof, isUnknown).map(({ text: asked }) => asked),
  ]
}

/** What a person wants to know first, under the outcome. */
const essentials = (
  style: Style,
  decision: Decision,
  fields: MissingFields | undefined,
  basis: Basis,
): ReadonlyArray<string> => {
  const { headings } = wordsOf(style)
  const { outcome } = decision
  switch (outcome.outcome) {
    case "eligible":
      return stepLines(style, decision)
    case "notYet":
      return [
        ...saidGroundsOf(style, decision)
          .filter(({ heading }) => heading === headings.awaits)
          .flatMap((grounds) => groundLines(style, grounds)),
        ...(outcome.becomes === "undetermined" ? missingLines(style, decision, fields, basis) : []),
        ...stepLines(style, decision),
      ]
    case "undetermined":
      return missingLines(style, decision, fields, basis)
    case "barred":
    case "referred":
      return linesOfGrounds(style, decision)
  }
}

const linesOf = (style: Style, outline: Outline): ReadonlyArray<string> =>
  textOfOutline(outline, "", wordsOf(style)).split("\n")

/** The explanation, with what is missing said as fields of the file where there is one. */
const wholeProof = (
  style: Style,
  decision: Decision,
  fields: MissingFields | undefined,
  basis: Basis,
): ReadonlyArray<string> => {
  const { headings } = wordsOf(style)
  const isOpen = decision.quantities.some(({ value }) => value === undefined)
  return explain(decision, style).of.flatMap((part) => {
    if (fields !== undefined && part.text === headings.missing)
      return missingLines(style, decision, fields, basis)
    if (isOpen && part.text === headings.quantities)
      return [headings.quantities, ...quantityLines(style, decision, basis).map((line) => `  ${line}`)]
    return linesOf(style, part)
  })
}

const remedyLines = (style: Style, decision: Decision, { facts, setting }: Basis): ReadonlyArray<string> => {
  const { list, quoted } = wordsOf(style)
  return remedies(decision.rule, facts, setting).remedies.map(({ changes }) => {
    const said = changes.map(
      ({ fact, to }) => `${quoted(inLanguage(style, fact.label))}: ${valueInWords(style, fact.kind, to)}`,
    )
    return `${inLanguage(style, words.change)}: ${list(said)}`
  })
}

/** The assumed day of release on which a decision rests. */
const assumptionBehind = (
  { rule }: Decision,
  { assumedRelease, facts, setting }: Basis,
): ReleaseAssumption | undefined =>
  assumedRelease !== undefined && restsOnAssumedRelease(rule, facts, setting) ? assumedRelease : undefined

/** An assumed day of release, in words: who assumes it, on which ground, and until when. */
export const assumedReleaseInWords = (
  style: Style,
  { by, ground, release, to }: ReleaseAssumption,
): string => {
  const said = inLanguage(style, words.assumes(dayInWords(style, release), by, ground))
  return to === undefined
    ? said
    : `${said}${wordsOf(style).separator}${inLanguage(style, words.until(dayInWords(style, to)))}`
}

/** What is missing of a decision, as fields of the file behind it. */
const fieldsOf = (decision: Decision, { detail, facts, setting }: Basis): MissingFields | undefined => {
  const file = decision.missing.questions.length === 0 ? undefined : detail.asked?.(facts)
  return file === undefined ? undefined : missingFields(decision, file, setting)
}

/** What is missing of a decision or of a quantity, for programs. */
const missingOf =
  (decision: Decision, basis: Basis) =>
  (open: Decision | RouteQuantity): MissingJson =>
    missingJson(open.missing, open === decision ? fieldsOf(decision, basis) : fieldsOfQuantity(open, basis))

const routeData = (decision: Decision, basis: Basis, { calendar }: Style): DecisionJson => {
  const { detail, facts, setting } = basis
  return decisionJson(decision, {
    calendar,
    missing: missingOf(decision, basis),
    proof: detail.proof === "whole",
    remedies: detail.remedies ? remedies(decision.rule, facts, setting) : undefined,
    assumedRelease: assumptionBehind(decision, basis),
  })
}

/** A decision: the outcome first, and under it the essentials or the whole proof. */
export const routeReport = (style: Style, decision: Decision, basis: Basis): Item<DecisionJson> => {
  let asked: { readonly fields: MissingFields | undefined } | undefined
  const fieldsAsked = (): MissingFields | undefined => {
    asked ??= { fields: fieldsOf(decision, basis) }
    return asked.fields
  }
  return new Item<DecisionJson>(
    () => routeData(decision, basis, style),
    () => {
      const { detail } = basis
      const { outcome } = decision.outcome
      const { sign, tone } = looks[lookOf(decision)]
      const title = `${inLanguage(style, decision.rule.title)} (${decision.rule.id})`
      const assumption = assumptionBehind(decision, basis)
      const said = outcome === "eligible" || outcome === "notYet" || outcome === "referred"
      const fields = outcome === "notYet" || outcome === "undetermined" ? fieldsAsked() : undefined
      return [
        [
          { tone, text: inLanguage(style, sign) },
          " ",
          { tone: "heading", text: title },
          said ? `: ${outcomeInWords(style, decision)}` : "",
        ],
        new Indented([
          ...(assumption === undefined ? [] : [assumedReleaseInWords(style, assumption)]),
          ...(decision.mode === "exact" ? [inLanguage(style, words.everyCompletion)] : []),
          ...(detail.proof === "whole"
            ? wholeProof(style, decision, fields, basis)
            : [...essentials(style, decision, fields, basis), ...quantityLines(style, decision, basis)]),
          ...(detail.remedies && outcome !== "eligible" ? remedyLines(style, decision, basis) : []),
        ]),
      ]
    },
  )
}
