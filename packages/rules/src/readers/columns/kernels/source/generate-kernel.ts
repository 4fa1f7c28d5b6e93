import * as Result from "effect/Result"
import { type GenerationError, generationForbidden } from "../../../compiled/generate.ts"
import type { Plan } from "../../../compiled/plan.ts"
import type { Setting } from "../../../setting.ts"
import { type Columns, sliceColumns } from "../../columns.ts"
import { CodeBook } from "../binding.ts"
import type { Days, Kernel, MakeKernel, Output, Root } from "../kernel.ts"
import { numberCodes } from "../numbering.ts"
import { RowByRow } from "../row-by-row.ts"
import { partsOf } from "./locals.ts"
import { Steps } from "./steps.ts"
import { anyFlag, type Bound, type Input, type NumberText, orNaN, Writer } from "./writer.ts"

/** Added, the first changes nothing and the second makes unknown. */
const gap = Float64Array.of(0, Number.NaN)

type Loop = (
  size: number,
  today: Days["today"],
  lawDay: Days["lawDay"],
  inputs: ReadonlyArray<unknown>,
  outputs: ReadonlyArray<Uint8Array | Float64Array | Uint32Array>,
  gap: Float64Array,
) => void

interface Made {
  readonly loop: Loop
  readonly inputs: ReadonlyArray<Input>
  readonly source: string
}

/** The arrays of an output. */
const arraysOf = (output: Output): ReadonlyArray<Uint8Array | Float64Array | Uint32Array> =>
  "cells" in output ? [output.cells] : [output.first, output.second]

/** A number as it is written out. Unknown ones are a part of the table where there is one. */
const written = (writer: Writer, number: NumberText): string => {
  const { flags, looked } = number
  if (looked === undefined || flags.length === 0) return orNaN(number)
  const width = Math.ceil(Math.log2(looked.numbers.length + 1))
  const table = writer.input("k", () => {
    const numbers = new Float64Array(2 ** (width + 1)).fill(Number.NaN)
    numbers.set(looked.numbers)
    return numbers
  })
  return `${table}[${looked.index} | (${anyFlag(flags)} << ${width})]`
}

const declaration = /^const (\w+) = [^;]*;$/

/**
 * Lines without those whose result nothing asks for, such as what a step first came to before another took its place. An engine
 * would leave out most of them, but not a look-up whose place it has to check.
 */
const used = (lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const names = new Set<string>()
  const kept: Array<string> = []
  for (const line of lines.toReversed()) {
    const declared = declaration.exec(line)?.[1]
    if (declared !== undefined && !names.has(declared)) continue
    for (const name of line.match(/\w+/g) ?? []) names.add(name)
    kept.push(line)
  }
  return kept.reverse()
}

const sourceOf = (
  roots: ReadonlyArray<Root>,
  setting: Setting,
  columns: Columns,
  days: Days,
): { readonly source: string; readonly inputs: ReadonlyArray<Input> } => {
  const writer = new Writer()
  const each = (day: Days["today"]) => (typeof day === "number" ? "one" : "each")
  const steps = new Steps(writer, setting, columns, { today: each(days.today), lawDay: each(days.lawDay) })
  let outputs = 0
  for (const { plan, sort } of roots) {
    const text = steps.of(plan, sort)
    const parts = text.sort === "number" ? [written(writer, text.number)] : partsOf(text)
    if (sort === "truth") {
      const bits = writer.let("t", parts[0] as string)
      writer.line(`out${outputs++}[r] = ${bits} - (${bits} >> 1);`)
    } else for (const part of parts) writer.line(`out${outputs++}[r] = ${part};`)
  }
  const source = [
    `"use strict";`,
    "return (size, today, lawDay, inputs, outputs, gap) => {",
    ...Array.from({ length: outputs }, (_, output) => `const out${output} = outputs[${output}];`),
    ...writer.prologue.lines,
    "const end = size | 0;",
    "for (let r = 0; r < end; r++) {",
    ...used(writer.row.lines),
    "}",
    "};",
  ].join("\n")
  return { source, inputs: writer.inputs }
}

/** What of columns and days the text depends on. */
const layoutOf = ({ declarations, facts, lists }: Columns, days: Days): string => {
  const widths = (columns: Columns["facts"]) =>
    Object.entries(columns).map(([id, column]) => [
      id,
      column.column,
      ...Object.values(column).flatMap((cells) =>
        ArrayBuffer.isView(cells) ? [cells.constructor.name] : [],
      ),
    ])
  return JSON.stringify([
    widths(facts),
    Object.entries(lists).map(([id, { fields }]) => [id, widths(fields)]),
    declarations.facts.map(({ id, maximum, minimum }) => [id, minimum, maximum]),
    typeof days.today,
    typeof days.lawDay,
  ])
}

/** Cases read one by one are bound where a step asks for that: most rules have none. */
class Binding implements Bound {
  readonly columns: Columns
  readonly book: CodeBook
  readonly #rowByRow: () => RowByRow
  #made: RowByRow | undefined

  constructor(columns: Columns, book: CodeBook, plans: ReadonlyArray<Plan>, setting: Setting) {
    this.columns = columns
    this.book = book
    this.#rowByRow = () => new RowByRow(plans, setting, columns)
  }

  get rowByRow(): RowByRow {
    this.#made ??= this.#rowByRow()
    return this.#made
  }
}

/** Says why not, where code may not be generated. */
export const mayGenerate = (): Result.Result<void, GenerationError> => {
  try {
    // biome-ignore lint/style/noRestrictedGlobals: asked for by name; nothing else generates kernels.
    new Function("")
    return Result.succeed(undefined)
  } catch {
    return Result.fail(generationForbidden())
  }
}

/** Makes a kernel of generated code. Code may have to be generated when it first meets columns of another layout. */
export const generatedKernel: MakeKernel = (roots, setting): Kernel => {
  const made = new Map<string, Made>()
  const plans = roots.map(({ plan }) => plan)
  const madeFor = (columns: Columns, days: Days): Made => {
    const layout = layoutOf(columns, days)
    let known = made.get(layout)
    if (known === undefined) {
      const { inputs, source } = sourceOf(roots, setting, columns, days)
      // biome-ignore lint/style/noRestrictedGlobals: asked for by name; nothing else generates kernels.
      known = { loop: new Function(source)() as Loop, inputs, source }
      made.set(layout, known)
    }
    return known
  }
  return {
    bind: (columns, days) => {
      const book = new CodeBook()
      numberCodes(plans, columns, book)
      const { inputs, loop } = madeFor(columns, days)
      return {
        codes: book.codes,
        run: (into, { from, to }) => {
          const isWhole = from === 0 && to === columns.size
          const part = (day: Days["today"]) =>
            isWhole || typeof day === "number" ? day : day.subarray(from, to)
          const bound = new Binding(isWhole ? columns : sliceColumns(columns, from, to), book, plans, setting)
          loop(
            to - from,
            part(days.today),
            part(days.lawDay),
            inputs.map((input) => input(bound)),
            into.flatMap(arraysOf),
            gap,
          )
        },
      }
    },
  }
}
