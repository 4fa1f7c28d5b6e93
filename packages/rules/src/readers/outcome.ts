import type { Actor } from "../law/act.ts"
import type { Referral, Rule } from "../law/rule.ts"
import { inForceClause, nodeOfRule } from "../law/rule.ts"
import { getOrInsertComputed, once } from "../memo.ts"
import type { Day } from "../values/day.ts"
import type { Truth } from "../values/truth.ts"
import type { Facts } from "../values/value.ts"
import { type AnswerSpan, onDay } from "./answer-over-time.ts"
import type { SearchOptions } from "./completion-search/budget.ts"
import { evaluate } from "./evaluate.ts"
import { factsOn } from "./history.ts"
import { type Ground, groundsOf, type Proof } from "./proof.ts"
import type { Setting } from "./setting.ts"
import { whenAsked } from "./when-asked.ts"

/** The outcome of a rule for a case on a day. It never says "released": the actors of the rule propose, decide, carry out. */
export type Outcome =
  | {
      readonly outcome: "eligible"
      /**
       * Absent when the day does not matter. With a history of the facts, since they have allowed it; without, as if they had
       * never changed. Never before the law of the day was in force.
       */
      readonly since?: Day
      /** The first day on which it stops, should the facts stay as they are; absent when it does not stop. */
      readonly until?: Day
    }
  | {
      readonly outcome: "notYet"
      /** The first day on which the answer is no longer no. */
      readonly from: Day
      /** The outcome on that day, should the facts stay as they are. */
      readonly becomes: "eligible" | "undetermined"
      /** The clauses that hold already and have to hold on that day too. */
      readonly whileTrue: ReadonlyArray<Ground>
      /** The clauses that will hold from that day. */
      readonly awaits: ReadonlyArray<Ground>
    }
  | { readonly outcome: "barred"; readonly grounds: ReadonlyArray<Ground> }
  | { readonly outcome: "undetermined"; readonly openClauses: ReadonlyArray<Ground> }
  | { readonly outcome: "referred"; readonly to: Actor; readonly ground: Ground }

/** The source of the grounds of an outcome. The proof is read only for them. */
interface Reached {
  readonly rule: Rule
  readonly proof: Proof
}

const groundOfRule = (rule: Rule): Ground => ({ id: rule.id, title: rule.title, citations: rule.citations })

const labelled = (rule: Rule, proof: Proof): ReadonlyArray<Ground> => {
  const grounds = groundsOf(proof)
  return grounds.length === 0 ? [groundOfRule(rule)] : grounds
}

/** A missed deadline bars; that the rule has ended since then is no ground beside it. */
const withoutEnd = (
  { deadline, inForce: { to } }: Rule,
  grounds: ReadonlyArray<Ground>,
  { lawDay, today }: Setting,
): ReadonlyArray<Ground> =>
  to !== undefined && to <= (lawDay ?? today) && grounds.some(({ id }) => id === deadline)
    ? grounds.filter(({ id }) => id !== inForceClause)
    : grounds

/** Grounds that bar today and on the last day of the calendar: time alone does not remove them. */
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
  const seen = new Map<Proof, boolean>()
  const visit = (inner: Proof): boolean =>
    inner.parts.length === 0 ? holdsIn(inner) : getOrInsertComputed(seen, inner, holdsIn)
  const holdsIn = (inner: Proof): boolean => {
    let nested = false
    // A clause within an exception is no condition of the general rule.
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

class NotYet {
  readonly outcome = "notYet"
  readonly from: Day
  readonly becomes: "eligible" | "undetermined"
  declare readonly whileTrue: ReadonlyArray<Ground>
  declare readonly awaits: ReadonlyArray<Ground>
  readonly #clauses: () => { readonly [Clauses in "holding" | "awaited"]: ReadonlyArray<Ground> }

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
  readonly #decision: Reached
  readonly #facts: Facts
  readonly #setting: Setting
  #grounds: ReadonlyArray<Ground> | undefined

  constructor(decision: Reached, facts: Facts, setting: Setting) {
    this.#decision = decision
    this.#facts = facts
    this.#setting = setting
    Object.defineProperty(this, "grounds", Barred.#property)
  }

  static readonly #property = whenAsked<Barred>((outcome) => {
    const { rule, proof } = outcome.#decision
    outcome.#grounds ??= lastingGrounds(rule, proof, outcome.#facts, outcome.#setting)
    return outcome.#grounds
  })
}

class Undetermined {
  readonly outcome = "undetermined"
  declare readonly openClauses: ReadonlyArray<Ground>
  readonly #decision: Reached
  #openClauses: ReadonlyArray<Ground> | undefined

  constructor(decision: Reached) {
    this.#decision = decision
    Object.defineProperty(this, "openClauses", Undetermined.#property)
  }

  static readonly #property = whenAsked<Undetermined>((outcome) => {
    outcome.#openClauses ??= labelled(outcome.#decision.rule, outcome.#decision.proof)
    return outcome.#openClauses
  })
}

/** The first day on which a rule was in force, where the law of the day of the decision says so. */
export const firstDayInForce = (
  { inForce: { from }, versionDay }: Rule,
  { lawDay }: Pick<Setting, "lawDay">,
): Day | undefined => (lawDay === undefined && versionDay.op === "lawDay" ? from : undefined)

/** The outcome of a decision whose reading stopped: what its proof leaves open. */
export const openOutcome = (decision: Reached): Outcome => new Undetermined(decision)

/** The outcome of a decision from the span of its answer. */
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
        // A span from the first day of the calendar does not depend on the day.
        ...(since === firstDay ? {} : { since: Math.max(since, inForce) as Day }),
        ...(until > lastDay ? {} : { until }),
      }
    }
  }
}

/** The outcome of a case that the rule refers, or may refer; `undefined` where it does not. */
export const referralOf = (
  referrals: ReadonlyArray<Referral>,
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
): Outcome | undefined => {
  for (const referral of referrals) {
    const { id, title, citations, to, when } = referral
    const applies = evaluate(when, facts, setting, options).value
    const ground = { id, title, citations }
    if (applies === true) return { outcome: "referred", to, ground }
    if (applies === undefined) return { outcome: "undetermined", openClauses: [ground] }
  }
  return undefined
}
