import { getOrInsertComputed } from "../../../memo.ts"
import type { Value } from "../../../values/value.ts"
import type { SourceOperations } from "./source-operations.ts"

/** A text as a literal. */
export const quote = (text: string): string => JSON.stringify(text)

/** Writes lines, and collects the constants and operations that they name. */
export class Writer {
  readonly constants: Array<unknown> = []
  /** Lines before the compiled function. */
  readonly definitions: Array<string> = []
  readonly operations = new Set<keyof SourceOperations>()
  readonly #constantNames = new Map<unknown, string>()
  #lines: Array<string> = []
  #names = 0

  line(line: string): void {
    this.#lines.push(line)
  }

  /** An unused name. */
  name(letter: string): string {
    return `${letter}${this.#names++}`
  }

  /** A constant with the value of an expression. */
  let(letter: string, expression: string): string {
    const name = this.name(letter)
    this.line(`const ${name} = ${expression};`)
    return name
  }

  /** A constant as `let` makes it; jumps where a check of it fails. */
  checked(letter: string, expression: string, holds: (name: string) => string, unknown: string): string {
    const name = this.let(letter, expression)
    this.line(`if (!(${holds(name)})) { ${unknown} }`)
    return name
  }

  /** A variable. */
  variable(letter: string, initial = "undefined"): string {
    const name = this.name(letter)
    this.line(`let ${name} = ${initial};`)
    return name
  }

  /** The name of a constant without a literal. */
  constant(value: unknown): string {
    return getOrInsertComputed(this.#constantNames, value, () => `k${this.constants.push(value) - 1}`)
  }

  operation(name: keyof SourceOperations): string {
    this.operations.add(name)
    return name
  }

  literal(value: Value | undefined): string {
    switch (typeof value) {
      case "undefined":
        return "undefined"
      case "boolean":
        return String(value)
      case "number":
        return Object.is(value, -0) ? "-0" : String(value)
      case "string":
        return quote(value)
      default:
        return this.constant(value)
    }
  }

  /** The lines that `write` writes, as the body of a function. */
  body(write: () => void): string {
    const outer = this.#lines
    this.#lines = []
    write()
    const body = this.#lines.join("\n")
    this.#lines = outer
    return body
  }
}
