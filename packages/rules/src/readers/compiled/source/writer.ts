import type { Value } from "../../../values/value.ts"
import type { SourceOperations } from "./source-operations.ts"

/** A text as the source has it. */
export const quote = (text: string): string => JSON.stringify(text)

/** Writes lines, and keeps what they name. */
export class Writer {
  readonly constants: Array<unknown> = []
  /** Definitions that stand before the compiled function. */
  readonly definitions: Array<string> = []
  readonly operations = new Set<keyof SourceOperations>()
  readonly #constantNames = new Map<unknown, string>()
  #lines: Array<string> = []
  #names = 0

  line(line: string): void {
    this.#lines.push(line)
  }

  /** A name that nothing has yet. */
  name(letter: string): string {
    return `${letter}${this.#names++}`
  }

  /** Holds an expression under a name. */
  let(letter: string, expression: string): string {
    const name = this.name(letter)
    this.line(`const ${name} = ${expression};`)
    return name
  }

  /** Names something that cannot be written down. */
  constant(value: unknown): string {
    let name = this.#constantNames.get(value)
    if (name === undefined) {
      name = `k${this.constants.length}`
      this.constants.push(value)
      this.#constantNames.set(value, name)
    }
    return name
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

  /** What `write` writes, as the body of a function of its own. */
  body(write: () => void): string {
    const outer = this.#lines
    this.#lines = []
    write()
    const body = this.#lines.join("\n")
    this.#lines = outer
    return body
  }
}
