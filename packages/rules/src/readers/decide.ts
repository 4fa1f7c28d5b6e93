import type { Act } from "../law/act.ts"
import { nodeOfRule, type Rule } from "../law/rule.ts"
import type { Day } from "../values/day.ts"
import { type Answer, answerOf, truthOf } from "../values/truth.ts"
import type { Facts } from "../values/value.ts"
import { type AnswerOverTime, answerOverTime, holdingLaw, onDay } from "./answer-over-time.ts"
import { evaluate } from "./evaluate.ts"
import { exact } from "./exact.ts"
import { factsOn } from "./history.ts"
import { type Missing, missing } from "./missing.ts"
import { type Outcome, outcomeOf, referralOf } from "./outcome.ts"
import { dependsOn, overTime } from "./piecewise/dependence.ts"
import type { Proof } from "./proof.ts"
import { type Receipt, receiptOf } from "./receipt.ts"
import { actsFor, quantitiesOf, type RouteQuantity } from "./route-quantities.ts"
import type { Setting } from "./setting.ts"
import type { TimelineSpan } from "./timeline.ts"

/** A decision: plain answers to what may be asked about it. Answers that take work are worked out when first asked for. */
export interface Decision {
  readonly rule: Rule<boolean>
  readonly today: Day
  readonly answer: Answer
  readonly outcome: Outcome
  /**
   * The answer over all days of the calendar, should the facts and the law of the day stay as they are. With the history of the
   * facts: as they were on each day, and as they are announced to be.
   */
  readonly timeline: ReadonlyArray<TimelineSpan>
  /**
   * What is missing to know the answer: that of the day, or of the day on which a `notYet` opens. Empty where it is known.
   */
  readonly missing: Missing
  /** How the answer was reached: by Kleene logic, or because every completion of the case agrees. */
  readonly mode: "kleene" | "exact"
  /**
   * Who may and who must apply, propose, report, attend and decide at the stage of the case: on the day, or on that on which a
   * `notYet` opens.
   */
  readonly acts: ReadonlyArray<Act>
  /**
   * The quantities that belong to the decision, with their values on the day, or on that on which a `notYet` opens. None where
   * it is barred or referred.
   */
  readonly quantities: ReadonlyArray<RouteQuantity>
  readonly proof: Proof
  readonly receipt: Receipt
}

/** A decision that works out what it is asked, once. */
class DecisionOfCase implements Decision {
  readonly rule: Rule<boolean>
  readonly today: Day
  readonly mode = "kleene"
  readonly #facts: Facts
  readonly #setting: Setting
  readonly #answers: AnswerOverTime
  #outcome: Outcome | undefined
  #missing: Missing | undefined
  #proof: Proof | undefined
  #receipt: Receipt | undefined
  #acts: ReadonlyArray<Act> | undefined
  #quantities: ReadonlyArray<RouteQuantity> | undefined

  constructor(rule: Rule<boolean>, facts: Facts, setting: Setting, answers: AnswerOverTime) {
    this.rule = rule
    this.today = setting.today
    this.#facts = facts
    this.#setting = setting
    this.#answers = answers
  }

  get answer(): Answer {
    return answerOf(this.#answers.answer ?? truthOf(this.proof.value as boolean | undefined))
  }

  get outcome(): Outcome {
    this.#outcome ??=
      referralOf(this.rule.referrals, this.#facts, this.#setting) ??
      outcomeOf(this.#answers.span, this, this.#facts, this.#setting)
    return this.#outcome
  }

  get timeline(): ReadonlyArray<TimelineSpan> {
    return this.#answers.timeline
  }

  get missing(): Missing {
    const { outcome } = this
    this.#missing ??=
      outcome.outcome === "notYet"
        ? missing(
            this.rule,
            factsOn(this.#facts, this.#setting, outcome.from),
            onDay(this.#setting, outcome.from),
          )
        : missing(this.rule, this.#facts, this.#setting)
    return this.#missing
  }

  get acts(): ReadonlyArray<Act> {
    this.#acts ??= actsFor(this.rule, this.outcome, this.#facts, this.#setting)
    return this.#acts
  }

  get quantities(): ReadonlyArray<RouteQuantity> {
    this.#quantities ??= quantitiesOf(this.rule, this.outcome, this.#facts, this.#setting)
    return this.#quantities
  }

  get proof(): Proof {
    this.#proof ??= evaluate(nodeOfRule(this.rule), this.#facts, this.#setting)
    return this.#proof
  }

  get receipt(): Receipt {
    this.#receipt ??= { ...receiptOf(this.rule, this.#facts, this.#setting), outcome: this.outcome.outcome }
    return this.#receipt
  }
}

/** A decision on a case whose answers over the days are known. */
export const decisionFrom = (
  rule: Rule<boolean>,
  facts: Facts,
  setting: Setting,
  answers: AnswerOverTime,
): Decision => new DecisionOfCase(rule, facts, setting, answers)

/**
 * Decides a rule for a case on the day of the setting.
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
export const decide = (rule: Rule<boolean>, facts: Facts, setting: Setting): Decision =>
  decisionFrom(rule, facts, setting, answerOverTime(rule, facts, setting))

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
export const decideExactly = (rule: Rule<boolean>, facts: Facts, setting: Setting): Decision => {
  const decision = decide(rule, facts, setting)
  if (decision.outcome.outcome !== "undetermined" || referralOf(rule.referrals, facts, setting) !== undefined)
    return decision
  const { mode, value } = exact(rule, facts, setting)
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
      return quantitiesOf(rule, decided, facts, setting)
    },
    proof,
    receipt: { ...receipt, outcome: decided.outcome },
  }
}
