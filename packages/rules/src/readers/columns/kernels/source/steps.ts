/** Writes the steps of plans as straight-line text, without branches where possible; tests hold it against `apply`. */

import type { FactNode } from "../../../../expression.ts"
import { isUnknown, type Plan, type PlanOf } from "../../../compiled/plan.ts"
import type { Setting } from "../../../setting.ts"
import type { Limits, NumberCells } from "../../cells.ts"
import type { Column, Columns, ListColumn } from "../../columns.ts"
import { columnOf, declaredLimits, listOfColumns, widthLimits } from "../binding.ts"
import { Fits } from "../fits.ts"
import type { LaneSort } from "../kernel.ts"
import { type CalendarOperations, calendarOperations, numbersOf } from "../operations.ts"
import { aggregateForms, Varying } from "../varying.ts"
import { writeAggregate } from "./aggregates.ts"
import { writeChoice } from "./choices.ts"
import { writeNumber } from "./numbers.ts"
import { writePair } from "./pairs.ts"
import type { Find, StepTexts } from "./step-texts.ts"
import { writeTruth } from "./truths.ts"
import {
  fixedNumber,
  type NumberText,
  numberOrNaN,
  type PairText,
  type Place,
  type Text,
  unknownNumber,
  type Writer,
} from "./writer.ts"

const unlimited: Limits = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

type Days = { readonly [D in "today" | "lawDay"]: "one" | "each" }

/** Writes the steps of some plans for columns of one layout. */
export class Steps implements StepTexts {
  readonly writer: Writer
  readonly setting: Setting
  readonly columns: Columns
  readonly operations: CalendarOperations
  readonly fits = new Fits()
  readonly #lists = new Map<number, string>()
  readonly #days: Days
  readonly #varying: Varying

  constructor(writer: Writer, setting: Setting, columns: Columns, days: Days) {
    this.writer = writer
    this.setting = setting
    this.operations = calendarOperations(setting)
    this.columns = columns
    this.#days = days
    this.#varying = new Varying((day) => days[day] === "each")
  }

  truth(plan: Plan): string {
    if (isUnknown(plan)) return "1"
    if (plan.form === "constant") return plan.value === true ? "3" : "0"
    return (this.#text(plan) as Text & { readonly sort: "truth" }).name
  }

  number(plan: Plan): NumberText {
    if (isUnknown(plan)) return unknownNumber
    if (plan.form === "constant") return fixedNumber(plan.value as number)
    return (this.#text(plan) as Text & { readonly sort: "number" }).number
  }

  code(plan: Plan): string {
    if (isUnknown(plan)) return "0"
    if (plan.form === "constant") return this.numberOfCode(plan.value as string)
    return (this.#text(plan) as Text & { readonly sort: "code" }).name
  }

  pair(plan: Plan): PairText {
    if (isUnknown(plan)) return { first: unknownNumber, second: unknownNumber }
    if (plan.form === "constant") {
      const [first, second] = numbersOf(plan.value)
      return { first: fixedNumber(first), second: fixedNumber(second) }
    }
    return (this.#text(plan) as Text & { readonly sort: "term" }).pair
  }

  numberOfCode(code: string): string {
    return this.writer.input("k", ({ book }) => book.numberOf(code))
  }

  of(plan: Plan, sort: LaneSort): Text {
    switch (sort) {
      case "truth":
      case "code":
        return { sort, name: sort === "truth" ? this.truth(plan) : this.code(plan) }
      case "number":
        return { sort, number: this.number(plan) }
      case "term":
      case "ratio":
        return { sort, pair: this.pair(plan) }
    }
  }

  #placeOf(plan: Plan): Place {
    const { place, prologue, row } = this.writer
    if (!this.#varying.has(plan)) return prologue
    return place.slot !== undefined && this.fits.open(plan).has(place.slot) ? place : row
  }

  #text(plan: Plan): Text {
    const place = this.#placeOf(plan)
    const known = place.known.get(plan)
    if (known !== undefined) return known
    const text = this.writer.within(place, () => this.#write(plan))
    place.known.set(plan, text)
    return text
  }

  #write(plan: Plan): Text {
    const sort = plan.sort as LaneSort
    if (!this.fits.hasForm(plan)) return this.#rowwise(plan, sort)
    if (aggregateForms.has(plan.form)) return writeAggregate(this, plan)
    switch (sort) {
      case "truth": {
        const written = writeTruth(this, plan)
        return written === undefined
          ? writeChoice(this, plan, sort)
          : { sort, name: this.writer.let("t", written) }
      }
      case "number": {
        const number = writeNumber(this, plan)
        return number === undefined ? writeChoice(this, plan, sort) : { sort, number }
      }
      case "code": {
        const written = this.#code(plan)
        return written === undefined ? writeChoice(this, plan, sort) : { sort, name: written }
      }
      case "term":
      case "ratio": {
        const pair = writePair(this, plan)
        return pair === undefined ? writeChoice(this, plan, sort) : { sort, pair }
      }
    }
  }

  #rowwise(plan: Plan, sort: LaneSort): Text {
    const { writer } = this
    const isOnce = writer.place === writer.prologue
    // A step that is carried out once reads no case, nor a day of each case.
    const dayAt = (day: keyof Days): string =>
      isOnce && this.#days[day] === "each" ? "NaN" : this.dayText(day)
    const at = `(${isOnce ? "0" : "r"}, ${dayAt("today")}, ${dayAt("lawDay")})`
    switch (sort) {
      case "truth": {
        const read = writer.input("f", ({ rowByRow }) => rowByRow().truth(plan))
        const truth = writer.let("t", `${read}${at}`)
        return { sort, name: writer.let("t", `${truth} + (${truth} >> 1)`) }
      }
      case "number": {
        const read = writer.input("f", ({ rowByRow }) => rowByRow().number(plan))
        return { sort, number: numberOrNaN(writer, `${read}${at}`) }
      }
      case "code": {
        const read = writer.input("f", ({ book, rowByRow }) => {
          const value = rowByRow().value(plan)
          return (...row: Parameters<typeof value>) => {
            const code = value(...row)
            return code === undefined ? 0 : book.numberOf(code as string)
          }
        })
        return { sort, name: writer.let("k", `${read}${at}`) }
      }
      case "term":
      case "ratio": {
        const read = writer.input("f", ({ rowByRow }) => rowByRow().value(plan))
        return { sort, pair: this.pairOfObject(`${read}${at}`, sort) }
      }
    }
  }

  dayText(day: "today" | "lawDay"): string {
    return this.#days[day] === "one" ? day : `${day}[r]`
  }

  pairOfObject(expression: string, sort: "term" | "ratio"): PairText {
    const [first, second] = sort === "term" ? ["months", "days"] : ["numerator", "denominator"]
    const object = this.writer.let("o", expression)
    const part = (key: string | undefined): NumberText =>
      numberOrNaN(this.writer, `${object} === undefined ? NaN : ${object}.${key}`)
    return { first: part(first), second: { ...part(second), flags: [] } }
  }

  cells<C extends Column["column"]>(
    plan: Plan,
    kind: C,
  ): { readonly column: Extract<Column, { readonly column: C }>; readonly of: Find<C> } | undefined {
    const list = plan.form === "field" ? (this.#lists.get(plan.slot) ?? "") : ""
    const find: Find<C> = (columns) => {
      if (plan.form !== "field")
        return columnOf(columns.facts, "id" in plan ? plan.id : (plan as PlanOf<"fact">).fact.id, kind)
      const fields = listOfColumns(columns, list)?.fields
      return fields === undefined ? undefined : columnOf(fields, plan.name, kind)
    }
    const column = find(this.columns)
    return column === undefined ? undefined : { column, of: find }
  }

  openList(slot: number, list: string): void {
    this.#lists.set(slot, list)
  }

  list(id: string): ListColumn | undefined {
    return listOfColumns(this.columns, id)
  }

  stored(cells: string, array: NumberCells, limits = unlimited): NumberText {
    const { writer } = this
    const value = writer.let("n", `${cells}[${writer.place.index}]`)
    const width = widthLimits(array)
    const low = Math.max(limits.low, width.low)
    const high = Math.min(limits.high, width.high)
    const isInteger = !(array instanceof Float64Array)
    const flag = isInteger
      ? [
          low === width.low ? `+(${value} === ${width.low - 1})` : `+(${value} < ${low})`,
          ...(high < width.high ? [`+(${value} > ${high})`] : []),
        ].join(" | ")
      : limits.low <= width.low && limits.high >= width.high
        ? `+(${value} !== ${value})`
        : `(+(${value} >= ${low}) & +(${value} <= ${high})) ^ 1`
    return { value, flags: [writer.let("u", flag)], clean: isInteger, low, high, bounded: false }
  }

  limitsOf({ high, id, low }: PlanOf<"numberFact">): Limits & { readonly warranted: Limits } {
    const declared = declaredLimits(this.columns, id)
    return {
      low: declared.low >= low ? Number.NEGATIVE_INFINITY : low,
      high: declared.high <= high ? Number.POSITIVE_INFINITY : high,
      warranted: { low: Math.max(low, declared.low), high: Math.min(high, declared.high) },
    }
  }

  #code(plan: Plan): string | undefined {
    if (plan.form !== "fact" && plan.form !== "field") return undefined
    const found = this.cells(plan, "code")
    if (found === undefined) return "0"
    const { writer } = this
    const vocabulary = plan.form === "fact" ? (plan.fact as FactNode).codes : undefined
    const cells = writer.input("c", ({ columns }) => found.of(columns)?.cells)
    const numbers = writer.input("k", ({ book, columns }) =>
      book.numbersOf(
        found.of(columns)?.codes ?? [],
        (code) => vocabulary === undefined || vocabulary.includes(code),
      ),
    )
    return writer.let("k", `${numbers}[${cells}[${writer.place.index}]]`)
  }
}
