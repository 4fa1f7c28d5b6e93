import type { PlanOf } from "../../../compiled/plan.ts"
import { type Steps, sumOfFixed } from "../bands.ts"
import { type ByteTable, bytesOf, byteTableOfSteps, byteTableOfTruth } from "../byte-tables.ts"
import type { StepTexts } from "./step-texts.ts"
import { fixedNumber, flagsOf, type NumberText } from "./writer.ts"

/** Addends, and the flags of unknown ones. */
interface Added {
  /** The addend of every case. */
  readonly base: number
  readonly terms: ReadonlyArray<string>
  readonly flags: ReadonlyArray<string>
}

const addedBySteps = (steps: StepTexts, { changes, cuts, of }: Steps): Added => {
  const number = steps.number(of)
  const terms: Array<string> = []
  let always = 0
  cuts.forEach((cut, place) => {
    const change = changes[place] as number
    if (cut <= number.low) always += change
    else if (cut <= number.high) {
      // A decrease from a cut on is an addend before it: zero times a negative number would be a negative zero.
      if (change < 0) always += change
      terms.push(
        `${Math.abs(change)} * +(${number.value} ${change < 0 ? "<" : ">="} ${fixedNumber(cut).value})`,
      )
    }
  })
  return { base: always, terms, flags: number.flags }
}

const bytes = 256

/**
 * The addends of facts in single bytes, looked up in one table: numbers from 0 on, and in a higher bit that no carry reaches,
 * that one is unknown. `undefined` where the numbers leave no bit for that.
 */
const addedByBytes = (steps: StepTexts, tables: ReadonlyArray<ByteTable>): Added | undefined => {
  if (tables.length === 0) return undefined
  const known = tables.map(({ added }) => added.filter((number) => !Number.isNaN(number)))
  const least = known.map((numbers) => Math.min(0, ...numbers))
  const most = known.reduce((sum, numbers, place) => sum + Math.max(0, ...numbers) - (least[place] ?? 0), 0)
  const unknown = 2 ** Math.ceil(Math.log2(most + 1))
  if (unknown * (tables.length + 1) >= 2 ** 31) return undefined
  const { writer } = steps
  const numbers = Int32Array.from(
    tables.flatMap(({ added }, place) =>
      added.map((number) => (Number.isNaN(number) ? unknown : number - (least[place] ?? 0))),
    ),
  )
  const table = writer.input("k", () => numbers)
  const looked = tables.map((of, place) => {
    const cells = writer.input("c", ({ columns }) => bytesOf(columns, of))
    return `${table}[${cells}[${writer.place.index}]${place === 0 ? "" : ` + ${place * bytes}`}]`
  })
  const sum = writer.let("i", looked.join(" + "))
  return {
    base: least.reduce((whole, number) => whole + number, 0),
    terms: [`(${sum} & ${unknown - 1})`],
    flags: [writer.let("u", `+(${sum} >= ${unknown})`)],
  }
}

/** Adds up constant numbers, column after column; `undefined` for other sums. */
export const writeSumOfFixed = (steps: StepTexts, plan: PlanOf<"linear">): NumberText | undefined => {
  const sum = sumOfFixed(plan)
  if (sum === undefined) return undefined
  const { columns, writer } = steps
  const inRows = writer.place === writer.row
  const parts = [
    ...sum.steps.map((of) => ({
      table: inRows ? byteTableOfSteps(columns, of) : undefined,
      write: () => addedBySteps(steps, of),
    })),
    ...sum.others.map(({ gives, when }) => ({
      table: inRows ? byteTableOfTruth(columns, when, gives) : undefined,
      write: (): Added => {
        const { flags, holds } = writer.asked(steps.truth(when))
        return { base: 0, terms: [`${fixedNumber(gives).value} * ${holds}`], flags }
      },
    })),
  ]
  const inBytes = addedByBytes(
    steps,
    parts.flatMap(({ table }) => (table === undefined ? [] : [table])),
  )
  const added =
    inBytes === undefined
      ? parts.map(({ write }) => write())
      : [inBytes, ...parts.flatMap(({ table, write }) => (table === undefined ? [write()] : []))]
  const base = added.reduce((whole, one) => whole + one.base, sum.base)
  const terms = added.flatMap((one) => one.terms)
  return {
    // Zero times a negative number would be a negative zero.
    value: writer.let("n", [...terms, fixedNumber(base).value].join(" + ")),
    flags: flagsOf(...added),
    clean: true,
    low: sum.low,
    high: sum.high,
    bounded: true,
  }
}
