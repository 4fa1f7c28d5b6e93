import { daysInMonthOfTerm } from "../../../../values/term.ts"
import { sumOfTerms } from "../../../compiled/arithmetic.ts"
import type { Plan } from "../../../compiled/plan.ts"
import type { StepTexts } from "./step-texts.ts"
import { anyFlag, flagsOf, type PairText, unknownNumber } from "./writer.ts"

const unknownPair: PairText = { first: unknownNumber, second: unknownNumber }

/** The text of a term or a fraction; `undefined` where a choice has to be written. */
export const writePair = (steps: StepTexts, plan: Plan): PairText | undefined => {
  const { writer } = steps
  switch (plan.form) {
    case "fact":
    case "field": {
      if (plan.sort === "term") {
        const found = steps.cells(plan, "term")
        if (found === undefined) return unknownPair
        const months = writer.input("c", ({ columns }) => found.of(columns)?.months)
        const days = writer.input("c", ({ columns }) => found.of(columns)?.days)
        return {
          first: steps.stored(months, found.column.months),
          second: { ...steps.stored(days, found.column.days), flags: [] },
        }
      }
      const found = steps.cells(plan, "ratio")
      if (found === undefined) return unknownPair
      const numerators = writer.input("c", ({ columns }) => found.of(columns)?.numerators)
      const denominators = writer.input("c", ({ columns }) => found.of(columns)?.denominators)
      const second = steps.stored(denominators, found.column.denominators)
      return {
        first: steps.stored(numerators, found.column.numerators),
        second: { ...second, flags: [], low: 1 },
      }
    }
    case "termOfMeasure": {
      const measure = steps.number(plan.measure)
      const months = writer.let("n", `Math.floor(${measure.value} / ${daysInMonthOfTerm})`)
      const { clean, flags } = measure
      const [low, high] = [
        Math.floor(measure.low / daysInMonthOfTerm),
        Math.ceil(measure.high / daysInMonthOfTerm),
      ]
      const days = writer.let("n", `${measure.value} - ${months} * ${daysInMonthOfTerm}`)
      return {
        first: { value: months, flags, clean, bounded: false, low, high },
        second: { value: days, flags: [], clean, bounded: false, low: 0, high: daysInMonthOfTerm },
      }
    }
    case "termBetween": {
      const [from, to] = [steps.number(plan.from), steps.number(plan.to)]
      const flag = anyFlag(flagsOf(from, to))
      const call = `${writer.operation(steps.operations.termBetween)}(${from.value}, ${to.value})`
      return steps.pairOfObject(flag === "0" ? call : `${flag} !== 0 ? undefined : ${call}`, "term")
    }
    case "addTerms": {
      const terms = plan.of.map((part) => steps.pair(part))
      const flag = anyFlag(flagsOf(...terms.flatMap(({ first, second }) => [first, second])))
      const objects = terms.map(({ first, second }) => `{ months: ${first.value}, days: ${second.value} }`)
      const call = `${writer.operation(sumOfTerms)}([${objects.join(", ")}])`
      return steps.pairOfObject(flag === "0" ? call : `${flag} !== 0 ? undefined : ${call}`, "term")
    }
    default:
      return undefined
  }
}
