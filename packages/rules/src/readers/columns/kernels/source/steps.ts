/** Writes the steps of plans as straight-line text, without branches where possible; tests hold it against `apply`. */

import { isChoice, isUnknown, type Plan, type PlanOf } from "../../../compiled/plan.ts"
import type { Setting } from "../../../setting.ts"
import type { Limits, NumberCells } from "../../cells.ts"
import type { Column, Columns, ListColumn } from "../../columns.ts"
import {
  columnOf,
  declaredLimits,
  listOfColumns,
  type NumberCellsOf,
  numberCellsOf,
  widthLimits,
} from "../binding.ts"
import { Fits } from "../fits.ts"
import { Varying } from "../varying.ts"
import { writeChoice } from "./choices.ts"
import { writeFold } from "./folds.ts"
import { writeNumber } from "./numbers.ts"
import type { Find, StepTexts } from "./step-texts.ts"
import { writeTruth } from "./truths.ts"
import {
  fixedNumber,
  type NumberText,
  numberOrNaN,
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
  readonly fits = new Fits()
  readonly #days: Days
  readonly #varying: Varying

  constructor(writer: Writer, setting: Setting, columns: Columns, days: Days) {
    this.writer = writer
    this.setting = setting
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

  numberOfCode(code: string): string {
    return this.writer.input("k", ({ book }) => book.numberOf(code))
  }

  of(plan: Plan): Text {
    const { sort } = plan
    switch (sort) {
      case "truth":
        return { sort, name: this.truth(plan) }
      case "code":
        return { sort, name: this.code(plan) }
      case "number":
        return { sort, number: this.number(plan) }
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
    const { sort } = plan
    if (!this.fits.hasForm(plan)) return this.#rowwise(plan)
    if (plan.form === "fold") return writeFold(this, plan)
    if (isChoice(plan)) return writeChoice(this, plan)
    switch (sort) {
      case "truth":
        return { sort, name: this.writer.let("t", writeTruth(this, plan)) }
      case "number":
        return { sort, number: writeNumber(this, plan) }
      case "code":
        return { sort, name: this.#code(plan) }
    }
  }

  #rowwise(plan: Plan): Text {
    const { writer } = this
    const { sort } = plan
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
          const read = rowByRow().code(plan)
          return (...row: Parameters<typeof read>) => {
            const code = read(...row)
            return code === undefined ? 0 : book.numberOf(code)
          }
        })
        return { sort, name: writer.let("k", `${read}${at}`) }
      }
    }
  }

  dayText(day: "today" | "lawDay"): string {
    return this.#days[day] === "one" ? day : `${day}[r]`
  }

  cells<C extends Column["column"]>(
    plan: Plan,
    kind: C,
  ): { readonly column: Extract<Column, { readonly column: C }>; readonly of: Find<C> } | undefined {
    const find: Find<C> = (columns) => {
      if (plan.form !== "field")
        return columnOf(columns.facts, "id" in plan ? plan.id : (plan as PlanOf<"fact">).fact.id, kind)
      const fields = listOfColumns(columns, plan.list)?.fields
      return fields === undefined ? undefined : columnOf(fields, plan.name, kind)
    }
    const column = find(this.columns)
    return column === undefined ? undefined : { column, of: find }
  }

  numberCells(plan: PlanOf<"fact" | "field">) {
    const find = (columns: Columns): NumberCellsOf | undefined =>
      plan.form === "fact"
        ? numberCellsOf(columns.facts, plan.fact.id, plan.part)
        : numberCellsOf(listOfColumns(columns, plan.list)?.fields ?? {}, plan.name, plan.part)
    const found = find(this.columns)
    return found === undefined ? undefined : { of: found, in: find }
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

  #code(plan: Plan): string {
    if (plan.form !== "fact" && plan.form !== "field")
      throw new TypeError(`A step of the form ${plan.form} is no code.`)
    const found = this.cells(plan, "code")
    if (found === undefined) return "0"
    const { writer } = this
    const vocabulary = plan.form === "fact" ? plan.fact.codes : undefined
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
