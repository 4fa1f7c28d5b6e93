import type { FactNode, Field, Value } from "@bazgasht/rules"
import { worldTerms } from "./expressions.ts"
import type { Mentions } from "./mentions.ts"
import { worldDays } from "./world.ts"

/** What the values of a fact or a field are drawn from. */
export interface Domain {
  readonly values: ReadonlyArray<Value>
  /** Whether these are all the values there are. */
  readonly whole: boolean
}

export type Described = FactNode | Field

const closeTogether = 8

const wholeNumbers = (described: Described, thresholds: ReadonlyArray<Value>): Domain => {
  const { minimum, maximum } = described as Partial<FactNode>
  if (minimum !== undefined && maximum !== undefined && maximum - minimum < closeTogether)
    return {
      values: Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index),
      whole: true,
    }
  const start = minimum ?? (described.kind === "day" ? worldDays.from : 0)
  const around = thresholds.flatMap((value) =>
    typeof value === "number" ? [value - 1, value, value + 1] : [],
  )
  const values = [start, start + 1, ...around].filter(
    (value) =>
      Number.isSafeInteger(value) &&
      !(minimum !== undefined && value < minimum) &&
      !(maximum !== undefined && value > maximum),
  )
  return { values: distinct(values), whole: false }
}

const distinct = (values: ReadonlyArray<Value>): ReadonlyArray<Value> => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]

/** The values to try for a fact or a field, those around the thresholds of the expression among them. */
export const domainOf = (described: Described, thresholds: Mentions["thresholds"] = new Map()): Domain => {
  const near = thresholds.get(described.kind) ?? []
  switch (described.kind) {
    case "truth":
      return { values: [false, true], whole: true }
    case "code":
      return described.codes === undefined
        ? { values: distinct([...near, "another"]), whole: false }
        : { values: described.codes, whole: true }
    case "term":
      return { values: distinct([...worldTerms, ...near]), whole: false }
    case "ratio":
      return {
        values: distinct([
          { numerator: 0, denominator: 1 },
          { numerator: 1, denominator: 3 },
          { numerator: 1, denominator: 1 },
          ...near,
        ]),
        whole: false,
      }
    default:
      return wholeNumbers(described, near)
  }
}
