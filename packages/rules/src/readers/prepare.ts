import type { Rule } from "../law/rule.ts"
import type { Day } from "../values/day.ts"
import { knownTruth, type Truth } from "../values/truth.ts"
import type { Facts } from "../values/value.ts"
import { type AnswerOverTime, type AnswerSpan, answerOverTime, holdingLaw } from "./answer-over-time.ts"
import { ConditionSpans } from "./compiled/condition-spans.ts"
import type { SearchOptions } from "./completion-search/budget.ts"
import { type Decision, decide, decisionFrom } from "./decide.ts"
import type { Setting } from "./setting.ts"
import { type TimelineSpan, wholeCalendar } from "./timeline.ts"

/** Reads answers off compiled conditions, from one day on which they may change to the next. */
class Reader {
  readonly #spans: ConditionSpans
  readonly #today: number
  readonly #from: number
  readonly #to: number

  constructor(spans: ConditionSpans, setting: Setting) {
    const { from, to } = wholeCalendar(setting)
    this.#spans = spans
    this.#today = setting.today
    this.#from = from
    this.#to = to
  }

  span(rule: number, facts: Facts): AnswerSpan {
    const today = this.#today
    if (today < this.#from || today >= this.#to) return { answer: 1 }
    const answer = this.#spans.answer(rule, facts, today)
    if (answer === 1) return { answer }
    let { from: since, to: until } = this.#spans.stretch
    let next: Truth = answer
    while (until < this.#to) {
      next = this.#spans.answer(rule, facts, until)
      if (next !== answer) break
      until = this.#spans.stretch.to
    }
    if (answer === 0) return { answer, until: until as Day, next }
    while (since > this.#from && this.#spans.answer(rule, facts, since - 1) === answer)
      since = this.#spans.stretch.from
    return { answer, since: since as Day, until: until as Day }
  }

  timeline(rule: number, facts: Facts): ReadonlyArray<TimelineSpan> {
    const conditions = this.#spans
    const spans: Array<TimelineSpan> = []
    conditions.start()
    let from = this.#from
    let answer = conditions.answer(rule, facts, from)
    let { to } = conditions.stretch
    const end = (): void => {
      spans.push({ from: from as Day, to: to as Day, value: knownTruth(answer) })
    }
    while (to < this.#to) {
      const next = conditions.answer(rule, facts, to)
      if (next !== answer) {
        end()
        from = to
        answer = next
      }
      to = conditions.stretch.to
    }
    end()
    return spans
  }
}

class AnswerOverTimeRead implements AnswerOverTime {
  readonly span: AnswerSpan
  readonly #reader: Reader
  readonly #rule: number
  readonly #facts: Facts
  #timeline: ReadonlyArray<TimelineSpan> | undefined

  constructor(reader: Reader, rule: number, facts: Facts) {
    this.span = reader.span(rule, facts)
    this.#reader = reader
    this.#rule = rule
    this.#facts = facts
  }

  get answer(): Truth {
    return this.span.answer
  }

  get isStopped(): boolean {
    return false
  }

  get timeline(): ReadonlyArray<TimelineSpan> {
    this.#timeline ??= this.#reader.timeline(this.#rule, this.#facts)
    return this.#timeline
  }
}

/**
 * Prepares the decisions of `decide` by several rules on the day of the setting, in the order given. Shared parts are computed
 * once a case. The facts are taken to be the same on all days; use `decide` for cases with histories. With a budget each case is read as `decide`
 * reads it, and says when it stopped.
 *
 * @example
 * const decideAll = prepareAll([conditionalRelease, settlement], setting)
 * decideAll({ ...facts, paid: 0 }).map(({ outcome }) => outcome.outcome) // => ["notYet", "undetermined"]
 */
export const prepareAll = (
  rules: ReadonlyArray<Rule<boolean>>,
  setting: Setting,
  options: SearchOptions = {},
): ((facts: Facts) => Array<Decision>) => {
  if (options.budget !== undefined)
    return (facts) => rules.map((rule) => decide(rule, facts, setting, options))
  const held = holdingLaw(setting)
  const spans = new ConditionSpans(rules, held)
  const reader = new Reader(spans, held)
  return (facts) => {
    spans.start()
    return rules.map((rule, place) =>
      decisionFrom(
        rule,
        facts,
        setting,
        spans.follows(place)
          ? new AnswerOverTimeRead(reader, place, facts)
          : answerOverTime(rule, facts, setting),
      ),
    )
  }
}

/**
 * Prepares decisions by a rule on the day of the setting.
 *
 * @example
 * const decideOne = prepare(conditionalRelease, setting)
 * cases.map((each) => decideOne(each).outcome.outcome) // => ["notYet", "eligible", "undetermined"]
 */
export const prepare = (
  rule: Rule<boolean>,
  setting: Setting,
  options: SearchOptions = {},
): ((facts: Facts) => Decision) => {
  const decideAll = prepareAll([rule], setting, options)
  return (facts) => decideAll(facts)[0] as Decision
}
