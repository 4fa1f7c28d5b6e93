import { daysInMonthOfTerm, type Term } from "../../../../../values/term.ts"
import { sumOfTerms } from "../../../../compiled/arithmetic.ts"
import type { Plan } from "../../../../compiled/plan.ts"
import { columnOf, widthLimits } from "../../binding.ts"
import type { PairLane } from "../lanes.ts"
import * as numbers from "../number-loops.ts"
import { choice } from "./choices.ts"
import { columnOfField } from "./facts.ts"
import type { Frame, Making } from "./making.ts"

/** Adds the steps that fill a lane of terms or fractions. */
export const fillPair = (program: Making, plan: Plan, lane: PairLane, frame: Frame): void => {
  const { first, second } = lane
  const each = (put: (i: number) => void): void => {
    frame.steps.push((size) => {
      for (let i = 0; i < size; i++) put(i)
    })
  }
  const putTerm = (i: number, term: Term | undefined): void => {
    first[i] = term?.months ?? Number.NaN
    second[i] = term?.days ?? Number.NaN
  }
  switch (plan.form) {
    case "fact":
    case "field": {
      const read = <C extends "term" | "ratio">(kind: C) =>
        plan.form === "fact"
          ? columnOf(program.columns.facts, plan.fact.id, kind)
          : columnOfField(program, plan, frame, kind)
      const term = lane.sort === "term" ? read("term") : undefined
      const ratio = lane.sort === "ratio" ? read("ratio") : undefined
      const [ones, others] = [term?.months ?? ratio?.numerators, term?.days ?? ratio?.denominators]
      if (ones === undefined || others === undefined) {
        frame.steps.push((size) => first.fill(Number.NaN, 0, size))
        return
      }
      const [limits, otherLimits] = [widthLimits(ones), widthLimits(others)]
      frame.steps.push((size) => {
        numbers.loadNumbers(size, ones, frame.from, limits.low, limits.high, first)
        numbers.loadNumbers(size, others, frame.from, otherLimits.low, otherLimits.high, second)
      })
      return
    }
    case "termOfMeasure": {
      const measure = program.number(plan.measure, frame)
      each((i) => {
        const days = measure[i] as number
        const months = Math.floor(days / daysInMonthOfTerm)
        first[i] = months
        second[i] = days - months * daysInMonthOfTerm
      })
      return
    }
    case "termBetween": {
      const [from, to] = [program.number(plan.from, frame), program.number(plan.to, frame)]
      const { termBetween } = program.operations
      each((i) => putTerm(i, termBetween(from[i] as number, to[i] as number)))
      return
    }
    case "addTerms": {
      const terms = plan.of.map((part) => program.pair(part, "term", frame))
      each((i) =>
        putTerm(
          i,
          sumOfTerms(
            terms.map((term) => {
              const months = term.first[i] as number
              return Number.isNaN(months) ? undefined : { months, days: term.second[i] as number }
            }),
          ),
        ),
      )
      return
    }
    default:
      choice(program, plan, lane, frame)
  }
}
