import type { Ask, PlanOf, Representation } from "../plan.ts"
import { isAmong, within } from "./questions.ts"
import type { StepTexts } from "./step-texts.ts"
import { agreed, unknowns } from "./unknown-results.ts"
import type { Writer } from "./writer.ts"

/** A table, and the names of the truths of its rows. */
interface Matched {
  readonly steps: StepTexts
  readonly rows: PlanOf<"table">["rows"]
  readonly matches: ReadonlyArray<string>
  readonly representation: Representation
  readonly result: string
  /** The label of the block that ends once the result is known. */
  readonly done: string
}

/** The truth of a cell as an expression. */
const test = (writer: Writer, ask: Ask, columns: ReadonlyArray<string>): string => {
  const value = columns[ask.column] ?? "undefined"
  switch (ask.ask) {
    case "within":
      return `(${within(value, ask.low, ask.high)} ? 2 : ${value} === ${value} ? 0 : 1)`
    case "numbers": {
      const same =
        ask.numbers.map((number) => `${value} === ${writer.literal(number)}`).join(" || ") || "false"
      return `(${same} ? 2 : ${value} === ${value} ? 0 : 1)`
    }
    case "codes":
      return `(${value} === undefined ? 1 : ${isAmong(writer, value, ask.codes)} ? 2 : 0)`
    case "truth":
      return `(${value} === 2 ? ${ask.whenYes} : ${value} === 0 ? ${ask.whenNo} : 1)`
    case "cell":
      return `${writer.operation("cellHolds")}(${writer.constant(ask.cell)}, ${value})`
  }
}

const matchesOf = (
  { held, writer }: StepTexts,
  { columns, rows }: PlanOf<"table">,
): ReadonlyArray<string> => {
  const asked = new Set(rows.flatMap(({ asks }) => asks.map(({ column }) => column)))
  const values = columns.map(({ of, as }, index) => (asked.has(index) ? held(of, as) : "undefined"))
  return rows.map(({ asks }) => {
    const tests = asks.map((ask) => test(writer, ask, values))
    return writer.let(
      "m",
      tests.length === 0 ? "2" : tests.length === 1 ? `${tests}` : `Math.min(${tests.join(", ")})`,
    )
  })
}

/** One row alone may match. */
const unique = ({ steps: { held, writer }, rows, matches, representation, result, done }: Matched): void => {
  const possible = matches.map((match) => `(${match} > 0 ? 1 : 0)`).join(" + ")
  writer.line(`if (${possible || "0"} !== 1) { break ${done}; }`)
  rows.forEach(({ gives }, index) => {
    writer.line(`if (${matches[index]} === 2) {`)
    writer.line(`${result} = ${held(gives, representation)};`)
    writer.line("}")
  })
}

const sum = ({ steps: { held, writer }, rows, matches, result, done }: Matched): void => {
  const total = writer.variable("n", "0")
  rows.forEach(({ gives }, index) => {
    writer.line(`if (${matches[index]} === 1) { break ${done}; }`)
    writer.line(`if (${matches[index]} === 2) {`)
    writer.line(`${total} = ${writer.operation("plus")}(${total}, ${held(gives, "number")});`)
    writer.line("}")
  })
  writer.line(`${result} = ${writer.operation("totalOf")}(${total});`)
}

/** Matching rows have to agree: all of them, or those up to the first that certainly matches. */
const agreeing = (
  { steps: { held, writer }, rows, matches, representation, result, done }: Matched,
  upToFirst: boolean,
): void => {
  const possible = writer.name("p")
  const certain = writer.name("c")
  const so = writer.name("h")
  writer.line(`let ${possible} = false, ${certain} = false, ${so} = ${unknowns[representation]};`)
  rows.forEach(({ gives }, index) => {
    const match = matches[index] ?? "0"
    writer.line(`if (${match} > 0) {`)
    const value = held(gives, representation)
    writer.line(`${so} = ${possible} ? (${agreed(writer, representation, so, value)}) : ${value};`)
    writer.line(`${possible} = true;`)
    if (upToFirst) writer.line(`if (${match} === 2) { ${result} = ${so}; break ${done}; }`)
    else writer.line(`if (${match} === 2) { ${certain} = true; }`)
    writer.line("}")
  })
  if (!upToFirst) writer.line(`if (${certain}) { ${result} = ${so}; }`)
}

/** Writes a table of which several rows may match into a result that is unknown before. */
export const writeTable = (
  steps: StepTexts,
  plan: PlanOf<"table">,
  representation: Representation,
  result: string,
): void => {
  const { writer } = steps
  const { hitPolicy, rows } = plan
  const matches = matchesOf(steps, plan)
  const done = writer.name("D")
  const matched: Matched = { steps, rows, matches, representation, result, done }
  writer.line(`${done}: {`)
  switch (hitPolicy) {
    case "unique":
      unique(matched)
      break
    case "sum":
      sum(matched)
      break
    case "first":
    case "any":
      agreeing(matched, hitPolicy === "first")
  }
  writer.line("}")
}
