import { isNumber, type Plan, type PlanOf } from "../../../../compiled/plan.ts"
import { numbersOf } from "../../operations.ts"
import type { Lane } from "../lanes.ts"
import * as numbers from "../number-loops.ts"
import * as packed from "../packed-truths.ts"
import { chosen } from "./chosen.ts"
import { isPair } from "./constants.ts"
import type { Frame, Making } from "./making.ts"
import { fillTable } from "./tables.ts"

const when = (program: Making, plan: PlanOf<"when">, out: Lane, frame: Frame): void => {
  const { agreeing } = plan
  const condition = program.truth(plan.condition, frame)
  if (out.sort === "number" && isNumber(plan.gives) && isNumber(plan.otherwise)) {
    const [gives, otherwise] = [plan.gives.value, plan.otherwise.value]
    frame.steps.push((size) => numbers.selectFixed(size, condition, gives, otherwise, out.cells))
    return
  }
  if ((out.sort === "term" || out.sort === "ratio") && isPair(plan.gives) && isPair(plan.otherwise)) {
    const [gives, otherwise] = [numbersOf(plan.gives.value), numbersOf(plan.otherwise.value)]
    frame.steps.push((size) => {
      numbers.selectFixed(size, condition, gives[0], otherwise[0], out.first)
      numbers.selectFixed(size, condition, gives[1], otherwise[1], out.second)
    })
    return
  }
  const gives = program.lane(plan.gives, out.sort, frame) as Lane
  const otherwise = program.lane(plan.otherwise, out.sort, frame) as Lane
  if (out.sort === "truth" && gives.sort === "truth" && otherwise.sort === "truth") {
    const [when, into] = [packed.wordsOf(condition), packed.wordsOf(out.cells)]
    const [a, b] = [packed.wordsOf(gives.cells), packed.wordsOf(otherwise.cells)]
    frame.steps.push((size) => packed.selectTruths(size, when, a, b, agreeing, into))
    return
  }
  if (out.sort === "number" && gives.sort === "number" && otherwise.sort === "number") {
    frame.steps.push((size) =>
      numbers.selectNumbers(size, condition, gives.cells, otherwise.cells, agreeing, out.cells),
    )
    return
  }
  const result = chosen(out)
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) {
      const holds = condition[i]
      if (holds === 3) result.take(gives, i)
      else if (holds === 0) result.take(otherwise, i)
      else if (agreeing) {
        result.take(gives, i)
        result.agree(otherwise, i)
      } else result.forget(i)
    }
  })
}

const unless = (program: Making, { general, ranks }: PlanOf<"unless">, out: Lane, frame: Frame): void => {
  const generally = program.lane(general, out.sort, frame) as Lane
  const exceptions = ranks.map((rank) =>
    rank.map(({ gives, when: condition }) => ({
      when: program.truth(condition, frame),
      gives: program.lane(gives, out.sort, frame) as Lane,
    })),
  )
  const result = chosen(out)
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) {
      let none = true
      let applied = false
      for (const rank of exceptions) {
        for (const exception of rank) {
          const applies = exception.when[i]
          if (applies === 0) continue
          if (applies === 3) applied = true
          if (none) result.take(exception.gives, i)
          else result.agree(exception.gives, i)
          none = false
        }
        if (applied) break
      }
      if (applied) continue
      if (none) result.take(generally, i)
      else result.agree(generally, i)
    }
  })
}

export const choice = (program: Making, plan: Plan, out: Lane, frame: Frame): void => {
  switch (plan.form) {
    case "when":
      when(program, plan, out, frame)
      break
    case "unless":
      unless(program, plan, out, frame)
      break
    case "table":
      fillTable(program, plan, out, frame)
      break
    default:
      throw new Error(`A plan of the form ${plan.form} has no lane of ${out.sort}.`)
  }
}
