import type { Act } from "../law/act.ts"
import { nodeOfRule, type Rule } from "../law/rule.ts"
import type { Day } from "../values/day.ts"
import { type Answer, answerOf, truthOf } from "../values/truth.ts"
import type { Facts } from "../values/value.ts"
import { type AnswerOverTime, answerOverTime, holdingLaw } from "./answer-over-time.ts"
import { evaluate } from "./evaluate.ts"
import { exact } from "./exact.ts"
import { type Missing, missing } from "./missing.ts"
import { type Outcome, outcomeOf, referralOf } from "./outcome.ts"
import { dependsOn, overTime } from "./piecewise/dependence.ts"
import type { Proof } from "./proof.ts"
import { type Receipt, receiptOf } from "./receipt.ts"
import { actsFor, quantitiesOf, type RouteQuantity, readingOf } from "./route-quantities.ts"
import type { Setting } from "./setting.ts"
import type { TimelineSpan } from "./timeline.ts"

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
  /** The acts of the stage of the case, on the day or on the day on which a `notYet` opens. */
  readonly acts: ReadonlyArray<Act>
  /** The quantities on the day, or on the day on which a `notYet` opens. Empty where it is barred or referred. */
  readonly quantities: ReadonlyArray<RouteQuantity>
  readonly proof: Proof
  readonly receipt: Receipt
}

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
    if (this.#missing === undefined) {
      const { facts, setting } = readingOf(this.outcome, this.#facts, this.#setting)
      this.#missing = missing(this.rule, facts, setting)
    }
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

/** The decision on a case whose answers over the days are known. */
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
 * (`x or not x`): `mode` is then `exact`, and the answer is of the day only.
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
