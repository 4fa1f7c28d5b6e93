import type { At, Step, StepOf } from "../calculus/forms.ts"
import { needsOf } from "../calculus/forms.ts"
import type { Scope } from "./cells.ts"
import { type SqlCell, sql } from "./cells.ts"
import { isSafe, type Range } from "./ranges.ts"
import { scopeOfEntries } from "./scopes.ts"
import type { StepCells } from "./step-cells.ts"

/**
 * A number as a function of the day between two change days: `times` × day + `rest`, the start of the month or year of day +
 * `offset`, and `rest`; or a value that stays.
 */
type Course = { readonly times: number; readonly rest: SqlCell; readonly start?: Start } | "stays"

interface Start {
  readonly ask: "startOfMonth" | "startOfYear"
  readonly offset: SqlCell
}

/** So many courses are distinguished, for each of which there are change days; with more of them the rule is refused. */
const mostCourses = 48

const safe: Range = { low: Number.MIN_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER }

/** A part of a rule whose change days cannot be found. */
export class NoChangeDays extends Error {
  readonly form: string
  constructor(form: string) {
    super(form)
    this.form = form
  }
}

/**
 * Finds the days on which a truth may change while the facts stay: for every comparison of numbers that move with the day, the day on which
 * their order turns. Between two of these days that follow one another the answer stays.
 */
export class ChangeDays {
  /** Cells that give a day of a case, or a day of an entry of a list. */
  readonly days: Array<SqlCell> = []
  readonly #steps: StepCells
  readonly #moves: ReadonlyArray<boolean>
  readonly #done = new Set<string>()
  readonly #courses = new Map<Scope, Map<At, ReadonlyArray<Course>>>()

  constructor(steps: StepCells) {
    this.#steps = steps
    const moves: Array<boolean> = []
    for (const step of steps.graph.steps)
      moves.push(
        (step.form === "day" && step.day === "today") || needsOf(step).some((at) => moves[at] === true),
      )
    this.#moves = moves
  }

  /** Adds the days on which a step changes that does not move by itself. */
  addChanges(at: At, scope: Scope): void {
    if (this.#moves[at] !== true) return
    const key = `${scope.name} ${at}`
    if (this.#done.has(key)) return
    this.#done.add(key)
    const step = this.#steps.graph.steps[at] as Step
    switch (step.form) {
      case "order":
        this.#addTurns(step.left, step.right, scope, false)
        return
      case "same":
        if ((this.#steps.graph.steps[step.left] as Step).sort === "number")
          this.#addTurns(step.left, step.right, scope, true)
        else for (const need of needsOf(step)) this.addChanges(need, scope)
        return
      case "fold":
        for (const need of needsOf(step)) this.addChanges(need, this.#entriesOf(step, scope, at))
        return
      case "calendar":
      case "choose":
      case "linear":
        if (this.#coursesOf(at, scope).some(isMoving)) throw new NoChangeDays(step.form)
        return
      case "day":
        throw new NoChangeDays(step.form)
      default:
        for (const need of needsOf(step)) this.addChanges(need, scope)
    }
  }

  #entriesOf(step: StepOf<"fold">, scope: Scope, at: At): Scope {
    return scopeOfEntries(
      this.#steps.homeOf(at, scope),
      step.list,
      step.slot,
      this.#steps.rankOf(at),
      this.#steps.setting.law,
    )
  }

  /** The courses of a number, any of which it may have between two change days. */
  #coursesOf(at: At, scope: Scope): ReadonlyArray<Course> {
    const inScope = this.#courses.get(scope) ?? new Map<At, ReadonlyArray<Course>>()
    this.#courses.set(scope, inScope)
    const known = inScope.get(at)
    if (known !== undefined) return known
    const found = this.#findCourses(at, scope)
    if (found.length > mostCourses) throw new NoChangeDays((this.#steps.graph.steps[at] as Step).form)
    inScope.set(at, found)
    return found
  }

  #findCourses(at: At, scope: Scope): ReadonlyArray<Course> {
    const { to } = this.#steps
    if (this.#moves[at] !== true) return [{ times: 0, rest: this.#steps.cellOf(at, scope) }]
    const step = this.#steps.graph.steps[at] as Step
    switch (step.form) {
      case "day":
        return [{ times: 1, rest: to.whole(0) }]
      case "choose": {
        for (const { when } of step.branches) this.addChanges(when, scope)
        const results = [...step.branches.map(({ gives }) => gives), step.otherwise]
        // Where a condition is open, the value depends on whether two results agree.
        if (step.agreeing)
          results.forEach((one, place) => {
            for (const other of results.slice(place + 1)) this.#addTurns(one, other, scope, true)
          })
        return distinct(results.flatMap((result) => this.#coursesOf(result, scope)))
      }
      case "linear": {
        let sums: ReadonlyArray<Course> = [{ times: 0, rest: to.whole(step.plus) }]
        for (const { of, times } of step.terms) {
          const courses = this.#coursesOf(of, scope)
          sums = distinct(
            sums.flatMap((sum) => courses.map((course) => this.#sum(sum, course, times, step.form))),
          )
          if (sums.length > mostCourses) throw new NoChangeDays(step.form)
        }
        if (!isSafe(this.#steps.rangeOf(at)))
          for (const sum of sums)
            if (sum !== "stays" && sum.times !== 0)
              for (const limit of [safe.low, safe.high + 1])
                this.#addTurn(sum.times, to.cell("wide", sql`(${to.wide(sum.rest)} - ${to.number(limit)})`))
        return sums
      }
      case "calendar":
        return step.ask === "startOfMonth" || step.ask === "startOfYear"
          ? this.#coursesOf(step.of[0] as At, scope).map((course) =>
              this.#startOf(course, step.ask as Start["ask"]),
            )
          : this.#staying(at, scope)
      default:
        return this.#staying(at, scope)
    }
  }

  #staying(at: At, scope: Scope): ReadonlyArray<Course> {
    const step = this.#steps.graph.steps[at] as Step
    for (const need of needsOf(step)) {
      const inside = step.form === "fold" ? this.#entriesOf(step, scope, at) : scope
      this.addChanges(need, inside)
    }
    return ["stays"]
  }

  /** The start of the month or year of a day that moves on. Where it leaves the calendar, it has no value any more. */
  #startOf(course: Course, ask: Start["ask"]): Course {
    if (course === "stays") return "stays"
    if (course.times !== 1 || course.start !== undefined) throw new NoChangeDays(ask)
    const { arithmetic } = this.#steps.setting
    const { to } = this.#steps
    for (const end of arithmetic === undefined ? [] : [arithmetic.firstDay, arithmetic.lastDay + 1])
      this.#addTurn(1, to.cell("wide", sql`(${to.wide(course.rest)} - ${to.number(end)})`))
    return { times: 0, rest: to.whole(0), start: { ask, offset: course.rest } }
  }

  #sum(sum: Course, course: Course, times: number, form: string): Course {
    const { to } = this.#steps
    if (sum === "stays" || course === "stays") {
      const moving = sum === "stays" ? course : sum
      if (moving !== "stays" && isMoving(moving)) throw new NoChangeDays(form)
      return "stays"
    }
    const start = sum.start ?? course.start
    if (
      start !== undefined &&
      (sum.times !== 0 || course.times !== 0 || times !== 1 || (sum.start && course.start))
    )
      throw new NoChangeDays(form)
    const rest =
      times === 1 ? sql`${to.wide(course.rest)}` : sql`(${to.number(times)} * ${to.wide(course.rest)})`
    return {
      times: sum.times + times * course.times,
      rest: to.cell("wide", sql`(${to.wide(sum.rest)} + ${rest})`),
      ...(start === undefined ? {} : { start }),
    }
  }

  /** Adds the days on which the order of two numbers turns; for their sameness, in both directions. */
  #addTurns(left: At, right: At, scope: Scope, bothWays: boolean): void {
    const { to } = this.#steps
    for (const one of this.#coursesOf(left, scope))
      for (const other of this.#coursesOf(right, scope)) {
        if (one === "stays" || other === "stays") {
          const moving = one === "stays" ? other : one
          if (moving !== "stays" && isMoving(moving)) throw new NoChangeDays("order")
          continue
        }
        if (one.start !== undefined || other.start !== undefined) {
          this.#addTurnsOfStart(one, other)
          continue
        }
        const times = one.times - other.times
        if (times === 0) continue
        const rest = to.cell("wide", sql`(${to.wide(one.rest)} - ${to.wide(other.rest)})`)
        this.#addTurn(times, rest)
        if (bothWays) this.#addTurn(-times, to.cell("wide", sql`(-${rest})`))
      }
  }

  /** The start of a period reaches a day when the first period begins that does not begin before it. */
  #addTurnsOfStart(one: Exclude<Course, "stays">, other: Exclude<Course, "stays">): void {
    const { to } = this.#steps
    const [moving, fixed] = one.start === undefined ? [other, one] : [one, other]
    const { start } = moving
    if (start === undefined || isMoving(fixed)) throw new NoChangeDays("order")
    for (const more of [0, 1]) {
      const day = to.exact(
        to.cell("wide", sql`(${to.wide(fixed.rest)} - ${to.wide(moving.rest)} + ${String(more)})`),
      )
      const begins = this.#steps.nextStart(day, start.ask)
      this.#addTurn(1, to.cell("wide", sql`(${to.wide(start.offset)} - ${begins})`))
    }
  }

  /** Adds the day from which, or until before which, `times` × day + `rest` is at least zero. */
  #addTurn(times: number, rest: SqlCell): void {
    const { to } = this.#steps
    const { firstDay, lastDay } = this.#steps.setting.calendar
    const divided = (of: SqlCell): SqlCell =>
      Math.abs(times) === 1 ? of : to.cell("wide", to.dialect.quotient(of, String(Math.abs(times)), "wide"))
    // The quotient is exact or one off, so the days around it are change days too.
    const about = times > 0 ? to.cell("wide", sql`(-${rest})`) : to.cell("wide", sql`(${rest} + 1)`)
    const found = divided(about)
    const all =
      Math.abs(times) === 1
        ? [found]
        : [-1, 0, 1].map((more) => to.cell("wide", sql`(${found} + ${to.number(more)})`))
    for (const day of all)
      this.days.push(
        to.cell(
          "whole",
          sql`CAST(CASE WHEN ${day} BETWEEN ${to.number(firstDay)} AND ${to.number(lastDay)} THEN ${day} END AS ${to.dialect.types.whole})`,
        ),
      )
  }
}

const isMoving = (course: Course): boolean =>
  course !== "stays" && (course.times !== 0 || course.start !== undefined)

/** Courses without those that another one is already. */
const distinct = (courses: ReadonlyArray<Course>): ReadonlyArray<Course> => {
  const found: Array<Course> = []
  for (const course of courses) {
    const isKnown = found.some(
      (other) =>
        other === course ||
        (other !== "stays" &&
          course !== "stays" &&
          other.times === course.times &&
          other.rest === course.rest &&
          other.start?.offset === course.start?.offset &&
          other.start?.ask === course.start?.ask),
    )
    if (!isKnown) found.push(course)
  }
  return found
}
