import { getOrInsertComputed } from "../../../../memo.ts"
import type { Plan } from "../../../compiled/plan.ts"
import type { Limits } from "../../cells.ts"
import type { Columns } from "../../columns.ts"
import type { CodeBook } from "../binding.ts"
import type { RowByRow } from "../row-by-row.ts"

/** The arguments of a run. */
export interface Bound {
  readonly columns: Columns
  readonly book: CodeBook
  /** Made only for steps that ask for it. */
  readonly rowByRow: () => RowByRow
}

/** An input of a run: an array of a column, a table, an operation. */
export type Input = (bound: Bound) => unknown

/** A number in the text, known where none of the flags is 1; elsewhere it has any value, NaN only if it is not clean. */
export interface NumberText extends Limits {
  readonly value: string
  /** Names of integers, 1 where the number is unknown. */
  readonly flags: ReadonlyArray<string>
  readonly clean: boolean
  /** Whether the limits hold also where it is unknown. */
  readonly bounded: boolean
  /** For a number of a table: its index, valid in every case, and the table. */
  readonly looked?: { readonly index: string; readonly numbers: ReadonlyArray<number> }
}

/** The result of a step: the name of a truth in bits, the name of the number of a code, or more. */
export type Text =
  | { readonly sort: "truth" | "code"; readonly name: string }
  | { readonly sort: "number"; readonly number: NumberText }

/** A truth as an integer, 1 where it holds and 0 where not, either where a flag says that it is unknown. */
export interface Asked {
  readonly holds: string
  readonly flags: ReadonlyArray<string>
}

/** The lines of one place in the text, and the steps that are written there. */
export interface Place {
  readonly lines: Array<string>
  readonly known: Map<Plan, Text>
  /** The name of the current row or entry. */
  readonly index: string
  /** Of entries, the slot of their list. */
  readonly slot?: number
}

/** Writes lines into places. */
export class Writer {
  readonly inputs: Array<Input> = []
  readonly prologue: Place = { lines: [], known: new Map(), index: "none" }
  readonly row: Place = { lines: [], known: new Map(), index: "r" }
  place: Place = this.row
  #names = 0
  readonly #asked = new Map<string, Asked>()
  readonly #operations = new Map<unknown, string>()

  name(letter: string): string {
    return `${letter}${this.#names++}`
  }

  line(text: string): void {
    this.place.lines.push(text)
  }

  /** A constant with the value of an expression. */
  let(letter: string, expression: string): string {
    if (/^[a-z]\d+$/.test(expression)) return expression
    const name = this.name(letter)
    this.line(`const ${name} = ${expression};`)
    return name
  }

  /** A variable. */
  variable(letter: string, initial: string): string {
    const name = this.name(letter)
    this.line(`let ${name} = ${initial};`)
    return name
  }

  /** The name of an input. */
  input(letter: string, input: Input): string {
    const name = this.name(letter)
    this.prologue.lines.push(`const ${name} = inputs[${this.inputs.push(input) - 1}];`)
    return name
  }

  /** A variable that each row takes over from the row before; it starts as 0. */
  carried(letter: string): string {
    const name = this.name(letter)
    this.prologue.lines.push(`let ${name} = 0;`)
    return name
  }

  /** The name of a function that is the same for every run. */
  operation(of: unknown): string {
    return getOrInsertComputed(this.#operations, of, () => this.input("f", () => of))
  }

  /** The name of a truth, which {@link asked} finds again. */
  truth({ flags, holds }: Asked, inside: number, outside: number): string {
    const isPlain = (inside === 3 && outside === 0) || (inside === 0 && outside === 3)
    const held = this.let("b", holds)
    const flag = flags.length > 1 ? [this.let("u", flags.join(" | "))] : flags
    const name = this.let("t", truthText(held, flag, inside, outside))
    if (isPlain) this.#asked.set(name, { holds: inside === 3 ? held : `(${held} ^ 1)`, flags })
    return name
  }

  /** The name of a stored truth, 0 no, 1 unknown, 2 yes. */
  stored(cell: string): string {
    const name = this.let("t", `${cell} + (${cell} >> 1)`)
    this.#asked.set(name, { holds: `(${cell} >> 1)`, flags: [this.let("u", `${cell} & 1`)] })
    return name
  }

  asked(truth: string): Asked {
    const known = this.#asked.get(truth)
    if (known !== undefined) return known
    return { holds: `(${truth} >> 1)`, flags: [this.let("u", `(${truth} & 1) ^ (${truth} >> 1)`)] }
  }

  /** Writes into another place. */
  within<T>(place: Place, write: () => T): T {
    const before = this.place
    this.place = place
    const result = write()
    this.place = before
    return result
  }
}

/** One name that is 1 where any of the flags is. */
export const anyFlag = (flags: ReadonlyArray<string>): string =>
  flags.length === 0 ? "0" : flags.length === 1 ? (flags[0] as string) : `(${flags.join(" | ")})`

export const flagsOf = (...of: ReadonlyArray<{ readonly flags: ReadonlyArray<string> }>): Array<string> => [
  ...new Set(of.flatMap(({ flags }) => flags)),
]

/** A number as an expression, NaN where it is unknown. */
export const orNaN = ({ flags, value }: NumberText): string =>
  flags.length === 0 ? value : `(${value} + gap[${anyFlag(flags)}])`

export const isSafe = (low: number, high: number): boolean =>
  low >= Number.MIN_SAFE_INTEGER && high <= Number.MAX_SAFE_INTEGER

/** A truth in bits from an expression that is 1 where it holds, `inside` and `outside` in bits. */
export const truthText = (
  holds: string,
  flags: ReadonlyArray<string>,
  inside: number,
  outside: number,
): string => {
  const known =
    inside === 3 && outside === 0
      ? `(-(${holds}) & 3)`
      : inside === 0 && outside === 3
        ? `((${holds}) - 1 & 3)`
        : `((-(${holds}) & ${inside}) | ((${holds}) - 1 & ${outside}))`
  if (flags.length === 0) return known
  const flag = anyFlag(flags)
  return `(${known} & (${flag} - 1)) | ${flag}`
}

/** A number of any safe size, unknown where NaN. */
export const numberOrNaN = (writer: Writer, expression: string): NumberText => {
  const value = writer.let("n", expression)
  return {
    value,
    flags: [writer.let("u", `+(${value} !== ${value})`)],
    clean: false,
    low: Number.MIN_SAFE_INTEGER,
    high: Number.MAX_SAFE_INTEGER,
    bounded: false,
  }
}

export const fixedNumber = (value: number): NumberText => ({
  value: Object.is(value, -0) ? "-0" : `${value < 0 ? `(${value})` : value}`,
  flags: [],
  clean: true,
  low: value,
  high: value,
  bounded: true,
})

export const unknownNumber: NumberText = { ...fixedNumber(0), flags: ["1"] }
