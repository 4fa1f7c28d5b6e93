import type { Kind, Value } from "@bazgasht/rules"
import { registerFor, type SqlRegister } from "@bazgasht/rules/sql"
import { allWorldFacts, worldCodes, worldLists } from "../../../src/index.ts"
import type { Row } from "./engines.ts"

/** The register of the whole small world. */
export const worldRegister: SqlRegister = registerFor(
  { facts: allWorldFacts, lists: worldLists },
  new Map([...worldCodes].map((code, index) => [code, index + 1])),
)

/** The value in the columns of a row that begin with a name. A code that no case can have is below zero; `codes` are those. */
export const valueIn = (
  kind: Kind,
  row: Row,
  { dictionary }: SqlRegister,
  name = "value",
): Value | undefined => {
  const whole = (column: string): number | undefined => row[column] ?? undefined
  switch (kind) {
    case "truth": {
      const truth = whole(name)
      return truth === undefined || truth === 1 ? undefined : truth === 2
    }
    case "term": {
      const [months, days] = [whole(`${name}_months`), whole(`${name}_days`)]
      return months === undefined || days === undefined ? undefined : { months, days }
    }
    case "ratio": {
      const [numerator, denominator] = [whole(`${name}_numerator`), whole(`${name}_denominator`)]
      return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator }
    }
    case "code":
      return [...dictionary].find(([, number]) => number === whole(name))?.[0]
    default:
      return whole(name)
  }
}
