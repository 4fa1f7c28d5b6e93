/**
 * How the answer of a rule for a case goes over the days, while the facts and the law stay as they are.
 *
 * @module
 */

import type { Rule } from "../law/rule.ts"
import type { Day } from "../values/day.ts"
import { type Truth, truthOf } from "../values/truth.ts"
import type { Facts } from "../values/value.ts"
import type { Setting } from "./setting.ts"
import { type TimelineSpan, timeline } from "./timeline.ts"

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
export type Standing =
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
export interface Course {
  /** The answer on the day of the decision, where it is known without a proof. */
  readonly answer?: Truth
  readonly standing: Standing
  readonly timeline: ReadonlyArray<TimelineSpan>
}

const standingIn = (spans: ReadonlyArray<TimelineSpan>, today: Day): Standing => {
  const index = spans.findIndex(({ from, to }) => from <= today && today < to)
  const span = spans[index]
  if (span?.value === undefined) return { answer: 1 }
  const { from: since, to: until } = span
  return span.value === true
    ? { answer: 2, since, until }
    : { answer: 0, until, next: truthOf(spans[index + 1]?.value as boolean | undefined) }
}

/** The course of a rule for a case, read off its timeline. */
class CourseOfTimeline implements Course {
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

  get standing(): Standing {
    return standingIn(this.timeline, this.#setting.today)
  }
}

/** How the answer of any rule for a case goes over the days. */
export const courseOf = (rule: Rule<boolean>, facts: Facts, setting: Setting): Course =>
  new CourseOfTimeline(rule, facts, setting)
