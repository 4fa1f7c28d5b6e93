import { orderOfRatios } from "../../../../compiled/arithmetic.ts"
import { isChoice, type Plan, type PlanOf } from "../../../../compiled/plan.ts"
import { columnOf, knownIn } from "../../binding.ts"
import type { Step } from "../frame.ts"
import { bitsOf, type TruthLane } from "../lanes.ts"
import * as packed from "../packed-truths.ts"
import * as truths from "../truth-loops.ts"
import { fillChoice } from "./choices.ts"
import { cellsOf, fieldsOf } from "./facts.ts"
import { fillFold } from "./folds.ts"
import { fillJunction, fillStored } from "./junctions.ts"
import type { Frame, Making } from "./making.ts"
import { fillOrder } from "./orders.ts"

const fillWithin = (program: Making, plan: PlanOf<"within">, out: Uint8Array, frame: Frame): void => {
  const { high, low } = plan
  const [inside, outside] = [bitsOf(plan.inside), bitsOf(plan.outside)]
  if (plan.of.form === "numberFact") {
    const cells = cellsOf(program.columns, plan.of)
    if (cells !== undefined && !(cells instanceof Float64Array)) {
      const known = knownIn(program.columns, plan.of, cells)
      frame.steps.push((size) =>
        truths.withinCells(size, cells, frame.from, known, { low, high }, inside, outside, out),
      )
      return
    }
  }
  const of = program.number(plan.of, frame)
  frame.steps.push((size) => truths.within(size, of, low, high, inside, outside, out))
}

/** Adds the steps that fill a lane of truths. */
export const fillTruth = (
  program: Making,
  plan: Plan,
  { cells: out, sort }: TruthLane,
  frame: Frame,
): void => {
  const step = (run: Step): void => {
    frame.steps.push(run)
  }
  switch (plan.form) {
    case "truthFact": {
      const column = columnOf(program.columns.facts, plan.id, "truth")
      if (column === undefined) step((size) => out.fill(1, 0, size))
      else fillStored(column.cells, plan, out, frame)
      return
    }
    case "codeFact": {
      const column = columnOf(program.columns.facts, plan.id, "code")
      if (column === undefined) {
        step((size) => out.fill(1, 0, size))
        return
      }
      const table = Uint8Array.of(1, ...column.codes.map((code) => bitsOf(plan.truths.get(code) ?? 1)))
      step((size) => truths.loadCodeTruths(size, column.cells, frame.from, table, out))
      return
    }
    case "field": {
      const column = columnOf(fieldsOf(program, plan, frame), plan.name, "truth")
      if (column === undefined) step((size) => out.fill(1, 0, size))
      else fillStored(column.cells, { whenNo: 0, whenYes: 2 }, out, frame)
      return
    }
    case "all":
    case "any":
      fillJunction(program, plan, out, frame)
      return
    case "not": {
      const [of, words] = [packed.wordsOf(program.truth(plan.of, frame)), packed.wordsOf(out)]
      step((size) => packed.mapped(size, of, packed.negation, words))
      return
    }
    case "atLeast": {
      const of = plan.of.map((part) => program.truth(part, frame))
      step((size) => truths.holdingAtLeast(size, of, plan.count, out))
      return
    }
    case "within":
      fillWithin(program, plan, out, frame)
      return
    case "order":
      fillOrder(program, plan, out, frame)
      return
    case "same": {
      const [alike, different] = [bitsOf(plan.whenSame), bitsOf(plan.whenDifferent)]
      const { left, right } = plan
      if (left.sort === "number") {
        const [a, b] = [program.number(left, frame), program.number(right, frame)]
        step((size) => truths.sameNumbers(size, a, b, alike, different, out))
      } else if (left.sort === "code") {
        const [a, b] = [program.code(left, frame), program.code(right, frame)]
        step((size) => truths.sameCodes(size, a, b, alike, different, out))
      } else {
        const [a, b] = [program.truth(left, frame), program.truth(right, frame)]
        step((size) => truths.sameTruths(size, a, b, alike, different, out))
      }
      return
    }
    case "orderOfRatios": {
      const [a, b, c, d] = [...plan.left, ...plan.right].map((part) => program.number(part, frame)) as [
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
      ]
      step((size) => {
        for (let i = 0; i < size; i++) {
          const order = orderOfRatios(a[i] as number, b[i] as number, c[i] as number, d[i] as number)
          out[i] = Number.isNaN(order) ? 1 : order >= 0 ? 3 : 0
        }
      })
      return
    }
    case "among": {
      const of = program.code(plan.of, frame)
      const table = program.book.tableOf(plan.codes, bitsOf(plan.inside), bitsOf(plan.outside))
      step((size) => truths.among(size, of, table, out))
      return
    }
    case "fold":
      fillFold(program, plan, { sort, cells: out })
      return
    default:
      if (!isChoice(plan)) throw new TypeError(`A step of the form ${plan.form} is no truth.`)
      fillChoice(program, plan, { sort, cells: out }, frame)
  }
}
