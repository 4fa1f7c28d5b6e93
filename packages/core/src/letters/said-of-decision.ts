import type { Day, Decision, DecisionKind, Ground } from "@bazgasht/rules"
import { oncePer } from "../case-file/once-per.ts"
import { type LetterPart, type LetterVoice, partOf } from "./letter.ts"
import type { LetterLaw, LetterMatter, LetterReason, LetterRule } from "./letter-law.ts"
import { letterWords } from "./letter-words.ts"

const reasonsByGround = /* @__PURE__ */ oncePer(
  ({ reasons }: LetterLaw) =>
    new Map(reasons.flatMap((reason) => reason.grounds.map((ground) => [ground, reason] as const))),
)
const mattersByFact = /* @__PURE__ */ oncePer(
  ({ matters }: LetterLaw) =>
    new Map(matters.flatMap((matter) => matter.facts.map((fact) => [fact, matter] as const))),
)

/** The plain words of a decision's rule; `undefined` where the reader is not told of it. */
export const ruleOf = (law: LetterLaw, { rule }: Decision): LetterRule | undefined =>
  Object.hasOwn(law.rules, rule.id) ? law.rules[rule.id] : undefined

/** The reason that stands first in the law's letters. */
const firstReason = (law: LetterLaw, grounds: ReadonlyArray<Ground>): LetterReason | undefined => {
  const known = reasonsByGround(law)
  const found = grounds.flatMap(({ id }): ReadonlyArray<LetterReason> => {
    const reason = known.get(id)
    return reason === undefined ? [] : [reason]
  })
  return law.reasons.find((reason) => found.includes(reason))
}

/** Why it is not so. */
export const reasonOf = ({ say }: LetterVoice, law: LetterLaw, grounds: ReadonlyArray<Ground>): string =>
  say(firstReason(law, grounds)?.text ?? letterWords.oneCondition)

/** The facts that are missing to know a decision, or, of a field, the list in which it stands. */
const factsMissing = ({ missing }: Decision): ReadonlyArray<string> =>
  missing.questions.map(({ unknown }) => (unknown.of === "field" ? unknown.list.id : unknown.id))

/** What is known of a decision for which only some facts are missing. */
const knownSoFar = ({ unclear }: LetterRule, decision: Decision): LetterRule["unclear"] => {
  const missing = factsMissing(decision)
  return missing.length > 0 && missing.every((fact) => unclear?.missing.includes(fact)) ? unclear : undefined
}

/** A name and what is said of it. */
export const item = (name: string, sentence: string): string => `${name}: ${sentence}`

/** What the reader can do, and who decides about it. */
export interface SaidStep {
  readonly sentence: string
  readonly decides?: string
  /** How much choice the law leaves to those who decide. */
  readonly kind: DecisionKind
}

/** What the reader can do from a day. */
export interface LaterStep extends SaidStep {
  readonly from: Day
  /** Whether it is known to be so on that day; else it is only no longer excluded. */
  readonly isKnown: boolean
}

/** Whether a decision is against the person whom it is about. */
export const isAdverse = ({ rule }: Decision): boolean => rule.adverse === true

/** Whether it has to be done, and nobody decides about it. */
export const isDue = ({ decides, kind }: SaidStep): boolean =>
  decides === undefined && (kind === "automatic" || kind === "entitlement")

const fromStrongest: ReadonlyArray<DecisionKind> = [
  "automatic",
  "entitlement",
  "discretion",
  "administrative",
  "grace",
]

/** The kind of the step on which its reader may rely most. */
export const strongestKind = (steps: ReadonlyArray<SaidStep>): DecisionKind | undefined =>
  fromStrongest.find((kind) => steps.some((step) => step.kind === kind))

/** What is lacking to know a decision: papers, or the law itself where no paper would settle it. */
export type Lack = "papers" | "law"

/** What is lacking to know a decision. */
export const lackOf = ({ missing: { gaps, questions } }: Decision): Lack =>
  questions.length === 0 && gaps.length > 0 ? "law" : "papers"

/** What is said of a decision that is not known. */
export interface UnclearDecision {
  readonly sentence: string
  readonly lacks: Lack
}

/** What is lacking for several: papers, where they are for one of them. */
export const firstLack = (unclear: ReadonlyArray<UnclearDecision>): Lack | undefined =>
  (["papers", "law"] as const).find((lack) => unclear.some(({ lacks }) => lacks === lack))

const lackWords = {
  papers: { one: letterWords.lacksPapers, these: letterWords.theseLackPapers },
  law: { one: letterWords.lacksLaw, these: letterWords.theseLackLaw },
} as const

export const lackInWords = ({ say }: LetterVoice, lack: Lack): string => say(lackWords[lack].one)

/** What is not known as lines, under what is lacking; the answer of the letter may have said one of these lacks already. */
export const unclearLines = (
  { say }: LetterVoice,
  unclear: ReadonlyArray<UnclearDecision>,
  saidAlready: Lack | undefined,
): ReadonlyArray<string> =>
  (["papers", "law"] as const).flatMap((lack) => {
    const lines = unclear.flatMap(({ lacks, sentence }) => (lacks === lack ? [sentence] : []))
    return lines.length === 0 || lack === saidAlready ? lines : [say(lackWords[lack].these), ...lines]
  })

/** Steps as lines: who decides stands with each, or once at the end where it is the same for all. */
export const stepLines = (steps: ReadonlyArray<SaidStep>): ReadonlyArray<string> => {
  const [first, ...others] = new Set(steps.map(({ decides }) => decides))
  if (steps.length > 1 && first !== undefined && others.length === 0)
    return [...steps.map(({ sentence }) => sentence), first]
  return steps.map(({ decides, sentence }) => (decides === undefined ? sentence : `${sentence} ${decides}`))
}

/** Decisions by what a reader hears of them. */
export interface SaidDecisions {
  readonly open: ReadonlyArray<SaidStep>
  readonly later: ReadonlyArray<LaterStep>
  readonly unclear: ReadonlyArray<UnclearDecision>
  readonly closed: ReadonlyArray<string>
}

/** What a reader hears of several decisions, each by its outcome; `about` names the person whom they concern. */
export const saidOf = (
  voice: LetterVoice,
  law: LetterLaw,
  decisions: ReadonlyArray<Decision>,
  about?: string,
): SaidDecisions => {
  const { day, say } = voice
  const named = (text: string): string => (about === undefined ? text : item(about, text))
  const known = decisions.flatMap((decision) => {
    const rule = ruleOf(law, decision)
    return rule === undefined ? [] : [{ decision, outcome: decision.outcome, rule }]
  })
  const told = new Set(known.map(({ decision }) => decision.rule.id))
  const isSaidElsewhere = (grounds: ReadonlyArray<Ground>): boolean =>
    told.has(firstReason(law, grounds)?.saidBy ?? "")
  const step = ({ rule: { kind } }: Decision, { decides }: LetterRule, sentence: string): SaidStep => ({
    sentence: named(sentence),
    ...(decides === undefined ? {} : { decides: say(decides) }),
    kind,
  })
  const later = known
    .flatMap(({ decision, outcome, rule }): ReadonlyArray<LaterStep> => {
      if (outcome.outcome !== "notYet") return []
      const from = { day: day(outcome.from) }
      const isKnown = outcome.becomes === "eligible"
      const soFar = isKnown ? rule : knownSoFar(rule, decision)
      const sentence =
        soFar === undefined ? item(say(rule.name), say(letterWords.notBefore, from)) : say(soFar.later, from)
      return [{ ...step(decision, rule, sentence), from: outcome.from, isKnown }]
    })
    .toSorted((one, other) => one.from - other.from)
  return {
    open: known.flatMap(({ decision, outcome, rule }) =>
      outcome.outcome === "eligible" ? [step(decision, rule, say(rule.open))] : [],
    ),
    later,
    unclear: known.flatMap(({ decision, outcome, rule }) =>
      outcome.outcome === "undetermined"
        ? [{ sentence: named(say(knownSoFar(rule, decision)?.text ?? rule.name)), lacks: lackOf(decision) }]
        : [],
    ),
    closed: known.flatMap(({ outcome, rule }) => {
      if (rule.shownWhenClosed === false) return []
      if (outcome.outcome === "barred")
        return isSaidElsewhere(outcome.grounds)
          ? []
          : [named(item(say(rule.name), reasonOf(voice, law, outcome.grounds)))]
      return outcome.outcome === "referred"
        ? [named(item(say(rule.name), officeInWords(voice, law, outcome.to.id)))]
        : []
    }),
  }
}

/** What may be done against a reader, under a heading of its own: it opens nothing, and its closing is no refusal. */
export const againstReader = (
  voice: LetterVoice,
  all: ReadonlyArray<SaidDecisions>,
): ReadonlyArray<LetterPart> =>
  partOf(voice, "against", [
    ...stepLines(all.flatMap(({ later, open }) => [...open, ...later])),
    ...all.flatMap(({ unclear }) =>
      unclear.map(({ sentence }) => item(sentence, voice.say(letterWords.notKnown))),
    ),
  ])

/** That another office is competent, and which. */
export const officeInWords = (
  { say }: LetterVoice,
  law: LetterLaw,
  actor: string,
  words: { readonly named: "otherOffice" | "coverElsewhere" } = { named: "otherOffice" },
): string => {
  const office = Object.hasOwn(law.offices, actor) ? law.offices[actor] : undefined
  return office === undefined
    ? say(letterWords.otherOfficeUnnamed)
    : say(letterWords[words.named], { office: say(office) })
}

/** What is missing of decisions that are open, in plain words. */
export interface MissingMatter {
  readonly matter: LetterMatter
  /** The person whom it is about, where it is one of several. */
  readonly about?: string
}

/** What is missing to know decisions, each matter once. */
export const mattersOf = (
  law: LetterLaw,
  decisions: ReadonlyArray<Decision>,
  about?: string,
): ReadonlyArray<MissingMatter> => {
  const known = mattersByFact(law)
  const isAsked = ({ outcome }: Decision): boolean =>
    outcome.outcome === "undetermined" || (outcome.outcome === "notYet" && outcome.becomes === "undetermined")
  const asked = decisions
    .filter((decision) => isAsked(decision) && ruleOf(law, decision) !== undefined)
    .flatMap(factsMissing)
  const unknowns = new Set(asked)
  const matters = asked.flatMap((id) => {
    const matter = known.get(id)
    return matter === undefined || matter.after?.some((before) => unknowns.has(before)) ? [] : [matter]
  })
  return [...new Set(matters)].map((matter) => ({ matter, ...(about === undefined ? {} : { about }) }))
}

/** What the reader does, and what others do. */
export const missingParts = (
  voice: LetterVoice,
  missing: ReadonlyArray<MissingMatter>,
): ReadonlyArray<LetterPart> => {
  const lines = (by: LetterMatter["by"]): ReadonlyArray<string> =>
    missing.flatMap(({ about, matter }) => {
      if (matter.by !== by) return []
      const said = voice.say(matter.text)
      // What an office does it does once for all.
      return [about === undefined || by === "office" ? said : item(about, said)]
    })
  return [...partOf(voice, "bring", lines("reader")), ...partOf(voice, "others", lines("office"))]
}
