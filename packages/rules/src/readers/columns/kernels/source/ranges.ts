import { isNumber, isUnknown, type PlanOf } from "../../../compiled/plan.ts"
import { type Bands, bandsOf } from "../bands.ts"
import { localText, partOf, unknowns } from "./locals.ts"
import type { StepTexts } from "./step-texts.ts"
import { anyFlag, fixedNumber, flagsOf, type NumberText, numberOrNaN, type Text } from "./writer.ts"

/** A table of more numbers is looked up by segment instead of by number. */
const maxLooked = 4096

/** The index of the deciding range, and the range at each index; -1 is none. */
const lookUp = (
  of: NumberText,
  { cuts, rows }: Bands,
): { readonly index: string; readonly rows: ReadonlyArray<number> } => {
  const reached = (number: number): number => rows[cuts.filter((cut) => cut <= number).length] ?? -1
  // A looked-up number shares its index.
  if (of.looked !== undefined) return { index: of.looked.index, rows: of.looked.numbers.map(reached) }
  if (of.clean && of.high - of.low < maxLooked) {
    const offset = of.low === 0 ? of.value : `${of.value} - ${fixedNumber(of.low).value}`
    return {
      index: of.bounded ? offset : `(${offset}) & (${anyFlag(of.flags)} - 1)`,
      rows: Array.from({ length: of.high - of.low + 1 }, (_, place) => reached(of.low + place)),
    }
  }
  const passed = cuts.map((cut) => `+(${of.value} >= ${fixedNumber(cut).value})`).join(" + ")
  return { index: passed || "0", rows }
}

/** The result of the first range that holds a number. */
export const writeRanges = (steps: StepTexts, plan: PlanOf<"ranges">): Text => {
  const { writer } = steps
  const { sort } = plan
  const of = steps.number(plan.of)
  const { index: found, rows } = lookUp(of, bandsOf(plan))
  const index = writer.let("i", found)
  const gives = plan.ranges.map((range) => range.gives)
  if (sort === "number" && gives.every((one) => isNumber(one) || isUnknown(one))) {
    const table = rows.map((row) => {
      const one = gives[row]
      return one !== undefined && isNumber(one) ? one.value : Number.NaN
    })
    const known = table.filter((value) => !Number.isNaN(value))
    const gapless = known.length === table.length
    const small = gapless && known.every((value) => Math.abs(value) < 2 ** 31)
    const looked = `${writer.input("k", () => (small ? Int32Array.from(table) : Float64Array.from(table)))}[${index}]`
    if (!gapless) {
      const number = numberOrNaN(writer, looked)
      return { sort, number: { ...number, flags: flagsOf(of, number) } }
    }
    return {
      sort,
      number: {
        value: writer.let("n", looked),
        flags: of.flags,
        clean: true,
        low: Math.min(...known),
        high: Math.max(...known),
        bounded: true,
        looked: { index, numbers: table },
      },
    }
  }
  const at = `${writer.input("k", () => Int32Array.from(rows))}[${index}]`
  const place = writer.let("i", of.flags.length === 0 ? at : `${anyFlag(of.flags)} !== 0 ? -1 : ${at}`)
  const parts = gives.map((one) => partOf(steps.of(one)))
  return localText(
    writer,
    sort,
    parts.reduceRight((rest, part, row) => `${place} === ${row} ? ${part} : ${rest}`, unknowns[sort]),
  )
}
