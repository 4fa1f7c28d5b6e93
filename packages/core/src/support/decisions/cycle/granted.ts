import type { Money } from "@bazgasht/rules"
import { split } from "../../../money/split.ts"
import type { OwedLine } from "./entitlement.ts"

/** Something that a family is owed, and what of it was granted. */
export interface GrantedLine extends OwedLine {
  readonly granted: Money
}

/** What of each line was granted: of a family that was cut, each line is cut in the same proportion. */
export const grantedLines = (lines: ReadonlyArray<OwedLine>, granted: Money): ReadonlyArray<GrantedLine> => {
  const parts = split(
    granted,
    lines.map(({ amount = 0 }, line) => ({ id: String(line), weight: amount })),
  )
  return lines.map((line, index) => ({ ...line, granted: parts[index] as Money }))
}
