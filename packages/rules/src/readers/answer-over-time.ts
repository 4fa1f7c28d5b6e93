import type { Rule } from "../law/rule.ts"
import type { Day } from "../values/day.ts"
import { type Truth, truthOf } from "../values/truth.ts"
import type { Facts } from "../values/value.ts"
import { factsOn, type History, stretchOf } from "./history.ts"
import type { Setting } from "./setting.ts"
import { partOf, spansIn, type TimelineSpan, timeline, wholeCalendar } from "./timeline.ts"

/** Time goes on and the law stays: what time alone brings is asked of the law of the day of the decision. */
export const holdingLaw = (setting: Setting): Setting => ({
  ...setting,
  lawDay: setting.lawDay ?? setting.today,
})

/** The setting of another day, under the law of the day of the decision. */
export const onDay = (setting: Setting, today: Day): Setting => ({ ...holdingLaw(setting), today })

/**
 * The answer of a rule on the day of the decision, and how far it reaches while the law stays: since which day, until which
 * day, and what comes next.
 */
export type AnswerSpan =
  | { readonly answer: 1 }
  | {
      readonly answer: 2
      /** The first of the days. */
      readonly since: Day
      /** The day after the last of them. */
      readonly until: Day
    }
  | {
      readonly answer: 0
      /** The first later day with another answer; the day after the calendar where there is none. */
      readonly until: Day
      readonly next: Truth
    }

/** How the answer of a rule for a case goes over the days of the calendar while the law stays. */
export interface AnswerOverTime {
  /** The answer on the day of the decision, where it is known without a proof. */
  readonly answer?: Truth
  readonly span: AnswerSpan
  readonly timeline: ReadonlyArray<TimelineSpan>
}

const spanAround = (spans: ReadonlyArray<TimelineSpan>, today: Day): AnswerSpan => {
  const index = spans.findIndex(({ from, to }) => from <= today && today < to)
  const span = spans[index]
  if (span?.value === undefined) return { answer: 1 }
  const { from: since, to: until } = span
  return span.value === true
    ? { answer: 2, since, until }
    : { answer: 0, until, next: truthOf(spans[index + 1]?.value as boolean | undefined) }
}

/** The answers of a rule for a case over time, read off its timeline. */
class AnswerOfTimeline implements AnswerOverTime {
  readonly #rule: Rule
  readonly #facts: Facts
  readonly #setting: Setting
  #timeline: ReadonlyArray<TimelineSpan> | undefined

  constructor(rule: Rule, facts: Facts, setting: Setting) {
    this.#rule = rule
    this.#facts = facts
    this.#setting = setting
  }

  get timeline(): ReadonlyArray<TimelineSpan> {
    this.#timeline ??= timeline(this.#rule, this.#facts, holdingLaw(this.#setting))
    return this.#timeline
  }

  get span(): AnswerSpan {
    return spanAround(this.timeline, this.#setting.today)
  }
}

/**
 * The answers over time of a rule for a case whose facts changed, or will. The stretch of the day is read first, and its neighbours only as
 * far as the answer reaches: an answer that rests on the last change is not looked for before it.
 */
class AnswerOfHistory implements AnswerOverTime {
  readonly #rule: Rule
  readonly #facts: Facts
  readonly #setting: Setting
  readonly #history: History
  readonly #spans = new Map<number, ReadonlyArray<TimelineSpan>>()
  #span: AnswerSpan | undefined
  #timeline: ReadonlyArray<TimelineSpan> | undefined

  constructor(rule: Rule, facts: Facts, setting: Setting, history: History) {
    this.#rule = rule
    this.#facts = facts
    this.#setting = holdingLaw(setting)
    this.#history = history
  }

  #spansOf(place: number): ReadonlyArray<TimelineSpan> {
    let spans = this.#spans.get(place)
    if (spans === undefined) {
      const stretch = partOf(wholeCalendar(this.#setting), this.#history, place)
      spans = spansIn(this.#rule, factsOn(this.#facts, this.#setting, stretch.from), this.#setting, stretch)
      this.#spans.set(place, spans)
    }
    return spans
  }

  get timeline(): ReadonlyArray<TimelineSpan> {
    this.#timeline ??= timeline(this.#rule, this.#facts, this.#setting)
    return this.#timeline
  }

  get span(): AnswerSpan {
    this.#span ??= this.#readSpan()
    return this.#span
  }

  #readSpan(): AnswerSpan {
    const { today } = this.#setting
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

/** How the answer of any rule for a case goes over the days. */
export const answerOverTime = (rule: Rule<boolean>, facts: Facts, setting: Setting): AnswerOverTime => {
  const { history } = setting
  return history === undefined || history.length < 2
    ? new AnswerOfTimeline(rule, facts, setting)
    : new AnswerOfHistory(rule, facts, setting, history)
}
