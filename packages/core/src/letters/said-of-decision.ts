import type { Decision, Ground } from "@bazgasht/rules"
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

/** What is said of a decision that is not known. */
const unclearInWords = ({ say }: LetterVoice, { name, unclear }: LetterRule, decision: Decision): string => {
  const missing = factsMissing(decision)
  const isKnownSoFar =
    unclear !== undefined && missing.length > 0 && missing.every((fact) => unclear.missing.includes(fact))
  return say(isKnownSoFar ? unclear.text : name)
}

/** A name and what is said of it. */
export const item = (name: string, sentence: string): string => `${name}: ${sentence}`

/** What the reader can do, and who decides about it. */
export interface SaidStep {
  readonly sentence: string
  readonly decides?: string
}

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
  readonly later: ReadonlyArray<SaidStep>
  readonly unclear: ReadonlyArray<string>
  readonly closed: ReadonlyArray<string>
  /** The first day on which something opens. */
  readonly nearest?: Decision["today"]
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
  const step = ({ decides }: LetterRule, sentence: string): SaidStep => ({
    sentence: named(sentence),
    ...(decides === undefined ? {} : { decides: say(decides) }),
  })
  const later = known
    .flatMap(({ outcome, rule }) => (outcome.outcome === "notYet" ? [{ rule, from: outcome.from }] : []))
    .toSorted((one, other) => one.from - other.from)
  return {
    open: known.flatMap(({ outcome, rule }) =>
      outcome.outcome === "eligible" ? [step(rule, say(rule.open))] : [],
    ),
    later: later.map(({ from, rule }) => step(rule, say(rule.later, { day: day(from) }))),
    unclear: known.flatMap(({ decision, outcome, rule }) =>
      outcome.outcome === "undetermined" ? [named(unclearInWords(voice, rule, decision))] : [],
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
    ...(later[0] === undefined ? {} : { nearest: later[0].from }),
  }
}

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
