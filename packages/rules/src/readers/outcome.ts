import type { Actor } from "../law/act.ts"
import type { Referral, Rule } from "../law/rule.ts"
import { inForceClause, nodeOfRule } from "../law/rule.ts"
import { once } from "../memo.ts"
import type { Day } from "../values/day.ts"
import type { Truth } from "../values/truth.ts"
import type { Facts } from "../values/value.ts"
import { type AnswerSpan, onDay } from "./answer-over-time.ts"
import { evaluate } from "./evaluate.ts"
import { factsOn } from "./history.ts"
import { type Ground, groundsOf, type Proof } from "./proof.ts"
import type { Setting } from "./setting.ts"

/** What a rule says of a case on a day. It never says "released": where somebody decides, the decider is named. */
export type Outcome =
  | {
      /** To be proposed, decided or carried out by those the rule names. */
      readonly outcome: "eligible"
      /**
       * Since which day; absent when the day does not matter. With the history of the facts never before something without which
       * it would not be so; without it, had the facts been the same. Never before a rule of the law of the day was in force.
       */
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

/** What the grounds of an outcome are found in. The proof is asked for only where they are. */
interface Reached {
  readonly rule: Rule
  readonly proof: Proof
}

const groundOfRule = (rule: Rule): Ground => ({ id: rule.id, title: rule.title, citations: rule.citations })

const labelled = (rule: Rule, proof: Proof): ReadonlyArray<Ground> => {
  const grounds = groundsOf(proof)
  return grounds.length === 0 ? [groundOfRule(rule)] : grounds
}

/** Who missed the deadline with which a rule ends is barred by it: that the rule has ended since then is no ground beside it. */
const withoutEnd = (
  { deadline, inForce: { to } }: Rule,
  grounds: ReadonlyArray<Ground>,
  { lawDay, today }: Setting,
): ReadonlyArray<Ground> =>
  to !== undefined && to <= (lawDay ?? today) && grounds.some(({ id }) => id === deadline)
    ? grounds.filter(({ id }) => id !== inForceClause)
    : grounds

/** Grounds that bar today and still do on the last day of the calendar: time alone does not remove them. */
const lastingGrounds = (rule: Rule, proof: Proof, facts: Facts, setting: Setting): ReadonlyArray<Ground> => {
  const today = labelled(rule, proof)
  const day = setting.pack.calendar.lastDay
  const lastDay = evaluate(nodeOfRule(rule), factsOn(facts, setting, day), onDay(setting, day))
  const lasting = new Set(labelled(rule, lastDay).map(({ id }) => id))
  const both = today.filter(({ id }) => lasting.has(id))
  return withoutEnd(rule, both.length === 0 ? today : both, setting)
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

  constructor(from: Day, next: Truth, decision: Reached, facts: Facts, setting: Setting) {
    this.from = from
    this.becomes = next === 2 ? "eligible" : "undetermined"
    this.#clauses = once(() => {
      const failing = new Set(groundsOf(decision.proof).map(({ id }) => id))
      const needed = holdingClauses(
        evaluate(nodeOfRule(decision.rule), factsOn(facts, setting, from), onDay(setting, from)),
      )
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

  constructor(decision: Reached, facts: Facts, setting: Setting) {
    this.#grounds = once(() => lastingGrounds(decision.rule, decision.proof, facts, setting))
    Object.defineProperty(this, "grounds", Barred.#property)
  }

  static readonly #property = whenAsked<Barred>((outcome) => outcome.#grounds())
}

class Undetermined {
  readonly outcome = "undetermined"
  declare readonly openClauses: ReadonlyArray<Ground>
  readonly #openClauses: () => ReadonlyArray<Ground>

  constructor(decision: Reached) {
    this.#openClauses = once(() => labelled(decision.rule, decision.proof))
    Object.defineProperty(this, "openClauses", Undetermined.#property)
  }

  static readonly #property = whenAsked<Undetermined>((outcome) => outcome.#openClauses())
}

/**
 * The first day on which a rule was in force, where that hangs on the law of the day of the decision. The law stays when time goes on, and
 * nobody was eligible under it before.
 */
export const firstDayInForce = (
  { inForce: { from }, versionDay }: Rule,
  { lawDay }: Pick<Setting, "lawDay">,
): Day | undefined => (lawDay === undefined && versionDay.op === "lawDay" ? from : undefined)

/** The outcome of a decision from how its answer stands on the day. */
export const outcomeOf = (span: AnswerSpan, decision: Reached, facts: Facts, setting: Setting): Outcome => {
  const { firstDay, lastDay } = setting.pack.calendar
  switch (span.answer) {
    case 0: {
      const { until, next } = span
      return until > lastDay
        ? new Barred(decision, facts, setting)
        : new NotYet(until, next, decision, facts, setting)
    }
    case 1:
      return new Undetermined(decision)
    case 2: {
      const { since, until } = span
      const inForce = firstDayInForce(decision.rule, setting) ?? since
      return {
        outcome: "eligible",
        // Where the day does not matter, none is told.
        ...(since === firstDay ? {} : { since: Math.max(since, inForce) as Day }),
        ...(until > lastDay ? {} : { until }),
      }
    }
  }
}

/** The outcome where the rule refers the case to somebody else, or leaves open whether it does. */
export const referralOf = (
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
