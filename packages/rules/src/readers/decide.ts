/**
 * Decides a rule for one case on one day: the outcome, and everything that a person may ask about it.
 *
 * @module
 */

import type { Actor, Referral, Rule } from "../law/rule.ts"
import { nodeOfRule } from "../law/rule.ts"
import type { Day } from "../values/day.ts"
import { type Answer, answerOf, type Truth, truthOf } from "../values/truth.ts"
import type { Facts, Value } from "../values/value.ts"
import { type Course, courseOf, holdingLaw, type Standing } from "./course.ts"
import { evaluate } from "./evaluate.ts"
import { exact } from "./exact.ts"
import { type Missing, missing } from "./missing.ts"
import { dependsOn, overTime } from "./piecewise.ts"
import { type Ground, groundsOf, type Proof } from "./proof.ts"
import { type Receipt, receiptOf } from "./receipt.ts"
import type { Setting } from "./setting.ts"
import type { TimelineSpan } from "./timeline.ts"

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

const on = (setting: Setting, today: Day): Setting => ({ ...holdingLaw(setting), today })

/** Grounds that bar today and still do on the last day of the calendar: time alone does not remove them. */
const lastingGrounds = (rule: Rule, proof: Proof, facts: Facts, setting: Setting): ReadonlyArray<Ground> => {
  const today = labelled(rule, proof)
  const lastDay = evaluate(nodeOfRule(rule), facts, on(setting, setting.pack.calendar.lastDay))
  const lasting = new Set(labelled(rule, lastDay).map(({ id }) => id))
  const both = today.filter(({ id }) => lasting.has(id))
  return both.length === 0 ? today : both
}

/** Innermost clauses that hold in a proof. */
const holdingClauses = (proof: Proof): ReadonlyArray<Ground> => {
  const found = new Map<string, Ground>()
  const visit = (inner: Proof): boolean => {
    let nested = false
    // What holds within an exception is no condition of the general rule.
    const parts = inner.node.op === "unless" ? inner.parts.slice(0, 1) : inner.parts
    for (const part of parts) nested = visit(part) || nested
    if (inner.node.op !== "clause" || nested || inner.value !== true) return nested
    const { id, title, citations } = inner.node
    found.set(id, { id, title, citations })
    return true
  }
  visit(proof)
  return [...found.values()]
}

/** A property of an object's own, so that it is copied and written with the object, and worked out when asked for. */
const whenAsked = <O extends object>(read: (object: O) => unknown): PropertyDescriptor => ({
  enumerable: true,
  get(this: O) {
    return read(this)
  },
})

// Each class defines its property with one descriptor for all its objects: a getter made for each object would take
// longer than all the rest of a decision.

class NotYet {
  readonly outcome = "notYet"
  readonly from: Day
  readonly becomes: "eligible" | "undetermined"
  declare readonly whileTrue: ReadonlyArray<Ground>
  declare readonly awaits: ReadonlyArray<Ground>
  readonly #clauses: () => {
    readonly holding: ReadonlyArray<Ground>
    readonly awaited: ReadonlyArray<Ground>
  }

  constructor(from: Day, next: Truth, decision: DecisionOfCase, facts: Facts, setting: Setting) {
    this.from = from
    this.becomes = next === 2 ? "eligible" : "undetermined"
    this.#clauses = once(() => {
      const failing = new Set(groundsOf(decision.proof).map(({ id }) => id))
      const needed = holdingClauses(evaluate(nodeOfRule(decision.rule), facts, on(setting, from)))
      return {
        holding: needed.filter(({ id }) => !failing.has(id)),
        awaited: needed.filter(({ id }) => failing.has(id)),
      }
    })
    Object.defineProperties(this, NotYet.#properties)
  }

  static readonly #properties = {
    whileTrue: whenAsked<NotYet>((outcome) => outcome.#clauses().holding),
    awaits: whenAsked<NotYet>((outcome) => outcome.#clauses().awaited),
  }
}

class Barred {
  readonly outcome = "barred"
  declare readonly grounds: ReadonlyArray<Ground>
  readonly #grounds: () => ReadonlyArray<Ground>

  constructor(decision: DecisionOfCase, facts: Facts, setting: Setting) {
    this.#grounds = once(() => lastingGrounds(decision.rule, decision.proof, facts, setting))
    Object.defineProperty(this, "grounds", Barred.#property)
  }

  static readonly #property = whenAsked<Barred>((outcome) => outcome.#grounds())
}

class Undetermined {
  readonly outcome = "undetermined"
  declare readonly openClauses: ReadonlyArray<Ground>
  readonly #openClauses: () => ReadonlyArray<Ground>

  constructor(decision: DecisionOfCase) {
    this.#openClauses = once(() => labelled(decision.rule, decision.proof))
    Object.defineProperty(this, "openClauses", Undetermined.#property)
  }

  static readonly #property = whenAsked<Undetermined>((outcome) => outcome.#openClauses())
}

const outcomeOf = (standing: Standing, decision: DecisionOfCase, facts: Facts, setting: Setting): Outcome => {
  const { firstDay, lastDay } = setting.pack.calendar
  switch (standing.answer) {
    case 0: {
      const { until, next } = standing
      return until > lastDay
        ? new Barred(decision, facts, setting)
        : new NotYet(until, next, decision, facts, setting)
    }
    case 1:
      return new Undetermined(decision)
    case 2: {
      const { since, until } = standing
      return {
        outcome: "eligible",
        ...(since === firstDay ? {} : { since }),
        ...(until > lastDay ? {} : { until }),
      }
    }
  }
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

/** A decision that works out what it is asked, once. */
class DecisionOfCase implements Decision {
  readonly rule: Rule<boolean>
  readonly today: Day
  readonly mode = "kleene"
  readonly #facts: Facts
  readonly #setting: Setting
  readonly #course: Course
  #outcome: Outcome | undefined
  #missing: Missing | undefined
  #proof: Proof | undefined
  #receipt: Receipt | undefined

  constructor(rule: Rule<boolean>, facts: Facts, setting: Setting, course: Course) {
    this.rule = rule
    this.today = setting.today
    this.#facts = facts
    this.#setting = setting
    this.#course = course
  }

  get answer(): Answer {
    return answerOf(this.#course.answer ?? truthOf(this.proof.value as boolean | undefined))
  }

  get outcome(): Outcome {
    this.#outcome ??=
      referralOf(this.rule.referrals, this.#facts, this.#setting) ??
      outcomeOf(this.#course.standing, this, this.#facts, this.#setting)
    return this.#outcome
  }

  get timeline(): ReadonlyArray<TimelineSpan> {
    return this.#course.timeline
  }

  get missing(): Missing {
    const { outcome } = this
    this.#missing ??= missing(
      this.rule,
      this.#facts,
      outcome.outcome === "notYet" ? on(this.#setting, outcome.from) : this.#setting,
    )
    return this.#missing
  }

  get proof(): Proof {
    this.#proof ??= evaluate(nodeOfRule(this.rule), this.#facts, this.#setting)
    return this.#proof
  }

  get receipt(): Receipt {
    this.#receipt ??= receiptOf(this.rule, this.#facts, this.#setting)
    return this.#receipt
  }
}

/** A decision on a case whose course over the days is known. */
export const decisionFrom = (rule: Rule<boolean>, facts: Facts, setting: Setting, course: Course): Decision =>
  new DecisionOfCase(rule, facts, setting, course)

/**
 * Decides a rule for a case on the day of the setting.
 *
 * @example
 * const decision = decide(conditionalRelease, facts, { pack, today })
 * decision.outcome // => { outcome: "notYet", from: …, becomes: "eligible", … }
 */
export const decide = (rule: Rule<boolean>, facts: Facts, setting: Setting): Decision =>
  decisionFrom(rule, facts, setting, courseOf(rule, facts, setting))

/**
 * The outcome of an answer on which every completion agrees. A no is a bar only where time cannot turn it; otherwise the
 * answer of the day is no, and what a later day brings stays open.
 */
const exactOutcome = (
  holds: boolean,
  rule: Rule,
  open: Outcome & { readonly outcome: "undetermined" },
  setting: Setting,
): Outcome => {
  if (holds) return { outcome: "eligible" }
  return dependsOn(nodeOfRule(rule), overTime, holdingLaw(setting))
    ? open
    : { outcome: "barred", grounds: open.openClauses }
}

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
    outcome: exactOutcome(value === true, rule, outcome, setting),
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
