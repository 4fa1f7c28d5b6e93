import type { Rule } from "../law/rule.ts"
import { getOrInsertComputed } from "../memo.ts"
import type { Day } from "../values/day.ts"
import { type Truth, truthOf } from "../values/truth.ts"
import type { Facts } from "../values/value.ts"
import { type Budget, budgetOf, type SearchOptions } from "./completion-search/budget.ts"
import { factsOn, type History, stretchOf } from "./history.ts"
import type { Setting } from "./setting.ts"
import { partOf, spansIn, type TimelineSpan, timeline, wholeCalendar } from "./timeline.ts"

/** A setting that keeps the law of the day of the decision while time goes on. */
export const holdingLaw = (setting: Setting): Setting => ({
  ...setting,
  lawDay: setting.lawDay ?? setting.today,
})

/** The setting of another day, under the law of the day of the decision. */
export const onDay = (setting: Setting, today: Day): Setting => ({ ...holdingLaw(setting), today })

/** The answer of a rule on the day of the decision, and its reach while the law stays; `until` is excluded. */
export type AnswerSpan =
  | { readonly answer: 1 }
  | { readonly answer: 2; readonly since: Day; readonly until: Day }
  /** `until` is the day after the calendar where no later day has another answer. */
  | { readonly answer: 0; readonly until: Day; readonly next: Truth }

/** The answers of a rule for a case over the days of the calendar while the law stays. */
export interface AnswerOverTime {
  /** The answer on the day of the decision, where it is known without a proof. */
  readonly answer?: Truth
  readonly span: AnswerSpan
  readonly timeline: ReadonlyArray<TimelineSpan>
  /** Whether the budget was spent before the span was read; it is unknown then. */
  readonly isStopped: boolean
}

/** Reads the answers off the timeline. */
class AnswerOfTimeline implements AnswerOverTime {
  protected readonly rule: Rule
  protected readonly facts: Facts
  protected readonly setting: Setting
  protected readonly options: SearchOptions
  #timeline: ReadonlyArray<TimelineSpan> | undefined

  constructor(rule: Rule, facts: Facts, setting: Setting, options: SearchOptions) {
    this.rule = rule
    this.facts = facts
    this.setting = holdingLaw(setting)
    this.options = options
  }

  get isStopped(): boolean {
    return this.timeline.some(({ stopped }) => stopped !== undefined)
  }

  get timeline(): ReadonlyArray<TimelineSpan> {
    this.#timeline ??= timeline(
      this.rule,
      this.facts,
      this.setting,
      wholeCalendar(this.setting),
      this.options,
    )
    return this.#timeline
  }

  get span(): AnswerSpan {
    const { today } = this.setting
    const index = this.timeline.findIndex(({ from, to }) => from <= today && today < to)
    const span = this.timeline[index]
    // Until when an answer reaches is not known where the reading stopped.
    if (span?.value === undefined || this.isStopped) return { answer: 1 }
    const { from: since, to: until } = span
    return span.value === true
      ? { answer: 2, since, until }
      : { answer: 0, until, next: truthOf(this.timeline[index + 1]?.value as boolean | undefined) }
  }
}

/** Reads the answers of a case with a history: the stretch of the day first, its neighbours only as far as the answer reaches. */
class AnswerOfHistory extends AnswerOfTimeline {
  readonly #history: History
  readonly #spans = new Map<number, ReadonlyArray<TimelineSpan>>()
  readonly #budget: Budget | undefined
  #span: AnswerSpan | undefined

  constructor(rule: Rule, facts: Facts, setting: Setting, history: History, options: SearchOptions) {
    super(rule, facts, setting, options)
    this.#history = history
    this.#budget = budgetOf(options)
  }

  override get isStopped(): boolean {
    void this.span
    return this.#budget?.isSpent === true
  }

  #spansOf(place: number): ReadonlyArray<TimelineSpan> {
    return getOrInsertComputed(this.#spans, place, () => {
      const stretch = partOf(wholeCalendar(this.setting), this.#history, place)
      return spansIn(
        this.rule,
        factsOn(this.facts, this.setting, stretch.from),
        this.setting,
        stretch,
        this.#budget,
      )
    })
  }

  override get span(): AnswerSpan {
    this.#span ??= this.#readSpan()
    if (this.#budget?.isSpent === true) this.#span = { answer: 1 }
    return this.#span
  }

  #readSpan(): AnswerSpan {
    const { today } = this.setting
    let place = stretchOf(this.#history, today)
    const here = this.#spansOf(place)
    const index = here.findIndex(({ from, to }) => from <= today && today < to)
    const span = here[index]
    if (span?.value === undefined) return { answer: 1 }
    const { value } = span
    let { from: since, to: until } = span
    let following = here[index + 1]
    for (let later = place + 1; following === undefined && later < this.#history.length; later++) {
      const spans = this.#spansOf(later)
      const goesOn = spans[0]?.value === value
      if (goesOn) until = spans[0]?.to ?? until
      following = goesOn ? spans[1] : spans[0]
    }
    const next = following?.value
    if (value !== true) return { answer: 0, until, next: truthOf(next as boolean | undefined) }
    while (place > 0 && since === this.#spansOf(place)[0]?.from) {
      const before = this.#spansOf(place - 1).at(-1)
      if (before?.value !== true) break
      since = before.from
      place--
    }
    return { answer: 2, since, until }
  }
}

/** The answers of a rule for a case over the days. */
export const answerOverTime = (
  rule: Rule<boolean>,
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
): AnswerOverTime => {
  const { history } = setting
  return history === undefined || history.length < 2
    ? new AnswerOfTimeline(rule, facts, setting, options)
    : new AnswerOfHistory(rule, facts, setting, history, options)
}
