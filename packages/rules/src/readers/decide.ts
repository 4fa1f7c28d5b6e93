import { memoize } from "effect/Function"
import type { Act } from "../law/act.ts"
import { actsOf, nodeOfRule, type Rule } from "../law/rule.ts"
import type { Day } from "../values/day.ts"
import { type Answer, answerOf, type Truth, truthOf } from "../values/truth.ts"
import type { Facts } from "../values/value.ts"
import { type AnswerOverTime, answerOverTime, holdingLaw } from "./answer-over-time.ts"
import { evaluate } from "./evaluate.ts"
import { exact } from "./exact.ts"
import { type Missing, missing, type SearchOptions } from "./missing.ts"
import { type Outcome, openOutcome, outcomeOf, referralOf } from "./outcome.ts"
import { dependsOn, overTime } from "./piecewise/dependence.ts"
import type { Proof } from "./proof.ts"
import { type Receipt, receiptOf } from "./receipt.ts"
import { actsFor, quantitiesOf, type RouteQuantity, readingOf } from "./route-quantities.ts"
import type { Setting } from "./setting.ts"
import type { TimelineSpan } from "./timeline.ts"
import { whenAsked } from "./when-asked.ts"

/** A decision. Its answers are computed when first asked for. */
export interface Decision {
  readonly rule: Rule<boolean>
  readonly today: Day
  readonly answer: Answer
  readonly outcome: Outcome
  /** The answers over all days of the calendar under the law of the day, with the facts of the history or else unchanged ones. */
  readonly timeline: ReadonlyArray<TimelineSpan>
  /** The missing facts: of the day, or of the day on which a `notYet` opens. Empty where the answer is known. */
  readonly missing: Missing
  /** `exact` where Kleene logic leaves the answer open but every completion of the case agrees. */
  readonly mode: "kleene" | "exact"
  /** Present where the answer, or exact mode, was not read to the end because the budget was spent; the answer is unknown then. */
  readonly stopped?: "budget"
  /** The acts of the stage of the case, on the day or on the day on which a `notYet` opens. */
  readonly acts: ReadonlyArray<Act>
  /** The quantities on the day, or on the day on which a `notYet` opens. Empty where it is barred or referred. */
  readonly quantities: ReadonlyArray<RouteQuantity>
  readonly proof: Proof
  readonly receipt: Receipt
}

/** The acts of a rule, where none of them belongs to a stage of the case alone. */
const actsOfEveryStage = /* @__PURE__ */ memoize(
  (rule: Rule<boolean>): { readonly acts?: ReadonlyArray<Act> } => {
    const acts = actsOf(rule)
    return acts.some(({ stage }) => stage !== undefined) ? {} : { acts }
  },
)

/** Nothing is missing to know an answer that is known. */
const nothingMissing: Missing = { sets: [], towards: [], questions: [], gaps: [], complete: true }

/**
 * A decision whose every part is its own property, so that copying, serialising and cloning lose none. A part is a plain value where it is at hand
 * when the decision is made: a property that is computed when asked for costs more than it.
 */
class DecisionOfCase implements Decision {
  readonly rule: Rule<boolean>
  readonly today: Day
  readonly mode = "kleene"
  declare answer: Answer
  declare outcome: Outcome
  declare readonly timeline: ReadonlyArray<TimelineSpan>
  declare missing: Missing
  declare acts: ReadonlyArray<Act>
  declare quantities: ReadonlyArray<RouteQuantity>
  declare readonly proof: Proof
  declare readonly receipt: Receipt
  declare readonly stopped?: "budget"
  readonly #facts: Facts
  readonly #setting: Setting
  readonly #answers: AnswerOverTime
  readonly #search: SearchOptions
  #outcome: Outcome | undefined
  #missing: Missing | undefined
  #proof: Proof | undefined
  #receipt: Receipt | undefined
  #acts: ReadonlyArray<Act> | undefined
  #quantities: ReadonlyArray<RouteQuantity> | undefined
  #isStopped: boolean | undefined

  constructor(
    rule: Rule<boolean>,
    facts: Facts,
    setting: Setting,
    answers: AnswerOverTime,
    search: SearchOptions,
    stopped?: "budget",
  ) {
    this.rule = rule
    this.today = setting.today
    this.#facts = facts
    this.#setting = setting
    this.#answers = answers
    this.#search = search
    if (stopped !== undefined) this.stopped = stopped
    else if (search.budget !== undefined) Object.defineProperty(this, "stopped", DecisionOfCase.#ofBudget)
    const { answer } = answers
    if (answer === undefined) Object.defineProperties(this, DecisionOfCase.#parts)
    else this.#state(answer)
  }

  /** States what is at hand where the answer is. */
  #state(answer: Truth): void {
    const parts = DecisionOfCase.#parts
    const outcome = this.#readOutcome()
    const isOpen = outcome.outcome !== "barred" && outcome.outcome !== "referred"
    const { acts } = actsOfEveryStage(this.rule)
    this.answer = answerOf(answer)
    this.outcome = outcome
    if (acts !== undefined) this.acts = acts
    else Object.defineProperty(this, "acts", parts.acts)
    if (answer === 0 && outcome.outcome === "barred") this.missing = nothingMissing
    else Object.defineProperty(this, "missing", parts.missing)
    if (!isOpen || !this.#setting.pack.quantities.has(this.rule.id)) this.quantities = []
    else Object.defineProperty(this, "quantities", parts.quantities)
    Object.defineProperty(this, "timeline", parts.timeline)
    Object.defineProperty(this, "proof", parts.proof)
    Object.defineProperty(this, "receipt", parts.receipt)
  }

  #readOutcome(): Outcome {
    this.#outcome ??=
      referralOf(this.rule.referrals, this.#facts, this.#setting, this.#search) ??
      (this.#readStopped()
        ? openOutcome(this)
        : outcomeOf(this.#answers.span, this, this.#facts, this.#setting))
    return this.#outcome
  }

  /** Whether the budget was spent before the answer was read on its days, or the proof or a referral on the day of the decision. */
  #readStopped(): boolean {
    if (this.#search.budget === undefined) return false
    this.#isStopped ??=
      this.#answers.isStopped ||
      this.proof.stopped !== undefined ||
      this.rule.referrals.some(
        ({ when }) => evaluate(when, this.#facts, this.#setting, this.#search).stopped !== undefined,
      )
    return this.#isStopped
  }

  #readMissing(): Missing {
    const { facts, setting } = readingOf(this.outcome, this.#facts, this.#setting)
    return missing(this.rule, facts, setting, this.#search)
  }

  static readonly #ofBudget = whenAsked<DecisionOfCase>((of) => (of.#readStopped() ? "budget" : undefined))

  static readonly #parts = {
    answer: whenAsked<DecisionOfCase>((of) =>
      of.#readStopped()
        ? "unknown"
        : answerOf(of.#answers.answer ?? truthOf(of.proof.value as boolean | undefined)),
    ),
    outcome: whenAsked<DecisionOfCase>((of) => of.#readOutcome()),
    timeline: whenAsked<DecisionOfCase>((of) => of.#answers.timeline),
    missing: whenAsked<DecisionOfCase>((of) => {
      of.#missing ??= of.#readMissing()
      return of.#missing
    }),
    acts: whenAsked<DecisionOfCase>((of) => {
      of.#acts ??= actsFor(of.rule, of.outcome, of.#facts, of.#setting)
      return of.#acts
    }),
    quantities: whenAsked<DecisionOfCase>((of) => {
      of.#quantities ??= quantitiesOf(of.rule, of.outcome, of.#facts, of.#setting, of.#search)
      return of.#quantities
    }),
    proof: whenAsked<DecisionOfCase>((of) => {
      of.#proof ??= evaluate(nodeOfRule(of.rule), of.#facts, of.#setting, of.#search)
      return of.#proof
    }),
    receipt: whenAsked<DecisionOfCase>((of) => {
      of.#receipt ??= { ...receiptOf(of.rule, of.#facts, of.#setting), outcome: of.outcome.outcome }
      return of.#receipt
    }),
  }
}

/** The decision on a case whose answers over the days are known. */
export const decisionFrom = (
  rule: Rule<boolean>,
  facts: Facts,
  setting: Setting,
  answers: AnswerOverTime,
): Decision => new DecisionOfCase(rule, facts, setting, answers, {})

/**
 * Decides a rule for a case on the day of the setting. A budget limits each part that is asked for by itself: the answer over the days, the proof, each
 * quantity, and the search for what is missing. Where it does not last for the answer, the outcome is undetermined and the decision says that it stopped.
 *
 * @example
 * const { outcome } = decide(conditionalRelease, facts, setting)
 * outcome.outcome // => "notYet"
 * outcome.outcome === "notYet" && formatDay(jalali, outcome.from) // => "1405/04/01"
 *
 * const { answer, missing } = decide(conditionalRelease, { ...facts, goodConduct: undefined }, { ...setting, today: jalaliDay(1405, 4, 1) })
 * answer // => "unknown"
 * missing.sets.map(({ unknowns }) => unknowns.map(({ id }) => id)) // => [["goodConduct"]]
 */
export const decide = (
  rule: Rule<boolean>,
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
): Decision =>
  new DecisionOfCase(rule, facts, setting, answerOverTime(rule, facts, setting, options), options)

/** The outcome of an answer on which every completion agrees. A no bars only where time cannot change it. */
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
 * Decides as `decide` does, and also where Kleene logic leaves the answer open although every completion of the case agrees
 * (`x or not x`): `mode` is then `exact`, and the answer is of the day only. Where a budget is spent before, the decision is that of `decide`
 * and says so.
 *
 * @example
 * const either = decisionRule({
 *   id: "either", title: text("به هر روی", "either way"), citations: [ipc("58")], kind: "discretion", deciders: [court],
 *   expression: any(usedBefore, not(usedBefore)),
 * })
 * decide(either, {}, setting).answer // => "unknown"
 * const { answer, mode } = decideExactly(either, {}, setting)
 * answer // => "yes"
 * mode // => "exact"
 */
export const decideExactly = (
  rule: Rule<boolean>,
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
): Decision => {
  const decision = decide(rule, facts, setting, options)
  if (
    decision.outcome.outcome !== "undetermined" ||
    decision.stopped !== undefined ||
    referralOf(rule.referrals, facts, setting) !== undefined
  )
    return decision
  const found = exact(rule, facts, setting, options)
  if ("why" in found && found.why === "exact.budgetSpent") {
    const answers = answerOverTime(rule, facts, setting, options)
    return new DecisionOfCase(rule, facts, setting, answers, options, "budget")
  }
  const { mode, value } = found
  if (mode !== "exact" || value === undefined) return decision
  const { acts, outcome, proof, receipt } = decision
  const decided = exactOutcome(value === true, rule, outcome, setting)
  return {
    rule,
    today: decision.today,
    mode,
    answer: value === true ? "yes" : "no",
    outcome: decided,
    timeline: decision.timeline,
    missing: { sets: [], towards: [], questions: [], gaps: [], complete: true },
    acts,
    get quantities() {
      return quantitiesOf(rule, decided, facts, setting, options)
    },
    proof,
    receipt: { ...receipt, outcome: decided.outcome },
  }
}
