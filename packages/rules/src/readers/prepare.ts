/**
 * Decisions by rules for many cases on one day: the same decisions as `decide`, with what does not depend on the case worked out
 * once.
 *
 * The answer is read for the day of the setting, and from there on as far as the outcome asks: each reading says itself how long
 * it stands.
 */

import type { Rule } from "../law/rule.ts"
import type { Day } from "../values/day.ts"
import { knownTruth, type Truth } from "../values/truth.ts"
import type { Facts } from "../values/value.ts"
import { Standings } from "./compiled/standing.ts"
import { type Course, courseOf, holdingLaw, type Standing } from "./course.ts"
import { type Decision, decisionFrom } from "./decide.ts"
import type { Setting } from "./setting.ts"
import { type TimelineSpan, wholeCalendar } from "./timeline.ts"

/** Reads answers off compiled conditions, day after day. */
class Reader {
  readonly #standings: Standings
  readonly #today: number
  readonly #from: number
  readonly #to: number

  constructor(standings: Standings, setting: Setting) {
    const { from, to } = wholeCalendar(setting)
    this.#standings = standings
    this.#today = setting.today
    this.#from = from
    this.#to = to
  }

  standing(rule: number, facts: Facts): Standing {
    const today = this.#today
    if (today < this.#from || today >= this.#to) return { answer: 1 }
    const answer = this.#standings.answer(rule, facts, today)
    if (answer === 1) return { answer }
    let { from: since, to: until } = this.#standings.stretch
    let next: Truth = answer
    while (until < this.#to) {
      next = this.#standings.answer(rule, facts, until)
      if (next !== answer) break
      until = this.#standings.stretch.to
    }
    if (answer === 0) return { answer, until: until as Day, next }
    while (since > this.#from && this.#standings.answer(rule, facts, since - 1) === answer)
      since = this.#standings.stretch.from
    return { answer, since: since as Day, until: until as Day }
  }

  timeline(rule: number, facts: Facts): ReadonlyArray<TimelineSpan> {
    const standings = this.#standings
    const spans: Array<TimelineSpan> = []
    standings.start()
    let from = this.#from
    let answer = standings.answer(rule, facts, from)
    let { to } = standings.stretch
    const end = (): void => {
      spans.push({ from: from as Day, to: to as Day, value: knownTruth(answer) })
    }
    while (to < this.#to) {
      const next = standings.answer(rule, facts, to)
      if (next !== answer) {
        end()
        from = to
        answer = next
      }
      to = standings.stretch.to
    }
    end()
    return spans
  }
}

class CourseRead implements Course {
  readonly standing: Standing
  readonly #reader: Reader
  readonly #rule: number
  readonly #facts: Facts
  #timeline: ReadonlyArray<TimelineSpan> | undefined

  constructor(reader: Reader, rule: number, facts: Facts) {
    this.standing = reader.standing(rule, facts)
    this.#reader = reader
    this.#rule = rule
    this.#facts = facts
  }

  get answer(): Truth {
    return this.standing.answer
  }

  get timeline(): ReadonlyArray<TimelineSpan> {
    this.#timeline ??= this.#reader.timeline(this.#rule, this.#facts)
    return this.#timeline
  }
}

/**
 * Prepares decisions by several rules on the day of the setting: one decision a rule, in the order given. What rules share
 * is worked out once for a case. The facts of each are taken to be the same on all days, for a setting has the
 * history of one case: where that of each is known, each is decided by `decide`.
 *
 * @example
 * const decideAll = prepareAll([conditionalRelease, settlement], setting)
 * decideAll({ ...facts, paid: 0 }).map(({ outcome }) => outcome.outcome) // => ["notYet", "undetermined"]
 */
export const prepareAll = (
  rules: ReadonlyArray<Rule<boolean>>,
  setting: Setting,
): ((facts: Facts) => Array<Decision>) => {
  const held = holdingLaw(setting)
  const standings = new Standings(rules, held)
  const reader = new Reader(standings, held)
  return (facts) => {
    standings.start()
    return rules.map((rule, place) =>
      decisionFrom(
        rule,
        facts,
        setting,
        standings.follows(place) ? new CourseRead(reader, place, facts) : courseOf(rule, facts, setting),
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
export const prepare = (rule: Rule<boolean>, setting: Setting): ((facts: Facts) => Decision) => {
  const decideAll = prepareAll([rule], setting)
  return (facts) => decideAll(facts)[0] as Decision
}
