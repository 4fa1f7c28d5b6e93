/**
 * Writes decision tables.
 *
 * @module
 */

import { plus, totalOf } from "../../../compiled/arithmetic.ts"
import { type Ask, bandsOf, type Plan, type PlanOf } from "../../../compiled/plan.ts"
import { bitsOf } from "../block/lanes.ts"
import type { LaneSort } from "../kernel.ts"
import { heldText, partsOf, unknownParts } from "./held.ts"
import type { StepTexts } from "./step-texts.ts"
import { withinText } from "./truths.ts"
import {
  anyFlag,
  fixedNumber,
  flagsOf,
  type NumberText,
  numberOrNaN,
  orNaN,
  type Text,
  truthText,
} from "./writer.ts"

/** Chooses one of several texts by a place; handed in, for choices and tables are written by one another. */
type ChosenByPlace = (steps: StepTexts, place: string, of: ReadonlyArray<Text>, sort: LaneSort) => Text

type FixedNumber = PlanOf<"constant"> & { readonly value: number }

const isFixed = (plan: Plan): plan is FixedNumber =>
  plan.form === "constant" && typeof plan.value === "number"

/** What a row asks of a column: an integer that is 1 where it is satisfied, and where that is unknown. */
interface Asked {
  readonly holds: string
  readonly flags: ReadonlyArray<string>
}

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
      const map = bitsOf(ask.whenNo) | (1 << 2) | (bitsOf(ask.whenYes) << 6)
      const bits = writer.let("t", `(${map} >> (${truth} << 1)) & 3`)
      return { holds: `(${bits} >> 1)`, flags: [writer.let("u", `(${bits} & 1) ^ (${bits} >> 1)`)] }
    }
    case "cell":
      throw new Error("A cell that is asked as such has no text.")
  }
}

/** Adds up fixed numbers where each row asks one thing. */
const sumOfFixed = (steps: StepTexts, plan: PlanOf<"table">): NumberText | undefined => {
  const gives = plan.rows.map((row) => row.gives)
  if (!gives.every(isFixed) || plan.rows.some(({ asks }) => asks.length !== 1)) return undefined
  const low = gives.reduce((sum, { value }) => sum + Math.min(0, value), 0)
  const high = gives.reduce((sum, { value }) => sum + Math.max(0, value), 0)
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high)) return undefined
  const rows = plan.rows.map(({ asks }) => asked(steps, plan, asks[0] as Ask))
  const total = rows
    .map(({ holds }, row) => `${fixedNumber((gives[row] as FixedNumber).value).value} * (${holds})`)
    .join(" + ")
  return {
    value: steps.writer.let("n", `${total} + 0`),
    flags: flagsOf(...rows),
    clean: true,
    low,
    high,
    bounded: true,
  }
}

/** Segments of whole numbers, each with the row of a table that decides there; -1 where none does. */
const segments = (
  rows: ReadonlyArray<{ readonly low: number; readonly high: number }>,
): ReadonlyArray<{ readonly from: number; readonly row: number }> => {
  const cuts = [...new Set(rows.flatMap(({ high, low }) => [low, high + 1]))]
    .filter((cut) => Number.isFinite(cut))
    .sort((a, b) => a - b)
  return [Number.NEGATIVE_INFINITY, ...cuts].map((from) => ({
    from,
    row: rows.findIndex(({ high, low }) =>
      from === Number.NEGATIVE_INFINITY ? low === Number.NEGATIVE_INFINITY : low <= from && from <= high,
    ),
  }))
}

/** Above so many numbers a table is looked up by segment instead of by number. */
const mostLooked = 4096

/** The place of the row that decides in a table of bands, from 1 on, and 0 where none does; looked up. */
const bandOf = (
  of: NumberText,
  rows: ReadonlyArray<{ readonly low: number; readonly high: number }>,
): { readonly index: string; readonly rows: ReadonlyArray<number> } => {
  const found = segments(rows)
  const rowAt = (number: number): number => found.findLast(({ from }) => from <= number)?.row ?? -1
  if (of.clean && of.high - of.low < mostLooked) {
    const size = of.high - of.low + 1
    const offset = of.low === 0 ? of.value : `${of.value} - ${fixedNumber(of.low).value}`
    const index = of.bounded ? offset : `(${offset}) & (${anyFlag(of.flags)} - 1)`
    return { index, rows: Array.from({ length: size }, (_, place) => rowAt(of.low + place)) }
  }
  const passed = found
    .slice(1)
    .map(({ from }) => `+(${of.value} >= ${fixedNumber(from).value})`)
    .join(" + ")
  return { index: passed || "0", rows: found.map(({ row }) => row) }
}

const bands = (
  steps: StepTexts,
  plan: PlanOf<"table">,
  sort: LaneSort,
  chosenByPlace: ChosenByPlace,
): Text | undefined => {
  const banded = bandsOf(plan)
  if (banded === undefined) return undefined
  const { writer } = steps
  const of = steps.number(banded.of)
  const { index, rows } = bandOf(of, banded.rows)
  const gives = plan.rows.map((row) => row.gives)
  if (sort === "number" && gives.every(isFixed)) {
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

/** Where each row of a table matches, as bits. */
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
  const total = writer.name("h")
  writer.line(`let ${total} = 0;`)
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
  const unknown = unknownParts[sort]
  const held = unknown.map(() => writer.name("h"))
  held.forEach((name, part) => {
    writer.line(`let ${name} = ${unknown[part]};`)
  })
  const [any, certain] = [writer.name("b"), writer.name("b")]
  writer.line(`let ${any} = 0, ${certain} = 0;`)
  const stops = plan.hitPolicy === "first" ? ` && ${certain} === 0` : ""
  rows.forEach((match, row) => {
    const parts = results[row] as ReadonlyArray<string>
    const taken = held.map((name, part) => `${name} = ${parts[part]};`).join(" ")
    const differs = held.map((name, part) => `${name} !== ${parts[part]}`).join(" || ")
    writer.line(
      `if (${match} !== 0${stops}) { if (${any} === 0) { ${taken} ${any} = 1; } else if (${differs}) { ${held[0]} = ${unknown[0]}; } if (${match} === 3) ${certain} = 1; }`,
    )
  })
  writer.line(`if (${certain} === 0) ${held[0]} = ${unknown[0]};`)
  return heldText(writer, sort, held)
}

/** Writes a table. */
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
