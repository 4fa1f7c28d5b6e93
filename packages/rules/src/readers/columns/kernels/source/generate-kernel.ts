import * as Result from "effect/Result"
import { getOrInsertComputed, once } from "../../../../memo.ts"
import { type GenerationError, generationForbidden } from "../../../compiled/generate.ts"
import type { Plan } from "../../../compiled/plan.ts"
import type { Setting } from "../../../setting.ts"
import { type Columns, sliceColumns } from "../../columns.ts"
import { CodeBook } from "../binding.ts"
import type { Days, Kernel, MakeKernel } from "../kernel.ts"
import { numberCodes } from "../numbering.ts"
import { RowByRow } from "../row-by-row.ts"
import { partOf } from "./locals.ts"
import { Steps } from "./steps.ts"
import { anyFlag, type Bound, type Input, type NumberText, orNaN, Writer } from "./writer.ts"

/** Addends: the first changes nothing, the second makes unknown. */
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
}

/** A number with NaN for unknown; a number from a table takes the NaN from it. */
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

/** Removes unused constants. An engine would remove most of them, but not a look-up whose index it has to check. */
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
  plans: ReadonlyArray<Plan>,
  setting: Setting,
  columns: Columns,
  days: Days,
): { readonly source: string; readonly inputs: ReadonlyArray<Input> } => {
  const writer = new Writer()
  const each = (day: Days["today"]) => (typeof day === "number" ? "one" : "each")
  const steps = new Steps(writer, setting, columns, { today: each(days.today), lawDay: each(days.lawDay) })
  for (const [place, plan] of plans.entries()) {
    const text = steps.of(plan)
    const part = text.sort === "number" ? written(writer, text.number) : partOf(text)
    if (text.sort === "truth") {
      const bits = writer.let("t", part)
      writer.line(`out${place}[r] = ${bits} - (${bits} >> 1);`)
    } else writer.line(`out${place}[r] = ${part};`)
  }
  const source = [
    `"use strict";`,
    "return (size, today, lawDay, inputs, outputs, gap) => {",
    ...plans.map((_, place) => `const out${place} = outputs[${place}];`),
    ...writer.prologue.lines,
    "const end = size | 0;",
    "for (let r = 0; r < end; r++) {",
    ...used(writer.row.lines),
    "}",
    "};",
  ].join("\n")
  return { source, inputs: writer.inputs }
}

/** A key of everything in columns and days that the text depends on. */
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

/** Succeeds where code may be generated. */
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
export const generatedKernel: MakeKernel = (plans, setting): Kernel => {
  const made = new Map<string, Made>()
  const madeFor = (columns: Columns, days: Days): Made =>
    getOrInsertComputed(made, layoutOf(columns, days), () => {
      const { inputs, source } = sourceOf(plans, setting, columns, days)
      // biome-ignore lint/style/noRestrictedGlobals: asked for by name; nothing else generates kernels.
      return { loop: new Function(source)() as Loop, inputs }
    })
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
          const rows = isWhole ? columns : sliceColumns(columns, from, to)
          const bound: Bound = {
            columns: rows,
            book,
            rowByRow: once(() => new RowByRow(plans, setting, rows)),
          }
          loop(
            to - from,
            part(days.today),
            part(days.lawDay),
            inputs.map((input) => input(bound)),
            into.map(({ cells }) => cells),
            gap,
          )
        },
      }
    },
  }
}
