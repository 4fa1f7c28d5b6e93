import { type Choice, isNumber, type Plan, type PlanOf } from "../../../../compiled/plan.ts"
import { numbersByBands } from "../../bands.ts"
import type { Lane } from "../lanes.ts"
import * as numbers from "../number-loops.ts"
import * as packed from "../packed-truths.ts"
import { chosen } from "./chosen.ts"
import type { Frame, Making } from "./making.ts"

/** The result of one condition or the other one. */
const ofTwo = (
  program: Making,
  when: Plan,
  results: readonly [gives: Plan, otherwise: Plan],
  agreeing: boolean,
  out: Lane,
  frame: Frame,
): void => {
  const condition = program.truth(when, frame)
  const [one, other] = results
  if (out.sort === "number" && isNumber(one) && isNumber(other)) {
    frame.steps.push((size) => numbers.selectFixed(size, condition, one.value, other.value, out.cells))
    return
  }
  const gives: Lane = program.lane(one, out.sort, frame)
  const otherwise: Lane = program.lane(other, out.sort, frame)
  if (out.sort === "truth" && gives.sort === "truth" && otherwise.sort === "truth") {
    const [holds, into] = [packed.wordsOf(condition), packed.wordsOf(out.cells)]
    const [a, b] = [packed.wordsOf(gives.cells), packed.wordsOf(otherwise.cells)]
    frame.steps.push((size) => packed.selectTruths(size, holds, a, b, agreeing, into))
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

const ofSeveral = (
  program: Making,
  { agreeing, branches, otherwise }: PlanOf<"choose">,
  out: Lane,
  frame: Frame,
): void => {
  const cases = branches.map(({ gives, when }) => ({
    when: program.truth(when, frame),
    gives: program.lane(gives, out.sort, frame) as Lane,
  }))
  const other: Lane = program.lane(otherwise, out.sort, frame)
  const result = chosen(out)
  const choose = (i: number): void => {
    let none = true
    for (const { gives, when } of cases) {
      const holds = when[i]
      if (holds === 0) continue
      if (holds === 1 && !agreeing) {
        result.forget(i)
        return
      }
      if (none) result.take(gives, i)
      else result.agree(gives, i)
      if (holds === 3) return
      none = false
    }
    if (none) result.take(other, i)
    else result.agree(other, i)
  }
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) choose(i)
  })
}

const ofRanges = (program: Making, plan: PlanOf<"ranges">, out: Lane, frame: Frame): void => {
  const bands = numbersByBands(plan)
  if (out.sort === "number" && bands !== undefined) {
    const { cuts, of, values } = bands
    const lane = program.number(of, frame)
    frame.steps.push((size) => numbers.lookUpBands(size, lane, cuts, values, out.cells))
    return
  }
  const number = program.number(plan.of, frame)
  const rows = plan.ranges.map(({ gives, high, low }) => ({
    low,
    high,
    gives: program.lane(gives, out.sort, frame) as Lane,
  }))
  const result = chosen(out)
  const choose = (i: number): void => {
    const value = number[i] as number
    for (const { gives, high, low } of rows)
      if (value >= low && value <= high) {
        result.take(gives, i)
        return
      }
    result.forget(i)
  }
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) choose(i)
  })
}

export const fillChoice = (program: Making, plan: Choice, out: Lane, frame: Frame): void => {
  if (plan.form === "ranges") {
    ofRanges(program, plan, out, frame)
    return
  }
  const [branch, another] = plan.branches
  if (branch === undefined || another !== undefined) ofSeveral(program, plan, out, frame)
  else ofTwo(program, branch.when, [branch.gives, plan.otherwise], plan.agreeing, out, frame)
}
