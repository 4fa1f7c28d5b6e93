/** The meaning of the language, written once. `undefined` is unknown; learning a part never changes a known result. */

import type { Node } from "../expression.ts"
import { holdsCode } from "../language/logic.ts"
import { entryOn } from "../law/parameter.ts"
import { versionOn } from "../law/version.ts"
import type { Day } from "../values/day.ts"
import { divide, makeRatio, type Ratio, scale } from "../values/ratio.ts"
import { measureOfTerm, type Term, termOfMeasure } from "../values/term.ts"
import type { Value } from "../values/value.ts"
import { agreed, tableValue, unlessValue } from "./apply/choices.ts"
import { compareValues, holdsRelation } from "./apply/comparing.ts"
import { dayAfterTerm, found, inCalendar, termFromTo } from "./apply/days.ts"
import { isOfKind } from "./apply/kinds.ts"
import { conjunction, disjunction, threshold } from "./apply/logic.ts"
import { exactly, extreme, sum, total } from "./apply/numbers.ts"
import type { Report, Values } from "./apply/report.ts"
import { chosenOption, dayCountOf, type Setting } from "./setting.ts"

export { cellHolds, compareValues, holdsRelation, sameValue, takesPlace } from "./apply/comparing.ts"
export { dayAfterTerm, termFromTo } from "./apply/days.ts"
export { factValue, isOfKind } from "./apply/kinds.ts"
export { quiet, type Values } from "./apply/report.ts"

/** The value of an expression whose parts have the given values. Readers bring the values of facts, fields and rules. */
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
    case "operator":
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
      const result = termFromTo(setting.pack.calendar, from, to)
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
      const rest = exactly(measureOfTerm(left) - measureOfTerm(right), report)
      return rest === undefined ? undefined : termOfMeasure(Math.max(0, rest))
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
