/**
 * Decides a rule for one case on one day: the outcome, and everything that a person may ask about it.
 *
 * @module
 */

import type { Actor, Referral, Rule } from "../law/rule.ts"
import { nodeOfRule } from "../law/rule.ts"
import type { Day } from "../values/day.ts"
import { type Answer, answerOf, truthOf } from "../values/truth.ts"
import type { Facts, Value } from "../values/value.ts"
import { evaluate } from "./evaluate.ts"
import { exact } from "./exact.ts"
import { type Missing, missing } from "./missing.ts"
import { type Ground, groundsOf, type Proof } from "./proof.ts"
import { type Receipt, receiptOf } from "./receipt.ts"
import type { Setting } from "./setting.ts"
import { type TimelineSpan, timeline } from "./timeline.ts"

/** What a rule says of a case on a day. It never says "released": where somebody decides, the decider is named. */
export type Outcome =
  | {
      /** To be proposed, decided or carried out by those the rule names. */
      readonly outcome: "eligible"
      /** Since which day, had the facts been the same; absent when the day does not matter. */
      readonly since?: Day
      /** The day before which it stops, should the facts stay as they are; absent when it does not stop. */
      readonly until?: Day
    }
  | {
      readonly outcome: "notYet"
      /** The first day on which the answer is no longer no. */
      readonly from: Day
      /** What it becomes on that day, should the facts stay as they are. */
      readonly becomes: "eligible" | "undetermined"
      /** The clauses that hold already and have to hold on that day too. */
      readonly whileTrue: ReadonlyArray<Ground>
      /** The clauses that will hold from that day. */
      readonly awaits: ReadonlyArray<Ground>
    }
  | { readonly outcome: "barred"; readonly grounds: ReadonlyArray<Ground> }
  | {
      readonly outcome: "undetermined"
      readonly openClauses: ReadonlyArray<Ground>
    }
  | { readonly outcome: "referred"; readonly to: Actor; readonly ground: Ground }

/** A decision: plain answers to what may be asked about it. Answers that take work are worked out when first asked for. */
export interface Decision {
  readonly rule: Rule<boolean>
  readonly today: Day
  readonly answer: Answer
  readonly outcome: Outcome
  /** The answer over all days of the calendar, should the facts and the law of the day stay as they are. */
  readonly timeline: ReadonlyArray<TimelineSpan>
  /**
   * What is missing to know the answer: that of the day, or of the day on which a `notYet` opens. Empty where it is known.
   */
  readonly missing: Missing
  /** How the answer was reached: by Kleene logic, or because every completion of the case agrees. */
  readonly mode: "kleene" | "exact"
  readonly proof: Proof
  readonly receipt: Receipt
}

/** How the answer of a rule is read over all days of the calendar while the law stays. */
export type Spans = () => ReadonlyArray<TimelineSpan>

/** Works something out once, when first asked for. */
const once = <T>(make: () => T): (() => T) => {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: make() }
    return known.value
  }
}

const groundOfRule = (rule: Rule): Ground => ({ id: rule.id, title: rule.title, citations: rule.citations })

const labelled = (rule: Rule, proof: Proof): ReadonlyArray<Ground> => {
  const grounds = groundsOf(proof)
  return grounds.length === 0 ? [groundOfRule(rule)] : grounds
}

/** Time goes on and the law stays: what time alone brings is asked of the law of the day of the decision. */
export const holdingLaw = (setting: Setting): Setting => ({
  ...setting,
  lawDay: setting.lawDay ?? setting.today,
})

const on = (setting: Setting, today: Day): Setting => ({ ...holdingLaw(setting), today })

/** Grounds that bar today and still do on the last day of the calendar: time alone does not remove them. */
const lastingGrounds = (rule: Rule, proof: Proof, facts: Facts, setting: Setting): ReadonlyArray<Ground> => {
  const today = labelled(rule, proof)
  const lastDay = evaluate(nodeOfRule(rule), facts, on(setting, setting.pack.calendar.lastDay))
  const lasting = new Set(labelled(rule, lastDay).map(({ id }) => id))
  const both = today.filter(({ id }) => lasting.has(id))
  return both.length === 0 ? today : both
}

const notYet = (
  rule: Rule,
  next: TimelineSpan,
  proof: () => Proof,
  facts: Facts,
  setting: Setting,
): Outcome & { readonly outcome: "notYet" } => {
  const failing = once(() => new Set(groundsOf(proof()).map(({ id }) => id)))
  const needed = once(() => holdingClauses(evaluate(nodeOfRule(rule), facts, on(setting, next.from))))
  return {
    outcome: "notYet",
    from: next.from,
    becomes: next.value === true ? "eligible" : "undetermined",
    get whileTrue() {
      return needed().filter(({ id }) => !failing().has(id))
    },
    get awaits() {
      return needed().filter(({ id }) => failing().has(id))
    },
  }
}

const barred = (
  rule: Rule,
  proof: () => Proof,
  facts: Facts,
  setting: Setting,
): Outcome & { readonly outcome: "barred" } => {
  const grounds = once(() => lastingGrounds(rule, proof(), facts, setting))
  return {
    outcome: "barred",
    get grounds() {
      return grounds()
    },
  }
}

const undetermined = (rule: Rule, proof: () => Proof): Outcome & { readonly outcome: "undetermined" } => {
  const openClauses = once(() => labelled(rule, proof()))
  return {
    outcome: "undetermined",
    get openClauses() {
      return openClauses()
    },
  }
}

/** Innermost clauses that hold in a proof. */
const holdingClauses = (proof: Proof): ReadonlyArray<Ground> => {
  const found = new Map<string, Ground>()
  const visit = (inner: Proof): boolean => {
    let nested = false
    for (const part of inner.parts) nested = visit(part) || nested
    if (inner.node.op !== "clause" || nested || inner.value !== true) return nested
    const { id, title, citations } = inner.node
    found.set(id, { id, title, citations })
    return true
  }
  visit(proof)
  return [...found.values()]
}

const spanOn = (spans: ReadonlyArray<TimelineSpan>, day: Day): number =>
  spans.findIndex(({ from, to }) => from <= day && day < to)

const outcomeOf = (
  rule: Rule,
  spans: ReadonlyArray<TimelineSpan>,
  proof: () => Proof,
  facts: Facts,
  setting: Setting,
): Outcome => {
  const index = spanOn(spans, setting.today)
  const span = spans[index]
  if (span === undefined || span.value === undefined) return undetermined(rule, proof)
  if (span.value === true) {
    const { firstDay, lastDay } = setting.pack.calendar
    return {
      outcome: "eligible",
      ...(span.from === firstDay ? {} : { since: span.from }),
      ...(span.to > lastDay ? {} : { until: span.to }),
    }
  }
  const next = spans[index + 1]
  return next === undefined ? barred(rule, proof, facts, setting) : notYet(rule, next, proof, facts, setting)
}

const referralOf = (
  referrals: ReadonlyArray<Referral>,
  facts: Facts,
  setting: Setting,
): Outcome | undefined => {
  for (const referral of referrals) {
    const { id, title, citations, to, when } = referral
    const applies = evaluate(when, facts, setting).value
    const ground = { id, title, citations }
    if (applies === true) return { outcome: "referred", to, ground }
    if (applies === undefined) return { outcome: "undetermined", openClauses: [ground] }
  }
  return undefined
}

/** A decision whose timeline comes from `spans`. */
export const decisionFrom = (
  rule: Rule<boolean>,
  facts: Facts,
  setting: Setting,
  timelineOf: Spans,
): Decision => {
  const proof = once(() => evaluate(nodeOfRule(rule), facts, setting))
  const spans = once(timelineOf)
  const outcome = once(
    () => referralOf(rule.referrals, facts, setting) ?? outcomeOf(rule, spans(), proof, facts, setting),
  )
  const receipt = once(() => receiptOf(rule, facts, setting))
  const gaps = once(() => {
    const known = outcome()
    return missing(rule, facts, known.outcome === "notYet" ? on(setting, known.from) : setting)
  })
  return {
    rule,
    today: setting.today,
    mode: "kleene",
    get answer() {
      return answerOf(truthOf(proof().value as boolean | undefined))
    },
    get missing() {
      return gaps()
    },
    get outcome() {
      return outcome()
    },
    get timeline() {
      return spans()
    },
    get proof() {
      return proof()
    },
    get receipt() {
      return receipt()
    },
  }
}

/**
 * Decides a rule for a case on the day of the setting.
 *
 * @example
 * const decision = decide(conditionalRelease, facts, { pack, today })
 * decision.outcome // => { outcome: "notYet", from: …, becomes: "eligible", … }
 */
export const decide = (rule: Rule<boolean>, facts: Facts, setting: Setting): Decision =>
  decisionFrom(rule, facts, setting, () => timeline(rule, facts, holdingLaw(setting)))

/**
 * Decides as `decide` does; where Kleene logic leaves the day's answer open although every completion of the case agrees
 * (`x or not x`), decides that too, and says in `mode` that it did.
 *
 * An answer reached so is said of the day asked only: it carries no other day.
 */
export const decideExactly = (rule: Rule<boolean>, facts: Facts, setting: Setting): Decision => {
  const decision = decide(rule, facts, setting)
  if (decision.outcome.outcome !== "undetermined" || referralOf(rule.referrals, facts, setting) !== undefined)
    return decision
  const { mode, value } = exact(rule, facts, setting)
  if (mode !== "exact" || value === undefined) return decision
  const { outcome, proof, receipt } = decision
  return {
    rule,
    today: decision.today,
    mode,
    answer: value === true ? "yes" : "no",
    outcome: value === true ? { outcome: "eligible" } : { outcome: "barred", grounds: outcome.openClauses },
    timeline: decision.timeline,
    missing: { sets: [], towards: [], questions: [], gaps: [], complete: true },
    proof,
    receipt,
  }
}

/** The value of a quantity rule for a case on a day. */
export interface Determination {
  readonly rule: Rule
  readonly today: Day
  /** `undefined` is unknown. */
  readonly value: Value | undefined
  readonly proof: Proof
  readonly receipt: Receipt
}

/**
 * Determines a quantity for a case on the day of the setting.
 *
 * @example
 * determine(degreeOfImprisonment, facts, { pack, today }).value // => 5
 */
export const determine = (rule: Rule, facts: Facts, setting: Setting): Determination => {
  const proof = evaluate(nodeOfRule(rule), facts, setting)
  const receipt = once(() => receiptOf(rule, facts, setting))
  return {
    rule,
    today: setting.today,
    value: proof.value,
    proof,
    get receipt() {
      return receipt()
    },
  }
}
