import type { Plan } from "../../../compiled/plan.ts"
import type { Columns } from "../../columns.ts"
import type { CodeBook } from "../binding.ts"
import type { RowByRow } from "../row-by-row.ts"

/** What source text is bound to before it runs. */
export interface Bound {
  readonly columns: Columns
  readonly book: CodeBook
  readonly rowByRow: RowByRow
}

/** Something the text names and a run brings: an array of a column, a table, an operation. */
export type Input = (bound: Bound) => unknown

/**
 * A number in the text. Its value is only meant where none of the flags is 1; elsewhere it is any number, and NaN only where
 * it is not clean.
 */
export interface NumberText {
  readonly value: string
  /** Names of integers, 1 where the number is unknown. */
  readonly flags: ReadonlyArray<string>
  readonly clean: boolean
  /** Between which numbers the value lies where it is meant. */
  readonly low: number
  readonly high: number
  /** Whether it lies there also where it is not meant. */
  readonly bounded: boolean
  /** Where it was looked up: at which index, that is one of the table whatever the case, and in which numbers. */
  readonly looked?: { readonly index: string; readonly numbers: ReadonlyArray<number> }
}

/** A term as months and days, or a fraction as numerator and denominator. */
export interface PairText {
  readonly first: NumberText
  readonly second: NumberText
}

/** What a step has come to in the text: the name of a truth in bits, the name of a number of a code, or more. */
export type Text =
  | { readonly sort: "truth" | "code"; readonly name: string }
  | { readonly sort: "number"; readonly number: NumberText }
  | { readonly sort: "term" | "ratio"; readonly pair: PairText }

/** A truth as an integer that is 1 where it holds, and where it is unknown; where it is, the integer is any of the two. */
export interface Asked {
  readonly holds: string
  readonly flags: ReadonlyArray<string>
}

/** Lines of one place in the text, and what is known there. */
export interface Place {
  readonly lines: Array<string>
  readonly known: Map<Plan, Text>
  /** The row or the entry that is looked at. */
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

  /** Holds an expression under a name. */
  let(letter: string, expression: string): string {
    if (/^[a-z]\d+$/.test(expression)) return expression
    const name = this.name(letter)
    this.line(`const ${name} = ${expression};`)
    return name
  }

  /** Names something that a run brings. */
  input(letter: string, input: Input): string {
    const name = this.name(letter)
    this.prologue.lines.push(`const ${name} = inputs[${this.inputs.push(input) - 1}];`)
    return name
  }

  /** Names an integer that each row takes over from the row before; it begins as 0. */
  carried(letter: string): string {
    const name = this.name(letter)
    this.prologue.lines.push(`let ${name} = 0;`)
    return name
  }

  /** Names a function that is the same for every run. */
  operation(of: unknown): string {
    let name = this.#operations.get(of)
    if (name === undefined) {
      name = this.input("f", () => of)
      this.#operations.set(of, name)
    }
    return name
  }

  /** Names a truth that is known as a question too. */
  truth({ flags, holds }: Asked, inside: number, outside: number): string {
    const isPlain = (inside === 3 && outside === 0) || (inside === 0 && outside === 3)
    const held = this.let("b", holds)
    const flag = flags.length > 1 ? [this.let("u", flags.join(" | "))] : flags
    const name = this.let("t", truthText(held, flag, inside, outside))
    if (isPlain) this.#asked.set(name, { holds: inside === 3 ? held : `(${held} ^ 1)`, flags })
    return name
  }

  /** Names a truth as stored, 0 no, 1 unknown, 2 yes. */
  stored(cell: string): string {
    const name = this.let("t", `${cell} + (${cell} >> 1)`)
    this.#asked.set(name, { holds: `(${cell} >> 1)`, flags: [this.let("u", `${cell} & 1`)] })
    return name
  }

  /** A truth as a question. */
  asked(truth: string): Asked {
    const known = this.#asked.get(truth)
    if (known !== undefined) return known
    return { holds: `(${truth} >> 1)`, flags: [this.let("u", `(${truth} & 1) ^ (${truth} >> 1)`)] }
  }

  /** Writes into another place for a while. */
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

/** The flags of several numbers, each once. */
export const flagsOf = (...of: ReadonlyArray<{ readonly flags: ReadonlyArray<string> }>): Array<string> => [
  ...new Set(of.flatMap(({ flags }) => flags)),
]

/** A number as an expression that is NaN where it is unknown. */
export const orNaN = ({ flags, value }: NumberText): string =>
  flags.length === 0 ? value : `(${value} + gap[${anyFlag(flags)}])`

/** Whether every whole number between two limits is exact. */
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

/** Numbers of any safe size, unknown where NaN. */
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

/** A number known in advance. */
export const fixedNumber = (value: number): NumberText => ({
  value: Object.is(value, -0) ? "-0" : `${value < 0 ? `(${value})` : value}`,
  flags: [],
  clean: true,
  low: value,
  high: value,
  bounded: true,
})

/** A number that is unknown for every case. */
export const unknownNumber: NumberText = {
  value: "0",
  flags: ["1"],
  clean: true,
  low: 0,
  high: 0,
  bounded: true,
}
