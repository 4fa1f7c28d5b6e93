import type { Rule } from "../../law/rule.ts"
import { getOrInsertComputed } from "../../memo.ts"
import type { Ground } from "../proof.ts"
import { positionsIn, type Remainder, type Residual } from "./residual.ts"

/** A labelled part of the law, and its residual. */
export interface Labelled {
  readonly ground: Ground
  readonly residual: Residual
}

const groundOf = ({ citations, id, title }: Ground | Rule): Ground => ({ id, title, citations })

/** For each unknown the innermost open clauses, exceptions and rules that depend on it; else the whole, if it has a label. */
export const labelsOf = (
  remainder: Remainder,
  whole: Ground | undefined,
): ReadonlyArray<ReadonlyArray<Labelled>> => {
  const labels = remainder.unknowns.map(() => new Map<Residual, Labelled>())
  /** The labels within which a repeated part was visited. */
  const seen = new Map<Residual, Set<Residual | undefined>>()
  const visit = (residual: Residual, within: Labelled | undefined): void => {
    const { node, open, parts, unknown } = residual
    if (open === 0n) return
    if (parts.length > 0) {
      const labelsOfPart = getOrInsertComputed(seen, residual, () => new Set<Residual | undefined>())
      if (labelsOfPart.has(within?.residual)) return
      labelsOfPart.add(within?.residual)
    }
    if (unknown !== undefined) {
      if (within !== undefined)
        for (const position of positionsIn(open)) labels[position]?.set(within.residual, within)
      return
    }
    const labelled = (by: Ground | Rule | undefined, part: Residual): Labelled | undefined =>
      by === undefined ? within : { ground: groundOf(by), residual: part }
    for (const [index, part] of parts.entries())
      switch (node.op) {
        case "clause":
          visit(part, labelled(node, residual))
          break
        case "rule":
          visit(part, labelled(remainder.setting.pack.rules.get(node.id), residual))
          break
        case "unless": {
          const exception = index === 0 ? undefined : node.exceptions[Math.floor((index - 1) / 2)]
          visit(part, labelled(exception, part))
          break
        }
        default:
          visit(part, within)
      }
  }
  visit(remainder.root, whole === undefined ? undefined : { ground: whole, residual: remainder.root })
  return labels.map((found) => [...found.values()])
}

/** The grounds of labels, each once. */
export const groundsAmong = (labels: ReadonlyArray<Labelled>): ReadonlyArray<Ground> => [
  ...new Map(labels.map(({ ground }) => [ground.id, ground])).values(),
]
