/**
 * What each form of expression means once its parts have values. This is the one place where the meaning of the language
 * is written; every reader that needs a value comes here.
 *
 * `undefined` is unknown. Meaning is monotone in knowledge: a part that becomes known never turns a known result into
 * another.
 *
 * @module
 */

import type { Bound, Cell, Node, Relation } from "../expression.ts"
import { holdsCode } from "../language/logic.ts"
import { entryOn } from "../law/parameter.ts"
import { versionOn } from "../law/version.ts"
import type { Day } from "../values/day.ts"
import { compareRatios, divide, isExact, makeRatio, type Ratio, scale } from "../values/ratio.ts"
import { measureOfTerm, type Term, termOfMeasure } from "../values/term.ts"
import type { Truth } from "../values/truth.ts"
import type { Kind, Value } from "../values/value.ts"
import type { Problem } from "./proof.ts"
import { chosenOption, dayCountOf, type Setting } from "./setting.ts"

/** Values of the parts of an expression, in the order of its parts. */
export type Values = ReadonlyArray<Value | undefined>

/** Takes note of why an expression has no value. */
export type Report = (problem: Problem) => void

/**
 * Negative, zero or positive as the first value is smaller than, equal to or greater than the second. For codes and truth
 * only zero or not zero has a meaning.
 */
export const compareValues = (left: Value, right: Value): number => {
  if (typeof left === "number") return left - (right as number)
  if (typeof left !== "object") return left === right ? 0 : 1
  return "months" in left
    ? measureOfTerm(left) - measureOfTerm(right as Term)
    : compareRatios(left, right as Ratio)
}

/** Whether two values are the same for every later use; terms of equal measure may still differ. */
export const sameValue = (left: Value | undefined, right: Value | undefined): boolean => {
  if (left === undefined || right === undefined || typeof left !== "object" || typeof right !== "object")
    return left === right && left !== undefined
  if ("months" in left) return "months" in right && left.months === right.months && left.days === right.days
  return !("months" in right) && left.numerator === right.numerator && left.denominator === right.denominator
}

/** Whether an order of two values is the one asked for. */
export const holdsRelation = (relation: Relation, order: number): boolean => {
  switch (relation) {
    case "less":
      return order < 0
    case "atMost":
      return order <= 0
    case "equal":
      return order === 0
    case "notEqual":
      return order !== 0
    case "atLeast":
      return order >= 0
    case "more":
      return order > 0
  }
}

const withinLow = (low: Bound | undefined, value: Value): boolean => {
  if (low === undefined) return true
  const order = compareValues(value, low.value)
  return low.inclusive ? order >= 0 : order > 0
}

const withinHigh = (high: Bound | undefined, value: Value): boolean => {
  if (high === undefined) return true
  const order = compareValues(value, high.value)
  return high.inclusive ? order <= 0 : order < 0
}

/** Whether an input satisfies a cell. A cell that asks nothing is satisfied by an unknown input too. */
export const cellHolds = (cell: Cell, value: Value | undefined): Truth => {
  if (cell.cell === "any") return 2
  if (value === undefined) return 1
  const holds =
    cell.cell === "oneOf"
      ? cell.values.some((candidate) => compareValues(candidate, value) === 0)
      : withinLow(cell.low, value) && withinHigh(cell.high, value)
  return holds ? 2 : 0
}

const conjunction = (values: Values): boolean | undefined => {
  let result: boolean | undefined = true
  for (const value of values) {
    if (value === false) return false
    if (value === undefined) result = undefined
  }
  return result
}

const disjunction = (values: Values): boolean | undefined => {
  let result: boolean | undefined = false
  for (const value of values) {
    if (value === true) return true
    if (value === undefined) result = undefined
  }
  return result
}

const threshold = (count: number, values: Values): boolean | undefined => {
  let holding = 0
  let open = 0
  for (const value of values) {
    if (value === true) holding++
    else if (value === undefined) open++
  }
  return holding >= count ? true : holding + open < count ? false : undefined
}

const exactly = (value: number, report: Report): number | undefined => {
  if (isExact(value)) return value + 0
  report({ code: "number.outOfRange" })
  return undefined
}

/** The sum of exact numbers, whatever their order: only the result must be exact, not the way there. */
const total = (numbers: ReadonlyArray<number>): number => {
  let result = 0
  for (const number of numbers) {
    result += number
    if (!isExact(result)) return Number(numbers.reduce((sum, next) => sum + BigInt(next), 0n))
  }
  return result
}

const sum = (values: Values, report: Report): number | undefined =>
  values.includes(undefined) ? undefined : exactly(total(values as ReadonlyArray<number>), report)

/**
 * Whether a value takes the place of the greatest (sign 1) or smallest (sign -1) found so far. Between terms of the same
 * measure the one with more months does, so that no order of the values decides.
 */
export const takesPlace = (value: Value, found: Value, sign: 1 | -1): boolean => {
  const order = sign * compareValues(value, found)
  return (
    order > 0 ||
    (order === 0 && typeof value === "object" && "months" in value && value.months > (found as Term).months)
  )
}

const extreme = (values: Values, sign: 1 | -1): Value | undefined => {
  let found: Value | undefined
  for (const value of values) {
    if (value === undefined) return undefined
    if (found === undefined || takesPlace(value, found, sign)) found = value
  }
  return found
}

/** All of the values agree on one; otherwise unknown. */
const agreed = (values: Values): Value | undefined => {
  const [first] = values
  return values.every((value) => sameValue(value, first)) ? first : undefined
}

const inCalendar = (setting: Setting, day: number, report: Report): number | undefined => {
  const { firstDay, lastDay } = setting.pack.calendar
  if (day >= firstDay && day <= lastDay) return day
  report({ code: "day.outsideCalendar" })
  return undefined
}

const found = (day: number | undefined, report: Report): number | undefined => {
  if (day === undefined) report({ code: "day.outsideCalendar" })
  return day
}

/** The day a term after another, months first; `undefined` where the calendar ends. */
export const dayAfterTerm = (setting: Setting, day: number, term: Term): number | undefined => {
  const moved = setting.pack.calendar.addMonths(day as Day, term.months)
  if (moved === undefined) return undefined
  const result = moved + term.days
  return result >= setting.pack.calendar.firstDay && result <= setting.pack.calendar.lastDay
    ? result
    : undefined
}

/** Whole calendar months between two days, gives days: the greatest number of months that does not pass the second day. */
export const termFromTo = (setting: Setting, from: number, to: number): Term | undefined => {
  if (to <= from) return { months: 0, days: 0 }
  const { addMonths } = setting.pack.calendar
  let months = Math.max(0, Math.floor((to - from) / 31) - 1)
  let reached = addMonths(from as Day, months)
  for (;;) {
    const next = addMonths(from as Day, months + 1)
    if (next === undefined || next > to) break
    months++
    reached = next
  }
  return reached === undefined ? undefined : { months, days: to - reached }
}

const tableValue = (
  node: Extract<Node, { op: "table" }>,
  values: Values,
  report: Report,
): Value | undefined => {
  const width = node.inputs.length
  const certain: Array<number> = []
  const possible: Array<number> = []
  node.rows.forEach((row, index) => {
    let match: Truth = 2
    row.cells.forEach((cell, column) => {
      const holds = cellHolds(cell, values[column])
      if (holds < match) match = holds
    })
    if (match === 2) certain.push(index)
    if (match >= 1) possible.push(index)
  })
  const resultOf = (index: number): Value | undefined => values[width + index]
  if (possible.length === 0 && node.hitPolicy !== "sum") {
    report({ code: "table.noRow" })
    return undefined
  }
  switch (node.hitPolicy) {
    case "unique": {
      if (certain.length > 1) report({ code: "table.overlap", rows: certain })
      const [only] = certain
      return possible.length === 1 && only !== undefined ? resultOf(only) : undefined
    }
    case "first": {
      const [first] = certain
      if (first === undefined) return undefined
      return agreed(possible.filter((index) => index <= first).map(resultOf))
    }
    case "any": {
      if (certain.length === 0) return undefined
      const result = agreed(possible.map(resultOf))
      const known = certain.map(resultOf).filter((value) => value !== undefined)
      if (result === undefined && known.some((value) => !sameValue(value, known[0])))
        report({ code: "table.overlap", rows: certain })
      return result
    }
    case "sum":
      return possible.length === certain.length ? sum(certain.map(resultOf), report) : undefined
  }
}

const unlessValue = (
  node: Extract<Node, { op: "unless" }>,
  values: Values,
  report: Report,
): Value | undefined => {
  const ranks = [...new Set(node.exceptions.map(({ rank }) => rank))].sort((a, b) => b - a)
  const possible: Array<Value | undefined> = []
  for (const rank of ranks) {
    const applying: Array<number> = []
    node.exceptions.forEach((exception, index) => {
      if (exception.rank !== rank) return
      const applies = values[1 + 2 * index]
      if (applies === true) applying.push(index)
      if (applies !== false) possible.push(values[2 + 2 * index])
    })
    if (applying.length > 0) {
      const consequences = applying
        .map((index) => values[2 + 2 * index])
        .filter((value) => value !== undefined)
      if (consequences.some((value) => !sameValue(value, consequences[0])))
        report({
          code: "exception.conflict",
          exceptions: applying.map((index) => node.exceptions[index]?.id ?? ""),
        })
      return agreed(possible)
    }
  }
  return agreed([...possible, values[0]])
}

/** Whether a value is one of a kind: whole numbers exact, the parts of terms and fractions too. */
export const isOfKind = (kind: Kind, value: unknown): value is Value => {
  switch (kind) {
    case "truth":
      return typeof value === "boolean"
    case "code":
      return typeof value === "string"
    case "term": {
      if (typeof value !== "object" || value === null) return false
      const { months, days } = value as Partial<Term>
      return (
        Number.isSafeInteger(months) &&
        Number.isSafeInteger(days) &&
        Number.isSafeInteger(measureOfTerm(value as Term))
      )
    }
    case "ratio": {
      if (typeof value !== "object" || value === null) return false
      const { numerator, denominator } = value as Partial<Ratio>
      return Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && (denominator ?? 0) > 0
    }
    case "count":
    case "money":
    case "day":
      return Number.isSafeInteger(value)
  }
}

/** The value of a fact as given, refused when it is not of the fact's kind or outside its limits. */
export const factValue = (
  node: Extract<Node, { op: "fact" }>,
  given: unknown,
  report: Report,
): Value | undefined => {
  if (given === undefined) {
    report({ code: "fact.unknown", fact: node.id })
    return undefined
  }
  if (
    isOfKind(node.kind, given) &&
    !(node.minimum !== undefined && (given as number) < node.minimum) &&
    !(node.maximum !== undefined && (given as number) > node.maximum) &&
    !(node.codes !== undefined && !node.codes.includes(given as string))
  )
    return given
  report({ code: "fact.wrongKind", fact: node.id, expected: node.kind })
  return undefined
}

/**
 * The value of an expression whose parts have the given values.
 *
 * Leaves that read the case (facts, fields, references to rules) are not the business of this function: the readers bring
 * their values.
 */
export const apply = (node: Node, values: Values, setting: Setting, report: Report): Value | undefined => {
  switch (node.op) {
    case "literal":
      return node.value
    case "today":
      return setting.today
    case "lawDay":
      return setting.lawDay ?? setting.today
    case "fact":
    case "field":
    case "rule":
    case "clause":
      return values[0]
    case "parameter": {
      const day = values[0] as number | undefined
      if (day === undefined) return undefined
      const parameter = setting.pack.parameters.get(node.id)
      if (parameter === undefined) {
        report({ code: "reference.missing", to: "parameter", id: node.id })
        return undefined
      }
      const value = entryOn(parameter, day)?.value
      if (value === undefined) report({ code: "parameter.noValue", parameter: node.id, day })
      return value
    }
    case "policy": {
      const option = chosenOption(setting, node.id)
      if (option === undefined) report({ code: "reference.missing", to: "policy", id: node.id })
      return option
    }
    case "all":
    case "every":
      return conjunction(values)
    case "any":
    case "exists":
      return disjunction(values)
    case "not":
      return values[0] === undefined ? undefined : !values[0]
    case "atLeast":
      return threshold(node.count, values)
    case "compare": {
      const [left, right] = values
      return left === undefined || right === undefined
        ? undefined
        : holdsRelation(node.relation, compareValues(left, right))
    }
    case "memberOf":
      return values[0] === undefined ? undefined : holdsCode(node.set, values[0] as string)
    case "when": {
      const [condition, gives, otherwise] = values
      return condition === undefined ? agreed([gives, otherwise]) : condition ? gives : otherwise
    }
    case "table":
      return tableValue(node, values, report)
    case "unless":
      return unlessValue(node, values, report)
    case "versions": {
      const day = values[0] as number | undefined
      if (day === undefined) return undefined
      const place = versionOn(node.versions, day)
      if (place === undefined) report({ code: "version.none", day })
      return place === undefined ? undefined : values[1 + place]
    }
    case "add":
      return sum(values, report)
    case "subtract": {
      const [left, right] = values as [number | undefined, number | undefined]
      return left === undefined || right === undefined ? undefined : exactly(left - right, report)
    }
    case "multiply": {
      const [of, by] = values as [number | undefined, number | undefined]
      return of === undefined || by === undefined ? undefined : exactly(of * by, report)
    }
    case "scale": {
      const [of, by] = values as [number | undefined, Ratio | undefined]
      if (of === undefined || by === undefined) return undefined
      const result = scale(of, by, node.rounding)
      if (result === undefined) report({ code: "number.outOfRange" })
      return result
    }
    case "divide": {
      const [left, right] = values as [number | undefined, number | undefined]
      if (left === undefined || right === undefined) return undefined
      if (right === 0) {
        report({ code: "number.divisionByZero" })
        return undefined
      }
      return divide(left, right, node.rounding)
    }
    case "ratio": {
      const [left, right] = values as [number | undefined, number | undefined]
      if (left === undefined || right === undefined) return undefined
      const result = makeRatio(left, right)
      if (result === undefined) report({ code: "number.divisionByZero" })
      return result
    }
    case "smallest":
      return extreme(values, -1)
    case "greatest":
      return extreme(values, 1)
    case "addDays": {
      const [day, days] = values as [number | undefined, number | undefined]
      return day === undefined || days === undefined ? undefined : inCalendar(setting, day + days, report)
    }
    case "addTerm": {
      const [day, term] = values as [number | undefined, Term | undefined]
      return day === undefined || term === undefined
        ? undefined
        : found(dayAfterTerm(setting, day, term), report)
    }
    case "daysBetween": {
      const [from, to] = values as [number | undefined, number | undefined]
      return from === undefined || to === undefined ? undefined : exactly(to - from, report)
    }
    case "termBetween": {
      const [from, to] = values as [number | undefined, number | undefined]
      if (from === undefined || to === undefined) return undefined
      const result = termFromTo(setting, from, to)
      if (result === undefined) report({ code: "day.outsideCalendar" })
      return result
    }
    case "startOf": {
      const day = values[0] as Day | undefined
      if (day === undefined) return undefined
      const { startOfMonth, startOfYear } = setting.pack.calendar
      return found(node.unit === "month" ? startOfMonth(day) : startOfYear(day), report)
    }
    case "addTerms": {
      if (values.includes(undefined)) return undefined
      const terms = values as ReadonlyArray<Term>
      const result = {
        months: total(terms.map(({ months }) => months)),
        days: total(terms.map(({ days }) => days)),
      }
      return isOfKind("term", result) ? result : exactly(Number.NaN, report)
    }
    case "subtractTerms": {
      const [left, right] = values as [Term | undefined, Term | undefined]
      if (left === undefined || right === undefined) return undefined
      return termOfMeasure(Math.max(0, measureOfTerm(left) - measureOfTerm(right)))
    }
    case "scaleTerm": {
      const [term, by] = values as [Term | undefined, Ratio | undefined]
      if (term === undefined || by === undefined) return undefined
      const measure = scale(measureOfTerm(term), by, node.rounding)
      return measure === undefined ? exactly(Number.NaN, report) : termOfMeasure(measure)
    }
    case "completionDay": {
      const [start, term, by] = values as [Day | undefined, Term | undefined, Ratio | undefined]
      if (start === undefined || term === undefined || by === undefined) return undefined
      return found(dayCountOf(setting).completionDay(setting.pack.calendar, start, term, by), report)
    }
    case "countOf": {
      let total = 0
      for (const value of values) {
        if (value === undefined) return undefined
        if (value === true) total++
      }
      return total
    }
    case "sumOf":
    case "smallestOf":
    case "greatestOf": {
      const chosen: Array<Value | undefined> = []
      for (let index = 0; index < values.length; index += 2) {
        if (values[index] === undefined) return undefined
        if (values[index] === true) chosen.push(values[index + 1])
      }
      if (node.op === "sumOf") return sum(chosen, report)
      if (chosen.length === 0) {
        report({ code: "list.empty", list: node.list.id })
        return undefined
      }
      return extreme(chosen, node.op === "smallestOf" ? -1 : 1)
    }
  }
}
