import { type MissingFields, missingFields } from "@bazgasht/core"
import { type ReleaseAssumption, restsOnAssumedRelease } from "@bazgasht/core/employment"
import {
  type Act,
  type ActKind,
  type Actor,
  type Answer,
  actorsOf,
  type Citation,
  type Decision,
  type DecisionKind,
  type Duty,
  dayInWords,
  type Ground,
  inLanguage,
  type Kind,
  type Outcome,
  type Receipt,
  type RouteQuantity,
  remedies,
  type Style,
  type Text,
  text,
  valueInWords,
  wordsOf,
} from "@bazgasht/rules"
import { type ProofRecord, proofRecordOf } from "@bazgasht/rules/data"
import {
  actsInWords,
  citationInWords,
  explain,
  type Outline,
  outcomeInWords,
  problemLines,
  quantityInWords,
  type SaidGround,
  type SaidGrounds,
  saidGroundsOf,
  textOfOutline,
} from "@bazgasht/rules/wording"
import { type Draft, day, Indented, Item, Written } from "../report/report.ts"
import type { Tone } from "../terminal/paint.ts"
import { type CitationJson, citationData } from "./citation-data.ts"
import {
  fieldLine,
  type MissingJson,
  missingData,
  problemsBesideFacts,
  questionLine,
} from "./missing-report.ts"
import { type Basis, fieldsOfQuantity, type QuantityJson, valueData } from "./quantity-report.ts"

type OutcomeName = Outcome["outcome"]

/** A labelled clause or exception. */
export interface GroundJson {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<CitationJson>
  /** Present where an exception applied: the title says what is so. Of a clause it says what has to be so. */
  readonly exception?: true
}

/** Changes of facts, by their ids, that together would turn the answer to yes. */
export type RemedyJson = ReadonlyArray<{
  readonly fact: string
  readonly from?: unknown
  readonly to: unknown
}>

/** What is not decided beyond: a part, a share, a ceiling. It stands among the quantities too. */
export interface LimitJson {
  readonly rule: string
  readonly title: Text
  readonly kind: Kind
  readonly value: unknown
}

/** The outcome with what it carries. Days are written in the calendar of the document. */
export type OutcomeJson =
  | {
      readonly outcome: "eligible"
      readonly since?: string
      readonly until?: string
      readonly limits?: ReadonlyArray<LimitJson>
    }
  | {
      readonly outcome: "notYet"
      readonly from: string
      readonly becomes: "eligible" | "undetermined"
      /** What is missing to know the answer of that day. */
      readonly missing: MissingJson
      readonly awaits: ReadonlyArray<GroundJson>
      readonly whileTrue: ReadonlyArray<GroundJson>
      /** The bounds of the day on which it opens. */
      readonly limits?: ReadonlyArray<LimitJson>
    }
  | { readonly outcome: "barred"; readonly grounds: ReadonlyArray<GroundJson> }
  | {
      readonly outcome: "undetermined"
      readonly open: ReadonlyArray<GroundJson>
      readonly missing: MissingJson
    }
  | { readonly outcome: "referred"; readonly to: string; readonly ground: GroundJson }

/** An act towards a decision. Actors stand by their ids. */
export interface ActJson {
  readonly act: ActKind
  readonly duty: Duty
  readonly by: ReadonlyArray<string>
  readonly join: "any" | "all"
  readonly stage?: { readonly id: string; readonly title: Text }
}

/** The assumed day of release on which a decision rests. */
export interface AssumedReleaseJson {
  readonly release: string
  /** Id of the officer who assumes it. */
  readonly by: string
  readonly ground: string
  readonly from: string
  /** The first day on which it no longer holds. */
  readonly to?: string
}

/** The decision of a route. Actors stand by their ids. */
export interface RouteJson {
  readonly rule: string
  readonly title: Text
  readonly kind: DecisionKind
  readonly answer: Answer
  /** `exact` where Kleene logic stays open and every completion of the case agrees; only with `--exact`. */
  readonly mode: Decision["mode"]
  readonly result: OutcomeJson
  readonly proposers: ReadonlyArray<string>
  readonly reporters: ReadonlyArray<string>
  readonly deciders: ReadonlyArray<string>
  /** The acts at the stage of the case: who may and who must, any one of them or together. */
  readonly acts: ReadonlyArray<ActJson>
  readonly citations: ReadonlyArray<CitationJson>
  /** What belongs to the decision: how long, from when, how much. None where it is barred or referred. */
  readonly quantities: ReadonlyArray<QuantityJson>
  readonly receipt: Receipt
  /** Present where the decision rests on a day of release that nobody has set. */
  readonly assumedRelease?: AssumedReleaseJson
  /** Only with `--remedies`: the smallest lawful changes that would turn an answer that is not yes. */
  readonly remedies?: ReadonlyArray<RemedyJson>
  /** Only with `--why`. */
  readonly proof?: ProofRecord
}

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
    heading: text("نامعین: مدارک یا اطلاعات ناقص است", "Undetermined: something is missing"),
  },
  referred: { tone: "open", sign: text("←", "→"), heading: text("مرجع دیگر", "For another authority") },
  barred: { tone: "bad", sign: text("✗", "✗"), heading: text("ممکن نیست", "Not open") },
}

/** How a rule looks whose conditions are met and whose effect is against the person: no tick stands before a prison. */
const against = { tone: "bad", sign: text("⚠", "⚠") } as const

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
  change: text("آنچه نتیجه را تغییر می‌دهد", "what would turn it"),
}

export const groundData = ({ citations, exception, id, title }: Ground): Draft<GroundJson> => ({
  id,
  title,
  citations: citations.map(citationData),
  exception,
})

/** The articles without how sure we are of them: that stands with the whole proof. But what is no law is called so everywhere. */
const placesInWords = (style: Style, citations: ReadonlyArray<Citation>): string => {
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
  const sources = rule.citations.map((citation) => citationInWords(style, citation)).join(separator)
  return [...(steps.length === 0 ? [] : [steps.join(separator)]), `${headings.sources}: ${sources}`]
}

/** What is missing to know a quantity: the fields of the smallest set, or the facts where no file is asked. */
const lackingLabels = ({ missing: toSettle }: RouteQuantity, fields: MissingFields | undefined) => {
  const [best] = toSettle.sets
  if (fields === undefined) return (best?.unknowns ?? []).map(({ label }) => label)
  const [smallest] = fields.sets
  return (smallest ?? fields.questions.map(({ field }) => field)).map(({ label }) => label)
}

/** A quantity with its articles; or what is missing to know it. */
const quantityLine = (style: Style, decision: Decision, quantity: RouteQuantity, basis: Basis): string => {
  const { headings, list, quoted, separator } = wordsOf(style)
  const said = quantityInWords(style, decision, quantity)
  if (quantity.value !== undefined)
    return [said, placesInWords(style, quantity.rule.citations)].filter((part) => part !== "").join(separator)
  const fields = fieldsOfQuantity(quantity, basis)
  const lacking = lackingLabels(quantity, fields).map((label) => quoted(inLanguage(style, label)))
  const [problem] = problemsBesideFacts(style, quantity.proof, fields !== undefined)
  const why = lacking.length > 0 ? `${headings.missing}: ${list(lacking)}` : problem
  return why === undefined ? said : `${said}${separator}${why}`
}

/** How long, from when, how much. Of a decision that lacks something itself only what is known is said. */
const quantityLines = (style: Style, decision: Decision, basis: Basis): ReadonlyArray<string> => {
  const isOpen = decision.outcome.outcome === "undetermined"
  return decision.quantities
    .filter(({ value }) => value !== undefined || !isOpen)
    .map((quantity) => quantityLine(style, decision, quantity, basis))
}

/** What to ask, the most useful first; where no question helps, what the law or our sources leave open. */
const missingLines = (
  style: Style,
  decision: Decision,
  fields: MissingFields | undefined,
): ReadonlyArray<string> => {
  const { questions } = decision.missing
  if (fields !== undefined && fields.questions.length > 0)
    return fields.questions.map((question) => fieldLine(style, question))
  if (fields === undefined && questions.length > 0)
    return questions.map((question) => questionLine(style, question))
  const { headings } = wordsOf(style)
  return [
    ...(decision.outcome.outcome === "undetermined" ? linesOfGrounds(style, decision) : []),
    ...problemLines(style, decision.proof).map((problem) => `${headings.missing}: ${problem.text}`),
  ]
}

/** What a person wants to know first, under the outcome. */
const essentials = (
  style: Style,
  decision: Decision,
  fields: MissingFields | undefined,
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
        ...(outcome.becomes === "undetermined" ? missingLines(style, decision, fields) : []),
        ...stepLines(style, decision),
      ]
    case "undetermined":
      return missingLines(style, decision, fields)
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
    if (fields !== undefined && part.text === headings.missing) return missingLines(style, decision, fields)
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

const remediesData = (decision: Decision, { facts, setting }: Basis): Draft<ReadonlyArray<RemedyJson>> =>
  remedies(decision.rule, facts, setting).remedies.map(({ changes }) =>
    changes.map(({ fact, from, to }) => ({
      fact: fact.id,
      from: from === undefined ? undefined : new Written(fact.kind, from),
      to: new Written(fact.kind, to),
    })),
  )

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

/** The same, for programs. */
export const assumedReleaseData = ({
  by,
  from,
  ground,
  release,
  to,
}: ReleaseAssumption): Draft<AssumedReleaseJson> => ({
  release: day(release),
  by,
  ground,
  from: day(from),
  to: to === undefined ? undefined : day(to),
})

/** What is missing of a decision, as fields of the file behind it. */
const fieldsOf = (decision: Decision, { detail, facts, setting }: Basis): MissingFields | undefined => {
  const file = decision.missing.questions.length === 0 ? undefined : detail.asked?.(facts)
  return file === undefined ? undefined : missingFields(decision, file, setting)
}

/** The limits that are known; none are written where the decision has none. */
const limitsOf = ({ quantities }: Decision): Draft<ReadonlyArray<LimitJson>> | undefined => {
  const limits = quantities.flatMap(({ limits: isLimit, rule: { id, title, valueKind }, value }) =>
    isLimit && value !== undefined
      ? [{ rule: id, title, kind: valueKind, value: new Written(valueKind, value) }]
      : [],
  )
  return limits.length === 0 ? undefined : limits
}

const outcomeData = (decision: Decision, basis: Basis): Draft<OutcomeJson> => {
  const { outcome } = decision
  const missing = () => missingData(decision.missing, fieldsOf(decision, basis))
  switch (outcome.outcome) {
    case "eligible":
      return {
        outcome: "eligible",
        since: outcome.since === undefined ? undefined : day(outcome.since),
        until: outcome.until === undefined ? undefined : day(outcome.until),
        limits: limitsOf(decision),
      }
    case "notYet":
      return {
        outcome: "notYet",
        from: day(outcome.from),
        becomes: outcome.becomes,
        missing: missing(),
        awaits: outcome.awaits.map(groundData),
        whileTrue: outcome.whileTrue.map(groundData),
        limits: limitsOf(decision),
      }
    case "barred":
      return { outcome: "barred", grounds: outcome.grounds.map(groundData) }
    case "undetermined":
      return { outcome: "undetermined", open: outcome.openClauses.map(groundData), missing: missing() }
    case "referred":
      return { outcome: "referred", to: outcome.to.id, ground: groundData(outcome.ground) }
  }
}

const ids = (actors: ReadonlyArray<Actor>): ReadonlyArray<string> => actors.map(({ id }) => id)

const actData = ({ by, duty, kind, stage, together }: Act): Draft<ActJson> => ({
  act: kind,
  duty,
  by: ids(by),
  join: together ? "all" : "any",
  stage: stage === undefined ? undefined : { id: stage.id, title: stage.title },
})

const routeData = (decision: Decision, basis: Basis): Draft<RouteJson> => {
  const { acts, answer, mode, proof, quantities, receipt, rule, today } = decision
  const { deciders, proposers, reporters } = actorsOf(acts)
  const assumption = assumptionBehind(decision, basis)
  return {
    rule: rule.id,
    title: rule.title,
    kind: rule.kind,
    answer,
    mode,
    result: outcomeData(decision, basis),
    proposers: ids(proposers),
    reporters: ids(reporters),
    deciders: ids(deciders),
    acts: acts.map(actData),
    citations: rule.citations.map(citationData),
    quantities: quantities.map((quantity) =>
      valueData(
        quantity.rule,
        quantity.value,
        () => missingData(quantity.missing, fieldsOfQuantity(quantity, basis)),
        quantity.today === today ? undefined : day(quantity.today),
      ),
    ),
    receipt,
    assumedRelease: assumption && assumedReleaseData(assumption),
    remedies: basis.detail.remedies && answer !== "yes" ? remediesData(decision, basis) : undefined,
    proof: basis.detail.proof === "whole" ? proofRecordOf(proof) : undefined,
  }
}

/** A decision: the outcome first, and under it the essentials or the whole proof. */
export const routeReport = (style: Style, decision: Decision, basis: Basis): Item<RouteJson> =>
  new Item<RouteJson>(
    () => routeData(decision, basis),
    () => {
      const { detail } = basis
      const { outcome } = decision.outcome
      const isAgainst = outcome === "eligible" && decision.rule.adverse === true
      const { sign, tone } = isAgainst ? against : looks[outcome]
      const title = `${inLanguage(style, decision.rule.title)} (${decision.rule.id})`
      const assumption = assumptionBehind(decision, basis)
      const said = outcome === "eligible" || outcome === "notYet" || outcome === "referred"
      const fields =
        outcome === "notYet" || outcome === "undetermined" ? fieldsOf(decision, basis) : undefined
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
            : [...essentials(style, decision, fields), ...quantityLines(style, decision, basis)]),
          ...(detail.remedies && outcome !== "eligible" ? remedyLines(style, decision, basis) : []),
        ]),
      ]
    },
  )
