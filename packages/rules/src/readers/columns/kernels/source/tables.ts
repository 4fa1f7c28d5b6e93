import { plus, totalOf } from "../../../compiled/arithmetic.ts"
import { type Ask, isNumber, type Plan, type PlanOf } from "../../../compiled/plan.ts"
import { type Bands, bandsOfTable, type Steps, sumOfFixedRows } from "../bands.ts"
import { bitsOf } from "../block/lanes.ts"
import { type ByteTable, bytesOf, byteTableOfSteps, byteTableOfTruth } from "../byte-tables.ts"
import type { LaneSort } from "../kernel.ts"
import { heldParts, localText, partsOf, unknownParts } from "./locals.ts"
import type { StepTexts } from "./step-texts.ts"
import { withinText } from "./truths.ts"
import {
  type Asked,
  anyFlag,
  fixedNumber,
  flagsOf,
  type NumberText,
  numberOrNaN,
  orNaN,
  type Text,
  truthText,
} from "./writer.ts"

/** Chooses one of several texts by an index; an argument, because choices and tables write each other. */
type ChosenByPlace = (steps: StepTexts, place: string, of: ReadonlyArray<Text>, sort: LaneSort) => Text

const asked = (steps: StepTexts, { columns }: PlanOf<"table">, ask: Ask): Asked => {
  const { writer } = steps
  const of = columns[ask.column]?.of as Plan
  switch (ask.ask) {
    case "within": {
      const number = steps.number(of)
      return { holds: withinText(number, ask.low, ask.high), flags: number.flags }
    }
    case "numbers": {
      const number = steps.number(of)
      const any = ask.numbers.map((one) => `+(${number.value} === ${fixedNumber(one).value})`).join(" | ")
      return { holds: `(${any || "0"})`, flags: number.flags }
    }
    case "codes": {
      const code = steps.code(of)
      const table = writer.input("k", ({ book }) =>
        Uint8Array.of(0, ...book.codes.map((one) => (ask.codes.has(one) ? 1 : 0))),
      )
      return { holds: `${table}[${code}]`, flags: [writer.let("u", `+(${code} === 0)`)] }
    }
    case "truth": {
      const truth = steps.truth(of)
      if (ask.whenYes === 2 && ask.whenNo === 0) return writer.asked(truth)
      const map = bitsOf(ask.whenNo) | (1 << 2) | (bitsOf(ask.whenYes) << 6)
      return writer.asked(writer.let("t", `(${map} >> (${truth} << 1)) & 3`))
    }
    case "cell":
      throw new Error("A cell without a form in lanes has no text.")
  }
}

/** Addends, and the flags of unknown ones. */
interface Added {
  /** The addend of every case. */
  readonly base: number
  readonly terms: ReadonlyArray<string>
  readonly flags: ReadonlyArray<string>
}

const addedBySteps = (steps: StepTexts, { base, changes, cuts, of }: Steps): Added => {
  const number = steps.number(of)
  const terms: Array<string> = []
  let always = base
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

const addedByRow = (
  steps: StepTexts,
  plan: PlanOf<"table">,
  { ask, gives }: { readonly ask: Ask; readonly gives: number },
): Added => {
  const { flags, holds } = asked(steps, plan, ask)
  return { base: 0, terms: [`${fixedNumber(gives).value} * ${holds}`], flags }
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

/** Adds up constant numbers, column after column. */
const sumOfFixed = (steps: StepTexts, plan: PlanOf<"table">): NumberText | undefined => {
  const sum = sumOfFixedRows(plan)
  if (sum === undefined) return undefined
  const { columns, writer } = steps
  const inRows = writer.place === writer.row
  const parts = [
    ...sum.steps.map((of) => ({
      table: inRows ? byteTableOfSteps(columns, of) : undefined,
      base: of.base,
      write: () => addedBySteps(steps, of),
    })),
    ...sum.others.map((row) => ({
      table: inRows
        ? byteTableOfTruth(columns, plan.columns[row.ask.column]?.of, row.ask, row.gives)
        : undefined,
      base: 0,
      write: () => addedByRow(steps, plan, row),
    })),
  ]
  const inBytes = addedByBytes(
    steps,
    parts.flatMap(({ table }) => (table === undefined ? [] : [table])),
  )
  const added =
    inBytes === undefined
      ? parts.map(({ write }) => write())
      : [
          inBytes,
          ...parts.map(
            ({ base, table, write }): Added =>
              table === undefined ? write() : { base, terms: [], flags: [] },
          ),
        ]
  const base = added.reduce((whole, one) => whole + one.base, 0)
  const terms = added.flatMap((one) => one.terms)
  return {
    value: writer.let("n", [...terms, ...(base === 0 ? [] : [fixedNumber(base).value])].join(" + ") || "0"),
    flags: flagsOf(...added),
    clean: true,
    low: sum.low,
    high: sum.high,
    bounded: true,
  }
}

/** A table of more numbers is looked up by segment instead of by number. */
const maxLooked = 4096

/** The index of the deciding row, and the row at each index; -1 is no row. */
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

const bands = (
  steps: StepTexts,
  plan: PlanOf<"table">,
  sort: LaneSort,
  chosenByPlace: ChosenByPlace,
): Text | undefined => {
  const banded = bandsOfTable(plan)
  if (banded === undefined) return undefined
  const { writer } = steps
  const of = steps.number(banded.of)
  const { index: found, rows } = lookUp(of, banded)
  const index = writer.let("i", found)
  const gives = plan.rows.map((row) => row.gives)
  if (sort === "number" && gives.every(isNumber)) {
    const table = rows.map((row) => gives[row]?.value ?? Number.NaN)
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
  const place = `${writer.input("k", () => Int32Array.from(rows))}[${index}]`
  const chosen = writer.let("i", of.flags.length === 0 ? place : `${anyFlag(of.flags)} !== 0 ? -1 : ${place}`)
  return chosenByPlace(
    steps,
    chosen,
    gives.map((one) => steps.of(one, sort)),
    sort,
  )
}

/** Whether each row of a table matches, as bits. */
const matches = (steps: StepTexts, plan: PlanOf<"table">): ReadonlyArray<string> =>
  plan.rows.map(({ asks }) =>
    steps.writer.let(
      "t",
      asks
        .map((ask) => {
          const { flags, holds } = asked(steps, plan, ask)
          return `(${truthText(holds, flags, 3, 0)})`
        })
        .join(" & ") || "3",
    ),
  )

const sumOfRows = (steps: StepTexts, plan: PlanOf<"table">): Text => {
  const { writer } = steps
  const rows = matches(steps, plan)
  const results = plan.rows.map(({ gives }) => orNaN(steps.number(gives)))
  const add = writer.operation(plus)
  const total = writer.variable("h", "0")
  rows.forEach((match, row) => {
    writer.line(`if (${match} !== 0) ${total} = ${add}(${total}, ${match} === 3 ? ${results[row]} : NaN);`)
  })
  return { sort: "number", number: numberOrNaN(writer, `${writer.operation(totalOf)}(${total})`) }
}

/** Several rows may match; those that do have to agree. */
const agreeingRows = (steps: StepTexts, plan: PlanOf<"table">, sort: LaneSort): Text => {
  const { writer } = steps
  const rows = matches(steps, plan)
  const results = plan.rows.map(({ gives }) => partsOf(steps.of(gives, sort)))
  const { held, take } = heldParts(writer, sort)
  const certain = writer.variable("b", "0")
  const stops = plan.hitPolicy === "first" ? ` && ${certain} === 0` : ""
  rows.forEach((match, row) => {
    const taking = take(results[row] as ReadonlyArray<string>)
    writer.line(`if (${match} !== 0${stops}) { ${taking} if (${match} === 3) ${certain} = 1; }`)
  })
  writer.line(`if (${certain} === 0) ${held[0]} = ${unknownParts[sort][0]};`)
  return localText(writer, sort, held)
}

export const writeTable = (
  steps: StepTexts,
  plan: PlanOf<"table">,
  sort: LaneSort,
  chosenByPlace: ChosenByPlace,
): Text => {
  const { writer } = steps
  if (plan.hitPolicy === "sum") {
    const number = sumOfFixed(steps, plan)
    return number === undefined ? sumOfRows(steps, plan) : { sort: "number", number }
  }
  const banded = bands(steps, plan, sort, chosenByPlace)
  if (banded !== undefined) return banded
  if (plan.hitPolicy !== "unique") return agreeingRows(steps, plan, sort)
  const rows = matches(steps, plan)
  const possible = rows.map((match) => `(${match} & 1)`).join(" + ") || "0"
  const certain = rows.map((match) => `(${match} >> 1)`).join(" + ") || "0"
  const matching = rows.map((match, row) => `${row} * (${match} >> 1)`).join(" + ") || "0"
  const place = writer.let("i", `${possible} === 1 && ${certain} === 1 ? ${matching} : -1`)
  return chosenByPlace(
    steps,
    place,
    plan.rows.map(({ gives }) => steps.of(gives, sort)),
    sort,
  )
}
