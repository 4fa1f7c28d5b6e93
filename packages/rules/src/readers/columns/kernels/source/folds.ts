import { plus, totalOf } from "../../../compiled/arithmetic.ts"
import { isCount, type PlanOf } from "../../../compiled/plan.ts"
import type { StepTexts } from "./step-texts.ts"
import { type NumberText, numberOrNaN, orNaN, type Place, type Text, unknownNumber } from "./writer.ts"

type Fold = PlanOf<"fold">

/** Writes a loop over the entries of a case; returns the name that is 1 where the list is known. */
const overEntries = (steps: StepTexts, { list, slot }: Fold, body: () => string): string => {
  const { writer } = steps
  const known = writer.input("c", ({ columns }) => columns.lists[list]?.known)
  const offsets = writer.input("c", ({ columns }) => columns.lists[list]?.offsets)
  const entry = writer.name("e")
  const place: Place = { lines: [], known: new Map(), index: entry, slot }
  // Steps that do not depend on the entry are written before the loop, while its body is.
  const last = writer.within(place, body)
  writer.line(`for (let ${entry} = ${offsets}[r], end = ${offsets}[r + 1]; ${entry} < end; ${entry}++) {`)
  writer.place.lines.push(...place.lines, last)
  writer.line("}")
  return writer.let("b", `+(${known}[r] === 1)`)
}

const exists = (steps: StepTexts, plan: Fold): Text => {
  const { writer } = steps
  const held = writer.variable("h", "0")
  const known = overEntries(steps, plan, () => `${held} |= ${steps.truth(plan.where)};`)
  return { sort: "truth", name: writer.let("t", `${known} === 1 ? ${held} : 1`) }
}

const counted = (steps: StepTexts, plan: Fold): NumberText => {
  const { writer } = steps
  const [held, open] = [writer.variable("h", "0"), writer.variable("h", "0")]
  const known = overEntries(steps, plan, () => {
    const where = steps.truth(plan.where)
    return `${held} += ${where} >> 1; ${open} |= (${where} & 1) ^ (${where} >> 1);`
  })
  return {
    value: writer.let("n", held),
    flags: [writer.let("u", `${open} | (${known} ^ 1)`)],
    clean: true,
    low: 0,
    high: 2 ** 32,
    bounded: true,
  }
}

const summed = (steps: StepTexts, plan: Fold): NumberText => {
  const { writer } = steps
  const held = writer.variable("h", "0")
  const add = writer.operation(plus)
  const known = overEntries(steps, plan, () => {
    const where = steps.truth(plan.where)
    const of = orNaN(steps.number(plan.of))
    return `if (${where} !== 0) ${held} = ${add}(${held}, ${where} === 3 ? ${of} : NaN);`
  })
  return numberOrNaN(writer, `${known} === 1 ? ${writer.operation(totalOf)}(${held}) : NaN`)
}

const extreme = (steps: StepTexts, plan: Fold): NumberText => {
  const { writer } = steps
  const none = plan.fold === "greatest" ? "-Infinity" : "Infinity"
  const better = plan.fold === "greatest" ? ">" : "<"
  const held = writer.variable("h", none)
  const known = overEntries(steps, plan, () => {
    const where = steps.truth(plan.where)
    const value = writer.let("n", `${where} === 3 ? ${orNaN(steps.number(plan.of))} : NaN`)
    return `if (${where} ${plan.passing === true ? "=== 3" : "!== 0"}) { if (${value} !== ${value}) ${held} = NaN; else if (${value} ${better} ${held}) ${held} = ${value}; }`
  })
  return numberOrNaN(writer, `${known} === 1 && ${held} !== ${none} ? ${held} : NaN`)
}

export const writeFold = (steps: StepTexts, plan: Fold): Text => {
  const isTruth = plan.fold === "exists"
  if (steps.list(plan.list) === undefined)
    return isTruth ? { sort: "truth", name: "1" } : { sort: "number", number: unknownNumber }
  if (isTruth) return exists(steps, plan)
  if (plan.fold !== "sum") return { sort: "number", number: extreme(steps, plan) }
  return { sort: "number", number: isCount(plan) ? counted(steps, plan) : summed(steps, plan) }
}
